//! Members of the body and the seats some of them hold.
use chrono::NaiveDate;

use crate::city;
use crate::kernel::{DecisionId, MandateId, PersonId};
use crate::words;

words! {
    /// What someone is elected to.
    pub enum MandateRole {
        /// Talks to the coordination, and hands over what was decided.
        Speaker = "speaker",
        /// Runs the meetings.
        Moderator = "moderator",
    }
}

impl MandateRole {
    /// How many seats the city's rule gives it.
    pub fn seats(self, rule: &city::Body) -> i64 {
        i64::from(match self {
            Self::Speaker => rule.speakers,
            Self::Moderator => rule.moderators,
        })
    }
}

/// An active connector, by first name.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
}

/// A seat held from one day to another, both counted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MandateRow {
    pub id: MandateId,
    #[sqlx(try_from = "String")]
    pub role: MandateRole,
    /// From 1.
    pub seat: i64,
    pub person_id: PersonId,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub decision_id: Option<DecisionId>,
    pub version: i64,
}

impl MandateRow {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }
}
