//! Activities and their feeds over HTTP.
mod collection;
mod course;
mod feeds;
mod fresh;
mod list;
mod plan;
mod turn;

pub use collection::collection;
use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(plan::routes())
        .merge(list::routes())
        .merge(course::routes())
        .merge(feeds::routes())
        .merge(collection::routes())
}
