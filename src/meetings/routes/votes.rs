//! A decision while it is open: who stands, ballots, hands, and its end.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::decision_turn::{DecisionTurn, entry};
use crate::access::{Office, Signed};
use crate::http::{Answer, Body as Json, Id, IfMatch, Nothing, Problem};
use crate::inbox::Reason;
use crate::kernel::DecisionId;
use crate::meetings::ballots::{self, Ballot, Hands};
use crate::meetings::decisions::{self, DecisionAnswer};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(stand))
        .routes(routes!(cast_ballot))
        .routes(routes!(put_hands))
        .routes(routes!(close_decision))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Candidacy)]
struct Standing {
    stands: bool,
}

/// I stand for this election, or not any more. 409 `voting_began`, `run_off`, `no_election`, `decision_closed`.
#[utoipa::path(post, path = "/api/decisions/{id}/stand", tag = "body", request_body = Standing, responses((status = 200, body = DecisionAnswer)))]
async fn stand(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DecisionId>,
    Json(standing): Json<Standing>,
) -> Answer<Response> {
    let mut turn = DecisionTurn::begin(&office, &signed, id, None).await?;
    decisions::may_stand(&turn.decision)?;
    decisions::set_candidate(&mut turn.tx, id, signed.id, standing.stands).await?;
    turn.end(&[entry("stood", id)]).await
}

/// My say. An open one takes the place of the one before; a secret one is final: 409 `already_voted`. 409
/// `decision_closed`, `by_hands`, `nobody_stands`, `counted_by_hand`; 422 `bad_ballot`, `required`.
#[utoipa::path(post, path = "/api/decisions/{id}/ballot", tag = "body", request_body = Ballot, responses((status = 200, body = DecisionAnswer)))]
async fn cast_ballot(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DecisionId>,
    Json(said): Json<Ballot>,
) -> Answer<Response> {
    let turn = DecisionTurn::begin(&office, &signed, id, None).await?;
    decisions::may_vote(&turn.decision)?;
    let ballot = turn.decision.form().ballot(&said)?;
    match turn.decision.row.secret {
        true => secretly(turn, &ballot).await,
        false => openly(turn, &ballot).await,
    }
}

/// Who voted and what was said go two ways from here, and the journal knows neither.
async fn secretly(mut turn: DecisionTurn<'_>, ballot: &Ballot) -> Answer<Response> {
    let (id, form) = (turn.id(), turn.decision.form());
    let (weights, words) = (form.weights(ballot), form.words(ballot));
    if !ballots::put_secret(&mut turn.tx, id, turn.by.id, &weights, words).await? {
        let detail = "You have voted. A secret vote cannot be changed: nobody knows any more which one is yours.";
        return Err(Problem::conflict("already_voted", detail));
    }
    turn.end_unsigned(&[entry("voted", id)]).await
}

async fn openly(mut turn: DecisionTurn<'_>, ballot: &Ballot) -> Answer<Response> {
    let id = turn.id();
    ballots::put_ballot(&mut turn.tx, id, turn.by.id, ballot).await?;
    if let Some(hands) = turn.decision.row.hands()
        && room(&mut turn).await? < hands.voters
    {
        let detail = "Your hand was counted in the room. A moderator can count again without you.";
        return Err(Problem::conflict("counted_by_hand", detail));
    }
    turn.end(&[entry("voted", id)]).await
}

/// How many could raise a hand: those at the meeting who have had no other say; without a meeting all members who have not.
async fn room(turn: &mut DecisionTurn<'_>) -> Answer<i64> {
    let (id, meeting, members) = (turn.id(), turn.decision.row.meeting_id, turn.body.count());
    Ok(match meeting {
        Some(_) => ballots::uncounted(&mut turn.tx, id, meeting).await?,
        None => members - ballots::cast(&mut turn.tx, id).await?,
    })
}

/// What was counted by raised hands, in place of what was counted before. 403 `not_moderator`; 409 `by_phones`,
/// `decision_closed`; 422 `too_many_hands`, `bad_hands`.
#[utoipa::path(post, path = "/api/decisions/{id}/hands", tag = "body", params(IfMatch), request_body = Hands, responses((status = 200, body = DecisionAnswer)))]
async fn put_hands(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DecisionId>,
    IfMatch(version): IfMatch,
    Json(said): Json<Hands>,
) -> Answer<Response> {
    let mut turn = DecisionTurn::begin(&office, &signed, id, Some(version)).await?;
    decisions::may_put_hands(&turn.decision, &turn.body, &signed)?;
    let room = room(&mut turn).await?;
    let hands = turn.decision.form().hands(&said, room)?;
    decisions::set_hands(&mut turn.tx, id, &hands).await?;
    turn.end(&[entry("counted", id)]).await
}

/// Counts, and that is it: of two who press at once one result comes. What was secret is forgotten in the same transaction.
/// 403 `not_moderator`; 409 `decision_closed`.
#[utoipa::path(post, path = "/api/decisions/{id}/close", tag = "body", params(IfMatch), request_body = Nothing, responses((status = 200, body = DecisionAnswer)))]
async fn close_decision(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DecisionId>,
    IfMatch(version): IfMatch,
    Json(Nothing {}): Json<Nothing>,
) -> Answer<Response> {
    let mut turn = DecisionTurn::begin(&office, &signed, id, Some(version)).await?;
    decisions::may_close(&turn.decision, &turn.body, &signed)?;
    let entries = decisions::close(&mut turn.tx, &turn.body, &turn.decision, turn.now).await?;
    turn.tell(Reason::DecisionDecided, id).await?;
    let secret = turn.decision.row.secret;
    let answer = turn.end(&entries).await?;
    if secret {
        // What is gone from the tables is to be gone from their log as well.
        office.db.settle().await;
    }
    Ok(answer)
}
