//! Abuse: other sites' pages, floods, keys and versions that belong to someone else. Nobody is harmed by what a stranger sends.
use std::time::Duration;

use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;
use tokio::time::timeout;

use crate::activities::{AREA, ahead, draft, publish, version};
use crate::people::look;
use crate::support::{House, Person, houses};

/// Asks with some headers, and says how that was answered.
async fn with(house: &House, by: &Person, method: Method, path: &str, body: Value, headers: &[(&str, &str)]) -> u16 {
    house.ask(Some(by), method, path, Some(body), headers).await.status
}

#[tokio::test]
async fn another_sites_page_changes_nothing_in_the_name_of_who_is_signed_in() {
    for house in houses().await {
        let (amal, _, _) = house.pair("Brücke").await;
        let unread = |headers: Vec<(&'static str, &'static str)>| {
            let (house, amal) = (&house, &amal);
            async move { with(house, amal, Method::POST, "/api/inbox/read", json!({ "ids": null }), &headers).await }
        };
        let foreign: [&[(&str, &str)]; 6] = [
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", "https://forum.sozialraum.test")],
            &[("sec-fetch-site", "cross-site"), ("origin", "null")],
            &[("origin", "https://elsewhere.test"), ("host", "sozialraum.test")],
            &[("origin", "http://sozialraum.test:8081"), ("host", "sozialraum.test")],
            &[("origin", "null"), ("host", "sozialraum.test")],
        ];
        for headers in foreign {
            let reply =
                house.ask(Some(&amal), Method::POST, "/api/inbox/read", Some(json!({ "ids": null })), headers).await;
            assert_eq!(reply.refused(403), "other_site", "{headers:?}");
            let path = "/api/sessions/current";
            assert_eq!(with(&house, &amal, Method::DELETE, path, Value::Null, headers).await, 403, "{headers:?}");
        }
        assert_eq!(unread(vec![("sec-fetch-site", "same-origin"), ("origin", "http://sozialraum.test")]).await, 204);
        assert_eq!(unread(vec![("origin", "http://sozialraum.test"), ("host", "sozialraum.test")]).await, 204);
        // What is no page says neither, and has no cookie that is not its own.
        assert_eq!(unread(Vec::new()).await, 204);
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
            let form = house.upload(&amal, "/api/inbox/read", kind, br#"{"ids":null}"#.to_vec()).await;
            assert_eq!(form.refused(415), "json_expected", "{kind}");
        }
    }
}

#[tokio::test]
async fn a_key_or_a_version_of_someone_else_opens_nothing() {
    for house in houses().await {
        let (amal, _, ours) = house.pair("Brücke").await;
        let (kim, _, theirs) = house.pair("Rhein").await;
        let plan = |tandem| Some(draft(tandem, &ahead(&house, 9, "17:00")));
        let key = [("idempotency-key", "one")];
        let make = async |by: &Person, path: &str, body| house.ask(Some(by), Method::POST, path, body, &key).await;
        let mine = make(&amal, "/api/activities", plan(ours)).await.expect(201);
        let other = make(&kim, "/api/activities", plan(theirs)).await.expect(201);
        assert_ne!(mine["id"], other["id"], "a key is one person's");
        let elsewhere = make(&amal, "/api/claims", Some(json!({ "area_id": AREA, "tandem_id": ours }))).await;
        assert_eq!(elsewhere.refused(422), "idempotency_key_reused");
        let path = format!("/api/activities/{}", mine["id"].as_str().expect("an id"));
        for (tag, code) in [("\"1\"", "unknown_activity"), ("\"77\"", "unknown_activity"), ("*", "bad_if_match")] {
            let reply = house.ask(Some(&kim), Method::PATCH, &path, Some(json!({})), &[("if-match", tag)]).await;
            assert!(matches!(reply.status, 400 | 404), "{tag}: {}", reply.text());
            assert_eq!(reply.json()["code"], code, "a draft of others is not there, whatever the version");
        }
        let tag = format!("\"{}\"", mine["version"]);
        for reply in [
            house.ask(Some(&kim), Method::GET, &path, None, &[("if-none-match", &tag)]).await,
            house.ask(None, Method::GET, &path, None, &[("if-none-match", "*")]).await,
        ] {
            assert_eq!(reply.refused(404), "unknown_activity", "no 304 tells that it is there");
        }
    }
}

#[tokio::test]
async fn no_tag_of_a_public_answer_tells_that_something_happened_elsewhere() {
    for house in houses().await {
        let (amal, _, tandem) = house.pair("Brücke").await;
        let open = publish(&house, &amal, draft(tandem, &ahead(&house, 9, "17:00"))).await;
        let id = open["id"].as_str().expect("an id");
        let public = [
            "/feeds/activities.ics".to_owned(),
            format!("/feeds/areas/{AREA}.ics"),
            format!("/feeds/activities/{id}.ics"),
            "/api/collections/activities/items".to_owned(),
            format!("/api/collections/activities/items/{id}"),
        ];
        let tags = async || {
            let mut tags = Vec::new();
            for path in &public {
                tags.push(house.get(None, path).await.header("etag").to_owned());
            }
            tags
        };
        let before = tags().await;
        assert!(before.iter().all(|tag| tag.len() > 20), "{before:?}");
        house.post(&amal, "/api/activities", draft(tandem, &ahead(&house, 8, "17:00"))).await.expect(201);
        house.post(&amal, "/api/protected-spaces", json!({ "name": "Wir" })).await.expect(201);
        assert_eq!(tags().await, before, "a draft and a protected space show ({})", house.engine());
        for (path, tag) in public.iter().zip(&before) {
            let again = house.ask(None, Method::GET, path, None, &[("if-none-match", tag)]).await;
            assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        }
        let change = json!({ "title": "Anders" });
        house.change(&amal, Method::PATCH, &crate::activities::path(&open), version(&open), change).await.expect(200);
        assert!(tags().await.iter().zip(&before).all(|(now, then)| now != then), "what is public shows");
    }
}

#[tokio::test]
async fn whoever_is_turned_away_at_the_door_takes_no_place_among_those_who_write() {
    for house in houses().await {
        let knocked = async || look(&house, "guess").await.status;
        while knocked().await != 429 {}
        // Someone writes, and takes their time.
        let writing = house.office.write().await.expect("a transaction");
        let refused = timeout(Duration::from_secs(4), knocked()).await;
        assert!(refused.is_ok_and(|status| status == 429), "{}: waits for the one who writes", house.engine());
        drop(writing);
    }
}

#[tokio::test]
async fn visitors_cannot_take_the_places_of_all_who_listen() {
    for house in houses().await {
        let amal = house.person("Amal", Role::Connector).await;
        let mut ears = Vec::new();
        while house.knock(None, Method::GET, "/api/live").await.0 == 200 {
            ears.push(house.listen(None, &[]).await);
            assert!(ears.len() < 1000, "nobody stops it");
        }
        let refused = house.get(None, "/api/live").await;
        assert_eq!((refused.refused(503).as_str(), refused.header("retry-after")), ("busy", "1"));
        let theirs = house.listen(Some(&amal), &[]).await;
        drop((ears.pop(), theirs));
        assert_eq!(house.knock(None, Method::GET, "/api/live").await.0, 200, "a place comes back");
    }
}

#[tokio::test]
async fn a_question_is_answered_alike_without_its_body_and_other_methods_say_what_there_is() {
    for house in houses().await {
        let (amal, _, _) = house.pair("Brücke").await;
        for path in
            ["/api/me", "/api/tandems", "/api/activities", "/api/me/export", "/feeds/activities.ics", "/api/areas"]
        {
            let get = house.get(Some(&amal), path).await;
            let head = house.ask(Some(&amal), Method::HEAD, path, None, &[]).await;
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
            for name in ["cache-control", "vary", "etag", "content-type", "content-disposition"] {
                assert_eq!(head.header(name), get.header(name), "{name} of {path}");
            }
        }
        for (method, path) in [("TRACE", "/api/me"), ("PUT", "/api/claims"), ("DELETE", "/api/tandems")] {
            let method: Method = method.parse().expect("a method");
            let reply = house.ask(Some(&amal), method, path, None, &[("x-http-method-override", "GET")]).await;
            assert_eq!(reply.refused(405), "method_not_allowed", "{path}");
            assert!(reply.header("allow").contains("GET,HEAD"), "{path}: {:?}", reply.headers);
        }
    }
}
