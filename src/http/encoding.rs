//! Which content coding a client takes (RFC 9110 §12.5.3), for answers that are kept compressed.
use axum::http::{HeaderMap, header};

/// True if `Accept-Encoding` names `coding` (lower case) without weight zero. `*` is not taken as a wish.
pub fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|list| list.split(','))
        .any(|entry| wants(entry, coding))
}

fn wants(entry: &str, coding: &str) -> bool {
    let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
    let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.parse().is_ok_and(|q: f32| q <= 0.0));
    name.trim().eq_ignore_ascii_case(coding) && !refused
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_coding_is_taken_only_if_named_and_not_refused() {
        let accepts = |list: &'static str, coding: &str| {
            accepts(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(list))]), coding)
        };
        assert!(accepts("gzip, deflate, br", "br") && accepts("GZIP;q=0.5", "gzip"));
        assert!(!accepts("br;q=0, gzip", "br") && !accepts("", "gzip") && !accepts("xbr", "br"));
    }
}
