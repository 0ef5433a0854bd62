//! Coverage over HTTP: for the office, but for what is suggested to one's own tandem.
mod gaps;
mod suggest;
mod table;
mod weights;
mod work;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(gaps::routes())
        .merge(weights::routes())
        .merge(work::routes())
        .merge(table::routes())
        .merge(suggest::routes())
}
