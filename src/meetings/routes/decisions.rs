//! Decisions: listed, opened, reopened.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::decision_turn::{DecisionTurn, entry};
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body as Json, Id, IfMatch, Problem, Query, field, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::Record;
use crate::kernel::{AgendaItemId, BundleId, DecisionId, MeetingId};
use crate::meetings::agenda::{self, MeetingState};
use crate::meetings::ballots::{Method, Why, contenders};
use crate::meetings::bundles;
use crate::meetings::decisions::{
    self, Checked, Decision, DecisionAnswer, DecisionDraft, DecisionState, Filter, NewDecision, is_seen,
};
use crate::meetings::mandates::Body;
use crate::meetings::texts::text;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_decisions, open_decision))
        .routes(routes!(get_decision))
        .routes(routes!(reopen_decision))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct DecisionsQuery {
    state: Option<DecisionState>,
    meeting_id: Option<MeetingId>,
    bundle_id: Option<BundleId>,
}

#[derive(Serialize, ToSchema)]
struct DecisionsAnswer {
    decisions: Vec<DecisionAnswer>,
}

/// What is being decided and what was, the newest first; for the office what was.
#[utoipa::path(get, path = "/api/decisions", tag = "body", params(DecisionsQuery), responses((status = 200, body = DecisionsAnswer)))]
async fn list_decisions(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<DecisionsQuery>,
) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    let filter = Filter { state: query.state, meeting: query.meeting_id, bundle: query.bundle_id };
    let mut decisions = Vec::new();
    for decision in decisions::list(&mut tx, &filter).await? {
        if is_seen(decision.row.state, &signed) {
            decisions.push(DecisionAnswer::of(&mut tx, &body, &signed, decision).await?);
        }
    }
    Ok(record::personal(&DecisionsAnswer { decisions }))
}

/// One decision.
#[utoipa::path(get, path = "/api/decisions/{id}", tag = "body", responses((status = 200, body = DecisionAnswer)))]
async fn get_decision(State(office): State<Office>, signed: Signed, Id(id): Id<DecisionId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    let answer = decisions::seen(&mut tx, &body, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

/// Opens a decision; all members are told that their say is awaited. 409 `meeting_closed`; 422 `unknown_meeting`,
/// `unknown_agenda_item`, `unknown_bundle`, `bad_options`, `bad_role`.
#[utoipa::path(post, path = "/api/decisions", tag = "body", params(Once), request_body = DecisionDraft, responses((status = 201, body = DecisionAnswer)))]
async fn open_decision(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Json(draft): Json<DecisionDraft>,
) -> Answer<Response> {
    let checked = draft.checked(&text(&office.atlas(), "option-as-is"))?;
    let (id, now, mut tx) = (DecisionId::new(), office.clock.now(), office.write().await?);
    let body = Body::read(&mut tx, &office).await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &draft, id.uuid(), now).await? {
        return Ok(made(&decisions::seen(&mut tx, &body, &signed, earlier.into()).await?, earlier.into()));
    }
    let new = placed(&mut tx, &body, &draft, checked).await?;
    decisions::add(&mut tx, id, &new, now).await?;
    let notice = Notice::new(Reason::DecisionOpened, Record::Decision, id).with("decision", new.question);
    inbox::tell(&mut tx, now, &body.ids(), Some(signed.id), &notice).await?;
    let answer = decisions::seen(&mut tx, &body, &signed, id).await?;
    office.commit(tx, Some(signed.id), &[entry("opened", id)]).await?;
    Ok(made(&answer, id))
}

fn made(answer: &DecisionAnswer, id: DecisionId) -> Response {
    record::created(answer, answer.version, &format!("/api/decisions/{id}"))
}

/// Where it belongs: a meeting that is not over, which is turn; a point of its agenda; a bundle, or else the point's.
async fn placed(tx: &mut Tx, body: &Body, draft: &DecisionDraft, checked: Checked) -> Answer<NewDecision> {
    let item = match draft.item_id {
        Some(id) => Some(agenda::item(tx, id).await?.ok_or_else(|| no_item(id))?),
        None => None,
    };
    let of_item = item.as_ref().map(|item| item.meeting_id);
    let meeting = draft.meeting_id.or(of_item);
    if let Some(id) = meeting {
        agenda::take(tx, id, None).await?;
        let unknown = || Problem::invalid("meeting_id", "unknown_meeting", format!("There is no meeting '{id}'."));
        agenda::must_last(&agenda::one(tx, id).await?.ok_or_else(unknown)?)?;
    }
    if let Some(item) = item.as_ref().filter(|item| Some(item.meeting_id) != meeting) {
        return Err(no_item(item.id));
    }
    let bundle = draft.bundle_id.or(item.as_ref().and_then(|item| item.bundle_id));
    bundles::must_exist(tx, bundle).await?;
    Ok(NewDecision {
        question: checked.question,
        method: checked.method,
        secret: checked.secret,
        via: checked.via,
        meeting,
        item: item.map(|item| item.id),
        bundle,
        role: checked.role,
        seats: checked.role.map(|role| body.seats_up(role)),
        run_off: false,
        reason: None,
        options: checked.options,
    })
}

fn no_item(id: AgendaItemId) -> Problem {
    Problem::invalid("item_id", "unknown_agenda_item", format!("There is no point '{id}' on this agenda."))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reopening {
    /// Why; everyone who may see it reads it.
    reason: String,
}

/// Asks the same again, by a new decision. After a tie for the last seats only those who were level, or ahead, stand again.
/// 409 `wrong_state`.
#[utoipa::path(post, path = "/api/decisions/{id}/reopen", tag = "body", params(IfMatch), request_body = Reopening, responses((status = 201, body = DecisionAnswer)))]
async fn reopen_decision(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DecisionId>,
    IfMatch(version): IfMatch,
    Json(reopening): Json<Reopening>,
) -> Answer<Response> {
    let reason = field::required("reason", &reopening.reason, field::NOTE)?;
    let mut turn = DecisionTurn::begin(&office, &signed, id, Some(version)).await?;
    decisions::may_reopen(&turn.decision)?;
    let again = DecisionId::new();
    let new = again_of(&mut turn.tx, &turn.decision, &reason).await?;
    decisions::add(&mut turn.tx, again, &new, turn.now).await?;
    decisions::add_candidates(&mut turn.tx, again, id, &standing(&turn.decision)).await?;
    decisions::reopened(&mut turn.tx, id, again, &reason).await?;
    turn.tell(Reason::DecisionReopened, again).await?;
    let answer = decisions::seen(&mut turn.tx, &turn.body, &signed, again).await?;
    office.commit(turn.tx, Some(signed.id), &[entry("reopened", id), entry("opened", again)]).await?;
    Ok(made(&answer, again))
}

/// The same question; at its meeting, if that is not over.
async fn again_of(tx: &mut Tx, decision: &Decision, reason: &str) -> Answer<NewDecision> {
    let row = decision.row.clone();
    let lasting = match row.meeting_id {
        Some(id) => {
            agenda::take(tx, id, None).await?;
            agenda::one(tx, id).await?.is_some_and(|meeting| meeting.state != MeetingState::Closed)
        }
        None => false,
    };
    let election = row.method == Method::Election;
    Ok(NewDecision {
        role: row.role(),
        run_off: ended_level(decision),
        question: row.question,
        method: row.method,
        secret: row.secret,
        via: row.via,
        meeting: row.meeting_id.filter(|_| lasting),
        item: row.item_id.filter(|_| lasting),
        bundle: row.bundle_id,
        seats: row.seats,
        reason: Some(reason.to_owned()),
        options: if election { Vec::new() } else { decision.options.clone() },
    })
}

/// Whether an election ended with two who share the last seat.
fn ended_level(decision: &Decision) -> bool {
    let tie = decision.row.result().is_some_and(|outcome| outcome.why == Why::Tie);
    tie && decision.row.method == Method::Election
}

/// Who stands again.
fn standing(decision: &Decision) -> Vec<String> {
    match (decision.row.method, decision.row.result(), decision.row.seats) {
        (Method::Election, Some(outcome), Some(seats)) if outcome.why == Why::Tie => contenders(&outcome, seats),
        (Method::Election, ..) => decision.options.iter().map(|option| option.id.clone()).collect(),
        _ => Vec::new(),
    }
}
