//! Taking a room: at all dates with all its parts, or not at all and the clash named.
use chrono::TimeDelta;
use chrono_tz::Tz;

use super::answer::Times;
use super::bookings::free::{self, Hours};
use super::bookings::{self, Booked, By, times};
use super::rooms::{self, Room, tree};
use crate::access::Office;
use crate::activities::dates::{self, Series, Span};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::{PartnerId, RoomId};

/// What someone wrote, as dates in the city's zone. 422 as [`dates::expand`] says.
pub fn dates(office: &Office, starts: &str, minutes: i64, rrule: Option<&str>) -> Answer<Series> {
    dates::expand(office.zone(), starts, minutes, rrule)
}

/// 422: a room that is named in a body and is none of this house, or none at all.
pub fn unknown_room() -> Problem {
    Problem::invalid("room_id", "unknown_room", "This house has no such room.")
}

/// The rooms of a house and what is in them for a time.
pub struct Occupied {
    zone: Tz,
    pub rooms: Vec<Room>,
    pub booked: Vec<Booked>,
}

impl Occupied {
    pub async fn read(office: &Office, tx: &mut Tx, partner: &PartnerId, during: Span) -> Answer<Self> {
        let rooms = rooms::of_partner(tx, Some(partner)).await?;
        let booked = bookings::of_house(tx, partner, during).await?;
        Ok(Self { zone: office.zone(), rooms, booked })
    }

    /// From the first to the last of some dates, and a day more, so that a free time after a clash can be named.
    pub async fn around(office: &Office, tx: &mut Tx, partner: &PartnerId, spans: &[Span]) -> Answer<Self> {
        let starts_at = spans.first().map_or_else(|| office.clock.now(), |span| span.starts_at);
        let ends_at = spans.last().map_or(starts_at, |span| span.ends_at) + TimeDelta::days(1);
        Self::read(office, tx, partner, Span { starts_at, ends_at }).await
    }

    /// When a room or something in it is taken.
    pub fn busy(&self, room: RoomId) -> Vec<Hours> {
        times::busy(self.zone, &self.rooms, room, &self.booked)
    }

    pub fn hours(&self, spans: &[Span]) -> Vec<Hours> {
        spans.iter().map(|span| times::hours(self.zone, span)).collect()
    }
}

/// Takes a room of a house at all dates, in the transaction that is handed in and given back. 409 `room_taken`: nothing of
/// it happened.
pub async fn take(
    office: &Office,
    mut tx: Tx,
    partner: &PartnerId,
    room: RoomId,
    spans: &[Span],
    by: By,
) -> Answer<Tx> {
    let house = rooms::of_partner(&mut tx, Some(partner)).await?;
    rooms::lock(&mut tx, tree::root(&house, room)).await?;
    if bookings::take(&mut tx, &tree::downwards(&house, room), spans, by).await? {
        return Ok(tx);
    }
    drop(tx);
    Err(room_taken(office, partner, room, spans).await?)
}

/// Looked up afterwards, since the refused transaction sees nothing any more.
async fn room_taken(office: &Office, partner: &PartnerId, room: RoomId, spans: &[Span]) -> Answer<Problem> {
    let occupied = Occupied::around(office, &mut office.read().await?, partner, spans).await?;
    let wanted = occupied.hours(spans);
    // Whoever was in the way may have left meanwhile.
    let clash = free::clash(&wanted, &occupied.busy(room)).or(wanted.first().copied());
    let detail = "The room is taken at one of these dates; nothing was booked. Take another time or room.";
    Ok(Problem::conflict("room_taken", detail).with("clash", &clash.map(Times::from)))
}
