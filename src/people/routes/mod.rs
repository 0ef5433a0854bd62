//! People, invitations and sessions over HTTP.
mod me;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(me::routes())
}
