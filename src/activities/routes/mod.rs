//! Activities and their feeds over HTTP.
mod list;
mod plan;
mod take;
mod turn;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(plan::routes()).merge(list::routes()).merge(turn::routes())
}
