//! A meeting and a point of its agenda, as they are kept.
use chrono::{DateTime, TimeDelta, Utc};

use crate::kernel::{AgendaItemId, BundleId, MeetingId};
use crate::words;

words! {
    pub enum MeetingState {
        Planned = "planned",
        /// It is going on.
        Open = "open",
        /// It is over; nothing of it changes any more.
        Closed = "closed",
    }
}

words! {
    /// What a point of the agenda is about.
    pub enum AgendaKind {
        Concern = "concern",
        Idea = "idea",
        Deadline = "deadline",
        Election = "election",
        Consultation = "consultation",
        Other = "other",
    }
}

words! {
    pub enum ItemState {
        Open = "open",
        Done = "done",
        Postponed = "postponed",
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub title: String,
    /// Wall time in the city.
    pub starts: String,
    pub starts_at: DateTime<Utc>,
    pub minutes: i64,
    pub place: String,
    #[sqlx(try_from = "String")]
    pub state: MeetingState,
    /// How many were there, once it is closed.
    pub present: Option<i64>,
    /// How many it took, once it is closed.
    pub quorum: Option<i64>,
    pub version: i64,
    /// How many points stand on its agenda.
    pub items: i64,
}

impl MeetingRow {
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + TimeDelta::minutes(self.minutes)
    }
}

/// When and where, checked and placed.
#[derive(Clone, Debug)]
pub struct Slot {
    pub title: String,
    pub starts: String,
    pub starts_at: DateTime<Utc>,
    pub minutes: i64,
    pub place: String,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ItemRow {
    pub id: AgendaItemId,
    pub meeting_id: MeetingId,
    /// From 1.
    pub ord: i64,
    #[sqlx(try_from = "String")]
    pub kind: AgendaKind,
    pub title: String,
    pub minutes: Option<i64>,
    pub bundle_id: Option<BundleId>,
    pub note: String,
    #[sqlx(try_from = "String")]
    pub state: ItemState,
    pub version: i64,
}

/// A point that is about to be added, at the end.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub kind: AgendaKind,
    pub title: String,
    pub minutes: Option<i64>,
    pub bundle: Option<BundleId>,
}
