//! Public answers made from activities: kept by whoever asks, valid until the next change, the next edition or the next day
//! (what was cancelled leaves with time).
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::access::Office;
use crate::atlas::Atlas;
use crate::db::Tx;
use crate::http::{Answer, conditional};
use crate::journal;

const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");

/// The state of the world an answer is made from.
pub struct Fresh(HeaderValue);

impl Fresh {
    /// As this transaction sees it.
    pub async fn now(office: &Office, atlas: &Atlas, tx: &mut Tx) -> Answer<Self> {
        let version = journal::newest(tx).await?;
        let day = office.clock.now().format("%Y%m%d");
        let tag = HeaderValue::try_from(format!("W/\"{}-{version}-{day}\"", atlas.fingerprint));
        Ok(Self(tag.unwrap_or(HeaderValue::from_static("W/\"\""))))
    }

    /// 304 for a client that holds this answer already.
    pub fn held(&self, headers: &HeaderMap) -> Option<Response> {
        conditional::is_fresh(headers, &self.0).then(|| conditional::not_modified(&self.0))
    }

    pub fn answer(&self, kind: HeaderValue, body: String) -> Response {
        let headers =
            [(header::CONTENT_TYPE, kind), (header::ETAG, self.0.clone()), (header::CACHE_CONTROL, REVALIDATE)];
        (headers, body).into_response()
    }
}
