//! Coverage as it leaves the house: every number that goes into a score stands beside it.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{PerShare, SavedWeights};
use super::rules;
pub use crate::concerns::Named;

#[derive(Debug, Serialize, ToSchema)]
pub struct WeightsAnswer {
    weights: PerShare,
    saved_at: Option<DateTime<Utc>>,
    pub version: i64,
}

impl From<SavedWeights> for WeightsAnswer {
    fn from(saved: SavedWeights) -> Self {
        Self { weights: saved.weights, saved_at: saved.saved_at, version: saved.version }
    }
}

/// What of an earlier day is known only as it is today.
pub const AS_TODAY: [&str; 4] = ["partners", "languages", "statistics", "weights"];

/// The whole city on one day.
#[derive(Debug, Serialize, ToSchema)]
pub struct Coverage {
    /// Its end counts; of today, this moment.
    pub on: NaiveDate,
    pub today: bool,
    pub weights: PerShare,
    pub caps: Caps,
    /// All that a tandem or a partner speaks.
    pub languages: Vec<String>,
    /// What is known only as it is today.
    pub as_today: Vec<&'static str>,
    /// The largest gap first; equal ones by the index of need, then by residents, the most first. Then those without a score,
    /// by id.
    pub areas: Vec<Gap>,
    pub city: CityCoverage,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Caps {
    months: u32,
    metres: f64,
    floor: f64,
}

impl Caps {
    pub const OURS: Self = Self { months: rules::MONTHS, metres: rules::METRES, floor: rules::FLOOR };
}

/// What is known of an area, and how large its gap is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Gap {
    pub area: Named,
    /// Smallest first.
    pub parents: Vec<Named>,
    pub need: Option<Need>,
    pub population: Option<f64>,
    pub tandems: Tandems,
    /// Offers that wait for an answer.
    pub offered_to: Vec<Named>,
    pub last_activity: Option<NaiveDate>,
    pub next_activity: Option<NaiveDate>,
    /// Whole months since the last activity, at most the cap; null: never anything.
    pub silent_months: Option<u32>,
    pub partner: Option<NearPartner>,
    pub served_by: Vec<Named>,
    pub languages: Offered,
    pub shares: Option<PerShare>,
    /// 0…1, four decimals; null with `why_none`.
    pub score: Option<f64>,
    /// Why there is no need index, as the city publishes it.
    pub why_none: Option<&'static str>,
}

/// The class of need.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Need {
    /// Its id.
    pub class: String,
    /// 1 to `of`.
    pub step: usize,
    pub of: usize,
    /// Index points.
    pub index: f64,
}

/// Claims that stand, by state, and whose they are.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = GapTandems)]
pub struct Tandems {
    pub active: usize,
    pub seeking: usize,
    pub paused: usize,
    pub holders: Vec<Named>,
}

/// The nearest that supports.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = GapPartner)]
pub struct NearPartner {
    pub id: String,
    pub name: String,
    /// From the area's centre, over the ellipsoid.
    pub metres: f64,
}

/// Languages of the tandems here and of the partners that serve it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Offered {
    pub offered: Vec<String>,
    /// How many of the programme's are not offered.
    pub missing: usize,
    pub of: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CityCoverage {
    pub areas: usize,
    pub with_need: usize,
    /// Areas of the two highest classes, and how many of them have an active tandem.
    pub special_need: usize,
    pub special_need_covered: usize,
    pub claimed: usize,
    /// Activities with a date that is over; those with one ahead.
    pub activities_held: usize,
    pub activities_ahead: usize,
    /// Null where fewer than the city's limit.
    pub volunteers: Option<u32>,
}
