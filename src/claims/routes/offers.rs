//! The office offers an area to a tandem; the tandem says yes or no.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::make::{NewClaimBody, area_taken, made};
use super::tandem_full;
use super::turn::Turn;
use crate::access::{Office, Once, Signed};
use crate::claims::answer::ClaimAnswer;
use crate::claims::model::{NewClaim, Standing};
use crate::claims::{offers, rules, slots, standings};
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Id, IfMatch, Nothing, Problem};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::ClaimId;
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(offer)).routes(routes!(accept)).routes(routes!(decline))
}

/// Offers an area to a tandem; nothing stands on the area until the tandem accepts. 409 `already_offered`.
#[utoipa::path(post, path = "/api/claims/offer", tag = "claims", params(Once), request_body = NewClaimBody, responses((status = 201, body = ClaimAnswer)))]
async fn offer(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewClaimBody>,
) -> Answer<Response> {
    let note = field::text("note", &body.note, NOTE)?;
    let (id, now) = (ClaimId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &body, id.uuid(), now).await? {
        drop(tx);
        return made(&office, &signed, earlier.into()).await;
    }
    let area = office.area_name(&body.area_id)?;
    let tandem = tandems::lasts(tandems::lock(&mut tx, body.tandem_id).await?)?;
    if offers::is_offered(&mut tx, tandem.id, &body.area_id).await? {
        let detail = "This area is offered to this tandem already; its answer is awaited.";
        return Err(Problem::conflict("already_offered", detail));
    }
    let edition = office.atlas().city.edition.id.clone();
    let new = NewClaim { id, area: &body.area_id, edition: &edition, holder: tandem.id, note: &note };
    offers::offer(&mut tx, &new, signed.id, now).await?;
    let notice =
        Notice::new(Reason::ClaimOffered, Record::Claim, id).with("tandem", tandem.name.as_str()).with("area", area);
    inbox::tell_tandem(&mut tx, now, tandem.id, Some(signed.id), &notice).await?;
    let entry = Entry::new("offered", Record::Claim, id).at(&body.area_id).tandem(tandem.id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    made(&office, &signed, id).await
}

/// The tandem takes up what it was offered. 409 as if it had claimed the area itself.
#[utoipa::path(post, path = "/api/claims/{id}/accept", tag = "claims", params(IfMatch), request_body = Nothing, responses((status = 200, body = ClaimAnswer)))]
async fn accept(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    // Each round lost means that a slot was taken in that moment, so there are no more rounds than slots.
    for _ in 0..office.atlas().city.planning.claims_per_area {
        match take_up(&office, &signed, id, version).await {
            Err(lost) if lost.code == "conflict" => {}
            done => return done,
        }
    }
    take_up(&office, &signed, id, version).await
}

async fn take_up(office: &Office, signed: &Signed, id: ClaimId, version: i64) -> Answer<Response> {
    let mut turn = Turn::as_holder(office, signed, id, version, &[]).await?;
    let (holder, area) = (turn.claim.holder, turn.claim.area_id.clone());
    rules::may_answer_offer(turn.claim.state)?;
    let tandem = turn.tandem(holder)?;
    rules::has_two(&tandem)?;
    let (planning, area_name) = (turn.planning().clone(), turn.maker().area(&area));
    if standings::stands_in(&mut turn.tx, holder, &area).await? {
        return Err(rules::already_yours());
    }
    if !slots::take_up(&mut turn.tx, &turn.claim, turn.now, &planning).await? {
        return Err(area_taken(&mut turn.tx, &area, area_name.name()).await?);
    }
    if !standings::stand(&mut turn.tx, id, holder, Standing::Holder, turn.now, &planning).await? {
        return Err(tandem_full(&tandem.name, planning.claims_per_tandem));
    }
    let notice = turn.notice(Reason::ClaimOfferAnswered, &tandem.name).with("answer", "accepted");
    turn.tell_office(&notice).await?;
    turn.did("claimed", holder);
    turn.end().await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Decline {
    #[serde(default)]
    reason: String,
}

/// The tandem says no to what it was offered.
#[utoipa::path(post, path = "/api/claims/{id}/decline", tag = "claims", params(IfMatch), request_body = Decline, responses((status = 200, body = ClaimAnswer)))]
async fn decline(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Decline>,
) -> Answer<Response> {
    let reason = field::optional("reason", Some(&body.reason), NOTE)?;
    let mut turn = Turn::as_holder(&office, &signed, id, version, &[]).await?;
    rules::may_answer_offer(turn.claim.state)?;
    offers::decline(&mut turn.tx, id, reason.as_deref(), turn.now).await?;
    let notice = turn.notice(Reason::ClaimOfferAnswered, &turn.claim.holder_name).with("answer", "declined");
    turn.tell_office(&notice).await?;
    turn.did_inside("declined", &[turn.claim.holder]);
    turn.end().await
}
