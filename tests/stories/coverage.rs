//! Coverage: gaps that anyone can compute again, as of any day, and what closes them.
use axum::http::Method;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::support::{House, Person, houses};

/// An area of high need.
const AREA: &str = "021002";
const SHARES: [&str; 5] = ["need", "silence", "distance", "languages", "tandem"];

impl House {
    async fn coverage(&self, by: &Person, query: &str) -> Value {
        self.get(Some(by), &format!("/api/coverage{query}")).await.expect(200)
    }

    async fn stands(&self, by: &Person, area: &str, tandem: TandemId) -> Value {
        let claim = json!({ "area_id": area, "tandem_id": tandem, "note": "" });
        self.post(by, "/api/claims", claim).await.expect(201)
    }

    async fn turn(&self, by: &Person, path: &str, step: &str, body: Value) -> Value {
        let version = self.get(Some(by), path).await.expect(200)["version"].as_i64().expect("a version");
        self.change(by, Method::POST, &format!("{path}/{step}"), version, body).await.expect(200)
    }

    pub fn day(&self) -> NaiveDate {
        // Berlin's day; the stories' clock may stand anywhere in it.
        self.office.clock.now().with_timezone(&chrono_tz::Europe::Berlin).date_naive()
    }

    /// Publishes an activity so many days ahead.
    async fn publishes(&self, by: &Person, tandem: TandemId, area: &str, days: i64) -> Value {
        let plan = json!({
            "tandem_ids": [tandem], "template": "free", "title": "Walk", "summary": "", "area_id": area,
            "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
            "starts": format!("{}T17:00", self.day() + TimeDelta::days(days)), "minutes": 60, "rrule": null,
            "languages": ["de"], "audience": "", "needs": "",
        });
        let draft = self.post(by, "/api/activities", plan).await.expect(201);
        let path = format!("/api/activities/{}", draft["id"].as_str().expect("an id"));
        self.turn(by, &path, "publish", json!({})).await
    }
}

fn gap<'a>(coverage: &'a Value, area: &str) -> &'a Value {
    let areas = coverage["areas"].as_array().expect("areas");
    areas.iter().find(|gap| gap["area"]["id"] == area).expect("the area")
}

fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

/// The shares of an area, done again by hand from what its card shows.
fn shares_by_hand(gap: &Value, coverage: &Value) -> [f64; 5] {
    let number = |value: &Value| value.as_f64().expect("a number");
    let caps = &coverage["caps"];
    let share = |of: f64, whole: f64| rounded(of / whole).clamp(number(&caps["floor"]), 1.0);
    let (months, metres) = (number(&caps["months"]), number(&caps["metres"]));
    let day = |value: &Value| value.as_str().map(|day| day.parse::<NaiveDate>().expect("a day"));
    let on = day(&coverage["on"]).expect("a day");
    let soon = day(&gap["next_activity"]).is_some_and(|next| (next - on).num_days() <= 30);
    let silence = if soon { 0.0 } else { gap["silent_months"].as_f64().unwrap_or(months) };
    let distance = gap["partner"]["metres"].as_f64().unwrap_or(metres).min(metres);
    let tandems = &gap["tandems"];
    [
        share(number(&gap["need"]["step"]), number(&gap["need"]["of"])),
        share(silence, months),
        share(distance, metres),
        share(number(&gap["languages"]["missing"]), number(&gap["languages"]["of"])),
        match (number(&tandems["active"]), number(&tandems["seeking"]) + number(&tandems["paused"])) {
            (0.0, 0.0) => 1.0,
            (0.0, _) => 0.5,
            _ => 0.0,
        },
    ]
}

#[tokio::test]
async fn every_score_can_be_computed_again_from_its_card() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("Brücke").await;
        house.stands(&amal, AREA, bridge).await;
        house.publishes(&amal, bridge, "023003", 20).await;
        let weights =
            json!({ "weights": { "need": 2, "silence": 0.5, "distance": 1, "languages": 1.25, "tandem": 1 } });
        house.change(&office, Method::PUT, "/api/coverage/weights", 1, weights).await.expect(200);
        let coverage = house.coverage(&office, "").await;
        let areas = coverage["areas"].as_array().expect("areas");
        assert_eq!((areas.len(), coverage["today"].as_bool()), (171, Some(true)));
        for gap in areas {
            let Some(score) = gap["score"].as_f64() else {
                assert!(gap["why_none"].is_string() && gap["shares"].is_null() && gap["need"].is_null(), "{gap}");
                continue;
            };
            let by_hand = shares_by_hand(gap, &coverage);
            let product: f64 = SHARES
                .iter()
                .zip(by_hand)
                .map(|(name, share)| {
                    assert_eq!(gap["shares"][name].as_f64(), Some(share), "{name} of {gap}");
                    share.powf(coverage["weights"][name].as_f64().expect("a weight"))
                })
                .product();
            assert_eq!(rounded(product), score, "{gap}");
            assert_eq!(gap["languages"]["of"].as_u64(), coverage["languages"].as_array().map(|all| all.len() as u64));
        }
        // Of equal gaps the higher index of need comes first, then more people.
        let rank = |gap: &Value| {
            let index = gap["need"]["index"].as_f64().unwrap_or_default();
            gap["score"]
                .as_f64()
                .map_or((-1.0, 0.0, 0.0), |score| (score, index, gap["population"].as_f64().unwrap_or(0.0)))
        };
        let ranks: Vec<_> = areas.iter().map(rank).collect();
        assert!(ranks.is_sorted_by(|one, next| one >= next), "the largest first");
        assert!(ranks.windows(2).any(|two| two[0].0 > 0.0 && two[0].0 == two[1].0), "no two are equal");
        assert!(ranks[0].0 > 0.0 && gap(&coverage, AREA)["score"] == 0.0, "{}", house.engine());
    }
}

#[tokio::test]
async fn an_accepted_offer_closes_the_gap_and_a_tandem_of_one_opens_it_half() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let before = gap(&house.coverage(&office, "").await, AREA).clone();
        let offer = json!({ "area_id": AREA, "tandem_id": bridge, "note": "" });
        let offer = house.post(&office, "/api/claims/offer", offer).await.expect(201);
        let offered = gap(&house.coverage(&office, "").await, AREA).clone();
        assert_eq!(offered["offered_to"], json!([{ "id": bridge, "name": "Brücke" }]));
        assert_eq!((&offered["score"], &offered["shares"]["tandem"]), (&before["score"], &json!(1.0)));
        let path = format!("/api/claims/{}", offer["id"].as_str().expect("an id"));
        house.turn(&amal, &path, "accept", json!({})).await;
        let closed = gap(&house.coverage(&office, "").await, AREA).clone();
        assert_eq!((&closed["score"], &closed["offered_to"]), (&json!(0.0), &json!([])));
        assert_eq!(closed["tandems"]["holders"], json!([{ "id": bridge, "name": "Brücke" }]));
        house.turn(&bo, &format!("/api/tandems/{bridge}"), "leave", json!({})).await;
        let alone = gap(&house.coverage(&office, "").await, AREA).clone();
        assert_eq!((&alone["tandems"]["seeking"], &alone["shares"]["tandem"]), (&json!(1), &json!(0.5)));
        // One speaks Arabic and German there, which nobody did before.
        assert!(alone["languages"]["missing"].as_u64() < before["languages"]["missing"].as_u64(), "{}", house.engine());
    }
}

#[tokio::test]
async fn an_earlier_day_is_shown_as_it_was() {
    for house in houses().await {
        let office = house.person("Coordinator", Role::Coordinator).await;
        let (amal, _, bridge) = house.pair("Brücke").await;
        let pass = |days| house.office.clock.pass(TimeDelta::days(days));
        let look = async |on: NaiveDate| gap(&house.coverage(&office, &format!("?on={on}")).await, AREA).clone();
        let mut days = vec![house.day()];
        pass(1);
        days.push(house.day());
        let claim = house.stands(&amal, AREA, bridge).await;
        let path = format!("/api/claims/{}", claim["id"].as_str().expect("an id"));
        let walk = house.publishes(&amal, bridge, AREA, 3).await;
        pass(1);
        days.push(house.day());
        house.turn(&amal, &path, "pause", json!({ "reason": "holiday" })).await;
        pass(3);
        days.push(house.day());
        house.turn(&amal, &path, "resume", json!({})).await;
        let second = house.publishes(&amal, bridge, AREA, 10).await;
        pass(1);
        days.push(house.day());
        let second = format!("/api/activities/{}", second["id"].as_str().expect("an id"));
        house.turn(&amal, &second, "cancel", json!({ "reason": "ill" })).await;
        house.turn(&amal, &path, "release", json!({ "reason": "", "went": null, "note": "" })).await;
        pass(50);
        let walked = walk["starts"].as_str().map(|starts| starts[..10].to_owned());
        let brief = |gap: &Value| {
            let state = &gap["tandems"];
            let day = |name: &str| gap[name].as_str().map(str::to_owned);
            (state["active"].as_i64(), state["paused"].as_i64(), day("last_activity"), day("next_activity"))
        };
        let planned = Some((days[3] + TimeDelta::days(10)).to_string());
        assert_eq!(brief(&look(days[0]).await), (Some(0), Some(0), None, None), "{}", house.engine());
        assert_eq!(brief(&look(days[1]).await), (Some(1), Some(0), None, walked.clone()));
        assert_eq!(brief(&look(days[2]).await), (Some(0), Some(1), None, walked.clone()));
        assert_eq!(brief(&look(days[3]).await), (Some(1), Some(0), walked.clone(), planned));
        assert_eq!(brief(&look(days[4]).await), (Some(0), Some(0), walked.clone(), None));
        let now = house.coverage(&office, "").await;
        assert_eq!(gap(&now, AREA)["silent_months"], 1);
        assert_eq!(
            (&now["city"]["activities_held"], &now["city"]["volunteers"]),
            (&json!(1), &json!(null)),
            "two are few"
        );
        let then = house.coverage(&office, &format!("?on={}", days[4])).await;
        assert_eq!((then["today"].as_bool(), &then["on"]), (Some(false), &json!(days[4])));
        let ahead = format!("/api/coverage?on={}", house.day() + TimeDelta::days(1));
        assert_eq!(house.get(Some(&office), &ahead).await.refused(400), "bad_parameter");
    }
}

#[tokio::test]
async fn weights_are_one_set_for_the_office_and_only_what_was_read_is_overwritten() {
    for house in houses().await {
        let (one, other) = (house.person("Coco", Role::Coordinator).await, house.person("Olli", Role::Operator).await);
        let path = "/api/coverage/weights";
        let first = house.get(Some(&one), path).await;
        assert_eq!(first.header("etag"), "\"1\"");
        let all =
            |weight: f64| json!({ "need": weight, "silence": 1.0, "distance": 1.0, "languages": 1.0, "tandem": 1.0 });
        assert_eq!(first.json(), json!({ "weights": all(1.0), "saved_at": null, "version": 1 }));
        let put = async |by, version, weight: f64| {
            house.change(by, Method::PUT, path, version, json!({ "weights": all(weight) })).await
        };
        let saved = put(&one, 1, 2.25).await.expect(200);
        assert_eq!((&saved["weights"], &saved["version"]), (&all(2.25), &json!(2)));
        let stale = put(&other, 1, 0.5).await;
        assert_eq!(stale.refused(412), "stale_version", "{}", house.engine());
        assert_eq!(stale.json()["current"], saved);
        assert_eq!(put(&other, 2, 0.3).await.refused(422), "bad_weight");
        assert_eq!(house.coverage(&other, "").await["weights"], all(2.25));
    }
}
