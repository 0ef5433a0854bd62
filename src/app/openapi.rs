//! The API document: every route, OpenAPI 3.1, made from the routes themselves.
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{ContentBuilder, InfoBuilder, OpenApi, Ref, ResponseBuilder, Server};
use utoipa::{PartialSchema, ToSchema};

use crate::http::Problem;

/// Where the document is.
pub const PATH: &str = "/api/openapi.json";

const CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/vnd.oai.openapi+json;version=3.1");

/// The whole document from the rooms' parts; every operation may also answer with a [`Problem`].
pub fn document(parts: impl IntoIterator<Item = OpenApi>, base_url: &str) -> String {
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
    let components = whole.components.get_or_insert_default();
    components.schemas.insert(Problem::name().into_owned(), Problem::schema());
    for path in whole.paths.paths.values_mut() {
        path.get.iter_mut().for_each(add_problem);
    }
    whole.to_json().unwrap_or_default()
}

fn add_problem(operation: &mut Operation) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(Problem::name()))).build();
    let response =
        ResponseBuilder::new().description("a problem with a stable code").content("application/problem+json", content);
    operation.responses.responses.insert("default".into(), response.build().into());
}

/// Serves a document made once.
pub async fn get_document(document: axum::extract::State<bytes::Bytes>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, CONTENT_TYPE), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))], document.0)
}
