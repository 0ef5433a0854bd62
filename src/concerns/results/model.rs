//! A measure and an effect as the tables keep them. No I/O.
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::kernel::{BundleId, MeasureId, TandemId};
use crate::words;

words! {
    /// How far a measure has come.
    pub enum MeasureState {
        Planned = "planned",
        UnderWay = "under_way",
        Done = "done",
    }
}

/// What the city does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Measure {
    pub id: MeasureId,
    pub bundle_id: BundleId,
    pub text: String,
    #[sqlx(try_from = "String")]
    pub state: MeasureState,
    pub due_on: Option<NaiveDate>,
    /// Set while it is done.
    pub done_on: Option<NaiveDate>,
    pub at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub version: i64,
}

/// What was seen to have changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Effect {
    pub id: Uuid,
    pub bundle_id: BundleId,
    pub text: String,
    pub seen_on: NaiveDate,
    /// `None`: the office saw it.
    pub tandem_id: Option<TandemId>,
    pub tandem_name: Option<String>,
    pub at: DateTime<Utc>,
}

impl MeasureState {
    pub fn is_done(self) -> bool {
        self == Self::Done
    }
}
