//! Letters that bring a link: sent to who needs it, kept nowhere.
use axum::http::Method;
use serde_json::json;
use sozialraum::access::Role;

use crate::people::{accept, look, token, traces};
use crate::support::houses;

/// The letters in a folder, their lines as they were written.
fn letters(folder: &std::path::Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).expect("files").map(|file| file.expect("a file").path());
    let letters = files.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
    letters
        .map(|path| std::fs::read_to_string(path).expect("a letter").replace("=\r\n", "").replace("=3D", "="))
        .collect()
}

#[tokio::test]
async fn a_link_is_sent_by_mail_to_who_needs_it_and_nothing_of_that_is_kept() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let body = |to: &str| json!({ "role": "connector", "name": "Zoe", "send_to": to });
        assert_eq!(house.get(Some(&office), "/api/me").await.expect(200)["mail"], false);
        assert_eq!(house.post(&office, "/api/invitations", body("zoe@example.org")).await.refused(409), "no_mail");
        assert_eq!(house.post(&office, "/api/invitations", body("zoe")).await.refused(422), "bad_address");

        let folder = tempfile::tempdir().expect("a folder");
        let house = house.with_mail(&format!("file://{}", folder.path().display()));
        assert_eq!(house.get(Some(&office), "/api/me").await.expect(200)["mail"], true);
        assert_eq!(house.get(None, "/api/me").await.expect(200)["mail"], false);
        let forged = body("zoe@example.org\r\nBcc: all@example.org");
        assert_eq!(house.post(&office, "/api/invitations", forged).await.refused(422), "bad_address");
        let unsent = house.post(&office, "/api/invitations", json!({ "role": "connector" })).await.expect(201);
        assert!(unsent.get("sent").is_none() && letters(folder.path()).is_empty(), "{unsent}");
        let made = house.post(&office, "/api/invitations", body(" zoe@example.org ")).await.expect(201);
        assert_eq!(made["sent"], true, "{}", house.engine());
        let [letter] = &letters(folder.path())[..] else { panic!("one letter") };
        for part in ["zoe@example.org", "Hallo Zoe,", made["link"].as_str().expect("a link"), "7 Tage"] {
            assert!(letter.contains(part), "{part} is missing in\n{letter}");
        }
        assert_eq!(traces(&house, "zoe@example.org").await, 0, "an address is not kept");

        let amal = house.person("Amal", Role::Connector).await;
        let own = house.get(Some(&amal), "/api/me").await.expect(200);
        let version = own["person"]["version"].as_i64().expect("a version");
        house.change(&amal, Method::PATCH, "/api/me", version, json!({ "languages": ["am", "en"] })).await.expect(200);
        let path = format!("/api/people/{}/link", amal.id);
        let link = house.post(&office, &path, json!({ "send_to": "amal@example.org" })).await.expect(201);
        assert_eq!(link["sent"], true);
        let english = letters(folder.path()).into_iter().find(|letter| letter.contains("Hello Amal,"));
        assert!(english.is_some_and(|letter| letter.contains(link["link"].as_str().expect("a link"))));
        accept(&house, &token(&made), "Zoe").await.expect(201);

        // Nobody is a mail robot.
        let eager = house.person("Eager", Role::Coordinator).await;
        // Two minutes at the most see at most thirty each.
        let mut sent = 0;
        let late = loop {
            let reply = house.post(&eager, "/api/invitations", body("zoe@example.org")).await;
            if reply.status != 201 {
                break reply;
            }
            sent += 1;
            assert!(sent <= 60, "nobody stops it");
        };
        assert_eq!((late.refused(429).as_str(), sent >= 30), ("slow_down", true), "{}", house.engine());

        // Nobody listens there.
        let house = house.with_mail("smtp://127.0.0.1:1");
        let made = house.post(&office, "/api/invitations", body("zoe@example.org")).await.expect(201);
        assert_eq!(made["sent"], false, "{}", house.engine());
        assert_eq!(look(&house, &token(&made)).await.status, 200, "the link is good all the same");
    }
}
