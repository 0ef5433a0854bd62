//! A search for a date as it is kept.
use crate::kernel::{DatePollId, MeetingId};
use crate::words;

words! {
    pub enum PollState {
        Open = "open",
        Closed = "closed",
    }
}

words! {
    /// Whether someone can.
    pub enum Says {
        Yes = "yes",
        /// If need be.
        Maybe = "maybe",
        No = "no",
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PollRow {
    pub id: DatePollId,
    pub title: String,
    pub minutes: i64,
    pub place: String,
    #[sqlx(try_from = "String")]
    pub state: PollState,
    pub chosen: Option<String>,
    pub meeting_id: Option<MeetingId>,
    pub version: i64,
}

/// A date and how many can.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OptionRow {
    /// Wall time.
    pub starts: String,
    pub yes: i64,
    pub maybe: i64,
    pub no: i64,
}
