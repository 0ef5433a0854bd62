//! The city's clocks as calendars want them told (VTIMEZONE, RFC 5545 §3.6.5): every change of the clocks around the dates,
//! one by one, as the zone's own table has them. Pure.
use std::fmt::Write;

use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// Clocks from the beginning of the year before `from` to the end of the year after `to`. Lines end with CRLF.
pub fn written(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let (mut at, end) = (new_year(from.year() - 1), new_year(to.year() + 2));
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    observance(&mut text, zone, at, at);
    while at < end {
        let next = at + TimeDelta::days(1);
        if seconds(zone, at) != seconds(zone, next) {
            observance(&mut text, zone, at, change_between(zone, at, next));
        }
        at = next;
    }
    text.push_str("END:VTIMEZONE\r\n");
    text
}

fn new_year(year: i32) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN).and_utc()
}

fn seconds(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// The first instant of the new time.
fn change_between(zone: Tz, mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> DateTime<Utc> {
    let old = seconds(zone, before);
    while after - before > TimeDelta::seconds(1) {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if seconds(zone, middle) == old { before = middle } else { after = middle }
    }
    after
}

/// What clocks show from `at` on; `before` is an instant of the time they showed until then.
fn observance(text: &mut String, zone: Tz, before: DateTime<Utc>, at: DateTime<Utc>) {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    let kind = if offset.dst_offset().is_zero() { "STANDARD" } else { "DAYLIGHT" };
    let (old, new) = (seconds(zone, before), seconds(zone, at));
    let local = (at + TimeDelta::seconds(old.into())).format("%Y%m%dT%H%M%S");
    let name = offset.abbreviation().unwrap_or(zone.name());
    let (old, new) = (signed(old), signed(new));
    // Writing into a text cannot fail.
    let _ = write!(
        text,
        "BEGIN:{kind}\r\nDTSTART:{local}\r\nTZOFFSETFROM:{old}\r\nTZOFFSETTO:{new}\r\nTZNAME:{name}\r\nEND:{kind}\r\n"
    );
}

/// `+0100`
fn signed(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn berlin_changes_its_clocks_on_the_last_sundays_of_march_and_october() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("an instant");
        let text = written(chrono_tz::Europe::Berlin, at("2026-10-01T00:00:00Z"), at("2026-12-31T00:00:00Z"));
        assert!(text.contains(
            "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n"
        ));
        assert!(text.contains(
            "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n"
        ));
        assert_eq!(text.matches("BEGIN:DAYLIGHT").count(), 3, "2025, 2026, 2027");
        assert_eq!(written(Tz::UTC, at("2026-10-01T00:00:00Z"), at("2026-10-01T00:00:00Z")).matches("DTSTART").count(), 1);
    }
}
