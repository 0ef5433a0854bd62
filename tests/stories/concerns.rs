//! Concerns: what tandems want changed, on its way to the city and back.
use axum::http::Method;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use sozialraum::access::{Role, Signed};
use sozialraum::concerns::{self, Transmit};
use sozialraum::kernel::{BundleId, DecisionId, SessionId, TandemId};
use uuid::Uuid;

use crate::support::{House, Person, Reply, houses};

/// Kiefernstraße.
const AREA: &str = "021002";

pub fn draft(tandem: TandemId, topic: &str, realisable: bool) -> Value {
    json!({
        "tandem_id": tandem, "activity_id": null, "topic": topic, "description": "It is dark there in winter.",
        "priority": "high", "place": { "kind": "area", "area_id": AREA, "position": null, "precision_m": null },
        "proposals": [{ "text": "Two lamps", "realisable": realisable }], "contact": "Tiefbauamt", "sphere": "municipal",
        "could_decide": "Money for two lamps",
    })
}

pub fn id(record: &Value) -> String {
    record["id"].as_str().expect("an id").to_owned()
}

impl House {
    /// A concern that was noted.
    pub async fn noted(&self, by: &Person, tandem: TandemId, topic: &str) -> Value {
        self.post(by, "/api/concerns", draft(tandem, topic, true)).await.expect(201)
    }

    /// A bundle of one concern.
    pub async fn bundled(&self, by: &Person, concern: &Value) -> Value {
        let body = json!({ "title": "Light on the way", "summary": "", "concern_ids": [concern["id"]] });
        self.post(by, "/api/bundles", body).await.expect(201)
    }

    /// The next step of a bundle, from the version it has now.
    pub async fn bundle_step(&self, by: &Person, bundle: &Value, step: &str, body: Value) -> Reply {
        let version = self.bundle(by, bundle).await["version"].as_i64().expect("a version");
        self.change(by, Method::POST, &format!("/api/bundles/{}/{step}", id(bundle)), version, body).await
    }

    async fn bundle(&self, by: &Person, bundle: &Value) -> Value {
        self.get(Some(by), &format!("/api/bundles/{}", id(bundle))).await.expect(200)
    }

    /// Sends a bundle to the city, as the body's room does for a speaker. The code of a refusal.
    pub async fn transmitted(&self, by: &Person, bundle: &Value, order: Value) -> Result<(), String> {
        let version = self.bundle(by, bundle).await["version"].as_i64().expect("a version");
        let order: Transmit = serde_json::from_value(order).expect("an order");
        let (session, partners) = (SessionId::new(), Vec::new());
        let signed = Signed { id: by.id, session, role: Role::Connector, partners, tandems: Vec::new() };
        let mut tx = self.office.write().await.expect("a transaction");
        let bundle: BundleId = Uuid::parse_str(&id(bundle)).expect("an id").into();
        let entries = concerns::transmit(&mut tx, &self.office, &signed, bundle, version, &order).await;
        let entries = entries.map_err(|problem| problem.code.into_owned())?;
        self.office.commit(tx, Some(by.id), &entries).await.expect("a commit");
        Ok(())
    }

    async fn why_told(&self, to: &Person) -> Vec<String> {
        let inbox = self.get(Some(to), "/api/inbox?limit=50").await.expect(200);
        let messages = inbox["messages"].as_array().expect("messages").iter();
        messages.map(|message| message["reason"].as_str().expect("a reason").to_owned()).collect()
    }

    fn today(&self) -> NaiveDate {
        self.office.clock.now().with_timezone(&chrono_tz::Europe::Berlin).date_naive()
    }
}

fn kinds(bundle: &Value) -> Vec<String> {
    let steps = bundle["chain"].as_array().expect("a chain").iter();
    steps.map(|step| step["kind"].as_str().expect("a kind").to_owned()).collect()
}

fn may(bundle: &Value) -> Vec<String> {
    let may = bundle["may"].as_array().expect("a list").iter();
    may.map(|word| word.as_str().expect("a word").to_owned()).collect()
}

#[tokio::test]
async fn a_concern_travels_to_the_city_and_comes_back_with_an_effect() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let (coco, ali) = (house.person("Coco", Role::Coordinator).await, house.person("Kim", Role::Connector).await);
        let dark = house.noted(&amal, bridge, "No light on the way to school").await;
        assert_eq!(
            (&dark["stage"], &dark["mine"], &dark["place"]["area"]["name"]),
            (&"noted".into(), &true.into(), &"Kiefernstraße".into())
        );
        let light = house.post(&chen, "/api/concerns", draft(harbour, "Lamps are broken", false)).await.expect(201);

        // Two tandems bundle theirs.
        let bundle = house.bundled(&amal, &dark).await;
        let bundle = house.bundle_step(&chen, &bundle, "add", json!({ "concern_id": light["id"] })).await.expect(200);
        assert_eq!(bundle["tandems"].as_array().map(Vec::len), Some(2), "{}", house.engine());
        assert_eq!(house.why_told(&bo).await, ["concern_joined", "concern_bundled"]);
        assert!(house.why_told(&chen).await.is_empty(), "who did it knows");
        assert_eq!(may(&bundle), ["change", "add", "remove", "transmit"]);
        assert_eq!(may(&house.bundle(&ali, &bundle).await), ["add", "transmit"]);

        // The body decides, a speaker transmits.
        let mut tx = house.office.write().await.expect("a transaction");
        let of: BundleId = Uuid::parse_str(&id(&bundle)).expect("an id").into();
        let now = house.office.clock.now();
        let entries =
            concerns::decided(&mut tx, of, DecisionId::new(), "Shall we send it?", true, now).await.expect("told");
        house.office.commit(tx, None, &entries).await.expect("a commit");
        let public =
            json!({ "public": { "title": "Light", "summary": "For all children." }, "department_id": "traffic" });
        house.transmitted(&amal, &bundle, public).await.expect("transmitted");
        let due = house.today() + TimeDelta::weeks(6);
        let sent = house.bundle(&coco, &bundle).await;
        assert_eq!((&sent["stage"], &sent["clock"]["due_on"]), (&"transmitted".into(), &json!(due)));
        assert_eq!((&sent["clock"]["days_left"], &sent["clock"]["late_days"]), (&42.into(), &0.into()));
        assert_eq!(sent["department"]["name"], "Verkehrsplanung");
        assert_eq!(sent["decision"]["state"], "decided");
        assert_eq!(may(&sent), ["receive", "date", "effect"]);
        assert_eq!(house.why_told(&coco).await, ["concern_arrived"]);
        let concern = house.get(Some(&amal), &format!("/api/concerns/{}", id(&dark))).await.expect(200);
        assert_eq!((&concern["stage"], &concern["may_change"]), (&"transmitted".into(), &false.into()));

        // The city is silent, and late.
        house.office.clock.pass(TimeDelta::days(45));
        let late = house.bundle(&amal, &bundle).await;
        assert_eq!((&late["clock"]["late_days"], &late["clock"]["silent_days"]), (&3.into(), &45.into()));
        assert_eq!((&late["chain"][5]["kind"], &late["chain"][5]["days"]), (&"silence".into(), &45.into()));
        let waiting = house.get(Some(&coco), "/api/bundles?waiting=true").await.expect(200);
        assert_eq!(waiting["bundles"][0]["clock"]["late_days"], 3);

        // It receives, says by when and why, and answers with a reason.
        let step = async |step, body| house.bundle_step(&coco, &bundle, step, body).await;
        assert_eq!(step("receive", json!({ "department_id": "moon" })).await.refused(422), "unknown_department");
        let soon = house.today() + TimeDelta::days(10);
        let no_reason = json!({ "department_id": "green", "due_on": soon });
        assert_eq!(step("receive", no_reason).await.refused(422), "required");
        step("receive", json!({ "department_id": "green" })).await.expect(200);
        let moved = step("date", json!({ "due_on": soon, "reason": "The council meets then." })).await.expect(200);
        assert_eq!((&moved["clock"]["due_on"], &moved["clock"]["agreed_on"]), (&json!(soon), &json!(due)));
        assert_eq!((&moved["clock"]["late_days"], &moved["clock"]["silent_days"]), (&0.into(), &0.into()));
        let declined = json!({ "outcome": "declined", "text": "No." });
        let refused = step("answer", declined).await;
        assert_eq!((refused.refused(422), &refused.json()["param"]), ("required".into(), &"reason".into()));
        let declined = json!({ "outcome": "declined", "text": "No.", "reason": "The way is private." });
        let answered = step("answer", declined).await.expect(200);
        assert_eq!((&answered["stage"], &answered["outcome"]), (&"answered".into(), &"declined".into()));
        assert_eq!(step("answer", json!({ "outcome": "partly", "text": "Yes." })).await.refused(409), "wrong_stage");

        // A tandem is not done with it; the second answer is another, the first stays.
        let why = json!({ "reason": "The way is the city's.", "tandem_id": harbour });
        let again = house.bundle_step(&chen, &bundle, "reopen", why).await.expect(200);
        assert_eq!((&again["stage"], &again["outcome"]), (&"transmitted".into(), &Value::Null));
        assert_eq!(again["answers"][0]["reopened"]["tandem"]["name"], "Hafen");
        assert_eq!(again["clock"]["due_on"], json!(house.today() + TimeDelta::weeks(6)));
        assert_eq!(house.why_told(&coco).await[0], "concern_reopened");
        step("receive", json!({ "department_id": "traffic" })).await.expect(200);
        step("answer", json!({ "outcome": "implemented", "text": "You are right." })).await.expect(200);

        // A measure follows, and somebody sees what it changed.
        let path = format!("/api/bundles/{}/measures", id(&bundle));
        let measured = house.post(&coco, &path, json!({ "text": "Two lamps" })).await.expect(201);
        let measure = &measured["measures"][0];
        let path = format!("/api/measures/{}", id(measure));
        let done = house.change(&coco, Method::PATCH, &path, 1, json!({ "state": "done" })).await.expect(200);
        assert_eq!(
            (&done["measures"][0]["done_on"], &done["measures"][0]["version"]),
            (&json!(house.today()), &2.into())
        );
        let path = format!("/api/bundles/{}/effects", id(&bundle));
        let seen =
            house.post(&bo, &path, json!({ "text": "Children walk alone now", "tandem_id": bridge })).await.expect(201);
        assert_eq!(
            (&seen["effects"][0]["by"]["name"], &seen["effects"][0]["seen_on"]),
            (&"Brücke".into(), &json!(house.today()))
        );
        house.post(&coco, &path, json!({ "text": "Fewer complaints" })).await.expect(201);
        let end = house.bundle(&amal, &bundle).await;
        assert_eq!(end["effects"][1]["by"], "office");
        assert_eq!(
            kinds(&end),
            [
                "noted",
                "noted",
                "bundled",
                "decided",
                "transmitted",
                "received",
                "answered",
                "reopened",
                "received",
                "answered",
                "measure",
                "effect",
                "effect"
            ]
        );
        assert_eq!(end["answers"].as_array().map(Vec::len), Some(2));
        let told = house.why_told(&amal).await;
        for reason in ["decided", "received", "date_moved", "answered", "reopened", "measure", "effect"] {
            let reason = format!("concern_{reason}");
            assert!(told.contains(&reason), "{reason} in {told:?}");
        }
    }
}

#[tokio::test]
async fn what_another_tandem_noted_is_not_taken_along_but_its_tandem_is_told() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, dana, harbour) = house.pair("Hafen").await;
        let ours = house.noted(&amal, bridge, "No light on the way to school").await;
        let theirs = house.noted(&chen, harbour, "Lamps are broken").await;
        let make = async |taken: Value, invited: Value| {
            let body = json!({ "title": "Light", "summary": "", "concern_ids": taken, "invite_ids": invited });
            house.post(&amal, "/api/bundles", body).await
        };
        assert_eq!(make(json!([ours["id"], theirs["id"]]), json!([])).await.refused(403), "not_your_concern");
        assert_eq!(make(json!([ours["id"]]), json!([Uuid::now_v7()])).await.refused(422), "unknown_concern");
        let bundle = make(json!([ours["id"]]), json!([theirs["id"]])).await.expect(201);
        assert_eq!(bundle["concerns"].as_array().map(Vec::len), Some(1), "{}", house.engine());
        let still = house.get(Some(&chen), &format!("/api/concerns/{}", id(&theirs))).await.expect(200);
        assert_eq!((&still["stage"], &still["bundle"]), (&json!("noted"), &json!(null)));
        for member in [&chen, &dana] {
            let told = house.get(Some(member), "/api/inbox?limit=50").await.expect(200)["messages"][0].clone();
            assert_eq!((&told["reason"], &told["record_id"]), (&json!("concern_invited"), &bundle["id"]));
            assert_eq!(told["facts"], json!({ "tandem": "Brücke", "concern": "Lamps are broken" }));
            assert_eq!(told["urgent"], json!(false));
        }
        // They add it themselves, and those who began it hear of that.
        let joined = house.bundle_step(&chen, &bundle, "add", json!({ "concern_id": theirs["id"] })).await.expect(200);
        assert_eq!(joined["tandems"].as_array().map(Vec::len), Some(2));
        assert_eq!(house.why_told(&bo).await, ["concern_joined", "concern_bundled"]);
        assert_eq!(house.why_told(&dana).await, ["concern_bundled", "concern_invited"]);
        let third = house.noted(&amal, bridge, "A mirror").await;
        let late = make(json!([third["id"]]), json!([theirs["id"]])).await;
        assert_eq!(late.refused(409), "already_bundled", "it is in one meanwhile");
    }
}

#[tokio::test]
async fn a_bundle_is_sent_only_with_something_a_city_can_decide() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let dark = house.post(&amal, "/api/concerns", draft(bridge, "Dark", false)).await.expect(201);
        let bundle = house.bundled(&amal, &dark).await;
        assert!(!may(&bundle).contains(&"transmit".to_owned()));
        let order = json!({ "public": null });
        assert_eq!(house.transmitted(&amal, &bundle, order.clone()).await, Err("needs_proposal".into()));
        let path = format!("/api/concerns/{}", id(&dark));
        let version = house.get(Some(&amal), &path).await.expect(200)["version"].as_i64().expect("a version");
        let proposals = json!({ "proposals": [{ "text": "[umsetzbar] Two\nlamps", "realisable": false }, { "text": " ", "realisable": true }] });
        let changed = house.change(&amal, Method::PATCH, &path, version, proposals).await.expect(200);
        assert_eq!(changed["proposals"], json!([{ "text": "Two lamps", "realisable": true }]));
        assert_eq!(
            house.transmitted(&amal, &bundle, json!({ "department_id": "moon" })).await,
            Err("unknown_department".into())
        );
        assert_eq!(house.transmitted(&amal, &bundle, order.clone()).await, Ok(()), "{}", house.engine());
        assert_eq!(house.transmitted(&amal, &bundle, order).await, Err("wrong_stage".into()));
        // What has left is nobody's to change.
        let version = house.get(Some(&amal), &path).await.expect(200)["version"].as_i64().expect("a version");
        let late = house.change(&amal, Method::PATCH, &path, version, json!({ "topic": "Another" })).await;
        assert_eq!(late.refused(409), "wrong_stage");
        for (step, body) in [
            ("remove", json!({ "concern_id": dark["id"] })),
            ("reopen", json!({ "reason": "Now!", "tandem_id": bridge })),
        ] {
            assert_eq!(house.bundle_step(&amal, &bundle, step, body).await.refused(409), "wrong_stage", "{step}");
        }
    }
}

#[tokio::test]
async fn the_tables_refuse_what_the_rules_would_have_let_through() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let dark = house.noted(&amal, bridge, "Dark").await;
        let bundle = house.bundled(&amal, &dark).await;
        let refused = async |sql: &'static str| {
            let mut tx = house.office.write().await.expect("a transaction");
            let done = sozialraum::on!(&mut tx, conn => sqlx::query(sql).execute(conn).await.map(drop));
            assert!(done.is_err(), "{}: {sql}", house.engine());
        };
        refused("update bundle set stage = 'transmitted'").await;
        refused("update bundle set stage = 'answered', outcome = 'declined'").await;
        refused("update bundle set outcome = 'implemented'").await;
        house.transmitted(&amal, &bundle, json!({ "department_id": "traffic" })).await.expect("transmitted");
        refused("update transmission set due_on = '2030-01-01'").await;
        refused("update transmission set received_at = transmitted_at, outcome = 'declined', text = 'No', answered_at = transmitted_at").await;
        refused("update transmission set received_at = transmitted_at, outcome = 'declined', text = 'No', reason = '', answered_at = transmitted_at").await;
        refused("update transmission set received_at = transmitted_at, outcome = 'not_municipal', text = 'No', reason = 'So', answered_at = transmitted_at").await;
        refused("update bundle set stage = 'answered', outcome = 'declined'").await;
        refused("update concern set precision_m = 1").await;
        refused("update bundle set round = null").await;
    }
}

#[tokio::test]
async fn a_point_is_kept_only_as_precisely_as_its_author_chose() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (lon, lat) = (6.771_357_9_f64, 51.192_468_1_f64);
        let place = |precision: i64| json!({ "kind": "point", "area_id": null, "position": [lon, lat], "precision_m": precision });
        for precision in [10, 100, 500] {
            let body = Value::Object(
                draft(bridge, "Here", true)
                    .as_object()
                    .cloned()
                    .into_iter()
                    .flatten()
                    .chain([("place".to_owned(), place(precision))])
                    .collect(),
            );
            let noted = house.post(&amal, "/api/concerns", body).await.expect(201);
            assert_eq!((&noted["place"]["kind"], &noted["place"]["precision_m"]), (&"point".into(), &precision.into()));
            assert!(noted["place"]["area"]["name"].is_string(), "{noted}");
            // Sent back as it was given, it stays where it is.
            let again = json!({ "place": { "kind": "point", "area_id": null, "position": noted["place"]["position"], "precision_m": precision } });
            let path = format!("/api/concerns/{}", id(&noted));
            let again = house.change(&amal, Method::PATCH, &path, 1, again).await.expect(200);
            assert_eq!(again["place"], noted["place"]);
        }
        let mut tx = house.office.read().await.expect("a transaction");
        let kept: Vec<(f64, f64, i64)> = sozialraum::on!(&mut tx, conn => sqlx::query_as("select lon, lat, precision_m from concern").fetch_all(conn).await).expect("points");
        let mut seen = Vec::new();
        for (x, y, precision) in kept {
            let (dx, dy) = ((x - lon) * 111_320.0 * lat.to_radians().cos(), (y - lat) * 111_320.0);
            let moved = dx.hypot(dy);
            assert!(moved > 0.5 && moved <= precision as f64 * 0.72, "{moved} m at {precision}");
            seen.push((x.to_bits(), y.to_bits()));
        }
        seen.dedup();
        assert_eq!(seen.len(), 3, "each on a grid of its own");
        for (wrong, code) in [(json!([8.0, 50.0]), "outside_city"), (Value::Null, "required")] {
            let mut body = draft(bridge, "There", true);
            body["place"] = json!({ "kind": "point", "position": wrong, "precision_m": 10 });
            assert_eq!(house.post(&amal, "/api/concerns", body).await.refused(422), code);
        }
        let mut body = draft(bridge, "There", true);
        body["place"] = place(1);
        assert_eq!(house.post(&amal, "/api/concerns", body).await.refused(422), "bad_precision");
    }
}

#[tokio::test]
async fn while_someone_types_they_see_who_has_said_it_before() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let dark = house.noted(&amal, bridge, "Beleuchtung am Spielplatz fehlt").await;
        house.noted(&amal, bridge, "Deutschkurse am Abend").await;
        let like = async |query: &str| {
            house.get(Some(&chen), &format!("/api/concerns/similar?{query}")).await.expect(200)["similar"].clone()
        };
        let found = like("text=spielplatz-beleuchtung").await;
        assert_eq!((found.as_array().map(Vec::len), &found[0]["id"]), (Some(1), &dark["id"]), "{}", house.engine());
        assert_eq!(found[0]["tandem"]["name"], "Brücke");
        let near = like(&format!("text=spielplatz-beleuchtung&area_id={AREA}")).await;
        assert!(near[0]["alike"].as_f64() > found[0]["alike"].as_f64());
        assert_eq!(like(&format!("text=spielplatz-beleuchtung&but={}", id(&dark))).await, json!([]));
        assert_eq!(like("text=und+der+die").await, json!([]));
        // Found, and joined: one bundle of both.
        let mine = house.noted(&chen, harbour, "Spielplatz ist abends dunkel").await;
        let bundle = house.bundled(&amal, &dark).await;
        house.bundle_step(&chen, &bundle, "add", json!({ "concern_id": mine["id"] })).await.expect(200);
        assert_eq!(like("text=spielplatz-beleuchtung").await[0]["bundle"]["title"], "Light on the way");
        let listed = house.get(Some(&chen), "/api/concerns?q=SPIELPLATZ&stage=bundled&mine=true").await.expect(200);
        assert_eq!((&listed["number_matched"], &listed["concerns"][0]["id"]), (&1.into(), &mine["id"]));
    }
}

#[tokio::test]
async fn whose_it_is_decides_who_may() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let coco = house.person("Coco", Role::Coordinator).await;
        assert_eq!(
            house.post(&chen, "/api/concerns", draft(bridge, "Not ours", true)).await.refused(403),
            "not_your_tandem"
        );
        let dark = house.noted(&amal, bridge, "Dark").await;
        let path = format!("/api/concerns/{}", id(&dark));
        // Of two who write at once the second reads what the first wrote.
        house.change(&bo, Method::PATCH, &path, 1, json!({ "priority": "low" })).await.expect(200);
        let second = house.change(&amal, Method::PATCH, &path, 1, json!({ "priority": "medium" })).await;
        assert_eq!(
            (second.refused(412), &second.json()["current"]["priority"]),
            ("stale_version".into(), &"low".into())
        );
        assert_eq!(
            house.change(&chen, Method::PATCH, &path, 2, json!({ "topic": "Mine" })).await.refused(403),
            "not_your_concern"
        );
        assert_eq!(
            house.change(&coco, Method::PATCH, &path, 2, json!({ "topic": "Mine" })).await.refused(403),
            "not_your_role"
        );
        let theirs = json!({ "title": "Ours now", "summary": "", "concern_ids": [dark["id"]] });
        assert_eq!(house.post(&chen, "/api/bundles", theirs).await.refused(403), "not_your_concern");
        // Sent twice, made once.
        let key = [("idempotency-key", "a concern")];
        let send = async || {
            house.ask(Some(&amal), Method::POST, "/api/concerns", Some(draft(bridge, "Once", true)), &key).await
        };
        assert_eq!(send().await.expect(201), send().await.expect(201), "{}", house.engine());
        let body = json!({ "title": "Light", "concern_ids": [dark["id"]] });
        let send = async || {
            house.ask(Some(&amal), Method::POST, "/api/bundles", Some(body.clone()), &[("idempotency-key", "b")]).await
        };
        let bundle = send().await.expect(201);
        assert_eq!(send().await.expect(201)["id"], bundle["id"]);
        // In a bundle it is not taken away, nor bundled again, and only its own members take it out.
        let version = house.get(Some(&amal), &path).await.expect(200)["version"].as_i64().expect("a version");
        let gone = house.change(&amal, Method::DELETE, &path, version, Value::Null).await;
        assert_eq!(gone.refused(409), "wrong_stage");
        let again = json!({ "title": "Twice", "concern_ids": [dark["id"]] });
        assert_eq!(house.post(&amal, "/api/bundles", again).await.refused(409), "already_bundled");
        let out = json!({ "concern_id": dark["id"] });
        assert_eq!(house.bundle_step(&chen, &bundle, "remove", out.clone()).await.refused(403), "not_your_concern");
        let rename = house
            .change(&chen, Method::PATCH, &format!("/api/bundles/{}", id(&bundle)), 1, json!({ "title": "Ours" }))
            .await;
        assert_eq!(rename.refused(403), "not_your_bundle");
        let late = house
            .change(&amal, Method::PATCH, &format!("/api/bundles/{}", id(&bundle)), 7, json!({ "title": "Ours" }))
            .await;
        assert_eq!((late.refused(412), &late.json()["current"]["title"]), ("stale_version".into(), &"Light".into()));
        // The last one out dissolves the bundle.
        house.bundle_step(&amal, &bundle, "remove", out).await.expect(204);
        assert_eq!(
            house.get(Some(&amal), &format!("/api/bundles/{}", id(&bundle))).await.refused(404),
            "unknown_bundle"
        );
        let version = house.get(Some(&amal), &path).await.expect(200)["version"].as_i64().expect("a version");
        house.change(&amal, Method::DELETE, &path, version, Value::Null).await.expect(204);
        assert_eq!(house.get(Some(&amal), &path).await.refused(404), "unknown_concern");
        // Nobody speaks of effects for a tandem that is not in it.
        let own = house.noted(&amal, bridge, "Another").await;
        let bundle = house.bundled(&amal, &own).await;
        house.transmitted(&amal, &bundle, json!({})).await.expect("transmitted");
        let path = format!("/api/bundles/{}/effects", id(&bundle));
        let seen = |tandem: TandemId| json!({ "text": "It shines", "tandem_id": tandem });
        assert_eq!(house.post(&chen, &path, seen(harbour)).await.refused(403), "not_your_bundle");
        assert_eq!(house.post(&amal, &path, seen(harbour)).await.refused(403), "not_your_tandem");
        assert_eq!(house.post(&coco, &path, seen(bridge)).await.refused(422), "not_your_tandem");
        assert_eq!(
            house.post(&coco, &path, json!({ "text": "Soon", "seen_on": "2999-01-01" })).await.refused(422),
            "in_the_future"
        );
    }
}
