//! Activities as a calendar (RFC 5545). An event says what [`PublicActivity`] says and nothing else: no need, no person. Times
//! stay wall times of the city, so that readers which ignore zones still show the right hour.
mod store;
mod zone;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::answer::{Maker, PublicActivity};
use super::dates::{self, Repeat, Series};
use super::model::{Activity, ActivityState, Whole};
use super::rules::Sight;
use super::{templates, texts};

pub use store::{partner_of, renew_partner, tandem_of};

/// How often readers should look again.
const LOOK_AGAIN: TimeDelta = TimeDelta::hours(1);
const PRODUCT: &str = "-//Sozialraum//Activities//EN";

/// A calendar called `name`, each activity as `Sight` may know it.
pub fn calendar(maker: &Maker<'_>, name: &str, activities: &[(Whole, Sight)]) -> String {
    let zone = maker.atlas.city.zone();
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name(&plain(name)).timezone(zone.name()).ttl(&LOOK_AGAIN);
    let mut ends = (maker.now, maker.now);
    for (whole, sight) in activities {
        let Activity { starts, minutes, rrule, .. } = &whole.activity;
        // The dates of a row were expanded when it was written; they expand again.
        let Ok(series) = dates::expand(zone, starts, *minutes, rrule.as_deref()) else { continue };
        let (Some(first), Some(last)) = (series.spans.first(), series.spans.last()) else { continue };
        ends = (ends.0.min(first.starts_at), ends.1.max(last.ends_at));
        calendar.push(event(maker, whole, *sight, zone, &series));
    }
    with_clocks(&calendar.to_string(), &zone::written(zone, ends.0, ends.1))
}

/// The crate knows no VTIMEZONE: it goes before the first event.
fn with_clocks(calendar: &str, clocks: &str) -> String {
    let at = ["BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n"].iter().find_map(|line| calendar.find(line));
    let (head, events) = calendar.split_at(at.unwrap_or(calendar.len()));
    format!("{head}{clocks}{events}")
}

fn event(maker: &Maker<'_>, whole: &Whole, sight: Sight, zone: Tz, series: &Series) -> Event {
    let activity = &whole.activity;
    let public = maker.public(whole, sight);
    let language = maker.atlas.city.languages.first().map_or("", String::as_str);
    let kind = templates::name(&maker.atlas.city, &activity.template, language);
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", activity.id, host(maker.base_url)))
        .sequence(u32::try_from(activity.sequence).unwrap_or(u32::MAX))
        .timestamp(activity.updated_at)
        .last_modified(activity.updated_at)
        .summary(&plain(&public.title))
        .description(&plain(&description(&public, language)))
        .location(&plain(&location(&public)))
        .url(&format!("{}/?activity={}", maker.base_url, activity.id))
        .status(status(activity.state))
        .categories(kind.iter().map(|name| plain(name)));
    if let Some([lon, lat]) = public.place.position {
        event.append_property(Property::new("GEO", format!("{lat:.6};{lon:.6}")));
    }
    when(&mut event, zone, series);
    event
}

fn when(event: &mut Event, zone: Tz, series: &Series) {
    let [Some(first), Some(last)] = [series.spans.first(), series.spans.last()] else { return };
    event.append_property(local("DTSTART", zone, first.starts_at)).append_property(local("DTEND", zone, first.ends_at));
    let rule = series.rrule.as_deref().zip(dates::day_of("starts", &series.starts).ok());
    if let Some(repeat) = rule.and_then(|(rule, day)| Repeat::parse(rule, day).ok()) {
        let rule = format!("{};UNTIL={};WKST=MO", repeat.rhythm(), utc(day_ends(zone, last.starts_at)));
        event.append_property(Property::new("RRULE", rule));
    }
}

/// The end of a date's day, in UTC as the standard wants it beside a zone. Not the date itself: readers that take UTC for wall
/// time would leave it out. And no COUNT: Integreat reads none.
fn day_ends(zone: Tz, at: DateTime<Utc>) -> DateTime<Utc> {
    let next = at.with_timezone(&zone).date_naive().succ_opt();
    let ends = next.and_then(|day| dates::day_begins(zone, day)).map(|begins| begins - TimeDelta::seconds(1));
    ends.map_or(at, |ends| ends.max(at))
}

/// Wall time with its zone; an instant whose wall time means an earlier one is written in UTC.
fn local(name: &str, zone: Tz, at: DateTime<Utc>) -> Property {
    let wall = at.with_timezone(&zone).naive_local();
    if dates::place(zone, wall) != at {
        return Property::new(name, utc(at));
    }
    Property::new(name, wall.format("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", zone.name()).done()
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn status(state: ActivityState) -> EventStatus {
    match state {
        ActivityState::Draft => EventStatus::Tentative,
        ActivityState::Published | ActivityState::Held => EventStatus::Confirmed,
        ActivityState::Cancelled => EventStatus::Cancelled,
    }
}

fn description(public: &PublicActivity, language: &str) -> String {
    let hosts: Vec<&str> = public.hosts.iter().map(|host| host.name.as_str()).collect();
    let line = |key: &str, name: &str, value: String| {
        (!value.is_empty()).then(|| texts::text(language, key, &[(name, &value)]))
    };
    let lines = [
        public.reason.clone().and_then(|why| line("feed-cancelled", "why", why)),
        Some(public.summary.clone()).filter(|summary| !summary.is_empty()),
        line("feed-languages", "languages", public.languages.join(", ")),
        line("feed-audience", "audience", public.audience.clone()),
        line("feed-hosts", "hosts", hosts.join(", ")),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The place and the area it lies in, each once.
fn location(public: &PublicActivity) -> String {
    let (place, area) = (&public.place.name, &public.area.name);
    if place.is_empty() || place == area { area.clone() } else { format!("{place}, {area}") }
}

/// Our host, without scheme and port: ids are unique beneath it.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

/// Lines are ended by the writer alone. Texts of people come here without such signs; those of a city's files may not.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Berlin;

    use super::*;

    #[test]
    fn an_end_that_clocks_show_twice_is_not_the_beginning() {
        let series = dates::expand(Berlin, "2026-10-25T02:30", 60, None).expect("a time");
        assert_eq!(dates::wall_text(Berlin, series.spans[0].ends_at), "2026-10-25T02:30");
        let mut event = Event::new();
        when(&mut event, Berlin, &series);
        let text = Component::to_string(&event);
        assert!(text.contains("DTSTART;TZID=Europe/Berlin:20261025T023000\r\n"), "{text}");
        assert!(text.contains("DTEND:20261025T013000Z\r\n"), "{text}");
    }

    #[test]
    fn ids_are_unique_beneath_our_host() {
        assert_eq!(host("https://sozialraum.example:8443/city"), "sozialraum.example");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
    }
}
