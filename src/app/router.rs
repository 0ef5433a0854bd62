//! Every route of the house under one roof, and a plain word where there is none.
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::health::{self, Watch};
use super::openapi;
use super::page::Page;
use crate::atlas::Desk;
use crate::atlas::routes::{routes, tile_routes};
use crate::http::{Group, Problem};

/// What anyone may read. Tiles are kept compressed; the API is compressed when it is asked.
#[derive(Default)]
pub struct Public {
    pub api: Router,
    pub tiles: Router,
}

impl Public {
    /// The rooms' routes over one desk, and the document that describes them all.
    pub fn new(desk: &Desk, base_url: &str) -> Self {
        let (api, described) = routes(desk.clone()).split_for_parts();
        let (tiles, tiles_described) = tile_routes(desk.clone()).split_for_parts();
        let document = openapi::document([described, tiles_described], base_url);
        Self { api: api.merge(openapi::routes(document)), tiles }
    }
}

/// The whole house: public data, the operator's questions, and the page for everything else.
pub fn router(public: Public, watch: Watch, page: Page) -> Router {
    let page = Arc::new(page);
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    public
        .api
        .layer(compression)
        .merge(public.tiles)
        .merge(health::routes(watch))
        .method_not_allowed_fallback(async || not_allowed())
        .fallback(move |request| std::future::ready(elsewhere(&page, &request)))
}

fn not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This address can only be read.")
}

/// The page, or 404 where only data can be.
fn elsewhere(page: &Page, request: &Request<Body>) -> Response {
    let path = request.uri().path();
    if Group::of(path) != Group::Page {
        return missing(path);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, HeaderValue::from_static("GET,HEAD"))];
        return (allow, not_allowed()).into_response();
    }
    page.get(path, request.headers()).unwrap_or_else(|| missing(path))
}

fn missing(path: &str) -> Response {
    Problem::missing("not_found", format_args!("'{path}'")).into_response()
}
