//! Claims as they stand: a list, and one.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::claims::answer::{ClaimAnswer, Maker};
use crate::claims::model::{Claim, ClaimState};
use crate::claims::rules;
use crate::claims::store::{self, Filter};
use crate::http::{Answer, Id, Problem, Query, record};
use crate::kernel::{AreaId, ClaimId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_claims)).routes(routes!(get_claim))
}

#[derive(Serialize, ToSchema)]
struct ClaimsAnswer {
    /// The newest first.
    claims: Vec<ClaimAnswer>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ClaimsQuery {
    area_id: Option<AreaId>,
    /// Held by this tandem, joined, or in question between it and the holder.
    tandem_id: Option<TandemId>,
    state: Option<ClaimState>,
    /// Only what stands on an area now.
    #[serde(default)]
    live: bool,
}

/// Claims the caller may see.
#[utoipa::path(get, path = "/api/claims", tag = "claims", params(ClaimsQuery), responses((status = 200, body = ClaimsAnswer)))]
async fn list_claims(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<ClaimsQuery>,
) -> Answer<Response> {
    let filter = Filter { area: query.area_id, tandem: query.tandem_id, state: query.state, live: query.live };
    let found = store::claims(&mut office.read().await?, &filter).await?;
    let atlas = office.atlas();
    let maker = Maker::new(&office, &atlas, &signed);
    let asked = found.iter().filter(|claim| query.tandem_id.is_none_or(|id| rules::concerns(claim, id, &signed)));
    let claims = asked.filter_map(|claim| maker.claim(claim)).collect();
    Ok(record::personal(&ClaimsAnswer { claims }))
}

/// One claim.
#[utoipa::path(get, path = "/api/claims/{id}", tag = "claims", responses((status = 200, body = ClaimAnswer)))]
async fn get_claim(State(office): State<Office>, signed: Signed, Id(id): Id<ClaimId>) -> Answer<Response> {
    let answer = one(&office, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

/// The claim as the caller sees it; 404 if for them there is none.
pub async fn one(office: &Office, signed: &Signed, id: ClaimId) -> Answer<ClaimAnswer> {
    let claim = store::claim(&mut office.read().await?, id).await?;
    seen(office, signed, &claim.ok_or_else(|| Problem::unknown(id))?)
}

/// A claim that was just read or written, as the caller sees it; 404 if for them there is none.
pub fn seen(office: &Office, signed: &Signed, claim: &Claim) -> Answer<ClaimAnswer> {
    let answer = Maker::new(office, &office.atlas(), signed).claim(claim);
    answer.ok_or_else(|| Problem::unknown(claim.id))
}
