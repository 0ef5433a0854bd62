//! Requests and house uses as they are answered. Whoever gets one may see all of it: hosts, the house, the office.
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use utoipa::ToSchema;

use super::bookings::free::Hours;
use super::bookings::times::written;
use super::house_uses::HouseUse;
use super::model::{RequestRow, RequestState};
use super::rooms::Lines;
use super::rules;
use crate::access::{Office, Signed};
use crate::activities::ActivityState;
use crate::activities::dates;
use crate::atlas::Atlas;
use crate::kernel::{HouseUseId, PartnerId, RequestId, codes};

/// Something by its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RequestNamed)]
pub struct Named {
    pub id: String,
    pub name: String,
}

impl Named {
    pub fn new(id: impl ToString, name: impl Into<String>) -> Self {
        Self { id: id.to_string(), name: name.into() }
    }

    fn maybe(id: Option<impl ToString>, name: Option<&str>) -> Option<Self> {
        id.map(|id| Self::new(id, name.unwrap_or_default()))
    }
}

/// A time on the city's clocks, `2026-11-26T17:00`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Times {
    pub starts: String,
    pub ends: String,
}

impl From<Hours> for Times {
    fn from((starts, ends): Hours) -> Self {
        Self { starts: written(starts), ends: written(ends) }
    }
}

/// The activity a room is asked for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Wanted {
    pub id: String,
    pub title: String,
    pub state: ActivityState,
    pub languages: Vec<String>,
    pub area: Named,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfferAnswer {
    pub room: Option<Named>,
    pub starts: String,
    pub ends: String,
    pub minutes: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestAnswer {
    pub id: RequestId,
    pub state: RequestState,
    pub activity: Wanted,
    pub tandem: Named,
    pub partner: Named,
    pub room: Option<Named>,
    /// Wall time of the first date.
    pub starts: String,
    pub ends: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub people: i64,
    pub staff_minutes: i64,
    pub equipment: Lines,
    pub note: String,
    /// What was said with the last answer.
    pub reason: Option<String>,
    pub offer: Option<OfferAnswer>,
    pub asked_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    /// The caller's word is awaited.
    pub awaits_me: bool,
    pub version: i64,
}

#[derive(Serialize, ToSchema)]
pub struct RequestsAnswer {
    pub requests: Vec<RequestAnswer>,
}

/// What names requests are told with: the city as it stands, and who reads.
pub struct Reader<'r> {
    atlas: std::sync::Arc<Atlas>,
    pub zone: Tz,
    signed: &'r Signed,
}

impl<'r> Reader<'r> {
    pub fn new(office: &Office, signed: &'r Signed) -> Self {
        let atlas = office.atlas();
        let zone = atlas.city.zone();
        Self { atlas, zone, signed }
    }

    /// A partner's name; its id, if the city's table no longer has it.
    pub fn partner(&self, id: &PartnerId) -> Named {
        let name = self.atlas.partner(id.as_str()).map(|place| self.atlas.city.partners[place].name.as_str());
        Named::new(id, name.unwrap_or(id.as_str()))
    }

    pub fn request(&self, row: &RequestRow) -> RequestAnswer {
        let area = self.atlas.area(row.area_id.as_str()).map(|place| self.atlas.city.areas[place].name.as_str());
        let activity = Wanted {
            id: row.activity_id.to_string(),
            title: row.activity_title.clone(),
            state: row.activity_state,
            languages: codes(&row.activity_languages),
            area: Named::new(&row.area_id, area.unwrap_or(row.area_id.as_str())),
        };
        RequestAnswer {
            id: row.id,
            state: row.state,
            activity,
            tandem: Named::new(row.tandem_id, row.tandem_name.as_str()),
            partner: self.partner(&row.partner_id),
            room: Named::maybe(row.room_id, row.room_name.as_deref()),
            starts: row.starts.clone(),
            ends: self.ends(&row.starts, row.minutes),
            minutes: row.minutes,
            rrule: row.rrule.clone(),
            people: row.people,
            staff_minutes: row.staff_minutes,
            equipment: row.equipment.clone(),
            note: row.note.clone(),
            reason: row.reason.clone(),
            offer: self.offer(row),
            asked_at: row.asked_at,
            answered_at: row.answered_at,
            awaits_me: rules::may_answer(self.signed, row).is_ok(),
            version: row.version,
        }
    }

    fn offer(&self, row: &RequestRow) -> Option<OfferAnswer> {
        let (starts, minutes) = (row.offer_starts.as_deref()?, row.offer_minutes?);
        let room = Named::maybe(row.offer_room_id, row.offer_room_name.as_deref());
        Some(OfferAnswer { room, starts: starts.into(), ends: self.ends(starts, minutes), minutes })
    }

    /// When something that begins at a wall time is over, on the same clock; empty for what is no time.
    fn ends(&self, starts: &str, minutes: i64) -> String {
        let spans = dates::expand(self.zone, starts, minutes, None).map(|series| series.spans);
        let ends = spans.ok().and_then(|spans| spans.first().map(|span| span.ends_at));
        ends.map_or(String::new(), |ends| written(ends.with_timezone(&self.zone).naive_local()))
    }
}

#[derive(Serialize, ToSchema)]
pub struct HouseUseAnswer {
    pub id: HouseUseId,
    pub room: Named,
    pub title: String,
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub version: i64,
}

impl From<HouseUse> for HouseUseAnswer {
    fn from(own: HouseUse) -> Self {
        let HouseUse { id, room_id, room_name, title, starts, minutes, rrule, version, .. } = own;
        Self { id, room: Named::new(room_id, room_name), title, starts, minutes, rrule, version }
    }
}

#[derive(Serialize, ToSchema)]
pub struct HouseUsesAnswer {
    pub house_uses: Vec<HouseUseAnswer>,
}
