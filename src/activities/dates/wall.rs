//! Wall time: what a clock in the city shows. Twice a year it skips an hour or shows one twice.
use chrono::offset::LocalResult;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::http::{Answer, Problem};

const FORMAT: &str = "%Y-%m-%dT%H:%M";
/// Years anyone may plan in.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// `2026-11-26T17:00`, nothing longer or shorter. 422 `bad_time`.
pub fn parse(param: &'static str, text: &str) -> Answer<NaiveDateTime> {
    let wall = NaiveDateTime::parse_from_str(text, FORMAT).ok();
    wall.filter(|wall| YEARS.contains(&wall.year()) && written(*wall) == text).ok_or_else(|| {
        let detail = format!("'{param}' is a time on the city's clocks, like 2026-11-26T17:00.");
        Problem::invalid(param, "bad_time", detail)
    })
}

/// The day of a wall time. 422 `bad_time`.
pub fn day_of(param: &'static str, text: &str) -> Answer<NaiveDate> {
    Ok(parse(param, text)?.date())
}

pub fn written(wall: NaiveDateTime) -> String {
    wall.format(FORMAT).to_string()
}

/// What the city's clocks show.
pub fn wall_text(zone: Tz, at: DateTime<Utc>) -> String {
    written(at.with_timezone(&zone).naive_local())
}

/// The instant at which clocks show this; the first, if they show it twice; none, if they never do.
pub fn exact(zone: Tz, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
        LocalResult::None => None,
    }
}

/// The same, and a time that is skipped is taken as if clocks had not been put forward yet (RFC 5545 §3.3.5): 02:30 is
/// then shown as 03:30.
pub fn place(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    exact(zone, wall).unwrap_or_else(|| {
        let before = zone.offset_from_local_datetime(&(wall - TimeDelta::hours(3)));
        let offset = before.earliest().map_or(0, |offset| offset.fix().local_minus_utc());
        (wall - TimeDelta::seconds(offset.into())).and_utc()
    })
}

/// The instant at which a day begins in the city; none for a day nobody may plan in.
pub fn day_begins(zone: Tz, day: NaiveDate) -> Option<DateTime<Utc>> {
    YEARS.contains(&day.year()).then(|| place(zone, day.and_time(NaiveTime::MIN)))
}
