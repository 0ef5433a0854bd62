//! The decision-making body meets: an agenda, who is there, what was decided, and minutes nobody has to write.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;

use crate::support::{House, Person, Reply, houses};

impl House {
    /// Connectors, by a letter each.
    pub async fn body(&self, count: usize) -> Vec<Person> {
        let mut members = Vec::new();
        for letter in ('A'..).take(count) {
            members.push(self.person(&format!("{letter}nna"), Role::Connector).await);
        }
        members
    }

    pub async fn put(&self, by: &Person, path: &str, body: Value) -> Reply {
        self.ask(Some(by), Method::PUT, path, Some(body), &[]).await
    }

    /// Something that happens to a record from the version it has for this person.
    pub async fn goes_on(&self, by: &Person, path: &str, step: &str, body: Value) -> Reply {
        let version = self.get(Some(by), path).await.json()["version"].as_i64().unwrap_or(1);
        self.change(by, Method::POST, &format!("{path}/{step}"), version, body).await
    }

    /// A meeting next week.
    pub async fn meeting(&self, by: &Person) -> String {
        let draft = json!({ "title": "December", "starts": "2031-12-01T18:00", "minutes": 120, "place": "Library" });
        path("meetings", &self.post(by, "/api/meetings", draft).await.expect(201))
    }

    /// Why messages came, the newest first.
    pub async fn told_why(&self, to: &Person) -> Vec<String> {
        let inbox = self.get(Some(to), "/api/inbox").await.expect(200);
        let messages = inbox["messages"].as_array().expect("messages").iter();
        messages.map(|message| message["reason"].as_str().expect("a reason").to_owned()).collect()
    }
}

pub fn path(of: &str, record: &Value) -> String {
    format!("/api/{of}/{}", record["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn a_monthly_meeting_from_planning_to_minutes() {
    for house in houses().await {
        let people = house.body(5).await;
        let [anna, bo, ..] = &people[..] else { panic!("five") };
        let office = house.person("Coco", Role::Coordinator).await;
        let meeting = house.meeting(anna).await;
        assert_eq!(house.told_why(bo).await, ["meeting_planned"]);
        assert_eq!(house.told_why(anna).await, Vec::<String>::new(), "nobody is told of what they did");

        // The agenda: two points, one asked for twice by a bad connection, then put in order.
        let items = format!("{meeting}/items");
        let idea = json!({ "kind": "idea", "title": "A summer party", "minutes": 20 });
        let key = [("idempotency-key", "k1")];
        house.ask(Some(bo), Method::POST, &items, Some(idea.clone()), &key).await.expect(201);
        let twice = house.ask(Some(bo), Method::POST, &items, Some(idea), &key).await.expect(201);
        assert_eq!(twice["agenda"].as_array().map(Vec::len), Some(1), "{twice}");
        let both = house.post(anna, &items, json!({ "kind": "other", "title": "Welcome" })).await.expect(201);
        let welcome = format!("{items}/{}", both["agenda"][1]["id"].as_str().expect("an id"));
        let moved =
            house.change(anna, Method::PATCH, &welcome, 1, json!({ "ord": 1, "note": "All said hello." })).await;
        let titles: Vec<Value> =
            moved.expect(200)["agenda"].as_array().expect("items").iter().map(|item| item["title"].clone()).collect();
        assert_eq!(titles, ["Welcome", "A summer party"]);
        let late = house.change(bo, Method::PATCH, &welcome, 1, json!({ "note": "No." })).await;
        assert_eq!(late.refused(412), "stale_version");

        // Who is there. While nobody is elected, anyone of the body runs the meeting.
        house.goes_on(anna, &meeting, "open", json!({})).await.expect(200);
        for person in &people[..3] {
            house.put(person, &format!("{meeting}/presence"), json!({ "present": true })).await.expect(200);
        }
        let seen = house.get(Some(bo), &meeting).await.expect(200);
        assert_eq!((&seen["present_count"], &seen["quorum"], &seen["quorate"]), (&json!(3), &json!(3), &json!(true)));
        assert_eq!(seen["present"][0]["name"], "Anna");
        let outside = house.get(Some(&office), &meeting).await.expect(200);
        assert_eq!(
            (&outside["present"], &outside["present_count"], &outside["may"]),
            (&Value::Null, &json!(3), &json!([]))
        );

        // One decision on a point, one beside the agenda; the office reads neither while it is open.
        let party = both["agenda"][0]["id"].clone();
        let draft = json!({ "question": "A party in July?", "method": "consent", "item_id": party });
        let decision = path("decisions", &house.post(bo, "/api/decisions", draft).await.expect(201));
        assert_eq!(house.get(Some(&office), &decision).await.refused(404), "unknown_decision");
        for person in &people[..3] {
            house.post(person, &format!("{decision}/ballot"), json!({ "choice": "yes" })).await.expect(200);
        }
        assert_eq!(house.goes_on(anna, &meeting, "close", json!({})).await.refused(409), "decisions_open");
        assert_eq!(house.get(Some(anna), &format!("{meeting}/minutes")).await.expect(200)["final"], false);
        let decided = house.goes_on(anna, &decision, "close", json!({})).await.expect(200);
        assert_eq!((&decided["state"], &decided["result"]["accepted"]), (&json!("decided"), &json!(true)), "{decided}");
        assert_eq!(house.get(Some(&office), &decision).await.expect(200)["may"], json!([]));

        // Over: minutes are there and nothing of it changes any more.
        house.goes_on(anna, &meeting, "close", json!({})).await.expect(200);
        assert!(house.told_why(bo).await.contains(&"meeting_minutes".to_owned()));
        let minutes = house.get(Some(&office), &format!("{meeting}/minutes")).await.expect(200);
        assert_eq!((&minutes["final"], &minutes["present_count"]), (&json!(true), &json!(3)));
        assert_eq!(minutes["items"][1]["decisions"][0]["result"]["why"], "accepted", "{minutes}");
        assert_eq!(minutes["items"][0]["note"], "All said hello.");
        for (method, path, body) in [
            (Method::POST, items.clone(), json!({ "kind": "idea", "title": "Late" })),
            (Method::PUT, format!("{meeting}/presence"), json!({ "present": false })),
            (Method::POST, "/api/decisions".into(), json!({ "question": "?", "method": "consent", "item_id": party })),
        ] {
            assert_eq!(
                house.ask(Some(bo), method, &path, Some(body), &[]).await.refused(409),
                "meeting_closed",
                "{path}"
            );
        }
        let version = house.get(Some(bo), &meeting).await.json()["version"].as_i64().expect("a version");
        let moved = house.change(bo, Method::PATCH, &meeting, version, json!({ "title": "January" })).await;
        assert_eq!(moved.refused(409), "meeting_closed");
    }
}

#[tokio::test]
async fn meetings_come_the_next_first_and_points_leave_the_agenda_unless_something_was_asked() {
    for house in houses().await {
        let people = house.body(3).await;
        let anna = &people[0];
        for (title, starts) in
            [("Past", "2020-01-06T18:00"), ("Later", "2032-01-05T18:00"), ("Next", "2031-01-06T18:00")]
        {
            let draft = json!({ "title": title, "starts": starts, "minutes": 90, "place": "" });
            house.post(anna, "/api/meetings", draft).await.expect(201);
        }
        let list = house.get(Some(anna), "/api/meetings").await.expect(200);
        let titles: Vec<&str> =
            list["meetings"].as_array().expect("meetings").iter().filter_map(|one| one["title"].as_str()).collect();
        assert_eq!(titles, ["Next", "Later", "Past"]);
        let next = path("meetings", &list["meetings"][0]);
        assert_eq!(house.get(Some(anna), &format!("{next}/minutes")).await.expect(200)["next"], "2032-01-05T18:00");

        let added =
            house.post(anna, &format!("{next}/items"), json!({ "kind": "idea", "title": "A walk" })).await.expect(201);
        let item = format!("{next}/items/{}", added["agenda"][0]["id"].as_str().expect("an id"));
        let asked = json!({ "question": "A walk?", "method": "consent", "item_id": added["agenda"][0]["id"] });
        house.post(anna, "/api/decisions", asked).await.expect(201);
        assert_eq!(house.change(anna, Method::DELETE, &item, 1, json!({})).await.refused(409), "has_decisions");
        let added =
            house.post(anna, &format!("{next}/items"), json!({ "kind": "idea", "title": "Tea" })).await.expect(201);
        let tea = format!("{next}/items/{}", added["agenda"][1]["id"].as_str().expect("an id"));
        let left = house.change(anna, Method::DELETE, &tea, 1, json!({})).await.expect(200);
        assert_eq!(left["agenda"].as_array().map(Vec::len), Some(1));
        let nowhere = house.change(anna, Method::DELETE, &format!("{next}/items/x"), 1, json!({})).await;
        assert_eq!(nowhere.refused(404), "unknown_agenda_item");

        // What is suggested: elections while the seats are empty, until they stand on the agenda.
        let suggested = house.get(Some(anna), &format!("{next}/suggested")).await.expect(200);
        let first = suggested["suggested"][0].clone();
        assert_eq!((&first["kind"], &first["why"]), (&json!("election"), &json!("vacant")), "{suggested}");
        let taken = json!({ "kind": first["kind"], "title": first["title"] });
        house.post(anna, &format!("{next}/items"), taken).await.expect(201);
        let fewer = house.get(Some(anna), &format!("{next}/suggested")).await.expect(200);
        assert_eq!(fewer["suggested"].as_array().map(Vec::len), Some(1), "{fewer}");
    }
}

#[tokio::test]
async fn the_date_that_suits_most_becomes_a_meeting() {
    for house in houses().await {
        let people = house.body(4).await;
        let [anna, bo, cem, dua] = &people[..] else { panic!("four") };
        let (early, late) = ("2031-12-01T18:00", "2031-12-08T18:00");
        let draft = json!({ "title": "January", "minutes": 90, "place": "Library", "options": [late, early] });
        let poll = path("date-polls", &house.post(anna, "/api/date-polls", draft).await.expect(201));
        assert_eq!(house.told_why(bo).await, ["date_poll_opened"]);
        let answers = [(anna, "yes", "yes"), (bo, "yes", "maybe"), (cem, "no", "yes"), (dua, "maybe", "no")];
        for (who, first, second) in answers {
            let body = json!({ "answers": { early: first, late: second } });
            house.put(who, &format!("{poll}/answer"), body).await.expect(200);
        }
        let again =
            house.put(dua, &format!("{poll}/answer"), json!({ "answers": { late: "maybe" } })).await.expect(200);
        // Two can on each; on the later one two could if need be.
        let best: Vec<&Value> =
            again["options"].as_array().expect("options").iter().map(|option| &option["best"]).collect();
        assert_eq!(
            (best, &again["options"][1]["mine"]),
            (vec![&json!(false), &json!(true)], &json!("maybe")),
            "{again}"
        );
        assert_eq!((&again["answered"], &again["members"]), (&json!(4), &json!(4)));
        let other =
            house.put(dua, &format!("{poll}/answer"), json!({ "answers": { "2031-12-09T18:00": "yes" } })).await;
        assert_eq!(other.refused(422), "unknown_option");

        let closed = house.goes_on(bo, &poll, "close", json!({ "starts": late })).await.expect(200);
        let meeting =
            house.get(Some(dua), &format!("/api/meetings/{}", closed["meeting_id"].as_str().expect("an id"))).await;
        assert_eq!((&meeting.expect(200)["starts"], &closed["chosen"]), (&json!(late), &json!(late)));
        assert_eq!(house.told_why(dua).await[0], "date_poll_closed");
        assert_eq!(house.goes_on(bo, &poll, "close", json!({ "starts": late })).await.refused(409), "date_poll_closed");
        let office = house.person("Coco", Role::Coordinator).await;
        assert_eq!(house.get(Some(&office), &poll).await.refused(403), "not_your_role");
    }
}
