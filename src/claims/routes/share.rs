//! Several tandems on one claim: one asks, the holder admits or refuses, and whoever joined may go.
use axum::extract::State;
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::Turn;
use super::{OfTandem, WithNote, tandem_full};
use crate::access::{Office, Signed};
use crate::claims::answer::ClaimAnswer;
use crate::claims::model::Standing;
use crate::claims::{rules, standings};
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Id, IfMatch};
use crate::inbox::Reason;
use crate::kernel::{ClaimId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(ask)).routes(routes!(admit)).routes(routes!(refuse)).routes(routes!(quit))
}

/// Another tandem asks the holder to let it join.
#[utoipa::path(post, path = "/api/claims/{id}/ask", tag = "claims", params(IfMatch), request_body = WithNote, responses((status = 200, body = ClaimAnswer)))]
async fn ask(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<WithNote>,
) -> Answer<Response> {
    let note = field::text("note", &body.note, NOTE)?;
    rules::owns(&signed, body.tandem_id)?;
    let mut turn = Turn::begin(&office, &signed, id, version, &[body.tandem_id]).await?;
    rules::may_ask(&turn.claim, body.tandem_id)?;
    let tandem = turn.tandem(body.tandem_id)?;
    rules::has_two(&tandem)?;
    standings::stand_by(&mut turn.tx, id, tandem.id, Standing::Asking, &note, turn.now).await?;
    let holder = turn.claim.holder;
    let notice = turn.notice(Reason::ClaimJoinAsked, &tandem.name);
    turn.tell(holder, &notice).await?;
    turn.did_inside("join_asked", &[holder, tandem.id]);
    turn.end().await
}

/// The holder lets a tandem join that asked. 409 `tandem_full` if that tandem stands on as many areas as it may.
#[utoipa::path(post, path = "/api/claims/{id}/admit", tag = "claims", params(IfMatch), request_body = OfTandem, responses((status = 200, body = ClaimAnswer)))]
async fn admit(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<OfTandem>,
) -> Answer<Response> {
    let mut turn = Turn::as_holder(&office, &signed, id, version, &[body.tandem_id]).await?;
    rules::stands(&turn.claim, body.tandem_id, Standing::Asking)?;
    let tandem = turn.tandem(body.tandem_id)?;
    rules::has_two(&tandem)?;
    let planning = turn.planning().clone();
    if !standings::stand(&mut turn.tx, id, tandem.id, Standing::Joined, turn.now, &planning).await? {
        return Err(tandem_full(&tandem.name, planning.claims_per_tandem));
    }
    answered(&mut turn, tandem.id, Reason::ClaimJoinAnswered, "admitted").await?;
    turn.did("joined", tandem.id);
    turn.end().await
}

/// The holder says no to a tandem that asked, or takes back its hand-over; an invited tandem says no to it.
#[utoipa::path(post, path = "/api/claims/{id}/refuse", tag = "claims", params(IfMatch), request_body = OfTandem, responses((status = 200, body = ClaimAnswer)))]
async fn refuse(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<OfTandem>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, &[body.tandem_id]).await?;
    let (holder, tandem) = (turn.claim.holder, body.tandem_id);
    let standing = rules::may_refuse(&turn.claim, &signed, tandem)?;
    standings::stand_by(&mut turn.tx, id, tandem, Standing::Refused, "", turn.now).await?;
    if signed.acts_in(tandem) {
        let name = turn.claim.parties.iter().find(|party| party.tandem_id == tandem).map(|party| party.name.clone());
        let notice = turn.notice(Reason::ClaimHandOverAnswered, &name.unwrap_or_default()).with("answer", "refused");
        turn.tell(holder, &notice).await?;
    } else if standing == Standing::Asking {
        answered(&mut turn, tandem, Reason::ClaimJoinAnswered, "refused").await?;
    } else {
        answered(&mut turn, tandem, Reason::ClaimHandOverAnswered, "withdrawn").await?;
    }
    turn.did_inside("refused", &[holder, tandem]);
    turn.end().await
}

/// A tandem that joined goes, or stops asking.
#[utoipa::path(post, path = "/api/claims/{id}/quit", tag = "claims", params(IfMatch), request_body = OfTandem, responses((status = 200, body = ClaimAnswer)))]
async fn quit(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ClaimId>,
    IfMatch(version): IfMatch,
    Body(body): Body<OfTandem>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, &[body.tandem_id]).await?;
    rules::may_quit(&turn.claim, &signed, body.tandem_id)?;
    let joined = turn.claim.standing(body.tandem_id) == Some(Standing::Joined);
    standings::stand_by(&mut turn.tx, id, body.tandem_id, Standing::Left, "", turn.now).await?;
    match joined {
        true => turn.did("left", body.tandem_id),
        false => turn.did_inside("left", &[turn.claim.holder, body.tandem_id]),
    }
    turn.end().await
}

/// Tells a tandem what the holder said.
async fn answered(turn: &mut Turn<'_>, tandem: TandemId, reason: Reason, answer: &str) -> Answer<()> {
    let notice = turn.notice(reason, &turn.claim.holder_name).with("answer", answer);
    turn.tell(tandem, &notice).await
}
