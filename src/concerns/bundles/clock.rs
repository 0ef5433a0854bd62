//! The visible clock of a bundle: when an answer is due, how late it is, and how long the side whose word is awaited has been
//! silent. Pure: the day and the instant are given.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Bundle;
use crate::concerns::model::{Outcome, Stage};

/// Days are whole. Once answered, nothing is left and nothing is late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = BundleClock)]
pub struct Countdown {
    /// The latest time it was sent to the city.
    pub transmitted_at: DateTime<Utc>,
    /// The day the city's rule gave.
    pub agreed_on: NaiveDate,
    /// The day that holds.
    pub due_on: NaiveDate,
    pub days_left: i64,
    /// More than 0: the day has passed without an answer.
    pub late_days: i64,
    /// Since the last word of the side that is awaited; 0 if none is.
    pub silent_days: i64,
    /// Why another day holds than the one agreed first.
    pub reason: Option<String>,
}

/// Whose word is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    City,
    Tandems,
}

impl Side {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Tandems => "tandems",
        }
    }
}

/// The clock of a bundle that was transmitted. `today`: in the city's zone.
pub fn countdown(bundle: &Bundle, today: NaiveDate, now: DateTime<Utc>) -> Option<Countdown> {
    let latest = bundle.latest()?;
    let left = if bundle.is_waiting() { (latest.due_on - today).num_days() } else { 0 };
    Some(Countdown {
        transmitted_at: latest.transmitted_at,
        agreed_on: latest.agreed_on,
        due_on: latest.due_on,
        days_left: left.max(0),
        late_days: (-left).max(0),
        silent_days: awaited(bundle).map_or(0, |(_, since)| days(since, now)),
        reason: latest.due_reason.clone(),
    })
}

/// Whole days between two instants.
pub fn days(since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - since).num_days().max(0)
}

/// Whose word is awaited, and since when nothing was heard of them. A "yes" waits for the city until all its measures are
/// done, and then for someone who saw what they changed; any other answer is the end.
pub fn awaited(bundle: &Bundle) -> Option<(Side, DateTime<Utc>)> {
    let side = match (bundle.row.stage, bundle.row.outcome()) {
        (Stage::Noted | Stage::Bundled, _) => Side::Tandems,
        (Stage::Transmitted | Stage::InProgress, _) => Side::City,
        (Stage::Answered, Some(Outcome::Implemented | Outcome::Partly)) => after_a_yes(bundle)?,
        (Stage::Answered, _) => return None,
    };
    Some((side, last_word(bundle, side)))
}

fn after_a_yes(bundle: &Bundle) -> Option<Side> {
    let under_way = bundle.measures.is_empty() || bundle.measures.iter().any(|measure| !measure.state.is_done());
    match under_way {
        true => Some(Side::City),
        false => bundle.effects.is_empty().then_some(Side::Tandems),
    }
}

/// The last word of a side, or the one that it is to answer.
fn last_word(bundle: &Bundle, side: Side) -> DateTime<Utc> {
    let asked = bundle.latest().map_or(bundle.row.updated_at, |latest| latest.said_at);
    let measured = bundle.measures.iter().map(|measure| measure.changed_at);
    let seen = bundle.effects.iter().filter(|effect| effect.tandem_id.is_none() == (side == Side::City));
    measured.chain(seen.map(|effect| effect.at)).fold(asked, DateTime::max)
}
