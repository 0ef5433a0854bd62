//! Activities: planned by two, seen by those who may, found by everyone once they are published.
use axum::http::Method;
use chrono::{Days, TimeDelta};
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::support::{House, Person, houses};

pub const AREA: &str = "098002";
/// Everything a visitor learns of an activity, and nothing else.
const PUBLIC: [&str; 19] = [
    "area",
    "audience",
    "calendar",
    "dates",
    "hosts",
    "id",
    "languages",
    "mine",
    "minutes",
    "place",
    "reason",
    "rrule",
    "starts",
    "state",
    "summary",
    "template",
    "title",
    "version",
    "zone",
];

/// A wall time so many days ahead.
pub fn ahead(house: &House, days: u64, time: &str) -> String {
    let day = house.office.clock.now().date_naive().checked_add_days(Days::new(days)).expect("a day");
    format!("{day}T{time}")
}

/// What a tandem types into the planner.
pub fn draft(tandem: TandemId, starts: &str) -> Value {
    json!({
        "tandem_ids": [tandem], "template": "walk", "title": "Rundgang", "summary": "Wir gehen.", "area_id": AREA,
        "place": { "kind": "area", "name": "Am Brunnen", "partner_id": null, "room_id": null, "position": null },
        "starts": starts, "minutes": 120, "rrule": null, "languages": ["ar", "de"], "audience": "alle",
        "needs": "CANARY-needs"
    })
}

/// The same with some fields changed.
pub fn with(mut draft: Value, change: Value) -> Value {
    for (name, value) in change.as_object().expect("fields") {
        draft[name] = value.clone();
    }
    draft
}

pub async fn plan(house: &House, by: &Person, draft: Value) -> Value {
    house.post(by, "/api/activities", draft).await.expect(201)
}

pub fn path(activity: &Value) -> String {
    format!("/api/activities/{}", activity["id"].as_str().expect("an id"))
}

/// Takes an activity on: `publish`, `cancel`, `held`, `reflect`.
pub async fn turn(house: &House, by: &Person, activity: &Value, action: &str, body: Value) -> Value {
    let path = format!("{}/{action}", path(activity));
    house.change(by, Method::POST, &path, version(activity), body).await.expect(200)
}

pub async fn publish(house: &House, by: &Person, draft: Value) -> Value {
    let made = plan(house, by, draft).await;
    turn(house, by, &made, "publish", json!({})).await
}

pub fn version(activity: &Value) -> i64 {
    activity["version"].as_i64().expect("a version")
}

/// The titles in a list, and how many there are said to be.
async fn titles(house: &House, by: Option<&Person>, query: &str) -> (Vec<String>, u64) {
    let list = house.get(by, &format!("/api/activities{query}")).await.expect(200);
    let title = |activity: &Value| activity["title"].as_str().expect("a title").to_owned();
    let titles = list["activities"].as_array().expect("a list").iter().map(title).collect();
    (titles, list["number_matched"].as_u64().expect("a number"))
}

#[tokio::test]
async fn a_draft_is_there_for_its_hosts_and_the_office_alone() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let (other, _, _) = house.pair("Rhein").await;
        let staff = house.staff("Uli", Role::Partner, &["haus-der-kulturen"]).await;
        let office = house.person("Kim", Role::Coordinator).await;
        let made = plan(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        assert_eq!((made["state"].as_str(), made["mine"].as_bool(), version(&made)), (Some("draft"), Some(true), 1));
        for by in [&amal, &bo, &office] {
            assert_eq!(house.get(Some(by), &path(&made)).await.expect(200)["needs"], "CANARY-needs");
            assert_eq!(titles(&house, Some(by), "").await.1, 1, "{}", house.engine());
        }
        for by in [None, Some(&other), Some(&staff)] {
            assert_eq!(house.get(by, &path(&made)).await.refused(404), "unknown_activity");
            for query in
                ["", "?state=draft", "?mine=true", "?area_id=098002", "?within=09", "?language=ar", "?near=6.78,51.22"]
            {
                assert_eq!(titles(&house, by, query).await, (vec![], 0), "{query} on {}", house.engine());
            }
            assert_eq!(titles(&house, by, &format!("?tandem_id={tandem}")).await.1, 0);
        }
        let patch = house.change(&other, Method::PATCH, &path(&made), 1, json!({ "title": "x" })).await;
        assert_eq!(patch.refused(404), "unknown_activity", "what one cannot see one cannot find by changing it");
    }
}

#[tokio::test]
async fn what_is_published_everyone_finds_with_exactly_its_public_fields() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let (other, _, _) = house.pair("Rhein").await;
        let published = publish(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        assert_eq!(published["state"], "published");
        let seen = house.get(None, &path(&published)).await.expect(200);
        let keys: Vec<&String> = seen.as_object().expect("an object").keys().collect();
        assert_eq!(keys, PUBLIC.iter().collect::<Vec<_>>());
        assert_eq!(seen["hosts"], json!([{ "id": tandem, "name": "Brücke" }]));
        let list = house.get(None, "/api/activities?language=ar&within=09").await;
        assert_eq!(list.json()["number_matched"], 1, "{}", house.engine());
        assert_eq!(list.json()["activities"][0], seen, "a list says what the item says");
        for canary in ["CANARY", "surname", "contact.test", "Amal"] {
            assert!(!list.text().contains(canary), "{canary}");
        }
        assert_eq!(titles(&house, None, "?language=uk").await.1, 0);
        let cancel = format!("{}/cancel", path(&seen));
        let refused = house.change(&other, Method::POST, &cancel, version(&seen), json!({ "reason": "x" })).await;
        assert_eq!(refused.refused(403), "not_your_activity");
        house.office.clock.pass(TimeDelta::days(5));
        assert_eq!(titles(&house, None, "").await.1, 0, "what is over is no longer next");
        let day = published["starts"].as_str().expect("a time")[..10].to_owned();
        assert_eq!(titles(&house, None, &format!("?from={day}&to={day}")).await.1, 1);
    }
}
