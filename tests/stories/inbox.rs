//! What reaches a person: messages with their reason, and changes as they happen, each for those who may hear of it.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::inbox::digest;
use sozialraum::journal::{Entry, Record};
use sozialraum::kernel::TandemId;
use sozialraum::mail::Mailer;

use crate::support::{BASE, House, Person, houses};

/// A member asks someone into their tandem.
async fn invite(house: &House, by: &Person, tandem: TandemId, whom: &Person) {
    let path = format!("/api/tandems/{tandem}");
    let version = house.get(Some(by), &path).await.expect(200)["version"].as_i64().expect("a version");
    let body = json!({ "person_id": whom.id });
    house.change(by, Method::POST, &format!("{path}/invite"), version, body).await.expect(200);
}

/// Something everyone may hear of, to know that nothing else came before it.
async fn bell(house: &House, action: &'static str) {
    let tx = house.office.write().await.expect("a transaction");
    let entry = Entry::new(action, Record::Partner, "bell").public();
    house.office.commit(tx, None, &[entry]).await.expect("a commit");
}

#[tokio::test]
async fn a_message_says_why_it_came_and_is_read_once() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let cem = house.person("Cem", Role::Connector).await;
        invite(&house, &amal, tandem, &cem).await;
        let inbox = house.get(Some(&cem), "/api/inbox").await.expect(200);
        let message = &inbox["messages"][0];
        assert_eq!((&inbox["unread"], &message["reason"]), (&json!(1), &json!("tandem_invited")), "{inbox}");
        assert_eq!((&message["facts"]["tandem"], &message["urgent"]), (&json!("Brücke"), &json!(true)));
        assert_eq!(house.get(Some(&bo), "/api/inbox").await.expect(200)["unread"], 0, "nobody else was told");

        let ids = json!({ "ids": [message["id"]] });
        assert_eq!(house.post(&bo, "/api/inbox/read", ids.clone()).await.status, 204);
        assert_eq!(house.get(Some(&cem), "/api/me").await.expect(200)["unread"], 1, "others read nothing for me");
        assert_eq!(house.post(&cem, "/api/inbox/read", ids).await.status, 204);
        assert_eq!(house.get(Some(&cem), "/api/me").await.expect(200)["unread"], 0);
    }
}

#[tokio::test]
async fn what_is_muted_comes_no_more_and_what_waits_for_an_answer_cannot_be_muted() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let cem = house.person("Cem", Role::Connector).await;
        let mute = async |who: &Person, method, reason| {
            house.ask(Some(who), method, &format!("/api/inbox/mutes/{reason}"), None, &[]).await
        };
        assert_eq!(mute(&cem, Method::PUT, "tandem_invited").await.refused(409), "cannot_mute");
        assert_eq!(mute(&cem, Method::PUT, "weather").await.refused(404), "unknown_reason");
        assert_eq!(mute(&bo, Method::PUT, "tandem_joined").await.status, 204);
        assert_eq!(house.get(Some(&bo), "/api/inbox").await.expect(200)["mutes"], json!(["tandem_joined"]));

        invite(&house, &amal, tandem, &cem).await;
        assert_eq!(house.get(Some(&cem), "/api/inbox").await.expect(200)["unread"], 1);
        let path = format!("/api/tandems/{tandem}");
        let version = house.get(Some(&cem), &path).await.expect(200)["version"].as_i64().expect("a version");
        house.change(&cem, Method::POST, &format!("{path}/join"), version, json!({})).await.expect(200);
        let told = async |who: &Person| house.get(Some(who), "/api/inbox").await.expect(200)["messages"].clone();
        assert_eq!(told(&amal).await[0]["reason"], "tandem_joined");
        assert_eq!(told(&bo).await, json!([]));
        assert_eq!(mute(&bo, Method::DELETE, "tandem_joined").await.status, 204);
        assert_eq!(house.get(Some(&bo), "/api/inbox").await.expect(200)["mutes"], json!([]));
    }
}

#[tokio::test]
async fn a_change_reaches_those_who_may_hear_of_it_and_nobody_else() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let (stranger, _, _) = house.pair("Andere").await;
        let staff = house.staff("Karin", Role::Partner, &["welcome-point-02"]).await;
        let office = house.person("Miriam", Role::Coordinator).await;
        let cem = house.person("Cem", Role::Connector).await;
        let mut ears = Vec::new();
        for who in [Some(&bo), Some(&cem), Some(&office), Some(&stranger), Some(&staff), None] {
            ears.push(house.listen(who, &[]).await);
        }
        invite(&house, &amal, tandem, &cem).await;
        bell(&house, "rung").await;
        for (place, ear) in ears.iter_mut().enumerate() {
            let heard = ear.until("rung").await;
            assert_eq!(heard.contains("invited"), place < 3, "{} {place}: {heard}", house.engine());
            assert!(!heard.contains("Brücke") && !heard.contains("Cem"), "no content: {heard}");
        }
    }
}

#[tokio::test]
async fn whoever_was_away_hears_what_they_missed_and_only_once() {
    for house in houses().await {
        let (amal, _, _) = house.pair("Brücke").await;
        let mut ear = house.listen(Some(&amal), &[]).await;
        bell(&house, "first").await;
        let heard = ear.until("first").await;
        let id = heard.lines().find_map(|line| line.strip_prefix("id: ")).expect("an id").to_owned();
        drop(ear);
        bell(&house, "second").await;
        let mut again = house.listen(Some(&amal), &[("last-event-id", &id), ("accept-encoding", "gzip, br")]).await;
        let heard = again.until("second").await;
        assert!(!heard.contains("first") && heard.contains("retry: 3000"), "{heard}");
        assert_eq!(again.headers["content-type"], "text/event-stream");
        assert!(!again.headers.contains_key("content-encoding"), "nothing may hold events back");
    }
}

#[tokio::test]
async fn nobody_listens_on_after_being_signed_out() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let (mut amals, mut bos) = (house.listen(Some(&amal), &[]).await, house.listen(Some(&bo), &[]).await);
        let out = house.ask(Some(&amal), Method::DELETE, "/api/sessions/current", None, &[]).await;
        assert_eq!(out.status, 204);
        amals.end().await;
        bell(&house, "still").await;
        bos.until("still").await;
    }
}

#[tokio::test]
async fn letters_go_once_to_those_who_want_them_and_say_no_more_than_the_inbox() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let (cem, dana) = (house.person("Cem", Role::Connector).await, house.person("Dana", Role::Connector).await);
        let own = house.get(Some(&dana), "/api/me").await.expect(200);
        let version = own["person"]["version"].as_i64().expect("a version");
        house.change(&dana, Method::PATCH, "/api/me", version, json!({ "digest": "never" })).await.expect(200);
        invite(&house, &amal, tandem, &cem).await;
        invite(&house, &amal, tandem, &dana).await;

        let folder = tempfile::tempdir().expect("a folder");
        let mailer = Mailer::new(&format!("file://{}", folder.path().display()), "City <city@example.org>");
        let (mailer, now) = (mailer.expect("a mailer"), house.office.clock.now());
        let send = async || digest::send(&house.office.db, BASE, &mailer, now).await.expect("sent");
        assert_eq!([send().await, send().await], [1, 0], "{}", house.engine());
        let file = std::fs::read_dir(folder.path()).expect("files").next().expect("a letter").expect("a file");
        let letter: Value = serde_json::from_slice(&std::fs::read(file.path()).expect("read")).unwrap_or(Value::Null);
        let letter =
            if letter.is_null() { std::fs::read_to_string(file.path()).expect("text") } else { letter.to_string() };
        assert!(letter.contains("Cem@contact.test") && !letter.contains("surname"), "{letter}");
    }
}
