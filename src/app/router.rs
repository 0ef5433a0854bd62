//! Every route of the house under one roof, and a plain word where there is none.
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};
use utoipa_axum::router::OpenApiRouter;

use super::health::{self, Watch};
use super::openapi;
use super::page::Page;
use super::programme;
use crate::access::Office;
use crate::activities;
use crate::atlas::Desk;
use crate::atlas::routes::{routes, tile_routes};
use crate::http::{Group, Problem};

/// What can be asked. Tiles are kept compressed; the API is compressed when it is asked.
#[derive(Default)]
pub struct Public {
    pub api: OpenApiRouter,
    pub tiles: OpenApiRouter,
}

impl Public {
    /// The rooms' routes over one desk.
    pub fn new(desk: &Desk) -> Self {
        Self { api: routes(desk.clone()), tiles: tile_routes(desk.clone()) }
    }

    /// The same with what people agree, each route for those who may.
    pub fn with(self, office: &Office) -> Self {
        let desk = office.desk.listing([activities::routes::collection()]);
        Self { api: routes(desk).merge(programme::routes(office)), ..self }
    }
}

/// The whole house: public data with its document, the operator's questions, and the page for everything else.
/// `base_url`: what addresses in the document begin with.
pub fn router(public: Public, watch: Watch, page: Page, base_url: &str) -> Router {
    let page = Arc::new(page);
    let (api, of_api) = public.api.split_for_parts();
    let (tiles, of_tiles) = public.tiles.split_for_parts();
    let (health, of_health) = health::routes(watch).split_for_parts();
    api.merge(openapi::routes([of_api, of_tiles, of_health], base_url))
        .layer(compression())
        .merge(tiles)
        .merge(health)
        .method_not_allowed_fallback(async || not_allowed())
        .fallback(move |request| std::future::ready(elsewhere(&page, &request)))
}

/// Answers above a kilobyte, for whoever asks; below it the work is worth more than the bytes.
fn compression() -> CompressionLayer<impl Predicate> {
    let worth = DefaultPredicate::new().and(SizeAbove::new(1024));
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth)
}

fn not_allowed() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This address takes other methods; `Allow` names them.",
    )
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
