//! From one holder to the next: offered with a note, taken over or not. There is exactly one holder at any moment.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::tandem_full;
use super::turn::Turn;
use crate::access::{Office, Signed};
use crate::claims::answer::ClaimAnswer;
use crate::claims::model::Standing;
use crate::claims::{rules, standings, store};
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Id, IfMatch, Nothing};
use crate::inbox::Reason;
use crate::kernel::{ClaimId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(hand_over)).routes(routes!(take_over))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandOver {
    to_tandem_id: TandemId,
    /// What the next one should know.
    #[serde(default)]
    note: String,
}

/// The holder asks another tandem to take the claim over. One that had joined stands by until it answers.
#[utoipa::path(post, path = "/api/claims/{id}/hand-over", tag = "claims", params(IfMatch), request_body = HandOver, responses((status = 200, body = ClaimAnswer)))]
async fn hand_over(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<HandOver>,
) -> Answer<Response> {
    let note = field::text("note", &body.note, NOTE)?;
    let mut turn = Turn::begin(&office, &signed, id, version, &[body.to_tandem_id]).await?;
    let holder = turn.claim.holder;
    rules::may_hand_over(&turn.claim, &signed, body.to_tandem_id)?;
    let to = turn.tandem(body.to_tandem_id).map_err(|problem| problem.at("to_tandem_id"))?;
    standings::stand_by(&mut turn.tx, id, to.id, Standing::Invited, &note, turn.now).await?;
    let notice = turn.notice(Reason::ClaimHandedOver, &turn.claim.holder_name);
    turn.tell(to.id, &notice).await?;
    turn.did_inside("hand_over_offered", &[holder, to.id]);
    turn.end().await
}

/// The tandem that was asked becomes the holder. 409 `needs_two`, `tandem_full`.
#[utoipa::path(post, path = "/api/claims/{id}/take-over", tag = "claims", params(IfMatch), request_body = Nothing, responses((status = 200, body = ClaimAnswer)))]
async fn take_over(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, &signed.tandems).await?;
    let from = turn.claim.holder;
    let invited = turn.claim.invited().map(|party| party.tandem_id).filter(|tandem| signed.acts_in(*tandem));
    let to = turn.tandem(invited.ok_or_else(rules::not_asked)?)?;
    rules::stands(&turn.claim, to.id, Standing::Invited)?;
    rules::has_two(&to)?;
    let planning = turn.planning().clone();
    standings::stand_by(&mut turn.tx, id, from, Standing::Left, "", turn.now).await?;
    if !standings::stand(&mut turn.tx, id, to.id, Standing::Holder, turn.now, &planning).await? {
        return Err(tandem_full(&to.name, planning.claims_per_tandem));
    }
    store::hand_over(&mut turn.tx, id, to.id, turn.now).await?;
    let notice = turn.notice(Reason::ClaimHandOverAnswered, &to.name).with("answer", "accepted");
    turn.tell(from, &notice).await?;
    turn.did("handed_over", to.id);
    turn.end().await
}
