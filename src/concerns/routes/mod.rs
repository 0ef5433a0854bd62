//! Concerns, bundles and the register over HTTP. How a bundle is transmitted is the body's business, and its route.
mod bundles;
mod city;
mod note;
mod read;
mod register;
mod results;
mod turn;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

/// Where files are sent to.
pub const FILES: [&str; 2] = ["/api/concerns/register/preview", "/api/concerns/register/apply"];

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(read::routes())
        .merge(note::routes())
        .merge(bundles::routes())
        .merge(city::routes())
        .merge(results::routes())
        .merge(register::routes())
}
