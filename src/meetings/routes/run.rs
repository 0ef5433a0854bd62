//! A meeting while it goes on: who is there, opened, closed, and its minutes.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::meeting_turn::MeetingTurn;
use crate::access::{Office, Signed};
use crate::http::{Answer, Body as Json, Id, IfMatch, Nothing, Problem, record};
use crate::inbox::Reason;
use crate::kernel::{MeetingId, PersonId};
use crate::meetings::agenda::{self, MeetingAnswer, MeetingState};
use crate::meetings::decisions;
use crate::meetings::mandates::Body;
use crate::meetings::minutes::{Minutes, minutes};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(put_presence))
        .routes(routes!(open_meeting))
        .routes(routes!(close_meeting))
        .routes(routes!(get_minutes))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Presence {
    present: bool,
    /// Someone else, entered by a moderator.
    #[serde(default)]
    person_id: Option<PersonId>,
}

/// I am here, or I go; a moderator says so of others. 403 `not_moderator`; 409 `meeting_closed`; 422 `not_a_member`.
#[utoipa::path(put, path = "/api/meetings/{id}/presence", tag = "body", request_body = Presence, responses((status = 200, body = MeetingAnswer)))]
async fn put_presence(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MeetingId>,
    Json(presence): Json<Presence>,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, None).await?;
    let person = presence.person_id.unwrap_or(signed.id);
    if person != signed.id {
        turn.body.must_moderate(&signed)?;
    }
    if presence.present && turn.body.member(person).is_none() {
        return Err(Problem::invalid("person_id", "not_a_member", "This is no member of the body."));
    }
    agenda::must_last(&turn.meeting)?;
    agenda::set_presence(&mut turn.tx, id, person, presence.present).await?;
    turn.end("presence_changed").await
}

/// The meeting begins. 403 `not_moderator`; 409 `wrong_state`, `meeting_closed`.
#[utoipa::path(post, path = "/api/meetings/{id}/open", tag = "body", params(IfMatch), request_body = Nothing, responses((status = 200, body = MeetingAnswer)))]
async fn open_meeting(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MeetingId>,
    IfMatch(version): IfMatch,
    Json(Nothing {}): Json<Nothing>,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, Some(version)).await?;
    turn.body.must_moderate(&signed)?;
    agenda::must_be(&turn.meeting, MeetingState::Planned)?;
    agenda::open(&mut turn.tx, id).await?;
    turn.end("opened").await
}

/// The meeting is over: its agenda and minutes stay as they are, and all members are told. 403 `not_moderator`; 409
/// `decisions_open`, `wrong_state`, `meeting_closed`.
#[utoipa::path(post, path = "/api/meetings/{id}/close", tag = "body", params(IfMatch), request_body = Nothing, responses((status = 200, body = MeetingAnswer)))]
async fn close_meeting(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MeetingId>,
    IfMatch(version): IfMatch,
    Json(Nothing {}): Json<Nothing>,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, Some(version)).await?;
    turn.body.must_moderate(&signed)?;
    agenda::must_be(&turn.meeting, MeetingState::Open)?;
    if decisions::of_meeting(&mut turn.tx, id).await?.iter().any(decisions::Decision::is_open) {
        return Err(Problem::conflict("decisions_open", "Close what is still being decided first."));
    }
    let present = agenda::present(&mut turn.tx, id).await?.len().try_into().unwrap_or(i64::MAX);
    let quorum = turn.body.quorum();
    agenda::close(&mut turn.tx, id, present, quorum).await?;
    turn.tell(Reason::MeetingMinutes).await?;
    turn.end("closed").await
}

/// The minutes as they stand; final once the meeting is closed.
#[utoipa::path(get, path = "/api/meetings/{id}/minutes", tag = "body", responses((status = 200, body = Minutes)))]
async fn get_minutes(State(office): State<Office>, signed: Signed, Id(id): Id<MeetingId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    Ok(record::personal(&minutes(&mut tx, &body, &signed, id).await?))
}
