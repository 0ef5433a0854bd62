//! What effects are told from: memberships, dates that were held, areas where a tandem stood. No I/O.
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::spans::Span;
use crate::concerns::{Bundle, Concern};
use crate::kernel::{ActivityId, AreaId, ClaimId, TandemId};
use crate::tandems::MemberState;

/// How someone stands or stood to a tandem.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MemberLine {
    pub tandem_id: TandemId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub state: MemberState,
    /// Since when they stand so.
    pub since: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
}

/// A line of the journal: what was done to a record, and when.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mark {
    pub record_id: String,
    pub action: String,
    pub at: DateTime<Utc>,
}

/// A tandem, and when one was part of it; for the tandem itself, always.
#[derive(Clone, Debug)]
pub struct Part {
    pub tandem: TandemId,
    pub name: String,
    pub spans: Vec<Span>,
}

impl Part {
    pub fn holds(&self, at: DateTime<Utc>) -> bool {
        self.spans.iter().any(|span| span.holds(at))
    }
}

/// A date that is over, of an activity that was not cancelled before it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HeldRow {
    pub activity_id: ActivityId,
    pub title: String,
    pub area_id: AreaId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// How many came, in bands, if someone said so.
    pub people: Option<String>,
}

/// Where a tandem stood or stands, as far as the tables of claims say when it ended.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StandingRow {
    pub claim_id: ClaimId,
    pub area_id: AreaId,
    pub until: Option<DateTime<Utc>>,
}

/// All that was done in some parts.
#[derive(Clone, Debug, Default)]
pub struct Done {
    pub parts: Vec<Part>,
    pub areas: BTreeSet<AreaId>,
    /// Each date once, in order.
    pub held: Vec<HeldRow>,
    pub concerns: Vec<Concern>,
    pub bundles: Vec<Bundle>,
}
