//! A city as it was read: everything the atlas is made of, nothing that was kept back.
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use geo::Rect;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::areas::{Area, BoundaryKind, Level};
use crate::indicators::{Indicator, NeedIndex, Value};
use crate::kernel::{AreaId, Translated};
use crate::partners::{Partner, PartnerKind};
use crate::words;

/// The released city. What was withheld, refused or not released is not in here.
#[derive(Clone, Debug)]
pub struct City {
    pub id: String,
    pub name: Translated,
    /// IANA name, e.g. `Europe/Berlin`.
    pub time_zone: String,
    /// BCP 47, the first is the default.
    pub languages: Vec<String>,
    /// EPSG codes offered beside WGS 84.
    pub crs: Vec<u16>,
    pub edition: Edition,
    /// Smallest first.
    pub levels: Vec<Level>,
    pub boundaries: Boundaries,
    /// Ordered by id.
    pub areas: Vec<Area>,
    /// Areas of the higher levels, ordered by id.
    pub districts: Vec<District>,
    pub released: Released,
    pub need_index: NeedIndex,
    pub partner_kinds: Vec<PartnerKind>,
    /// In the order of the file.
    pub partners: Vec<Partner>,
    pub planning: Planning,
    /// Kinds of activities beside the built-in ones.
    pub templates: Vec<Template>,
    pub body: Body,
    /// Offices of the administration that a concern can be routed to.
    pub departments: Vec<Department>,
    /// Words that people here misread, and what to say instead.
    pub words: Vec<GuardedWord>,
    pub basemap: Option<Basemap>,
    /// A schematic river to orient by, GeoJSON geometry; decoration, never data.
    pub river: Option<geojson::Geometry>,
}

impl City {
    /// The zone its wall times are in. A pack with another name is refused when it is checked.
    pub fn zone(&self) -> Tz {
        self.time_zone.parse().unwrap_or(Tz::UTC)
    }

    /// The day it is there at an instant.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone()).date_naive()
    }
}

/// The Gebietsstand: the set of areas and the day the figures refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    pub id: String,
    pub reference_date: NaiveDate,
}

/// Where the outlines come from.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Boundaries {
    pub kind: BoundaryKind,
    pub source: String,
    pub licence: String,
    pub attribution: Translated,
    pub reference_date: Option<NaiveDate>,
    /// Areas whose published outline was invalid and was mended.
    pub repaired: Vec<AreaId>,
}

/// An area of a higher level.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    pub id: AreaId,
    /// The level's id.
    pub level: String,
    pub name: String,
}

/// The released table: `values[area][indicator]`, in the order of `City::areas` and `indicators`.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    pub indicators: Vec<Indicator>,
    pub values: Vec<Vec<Value>>,
}

/// Rules for claims and terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Planning {
    pub claims_per_area: u32,
    pub claims_per_tandem: u32,
    pub review_months: u32,
    pub term_months: u32,
    /// Weeks within which the city answers what was transmitted, unless both agree on another day.
    #[serde(default = "Planning::usual_answer_weeks")]
    pub answer_weeks: u32,
    /// Counts of volunteers from 1 to one below it are only said to be few.
    #[serde(default = "Planning::usual_disclosure_k")]
    pub disclosure_k: u32,
}

impl Planning {
    fn usual_disclosure_k() -> u32 {
        3
    }

    fn usual_answer_weeks() -> u32 {
        6
    }
}

/// Rules of the decision-making body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Body {
    /// Share of the members, in percent, that must have their say for a decision to count.
    pub quorum_percent: u32,
    /// Elected ones who talk to the coordination.
    pub speakers: u32,
    /// Elected ones who run the meetings.
    pub moderators: u32,
    /// Length of a term.
    pub mandate_months: u32,
}

impl Default for Body {
    fn default() -> Self {
        Self { quorum_percent: 50, speakers: 2, moderators: 3, mandate_months: 12 }
    }
}

/// An office of the administration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Department {
    pub id: String,
    pub name: Translated,
}

/// A word that people misread, e.g. `Angebot`, which is taken for a discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GuardedWord {
    pub avoid: String,
    /// BCP 47 code of the language it is a word of.
    pub language: String,
    pub say: Vec<String>,
    /// Why, in a few words.
    pub why: Translated,
}

words! {
    /// Where an activity takes place.
    pub enum PlaceKind {
        /// In a partner's room.
        Room = "room",
        /// At a point on the map.
        Point = "point",
        /// Somewhere in the area.
        Area = "area",
    }
}

/// A kind of activity to begin from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Snake case, e.g. `walk`; one that is built in is replaced.
    pub id: String,
    pub name: Translated,
    pub summary: Translated,
    /// How long one takes.
    pub minutes: u16,
    /// What is needed for it.
    pub needs: Translated,
    pub place: PlaceKind,
}

/// A foreign raster map below ours; only where the city switches it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Basemap {
    /// `{z}/{x}/{y}` addresses.
    pub tiles: Vec<String>,
    pub attribution: Translated,
}

/// The box that outlines must lie in (west, south, east, north).
pub type CityBounds = Rect<f64>;
