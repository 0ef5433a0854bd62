//! Tiles as pictures. They depend on the edition alone, as the vector tiles do; how they are drawn is not known here.
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::atlas::Desk;
use crate::atlas::routes::desk::REVALIDATE;
use crate::http::{Problem, conditional};
use crate::raster::NoPicture;
use crate::tiles::TileAddress;

/// What follows a tile's address to ask for its picture.
pub const ENDING: &str = ".png";

const PNG: HeaderValue = HeaderValue::from_static("image/png");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// The picture of a tile; a transparent one where there is nothing.
pub async fn picture(desk: &Desk, address: TileAddress, headers: &HeaderMap) -> Response {
    if let Err(reason) = desk.pictures.availability() {
        return refusal(&reason);
    }
    let atlas = desk.now();
    let etag = HeaderValue::try_from(format!("\"{}-png\"", atlas.fingerprint)).expect("hexadecimal digits");
    if conditional::is_fresh(headers, &etag) {
        return conditional::not_modified(&etag);
    }
    let tile = atlas.tiles.tile(address);
    let key = tile.is_some().then(|| (atlas.fingerprint.clone(), address));
    let all = [(header::ETAG, etag), (header::CACHE_CONTROL, REVALIDATE), (header::CONTENT_TYPE, PNG)];
    let drawn = desk.pictures.picture(&key, address, tile).await;
    drawn.map_or_else(|reason| refusal(&reason), |png| (all, Body::from(png)).into_response())
}

fn refusal(reason: &NoPicture) -> Response {
    let (status, code) = match reason {
        NoPicture::Unavailable(_) => (StatusCode::NOT_IMPLEMENTED, "raster_unavailable"),
        NoPicture::NotNow { .. } => (StatusCode::SERVICE_UNAVAILABLE, "raster_not_ready"),
        NoPicture::Refused(_) => (StatusCode::INTERNAL_SERVER_ERROR, "raster_failed"),
    };
    let mut response = Problem::new(status, code, reason.to_string()).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, NO_STORE);
    if let NoPicture::NotNow { seconds } = reason {
        response.headers_mut().insert(header::RETRY_AFTER, (*seconds).into());
    }
    response
}
