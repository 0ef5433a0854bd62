//! What the routes are handed: the atlas of the moment behind one atomic swap, and the validator that
//! goes with every answer made from it.
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

use super::features::Further;
use crate::atlas::Atlas;
use crate::http::conditional;
use crate::raster::Pool;

/// A published answer may be kept, but is asked for again each time: an edition can change at any moment.
pub const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");

const JSON: HeaderValue = HeaderValue::from_static("application/json");
/// Room for a small answer.
const USUAL_BYTES: usize = 2048;

/// Clones share one atlas; activating another edition never blocks a reader.
#[derive(Clone)]
pub struct Desk {
    atlas: Arc<ArcSwap<Atlas>>,
    base_url: Arc<str>,
    /// Collections that other rooms answer.
    further: Arc<[Further]>,
    /// Pictures of tiles, for clients that cannot draw vectors.
    pub pictures: Pool,
}

impl Desk {
    /// `base_url`: what links to ourselves begin with, e.g. `https://sozialraum.example`, no slash at the end.
    pub fn new(atlas: Atlas, base_url: &str) -> Self {
        Self {
            atlas: Arc::new(ArcSwap::from_pointee(atlas)),
            base_url: base_url.trim_end_matches('/').into(),
            further: Arc::default(),
            pictures: Pool::unavailable("this server runs without a raster worker"),
        }
    }

    /// The same with pictures of tiles.
    pub fn drawing_with(self, pictures: Pool) -> Self {
        Self { pictures, ..self }
    }

    /// The same with collections that other rooms answer.
    pub fn listing(&self, further: impl IntoIterator<Item = Further>) -> Self {
        Self { further: further.into_iter().collect(), ..self.clone() }
    }

    /// The atlas as it stands now; a reader keeps it for the whole answer.
    pub fn now(&self) -> Arc<Atlas> {
        self.atlas.load_full()
    }

    /// Puts another edition in its place at once.
    pub fn activate(&self, atlas: Atlas) {
        self.atlas.store(Arc::new(atlas));
    }

    /// For an answer that depends on the edition, and on `variant`, something about this server.
    pub fn current(&self, variant: Option<&str>) -> Current {
        let atlas = self.now();
        let name = |variant: &str| HeaderValue::try_from(format!("W/\"{}-{variant}\"", atlas.fingerprint)).ok();
        let etag = variant.and_then(name).unwrap_or_else(|| atlas.etag.clone());
        Current { atlas, etag, base_url: self.base_url.clone(), further: self.further.clone() }
    }
}

/// The atlas of the moment, for a client that does not hold this edition's answer yet; else 304.
pub struct Current {
    pub atlas: Arc<Atlas>,
    etag: HeaderValue,
    base_url: Arc<str>,
    pub further: Arc<[Further]>,
}

impl FromRequestParts<Desk> for Current {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let current = desk.current(None);
        current.held(&parts.headers).map_or(Ok(current), Err)
    }
}

impl Current {
    /// 304 for a client that holds this answer already.
    pub fn held(&self, headers: &HeaderMap) -> Option<Response> {
        conditional::is_fresh(headers, &self.etag).then(|| conditional::not_modified(&self.etag))
    }

    pub fn json(&self, answer: &impl Serialize) -> Response {
        // Written into one vector: axum's `Json` copies every fragment through a writer that counts, which costs more
        // than finding the answer.
        let mut body = Vec::with_capacity(USUAL_BYTES);
        serde_json::to_writer(&mut body, answer).expect("answers have text keys and are written to memory");
        let headers =
            [(header::CONTENT_TYPE, JSON), (header::ETAG, self.etag.clone()), (header::CACHE_CONTROL, REVALIDATE)];
        (headers, body).into_response()
    }

    /// The whole address of a path of ours.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// A link as OGC API writes it.
    pub fn link(&self, rel: &str, r#type: &str, path: &str) -> Value {
        json!({ "rel": rel, "type": r#type, "href": self.url(path) })
    }
}
