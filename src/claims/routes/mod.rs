//! Claims over HTTP.
mod hand;
mod keep;
mod make;
mod offers;
mod read;
mod several;
mod share;
mod turn;
mod watches;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;
use crate::http::Problem;
use crate::kernel::TandemId;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(read::routes())
        .merge(make::routes())
        .merge(offers::routes())
        .merge(several::routes())
        .merge(share::routes())
        .merge(hand::routes())
        .merge(keep::routes())
        .merge(watches::routes())
}

/// Which tandem is meant.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OfTandem {
    tandem_id: TandemId,
}

/// Which tandem is meant, and what it wants to say.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WithNote {
    tandem_id: TandemId,
    #[serde(default)]
    note: String,
}

fn tandem_full(name: &str, cap: u32) -> Problem {
    let detail = "This tandem stands on as many areas as the city's rule gives it; end one first.";
    Problem::conflict("tandem_full", detail).with("tandem_name", &name).with("claims_per_tandem", &cap)
}
