//! Effects as they leave the house.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use crate::concerns::{MeasureState, Named, Outcome, Stage, Step};
use crate::kernel::{ActivityId, BundleId, ConcernId};
use crate::meetings::{MandateRole, MandateRow};

/// Something carried to the city and what became of it: a bundle, or a concern that is in none yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Story {
    pub bundle_id: Option<BundleId>,
    pub concern_id: Option<ConcernId>,
    pub title: String,
    pub tandems: Vec<Named>,
    pub areas: Vec<Named>,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub chain: Vec<Step>,
    /// Days since anything happened, while someone's word is awaited.
    pub silent_days: Option<i64>,
}

/// Sums. `transmitted` to `effects` are of bundles.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counts {
    pub areas: usize,
    pub activities_held: usize,
    pub concerns: usize,
    pub transmitted: usize,
    pub answered: usize,
    pub implemented: usize,
    pub measures: usize,
    pub effects: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct HeldActivity {
    pub id: ActivityId,
    pub title: String,
    pub area: Named,
    /// Its last date so far.
    pub on: NaiveDate,
    /// How many came, in bands.
    pub people: Option<String>,
}

/// What one's own work changed, in all tandems one was a member of, while one was.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyEffects {
    pub since: NaiveDate,
    pub tandems: Vec<Named>,
    pub counts: Counts,
    /// Where something happened last, first.
    pub stories: Vec<Story>,
    /// The latest first.
    pub activities: Vec<HeldActivity>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TandemEffects {
    pub tandem: Named,
    pub since: NaiveDate,
    pub counts: Counts,
    pub stories: Vec<Story>,
}

/// What was said and what was done, as anyone may read it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicEffects {
    /// The newest first.
    pub said_done: Vec<SaidDone>,
    pub counts: PublicCounts,
    pub consultations: Promises,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SaidDone {
    pub title: String,
    pub summary: String,
    pub areas: Vec<Named>,
    pub said_on: NaiveDate,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub answer: Option<PublicAnswer>,
    pub measures: Vec<PublicMeasure>,
    pub effects: Vec<PublicEffect>,
    /// More than 0: the day has passed without an answer.
    pub late_days: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PublicAnswer {
    pub text: String,
    pub reason: Option<String>,
    pub whose: Option<String>,
    pub on: NaiveDate,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PublicMeasure {
    pub text: String,
    pub state: MeasureState,
    pub done_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PublicEffect {
    pub text: String,
    pub seen_on: NaiveDate,
}

/// Sums of the programme; of volunteers and tandems, null where fewer than the city's limit.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicCounts {
    pub transmitted: usize,
    pub answered: usize,
    pub implemented: usize,
    pub late: usize,
    pub activities_held: i64,
    pub volunteers: Option<u32>,
    pub tandems: Option<u32>,
}

/// Feedback the city promised on its own questions.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Promises {
    pub asked: i64,
    pub kept: i64,
    pub broken: i64,
    pub open: i64,
}

/// A sheet to print, for the person alone.
#[derive(Debug, Serialize, ToSchema)]
pub struct Certificate {
    pub name: String,
    pub surname: Option<String>,
    pub city: String,
    pub from: NaiveDate,
    /// Null while it lasts.
    pub to: Option<NaiveDate>,
    pub tandems: Vec<Named>,
    pub areas: Vec<Named>,
    pub counts: Counts,
    /// Length of all dates held by their tandems while they were members; one decimal.
    pub hours: f64,
    pub languages: Vec<String>,
    pub mandates: Vec<MandateHeld>,
    pub issued_on: NaiveDate,
}

/// An elected function.
#[derive(Debug, Serialize, ToSchema)]
pub struct MandateHeld {
    role: MandateRole,
    from: NaiveDate,
    to: NaiveDate,
}

impl From<MandateRow> for MandateHeld {
    fn from(row: MandateRow) -> Self {
        Self { role: row.role, from: row.starts_on, to: row.ends_on }
    }
}
