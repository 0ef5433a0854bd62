//! A concern as it is kept, and the words it is told in. No I/O.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{ActivityId, AreaId, BundleId, ConcernId, TandemId};
use crate::words;

words! {
    /// How much it presses, in its tandem's view.
    pub enum Priority {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

words! {
    /// Who can change it. What is not municipal may be noted all the same.
    pub enum Sphere {
        Municipal = "municipal",
        State = "state",
        Federal = "federal",
        /// A carrier of social work, a housing company, a transport company.
        Carrier = "carrier",
        Outside = "outside",
    }
}

words! {
    /// Where a concern is to be found.
    pub enum Whereabouts {
        /// Everywhere in the city.
        City = "city",
        Area = "area",
        /// On the map, as precisely as its author chose.
        Point = "point",
    }
}

words! {
    /// How far a concern has come. What was decided is another question: the outcome.
    pub enum Stage {
        /// In no bundle.
        Noted = "noted",
        Bundled = "bundled",
        Transmitted = "transmitted",
        /// An office of the city has taken it on.
        InProgress = "in_progress",
        Answered = "answered",
    }
}

words! {
    /// What the city said.
    pub enum Outcome {
        Implemented = "implemented",
        Partly = "partly",
        Declined = "declined",
        /// It has settled itself.
        Overtaken = "overtaken",
        /// Someone else's: the answer names whose.
        NotMunicipal = "not_municipal",
    }
}

/// What could be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub text: String,
    /// A city can decide it.
    pub realisable: bool,
}

/// A concern as the tables keep it, with the names of what it hangs on.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Concern {
    pub id: ConcernId,
    /// Its author: no person is kept.
    pub tandem_id: TandemId,
    pub tandem_name: String,
    pub activity_id: Option<ActivityId>,
    pub activity_title: Option<String>,
    /// Whether everyone may know of that activity.
    pub activity_public: bool,
    pub topic: String,
    pub description: String,
    #[sqlx(try_from = "String")]
    pub priority: Priority,
    #[sqlx(try_from = "String")]
    pub place: Whereabouts,
    /// `None` for the whole city; of a point, the area it lies in.
    pub area_id: Option<AreaId>,
    /// On a grid of `precision_m`; never in a public answer.
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    /// Metres: 10, 100 or 500.
    pub precision_m: Option<i64>,
    pub contact: String,
    #[sqlx(try_from = "String")]
    pub sphere: Sphere,
    pub could_decide: String,
    pub bundle_id: Option<BundleId>,
    pub bundle_title: Option<String>,
    bundle_stage: Option<String>,
    bundle_outcome: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
    #[sqlx(skip)]
    pub proposals: Vec<Proposal>,
}

impl Concern {
    /// That of its bundle, if it is in one.
    pub fn stage(&self) -> Stage {
        self.bundle_stage.clone().and_then(|word| Stage::try_from(word).ok()).unwrap_or(Stage::Noted)
    }

    pub fn outcome(&self) -> Option<Outcome> {
        self.bundle_outcome.clone().and_then(|word| Outcome::try_from(word).ok())
    }

    /// A city can decide something about it.
    pub fn is_realisable(&self) -> bool {
        self.proposals.iter().any(|proposal| proposal.realisable)
    }
}

/// Where a concern is, checked: of a point, on the grid and with its area.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    City,
    Area(AreaId),
    Point { area: AreaId, lon: f64, lat: f64, precision_m: i64 },
}

impl Place {
    pub fn whereabouts(&self) -> Whereabouts {
        match self {
            Self::City => Whereabouts::City,
            Self::Area(_) => Whereabouts::Area,
            Self::Point { .. } => Whereabouts::Point,
        }
    }

    pub fn area(&self) -> Option<&AreaId> {
        match self {
            Self::City => None,
            Self::Area(area) | Self::Point { area, .. } => Some(area),
        }
    }

    /// lon, lat and the grid in metres.
    pub fn point(&self) -> Option<(f64, f64, i64)> {
        match self {
            Self::Point { lon, lat, precision_m, .. } => Some((*lon, *lat, *precision_m)),
            _ => None,
        }
    }
}

impl Concern {
    /// Where it is.
    pub fn whereabouts(&self) -> Place {
        match (self.area_id.clone(), self.lon, self.lat, self.precision_m) {
            (Some(area), Some(lon), Some(lat), Some(precision_m)) => Place::Point { area, lon, lat, precision_m },
            (Some(area), ..) => Place::Area(area),
            _ => Place::City,
        }
    }
}

/// What a tandem says, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub activity_id: Option<ActivityId>,
    pub topic: String,
    pub description: String,
    pub priority: Priority,
    pub place: Place,
    pub proposals: Vec<Proposal>,
    pub contact: String,
    pub sphere: Sphere,
    pub could_decide: String,
}
