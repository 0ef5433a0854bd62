//! Speakers and moderators: elected, succeeded, refused a second seat by the tables themselves, and what they alone may do.
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::kernel::{MandateId, PersonId};
use sozialraum::run;

use crate::meetings::path;
use crate::support::{House, Person, houses};

impl House {
    /// An election in which each of these stands, not yet closed.
    async fn election(&self, by: &Person, role: &str, stand: &[&Person]) -> String {
        let decision = self.asks(by, json!({ "question": "Who?", "method": "election", "role": role })).await;
        for person in stand {
            self.post(person, &format!("{decision}/stand"), json!({ "stands": true })).await.expect(200);
        }
        decision
    }

    async fn names(&self, voter: &Person, decision: &str, named: &[&Person]) {
        let ids: Vec<PersonId> = named.iter().map(|person| person.id).collect();
        self.votes(voter, decision, json!({ "candidates": ids })).await.expect(200);
    }

    /// Everyone names the same.
    async fn elect(&self, voters: &[Person], role: &str, named: &[&Person]) -> Value {
        let decision = self.election(&voters[0], role, named).await;
        for voter in voters {
            self.names(voter, &decision, named).await;
        }
        self.closes(&voters[0], &decision).await
    }

    async fn body_of(&self, by: &Person) -> Value {
        self.get(Some(by), "/api/body").await.expect(200)
    }

    fn tomorrow(&self) {
        self.office.clock.pass(TimeDelta::days(1));
    }
}

#[tokio::test]
async fn two_speakers_and_three_moderators_are_elected_for_a_term() {
    for house in houses().await {
        let nine = house.body(9).await;
        let [a, b, c, d, e, ..] = &nine[..] else { panic!("nine") };
        let before = house.body_of(a).await;
        assert_eq!((&before["members"], &before["quorum"]), (&json!(9), &json!(5)));
        assert_eq!(before["vacant"], json!({ "speaker": 2, "moderator": 3 }));
        let elected = house.elect(&nine, "speaker", &[a, b]).await;
        assert_eq!(
            (&elected["election"], &elected["secret"]),
            (&json!({ "role": "speaker", "seats": 2 }), &json!(true))
        );
        assert_eq!(elected["result"]["chosen"].as_array().map(Vec::len), Some(2), "{elected}");
        assert!(house.told_why(b).await.contains(&"mandate_given".to_owned()));
        house.elect(&nine, "moderator", &[c, d, e]).await;

        // From tomorrow, for twelve months.
        let today = house.body_of(c).await;
        assert_eq!((&today["vacant"], &today["me"]["roles"]), (&json!({ "speaker": 0, "moderator": 0 }), &json!([])));
        assert_eq!(today["mandates"].as_array().map(Vec::len), Some(5));
        house.tomorrow();
        let body = house.body_of(c).await;
        assert_eq!(body["me"], json!({ "member": true, "roles": ["moderator"] }));
        let mandate = &body["mandates"][0];
        assert_eq!(
            (&mandate["role"], &mandate["person"]["name"], &mandate["ends_soon"]),
            (&json!("speaker"), &json!("Anna"), &json!(false))
        );

        // Now a moderator runs what anyone ran before.
        let decision = house.asks(a, json!({ "question": "So?", "method": "consent", "via": "both" })).await;
        for by in [a, &nine[8]] {
            assert_eq!(house.goes_on(by, &decision, "close", json!({})).await.refused(403), "not_moderator");
            let hands = json!({ "voters": 0, "counts": {} });
            assert_eq!(house.goes_on(by, &decision, "hands", hands).await.refused(403), "not_moderator");
        }
        house.goes_on(d, &decision, "close", json!({})).await.expect(200);
        let meeting = house.meeting(a).await;
        assert_eq!(house.goes_on(a, &meeting, "open", json!({})).await.refused(403), "not_moderator");
        let other = json!({ "present": true, "person_id": b.id });
        assert_eq!(house.put(a, &format!("{meeting}/presence"), other.clone()).await.refused(403), "not_moderator");
        house.put(e, &format!("{meeting}/presence"), other).await.expect(200);
        house.goes_on(e, &meeting, "open", json!({})).await.expect(200);

        // A year later the terms are over, and the body runs its meetings together again.
        for _ in 0..6 {
            // Whoever looks in now and then stays signed in.
            house.office.clock.pass(TimeDelta::days(55));
            house.body_of(c).await;
        }
        assert_eq!(house.body_of(c).await["mandates"][0]["ends_soon"], true);
        house.office.clock.pass(TimeDelta::days(40));
        let body = house.body_of(c).await;
        assert_eq!((&body["mandates"], &body["vacant"]), (&json!([]), &json!({ "speaker": 2, "moderator": 3 })));
    }
}

#[tokio::test]
async fn a_tie_for_the_last_seat_is_decided_among_those_who_were_level() {
    for house in houses().await {
        let five = house.body(5).await;
        let [a, b, c, d, e] = &five[..] else { panic!("five") };
        let decision = house.election(a, "speaker", &[a, b, c, d]).await;
        // Whoever stands is known before the first says whom they want.
        house.names(a, &decision, &[a, b]).await;
        let late = house.post(e, &format!("{decision}/stand"), json!({ "stands": true })).await;
        assert_eq!(late.refused(409), "voting_began");
        for (voter, named) in [(b, [a, b]), (c, [a, c]), (d, [a, c])] {
            house.names(voter, &decision, &named).await;
        }
        house.names(e, &decision, &[d]).await;
        let tied = house.closes(a, &decision).await;
        assert_eq!((&tied["state"], &tied["result"]["why"]), (&json!("failed"), &json!("tie")));
        assert_eq!(house.body_of(a).await["vacant"]["speaker"], 2);

        let again = house.goes_on(b, &decision, "reopen", json!({ "reason": "Two were level." })).await.expect(201);
        let stand: Vec<&str> =
            again["options"].as_array().expect("options").iter().filter_map(|one| one["title"].as_str()).collect();
        assert_eq!(stand, ["Anna", "Bnna", "Cnna"], "who was behind does not stand again");
        let again = path("decisions", &again);
        let other = house.post(d, &format!("{again}/stand"), json!({ "stands": true })).await;
        assert_eq!(other.refused(409), "run_off");
        for voter in [a, b, c] {
            house.names(voter, &again, &[a, c]).await;
        }
        let done = house.closes(a, &again).await;
        let chosen: Vec<&str> = done["result"]["chosen"]
            .as_array()
            .expect("chosen")
            .iter()
            .filter_map(|one| one["title"].as_str())
            .collect();
        assert_eq!(chosen, ["Anna", "Cnna"], "{done}");
    }
}

#[tokio::test]
async fn whoever_is_elected_next_takes_the_seat_and_the_one_before_has_it_to_the_day() {
    for house in houses().await {
        let five = house.body(5).await;
        let [a, b, c, ..] = &five[..] else { panic!("five") };
        house.elect(&five, "speaker", &[a, b]).await;
        house.tomorrow();
        let held = |body: &Value, who: &Person| {
            let of =
                body["mandates"].as_array().expect("mandates").iter().find(|one| one["person"]["id"] == json!(who.id));
            of.cloned().unwrap_or_default()
        };
        // One goes before their day; nobody but they and moderators may end it.
        let mandate = held(&house.body_of(a).await, b);
        let end = path("mandates", &mandate) + "/end";
        let reason = json!({ "reason": "I move away." });
        let post = axum::http::Method::POST;
        assert_eq!(house.change(c, post.clone(), &end, 1, reason.clone()).await.refused(403), "not_moderator");
        assert_eq!(house.change(b, post.clone(), &end, 9, reason.clone()).await.refused(412), "stale_version");
        let body = house.change(b, post.clone(), &end, 1, reason).await.expect(200);
        assert_eq!(held(&body, b)["ends_soon"], true);
        house.tomorrow();
        assert_eq!(house.body_of(a).await["vacant"]["speaker"], 1);

        // An election now is for the free seat; the other stays.
        let elected = house.elect(&five, "speaker", &[c]).await;
        assert_eq!(elected["election"]["seats"], 1);
        let body = house.body_of(a).await;
        assert_eq!(
            (&held(&body, c)["seat"], &held(&body, a)["seat"]),
            (&mandate["seat"], &json!(if mandate["seat"] == json!(1) { 2 } else { 1 }))
        );

        // All seats are taken for long: the next election is for all, and the earlier terms end that day.
        house.tomorrow();
        house.elect(&five, "speaker", &[a, &five[3]]).await;
        let body = house.body_of(a).await;
        let ends: Vec<&Value> = body["mandates"]
            .as_array()
            .expect("mandates")
            .iter()
            .filter(|one| one["person"]["id"] == json!(c.id))
            .map(|one| &one["ends_on"])
            .collect();
        assert_eq!(ends, [&json!(house.office.today())], "{body}");
        house.tomorrow();
        let body = house.body_of(a).await;
        assert_eq!(body["mandates"].as_array().map(Vec::len), Some(2));
        assert_eq!(held(&body, c), Value::Null);

        // Whoever leaves the programme holds nothing any more.
        let office = house.person("Coco", sozialraum::access::Role::Coordinator).await;
        let person = format!("/api/people/{}", a.id);
        let version = house.get(Some(&office), &person).await.expect(200)["version"].as_i64().expect("a version");
        house
            .change(&office, axum::http::Method::PATCH, &person, version, json!({ "state": "alumni" }))
            .await
            .expect(200);
        let body = house.body_of(&five[1]).await;
        assert_eq!((&body["members"], &body["vacant"]["speaker"]), (&json!(4), &json!(1)));
    }
}

#[tokio::test]
async fn the_tables_refuse_two_on_one_seat_and_one_on_two() {
    for house in houses().await {
        let three = house.body(3).await;
        let seat = async |person: &Person, seat: i64, from: i64, to: i64| {
            let today = house.office.today();
            let mut tx = house.office.write().await.expect("a transaction");
            let sql = "insert into mandate (id, role, seat, person_id, starts_on, ends_on, version) values ($1, 'moderator', $2, $3, $4, $5, 1)";
            let (from, to) = (today + TimeDelta::days(from), today + TimeDelta::days(to));
            let done =
                run!(&mut tx, sqlx::query(sql).bind(MandateId::new()).bind(seat).bind(person.id).bind(from).bind(to));
            tx.commit().await.expect("a commit");
            done.map_err(|error| {
                ["mandate_seat_never_overlaps", "mandate_person_never_overlaps"].map(|name| error.is(name))
            })
        };
        assert_eq!(seat(&three[0], 1, 0, 100).await, Ok(1));
        assert_eq!(seat(&three[1], 1, 100, 200).await, Err([true, false]), "{}", house.engine());
        assert_eq!(seat(&three[0], 2, -10, 0).await, Err([false, true]), "{}", house.engine());
        assert_eq!(seat(&three[1], 1, 101, 200).await, Ok(1), "the day after");
        assert_eq!(seat(&three[0], 2, 101, 200).await, Ok(1), "another seat later");
        assert!(seat(&three[2], 3, 5, 4).await.is_err(), "a term that ends before it begins");
        assert!(seat(&three[2], 99, 0, 5).await.is_err(), "a seat that the city's rule does not give");
    }
}

#[tokio::test]
async fn what_was_decided_is_sent_by_a_speaker_and_without_one_by_those_it_is_of() {
    for house in houses().await {
        let (amal, bo, bridge) = house.pair("Brücke").await;
        let (chen, dana, _) = house.pair("Hafen").await;
        let people = [amal.clone(), bo.clone(), chen.clone(), dana];
        let noted = [house.noted(&amal, bridge, "Dark").await, house.noted(&amal, bridge, "Loud").await];
        let [dark, loud] = [house.bundled(&amal, &noted[0]).await, house.bundled(&amal, &noted[1]).await];
        let meeting = house.meeting(&amal).await;
        let suggested = house.get(Some(&amal), &format!("{meeting}/suggested")).await.expect(200);
        let why = |at: usize| suggested["suggested"][at]["why"].clone();
        assert_eq!((why(0), why(1), why(2)), (json!("undecided"), json!("undecided"), json!("vacant")), "{suggested}");

        // On the agenda it brings its bundle along to the decision, and the bundle keeps what was decided.
        let point = json!({ "kind": "concern", "title": "Light", "bundle_id": dark["id"] });
        let item = house.post(&amal, &format!("{meeting}/items"), point).await.expect(201)["agenda"][0].clone();
        assert_eq!(item["bundle"], json!({ "id": dark["id"], "title": "Light on the way" }));
        let fewer = house.get(Some(&amal), &format!("{meeting}/suggested")).await.expect(200);
        assert_eq!(fewer["suggested"][0]["bundle_id"], loud["id"], "{fewer}");
        let decision =
            house.asks(&bo, json!({ "question": "Send it?", "method": "consent", "item_id": item["id"] })).await;
        for person in &people {
            house.votes(person, &decision, json!({ "choice": "yes" })).await.expect(200);
        }
        let decided = house.closes(&amal, &decision).await;
        assert_eq!(decided["bundle"]["id"], dark["id"]);
        let bundle = path("bundles", &dark);
        let kept = house.get(Some(&chen), &bundle).await.expect(200)["decision"].clone();
        assert_eq!((&kept["question"], &kept["state"]), (&json!("Send it?"), &json!("decided")));
        assert!(house.told_why(&amal).await.contains(&"concern_decided".to_owned()));

        // While nobody speaks for the body, those whose concern it is send it; then a speaker does, and they alone.
        let order = json!({ "public": null });
        assert_eq!(house.goes_on(&chen, &bundle, "transmit", order.clone()).await.refused(403), "not_speaker");
        let sent = house.goes_on(&bo, &bundle, "transmit", order.clone()).await.expect(200);
        assert_eq!(sent["stage"], "transmitted");
        house.elect(&people, "speaker", &[&chen]).await;
        house.tomorrow();
        let other = path("bundles", &loud);
        assert_eq!(house.goes_on(&bo, &other, "transmit", order.clone()).await.refused(403), "not_speaker");
        house.goes_on(&chen, &other, "transmit", order.clone()).await.expect(200);
        assert_eq!(house.goes_on(&chen, &other, "transmit", order).await.refused(409), "wrong_stage");
        let nothing = house
            .post(
                &chen,
                "/api/decisions",
                json!({ "question": "?", "method": "consent", "bundle_id": MandateId::new() }),
            )
            .await;
        assert_eq!(nothing.refused(422), "unknown_bundle");
    }
}

#[tokio::test]
async fn whoever_is_forgotten_is_in_nothing_of_the_body_any_more() {
    for house in houses().await {
        let five = house.body(5).await;
        let [a, b, ..] = &five[..] else { panic!("five") };
        let meeting = house.meeting(a).await;
        house.put(b, &format!("{meeting}/presence"), json!({ "present": true })).await.expect(200);
        house.elect(&five, "speaker", &[a, b]).await;
        let open = house.asks(a, json!({ "question": "Open?", "method": "consensus" })).await;
        let secret = house.asks(a, json!({ "question": "Secret?", "method": "consent", "secret": true })).await;
        for person in [a, b] {
            house.votes(person, &open, json!({ "choice": "block", "reason": "b-canary" })).await.expect(200);
            house.votes(person, &secret, json!({ "choice": "yes" })).await.expect(200);
        }
        let export = house.get(Some(b), "/api/me/export").await.expect(200)["body"].clone();
        assert_eq!(
            (&export["secret_votes"], &export["candidacies"]),
            (&json!(["Secret?"]), &json!(["Who?"])),
            "{export}"
        );
        assert_eq!((&export["mandates"][0]["role"], &export["meetings"]), (&json!("speaker"), &json!(["December"])));
        assert!(export["ballots"][0]["ballot"].as_str().is_some_and(|said| said.contains("b-canary")), "{export}");

        assert_eq!(house.post(b, "/api/me/erase", json!({ "confirm": "Bnna" })).await.status, 204);
        let seen = house.get(Some(a), &open).await.expect(200);
        assert_eq!((&seen["quorum"]["voted"], &seen["objections"].as_array().map(Vec::len)), (&json!(1), &Some(1)));
        assert_eq!(house.get(Some(a), &meeting).await.expect(200)["present"], json!([]));
        assert_eq!(house.body_of(a).await["vacant"]["speaker"], 1);
        // A secret say cannot be taken out again: nobody knows which one it was.
        assert_eq!(house.get(Some(a), &secret).await.expect(200)["quorum"]["voted"], 2);
        let mut tx = house.office.read().await.expect("a transaction");
        for table in ["presence", "candidate", "decision_ballot", "decision_roll", "mandate", "date_poll_answer"] {
            let sql = format!("select count(*) from {table} where person_id = $1");
            let rows: i64 = sozialraum::on!(&mut tx, conn =>
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(b.id).fetch_one(conn).await)
            .expect("a number");
            assert_eq!(rows, 0, "{table} on {}", house.engine());
        }
    }
}
