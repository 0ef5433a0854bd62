//! What a holder does with its claim over the months: pause, resume, renew, and end it.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::Turn;
use crate::access::{Office, Signed};
use crate::claims::answer::ClaimAnswer;
use crate::claims::model::{ClaimState, Standing, Went};
use crate::claims::{rules, store};
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Id, IfMatch, Nothing, Problem};
use crate::inbox::Reason;
use crate::kernel::{ClaimId, TandemId};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(pause)).routes(routes!(resume)).routes(routes!(renew)).routes(routes!(release))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Pause {
    reason: String,
}

/// The holder pauses; the area stays theirs.
#[utoipa::path(post, path = "/api/claims/{id}/pause", tag = "claims", params(IfMatch), request_body = Pause, responses((status = 200, body = ClaimAnswer)))]
async fn pause(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Pause>,
) -> Answer<Response> {
    let reason = field::required("reason", &body.reason, NOTE)?;
    let mut turn = Turn::as_holder(&office, &signed, id, version, &[]).await?;
    rules::may_pause(turn.claim.state)?;
    store::pause(&mut turn.tx, id, &reason).await?;
    turn.did("paused", turn.claim.holder);
    turn.end().await
}

/// The holder goes on. 409 `needs_two` if it is one by now.
#[utoipa::path(post, path = "/api/claims/{id}/resume", tag = "claims", params(IfMatch), request_body = Nothing, responses((status = 200, body = ClaimAnswer)))]
async fn resume(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::as_holder(&office, &signed, id, version, &[]).await?;
    rules::may_resume(turn.claim.state)?;
    rules::has_two(&turn.tandem(turn.claim.holder)?)?;
    store::resume(&mut turn.tx, id).await?;
    turn.did("resumed", turn.claim.holder);
    turn.end().await
}

/// The holder has looked: it still fits. The next review is counted from now.
#[utoipa::path(post, path = "/api/claims/{id}/renew", tag = "claims", params(IfMatch), request_body = Nothing, responses((status = 200, body = ClaimAnswer)))]
async fn renew(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::as_holder(&office, &signed, id, version, &[]).await?;
    rules::is_live(turn.claim.state)?;
    store::renew(&mut turn.tx, id, turn.now).await?;
    turn.did("renewed", turn.claim.holder);
    turn.end().await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Release {
    /// The office must say why.
    #[serde(default)]
    reason: String,
    /// How it went; with it a note of what was learnt, without names.
    went: Option<Went>,
    #[serde(default)]
    note: String,
}

/// The holder ends its claim; the office, one whose review is due, or an offer nobody answered. Who waits for the area is told.
#[utoipa::path(post, path = "/api/claims/{id}/release", tag = "claims", params(IfMatch), request_body = Release, responses((status = 200, body = ClaimAnswer)))]
async fn release(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Release>,
) -> Answer<Response> {
    let reason = match signed.is_office() {
        true => Some(field::required("reason", &body.reason, NOTE)?),
        false => field::optional("reason", Some(&body.reason), NOTE)?,
    };
    let note = field::text("note", &body.note, NOTE)?;
    if body.went.is_none() && !note.is_empty() {
        return Err(Problem::invalid("went", "required", "Say how it went, beside the note."));
    }
    let mut turn = Turn::begin(&office, &signed, id, version, &[]).await?;
    rules::may_release(&turn.claim, &signed, turn.maker().review_due(&turn.claim))?;
    store::end(&mut turn.tx, id, reason.as_deref(), turn.now).await?;
    if let Some(went) = body.went {
        store::farewell(&mut turn.tx, id, went, &note, turn.now).await?;
    }
    tell_of_end(&mut turn).await?;
    turn.end().await
}

/// The office, or the tandem if the office did it; who had joined; and who waits for the area.
async fn tell_of_end(turn: &mut Turn<'_>) -> Answer<()> {
    let holder = turn.claim.holder;
    let released = turn.notice(Reason::ClaimReleased, &turn.claim.holder_name);
    match turn.by.is_office() {
        true => turn.tell(holder, &released).await?,
        false => turn.tell_office(&released).await?,
    }
    if turn.claim.state == ClaimState::Offered {
        turn.did_inside("released", &[holder]);
        return Ok(());
    }
    for tandem in joined(turn) {
        turn.tell(tandem, &released).await?;
    }
    tandems::tell_area_free(&mut turn.tx, turn.office, &turn.claim.area_id, Some(turn.by.id), turn.now).await?;
    turn.did("released", holder);
    Ok(())
}

fn joined(turn: &Turn<'_>) -> Vec<TandemId> {
    let joined = turn.claim.parties.iter().filter(|party| party.standing == Standing::Joined);
    joined.map(|party| party.tandem_id).collect()
}
