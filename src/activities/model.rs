//! An activity as the tables keep it, and the words it is told in. No I/O.
use chrono::{DateTime, Utc};
use geo::Coord;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::dates::{Series, Span};
use crate::city::PlaceKind;
use crate::kernel::{ActivityId, AreaId, PartnerId, RequestId, RoomId, TandemId};
use crate::words;

words! {
    /// What became of an activity.
    pub enum ActivityState {
        /// Known to its hosts, the office, and partners that were asked.
        Draft = "draft",
        Published = "published",
        /// It took place.
        Held = "held",
        /// It will not take place; shown for a while, marked.
        Cancelled = "cancelled",
    }
}

words! {
    /// How many came, in bands.
    pub enum PeopleBand {
        None = "none",
        UpTo5 = "up_to_5",
        UpTo15 = "up_to_15",
        UpTo30 = "up_to_30",
        More = "more",
    }
}

words! {
    /// How it went.
    #[schema(as = ActivityWent)]
    pub enum Went {
        Well = "well",
        Mixed = "mixed",
        Hard = "hard",
    }
}

words! {
    /// What a partner has said to a request. The requests' own room is above; this one only looks.
    pub enum AnswerState {
        Asked = "asked",
        Accepted = "accepted",
        Countered = "countered",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
}

/// A row of the table. Lists are separated by spaces.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Activity {
    pub id: ActivityId,
    #[sqlx(try_from = "String")]
    pub state: ActivityState,
    pub template: String,
    pub title: String,
    pub summary: String,
    pub area_id: AreaId,
    #[sqlx(try_from = "String")]
    pub place: PlaceKind,
    pub place_name: String,
    pub partner_id: Option<PartnerId>,
    pub room_id: Option<RoomId>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    /// Wall time of the first date in the city's zone.
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub languages: String,
    pub audience: String,
    /// For hosts, partners asked and the office alone.
    pub needs: String,
    /// Why it was cancelled.
    pub reason: Option<String>,
    pub copied_from: Option<ActivityId>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    /// Rises with every change, for whoever has it in a calendar (RFC 5545 SEQUENCE).
    pub sequence: i64,
    pub version: i64,
}

impl Activity {
    /// The point someone set on the map, lon and lat.
    pub fn point(&self) -> Option<Coord<f64>> {
        Some(Coord { x: self.lon?, y: self.lat? })
    }
}

/// A tandem that holds an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow, ToSchema)]
pub struct Host {
    pub id: TandemId,
    pub name: String,
}

/// A request as an activity needs to know of it: the answer is awaited, or was yes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Asked {
    pub id: RequestId,
    pub partner_id: PartnerId,
    pub tandem_id: TandemId,
    pub room_id: Option<RoomId>,
    #[sqlx(try_from = "String")]
    pub state: AnswerState,
}

/// An activity with all that decides who sees what of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub activity: Activity,
    /// By the time they joined; at least one.
    pub hosts: Vec<Host>,
    /// Requests that are open or accepted.
    pub asked: Vec<Asked>,
    /// The dates within what was asked for, in order.
    pub dates: Vec<Span>,
}

/// What someone plans, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub tandems: Vec<TandemId>,
    pub template: String,
    pub title: String,
    pub summary: String,
    pub area: AreaId,
    pub place: PlaceKind,
    pub place_name: String,
    /// Only with a room.
    pub partner: Option<PartnerId>,
    pub room: Option<RoomId>,
    /// Only with a point; lon, lat.
    pub point: Option<Coord<f64>>,
    pub series: Series,
    pub languages: Vec<String>,
    pub audience: String,
    pub needs: String,
}

/// How it was: bands and words, no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    pub people: PeopleBand,
    pub went: Went,
    /// Spoken there, BCP 47.
    pub languages: Vec<String>,
    /// What people spoke of; each may become a concern.
    pub topics: Vec<String>,
    pub note: String,
}
