//! Meetings: listed, planned, moved.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::meeting_turn::{MeetingTurn, entry, made};
use super::slot;
use crate::access::{Office, Once, Signed};
use crate::http::{Answer, Body as Json, Id, IfMatch, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::Record;
use crate::kernel::MeetingId;
use crate::meetings::agenda::{self, MeetingAnswer, MeetingLine};
use crate::meetings::mandates::Body;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_meetings, plan_meeting)).routes(routes!(get_meeting, change_meeting))
}

#[derive(Serialize, ToSchema)]
struct MeetingsAnswer {
    meetings: Vec<MeetingLine>,
}

/// The next first, then past ones, the newest first.
#[utoipa::path(get, path = "/api/meetings", tag = "body", responses((status = 200, body = MeetingsAnswer)))]
async fn list_meetings(State(office): State<Office>) -> Answer<Response> {
    let meetings = agenda::lines(&mut office.read().await?, &office).await?;
    Ok(record::personal(&MeetingsAnswer { meetings }))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingDraft {
    title: String,
    /// Wall time.
    starts: String,
    minutes: i64,
    #[serde(default)]
    place: String,
}

/// Plans a meeting; all members are told.
#[utoipa::path(post, path = "/api/meetings", tag = "body", params(Once), request_body = MeetingDraft, responses((status = 201, body = MeetingAnswer)))]
async fn plan_meeting(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Json(draft): Json<MeetingDraft>,
) -> Answer<Response> {
    let slot = slot(&office, &draft.title, &draft.starts, draft.minutes, &draft.place)?;
    let (id, mut tx) = (MeetingId::new(), office.write().await?);
    let body = Body::read(&mut tx, &office).await?;
    let earlier = once.earlier(&mut tx, signed.id, &draft, id.uuid(), office.clock.now()).await?;
    if let Some(earlier) = earlier {
        let answer = agenda::seen(&mut tx, &body, &signed, earlier.into()).await?;
        return Ok(made(&answer, earlier.into()));
    }
    agenda::add(&mut tx, id, &slot).await?;
    let notice = Notice::new(Reason::MeetingPlanned, Record::Meeting, id).with("meeting", slot.title);
    inbox::tell(&mut tx, office.clock.now(), &body.ids(), Some(signed.id), &notice).await?;
    let answer = agenda::seen(&mut tx, &body, &signed, id).await?;
    office.commit(tx, Some(signed.id), &[entry("planned", id)]).await?;
    Ok(made(&answer, id))
}

/// One meeting with its agenda.
#[utoipa::path(get, path = "/api/meetings/{id}", tag = "body", responses((status = 200, body = MeetingAnswer)))]
async fn get_meeting(State(office): State<Office>, signed: Signed, Id(id): Id<MeetingId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    let answer = agenda::seen(&mut tx, &body, &signed, id).await?;
    Ok(record::record(&answer, answer.line.version))
}

/// What is to be different.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingPatch {
    title: Option<String>,
    starts: Option<String>,
    minutes: Option<i64>,
    place: Option<String>,
}

/// Renames or moves a meeting; all members are told. 409 `meeting_closed`.
#[utoipa::path(patch, path = "/api/meetings/{id}", tag = "body", params(IfMatch), request_body = MeetingPatch, responses((status = 200, body = MeetingAnswer)))]
async fn change_meeting(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MeetingId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<MeetingPatch>,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, Some(version)).await?;
    agenda::must_last(&turn.meeting)?;
    let was = turn.meeting.clone();
    let title = patch.title.unwrap_or(was.title);
    let (starts, place) = (patch.starts.unwrap_or(was.starts), patch.place.unwrap_or(was.place));
    let slot = slot(&office, &title, &starts, patch.minutes.unwrap_or(was.minutes), &place)?;
    agenda::change(&mut turn.tx, id, &slot).await?;
    turn.tell(Reason::MeetingChanged).await?;
    turn.end("changed").await
}
