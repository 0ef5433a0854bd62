//! Requests: a house and its rooms, what is asked of it, and what can never happen to a room.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::support::{House, Person, Reply, houses};

const HERE: &str = "welcome-point-08";
const THERE: &str = "welcome-point-06";

/// A house with a hall, the hall's half, and the one who speaks for it.
struct Place {
    staff: Person,
    hall: Value,
    half: Value,
}

async fn place(house: &House) -> Place {
    let staff = house.staff("Sabine", Role::Partner, &[HERE]).await;
    let hall = room(house, &staff, "Hall", Value::Null).await;
    let half = room(house, &staff, "Half", hall["id"].clone()).await;
    Place { staff, hall, half }
}

async fn room(house: &House, staff: &Person, name: &str, part_of: Value) -> Value {
    let body = json!({ "partner_id": HERE, "name": name, "seats": 20, "part_of": part_of, "equipment": ["Beamer"] });
    house.post(staff, "/api/rooms", body).await.expect(201)
}

/// A day some weeks ahead, so that it is never in the past; a Thursday.
fn day(house: &House, weeks: i64) -> chrono::NaiveDate {
    use chrono::{Datelike, TimeDelta};
    let today = house.office.clock.now().date_naive();
    today - TimeDelta::days(today.weekday().num_days_from_monday().into()) + TimeDelta::days(7 * weeks + 3)
}

fn at(day: chrono::NaiveDate, time: &str) -> String {
    format!("{day}T{time}")
}

async fn own(house: &House, by: &Person, room: &Value, starts: &str, minutes: i64, rrule: Option<&str>) -> Reply {
    let body = json!({ "room_id": room["id"], "title": "Chor", "starts": starts, "minutes": minutes, "rrule": rrule });
    house.post(by, "/api/house-uses", body).await
}

#[tokio::test]
async fn a_house_describes_its_rooms_and_nobody_else_does() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let other = house.staff("Uwe", Role::Partner, &[THERE]).await;
        let path = format!("/api/rooms/{}", hall["id"].as_str().unwrap());
        let changed =
            house.change(&staff, Method::PATCH, &path, 1, json!({ "seats": 25, "open": false })).await.expect(200);
        assert_eq!((&changed["seats"], &changed["open"], &changed["version"]), (&json!(25), &json!(false), &json!(2)));
        assert_eq!(changed["equipment"], json!(["Beamer"]));
        let stale = house.change(&staff, Method::PATCH, &path, 1, json!({ "seats": 26 })).await;
        assert_eq!((stale.refused(412), &stale.json()["current"]["seats"]), ("stale_version".into(), &json!(25)));
        assert_eq!(
            house.change(&other, Method::PATCH, &path, 2, json!({ "seats": 1 })).await.refused(404),
            "unknown_room"
        );
        let body = json!({ "partner_id": HERE, "name": "Cellar", "seats": 5 });
        assert_eq!(house.post(&other, "/api/rooms", body).await.refused(404), "unknown_partner");
        let listed = house.get(Some(&other), &format!("/api/rooms?partner_id={HERE}")).await.expect(200);
        assert_eq!(listed["rooms"].as_array().unwrap().len(), 2);
    }
}

#[tokio::test]
async fn rooms_have_parts_but_no_circles() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let corner = room(&house, &staff, "Corner", half["id"].clone()).await;
        let body = json!({ "partner_id": HERE, "name": "Chair", "seats": 1, "part_of": corner["id"] });
        assert_eq!(house.post(&staff, "/api/rooms", body).await.refused(422), "rooms_too_deep");
        let path = format!("/api/rooms/{}", hall["id"].as_str().unwrap());
        let circle = house.change(&staff, Method::PATCH, &path, 1, json!({ "part_of": corner["id"] })).await;
        assert_eq!(circle.refused(422), "room_in_itself");
    }
}

#[tokio::test]
async fn whoever_takes_the_whole_takes_its_parts_and_back_to_back_fits() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let day = day(&house, 2);
        own(&house, &staff, &hall, &at(day, "10:00"), 60, None).await.expect(201);
        let clash = own(&house, &staff, &half, &at(day, "10:30"), 60, None).await;
        assert_eq!(clash.refused(409), "room_taken");
        assert_eq!(clash.json()["clash"], json!({ "starts": at(day, "10:30"), "ends": at(day, "11:30") }));
        own(&house, &staff, &half, &at(day, "11:00"), 60, None).await.expect(201);
        assert_eq!(own(&house, &staff, &hall, &at(day, "11:30"), 60, None).await.refused(409), "room_taken");
        own(&house, &staff, &hall, &at(day, "12:00"), 60, None).await.expect(201);
        let id = hall["id"].as_str().unwrap();
        let asked =
            house.get(Some(&staff), &format!("/api/rooms/{id}/free?starts={}&minutes=60", at(day, "11:00"))).await;
        let free = json!({
            "free": false, "open": true, "free_from": at(day, "13:00"),
            "clash": { "starts": at(day, "11:00"), "ends": at(day, "12:00") }
        });
        assert_eq!(asked.expect(200), free);
    }
}

#[tokio::test]
async fn a_room_made_later_is_taken_whenever_its_whole_is() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let day = day(&house, 2);
        own(&house, &staff, &hall, &at(day, "10:00"), 60, None).await.expect(201);
        let corner = room(&house, &staff, "Corner", hall["id"].clone()).await;
        assert_eq!(own(&house, &staff, &corner, &at(day, "10:00"), 60, None).await.refused(409), "room_taken");
        let path = format!("/api/rooms/{}", corner["id"].as_str().unwrap());
        let moved = house.change(&staff, Method::PATCH, &path, 1, json!({ "part_of": null })).await;
        assert_eq!(moved.refused(409), "room_has_bookings");
    }
}

#[tokio::test]
async fn a_repeat_with_one_clash_books_nothing_and_names_it() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (first, third) = (day(&house, 2), day(&house, 4));
        let taken = own(&house, &staff, &hall, &at(third, "18:00"), 60, None).await.expect(201);
        let weekly = Some("FREQ=WEEKLY;COUNT=4");
        let clash = own(&house, &staff, &hall, &at(first, "17:00"), 90, weekly).await;
        assert_eq!(clash.refused(409), "room_taken");
        assert_eq!(clash.json()["clash"], json!({ "starts": at(third, "17:00"), "ends": at(third, "18:30") }));
        own(&house, &staff, &hall, &at(first, "17:00"), 90, None).await.expect(201);
        let path = format!("/api/house-uses/{}", taken["id"].as_str().unwrap());
        assert_eq!(house.change(&staff, Method::DELETE, &path, 9, Value::Null).await.refused(412), "stale_version");
        house.change(&staff, Method::DELETE, &path, 1, Value::Null).await.expect(204);
        own(&house, &staff, &hall, &at(third, "17:00"), 90, None).await.expect(201);
    }
}

/// A tandem's draft in the house's catchment, on a Thursday at five, for two hours.
async fn plan(house: &House, by: &Person, tandem: TandemId, day: chrono::NaiveDate, rrule: Option<&str>) -> Value {
    let atlas = house.office.atlas();
    let area = atlas.city.areas.iter().find(|area| area.id.as_str().starts_with("08")).expect("an area");
    let body = json!({
        "tandem_ids": [tandem], "template": "free", "title": "Evening", "summary": "", "area_id": area.id,
        "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
        "starts": at(day, "17:00"), "minutes": 120, "rrule": rrule, "languages": ["de"], "audience": "", "needs": "",
    });
    house.post(by, "/api/activities", body).await.expect(201)
}

async fn ask(house: &House, by: &Person, activity: &Value, room: &Value) -> Value {
    let body = json!({
        "activity_id": activity["id"], "partner_id": HERE, "room_id": room["id"], "people": 20, "staff_minutes": 60,
        "equipment": ["Beamer"], "note": "We bring food.",
    });
    house.post(by, "/api/requests", body).await.expect(201)
}

/// A step of a request from the version it has in `request`.
async fn turn(house: &House, by: &Person, request: &Value, step: &str, body: Value) -> Reply {
    let path = format!("/api/requests/{}/{step}", request["id"].as_str().expect("an id"));
    house.change(by, Method::POST, &path, request["version"].as_i64().expect("a version"), body).await
}

async fn now(house: &House, by: &Person, path: &str, record: &Value) -> Value {
    house.get(Some(by), &format!("{path}/{}", record["id"].as_str().expect("an id"))).await.expect(200)
}

async fn is_free(house: &House, by: &Person, room: &Value, starts: &str) -> bool {
    let path = format!("/api/rooms/{}/free?starts={starts}&minutes=120", room["id"].as_str().expect("an id"));
    house.get(Some(by), &path).await.expect(200)["free"] == true
}

#[tokio::test]
async fn a_house_is_asked_says_yes_and_the_room_is_taken() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let day = day(&house, 2);
        let activity = plan(&house, &amal, tandem, day, None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        assert_eq!((&request["state"], &request["awaits_me"]), (&json!("asked"), &json!(false)));
        assert_eq!((&request["starts"], &request["ends"]), (&json!(at(day, "17:00")), &json!(at(day, "19:00"))));
        assert_eq!(now(&house, &staff, "/api/requests", &request).await["awaits_me"], true);
        assert_eq!(turn(&house, &bo, &request, "accept", json!({})).await.refused(403), "not_your_answer");
        let accepted = turn(&house, &staff, &request, "accept", json!({})).await.expect(200);
        assert_eq!((&accepted["state"], &accepted["version"]), (&json!("accepted"), &json!(2)));
        assert!(!is_free(&house, &staff, &half, &at(day, "17:00")).await);
        let placed = now(&house, &amal, "/api/activities", &activity).await;
        assert_eq!((&placed["place"]["kind"], &placed["place"]["partner_id"]), (&json!("room"), &json!(HERE)));
        assert_eq!(turn(&house, &staff, &request, "accept", json!({})).await.refused(412), "stale_version");
        assert_eq!(
            turn(&house, &staff, &accepted, "decline", json!({ "reason": "No" })).await.refused(409),
            "already_answered"
        );
        let withdrawn = turn(&house, &bo, &accepted, "withdraw", json!({})).await.expect(200);
        assert_eq!(withdrawn["state"], "withdrawn");
        assert!(is_free(&house, &staff, &hall, &at(day, "17:00")).await, "taken back, the room is free");
    }
}

#[tokio::test]
async fn a_no_says_why() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let activity = plan(&house, &amal, tandem, day(&house, 2), None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        assert_eq!(turn(&house, &staff, &request, "decline", json!({ "reason": " " })).await.refused(422), "required");
        assert_eq!(turn(&house, &staff, &request, "decline", json!({})).await.status, 422);
        let declined =
            turn(&house, &staff, &request, "decline", json!({ "reason": "Exams that week." })).await.expect(200);
        assert_eq!((&declined["state"], &declined["reason"]), (&json!("declined"), &json!("Exams that week.")));
        ask(&house, &amal, &activity, &hall).await;
    }
}

#[tokio::test]
async fn what_the_house_offers_instead_moves_the_activity_once_the_tandem_takes_it() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let thursday = day(&house, 2);
        let friday = thursday + chrono::TimeDelta::days(1);
        let activity = plan(&house, &amal, tandem, thursday, Some("FREQ=WEEKLY;COUNT=3")).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let offer = json!({ "room_id": half["id"], "starts": at(friday, "18:00"), "minutes": 90, "note": "Quieter." });
        assert_eq!(turn(&house, &amal, &request, "counter", offer.clone()).await.refused(403), "not_your_role");
        let past = json!({ "room_id": half["id"], "starts": "2020-01-02T10:00" });
        assert_eq!(turn(&house, &staff, &request, "counter", past).await.refused(409), "in_the_past");
        let countered = turn(&house, &staff, &request, "counter", offer).await.expect(200);
        assert_eq!(countered["offer"]["ends"], json!(at(friday, "19:30")));
        assert_eq!(turn(&house, &staff, &countered, "accept", json!({})).await.refused(403), "not_your_answer");
        assert_eq!(now(&house, &bo, "/api/requests", &countered).await["awaits_me"], true);
        let agreed = turn(&house, &bo, &countered, "accept", json!({})).await.expect(200);
        assert_eq!((&agreed["state"], &agreed["offer"]), (&json!("accepted"), &Value::Null));
        assert_eq!((&agreed["starts"], &agreed["minutes"]), (&json!(at(friday, "18:00")), &json!(90)));
        let moved = now(&house, &amal, "/api/activities", &activity).await;
        assert_eq!((&moved["starts"], &moved["minutes"]), (&json!(at(friday, "18:00")), &json!(90)));
        assert_eq!(moved["rrule"], "FREQ=WEEKLY;BYDAY=FR;COUNT=3");
        assert_eq!((&moved["room_id"], moved["dates"].as_array().unwrap().len()), (&half["id"], 3));
        let last = friday + chrono::TimeDelta::days(14);
        assert!(
            !is_free(&house, &staff, &half, &at(last, "19:00")).await
                && is_free(&house, &staff, &half, &at(last, "16:00")).await
        );
    }
}

#[tokio::test]
async fn another_house_that_had_said_yes_is_asked_anew_when_the_time_moves() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let uwe = house.staff("Uwe", Role::Partner, &[THERE]).await;
        let there = json!({ "partner_id": THERE, "name": "Kitchen", "seats": 9 });
        let there = house.post(&uwe, "/api/rooms", there).await.expect(201);
        let (amal, _, tandem) = house.pair("Brücke").await;
        let thursday = day(&house, 2);
        let activity = plan(&house, &amal, tandem, thursday, None).await;
        let body = json!({ "activity_id": activity["id"], "partner_id": THERE, "room_id": there["id"], "people": 9 });
        let first = house.post(&amal, "/api/requests", body).await.expect(201);
        turn(&house, &uwe, &first, "accept", json!({})).await.expect(200);
        let request = ask(&house, &amal, &activity, &hall).await;
        let offer = json!({ "room_id": hall["id"], "starts": at(thursday, "10:00") });
        let countered = turn(&house, &staff, &request, "counter", offer).await.expect(200);
        turn(&house, &amal, &countered, "accept", json!({})).await.expect(200);
        let anew = now(&house, &uwe, "/api/requests", &first).await;
        assert_eq!((&anew["state"], &anew["starts"]), (&json!("asked"), &json!(at(thursday, "10:00"))));
        assert!(is_free(&house, &uwe, &there, &at(thursday, "17:00")).await);
    }
}

#[tokio::test]
async fn of_twenty_who_are_promised_one_hour_at_once_one_gets_it() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let day = day(&house, 2);
        let mut requests = Vec::new();
        for number in 0..20 {
            let (amal, _, tandem) = house.pair(&format!("Tandem {number}")).await;
            let activity = plan(&house, &amal, tandem, day, None).await;
            requests.push(ask(&house, &amal, &activity, if number % 2 == 0 { &hall } else { &half }).await);
        }
        let answers = requests.iter().map(|request| turn(&house, &staff, request, "accept", json!({})));
        let answers = futures_util::future::join_all(answers).await;
        let accepted = answers.iter().filter(|answer| answer.status == 200).count();
        let lost = answers.iter().filter(|answer| answer.status == 409 && answer.refused(409) == "room_taken").count();
        assert_eq!((accepted, lost), (1, 19), "{}", house.engine());
        let listed = house.get(Some(&staff), "/api/requests?state=accepted").await.expect(200);
        assert_eq!(listed["requests"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_repeat_that_meets_another_once_is_not_accepted_at_all() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let third = day(&house, 4);
        own(&house, &staff, &hall, &at(third, "18:30"), 30, None).await.expect(201);
        let activity = plan(&house, &amal, tandem, day(&house, 2), Some("FREQ=WEEKLY;COUNT=4")).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let refused = turn(&house, &staff, &request, "accept", json!({})).await;
        assert_eq!(refused.refused(409), "room_taken");
        assert_eq!(refused.json()["clash"], json!({ "starts": at(third, "17:00"), "ends": at(third, "19:00") }));
        assert_eq!(now(&house, &staff, "/api/requests", &request).await["state"], "asked");
        assert!(is_free(&house, &staff, &hall, &at(day(&house, 2), "17:00")).await);
        assert_eq!(now(&house, &amal, "/api/activities", &activity).await["place"]["kind"], "area");
    }
}

#[tokio::test]
async fn whoever_is_not_concerned_finds_no_request() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let (kim, _, _) = house.pair("Rhein").await;
        let uwe = house.staff("Uwe", Role::Partner, &[THERE]).await;
        let coco = house.person("Coco", Role::Coordinator).await;
        let activity = plan(&house, &amal, tandem, day(&house, 2), None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let path = format!("/api/requests/{}", request["id"].as_str().unwrap());
        for stranger in [&kim, &uwe] {
            assert_eq!(house.get(Some(stranger), &path).await.refused(404), "unknown_request");
            assert_eq!(turn(&house, stranger, &request, "accept", json!({})).await.refused(404), "unknown_request");
            let listed = house.get(Some(stranger), &format!("/api/requests?partner_id={HERE}")).await.expect(200);
            assert_eq!(listed["requests"], json!([]));
        }
        for seeing in [&amal, &staff, &coco] {
            house.get(Some(seeing), &path).await.expect(200);
        }
        let body = json!({ "activity_id": activity["id"], "partner_id": HERE, "people": 1 });
        assert_eq!(house.post(&kim, "/api/requests", body.clone()).await.refused(422), "unknown_activity");
        assert_eq!(house.post(&amal, "/api/requests", body).await.refused(409), "already_asked");
        assert_eq!(house.get(Some(&uwe), &format!("/api/partners/{HERE}/desk")).await.refused(404), "unknown_partner");
        let verify = format!("/api/partners/{HERE}/verify");
        assert_eq!(house.post(&uwe, &verify, json!({})).await.refused(404), "unknown_partner");
    }
}

#[tokio::test]
async fn a_closed_room_takes_no_requests_and_keeps_what_it_has() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let day = day(&house, 2);
        let activity = plan(&house, &amal, tandem, day, None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        turn(&house, &staff, &request, "accept", json!({})).await.expect(200);
        let path = format!("/api/rooms/{}", hall["id"].as_str().unwrap());
        house.change(&staff, Method::PATCH, &path, 1, json!({ "open": false })).await.expect(200);
        let other = plan(&house, &amal, tandem, day, None).await;
        let body = json!({ "activity_id": other["id"], "partner_id": HERE, "room_id": hall["id"], "people": 1 });
        assert_eq!(house.post(&amal, "/api/requests", body).await.refused(409), "room_closed");
        assert!(!is_free(&house, &staff, &hall, &at(day, "17:00")).await);
    }
}

#[tokio::test]
async fn a_cancelled_activity_takes_its_request_along() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let activity = plan(&house, &amal, tandem, day(&house, 2), None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let path = format!("/api/activities/{}/cancel", activity["id"].as_str().unwrap());
        let version = activity["version"].as_i64().unwrap();
        house.change(&amal, Method::POST, &path, version, json!({ "reason": "Ill" })).await.expect(200);
        let request = now(&house, &staff, "/api/requests", &request).await;
        assert_eq!(request["state"], "withdrawn");
        assert_eq!(turn(&house, &staff, &request, "accept", json!({})).await.status, 409);
    }
}

#[tokio::test]
async fn the_same_question_sent_twice_is_asked_once() {
    for house in houses().await {
        let Place { hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let activity = plan(&house, &amal, tandem, day(&house, 2), None).await;
        let body = json!({ "activity_id": activity["id"], "partner_id": HERE, "room_id": hall["id"], "people": 5 });
        let key = [("idempotency-key", "once")];
        let first = house.ask(Some(&amal), Method::POST, "/api/requests", Some(body.clone()), &key).await.expect(201);
        let again = house.ask(Some(&amal), Method::POST, "/api/requests", Some(body), &key).await.expect(201);
        assert_eq!(first, again);
    }
}

#[tokio::test]
async fn the_desk_says_what_waits_what_is_on_and_what_was_given() {
    for house in houses().await {
        let Place { staff, hall, half } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        // Of the month that runs, so that it counts as given.
        let soon = house.office.clock.now().date_naive() + chrono::TimeDelta::days(1);
        let given = plan(&house, &amal, tandem, soon, None).await;
        let given = ask(&house, &amal, &given, &hall).await;
        turn(&house, &staff, &given, "accept", json!({})).await.expect(200);
        let day = day(&house, 3);
        own(&house, &staff, &half, &at(day, "16:00"), 120, None).await.expect(201);
        let activity = plan(&house, &amal, tandem, day, None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let desk = format!("/api/partners/{HERE}/desk?from={day}&to={day}");
        let desk = house.get(Some(&staff), &desk).await.expect(200);
        assert_eq!((&desk["verified_at"], desk["rooms"].as_array().unwrap().len()), (&Value::Null, 2));
        let waiting = &desk["requests"][0];
        assert_eq!((&waiting["id"], &waiting["free"]), (&request["id"], &json!(false)));
        assert_eq!(waiting["taken_until"], json!(at(day, "18:00")));
        let also: Vec<_> =
            waiting["also"].as_array().unwrap().iter().map(|time| time["starts"].as_str().unwrap()).collect();
        assert_eq!(also[..2], [at(day, "18:00"), at(day, "14:00")]);
        assert_eq!((&desk["requests"][1]["id"], desk["requests"].as_array().unwrap().len()), (&given["id"], 2));
        let calendar = desk["calendar"].as_array().unwrap();
        let kinds: Vec<_> =
            calendar.iter().map(|entry| (entry["state"].as_str().unwrap(), &entry["room"]["id"])).collect();
        assert_eq!(kinds, [("own", &half["id"]), ("asked", &hall["id"])]);
        assert_eq!(calendar[1]["tandem"], "Brücke");
        assert_eq!(desk["catchment"].as_array().unwrap().len(), 2, "drafts that ask the house");
        let months = desk["support"].as_array().unwrap();
        let month =
            json!({ "month": soon.format("%Y-%m").to_string(), "room_hours": 2.0, "staff_hours": 1.0, "requests": 1 });
        if soon.format("%m").to_string() == house.office.clock.now().format("%m").to_string() {
            assert_eq!(months, &[month]);
        }
        let verified = house.post(&staff, &format!("/api/partners/{HERE}/verify"), json!({})).await.expect(200);
        let desk = house.get(Some(&staff), &format!("/api/partners/{HERE}/desk")).await.expect(200);
        assert_eq!(desk["verified_at"], verified["verified_at"]);
    }
}

#[tokio::test]
async fn a_series_counts_every_date_in_the_month_it_falls_in() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, _, tandem) = house.pair("Brücke").await;
        let first = day(&house, 1);
        let activity = plan(&house, &amal, tandem, first, Some("FREQ=WEEKLY;COUNT=9")).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        turn(&house, &staff, &request, "accept", json!({})).await.expect(200);
        house.office.clock.pass(chrono::TimeDelta::days(40));
        house.office.clock.pass(chrono::TimeDelta::days(40));
        let desk = house.get(Some(&staff), &format!("/api/partners/{HERE}/desk")).await.expect(200);
        let months = desk["support"].as_array().unwrap();
        let sum = |key: &str| months.iter().map(|month| month[key].as_f64().unwrap()).sum::<f64>();
        assert!(months.len() >= 2);
        assert_eq!((sum("room_hours"), sum("staff_hours")), (18.0, 9.0));
    }
}

#[tokio::test]
async fn both_sides_are_told_and_nobody_of_what_they_did_themselves() {
    for house in houses().await {
        let Place { staff, hall, .. } = place(&house).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let activity = plan(&house, &amal, tandem, day(&house, 2), None).await;
        let request = ask(&house, &amal, &activity, &hall).await;
        let offer = json!({ "room_id": null, "starts": request["starts"], "note": "In the yard." });
        turn(&house, &staff, &request, "counter", offer).await.expect(200);
        let told = async |person: &Person| -> Vec<(String, bool)> {
            let inbox = house.get(Some(person), "/api/inbox").await.expect(200);
            let messages = inbox["messages"].as_array().unwrap().iter();
            messages
                .map(|message| (message["reason"].as_str().unwrap().to_owned(), message["urgent"] == true))
                .collect()
        };
        assert_eq!(told(&staff).await, [("request_asked".to_owned(), true)]);
        for member in [&amal, &bo] {
            assert_eq!(told(member).await, [("request_countered".to_owned(), true)]);
        }
    }
}
