//! Effects: what it changed, read by whoever carried it, by their tandem, by everyone; and the sheet to print.
use axum::http::Method;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::kernel::TandemId;

use crate::concerns::{draft, id};
use crate::support::{House, Person, houses};

impl House {
    async fn effects(&self, by: &Person) -> Value {
        self.get(Some(by), "/api/effects/mine").await.expect(200)
    }

    async fn in_public(&self) -> Value {
        self.get(None, "/api/effects").await.expect(200)
    }

    async fn certificate(&self, of: &Person) -> Value {
        self.get(Some(of), "/api/me/certificate").await.expect(200)
    }

    fn berlin(&self) -> NaiveDate {
        self.office.clock.now().with_timezone(&chrono_tz::Europe::Berlin).date_naive()
    }

    /// A published activity of two hours a week, so many times from a day on.
    async fn weekly(&self, by: &Person, tandem: TandemId, area: &str, times: u32) -> Value {
        let plan = json!({
            "tandem_ids": [tandem], "template": "free", "title": "Language café", "summary": "", "area_id": area,
            "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
            "starts": format!("{}T17:00", self.berlin() + TimeDelta::days(2)), "minutes": 120,
            "rrule": format!("FREQ=WEEKLY;COUNT={times}"), "languages": ["de"], "audience": "", "needs": "",
        });
        let draft = self.post(by, "/api/activities", plan).await.expect(201);
        let path = format!("/api/activities/{}/publish", id(&draft));
        self.change(by, Method::POST, &path, 1, json!({})).await.expect(200)
    }

    async fn leaves(&self, by: &Person, tandem: TandemId) {
        let path = format!("/api/tandems/{tandem}");
        let version = self.get(Some(by), &path).await.expect(200)["version"].as_i64().expect("a version");
        self.change(by, Method::POST, &format!("{path}/leave"), version, json!({})).await.expect(200);
    }

    fn days(&self, days: i64) {
        self.office.clock.pass(TimeDelta::days(days));
    }
}

fn kinds(story: &Value) -> Vec<&str> {
    story["chain"].as_array().expect("a chain").iter().filter_map(|step| step["kind"].as_str()).collect()
}

#[tokio::test]
async fn each_author_reads_what_it_changed_and_the_public_what_was_said_and_done() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let office = house.person("Coco", Role::Coordinator).await;
        let dark = house.noted(&amal, bridge, "No light on the way to school").await;
        let light = house.post(&chen, "/api/concerns", draft(harbour, "Lamps are broken", false)).await.expect(201);
        house.noted(&amal, bridge, "A bench").await;
        let bundle = house.bundled(&amal, &dark).await;
        house.bundle_step(&chen, &bundle, "add", json!({ "concern_id": light["id"] })).await.expect(200);
        let public =
            json!({ "public": { "title": "Light", "summary": "For all children." }, "department_id": "traffic" });
        house.transmitted(&amal, &bundle, public).await.expect("transmitted");
        house.days(5);
        let waiting = house.effects(&chen).await;
        assert_eq!(kinds(&waiting["stories"][0]).last(), Some(&"silence"), "{}", house.engine());
        assert_eq!(waiting["stories"][0]["silent_days"], 5);
        assert_eq!(house.in_public().await["said_done"][0]["answer"], Value::Null);

        house.bundle_step(&office, &bundle, "receive", json!({ "department_id": "traffic" })).await.expect(200);
        let answer = json!({ "outcome": "partly", "text": "One lamp.", "reason": "The other is private." });
        house.bundle_step(&office, &bundle, "answer", answer).await.expect(200);
        let measures = format!("/api/bundles/{}/measures", id(&bundle));
        house.post(&office, &measures, json!({ "text": "Set up the lamp" })).await.expect(201);
        let seen = json!({ "text": "Children walk alone again.", "tandem_id": bridge });
        house.post(&bo, &format!("/api/bundles/{}/effects", id(&bundle)), seen).await.expect(201);

        for person in [&amal, &bo] {
            let mine = house.effects(person).await;
            let counts = json!({ "areas": 0, "activities_held": 0, "concerns": 2, "transmitted": 1, "answered": 1,
                                 "implemented": 0, "measures": 1, "effects": 1 });
            assert_eq!(mine["counts"], counts, "{}", house.engine());
            let stories = mine["stories"].as_array().expect("stories");
            assert_eq!(
                (stories.len(), &stories[0]["bundle_id"], &stories[0]["outcome"]),
                (2, &bundle["id"], &json!("partly"))
            );
            let told = ["noted", "noted", "bundled", "transmitted", "received", "answered", "measure", "effect"];
            assert_eq!(kinds(&stories[0])[..8], told);
            assert_eq!((&stories[1]["title"], kinds(&stories[1])), (&json!("A bench"), vec!["noted"]));
        }
        let of_tandem = house.get(Some(&amal), &format!("/api/effects/tandems/{harbour}")).await.expect(200);
        assert_eq!(
            (&of_tandem["counts"]["concerns"], &of_tandem["stories"][0]["title"]),
            (&json!(1), &bundle["title"])
        );

        let public = house.in_public().await;
        let said = &public["said_done"][0];
        assert_eq!((&said["title"], &said["answer"]["text"]), (&json!("Light"), &json!("One lamp.")));
        assert_eq!(said["effects"][0]["text"], "Children walk alone again.");
        let counts = &public["counts"];
        assert_eq!((&counts["transmitted"], &counts["answered"], &counts["late"]), (&json!(1), &json!(1), &json!(0)));
        assert_eq!((&counts["volunteers"], &counts["tandems"]), (&json!(4), &Value::Null), "two tandems are few");
        let text = public.to_string();
        for inside in ["Brücke", "Hafen", "Lamps are broken", "Light on the way", "Tiefbauamt"] {
            assert!(!text.contains(inside), "'{inside}' is not everyone's");
        }
    }
}

#[tokio::test]
async fn what_tandems_did_not_make_public_only_counts_and_lateness_shows() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let dark = house.noted(&amal, bridge, "No light").await;
        let bundle = house.bundled(&amal, &dark).await;
        assert_eq!(house.in_public().await["counts"]["transmitted"], 0);
        house.transmitted(&amal, &bundle, json!({ "public": null, "department_id": null })).await.expect("transmitted");
        house.days(45);
        let public = house.in_public().await;
        assert_eq!(public["said_done"], json!([]), "{}", house.engine());
        assert_eq!((&public["counts"]["transmitted"], &public["counts"]["late"]), (&json!(1), &json!(1)));
        assert_eq!(public["consultations"], json!({ "asked": 0, "kept": 0, "broken": 0, "open": 0 }));
    }
}

#[tokio::test]
async fn a_certificate_counts_what_was_done_while_one_was_a_member() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let claim = json!({ "area_id": "021002", "tandem_id": bridge, "note": "" });
        house.post(&amal, "/api/claims", claim).await.expect(201);
        let began = house.berlin();
        house.weekly(&amal, bridge, "021002", 4).await;
        let called_off = house.weekly(&amal, bridge, "021002", 2).await;
        let path = format!("/api/activities/{}/cancel", id(&called_off));
        let version = called_off["version"].as_i64().expect("a version");
        house.change(&amal, Method::POST, &path, version, json!({ "reason": "ill" })).await.expect(200);
        let brief = async |of: &Person| {
            let sheet = house.certificate(of).await;
            (sheet["hours"].as_f64(), sheet["counts"]["activities_held"].as_u64(), sheet["areas"][0]["name"].clone())
        };
        assert_eq!(brief(&bo).await, (Some(0.0), Some(0), json!("Kiefernstraße")));
        // Two of four dates are over when one of two goes; the tandem's other member goes on.
        house.days(10);
        house.leaves(&bo, bridge).await;
        house.days(30);
        assert_eq!(brief(&bo).await, (Some(4.0), Some(1), json!("Kiefernstraße")), "{}", house.engine());
        assert_eq!(brief(&amal).await, (Some(8.0), Some(1), json!("Kiefernstraße")));
        let sheet = house.certificate(&bo).await;
        assert_eq!(
            (&sheet["name"], &sheet["surname"], &sheet["city"]),
            (&json!("Bo"), &json!("Bo-surname"), &json!("Düsseldorf"))
        );
        assert_eq!(
            (&sheet["from"], &sheet["to"], &sheet["issued_on"]),
            (&json!(began), &Value::Null, &json!(house.berlin()))
        );
        assert_eq!(sheet["tandems"], json!([{ "id": bridge, "name": "Brücke" }]));
        let held = house.effects(&amal).await["activities"].clone();
        assert_eq!((&held[0]["title"], &held[0]["on"]), (&json!("Language café"), &json!(began + TimeDelta::days(23))));
        let later = house.noted(&amal, bridge, "After they went").await;
        assert_eq!(house.effects(&bo).await["counts"]["concerns"], 0, "{later}");
    }
}
