//! What was bundled goes to the city: a speaker of the body sends it.
use axum::extract::State;
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::concerns::{self, BundleAnswer, Transmit};
use crate::http::{Answer, Body as Json, Id, IfMatch, Problem, record};
use crate::kernel::BundleId;
use crate::meetings::mandates::{Body, MandateRole};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(transmit))
}

/// Sends a bundle to the city. A speaker does; while none is elected, anyone whose tandem has a concern in it. 403
/// `not_speaker`; 409 `wrong_stage`, `needs_proposal`; 422 `unknown_department`.
#[utoipa::path(post, path = "/api/bundles/{id}/transmit", tag = "body", params(IfMatch), request_body = Transmit, responses((status = 200, body = BundleAnswer)))]
async fn transmit(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Json(order): Json<Transmit>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let bundle = concerns::bundle(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let body = Body::read(&mut tx, &office).await?;
    let takes_part = signed.tandems.iter().any(|tandem| bundle.has(*tandem));
    let speaks = match body.has(MandateRole::Speaker) {
        true => body.holds(signed.id, MandateRole::Speaker),
        false => takes_part,
    };
    if !speaks {
        return Err(Problem::forbidden("not_speaker", "A speaker of the body hands this over; ask one of them."));
    }
    let entries = concerns::transmit(&mut tx, &office, &signed, id, version, &order).await?;
    let answer = concerns::read(&mut tx, &office, &signed, id).await?;
    office.commit(tx, Some(signed.id), &entries).await?;
    Ok(record::record(&answer, answer.version))
}
