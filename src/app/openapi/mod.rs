//! The API document: every route, OpenAPI 3.1, made from the routes themselves.
mod complete;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use utoipa::openapi::{InfoBuilder, OpenApi, Server};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::complete::complete;
use crate::http::conditional::{is_fresh, not_modified};

/// Where the document is.
const PATH: &str = "/api/openapi.json";

const CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/vnd.oai.openapi+json;version=3.1");

/// The whole document from the rooms' parts.
fn document(parts: impl IntoIterator<Item = OpenApi>, base_url: &str) -> String {
    let mut whole = OpenApi::default();
    for part in parts {
        whole.merge(part);
    }
    whole.info = InfoBuilder::new()
        .title("Sozialraum")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Small-area social statistics and Welcome Points of a city. Coordinates are lon, lat; lengths metres.",
        ))
        .build();
    whole.servers = Some(vec![Server::new(base_url)]);
    complete(&mut whole);
    whole.to_json().unwrap_or_default()
}

/// The document and its validator, made once at the start.
#[derive(Clone)]
struct Document {
    text: Bytes,
    etag: HeaderValue,
}

/// Serves the document of all `parts` and of itself.
pub fn routes(parts: impl IntoIterator<Item = OpenApi>, base_url: &str) -> Router {
    let (router, own) = OpenApiRouter::new().routes(routes!(get_document)).split_for_parts();
    let text = document(parts.into_iter().chain([own]), base_url);
    let digest: String = Sha256::digest(&text)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let etag = HeaderValue::try_from(format!("W/\"{digest}\""));
    router.with_state(Document { text: text.into(), etag: etag.unwrap_or(HeaderValue::from_static("W/\"\"")) })
}

/// This document: every route of the server, OpenAPI 3.1.
#[utoipa::path(get, path = PATH, tag = "server", responses((status = 200, body = Object, content_type = "application/vnd.oai.openapi+json")))]
async fn get_document(State(document): State<Document>, headers: HeaderMap) -> Response {
    if is_fresh(&headers, &document.etag) {
        return not_modified(&document.etag);
    }
    let headers = [
        (header::CONTENT_TYPE, CONTENT_TYPE),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache")),
        (header::ETAG, document.etag),
    ];
    (headers, document.text).into_response()
}
