//! What a partner is, and how sure we are of it. No I/O.
use geo::Coord;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{AreaId, PartnerId, Translated};

/// A kind of partner, declared by the city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerKind {
    /// Snake case, e.g. `welcome_point`.
    pub id: String,
    /// Which pin the page draws: `welcome house family meet advice learn org office`.
    pub group: String,
    pub name: Translated,
}

/// What is known of a partner's being open. Only the first two count when the nearest is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartnerState {
    Confirmed,
    /// Once known; nobody has confirmed it lately.
    Unconfirmed,
    Planned,
    Moving,
    Closed,
}

impl PartnerState {
    /// Whether somebody who goes there may hope to find it.
    pub fn may_be_open(self) -> bool {
        matches!(self, PartnerState::Confirmed | PartnerState::Unconfirmed)
    }
}

/// How a position was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Exact,
    Street,
    /// The centre of a district only.
    District,
    /// No place is known.
    None,
}

/// Where a partner is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// lon, lat, WGS 84.
    pub point: Coord<f64>,
    /// How far off it may be, in metres.
    pub precision_m: Option<f64>,
}

/// A Welcome Point or another institution, as published.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    pub id: PartnerId,
    pub name: String,
    /// A [`PartnerKind`]'s id.
    pub kind: String,
    /// The organisation that runs it.
    pub carrier: Option<String>,
    pub address: Option<String>,
    pub postcode: Option<String>,
    /// The Stadtteil it lies in.
    pub district: Option<AreaId>,
    pub position: Option<Position>,
    pub precision: Precision,
    /// BCP 47 codes spoken there.
    pub languages: Vec<String>,
    pub rooms: Option<String>,
    pub opening_hours: Option<String>,
    pub services: Option<String>,
    pub state: PartnerState,
    /// When the entry was last known to be true: a year, month or day (ISO 8601).
    pub confirmed: Option<String>,
    /// The catchment: areas of a higher level whose areas it serves.
    pub serves: Vec<AreaId>,
    pub note: Option<Translated>,
    pub source: String,
    /// Date of the source (ISO 8601, maybe only a year).
    pub as_of: Option<String>,
}
