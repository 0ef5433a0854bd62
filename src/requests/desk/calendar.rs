//! Everything in the rooms of a house within some days: what is booked, and what is asked or offered and may be.
use chrono_tz::Tz;
use serde::Serialize;
use utoipa::ToSchema;

use super::times_of;
use crate::activities::dates::Span;
use crate::requests::answer::{Named, Times};
use crate::requests::bookings::{Booked, By, times};
use crate::requests::house_uses::HouseUse;
use crate::requests::model::{RequestRow, RequestState};
use crate::words;

words! {
    pub enum EntryKind {
        Request = "request",
        HouseUse = "house_use",
    }
}

words! {
    pub enum EntryState {
        Accepted = "accepted",
        Asked = "asked",
        /// Offered by the house instead of what was asked.
        Countered = "countered",
        /// The house's own use.
        Own = "own",
    }
}

/// One time in one room.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CalendarEntry {
    pub kind: EntryKind,
    /// Of the request or the house's use.
    pub id: String,
    pub room: Named,
    pub title: String,
    /// Its name.
    pub tandem: Option<String>,
    #[serde(flatten)]
    pub times: Times,
    pub state: EntryState,
}

/// In the order of beginning. A room's parts are not named beside it.
pub fn calendar(
    zone: Tz,
    during: &Span,
    requests: &[RequestRow],
    uses: &[HouseUse],
    booked: &[Booked],
) -> Vec<CalendarEntry> {
    let within = |span: &Span| span.starts_at < during.ends_at && during.starts_at < span.ends_at;
    let of_booking = |booked: &Booked| match booked.by()? {
        By::Request(id) => {
            let row = requests.iter().find(|row| row.id == id && row.room_id == Some(booked.room_id))?;
            of_request(zone, row, &booked.span, EntryState::Accepted)
        }
        By::HouseUse(id) => {
            let own = uses.iter().find(|own| own.id == id && own.room_id == booked.room_id)?;
            Some(of_house_use(zone, own, &booked.span))
        }
    };
    let mut entries: Vec<_> = booked.iter().filter(|booked| within(&booked.span)).filter_map(of_booking).collect();
    for row in requests.iter().filter(|row| row.state.is_open()) {
        let state = if row.state == RequestState::Asked { EntryState::Asked } else { EntryState::Countered };
        let spans = times_of(zone, row);
        entries.extend(spans.iter().filter(|span| within(span)).filter_map(|span| of_request(zone, row, span, state)));
    }
    entries.sort_by(|one, other| (&one.times.starts, &one.id).cmp(&(&other.times.starts, &other.id)));
    entries
}

/// None, if no room is meant.
fn of_request(zone: Tz, row: &RequestRow, span: &Span, state: EntryState) -> Option<CalendarEntry> {
    let (room, name) = match state {
        EntryState::Countered => (row.offer_room_id?, &row.offer_room_name),
        _ => (row.room_id?, &row.room_name),
    };
    Some(CalendarEntry {
        kind: EntryKind::Request,
        id: row.id.to_string(),
        room: Named::new(room, name.as_deref().unwrap_or_default()),
        title: row.activity_title.clone(),
        tandem: Some(row.tandem_name.clone()),
        times: times::hours(zone, span).into(),
        state,
    })
}

fn of_house_use(zone: Tz, own: &HouseUse, span: &Span) -> CalendarEntry {
    CalendarEntry {
        kind: EntryKind::HouseUse,
        id: own.id.to_string(),
        room: Named::new(own.room_id, own.room_name.as_str()),
        title: own.title.clone(),
        tandem: None,
        times: times::hours(zone, span).into(),
        state: EntryState::Own,
    }
}
