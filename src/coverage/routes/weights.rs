//! How much each share counts: one set for the whole office.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::coverage::answer::WeightsAnswer;
use crate::coverage::model::PerShare;
use crate::coverage::{rules, store};
use crate::http::{Answer, Body, IfMatch, record};
use crate::journal::{Entry, Record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_weights, set_weights))
}

/// The weights as they are kept.
#[utoipa::path(get, path = "/api/coverage/weights", tag = "coverage", responses((status = 200, body = WeightsAnswer)))]
async fn get_weights(State(office): State<Office>) -> Answer<Response> {
    let answer: WeightsAnswer = store::weights(&mut office.read().await?).await?.into();
    Ok(record::record(&answer, answer.version))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewWeights {
    /// 0 to 3 in steps of 0.25.
    weights: PerShare,
}

/// Sets other weights. 422 `bad_weight`.
#[utoipa::path(put, path = "/api/coverage/weights", tag = "coverage", params(IfMatch), request_body = NewWeights, responses((status = 200, body = WeightsAnswer)))]
async fn set_weights(
    State(office): State<Office>,
    signed: Signed,
    IfMatch(version): IfMatch,
    Body(body): Body<NewWeights>,
) -> Answer<Response> {
    let weights = rules::weights(body.weights)?;
    let mut tx = office.write().await?;
    let set = store::set_weights(&mut tx, &weights, version, office.clock.now()).await?;
    let answer: WeightsAnswer = store::weights(&mut tx).await?.into();
    if !set {
        return Err(record::stale(&answer));
    }
    office.commit(tx, Some(signed.id), &[Entry::new("saved", Record::CoverageWeights, 1)]).await?;
    Ok(record::record(&answer, answer.version))
}
