//! What reaches a person, over HTTP.
mod live;
mod messages;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(messages::routes()).merge(live::routes())
}
