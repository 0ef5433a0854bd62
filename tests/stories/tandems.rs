//! Tandems: two find each other, act together, and part.
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::Role;

use crate::activities::{ahead, draft, path, plan, publish, turn, version, with};
use crate::support::{House, Person, Reply, houses};

const AREA: &str = "021002";

fn id(record: &Value) -> String {
    record["id"].as_str().expect("an id").to_owned()
}

async fn begun(house: &House, by: &Person, invite: &[&Person]) -> String {
    let invite: Vec<_> = invite.iter().map(|person| person.id).collect();
    let body = json!({ "name": "Brücke", "languages": ["ar", "de"], "wish_areas": [AREA], "invite": invite });
    id(&house.post(by, "/api/tandems", body).await.expect(201))
}

async fn tandem(house: &House, by: &Person, id: &str) -> Value {
    house.get(Some(by), &format!("/api/tandems/{id}")).await.expect(200)
}

/// A step from the version this person sees.
async fn step(house: &House, by: &Person, id: &str, step: &str, body: Value) -> Reply {
    let version = tandem(house, by, id).await["version"].as_i64().expect("a version");
    house.change(by, Method::POST, &format!("/api/tandems/{id}/{step}"), version, body).await
}

async fn claim(house: &House, by: &Person, tandem: &str) -> Reply {
    house.post(by, "/api/claims", json!({ "area_id": AREA, "tandem_id": tandem, "note": "" })).await
}

async fn claim_state(house: &House, by: &Person, claim: &str) -> Value {
    house.get(Some(by), &format!("/api/claims/{claim}")).await.expect(200)["state"].clone()
}

/// Why messages came, the newest first.
async fn reasons(house: &House, who: &Person) -> Vec<String> {
    let inbox = house.get(Some(who), "/api/inbox").await.expect(200);
    let messages = inbox["messages"].as_array().expect("messages").clone();
    messages.iter().map(|message| message["reason"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn one_alone_holds_nothing_and_claims_fall_and_rise_with_the_second() {
    for house in houses().await {
        let (amal, bo) = (house.person("Amal", Role::Connector).await, house.person("Bo", Role::Connector).await);
        let office = house.person("Miriam", Role::Coordinator).await;
        let id = begun(&house, &amal, &[&bo]).await;
        assert_eq!(tandem(&house, &bo, &id).await["state"], "forming");
        assert_eq!(claim(&house, &amal, &id).await.refused(409), "needs_two");

        let joined = step(&house, &bo, &id, "join", json!({})).await.expect(200);
        assert_eq!((&joined["state"], &joined["members"][1]["standing"]), (&json!("active"), &json!("confirmed")));
        let claimed = self::id(&claim(&house, &amal, &id).await.expect(201));
        assert_eq!(tandem(&house, &bo, &id).await["claims"], 1);

        let left = step(&house, &bo, &id, "leave", json!({})).await.expect(200);
        assert_eq!((&left["state"], left["members"].as_array().map(Vec::len)), (&json!("forming"), Some(1)));
        assert_eq!(claim_state(&house, &amal, &claimed).await, "seeking_partner", "{}", house.engine());
        assert_eq!(reasons(&house, &amal).await[0], "tandem_left");
        assert_eq!(reasons(&house, &office).await[0], "claim_seeking_partner");

        assert_eq!(step(&house, &bo, &id, "join", json!({})).await.refused(403), "not_invited");
        step(&house, &amal, &id, "invite", json!({ "person_id": bo.id })).await.expect(200);
        step(&house, &bo, &id, "join", json!({})).await.expect(200);
        assert_eq!(claim_state(&house, &amal, &claimed).await, "active");
    }
}

#[tokio::test]
async fn when_the_last_one_goes_the_tandem_ends_and_its_area_is_free_for_who_waits() {
    for house in houses().await {
        let (amal, bo, ours) = house.pair("Brücke").await;
        let (cem, _, theirs) = house.pair("Andere").await;
        let ours = ours.to_string();
        let claimed = id(&claim(&house, &amal, &ours).await.expect(201));
        let watch = format!("/api/watches/{AREA}?tandem_id={theirs}");
        assert_eq!(house.ask(Some(&cem), Method::PUT, &watch, None, &[]).await.status, 204);

        step(&house, &amal, &ours, "leave", json!({})).await.expect(200);
        let ended = step(&house, &bo, &ours, "leave", json!({})).await.expect(200);
        assert_eq!(ended["state"], "ended");
        let office = house.person("Miriam", Role::Coordinator).await;
        assert_eq!(claim_state(&house, &office, &claimed).await, "ended");
        assert_eq!(reasons(&house, &cem).await, ["area_free"]);
        claim(&house, &cem, &theirs.to_string()).await.expect(201);
        assert_eq!(house.get(Some(&cem), &format!("/api/tandems/{ours}")).await.refused(404), "unknown_tandem");
    }
}

#[tokio::test]
async fn ending_a_tandem_ends_its_claims_and_its_part_in_those_of_others() {
    for house in houses().await {
        let (amal, bo, ours) = house.pair("Brücke").await;
        let ours = ours.to_string();
        let claimed = id(&claim(&house, &amal, &ours).await.expect(201));
        let ended = step(&house, &bo, &ours, "end", json!({})).await.expect(200);
        assert_eq!((&ended["state"], &ended["claims"]), (&json!("ended"), &json!(0)));
        let office = house.person("Miriam", Role::Coordinator).await;
        assert_eq!(claim_state(&house, &office, &claimed).await, "ended");
        assert_eq!(reasons(&house, &amal).await[0], "tandem_ended");
        assert_eq!(step(&house, &amal, &ours, "leave", json!({})).await.refused(409), "tandem_ended");
        let listed = house.get(Some(&amal), "/api/tandems").await.expect(200);
        assert_eq!(listed["tandems"], json!([]));
    }
}

#[tokio::test]
async fn the_office_introduces_two_and_both_say_yes_themselves() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let (amal, bo) = (house.person("Amal", Role::Connector).await, house.person("Bo", Role::Connector).await);
        let one = json!({ "name": "Brücke", "people": [amal.id] });
        assert_eq!(house.post(&office, "/api/tandems", one).await.refused(422), "needs_two");
        let staff = json!({ "name": "Brücke", "people": [amal.id, office.id, bo.id] });
        house.post(&office, "/api/tandems", staff).await.expect(201);
        assert_eq!(reasons(&house, &amal).await, ["introduced"]);
        let me = house.get(Some(&amal), "/api/me").await.expect(200);
        assert_eq!(me["tandems"][0]["standing"], "invited");
        let id = id(&me["tandems"][0]);
        step(&house, &amal, &id, "join", json!({})).await.expect(200);
        let declined = step(&house, &bo, &id, "decline", json!({})).await.expect(200);
        assert_eq!((&declined["state"], declined["members"].as_array().map(Vec::len)), (&json!("forming"), Some(1)));
        assert_eq!(reasons(&house, &amal).await[0], "tandem_declined");
    }
}

#[tokio::test]
async fn only_its_members_act_for_a_tandem_and_only_from_the_version_they_saw() {
    for house in houses().await {
        let (amal, bo, ours) = house.pair("Brücke").await;
        let (stranger, _, _) = house.pair("Andere").await;
        let path = format!("/api/tandems/{ours}");
        let change = json!({ "name": "Neue Brücke" });
        assert_eq!(
            house.change(&stranger, Method::PATCH, &path, 3, change.clone()).await.refused(403),
            "not_your_tandem"
        );
        assert_eq!(step(&house, &stranger, &ours.to_string(), "end", json!({})).await.refused(403), "not_your_tandem");
        let bare = house.ask(Some(&amal), Method::PATCH, &path, Some(change.clone()), &[]).await;
        assert_eq!(bare.refused(428), "precondition_required");

        let version = tandem(&house, &amal, &ours.to_string()).await["version"].as_i64().expect("a version");
        house.change(&amal, Method::PATCH, &path, version, change.clone()).await.expect(200);
        let stale = house.change(&bo, Method::PATCH, &path, version, json!({ "name": "Andere" })).await;
        assert_eq!(stale.refused(412), "stale_version");
        assert_eq!(stale.json()["current"]["name"], "Neue Brücke");
        for (wrong, code) in [
            (json!({ "name": " \u{200b} " }), "required"),
            (json!({ "name": "x".repeat(61) }), "too_long"),
            (json!({ "languages": ["Deutsch"] }), "bad_code"),
            (json!({ "wish_areas": ["999999"] }), "unknown_area"),
            (json!({ "origin": "SY" }), "unknown_field"),
        ] {
            assert_eq!(house.change(&amal, Method::PATCH, &path, version + 1, wrong).await.refused(422), code);
        }
        for missing in ["/api/tandems/none", "/api/tandems/00000000-0000-7000-8000-000000000000"] {
            assert_eq!(house.get(Some(&amal), missing).await.refused(404), "unknown_tandem");
        }
    }
}

#[tokio::test]
async fn a_tandem_that_is_begun_twice_by_the_same_request_is_one() {
    for house in houses().await {
        let amal = house.person("Amal", Role::Connector).await;
        let key = [("idempotency-key", "one")];
        let begin = async |name: &str| {
            house.ask(Some(&amal), Method::POST, "/api/tandems", Some(json!({ "name": name })), &key).await
        };
        let (first, second) = (begin("Brücke").await.expect(201), begin("Brücke").await.expect(201));
        assert_eq!(first["id"], second["id"]);
        assert_eq!(begin("Andere").await.refused(422), "idempotency_key_reused");
        assert_eq!(house.get(Some(&amal), "/api/tandems").await.json()["tandems"].as_array().map(Vec::len), Some(1));
    }
}

#[tokio::test]
async fn a_calendars_address_is_secret_and_a_new_one_is_another() {
    for house in houses().await {
        let (amal, _, ours) = house.pair("Brücke").await;
        let (stranger, _, _) = house.pair("Andere").await;
        let path = format!("/api/tandems/{ours}/feed");
        let url = async || house.post(&amal, &path, json!({})).await.expect(200)["url"].clone();
        let (first, second) = (url().await, url().await);
        assert!(first != second && first.as_str().is_some_and(|url| url.contains("/feeds/tandems/")), "{first}");
        assert_eq!(house.post(&stranger, &path, json!({})).await.refused(403), "not_your_tandem");
    }
}

const HOUSE: &str = "welcome-point-08";

/// A house that has said yes to an activity, and its room.
async fn agreed(house: &House, by: &Person, staff: &Person, activity: &Value) -> (Value, Value) {
    let room = json!({ "partner_id": HOUSE, "name": "Hall", "seats": 20 });
    let room = house.post(staff, "/api/rooms", room).await.expect(201);
    let ask = json!({ "activity_id": activity["id"], "partner_id": HOUSE, "room_id": room["id"], "people": 9 });
    let request = house.post(by, "/api/requests", ask).await.expect(201);
    let accept = format!("/api/requests/{}/accept", id(&request));
    house.change(staff, Method::POST, &accept, version(&request), json!({})).await.expect(200);
    (request, room)
}

async fn request_state(house: &House, by: &Person, request: &Value) -> Value {
    house.get(Some(by), &format!("/api/requests/{}", id(request))).await.expect(200)["state"].clone()
}

#[tokio::test]
async fn what_an_ended_tandem_planned_is_called_off_and_its_rooms_are_free() {
    for house in houses().await {
        let (amal, _, ours) = house.pair("Brücke").await;
        let staff = house.staff("Sabine", Role::Partner, &[HOUSE]).await;
        let office = house.person("Miriam", Role::Coordinator).await;
        let starts = ahead(&house, 9, "17:00");
        let held = publish(&house, &amal, draft(ours, &ahead(&house, 1, "10:00"))).await;
        let past = publish(&house, &amal, draft(ours, &ahead(&house, 1, "14:00"))).await;
        let begun = with(draft(ours, &ahead(&house, 1, "12:00")), json!({ "rrule": "FREQ=WEEKLY;COUNT=3" }));
        let begun = publish(&house, &amal, begun).await;
        house.office.clock.pass(TimeDelta::days(2));
        turn(&house, &amal, &held, "held", json!({})).await;
        let drafted = plan(&house, &amal, draft(ours, &starts)).await;
        let published = publish(&house, &amal, draft(ours, &starts)).await;
        let (request, room) = agreed(&house, &amal, &staff, &published).await;
        let before = house.get(Some(&amal), &path(&published)).await.expect(200);

        step(&house, &amal, &ours.to_string(), "end", json!({})).await.expect(200);
        let seen = async |by, activity| house.get(by, &path(activity)).await.expect(200);
        for gone in [&published, &begun] {
            let gone = seen(None, gone).await;
            assert_eq!((&gone["state"], &gone["reason"]), (&json!("cancelled"), &json!("")), "{}", house.engine());
        }
        assert_eq!(version(&seen(None, &published).await), version(&before) + 1);
        let calendar = house.get(None, &format!("/feeds/activities/{}.ics", id(&published))).await.text();
        assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:3"), "{calendar}");
        assert_eq!(house.get(None, &path(&drafted)).await.refused(404), "unknown_activity");
        assert_eq!(seen(Some(&office), &drafted).await["state"], "cancelled");
        assert_eq!(
            [seen(None, &held).await["state"].clone(), seen(None, &past).await["state"].clone()],
            ["held", "published"]
        );

        assert_eq!(request_state(&house, &staff, &request).await, "withdrawn");
        let free = format!("/api/rooms/{}/free?starts={starts}&minutes=120", id(&room));
        assert_eq!(house.get(Some(&staff), &free).await.expect(200)["free"], true);
        assert_eq!(reasons(&house, &staff).await, ["activity_cancelled", "request_asked"]);
        let changes = house.listen(None, &[("last-event-id", "0")]).await.until("cancelled").await;
        assert!(changes.contains("\"activity\"") && !changes.contains(&id(&drafted)), "{changes}");
    }
}

#[tokio::test]
async fn what_another_tandem_hosts_too_goes_on_without_the_ended_one() {
    for house in houses().await {
        let (amal, _, ours) = house.pair("Brücke").await;
        let (cem, dana, theirs) = house.pair("Andere").await;
        let staff = house.staff("Sabine", Role::Partner, &[HOUSE]).await;
        let starts = ahead(&house, 9, "17:00");
        let both = || with(draft(ours, &starts), json!({ "tandem_ids": [ours, theirs] }));
        let (drafted, published) = (plan(&house, &amal, both()).await, publish(&house, &amal, both()).await);
        let (request, _) = agreed(&house, &amal, &staff, &published).await;

        step(&house, &amal, &ours.to_string(), "end", json!({})).await.expect(200);
        for (kept, state) in [(&drafted, "draft"), (&published, "published")] {
            let kept = house.get(Some(&cem), &path(kept)).await.expect(200);
            assert_eq!((&kept["state"], &kept["hosts"].as_array().map(Vec::len)), (&json!(state), &Some(1)));
            assert_eq!(kept["hosts"][0]["name"], "Andere", "{}", house.engine());
        }
        let asked = house.get(Some(&staff), &format!("/api/requests/{}", id(&request))).await.expect(200);
        assert_eq!((&asked["state"], &asked["tandem"]["name"]), (&json!("accepted"), &json!("Andere")));
        assert_eq!(reasons(&house, &cem).await[0], "activity_changed");

        // One alone does not hold what everyone reads of; once nobody is left the draft goes too.
        let again = publish(&house, &cem, draft(theirs, &starts)).await;
        let version = version(&again);
        let (eva, _, third) = house.pair("Dritte").await;
        let all = json!({ "tandem_ids": [theirs, third] });
        house.change(&cem, Method::PATCH, &path(&again), version, all).await.expect(200);
        step(&house, &dana, &theirs.to_string(), "leave", json!({})).await.expect(200);
        step(&house, &eva, &third.to_string(), "end", json!({})).await.expect(200);
        assert_eq!(house.get(Some(&cem), &path(&again)).await.expect(200)["state"], "cancelled");
        step(&house, &cem, &theirs.to_string(), "leave", json!({})).await.expect(200);
        let office = house.person("Miriam", Role::Coordinator).await;
        assert_eq!(house.get(Some(&office), &path(&drafted)).await.expect(200)["state"], "cancelled");
    }
}

#[tokio::test]
async fn however_the_last_ones_go_what_they_planned_is_called_off() {
    for house in houses().await {
        let operator = house.person("Olga", Role::Operator).await;
        for way in ["leave", "erase", "role"] {
            let (amal, bo, ours) = house.pair("Brücke").await;
            let made = publish(&house, &amal, draft(ours, &ahead(&house, 9, "17:00"))).await;
            for (who, name) in [(&amal, "Amal"), (&bo, "Bo")] {
                assert_eq!(house.get(None, &path(&made)).await.expect(200)["state"], "published", "{way}");
                match way {
                    "leave" => drop(step(&house, who, &ours.to_string(), "leave", json!({})).await.expect(200)),
                    "erase" => drop(house.post(who, "/api/me/erase", json!({ "confirm": name })).await.expect(204)),
                    _ => {
                        let (path, role) = (format!("/api/people/{}", who.id), json!({ "role": "coordinator" }));
                        let version = version(&house.get(Some(&operator), &path).await.expect(200));
                        house.change(&operator, Method::PATCH, &path, version, role).await.expect(200);
                    }
                }
            }
            let gone = house.get(None, &path(&made)).await.expect(200);
            assert_eq!(gone["state"], "cancelled", "{way} on {}", house.engine());
        }
    }
}
