//! The body decides: by five methods, on telephones, by hands and both; and what was secret stays so.
mod secrecy;

use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;

use crate::meetings::path;
use crate::support::{House, Person, Reply, houses};

impl House {
    /// A decision that was opened, by its address.
    pub async fn asks(&self, by: &Person, draft: Value) -> String {
        path("decisions", &self.post(by, "/api/decisions", draft).await.expect(201))
    }

    pub async fn votes(&self, by: &Person, decision: &str, ballot: Value) -> Reply {
        self.post(by, &format!("{decision}/ballot"), ballot).await
    }

    /// Closed, and what came of it.
    pub async fn closes(&self, by: &Person, decision: &str) -> Value {
        self.goes_on(by, decision, "close", json!({})).await.expect(200)
    }
}

const MAJORITY: [&str; 9] = ["a", "a", "a", "a", "b", "b", "b", "abstain", "abstain"];

type Case = (Value, fn(usize) -> Value, Value, Value);

/// Method, what it needs, nine ballots by number, the nine raised by hand, and how it ends.
fn methods() -> Vec<Case> {
    let titles = json!(["Mondays", "Fridays"]);
    vec![
        (
            json!({ "method": "consent" }),
            |number| json!({ "choice": if number == 4 { "concern" } else { "yes" }, "reason": "It is late." }),
            json!({ "voters": 9, "counts": { "yes": 8, "concern": 1 } }),
            json!({ "accepted": true, "why": "accepted", "counts": { "yes": 8, "concern": 1, "objection": 0 } }),
        ),
        (
            json!({ "method": "consensus" }),
            |number| json!({ "choice": if number < 2 { "block" } else { "agree" }, "reason": "Not with us." }),
            json!({ "voters": 9, "counts": { "agree": 7, "block": 2 } }),
            json!({ "accepted": false, "why": "block", "counts": { "agree": 7, "reservations": 0, "stand_aside": 0, "block": 2 } }),
        ),
        (
            json!({ "method": "resistance", "options": titles }),
            |number| json!({ "resistance": { "a": number, "b": 1, "as_is": 10 } }),
            json!({ "voters": 9, "sums": { "a": 36, "b": 9, "as_is": 90 } }),
            json!({ "accepted": true, "why": "accepted", "chosen": [{ "id": "b", "title": "Fridays" }] }),
        ),
        (
            json!({ "method": "majority", "options": titles }),
            |number| json!({ "choice": MAJORITY[number] }),
            json!({ "voters": 9, "counts": { "a": 4, "b": 3, "abstain": 2 } }),
            json!({ "accepted": true, "why": "accepted", "chosen": [{ "id": "a", "title": "Mondays" }] }),
        ),
    ]
}

/// The part of the nine hands that belongs to those from `number` on.
fn rest(method: usize, from: usize, ballot: fn(usize) -> Value) -> Value {
    let said = (from..9).map(ballot);
    if method == 2 {
        let sum = |option: &str| said.clone().filter_map(|one| one["resistance"][option].as_i64()).sum::<i64>();
        return json!({ "voters": 9 - from, "sums": { "a": sum("a"), "b": sum("b"), "as_is": sum("as_is") } });
    }
    let mut counts = serde_json::Map::new();
    for one in said {
        let choice = one["choice"].as_str().expect("a choice").to_owned();
        let count = counts.get(&choice).and_then(Value::as_i64).unwrap_or(0) + 1;
        counts.insert(choice, json!(count));
    }
    json!({ "voters": 9 - from, "counts": counts })
}

#[tokio::test]
async fn nine_people_decide_by_each_method_on_telephones_by_hands_and_both() {
    for house in houses().await {
        let nine = house.body(9).await;
        let meeting = house.meeting(&nine[0]).await;
        let meeting_id = meeting.rsplit('/').next().expect("an id");
        for person in &nine {
            house.put(person, &format!("{meeting}/presence"), json!({ "present": true })).await.expect(200);
        }
        for (at, (needs, ballot, hands, expected)) in methods().into_iter().enumerate() {
            for (via, telephones) in [("phones", 9), ("hands", 0), ("both", 4)] {
                let mut draft = json!({ "question": "How?", "via": via, "meeting_id": meeting_id });
                draft.as_object_mut().expect("a draft").extend(needs.as_object().expect("needs").clone());
                let decision = house.asks(&nine[1], draft).await;
                for (number, person) in nine.iter().enumerate().take(telephones) {
                    house.votes(person, &decision, ballot(number)).await.expect(200);
                }
                let raised = if telephones == 0 { hands.clone() } else { rest(at, telephones, ballot) };
                if via == "phones" {
                    let no = house.goes_on(&nine[0], &decision, "hands", hands.clone()).await;
                    assert_eq!(no.refused(409), "by_phones");
                } else {
                    let counted = house.goes_on(&nine[0], &decision, "hands", raised).await.expect(200);
                    assert_eq!(counted["quorum"], json!({ "needed": 5, "voted": 9, "members": 9 }));
                }
                let result = house.closes(&nine[0], &decision).await["result"].clone();
                for (field, value) in expected.as_object().expect("expected") {
                    assert_eq!(&result[field], value, "{needs} {via}: {result}");
                }
                assert_eq!((&result["voters"], &result["hands"]), (&json!(9), &json!(9 - telephones)), "{needs} {via}");
            }
        }
    }
}

#[tokio::test]
async fn fewer_than_the_quorum_decide_nothing_and_nobody_reads_how_it_stands_while_it_is_open() {
    for house in houses().await {
        let nine = house.body(9).await;
        let draft = json!({ "question": "Where?", "method": "majority", "options": ["Here", "There"] });
        let decision = house.asks(&nine[0], draft).await;
        assert_eq!(house.told_why(&nine[1]).await, ["decision_opened"]);
        for person in &nine[..4] {
            house.votes(person, &decision, json!({ "choice": "a" })).await.expect(200);
        }
        // One changes their mind; an open ballot is replaced and counts once.
        let changed = house.votes(&nine[3], &decision, json!({ "choice": "b" })).await.expect(200);
        assert_eq!((&changed["quorum"]["voted"], &changed["me"]["ballot"]), (&json!(4), &json!({ "choice": "b" })));
        let seen = house.get(Some(&nine[8]), &decision).await;
        assert_eq!((&seen.json()["result"], &seen.json()["me"]["ballot"]), (&Value::Null, &Value::Null));
        assert!(!seen.text().contains("counts"), "{}", seen.text());
        assert_eq!(house.votes(&nine[4], &decision, json!({ "choice": "c" })).await.refused(422), "bad_ballot");
        let failed = house.closes(&nine[0], &decision).await;
        assert_eq!((&failed["state"], &failed["result"]["why"]), (&json!("failed"), &json!("no_quorum")));
        assert_eq!(house.votes(&nine[4], &decision, json!({ "choice": "a" })).await.refused(409), "decision_closed");
    }
}

#[tokio::test]
async fn an_objection_stops_it_says_what_would_resolve_it_and_it_is_asked_again() {
    for house in houses().await {
        let five = house.body(5).await;
        let decision = house.asks(&five[0], json!({ "question": "Fridays at eight?", "method": "consent" })).await;
        for person in &five[..4] {
            house.votes(person, &decision, json!({ "choice": "yes" })).await.expect(200);
        }
        let bare = json!({ "choice": "objection", "reason": "Children." });
        assert_eq!(house.votes(&five[4], &decision, bare).await.refused(422), "required");
        let objection = json!({ "choice": "objection", "reason": "Children.", "would_resolve": "At five." });
        house.votes(&five[4], &decision, objection).await.expect(200);
        // In an open vote it is read as it comes.
        let heard = house.get(Some(&five[0]), &decision).await.expect(200)["objections"].clone();
        assert_eq!(heard, json!([{ "kind": "objection", "reason": "Children.", "would_resolve": "At five." }]));
        assert_eq!(
            house.goes_on(&five[0], &decision, "reopen", json!({ "reason": "Five." })).await.refused(409),
            "wrong_state"
        );
        let failed = house.closes(&five[0], &decision).await;
        assert_eq!((&failed["result"]["why"], &failed["objections"]), (&json!("objection"), &heard));

        let again =
            house.goes_on(&five[1], &decision, "reopen", json!({ "reason": "We moved it to five." })).await.expect(201);
        let before = house.get(Some(&five[1]), &decision).await.expect(200);
        assert_eq!((&before["state"], &before["reopened_as"]), (&json!("reopened"), &again["id"]));
        assert_eq!((&again["question"], &again["state"]), (&json!("Fridays at eight?"), &json!("open")));
        assert_eq!(house.told_why(&five[4]).await[0], "decision_reopened");
        let again = path("decisions", &again);
        for person in &five {
            house.votes(person, &again, json!({ "choice": "yes" })).await.expect(200);
        }
        assert_eq!(house.closes(&five[0], &again).await["state"], "decided");
    }
}

#[tokio::test]
async fn a_hand_and_a_telephone_of_one_person_do_not_count_twice() {
    for house in houses().await {
        let three = house.body(3).await;
        let meeting = house.meeting(&three[0]).await;
        for person in &three[..2] {
            house.put(person, &format!("{meeting}/presence"), json!({ "present": true })).await.expect(200);
        }
        let id = meeting.rsplit('/').next().expect("an id");
        let decision = house
            .asks(&three[0], json!({ "question": "So?", "method": "consent", "via": "both", "meeting_id": id }))
            .await;
        let hands = |voters| json!({ "voters": voters, "counts": { "yes": voters } });
        assert_eq!(house.goes_on(&three[0], &decision, "hands", hands(3)).await.refused(422), "too_many_hands");
        house.goes_on(&three[0], &decision, "hands", hands(2)).await.expect(200);
        assert_eq!(house.votes(&three[1], &decision, json!({ "choice": "yes" })).await.refused(409), "counted_by_hand");
        // Who is not in the room was not counted there.
        house.votes(&three[2], &decision, json!({ "choice": "yes" })).await.expect(200);
        let wrong = json!({ "voters": 2, "counts": { "yes": 1 } });
        assert_eq!(house.goes_on(&three[0], &decision, "hands", wrong).await.refused(422), "bad_hands");
        assert_eq!(house.closes(&three[0], &decision).await["result"]["voters"], 3);
        let raised = house.asks(&three[0], json!({ "question": "So?", "method": "consent", "via": "hands" })).await;
        assert_eq!(house.votes(&three[0], &raised, json!({ "choice": "yes" })).await.refused(409), "by_hands");
    }
}

#[tokio::test]
async fn of_two_who_close_at_once_one_result_comes() {
    for house in houses().await {
        let five = house.body(5).await;
        let decision = house.asks(&five[0], json!({ "question": "Now?", "method": "consent", "secret": true })).await;
        for person in &five {
            house.votes(person, &decision, json!({ "choice": "yes" })).await.expect(200);
        }
        let path = format!("{decision}/close");
        let close = |by| house.change(by, Method::POST, &path, 1, json!({}));
        let (one, other) = tokio::join!(close(&five[0]), close(&five[1]));
        let mut answers = [one, other];
        answers.sort_by_key(|answer| answer.status);
        assert_eq!(answers[0].expect(200)["result"]["voters"], 5);
        assert_eq!(answers[1].refused(412), "stale_version");
        let told = house.told_why(&five[4]).await;
        assert_eq!(told.iter().filter(|reason| *reason == "decision_decided").count(), 1);
    }
}

#[tokio::test]
async fn the_office_reads_what_is_decided_and_never_votes() {
    for house in houses().await {
        let three = house.body(3).await;
        let office = house.person("Coco", Role::Coordinator).await;
        let decision = house.asks(&three[0], json!({ "question": "Tea?", "method": "consent" })).await;
        assert_eq!(house.votes(&office, &decision, json!({ "choice": "yes" })).await.refused(403), "not_your_role");
        assert_eq!(house.get(Some(&office), "/api/decisions").await.expect(200)["decisions"], json!([]));
        for person in &three {
            house.votes(person, &decision, json!({ "choice": "yes" })).await.expect(200);
        }
        house.closes(&three[0], &decision).await;
        let read = house.get(Some(&office), "/api/decisions").await.expect(200);
        assert_eq!(read["decisions"][0]["result"]["accepted"], true);
        assert_eq!(house.goes_on(&office, &decision, "close", json!({})).await.refused(403), "not_your_role");
    }
}
