//! A request as the tables keep it, and how it goes on. Pure: what happens to bookings and activities is the routes' part.
use chrono::{DateTime, Utc};

use super::rooms::Lines;
use crate::activities::ActivityState;
use crate::activities::dates::Series;
use crate::kernel::{ActivityId, AreaId, PartnerId, RequestId, RoomId, TandemId};
use crate::words;

words! {
    /// Where a request stands.
    pub enum RequestState {
        /// The house is to answer.
        Asked = "asked",
        Accepted = "accepted",
        /// The house offers something else; the tandem is to answer.
        Countered = "countered",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
}

impl RequestState {
    /// Someone is still to answer.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Countered)
    }
}

/// A request before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub id: RequestId,
    pub activity: ActivityId,
    pub partner: PartnerId,
    /// The host who asks.
    pub tandem: TandemId,
    pub room: Option<RoomId>,
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub people: i64,
    pub staff_minutes: i64,
    pub equipment: Lines,
    pub note: String,
}

/// A request with the names that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct RequestRow {
    pub id: RequestId,
    pub activity_id: ActivityId,
    pub partner_id: PartnerId,
    pub tandem_id: TandemId,
    /// None: no room is asked for.
    pub room_id: Option<RoomId>,
    /// Wall time of the first date.
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub people: i64,
    /// How long staff are asked to help at each date.
    pub staff_minutes: i64,
    #[sqlx(try_from = "String")]
    pub equipment: Lines,
    pub note: String,
    #[sqlx(try_from = "String")]
    pub state: RequestState,
    /// What the house or the tandem said with the last answer.
    pub reason: Option<String>,
    pub offer_room_id: Option<RoomId>,
    /// Wall time; there is an offer if there is one.
    pub offer_starts: Option<String>,
    pub offer_minutes: Option<i64>,
    pub asked_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub activity_title: String,
    #[sqlx(try_from = "String")]
    pub activity_state: ActivityState,
    /// Separated by spaces.
    pub activity_languages: String,
    pub area_id: AreaId,
    pub tandem_name: String,
    pub room_name: Option<String>,
    pub offer_room_name: Option<String>,
    /// Whoever asks for the row is in a tandem that hosts the activity.
    pub hosted: bool,
}

/// What a house offers instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub room: Option<RoomId>,
    pub starts: String,
    pub minutes: i64,
    pub note: Option<String>,
}

impl RequestRow {
    /// Accepted as it was asked, or as it was offered; `rrule` is the repeat that goes with the offered time.
    pub fn accepted(self, rrule: Option<String>, now: DateTime<Utc>) -> Self {
        let next = match (&self.offer_starts, self.offer_minutes) {
            (Some(starts), Some(minutes)) if self.state == RequestState::Countered => Self {
                room_id: self.offer_room_id,
                room_name: self.offer_room_name.clone(),
                starts: starts.clone(),
                minutes,
                rrule,
                ..self
            },
            _ => self,
        };
        Self { reason: None, ..next.without_offer() }.answered(RequestState::Accepted, now)
    }

    pub fn declined(self, reason: String, now: DateTime<Utc>) -> Self {
        Self { reason: Some(reason), ..self }.answered(RequestState::Declined, now)
    }

    pub fn countered(self, offer: Offer, now: DateTime<Utc>) -> Self {
        let next = Self {
            reason: offer.note,
            offer_room_id: offer.room,
            offer_starts: Some(offer.starts),
            offer_minutes: Some(offer.minutes),
            ..self
        };
        next.answered(RequestState::Countered, now)
    }

    pub fn withdrawn(self, now: DateTime<Utc>) -> Self {
        self.without_offer().answered(RequestState::Withdrawn, now)
    }

    /// Asked once more, since the activity takes place at another time.
    pub fn asked_anew(self, series: &Series) -> Self {
        let next = Self {
            starts: series.starts.clone(),
            minutes: series.minutes,
            rrule: series.rrule.clone(),
            state: RequestState::Asked,
            reason: None,
            answered_at: None,
            ..self
        };
        next.without_offer()
    }

    fn without_offer(self) -> Self {
        Self { offer_room_id: None, offer_room_name: None, offer_starts: None, offer_minutes: None, ..self }
    }

    fn answered(self, state: RequestState, now: DateTime<Utc>) -> Self {
        Self { state, answered_at: Some(now), ..self }
    }
}
