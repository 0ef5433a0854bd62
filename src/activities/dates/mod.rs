//! Dates: wall time in the city's zone and repeats, as instants. Pure; knows no activity, so that bookings are placed by the
//! same rules.
mod repeat;
mod wall;
mod written;

use chrono::{DateTime, Months, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::http::{Answer, Problem};

pub use repeat::Repeat;
pub use wall::{day_begins, day_of, place, wall_text};

/// Dates a repeat may have.
pub const MOST_DATES: usize = 60;
/// Longest date in minutes: two dates of a repeat never overlap, not even on the day that lacks an hour.
pub const MOST_MINUTES: i64 = 720;

/// A date as instants, half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Span {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// A date and its repeats, checked and placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Wall time of the first date, `2026-11-26T17:00`.
    pub starts: String,
    pub minutes: i64,
    /// As RFC 5545 writes it, in one way only; names its days even where the first date implies them.
    pub rrule: Option<String>,
    /// In order, 1 to [`MOST_DATES`], at most a year apart.
    pub spans: Vec<Span>,
}

/// What someone wrote, as dates. 422 `bad_time`, `time_does_not_exist` (the first date), `bad_minutes`, `bad_repeat`.
pub fn expand(zone: Tz, starts: &str, minutes: i64, rrule: Option<&str>) -> Answer<Series> {
    let first = wall::parse("starts", starts)?;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        let detail = format!("'minutes' is a whole number from 1 to {MOST_MINUTES}.");
        return Err(Problem::invalid("minutes", "bad_minutes", detail));
    }
    wall::exact(zone, first).ok_or_else(|| {
        let detail = format!("On that night clocks are put forward: {starts} does not exist. Take another time.");
        Problem::invalid("starts", "time_does_not_exist", detail)
    })?;
    let repeat = rrule.map(|text| Repeat::parse(text, first.date())).transpose()?;
    let walls = repeat.as_ref().map_or(Ok(vec![first]), |repeat| dates(repeat, first))?;
    let span = |wall: &NaiveDateTime| {
        let starts_at = place(zone, *wall);
        Span { starts_at, ends_at: starts_at + TimeDelta::minutes(minutes) }
    };
    let spans = walls.iter().map(span).collect();
    Ok(Series { starts: wall::written(first), minutes, rrule: repeat.map(|repeat| repeat.to_string()), spans })
}

/// All dates on the wall; one that never ends is cut a year after the first.
fn dates(repeat: &Repeat, first: NaiveDateTime) -> Answer<Vec<NaiveDateTime>> {
    let horizon = first.checked_add_months(Months::new(12)).unwrap_or(first);
    let dates = repeat.walls(first, horizon, MOST_DATES + 1)?;
    if dates.len() > MOST_DATES || dates.last().is_some_and(|last| *last > horizon) {
        return Err(written::refuse(format!("A repeat has at most {MOST_DATES} dates within a year.")));
    }
    Ok(dates)
}

#[cfg(test)]
mod tests;
