//! Conditional requests (RFC 9110 §13): an answer that depends on the edition alone is validated by it.
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// True if the client holds what `etag` names. Comparison is weak, as `If-None-Match` asks.
pub fn is_fresh(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let opaque = |tag: &[u8]| tag.strip_prefix(b"W/").unwrap_or(tag).to_vec();
    let ours = opaque(etag.as_bytes());
    headers.get_all(header::IF_NONE_MATCH).iter().any(|value| {
        value.as_bytes() == b"*"
            || value.as_bytes().split(|&byte| byte == b',').any(|tag| opaque(tag.trim_ascii()) == ours)
    })
}

/// 304 with the validator.
pub fn not_modified(etag: &HeaderValue) -> Response {
    (StatusCode::NOT_MODIFIED, [(header::ETAG, etag.clone())]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_matches_weakly_and_in_lists() {
        let etag = HeaderValue::from_static("\"a1\"");
        let held = |text: &'static str| {
            is_fresh(&HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(text))]), &etag)
        };
        assert!(held("\"a1\"") && held("W/\"a1\"") && held("\"b\", \"a1\"") && held("*"));
        assert!(!held("\"a2\"") && !held(""));
    }
}
