//! Claims: who stands on an area, and what happens when two want to.
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::support::{House, Person, Reply, houses};

/// Some areas of Düsseldorf.
const AREAS: [&str; 4] = ["021002", "023003", "071009", "032001"];

fn body(area: &str, tandem: TandemId) -> Value {
    json!({ "area_id": area, "tandem_id": tandem, "note": "our canary note" })
}

impl House {
    async fn claims(&self, by: &Person, area: &str, tandem: TandemId) -> Reply {
        self.post(by, "/api/claims", body(area, tandem)).await
    }

    /// A claim that was made, by its id.
    async fn claimed(&self, by: &Person, area: &str, tandem: TandemId) -> String {
        id(&self.claims(by, area, tandem).await.expect(201))
    }

    async fn offered(&self, area: &str, tandem: TandemId) -> (Person, String) {
        let office = self.person("Coordinator", Role::Coordinator).await;
        let id = id(&self.post(&office, "/api/claims/offer", body(area, tandem)).await.expect(201));
        (office, id)
    }

    /// The next step of a claim, from the version in which this person sees it.
    async fn step(&self, by: &Person, claim: &str, step: &str, body: Value) -> Reply {
        let version = self.claim(by, claim).await.json()["version"].as_i64().unwrap_or(1);
        self.change(by, Method::POST, &format!("/api/claims/{claim}/{step}"), version, body).await
    }

    async fn claim(&self, by: &Person, claim: &str) -> Reply {
        self.get(Some(by), &format!("/api/claims/{claim}")).await
    }

    /// Why messages came, the newest first.
    async fn told(&self, to: &Person) -> Vec<String> {
        let mut tx = self.office.read().await.expect("a transaction");
        let sql = "select reason from message where person_id = $1 order by id desc";
        sozialraum::on!(&mut tx, conn => sqlx::query_scalar(sql).bind(to.id).fetch_all(conn).await).expect("messages")
    }

    async fn number(&self, sql: &'static str) -> i64 {
        let mut tx = self.office.read().await.expect("a transaction");
        sozialraum::on!(&mut tx, conn => sqlx::query_scalar(sql).fetch_one(conn).await).expect("a number")
    }
}

fn id(record: &Value) -> String {
    record["id"].as_str().expect("an id").to_owned()
}

#[tokio::test]
async fn of_two_tandems_at_once_one_stands_on_the_area_and_the_other_reads_who() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        for area in AREAS.iter().take(3) {
            let both = tokio::join!(house.claims(&amal, area, bridge), house.claims(&chen, area, harbour));
            let (won, lost) = if both.0.status == 201 { (&both.0, &both.1) } else { (&both.1, &both.0) };
            let won = won.expect(201);
            assert_eq!(lost.refused(409), "area_taken", "{}", house.engine());
            let lost = lost.json();
            assert_eq!(lost["holders"], json!([{ "claim_id": won["id"], "tandem_name": won["holder"]["name"] }]));
            assert_eq!(lost["area"]["id"], *area);
        }
    }
}

#[tokio::test]
async fn a_claim_says_what_it_is() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let made = house.claims(&amal, AREAS[0], bridge).await;
        let claim = made.expect(201);
        assert_eq!(made.header("location"), format!("/api/claims/{}", id(&claim)));
        assert_eq!((made.header("etag"), made.header("cache-control")), ("\"1\"", "private, no-store"));
        assert_eq!(
            (&claim["state"], &claim["mine"], &claim["review_due"]),
            (&"active".into(), &true.into(), &false.into())
        );
        assert_eq!(claim["holder"], json!({ "id": bridge, "name": "Brücke" }));
        assert_eq!(claim["area"]["name"], "Kiefernstraße");
        assert_eq!(house.claim(&bo, &id(&claim)).await.expect(200), claim, "{}", house.engine());
        let listed = house.get(Some(&bo), &format!("/api/claims?tandem_id={bridge}&live=true")).await.expect(200);
        assert_eq!(listed["claims"], json!([claim]));
    }
}

#[tokio::test]
async fn a_claim_sent_twice_is_made_once() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let office = house.person("Coordinator", Role::Coordinator).await;
        for (by, path) in [(&amal, "/api/claims"), (&office, "/api/claims/offer")] {
            let key = [("idempotency-key", path)];
            let send = async |area| house.ask(Some(by), Method::POST, path, Some(body(area, bridge)), &key).await;
            let first = send(AREAS[0]).await.expect(201);
            assert_eq!(send(AREAS[0]).await.expect(201), first, "{}", house.engine());
            assert_eq!(send(AREAS[1]).await.refused(422), "idempotency_key_reused");
        }
        assert_eq!(house.number("select count(*) from claim").await, 2);
    }
}

#[tokio::test]
async fn a_tandem_acts_not_a_person() {
    for house in houses().await {
        let amal = house.person("Amal", Role::Connector).await;
        let alone = house.tandem("Allein", &[&amal]).await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        assert_eq!(house.claims(&amal, AREAS[0], alone).await.refused(409), "needs_two");
        assert_eq!(house.claims(&amal, AREAS[0], harbour).await.refused(403), "not_your_tandem");
        let held = house.claimed(&chen, AREAS[0], harbour).await;
        let ask = json!({ "tandem_id": alone, "note": "" });
        assert_eq!(house.step(&amal, &held, "ask", ask).await.refused(409), "needs_two");
        let (_, offer) = house.offered(AREAS[1], alone).await;
        assert_eq!(house.step(&amal, &offer, "accept", json!({})).await.refused(409), "needs_two");
        assert_eq!(house.number("select count(*) from claim where state = 'active'").await, 1);
    }
}

#[tokio::test]
async fn a_tandem_stands_on_as_many_areas_as_the_city_gives_it() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        for area in &AREAS[..3] {
            house.claimed(&amal, area, bridge).await;
        }
        assert_eq!(house.claims(&amal, AREAS[0], bridge).await.refused(409), "already_yours");
        assert_eq!(house.claims(&amal, AREAS[3], bridge).await.refused(409), "tandem_full");
        let (chen, _, harbour) = house.pair("Hafen").await;
        let held = house.claimed(&chen, AREAS[3], harbour).await;
        let ask = json!({ "tandem_id": bridge, "note": "let us join" });
        house.step(&amal, &held, "ask", ask).await.expect(200);
        let admitted = house.step(&chen, &held, "admit", json!({ "tandem_id": bridge })).await;
        assert_eq!(admitted.refused(409), "tandem_full");
        assert_eq!(house.number("select count(*) from standing where slot is not null").await, 4);
    }
}

#[tokio::test]
async fn an_offer_is_taken_up_or_declined_and_the_office_hears_of_it() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (office, first) = house.offered(AREAS[0], bridge).await;
        assert_eq!(house.told(&bo).await, ["claim_offered"]);
        let live = house.step(&amal, &first, "accept", json!({})).await.expect(200);
        assert_eq!((&live["state"], &live["version"]), (&"active".into(), &2.into()));
        assert_eq!(house.told(&office).await, ["claim_offer_answered"]);
        let second = id(&house.post(&office, "/api/claims/offer", body(AREAS[1], bridge)).await.expect(201));
        let again = house.post(&office, "/api/claims/offer", body(AREAS[1], bridge)).await;
        assert_eq!(again.refused(409), "already_offered");
        let declined = house.step(&amal, &second, "decline", json!({ "reason": "too far" })).await.expect(200);
        assert_eq!((&declined["state"], &declined["reason"]), (&"declined".into(), &"too far".into()));
        assert_eq!(house.step(&amal, &second, "accept", json!({})).await.refused(409), "wrong_state");
        let taken = id(&house.post(&office, "/api/claims/offer", body(AREAS[2], bridge)).await.expect(201));
        let (chen, _, harbour) = house.pair("Hafen").await;
        house.claimed(&chen, AREAS[2], harbour).await;
        assert_eq!(house.step(&amal, &taken, "accept", json!({})).await.refused(409), "area_taken");
    }
}

#[tokio::test]
async fn of_two_offers_accepted_at_once_one_is_taken_up() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        for area in &AREAS[..3] {
            let ((_, one), (_, other)) = (house.offered(area, bridge).await, house.offered(area, harbour).await);
            let (one, other) = tokio::join!(
                house.step(&amal, &one, "accept", json!({})),
                house.step(&chen, &other, "accept", json!({}))
            );
            let lost = if one.status == 200 { other } else { other.expect(200).as_object().map(|_| one).expect("one") };
            assert_eq!(lost.refused(409), "area_taken", "{}", house.engine());
        }
    }
}

#[tokio::test]
async fn a_tandem_joins_with_the_holders_consent_and_may_go() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let held = house.claimed(&amal, AREAS[0], bridge).await;
        let (ask, of) = (json!({ "tandem_id": harbour, "note": "we live there" }), json!({ "tandem_id": harbour }));
        assert_eq!(house.step(&amal, &held, "admit", of.clone()).await.refused(409), "not_asked");
        house.step(&chen, &held, "ask", ask.clone()).await.expect(200);
        assert_eq!(house.told(&amal).await, ["claim_join_asked"]);
        assert_eq!(house.step(&chen, &held, "ask", ask.clone()).await.refused(409), "already_asked");
        assert_eq!(house.step(&chen, &held, "admit", of.clone()).await.refused(403), "not_the_holder");
        house.step(&amal, &held, "refuse", of.clone()).await.expect(200);
        assert_eq!(house.told(&chen).await, ["claim_join_answered"]);
        house.step(&chen, &held, "ask", ask).await.expect(200);
        let shared = house.step(&amal, &held, "admit", of.clone()).await.expect(200);
        assert_eq!(shared["others"], json!([{ "id": harbour, "name": "Hafen", "standing": "joined" }]));
        assert_eq!(house.claim(&chen, &held).await.expect(200)["note"], "our canary note");
        let gone = house.step(&chen, &held, "quit", of).await.expect(200);
        assert_eq!((&gone["others"], gone.get("note")), (&json!([]), None));
    }
}

#[tokio::test]
async fn a_claim_is_handed_over_and_has_one_holder_at_every_moment() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let held = house.claimed(&amal, AREAS[0], bridge).await;
        let hand = json!({ "to_tandem_id": harbour, "note": "the key is at the kiosk" });
        let holders = "select count(*) from standing where standing = 'holder'";
        assert_eq!(house.step(&chen, &held, "hand-over", hand.clone()).await.refused(403), "not_the_holder");
        house.step(&amal, &held, "hand-over", hand.clone()).await.expect(200);
        assert_eq!(house.claim(&chen, &held).await.expect(200)["hand_over_note"], "the key is at the kiosk");
        house.step(&chen, &held, "refuse", json!({ "tandem_id": harbour })).await.expect(200);
        assert_eq!(house.step(&chen, &held, "take-over", json!({})).await.refused(409), "not_asked");
        house.step(&amal, &held, "hand-over", hand).await.expect(200);
        let version = house.claim(&chen, &held).await.json()["version"].as_i64().expect("a version");
        let take = async || {
            let path = format!("/api/claims/{held}/take-over");
            house.change(&chen, Method::POST, &path, version, json!({})).await.status
        };
        let mut both = [take().await, take().await];
        both.sort_unstable();
        assert_eq!(both, [200, 412], "{}", house.engine());
        assert_eq!(house.claim(&chen, &held).await.expect(200)["holder"]["name"], "Hafen");
        assert_eq!(
            house.step(&amal, &held, "pause", json!({ "reason": "mine?" })).await.refused(403),
            "not_the_holder"
        );
        assert_eq!(house.number(holders).await, 1);
        assert_eq!(house.told(&amal).await, ["claim_hand_over_answered", "claim_hand_over_answered"]);
    }
}

#[tokio::test]
async fn a_claim_rests_goes_on_and_is_looked_at_again_after_months() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let held = house.claimed(&amal, AREAS[0], bridge).await;
        assert_eq!(house.step(&amal, &held, "pause", json!({ "reason": " " })).await.refused(422), "required");
        let paused = house.step(&amal, &held, "pause", json!({ "reason": "exams" })).await.expect(200);
        assert_eq!((&paused["state"], &paused["reason"]), (&"paused".into(), &"exams".into()));
        assert_eq!(house.step(&amal, &held, "pause", json!({ "reason": "again" })).await.refused(409), "wrong_state");
        house.step(&amal, &held, "resume", json!({})).await.expect(200);
        let office = house.person("Coordinator", Role::Coordinator).await;
        let release = json!({ "reason": "nobody answers" });
        assert_eq!(house.step(&office, &held, "release", release.clone()).await.refused(409), "review_not_due");
        house.office.clock.pass(TimeDelta::days(59));
        assert_eq!(house.claim(&amal, &held).await.expect(200)["review_due"], false);
        house.step(&amal, &held, "renew", json!({})).await.expect(200);
        house.office.clock.pass(TimeDelta::days(59));
        assert_eq!(house.claim(&amal, &held).await.expect(200)["review_due"], false, "counted from the renewal");
        house.office.clock.pass(TimeDelta::days(34));
        let office = house.person("Coordinator", Role::Coordinator).await;
        assert_eq!(house.claim(&office, &held).await.expect(200)["review_due"], true);
        assert_eq!(house.step(&office, &held, "release", json!({})).await.refused(422), "required");
        assert_eq!(house.step(&office, &held, "release", release).await.expect(200)["state"], "ended");
        assert_eq!(house.told(&amal).await, ["claim_released"]);
    }
}

#[tokio::test]
async fn a_free_area_is_told_to_those_who_wait_for_it_once() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, deniz, harbour) = house.pair("Hafen").await;
        let office = house.person("Coordinator", Role::Coordinator).await;
        let held = house.claimed(&amal, AREAS[0], bridge).await;
        let watch = format!("/api/watches/{}?tandem_id={harbour}", AREAS[0]);
        let ask = async |method: Method, path: &str| house.ask(Some(&chen), method, path, None, &[]).await;
        assert_eq!(ask(Method::PUT, &watch.replace(AREAS[0], "099999")).await.refused(404), "unknown_area");
        assert_eq!(
            ask(Method::PUT, &format!("/api/watches/021002?tandem_id={bridge}")).await.refused(403),
            "not_your_tandem"
        );
        for method in [Method::PUT, Method::PUT, Method::DELETE, Method::DELETE, Method::PUT] {
            ask(method, &watch).await.expect(204);
        }
        let watches = json!([{ "area_id": AREAS[0], "area_name": "Kiefernstraße" }]);
        assert_eq!(house.get(Some(&deniz), "/api/watches").await.expect(200)["watches"], watches);
        let ending = json!({ "reason": "", "went": "well", "note": "start with the school" });
        let ended = house.step(&amal, &held, "release", ending).await.expect(200);
        assert_eq!((&ended["state"], &ended["review_on"]), (&"ended".into(), &Value::Null));
        assert_eq!(house.number("select count(*) from farewell").await, 1);
        assert_eq!(
            (house.told(&chen).await, house.told(&deniz).await),
            (vec!["area_free".into()], vec!["area_free".into()])
        );
        assert_eq!(house.told(&office).await, ["claim_released"]);
        assert_eq!(house.get(Some(&chen), "/api/watches").await.expect(200)["watches"], json!([]));
        house.claimed(&chen, AREAS[0], harbour).await;
    }
}

#[tokio::test]
async fn everyone_sees_of_a_claim_what_they_may() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (stranger, _, harbour) = house.pair("Hafen").await;
        let welcome = house.staff("Welcome", Role::Partner, &["wp-1"]).await;
        let live = house.claimed(&amal, AREAS[0], bridge).await;
        let (office, offer) = house.offered(AREAS[1], bridge).await;
        let path = format!("/api/claims/{live}");
        assert_eq!(house.get(None, &path).await.refused(401), "sign_in_first");
        assert_eq!(house.get(None, "/api/claims").await.refused(401), "sign_in_first");
        for outsider in [&stranger, &welcome] {
            let seen = house.claim(outsider, &live).await;
            assert!(!seen.text().contains("canary") && seen.expect(200).get("reason").is_none());
            assert_eq!(house.claim(outsider, &offer).await.refused(404), "unknown_claim");
            let list = house.get(Some(outsider), "/api/claims").await;
            assert!(!list.text().contains("canary"), "{}", list.text());
            assert_eq!(list.expect(200)["claims"].as_array().map(Vec::len), Some(1));
        }
        assert_eq!(
            house.get(Some(&office), "/api/claims").await.expect(200)["claims"].as_array().map(Vec::len),
            Some(2)
        );
        assert_eq!(house.claim(&amal, &offer).await.expect(200)["note"], "our canary note");
        assert_eq!(house.step(&stranger, &offer, "accept", json!({})).await.refused(404), "unknown_claim");
        assert_eq!(house.step(&stranger, &live, "renew", json!({})).await.refused(403), "not_the_holder");
        assert_eq!(house.step(&welcome, &live, "renew", json!({})).await.refused(403), "not_your_role");
        assert_eq!(house.claim(&amal, "no-id-at-all").await.refused(404), "unknown_claim");
        let ask = json!({ "tandem_id": harbour, "note": "a canary of our own" });
        house.step(&stranger, &live, "ask", ask).await.expect(200);
        let seen = house.get(Some(&welcome), &format!("/api/claims?tandem_id={harbour}")).await;
        assert_eq!(seen.expect(200)["claims"], json!([]), "who asks is between the two");
    }
}

#[tokio::test]
async fn a_change_says_which_version_it_means() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let held = house.claimed(&amal, AREAS[0], bridge).await;
        let path = format!("/api/claims/{held}/renew");
        assert_eq!(house.post(&amal, &path, json!({})).await.refused(428), "precondition_required");
        house.change(&amal, Method::POST, &path, 1, json!({})).await.expect(200);
        let stale =
            house.change(&bo, Method::POST, &format!("/api/claims/{held}/pause"), 1, json!({ "reason": "x" })).await;
        assert_eq!(stale.refused(412), "stale_version");
        let current = house.claim(&bo, &held).await.expect(200);
        assert_eq!((&stale.json()["current"], &current["version"]), (&current, &2.into()));
        let unknown = house.change(&bo, Method::POST, &path, 2, json!({ "state": "ended" })).await;
        assert_eq!(unknown.refused(422), "unknown_field");
    }
}

#[tokio::test]
async fn no_claim_is_active_while_its_holder_is_one_however_leaving_and_claiming_cross() {
    let lonely = "select count(*) from claim c where c.state = 'active' \
         and (select count(*) from member m where m.tandem_id = c.holder and m.state = 'confirmed') < 2";
    for house in houses().await {
        let mut seen = std::collections::BTreeSet::new();
        for round in 0..40 {
            let (amal, bo, tandem) = house.pair("Brücke").await;
            let area = house.office.atlas().city.areas[round].id.to_string();
            let path = format!("/api/tandems/{tandem}");
            let version = house.get(Some(&bo), &path).await.expect(200)["version"].as_i64().expect("a version");
            let path = format!("{path}/leave");
            let leave = house.change(&bo, Method::POST, &path, version, json!({}));
            let claim = house.claims(&amal, &area, tandem);
            let (claimed, left) = match round % 2 {
                0 => tokio::join!(claim, leave),
                _ => {
                    let (left, claimed) = tokio::join!(leave, claim);
                    (claimed, left)
                }
            };
            left.expect(200);
            if claimed.status == 201 {
                let state = house.claim(&amal, &id(&claimed.json())).await.expect(200)["state"].clone();
                assert_eq!(state, "seeking_partner", "{}", house.engine());
            } else {
                assert_eq!(claimed.refused(409), "needs_two");
            }
            seen.insert(claimed.status);
            assert_eq!(house.number(lonely).await, 0, "{}", house.engine());
        }
        println!("{}: answers of the claims that crossed a leaving: {seen:?}", house.engine());
    }
}
