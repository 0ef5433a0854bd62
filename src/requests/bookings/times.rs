//! Between the city's clocks and the instants of the tables, for the rooms of one house.
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::free::Hours;
use super::model::Booked;
use crate::activities::dates::Span;
use crate::kernel::RoomId;
use crate::requests::rooms::{Room, tree};

/// Further ahead nothing is planned: dates reach a year ahead of when they were made.
const AHEAD_DAYS: i64 = 3 * 366;

/// From an instant on, as far as anything is planned.
pub fn ahead(starts_at: DateTime<Utc>) -> Span {
    Span { starts_at, ends_at: starts_at + TimeDelta::days(AHEAD_DAYS) }
}

pub fn wall(zone: Tz, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

pub fn hours(zone: Tz, span: &Span) -> Hours {
    (wall(zone, span.starts_at), wall(zone, span.ends_at))
}

/// When a room or something in it is taken. `booked`: what is in the rooms of its house.
pub fn busy(zone: Tz, house: &[Room], room: RoomId, booked: &[Booked]) -> Vec<Hours> {
    let parts = tree::downwards(house, room);
    let mut busy: Vec<_> = booked
        .iter()
        .filter(|booked| parts.contains(&booked.room_id))
        .map(|booked| hours(zone, &booked.span))
        .collect();
    busy.sort_unstable();
    busy.dedup();
    busy
}

/// As answers write it: `2026-11-26T17:00`.
pub fn written(wall: NaiveDateTime) -> String {
    wall.format("%Y-%m-%dT%H:%M").to_string()
}
