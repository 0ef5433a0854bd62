//! Partners' desks over HTTP: rooms, requests, a house's own uses.
mod answers;
mod desk;
mod free;
mod house_uses;
mod requests;
mod rooms;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(rooms::routes())
        .merge(free::routes())
        .merge(house_uses::routes())
        .merge(requests::routes())
        .merge(answers::routes())
        .merge(desk::routes())
}
