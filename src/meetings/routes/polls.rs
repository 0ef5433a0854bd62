//! Searches for a date: asked, answered, and closed by making the meeting.
use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::slot;
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body as Json, Id, IfMatch, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{DatePollId, MeetingId};
use crate::meetings::agenda;
use crate::meetings::mandates::Body;
use crate::meetings::polls::{self, PollAnswer, PollRow, PollState, Says};

const DATES: std::ops::RangeInclusive<usize> = 2..=12;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_date_polls, open_date_poll))
        .routes(routes!(get_date_poll))
        .routes(routes!(answer_date_poll))
        .routes(routes!(close_date_poll))
}

#[derive(Serialize, ToSchema)]
struct PollsAnswer {
    date_polls: Vec<PollAnswer>,
}

/// Open ones first.
#[utoipa::path(get, path = "/api/date-polls", tag = "body", responses((status = 200, body = PollsAnswer)))]
async fn list_date_polls(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    let date_polls = polls::all(&mut tx, &body, &signed).await?;
    Ok(record::personal(&PollsAnswer { date_polls }))
}

/// One search for a date.
#[utoipa::path(get, path = "/api/date-polls/{id}", tag = "body", responses((status = 200, body = PollAnswer)))]
async fn get_date_poll(State(office): State<Office>, signed: Signed, Id(id): Id<DatePollId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let body = Body::read(&mut tx, &office).await?;
    let answer = polls::seen(&mut tx, &body, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PollDraft {
    title: String,
    minutes: i64,
    #[serde(default)]
    place: String,
    /// Wall times, 2 to 12.
    options: Vec<String>,
}

/// Asks when people can; all members are told. 422 `bad_options`, `bad_time`, `bad_minutes`.
#[utoipa::path(post, path = "/api/date-polls", tag = "body", params(Once), request_body = PollDraft, responses((status = 201, body = PollAnswer)))]
async fn open_date_poll(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Json(draft): Json<PollDraft>,
) -> Answer<Response> {
    let (title, place, dates) = checked(&office, &draft)?;
    let (id, now, mut tx) = (DatePollId::new(), office.clock.now(), office.write().await?);
    let body = Body::read(&mut tx, &office).await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &draft, id.uuid(), now).await? {
        return Ok(made(&polls::seen(&mut tx, &body, &signed, earlier.into()).await?, earlier.into()));
    }
    polls::add(&mut tx, id, &title, draft.minutes, &place, &dates).await?;
    let notice = Notice::new(Reason::DatePollOpened, Record::DatePoll, id).with("meeting", title);
    inbox::tell(&mut tx, now, &body.ids(), Some(signed.id), &notice).await?;
    let answer = polls::seen(&mut tx, &body, &signed, id).await?;
    office.commit(tx, Some(signed.id), &[entry("opened", id)]).await?;
    Ok(made(&answer, id))
}

fn made(answer: &PollAnswer, id: DatePollId) -> Response {
    record::created(answer, answer.version, &format!("/api/date-polls/{id}"))
}

/// Title, place, and the dates in their order, each once.
fn checked(office: &Office, draft: &PollDraft) -> Answer<(String, String, Vec<String>)> {
    let slots: Answer<Vec<_>> = draft
        .options
        .iter()
        .map(|starts| {
            let slot = slot(office, &draft.title, starts, draft.minutes, &draft.place);
            slot.map_err(
                |problem| if problem.param.as_deref() == Some("starts") { problem.at("options") } else { problem },
            )
        })
        .collect();
    let slots = slots?;
    let mut dates: Vec<String> = slots.iter().map(|slot| slot.starts.clone()).collect();
    dates.sort();
    dates.dedup();
    match slots.first() {
        Some(slot) if dates.len() == slots.len() && DATES.contains(&dates.len()) => {
            Ok((slot.title.clone(), slot.place.clone(), dates))
        }
        _ => Err(Problem::invalid("options", "bad_options", "Name 2 to 12 dates, each another.")),
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Answers {
    /// By wall time; what is left out stays as it was.
    answers: BTreeMap<String, Says>,
}

/// When I can. 409 `date_poll_closed`; 422 `unknown_option`.
#[utoipa::path(put, path = "/api/date-polls/{id}/answer", tag = "body", request_body = Answers, responses((status = 200, body = PollAnswer)))]
async fn answer_date_poll(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DatePollId>,
    Json(answers): Json<Answers>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let (_, body) = taken(&mut tx, &office, &signed, id, None).await?;
    let options = polls::options(&mut tx, id).await?;
    for (starts, says) in &answers.answers {
        known(&options, starts, "answers")?;
        polls::put_answer(&mut tx, id, starts, signed.id, *says).await?;
    }
    let answer = polls::seen(&mut tx, &body, &signed, id).await?;
    office.commit(tx, Some(signed.id), &[entry("answered", id)]).await?;
    Ok(record::record(&answer, answer.version))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// One of the dates.
    starts: String,
}

/// Takes one of the dates, and plans the meeting; all members are told. 409 `date_poll_closed`; 422 `unknown_option`.
#[utoipa::path(post, path = "/api/date-polls/{id}/close", tag = "body", params(IfMatch), request_body = Chosen, responses((status = 200, body = PollAnswer)))]
async fn close_date_poll(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<DatePollId>,
    IfMatch(version): IfMatch,
    Json(chosen): Json<Chosen>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let (poll, body) = taken(&mut tx, &office, &signed, id, Some(version)).await?;
    known(&polls::options(&mut tx, id).await?, &chosen.starts, "starts")?;
    let (meeting, now) = (MeetingId::new(), office.clock.now());
    agenda::add(&mut tx, meeting, &slot(&office, &poll.title, &chosen.starts, poll.minutes, &poll.place)?).await?;
    polls::close(&mut tx, id, &chosen.starts, meeting).await?;
    let notice = Notice::new(Reason::DatePollClosed, Record::Meeting, meeting).with("meeting", poll.title);
    inbox::tell(&mut tx, now, &body.ids(), Some(signed.id), &notice).await?;
    let answer = polls::seen(&mut tx, &body, &signed, id).await?;
    let planned = super::meeting_turn::entry("planned", meeting);
    office.commit(tx, Some(signed.id), &[entry("closed", id), planned]).await?;
    Ok(record::record(&answer, answer.version))
}

/// An open search, held until the transaction ends.
async fn taken(
    tx: &mut Tx,
    office: &Office,
    by: &Signed,
    id: DatePollId,
    version: Option<i64>,
) -> Answer<(PollRow, Body)> {
    let taken = polls::take(tx, id, version).await?;
    let poll = polls::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let body = Body::read(tx, office).await?;
    if !taken {
        return Err(record::stale(&polls::seen(tx, &body, by, id).await?));
    }
    match poll.state {
        PollState::Open => Ok((poll, body)),
        PollState::Closed => Err(Problem::conflict("date_poll_closed", "The date is found already.")),
    }
}

fn known(options: &[polls::OptionRow], starts: &str, param: &str) -> Answer<()> {
    if options.iter().any(|option| option.starts == starts) {
        return Ok(());
    }
    Err(Problem::invalid(param, "unknown_option", "This is none of the dates that were asked for."))
}

fn entry(action: &'static str, id: DatePollId) -> Entry {
    Entry::new(action, Record::DatePoll, id).programme()
}
