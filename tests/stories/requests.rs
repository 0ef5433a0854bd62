//! Requests: a house and its rooms, what is asked of it, and what can never happen to a room.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;

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
