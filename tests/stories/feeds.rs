//! Calendars: what subscribes to us, read by another reader than the one that writes.
use axum::http::Method;
use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendar, ICalendarComponentType};
use calcard::{Entry, Parser};
use serde_json::json;
use sozialraum::access::Role;

use crate::activities::{ahead, draft, path, plan, publish, turn, version, with};
use crate::support::{House, houses};

async fn feed(house: &House, path: &str) -> String {
    let reply = house.get(None, path).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "text/calendar; charset=utf-8"), "{}", reply.text());
    assert!(
        reply.body.split(|byte| *byte == b'\n').rev().skip(1).all(|line| line.ends_with(b"\r")),
        "lines end with CRLF"
    );
    assert!(reply.body.split(|byte| *byte == b'\n').all(|line| line.len() <= 76), "lines are folded");
    reply.text()
}

fn read(text: &str) -> ICalendar {
    match Parser::new(text).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?} in {text}"),
    }
}

fn events(calendar: &ICalendar) -> usize {
    calendar.components.iter().filter(|part| part.component_type == ICalendarComponentType::VEvent).count()
}

/// A line's value after unfolding.
fn value(text: &str, name: &str) -> String {
    let text = text.replace("\r\n ", "");
    let line = text.lines().rev().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} in {text}"));
    line[name.len()..].trim_start_matches([':', ';']).to_owned()
}

#[tokio::test]
async fn a_repeat_read_by_another_reader_has_the_same_dates() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let weekly = with(draft(tandem, "2027-03-18T17:00"), json!({ "rrule": "FREQ=WEEKLY;BYDAY=TH;COUNT=4" }));
        let made = publish(&house, &amal, weekly).await;
        let text = feed(&house, "/feeds/activities.ics").await;
        let expanded = read(&text).expand_dates(Tz::Floating, 100);
        assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
        let theirs: Vec<String> =
            expanded.events.iter().map(|date| date.start.to_utc().format("%FT%TZ").to_string()).collect();
        let ours: Vec<&str> = made["dates"]
            .as_array()
            .expect("dates")
            .iter()
            .map(|date| date["starts_at"].as_str().expect("an instant"))
            .collect();
        assert_eq!(theirs, ours);
        assert!(
            text.contains("DTSTART;TZID=Europe/Berlin:20270318T170000\r\n") && text.contains("BEGIN:VTIMEZONE\r\n")
        );
        assert_eq!(value(&text, "RRULE"), "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270408T215959Z;WKST=MO");
        assert!(text.contains("REFRESH-INTERVAL;VALUE=DURATION:") && !text.contains("DAILY"));
    }
}

#[tokio::test]
async fn titles_cannot_break_out_of_their_line() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke; Co, \\ \"x\"").await;
        let title = "a;b,c\\d\r\nATTENDEE:mailto:x@y\r\nEND:VEVENT \u{1f389}\u{1f389}\u{1f389}\u{1f389}\u{1f389}\u{1f389} \"q\"";
        let body =
            with(draft(tandem, &ahead(&house, 3, "17:00")), json!({ "title": title, "summary": "eins\nzwei;drei" }));
        let made = publish(&house, &amal, body).await;
        for path in [
            "/feeds/activities.ics".to_owned(),
            format!("/feeds/activities/{}.ics", made["id"].as_str().expect("an id")),
        ] {
            let text = feed(&house, &path).await;
            let calendar = read(&text);
            assert_eq!(events(&calendar), 1, "{text}");
            assert!(!text.contains("\r\nATTENDEE") && !text.contains("CANARY") && !text.contains("Amal"));
            let event = calendar
                .components
                .iter()
                .find(|part| part.component_type == ICalendarComponentType::VEvent)
                .expect("an event");
            let summary =
                event.property(&calcard::icalendar::ICalendarProperty::Summary).and_then(|entry| entry.values.first());
            assert_eq!(summary.and_then(|value| value.as_text()), made["title"].as_str());
        }
    }
}

#[tokio::test]
async fn a_change_raises_the_sequence_and_a_cancelled_one_says_so_under_the_same_id() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let made = publish(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        let address = format!("/feeds/areas/{}.ics", crate::activities::AREA);
        let before = feed(&house, &address).await;
        assert_eq!(value(&before, "STATUS"), "CONFIRMED");
        assert_eq!(value(&before, "UID"), format!("{}@sozialraum.test", made["id"].as_str().expect("an id")));
        let etag = house.get(None, &address).await.header("etag").to_owned();
        assert_eq!(house.ask(None, Method::GET, &address, None, &[("if-none-match", &etag)]).await.status, 304);
        let change = json!({ "title": "Anders" });
        let changed = house.change(&amal, Method::PATCH, &path(&made), version(&made), change).await.expect(200);
        assert_eq!(house.ask(None, Method::GET, &address, None, &[("if-none-match", &etag)]).await.status, 200);
        turn(&house, &amal, &changed, "cancel", json!({ "reason": "Regen" })).await;
        let after = feed(&house, &address).await;
        let sequence = |text: &str| value(text, "SEQUENCE").parse::<u32>().expect("a number");
        assert!(sequence(&after) > sequence(&before));
        assert_eq!((value(&after, "UID"), value(&after, "STATUS").as_str()), (value(&before, "UID"), "CANCELLED"));
        assert_eq!(house.get(None, "/feeds/areas/999999.ics").await.refused(404), "unknown_area");
    }
}

#[tokio::test]
async fn drafts_are_in_no_calendar_but_those_opened_by_a_secret() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let staff = house.staff("Uli", Role::Partner, &["welcome-point-08"]).await;
        let (other, _, _) = house.pair("Rhein").await;
        let made = plan(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        for path in ["/feeds/activities.ics", "/feeds/areas/098002.ics", "/feeds/areas/09.ics"] {
            assert_eq!(events(&read(&feed(&house, path).await)), 0, "{path}");
        }
        let own = format!("/feeds/activities/{}.ics", made["id"].as_str().expect("an id"));
        assert_eq!(house.get(Some(&amal), &own).await.refused(404), "unknown_activity");

        let renew = format!("/api/tandems/{tandem}/feed");
        assert_eq!(house.post(&other, &renew, json!({})).await.refused(403), "not_your_tandem");
        let secret = async || {
            let url = house.post(&amal, &renew, json!({})).await.expect(200)["url"].as_str().expect("a url").to_owned();
            url.trim_start_matches(crate::support::BASE).to_owned()
        };
        let first = secret().await;
        let text = feed(&house, &first).await;
        assert_eq!((events(&read(&text)), value(&text, "STATUS").as_str()), (1, "TENTATIVE"));
        assert!(!text.contains("CANARY"));
        assert_eq!(house.get(None, &first).await.header("cache-control"), "private, no-store");
        let second = secret().await;
        assert_eq!(house.get(None, &first).await.refused(404), "unknown_feed", "a new secret ends the one before");
        feed(&house, &second).await;

        let foreign = house.post(&staff, "/api/partners/welcome-point-06/feed", json!({})).await;
        assert_eq!(foreign.refused(403), "not_your_house");
        let url = house.post(&staff, "/api/partners/welcome-point-08/feed", json!({})).await.expect(200)["url"].clone();
        let partners = url.as_str().expect("a url").trim_start_matches(crate::support::BASE).to_owned();
        assert_eq!(events(&read(&feed(&house, &partners).await)), 0, "nobody asked this house");
    }
}
