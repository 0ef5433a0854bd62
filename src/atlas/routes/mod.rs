//! Every question over HTTP. Handlers stay thin: read the parameters, ask the atlas, answer.
mod areas;
mod city;
mod desk;
pub mod features;
mod indicators;
pub mod parameters;
mod partners;
mod raster;
mod tiles;

use utoipa_axum::router::OpenApiRouter;

pub use desk::Desk;

/// All questions answered in words and numbers, with their part of the API document.
pub fn routes(desk: Desk) -> OpenApiRouter {
    OpenApiRouter::new()
        .merge(city::routes())
        .merge(areas::routes())
        .merge(indicators::routes())
        .merge(partners::routes())
        .merge(features::routes())
        .merge(tiles::descriptions())
        .with_state(desk)
}

/// The tiles, which are kept compressed and need no further layer.
pub fn tile_routes(desk: Desk) -> OpenApiRouter {
    tiles::routes().with_state(desk)
}
