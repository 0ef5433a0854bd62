//! Public answers made from activities: kept by whoever asks, and asked for again. The tag is made of the answer alone: what
//! else is done in the house, a draft, a vote, a note among volunteers, shows in no tag.
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::http::conditional::{is_fresh, not_modified};

const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");

/// An answer for everyone; 304 for a client that holds this one already.
pub fn fresh(asked: &HeaderMap, kind: HeaderValue, body: String) -> Response {
    let digest = HEXLOWER.encode(&Sha256::digest(&body)[..12]);
    let tag = HeaderValue::try_from(format!("W/\"{digest}\"")).unwrap_or(HeaderValue::from_static("W/\"\""));
    if is_fresh(asked, &tag) {
        return not_modified(&tag);
    }
    ([(header::CONTENT_TYPE, kind), (header::ETAG, tag), (header::CACHE_CONTROL, REVALIDATE)], body).into_response()
}
