//! What the routes are handed: the atlas of the moment behind one atomic swap, and the validator that
//! goes with every answer made from it.
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

use crate::atlas::Atlas;
use crate::http::conditional;

/// A published answer may be kept, but is asked for again each time: an edition can change at any moment.
pub const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");

/// Clones share one atlas; activating another edition never blocks a reader.
#[derive(Clone)]
pub struct Desk {
    atlas: Arc<ArcSwap<Atlas>>,
    base_url: Arc<str>,
}

impl Desk {
    /// `base_url`: what links to ourselves begin with, e.g. `https://sozialraum.example`, no slash at the end.
    pub fn new(atlas: Atlas, base_url: &str) -> Self {
        Self { atlas: Arc::new(ArcSwap::from_pointee(atlas)), base_url: base_url.trim_end_matches('/').into() }
    }

    /// The atlas as it stands now; a reader keeps it for the whole answer.
    pub fn now(&self) -> Arc<Atlas> {
        self.atlas.load_full()
    }

    /// Puts another edition in its place at once.
    pub fn activate(&self, atlas: Atlas) {
        self.atlas.store(Arc::new(atlas));
    }
}

/// The atlas of the moment, for a client that does not hold this edition's answer yet; else 304.
pub struct Current {
    pub atlas: Arc<Atlas>,
    base_url: Arc<str>,
}

impl FromRequestParts<Desk> for Current {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let atlas = desk.now();
        if conditional::is_fresh(&parts.headers, &atlas.etag) {
            return Err(conditional::not_modified(&atlas.etag));
        }
        Ok(Self { atlas, base_url: desk.base_url.clone() })
    }
}

impl Current {
    pub fn json(&self, answer: &impl Serialize) -> Response {
        ([(header::ETAG, self.atlas.etag.clone()), (header::CACHE_CONTROL, REVALIDATE)], Json(answer)).into_response()
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
