//! Partners' desks over HTTP: rooms, requests, a house's own uses.
mod rooms;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(rooms::routes())
}
