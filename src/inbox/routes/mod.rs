//! What reaches a person, over HTTP.
use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
}
