//! Coverage over HTTP: for the office, but for what is suggested to one's own tandem.
mod gaps;
mod weights;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(gaps::routes()).merge(weights::routes())
}
