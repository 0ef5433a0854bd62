//! Requests with what a house needs for its answer: is the room free as asked, until when is it not, when else would it be.
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use utoipa::ToSchema;

use crate::activities::dates::{self, Span};
use crate::requests::answer::{RequestAnswer, Times};
use crate::requests::bookings::free::{self, Hours};
use crate::requests::bookings::times;
use crate::requests::model::{RequestRow, RequestState};
use crate::requests::rules;

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeskRequest {
    #[serde(flatten)]
    pub request: RequestAnswer,
    /// Whether the room is free as asked, or as offered; true where no room is meant or the answer is given.
    pub free: bool,
    /// Until when it is taken where it is not free, wall time.
    pub taken_until: Option<String>,
    /// Other times at which it is free, at most 3, each named by its first date.
    pub also: Vec<Times>,
}

/// The dates a request means: those asked for, or those offered while that waits for an answer.
pub fn times_of(zone: Tz, row: &RequestRow) -> Vec<Span> {
    let rrule = rules::agreed_repeat(row).ok().flatten();
    let (starts, minutes) = match (&row.offer_starts, row.offer_minutes) {
        (Some(starts), Some(minutes)) if row.state == RequestState::Countered => (starts, minutes),
        _ => (&row.starts, row.minutes),
    };
    dates::expand(zone, starts, minutes, rrule.as_deref()).map(|series| series.spans).unwrap_or_default()
}

/// Open requests, the longest waiting first; then those agreed on that are not over, the next first.
pub fn waiting(zone: Tz, requests: &[RequestRow], now: DateTime<Utc>) -> Vec<&RequestRow> {
    let to_come = |row: &&RequestRow| times_of(zone, row).last().is_some_and(|last| last.ends_at > now);
    let mut open: Vec<_> = requests.iter().filter(|row| row.state.is_open()).collect();
    open.sort_by_key(|row| (row.asked_at, row.id));
    let mut agreed: Vec<_> =
        requests.iter().filter(|row| row.state == RequestState::Accepted).filter(to_come).collect();
    agreed.sort_by(|one, other| (&one.starts, one.id).cmp(&(&other.starts, other.id)));
    open.extend(agreed);
    open
}

impl DeskRequest {
    /// `busy`: when the room that is meant is taken.
    pub fn new(zone: Tz, row: &RequestRow, request: RequestAnswer, busy: &[Hours], now: DateTime<Utc>) -> Self {
        let wanted: Vec<_> = times_of(zone, row).iter().map(|span| times::hours(zone, span)).collect();
        let clash = free::clash(&wanted, busy);
        let until = clash.and_then(|clash| free::taken_until(&clash, busy));
        let also = free::also(&wanted, busy, times::wall(zone, now));
        Self {
            request,
            free: clash.is_none(),
            taken_until: until.map(times::written),
            also: also.into_iter().map(Times::from).collect(),
        }
    }

    /// One that needs no answer, or no room.
    pub fn without_question(request: RequestAnswer) -> Self {
        Self { request, free: true, taken_until: None, also: Vec::new() }
    }
}
