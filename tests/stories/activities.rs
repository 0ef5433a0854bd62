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

#[tokio::test]
async fn two_editors_of_one_activity_do_not_overwrite_each_other() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let made = plan(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        let without = house.ask(Some(&amal), Method::PATCH, &path(&made), Some(json!({ "title": "x" })), &[]).await;
        assert_eq!(without.refused(428), "precondition_required");
        house.change(&amal, Method::PATCH, &path(&made), 1, json!({ "title": "Amals" })).await.expect(200);
        let second = house.change(&bo, Method::PATCH, &path(&made), 1, json!({ "title": "Bos" })).await;
        assert_eq!(second.refused(412), "stale_version");
        assert_eq!(second.json()["current"]["title"], "Amals");
        assert_eq!(second.json()["current"]["summary"], "Wir gehen.", "what was not sent stayed");
        let late = house.change(&bo, Method::POST, &format!("{}/publish", path(&made)), 1, json!({})).await;
        assert_eq!(late.refused(412), "stale_version", "nobody publishes what they have not read");
    }
}

#[tokio::test]
async fn a_plan_that_is_sent_twice_is_one() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let key = [("idempotency-key", "k1")];
        let body = draft(tandem, &ahead(&house, 3, "17:00"));
        let send = async |body: Value| house.ask(Some(&amal), Method::POST, "/api/activities", Some(body), &key).await;
        let (first, again) = (send(body.clone()).await.expect(201), send(body.clone()).await.expect(201));
        assert_eq!(first, again);
        assert_eq!(titles(&house, Some(&amal), "?mine=true").await.1, 1);
        let other = send(with(body, json!({ "title": "Anders" }))).await;
        assert_eq!(other.refused(422), "idempotency_key_reused");
    }
}

#[tokio::test]
async fn a_tandem_of_one_plans_but_does_not_publish_and_nobody_publishes_the_past() {
    for house in houses().await {
        let amal = house.person("Amal", Role::Connector).await;
        let alone = house.tandem("Allein", &[&amal]).await;
        let made = plan(&house, &amal, draft(alone, &ahead(&house, 3, "17:00"))).await;
        let refused = house.change(&amal, Method::POST, &format!("{}/publish", path(&made)), 1, json!({})).await;
        assert_eq!(refused.refused(409), "needs_two");

        let (bo, _, tandem) = house.pair("Brücke").await;
        let past = plan(&house, &bo, draft(tandem, "2026-01-05T10:00")).await;
        let bare = with(draft(tandem, &ahead(&house, 3, "17:00")), json!({ "languages": [] }));
        let bare = plan(&house, &bo, bare).await;
        for (activity, status, code) in [(&past, 409, "in_the_past"), (&bare, 422, "required")] {
            let refused = house.change(&bo, Method::POST, &format!("{}/publish", path(activity)), 1, json!({})).await;
            assert_eq!(refused.refused(status), code);
        }
        let theirs = house.post(&amal, "/api/activities", draft(tandem, &ahead(&house, 3, "17:00"))).await;
        assert_eq!(theirs.refused(403), "not_your_tandem");
    }
}

#[tokio::test]
async fn a_repeat_keeps_its_hour_when_clocks_change() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let body = with(draft(tandem, "2027-03-21T02:30"), json!({ "rrule": "FREQ=WEEKLY;COUNT=3" }));
        let made = plan(&house, &amal, body).await;
        let day = |at: usize| made["dates"][at]["starts"].as_str().unwrap_or_default().to_owned();
        assert_eq!(
            (day(0), day(1), day(2)),
            ("2027-03-21T02:30".into(), "2027-03-28T03:30".into(), "2027-04-04T02:30".into())
        );
        assert_eq!(made["dates"][1]["starts_at"], "2027-03-28T01:30:00Z", "{}", house.engine());
        for (change, code) in [
            (json!({ "starts": "2027-03-28T02:30", "rrule": null }), "time_does_not_exist"),
            (json!({ "rrule": "FREQ=DAILY;COUNT=3" }), "bad_repeat"),
            (json!({ "starts": "morgen" }), "bad_time"),
        ] {
            let refused = house.change(&amal, Method::PATCH, &path(&made), 1, change).await;
            assert_eq!(refused.refused(422), code);
        }
        let dates = json!({ "starts": "2026-10-25T02:30", "minutes": 60, "rrule": null });
        let twice = house.post(&amal, "/api/activities/dates", dates).await.expect(200);
        assert_eq!(twice["dates"][0]["starts_at"], "2026-10-25T00:30:00Z", "the first of the two");
    }
}

#[tokio::test]
async fn texts_arrive_clean_or_not_at_all() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let plain = draft(tandem, &ahead(&house, 3, "17:00"));
        let made =
            plan(&house, &amal, with(plain.clone(), json!({ "title": "Tanz\r\nBEGIN:VEVENT\u{202e}\u{200b}" }))).await;
        assert_eq!(made["title"], "Tanz BEGIN:VEVENT");
        for (change, code) in [
            (json!({ "title": "x".repeat(121) }), "too_long"),
            (json!({ "summary": "x".repeat(2001) }), "too_long"),
            (json!({ "languages": ["<b>"] }), "bad_code"),
            (json!({ "minutes": 721 }), "bad_minutes"),
            (json!({ "template": "unknown" }), "unknown_template"),
            (json!({ "area_id": "999999" }), "unknown_area"),
            (json!({ "state": "published" }), "unknown_field"),
            (json!({ "tandem_ids": [] }), "required"),
        ] {
            let refused = house.post(&amal, "/api/activities", with(plain.clone(), change.clone())).await;
            assert_eq!(refused.refused(422), code, "{change}");
        }
    }
}

#[tokio::test]
async fn the_nearest_come_first_with_their_distance() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        for (title, days, position) in [("fern", 2, [6.90, 51.22]), ("nah", 4, [6.78, 51.22])] {
            let place =
                json!({ "kind": "point", "name": title, "partner_id": null, "room_id": null, "position": position });
            let change = json!({ "title": title, "place": place });
            publish(&house, &amal, with(draft(tandem, &ahead(&house, days, "17:00")), change)).await;
        }
        assert_eq!(titles(&house, None, "").await.0, ["fern", "nah"], "by date");
        assert_eq!(titles(&house, None, "?near=6.78,51.22&limit=1").await, (vec!["nah".into()], 2));
        let list = house.get(None, "/api/activities?near=6.78,51.22").await.expect(200);
        let metres = |at: usize| list["activities"][at]["distance_m"].as_f64().expect("metres");
        assert_eq!(metres(0), 0.0);
        assert!((8300.0..8500.0).contains(&metres(1)), "{}", metres(1));
        assert_eq!(house.get(None, "/api/activities?near=95").await.refused(400), "bad_parameter");
    }
}

#[tokio::test]
async fn a_room_is_named_to_the_public_when_its_house_has_said_yes_and_is_free_again_when_it_is_called_off() {
    const HOUSE: &str = "welcome-point-08";
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let staff = house.staff("Uli", Role::Partner, &[HOUSE]).await;
        let room = json!({ "partner_id": HOUSE, "name": "Saal", "seats": 20, "part_of": null, "equipment": [] });
        let room = house.post(&staff, "/api/rooms", room).await.expect(201);
        let place = json!({ "kind": "room", "name": "", "partner_id": HOUSE, "room_id": room["id"], "position": null });
        let made =
            plan(&house, &amal, with(draft(tandem, &ahead(&house, 3, "17:00")), json!({ "place": place }))).await;
        assert_eq!(
            house.get(Some(&staff), &path(&made)).await.refused(404),
            "unknown_activity",
            "nobody asked them yet"
        );
        let ask = json!({
            "activity_id": made["id"], "partner_id": HOUSE, "room_id": room["id"], "people": 9, "staff_minutes": 0,
            "equipment": [], "note": ""
        });
        let request = house.post(&amal, "/api/requests", ask).await.expect(201);
        assert_eq!(house.get(Some(&staff), &path(&made)).await.expect(200)["needs"], "CANARY-needs");
        let published = turn(&house, &amal, &made, "publish", json!({})).await;
        assert_eq!(published["place"]["kind"], "room");
        let public = house.get(None, &path(&made)).await.expect(200);
        assert_eq!((public["place"]["kind"].as_str(), public["place"]["partner_id"].as_str()), (Some("area"), None));
        let by_house = format!("?partner_id={HOUSE}");
        assert_eq!(titles(&house, None, &by_house).await.1, 0, "no filter tells either");
        let accept = format!("/api/requests/{}/accept", request["id"].as_str().expect("an id"));
        house.change(&staff, Method::POST, &accept, version(&request), json!({})).await.expect(200);
        let public = house.get(None, &path(&made)).await.expect(200);
        assert_eq!(
            (public["place"]["kind"].as_str(), public["place"]["partner_id"].as_str()),
            (Some("room"), Some(HOUSE))
        );
        assert_eq!(titles(&house, None, &by_house).await.1, 1);

        let free = format!(
            "/api/rooms/{}/free?starts={}&minutes=60",
            room["id"].as_str().expect("an id"),
            made["starts"].as_str().expect("a time")
        );
        assert_eq!(house.get(Some(&amal), &free).await.expect(200)["free"], false);
        let later = json!({ "starts": ahead(&house, 4, "17:00") });
        let moved = house.change(&amal, Method::PATCH, &path(&made), version(&public), later).await.expect(200);
        assert_eq!(house.get(Some(&amal), &free).await.expect(200)["free"], true, "what was booked is free again");
        let address = format!("/api/requests/{}", request["id"].as_str().expect("an id"));
        assert_eq!(house.get(Some(&staff), &address).await.expect(200)["state"], "asked", "the house is asked anew");
        let cancelled = turn(&house, &amal, &moved, "cancel", json!({ "reason": "Regen" })).await;
        assert_eq!((cancelled["state"].as_str(), cancelled["reason"].as_str()), (Some("cancelled"), Some("Regen")));
        assert_eq!(house.get(Some(&amal), &address).await.expect(200)["state"], "withdrawn");
        assert_eq!(house.get(None, &path(&made)).await.expect(200)["state"], "cancelled");
        house.office.clock.pass(TimeDelta::days(31));
        assert_eq!(house.get(None, &path(&made)).await.refused(404), "unknown_activity");
        house.get(Some(&amal), &path(&made)).await.expect(200);
    }
}

#[tokio::test]
async fn how_it_was_is_said_in_bands_and_read_by_hosts_and_the_office() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let office = house.person("Kim", Role::Coordinator).await;
        let published = publish(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        let reflect = format!("{}/reflect", path(&published));
        let said =
            json!({ "people": "up_to_15", "went": "well", "languages": ["ar"], "topics": ["Licht"], "note": "Schön" });
        let early = house.change(&amal, Method::POST, &reflect, version(&published), said.clone()).await;
        assert_eq!(early.refused(409), "not_begun");
        house.office.clock.pass(TimeDelta::days(4));
        let names = with(said.clone(), json!({ "people": "Amal, Bo" }));
        assert_eq!(house.change(&amal, Method::POST, &reflect, version(&published), names).await.status, 422);
        let held = turn(&house, &amal, &published, "reflect", said.clone()).await;
        assert_eq!((&held["state"], &held["reflection"]), (&json!("held"), &said), "{}", house.engine());
        assert_eq!(house.get(Some(&office), &path(&held)).await.expect(200)["reflection"], said);
        assert!(!house.get(None, &path(&held)).await.text().contains("Licht"));
        let copy =
            house.post(&amal, &format!("{}/copy", path(&held)), json!({ "starts": ahead(&house, 7, "18:00") })).await;
        let copy = copy.expect(201);
        assert_eq!(
            (&copy["state"], &copy["copied_from"], &copy["title"]),
            (&json!("draft"), &held["id"], &held["title"])
        );
        let changed = house.change(&amal, Method::PATCH, &path(&held), version(&held), json!({ "title": "x" })).await;
        assert_eq!(changed.refused(409), "already_held");
    }
}

#[tokio::test]
async fn the_collection_holds_what_is_public_and_no_more() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        plan(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        let items = "/api/collections/activities/items";
        assert_eq!(house.get(Some(&amal), items).await.expect(200)["numberMatched"], 0, "not even one's own draft");
        let published = publish(&house, &amal, draft(tandem, &ahead(&house, 3, "17:00"))).await;
        let listed = house.get(None, "/api/collections").await.expect(200);
        assert_eq!(listed["collections"][2], house.get(None, "/api/collections/activities").await.expect(200));
        let page = house.get(None, items).await;
        let feature = &page.json()["features"][0];
        assert_eq!((&feature["id"], &feature["properties"]["position_precision"]), (&published["id"], &json!("area")));
        assert_eq!(feature["geometry"]["type"], "Point");
        assert!(!page.text().contains("CANARY") && !page.text().contains("Amal"));
        for (query, count) in [
            ("?area_id=098002", 1),
            ("?area_id=098001", 0),
            ("?bbox=6,50,7,52", 1),
            ("?bbox=1,1,2,2", 0),
            ("?datetime=../2020-01-01", 0),
            ("?datetime=2026-01-01/..", 1),
            ("?sortby=-starts_at&limit=1", 1),
        ] {
            assert_eq!(
                house.get(None, &format!("{items}{query}")).await.expect(200)["numberMatched"],
                count,
                "{query}"
            );
        }
        assert_eq!(house.get(None, &format!("{items}?needs=CANARY-needs")).await.refused(400), "unknown_parameter");
        let etag = page.header("etag").to_owned();
        assert_eq!(house.ask(None, Method::GET, items, None, &[("if-none-match", &etag)]).await.status, 304);
    }
}
