//! What coverage makes of work: languages by district, load, the best places for more, suggestions, offers of several areas.
use std::collections::BTreeMap;
use std::io::Cursor;

use axum::http::Method;
use calamine::{Data, Reader, Xlsx};
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::support::{House, Person, Reply, houses};

/// Three areas of district 02, one of 07, one of 03.
const AREAS: [&str; 5] = ["021002", "023003", "022001", "071009", "032001"];

impl House {
    async fn takes(&self, by: &Person, area: &str, tandem: TandemId) -> Value {
        let claim = json!({ "area_id": area, "tandem_id": tandem, "note": "" });
        self.post(by, "/api/claims", claim).await.expect(201)
    }

    async fn read(&self, by: &Person, path: &str) -> Value {
        self.get(Some(by), path).await.expect(200)
    }

    async fn offers(&self, by: &Person, areas: &[&str], tandem: TandemId, key: &str) -> Reply {
        let body = json!({ "area_ids": areas, "tandem_id": tandem, "note": "Nobody is there yet." });
        self.ask(Some(by), Method::POST, "/api/claims/offers", Some(body), &[("idempotency-key", key)]).await
    }
}

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().expect(name)
}

/// Tandems of district 02 that speak Arabic, as the matrix says it.
fn arabic(matrix: &Value) -> Value {
    let column = list(matrix, "districts").iter().position(|district| district["id"] == "02").expect("district 02");
    let row = list(matrix, "rows").iter().find(|row| row["language"] == "ar");
    row.map(|row| row["cells"][column]["tandems"].clone()).unwrap_or_default()
}

#[tokio::test]
async fn few_tandems_of_a_district_are_only_few() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let seen = async || {
            let matrix = house.read(&office, "/api/coverage/matrix").await;
            assert_eq!((matrix["k"].as_u64(), list(&matrix, "districts").len()), (Some(3), 10));
            arabic(&matrix)
        };
        assert_eq!(seen().await, 0);
        let mut expected = vec![json!("few"), json!("few"), json!(3)].into_iter();
        for area in &AREAS[..3] {
            let (amal, _, tandem) = house.pair("Brücke").await;
            house.takes(&amal, area, tandem).await;
            assert_eq!(Some(seen().await), expected.next(), "{}", house.engine());
        }
    }
}

#[tokio::test]
async fn the_matrix_of_an_earlier_day_shows_who_stood_there_then() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let mut days = vec![house.day()];
        let mut claims = Vec::new();
        for area in &AREAS[..3] {
            house.office.clock.pass(TimeDelta::days(1));
            let (amal, _, tandem) = house.pair("Brücke").await;
            let claim = house.takes(&amal, area, tandem).await;
            days.push(house.day());
            claims.push((amal, claim));
        }
        house.office.clock.pass(TimeDelta::days(1));
        for (amal, claim) in &claims {
            let path = format!("/api/claims/{}/release", claim["id"].as_str().expect("an id"));
            let body = json!({ "reason": "", "went": null, "note": "" });
            house
                .change(amal, Method::POST, &path, claim["version"].as_i64().expect("a version"), body)
                .await
                .expect(200);
        }
        let look = async |query: String| house.read(&office, &format!("/api/coverage/matrix{query}")).await;
        let now = look(String::new()).await;
        assert_eq!((arabic(&now), &now["today"], &now["on"]), (json!(0), &json!(true), &json!(house.day())));
        for (day, tandems) in days.iter().zip([json!(0), json!("few"), json!("few"), json!(3)]) {
            let then = look(format!("?on={day}")).await;
            assert_eq!(arabic(&then), tandems, "{day}, {}", house.engine());
            assert_eq!((&then["today"], &then["on"]), (&json!(false), &json!(day)));
            assert_eq!(then["as_today"], json!(["partners", "languages"]));
        }
        let ahead = format!("/api/coverage/matrix?on={}", house.day() + TimeDelta::days(1));
        assert_eq!(house.get(Some(&office), &ahead).await.refused(400), "bad_parameter");
    }
}

#[tokio::test]
async fn load_counts_what_is_carried_and_sleeping_claims_are_found() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (_, _, harbour) = house.pair("Hafen").await;
        let claim = house.takes(&amal, AREAS[0], bridge).await;
        let starts = house.office.clock.now().date_naive() + TimeDelta::days(20);
        let plan = json!({
            "tandem_ids": [bridge], "template": "free", "title": "Walk", "summary": "", "area_id": AREAS[0],
            "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
            "starts": format!("{starts}T17:00"), "minutes": 60, "rrule": null, "languages": ["de"], "audience": "", "needs": "",
        });
        let draft = house.post(&amal, "/api/activities", plan).await.expect(201);
        let path = format!("/api/activities/{}/publish", draft["id"].as_str().expect("an id"));
        house.change(&amal, Method::POST, &path, 1, json!({})).await.expect(200);
        let load = house.read(&office, "/api/coverage/load").await;
        let carries = |id: TandemId, claims: u32, activities: u32| {
            let name = if id == bridge { "Brücke" } else { "Hafen" };
            json!({ "tandem": { "id": id, "name": name }, "claims": claims, "activities": activities, "concerns": 0,
                    "total": claims + activities })
        };
        assert_eq!(load["tandems"], json!([carries(bridge, 1, 1), carries(harbour, 0, 0)]), "{}", house.engine());
        assert_eq!((&load["sleeping"], &load["sleep_months"]), (&json!([]), &json!(3)));
        // The review is due after three months, and three months after the walk the claim sleeps.
        let sleeping = async |days| {
            house.office.clock.pass(TimeDelta::days(days));
            let office = house.person("Coordinator", Role::Coordinator).await;
            house.read(&office, "/api/coverage/load").await["sleeping"].clone()
        };
        assert_eq!(sleeping(60).await, json!([]));
        let due = sleeping(35).await;
        assert_eq!((&due[0]["claim_id"], &due[0]["review_due"]), (&claim["id"], &json!(true)));
        assert_eq!(due[0]["last_activity"], json!(starts));
        assert_eq!(due[0]["area"]["name"], "Kiefernstraße");
    }
}

#[tokio::test]
async fn the_best_places_are_free_reach_more_and_add_up() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("Brücke").await;
        for area in &AREAS[..2] {
            house.takes(&amal, area, bridge).await;
        }
        let ask = async |more: u32, within: u32| {
            house.read(&office, &format!("/api/coverage/covering?more={more}&within_m={within}")).await
        };
        let number = |of: &Value| of.as_f64().expect("a number");
        let mut before = 0.0;
        for more in [1, 2, 5] {
            let answer = ask(more, 1500).await;
            let places = list(&answer, "places");
            let added: f64 = places.iter().map(|place| number(&place["adds"])).sum();
            assert_eq!((answer["optimal"].as_bool(), places.len()), (Some(true), more as usize), "{}", house.engine());
            let (now, then, of) =
                (number(&answer["reached_now"]), number(&answer["reached_then"]), number(&answer["of"]));
            assert!((now + added - then).abs() < 1e-3 && now > 0.0 && then < of && then > before, "{answer}");
            assert!(places.iter().all(|place| !AREAS[..2].iter().any(|area| place["area"]["id"] == *area)));
            before = then;
        }
        // Where nobody reaches another area, the best are the largest of need, which anyone can look up.
        let coverage = house.read(&office, "/api/coverage").await;
        let weighted =
            |gap: &Value| gap["population"].as_f64().unwrap_or(0.0) * gap["shares"]["need"].as_f64().unwrap_or(0.0);
        let free = list(&coverage, "areas").iter().filter(|gap| list(&gap["tandems"], "holders").is_empty());
        let largest = free.max_by(|a, b| weighted(a).total_cmp(&weighted(b))).expect("an area");
        let alone = ask(1, 0).await;
        assert_eq!(alone["places"][0]["area"], largest["area"]);
        assert!((number(&alone["places"][0]["adds"]) - weighted(largest)).abs() < 1e-3);
        for bad in ["more=0", "more=31", "within_m=10001", "more=x"] {
            assert_eq!(
                house.get(Some(&office), &format!("/api/coverage/covering?{bad}")).await.refused(400),
                "bad_parameter"
            );
        }
    }
}

#[tokio::test]
async fn the_table_holds_every_number_as_a_number_and_no_name_of_a_tandem() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("=1+1 Zugvögel").await;
        house.takes(&amal, AREAS[0], bridge).await;
        let coverage = house.read(&office, "/api/coverage").await;
        for (lang, sheet, tandem) in [("de", "Lücken", "aktiv"), ("en", "Gaps", "active")] {
            let reply = house.get(Some(&office), &format!("/api/coverage/table.xlsx?lang={lang}")).await;
            assert_eq!(reply.status, 200);
            assert!(reply.header("content-disposition").starts_with("attachment"), "{}", house.engine());
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(reply.body.to_vec())).expect("a workbook");
            let rows = book.worksheet_range(sheet).expect("the sheet");
            assert_eq!(rows.height(), 172);
            let by_id: BTreeMap<String, Vec<Data>> =
                rows.rows().skip(1).map(|row| (row[1].to_string(), row.to_vec())).collect();
            for gap in list(&coverage, "areas") {
                let row = &by_id[gap["area"]["id"].as_str().expect("an id")];
                let share = |name: &str| gap["shares"][name].as_f64().map_or(Data::Empty, Data::Float);
                assert_eq!(row[3], gap["score"].as_f64().map_or(Data::Empty, Data::Float), "{gap}");
                assert_eq!(row[19..24], ["need", "silence", "distance", "languages", "tandem"].map(share));
            }
            assert_eq!(by_id[AREAS[0]][10].to_string(), tandem);
            let written = format!("{by_id:?}");
            assert!(!written.contains("Zugvögel"), "a tandem is named");
        }
        assert_eq!(house.get(Some(&office), "/api/coverage/table.xlsx?lang=fr").await.refused(400), "bad_parameter");
    }
}

#[tokio::test]
async fn suggestions_have_reasons_and_leave_out_what_is_full() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let path = format!("/api/suggestions?tandem={bridge}&limit=30");
        let first = house.read(&amal, &path).await;
        let best = first["suggestions"][0]["area"]["id"].as_str().expect("an area").to_owned();
        house.takes(&chen, &best, harbour).await;
        house.takes(&amal, AREAS[0], bridge).await;
        let version =
            house.read(&amal, &format!("/api/tandems/{bridge}")).await["version"].as_i64().expect("a version");
        let wish = json!({ "wish_near": "near", "wish_areas": ["012001"] });
        let change = house.change(&amal, Method::PATCH, &format!("/api/tandems/{bridge}"), version, wish).await;
        change.expect(200);
        let then = house.read(&amal, &path).await;
        let found = list(&then, "suggestions");
        let ids: Vec<&str> = found.iter().filter_map(|found| found["area"]["id"].as_str()).collect();
        assert_eq!(found.len(), 30);
        assert!(
            !ids.contains(&best.as_str()) && !ids.contains(&AREAS[0]),
            "full ones are left out ({})",
            house.engine()
        );
        let mut codes = Vec::new();
        for suggestion in found {
            let points: Vec<f64> =
                list(suggestion, "reasons").iter().filter_map(|reason| reason["points"].as_f64()).collect();
            let sum = (points.iter().sum::<f64>() * 100.0).round() / 100.0;
            assert!(!points.is_empty() && points.is_sorted_by(|a, b| a >= b), "{suggestion}");
            assert_eq!(suggestion["score"].as_f64(), Some(sum), "{suggestion}");
            codes.extend(
                list(suggestion, "reasons").iter().filter_map(|reason| reason["code"].as_str().map(str::to_owned)),
            );
        }
        for code in ["need", "wish", "near", "nobody", "alike", "quiet", "partner"] {
            assert!(codes.iter().any(|found| found == code), "no '{code}' among {codes:?}");
        }
        assert!(ids.contains(&"012001"), "a wish is heard, of whatever need");
        assert_eq!(house.read(&office, &path).await, then, "the office sees what the tandem sees");
        assert_eq!(house.get(Some(&chen), &path).await.refused(404), "unknown_tandem");
        let unknown = format!("/api/suggestions?tandem={}", TandemId::new());
        assert_eq!(house.get(Some(&office), &unknown).await.refused(404), "unknown_tandem");
    }
}

#[tokio::test]
async fn several_areas_are_offered_at_once_and_what_is_not_free_is_named() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        house.takes(&chen, AREAS[0], harbour).await;
        house.takes(&amal, AREAS[1], bridge).await;
        house.offers(&office, &AREAS[2..3], bridge, "one").await.expect(201);
        let made = house.offers(&office, &AREAS, bridge, "all").await.expect(201);
        let areas = |of: &str| list(&made, of).iter().map(|line| line["area"]["id"].clone()).collect::<Vec<_>>();
        assert_eq!(areas("offers"), [AREAS[3], AREAS[4]], "{}", house.engine());
        let why: Vec<&Value> = list(&made, "left_out").iter().map(|line| &line["why"]).collect();
        assert_eq!(why, ["taken", "yours", "offered"]);
        let again = house.offers(&office, &AREAS, bridge, "all").await.expect(201);
        assert_eq!(again["offers"], made["offers"], "sent twice, made once");
        let offered = house.read(&bo, "/api/claims?state=offered").await;
        assert_eq!(list(&offered, "claims").len(), 3);
        let inbox = house.read(&bo, "/api/inbox").await;
        let told: Vec<&Value> =
            list(&inbox, "messages").iter().filter(|told| told["reason"] == "claim_offered").collect();
        assert_eq!(told.len(), 2, "one message each time");
        assert!(told[0]["facts"]["area"].as_str().is_some_and(|names| names.contains(", ")), "{told:?}");
        let none = house.offers(&office, &AREAS[..1], bridge, "none").await.expect(201);
        assert_eq!((list(&none, "offers").len(), list(&none, "left_out").len()), (0, 1));
        assert_eq!(house.offers(&office, &[], bridge, "empty").await.refused(422), "required");
        assert_eq!(house.offers(&office, &["999999"], bridge, "unknown").await.refused(422), "unknown_area");
    }
}
