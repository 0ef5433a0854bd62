//! A bundle with all that became of it. No I/O.
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::concerns::model::{Concern, Outcome, Stage};
use crate::concerns::results::{Effect, Measure};
use crate::kernel::{BundleId, DecisionId, TandemId};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct BundleRow {
    pub id: BundleId,
    pub title: String,
    pub summary: String,
    /// Never `noted`.
    #[sqlx(try_from = "String")]
    pub stage: Stage,
    outcome: Option<String>,
    /// What the public reads, if the tandems want it to.
    pub public_title: Option<String>,
    pub public_summary: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

impl BundleRow {
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.clone().and_then(|word| Outcome::try_from(word).ok())
    }

    pub fn is_public(&self) -> bool {
        self.public_title.is_some()
    }
}

/// One way to the city and back.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Transmission {
    pub bundle_id: BundleId,
    /// From 1.
    pub n: i64,
    pub transmitted_at: DateTime<Utc>,
    /// The day the city's rule gave.
    pub agreed_on: NaiveDate,
    /// The day that holds.
    pub due_on: NaiveDate,
    /// Why it is another than the one agreed first.
    pub due_reason: Option<String>,
    /// An id of city.toml.
    pub department: Option<String>,
    pub received_at: Option<DateTime<Utc>>,
    /// The city's last word in it; at first the instant from which one is awaited.
    pub said_at: DateTime<Utc>,
    outcome: Option<String>,
    pub text: Option<String>,
    pub reason: Option<String>,
    pub whose: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub reopened_at: Option<DateTime<Utc>>,
    pub reopened_reason: Option<String>,
    pub reopened_by: Option<TandemId>,
    pub reopened_by_name: Option<String>,
}

impl Transmission {
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.clone().and_then(|word| Outcome::try_from(word).ok())
    }
}

/// What the body decided about a bundle.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Decided {
    pub bundle_id: BundleId,
    pub decision_id: DecisionId,
    pub question: String,
    pub accepted: bool,
    pub at: DateTime<Utc>,
}

/// A bundle with everything that hangs on it, each in the order it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    pub row: BundleRow,
    pub concerns: Vec<Concern>,
    pub transmissions: Vec<Transmission>,
    pub decisions: Vec<Decided>,
    pub measures: Vec<Measure>,
    pub effects: Vec<Effect>,
}

impl Bundle {
    pub fn id(&self) -> BundleId {
        self.row.id
    }

    /// The tandems of its concerns, each once, by name.
    pub fn tandems(&self) -> Vec<(TandemId, String)> {
        let tandems: BTreeSet<_> =
            self.concerns.iter().map(|concern| (&concern.tandem_name, concern.tandem_id)).collect();
        tandems.into_iter().map(|(name, id)| (id, name.clone())).collect()
    }

    pub fn has(&self, tandem: TandemId) -> bool {
        self.concerns.iter().any(|concern| concern.tandem_id == tandem)
    }

    /// The latest way to the city, if it was transmitted.
    pub fn latest(&self) -> Option<&Transmission> {
        self.transmissions.last()
    }

    /// An answer of the city is awaited.
    pub fn is_waiting(&self) -> bool {
        matches!(self.row.stage, Stage::Transmitted | Stage::InProgress)
    }
}
