//! What leaves the house of an activity: one type for everyone, one for those inside. The public one has no field for what is
//! not public.
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use geo::Coord;
use serde::Serialize;
use utoipa::ToSchema;

use super::dates::{Span, wall_text};
use super::model::{Activity, ActivityState, Host, Reflection, Whole};
use super::rules::{Sight, is_place_confirmed};
use crate::atlas::Atlas;
use crate::city::PlaceKind;
use crate::kernel::{ActivityId, AreaId, PartnerId, RoomId, codes};

/// A date as an instant and as the city's clocks show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Occurrence {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub starts: String,
    pub ends: String,
}

impl Occurrence {
    pub fn new(zone: Tz, span: &Span) -> Self {
        let (starts, ends) = (wall_text(zone, span.starts_at), wall_text(zone, span.ends_at));
        Self { starts_at: span.starts_at, ends_at: span.ends_at, starts, ends }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AreaAnswer {
    #[schema(value_type = String)]
    pub id: AreaId,
    pub name: String,
}

/// Where it takes place, as far as the one who asks may know.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ActivityPlace)]
pub struct PlaceAnswer {
    pub kind: PlaceKind,
    pub name: String,
    #[schema(value_type = Option<String>)]
    pub partner_id: Option<PartnerId>,
    /// lon, lat
    #[schema(min_items = 2, max_items = 2)]
    pub position: Option<[f64; 2]>,
}

/// What everyone sees.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PublicActivity {
    pub id: ActivityId,
    pub state: ActivityState,
    pub template: String,
    pub title: String,
    pub summary: String,
    pub area: AreaAnswer,
    pub place: PlaceAnswer,
    /// Wall time of the first date.
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub zone: String,
    /// The next one first, those that are over last.
    pub dates: Vec<Occurrence>,
    pub languages: Vec<String>,
    pub audience: String,
    pub hosts: Vec<Host>,
    /// Metres from `near`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = f64)]
    pub distance_m: Option<f64>,
    /// Why it was cancelled.
    pub reason: Option<String>,
    /// Where a calendar gets it.
    pub calendar: String,
    pub version: i64,
    /// The caller is of a host tandem.
    pub mine: bool,
}

/// What hosts, partners asked and the office see besides.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InsideActivity {
    needs: String,
    room_id: Option<RoomId>,
    copied_from: Option<ActivityId>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
}

/// For hosts and the office alone, and only when one activity is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ActivityLookedBackOn {
    /// Null if nobody said how it was.
    reflection: Option<Reflection>,
}

/// An activity as the one who asks may see it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ActivityAnswer {
    #[serde(flatten)]
    pub public: PublicActivity,
    #[serde(flatten)]
    inside: Option<InsideActivity>,
    #[serde(flatten)]
    back: Option<ActivityLookedBackOn>,
}

/// Everything an answer is made with.
pub struct Maker<'a> {
    pub atlas: &'a Atlas,
    /// What links to ourselves begin with.
    pub base_url: &'a str,
    pub now: DateTime<Utc>,
}

impl Maker<'_> {
    pub fn answer(&self, whole: &Whole, sight: Sight) -> ActivityAnswer {
        let inside = (sight != Sight::Public).then(|| InsideActivity::from(&whole.activity));
        ActivityAnswer { public: self.public(whole, sight), inside, back: None }
    }

    /// The public part of it, with the place as `sight` may know it.
    pub fn public(&self, whole: &Whole, sight: Sight) -> PublicActivity {
        let Activity { id, state, .. } = whole.activity;
        let activity = whole.activity.clone();
        let zone = self.atlas.city.zone();
        let mut dates: Vec<&Span> = whole.dates.iter().collect();
        dates.sort_by_key(|span| (span.ends_at <= self.now, span.starts_at));
        PublicActivity {
            id,
            state,
            area: self.area(&activity),
            place: self.place(whole, sight),
            template: activity.template,
            title: activity.title,
            summary: activity.summary,
            starts: activity.starts,
            minutes: activity.minutes,
            rrule: activity.rrule,
            zone: zone.name().to_owned(),
            dates: dates.into_iter().map(|span| Occurrence::new(zone, span)).collect(),
            languages: codes(&activity.languages),
            audience: activity.audience,
            hosts: whole.hosts.clone(),
            distance_m: None,
            reason: activity.reason,
            calendar: format!("{}/feeds/activities/{id}.ics", self.base_url),
            version: activity.version,
            mine: sight == Sight::Host,
        }
    }

    fn area(&self, activity: &Activity) -> AreaAnswer {
        let known = self.atlas.area(activity.area_id.as_str()).map(|at| self.atlas.city.areas[at].name.clone());
        let id = activity.area_id.clone();
        AreaAnswer { name: known.unwrap_or_else(|| id.to_string()), id }
    }

    /// A room is named when the house has said yes, and to those inside before.
    fn place(&self, whole: &Whole, sight: Sight) -> PlaceAnswer {
        let activity = &whole.activity;
        let unconfirmed = activity.place == PlaceKind::Room && !is_place_confirmed(whole);
        if unconfirmed && sight == Sight::Public {
            return PlaceAnswer {
                kind: PlaceKind::Area,
                name: self.area(activity).name,
                partner_id: None,
                position: None,
            };
        }
        let house = activity.partner_id.as_ref().filter(|_| activity.place == PlaceKind::Room);
        let house = house.and_then(|id| self.atlas.partner(id.as_str())).map(|at| &self.atlas.city.partners[at]);
        let position = house.and_then(|house| house.position).map(|position| position.point).or(activity.point());
        PlaceAnswer {
            kind: activity.place,
            name: house.map_or_else(|| activity.place_name.clone(), |house| house.name.clone()),
            partner_id: activity.partner_id.clone(),
            position: position.map(|point| [point.x, point.y]),
        }
    }

    /// Where to look for it on a map: its place, else the middle of its area. False: the latter.
    pub fn point(&self, public: &PublicActivity) -> Option<(Coord<f64>, bool)> {
        let exact = public.place.position.map(|[x, y]| (Coord { x, y }, true));
        let centre = || self.atlas.area(public.area.id.as_str()).map(|at| (self.atlas.city.areas[at].centre, false));
        exact.or_else(centre)
    }
}

impl From<&Activity> for InsideActivity {
    fn from(activity: &Activity) -> Self {
        Self {
            needs: activity.needs.clone(),
            room_id: activity.room_id,
            copied_from: activity.copied_from,
            created_at: activity.created_at,
            updated_at: activity.updated_at,
            published_at: activity.published_at,
        }
    }
}

impl ActivityAnswer {
    /// Adds how it was, for those who may read it.
    pub fn with_reflection(mut self, reflection: Option<Reflection>, sight: Sight) -> Self {
        self.back = matches!(sight, Sight::Host | Sight::Office).then_some(ActivityLookedBackOn { reflection });
        self
    }
}
