//! People: they come by invitation, see what is theirs, and go without a trace.
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::{Office, Role};
use sozialraum::app::{Page, Public, Watch, router};
use sozialraum::db::{Db, Tx};
use sozialraum::kernel::PersonId;
use tower::ServiceExt;

use crate::support::{BASE, House, Person, Reply, houses};

const LINK: &str = "http://sozialraum.test/?page=join#token=";

/// A link that was made, by its secret.
pub fn token(made: &Value) -> String {
    let link = made["link"].as_str().expect("a link");
    link.strip_prefix(LINK).unwrap_or_else(|| panic!("another link: {link}")).to_owned()
}

async fn invited(house: &House, by: &Person, body: Value) -> String {
    token(&house.post(by, "/api/invitations", body).await.expect(201))
}

async fn ask(house: &House, path: &str, body: Value) -> Reply {
    house.ask(None, Method::POST, path, Some(body), &[]).await
}

pub async fn look(house: &House, token: &str) -> Reply {
    ask(house, "/api/invitations/look", json!({ "token": token })).await
}

fn yes(token: &str, name: &str) -> Value {
    json!({ "token": token, "name": name, "languages": ["ar"], "consent": true })
}

pub async fn accept(house: &House, token: &str, name: &str) -> Reply {
    ask(house, "/api/invitations/accept", yes(token, name)).await
}

/// Who came in, by the cookie they were given.
fn person(reply: &Reply) -> Person {
    let me = reply.expect(201);
    let id: PersonId = serde_json::from_value(me["person"]["id"].clone()).expect("an id");
    let cookie = reply.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    Person::with_cookie(id, cookie)
}

async fn role(house: &House, by: &Person) -> Value {
    house.get(Some(by), "/api/me").await.expect(200)["role"].clone()
}

/// The office changes someone, from the version it sees.
async fn patch(house: &House, by: &Person, id: PersonId, body: Value) -> Reply {
    let path = format!("/api/people/{id}");
    let version = house.get(Some(by), &path).await.expect(200)["version"].as_i64().expect("a version");
    house.change(by, Method::PATCH, &path, version, body).await
}

#[tokio::test]
async fn an_invitation_is_used_once_however_many_press_at_once() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let made =
            house.post(&office, "/api/invitations", json!({ "role": "connector", "name": "Nour" })).await.expect(201);
        assert!(made["qr"].as_str().is_some_and(|picture| picture.starts_with("<svg")));
        let token = token(&made);
        for _ in 0..2 {
            let seen = look(&house, &token).await.expect(200);
            assert_eq!((&seen["name"], &seen["known"]), (&json!("Nour"), &json!(false)), "looking consumes nothing");
        }
        let (one, other) = tokio::join!(accept(&house, &token, "Nour"), accept(&house, &token, "Nour"));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 404], "{}", house.engine());
        let late = if one.status == 404 { one } else { other };
        assert_eq!(late.refused(404), "invitation_gone");
        assert_eq!(look(&house, &token).await.refused(404), "invitation_gone");
        let people = house.get(Some(&office), "/api/people").await.expect(200);
        let nours =
            people["people"].as_array().expect("people").iter().filter(|person| person["name"] == "Nour").count();
        assert_eq!(nours, 1);
    }
}

#[tokio::test]
async fn what_is_expired_taken_back_used_or_unknown_is_gone_and_nothing_more_is_said() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let connector = json!({ "role": "connector" });
        let (old, taken) =
            (invited(&house, &office, connector.clone()).await, invited(&house, &office, connector).await);
        let list = house.get(Some(&office), "/api/invitations").await.expect(200);
        assert_eq!(list["invitations"].as_array().map(Vec::len), Some(2));
        assert!(!list.to_string().contains(&taken), "a link is shown once");
        let path = format!("/api/invitations/{}", list["invitations"][0]["id"].as_str().expect("an id"));
        assert_eq!(house.ask(Some(&office), Method::DELETE, &path, None, &[]).await.status, 204);
        house.office.clock.pass(TimeDelta::days(7));
        let mut gone = Vec::new();
        for token in [old.as_str(), &taken, "unknown", ""] {
            gone.push(accept(&house, token, "Nour").await);
        }
        assert!(gone.iter().all(|reply| reply.refused(404) == "invitation_gone" && reply.body == gone[0].body));
    }
}

#[tokio::test]
async fn without_consent_nothing_is_kept_and_the_link_stays_good() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let token = invited(&house, &office, json!({ "role": "connector" })).await;
        let no = json!({ "token": token, "name": "Nour", "consent": false });
        assert_eq!(ask(&house, "/api/invitations/accept", no).await.refused(422), "consent_needed");
        let silent = json!({ "token": token, "name": "Nour" });
        assert_eq!(ask(&house, "/api/invitations/accept", silent).await.status, 422);
        let asked = json!({ "token": token, "name": "Nour", "consent": true, "nationality": "SY" });
        assert_eq!(ask(&house, "/api/invitations/accept", asked).await.refused(422), "unknown_field");
        assert_eq!(accept(&house, &token, " ").await.refused(422), "required");
        let nour = person(&accept(&house, &token, "Nour").await);
        let me = house.get(Some(&nour), "/api/me").await.expect(200);
        assert_eq!((&me["role"], &me["person"]["languages"]), (&json!("connector"), &json!(["ar"])));
        assert!(me["person"]["term_ends"].is_string(), "a connector's term is set: {me}");
    }
}

#[tokio::test]
async fn a_sign_in_is_a_new_session_whatever_the_browser_held_before() {
    for house in houses().await {
        let (office, amal) =
            (house.person("Miriam", Role::Coordinator).await, house.person("Amal", Role::Connector).await);
        let planted = Person::with_cookie(amal.id, "__Host-session=planted-by-someone-else".into());
        for before in [&amal, &planted] {
            let token = invited(&house, &office, json!({ "role": "connector" })).await;
            let agent = ("user-agent", "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Firefox/131.0");
            let body = Some(yes(&token, "Nour"));
            let reply = house.ask(Some(before), Method::POST, "/api/invitations/accept", body, &[agent]).await;
            let cookie = reply.header("set-cookie").to_owned();
            for part in ["__Host-session=", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age="] {
                assert!(cookie.contains(part), "{part} is missing in {cookie}");
            }
            let nour = person(&reply);
            assert_ne!(nour.cookie(), before.cookie());
            assert_eq!(role(&house, before).await, "visitor", "what the browser held is worth nothing");
            let sessions = house.get(Some(&nour), "/api/sessions").await.expect(200);
            assert_eq!(sessions["sessions"][0]["device"], "Firefox · Android");
        }
    }
}

#[tokio::test]
async fn a_device_is_signed_out_here_or_from_another_one() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let amal = house.person("Amal", Role::Connector).await;
        let link = house.post(&office, &format!("/api/people/{}/link", amal.id), json!({})).await.expect(201);
        let token = token(&link);
        assert_eq!(look(&house, &token).await.expect(200)["known"], true);
        let phone = person(&ask(&house, "/api/invitations/accept", json!({ "token": token, "consent": true })).await);
        assert_eq!(phone.id, amal.id, "the same person on another device");
        let sessions = house.get(Some(&phone), "/api/sessions").await.expect(200);
        let sessions = sessions["sessions"].as_array().expect("sessions").clone();
        assert_eq!(sessions.len(), 2);
        let other = sessions.iter().find(|session| session["current"] == false).expect("the other device");
        let path = format!("/api/sessions/{}", other["id"].as_str().expect("an id"));
        let foreign = house.ask(Some(&office), Method::DELETE, &path, None, &[]).await;
        assert_eq!(foreign.refused(404), "unknown_session");
        assert_eq!(house.ask(Some(&phone), Method::DELETE, &path, None, &[]).await.status, 204);
        assert_eq!((role(&house, &amal).await, role(&house, &phone).await), (json!("visitor"), json!("connector")));
        let out = house.ask(Some(&phone), Method::DELETE, "/api/sessions/current", None, &[]).await;
        assert!(out.status == 204 && out.header("set-cookie").contains("Max-Age=0"));
        assert_eq!(role(&house, &phone).await, "visitor");
    }
}

#[tokio::test]
async fn whoever_gets_another_role_is_signed_out_everywhere_and_no_old_link_lets_them_in() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let link = house.post(&office, &format!("/api/people/{}/link", amal.id), json!({})).await.expect(201);
        let path = format!("/api/people/{}", amal.id);
        let role_change = json!({ "role": "coordinator" });
        assert_eq!(house.post(&office, &path, role_change.clone()).await.status, 405);
        let stale = house.change(&office, Method::PATCH, &path, 9, role_change.clone()).await;
        assert_eq!((stale.refused(412).as_str(), &stale.json()["current"]["name"]), ("stale_version", &json!("Amal")));
        let changed = patch(&house, &office, amal.id, role_change).await.expect(200);
        assert_eq!((&changed["role"], &changed["tandems"]), (&json!("coordinator"), &json!([])));
        assert_eq!(role(&house, &amal).await, "visitor");
        assert_eq!(look(&house, &token(&link)).await.refused(404), "invitation_gone");
        let tandem = house.get(Some(&bo), &format!("/api/tandems/{tandem}")).await.expect(200);
        assert_eq!(tandem["state"], "forming", "only connectors act in tandems");
        let staff = patch(&house, &office, bo.id, json!({ "role": "partner" })).await;
        assert_eq!(staff.refused(422), "required");
    }
}

#[tokio::test]
async fn nobody_invites_beyond_what_is_theirs() {
    for house in houses().await {
        let (amal, _, ours) = house.pair("Brücke").await;
        let (_, _, foreign) = house.pair("Andere").await;
        let office = house.person("Miriam", Role::Coordinator).await;
        let operator = house.person("Jonas", Role::Operator).await;
        for (by, body, code) in [
            (&amal, json!({ "role": "coordinator" }), "not_yours_to_invite"),
            (&amal, json!({ "role": "connector" }), "not_yours_to_invite"),
            (&amal, json!({ "role": "connector", "tandem_id": foreign }), "not_your_tandem"),
            (&office, json!({ "role": "operator" }), "not_yours"),
        ] {
            assert_eq!(house.post(by, "/api/invitations", body).await.refused(403), code);
        }
        let path = format!("/api/people/{}/link", operator.id);
        assert_eq!(house.post(&office, &path, json!({})).await.refused(403), "not_yours");
        let staff = json!({ "role": "partner", "partner_ids": ["no-such-house"] });
        assert_eq!(house.post(&office, "/api/invitations", staff).await.refused(422), "unknown_partner");

        let token = invited(&house, &amal, json!({ "role": "connector", "tandem_id": ours })).await;
        assert_eq!(look(&house, &token).await.expect(200)["tandem_name"], "Brücke");
        let cem = person(&accept(&house, &token, "Cem").await);
        let me = house.get(Some(&cem), "/api/me").await.expect(200);
        assert_eq!(me["tandems"][0]["standing"], "confirmed", "accepting the link is the yes");
    }
}

#[tokio::test]
async fn a_link_whose_answer_was_lost_is_made_anew_and_the_lost_one_is_dead() {
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let body = Some(json!({ "role": "connector" }));
        let key = [("idempotency-key", "one")];
        let first = house.ask(Some(&office), Method::POST, "/api/invitations", body.clone(), &key).await.expect(201);
        let second = house.ask(Some(&office), Method::POST, "/api/invitations", body, &key).await.expect(201);
        assert_eq!(first["id"], second["id"]);
        assert_eq!(look(&house, &token(&first)).await.refused(404), "invitation_gone");
        look(&house, &token(&second)).await.expect(200);
    }
}

#[tokio::test]
async fn whoever_knocks_too_often_has_to_wait() {
    for house in houses().await {
        // Two minutes at the most see at most thirty each.
        let mut knocks = 0;
        let refused = loop {
            let reply = look(&house, "guess").await;
            knocks += 1;
            if reply.status != 404 {
                break reply;
            }
            assert!(knocks <= 60, "nobody stops it");
        };
        assert!(refused.refused(429) == "slow_down" && knocks > 30);
        assert!((1..=60).contains(&refused.header("retry-after").parse::<i64>().expect("seconds")));
        house.office.clock.pass(TimeDelta::seconds(61));
        assert_eq!(look(&house, "guess").await.refused(404), "invitation_gone");
    }
}

#[tokio::test]
async fn there_is_always_an_operator_even_when_two_remove_each_other_at_once() {
    for house in houses().await {
        let (one, other) = (house.person("Ada", Role::Operator).await, house.person("Jonas", Role::Operator).await);
        let own = patch(&house, &one, one.id, json!({ "role": "coordinator" })).await;
        assert_eq!(own.refused(409), "not_yourself");
        let down = async |by: &Person, whom: &Person| {
            let path = format!("/api/people/{}", whom.id);
            house.change(by, Method::PATCH, &path, 1, json!({ "role": "coordinator" })).await
        };
        tokio::join!(down(&one, &other), down(&other, &one));
        let left = if role(&house, &one).await == "operator" { &one } else { &other };
        assert_eq!(role(&house, left).await, "operator", "{}", house.engine());
        let name = house.get(Some(left), "/api/me").await.expect(200)["person"]["name"].clone();
        let gone = house.post(left, "/api/me/erase", json!({ "confirm": name })).await;
        assert_eq!(gone.refused(409), "last_operator");
    }
}

#[tokio::test]
async fn a_term_that_is_over_is_over_at_once() {
    for house in houses().await {
        let (amal, _, _) = house.pair("Brücke").await;
        let office = house.person("Miriam", Role::Coordinator).await;
        let yesterday = (house.office.clock.now() - TimeDelta::days(1)).date_naive();
        let line = patch(&house, &office, amal.id, json!({ "term_ends": yesterday })).await.expect(200);
        assert_eq!(line["state"], "alumni");
        assert_eq!(role(&house, &amal).await, "alumni");
        let body = json!({ "name": "Neu" });
        assert_eq!(house.post(&amal, "/api/tandems", body).await.refused(403), "not_your_role");
        house.get(Some(&amal), "/api/me/export").await.expect(200);
        patch(&house, &office, amal.id, json!({ "term_ends": null })).await.expect(200);
        assert_eq!(role(&house, &amal).await, "connector");
    }
}

#[tokio::test]
async fn surnames_and_contacts_are_for_their_owner_and_the_office() {
    for house in houses().await {
        let zeisig = house.person("Zeisig", Role::Connector).await;
        let amal = house.person("Amal", Role::Connector).await;
        let tandem = format!("/api/tandems/{}", house.tandem("Brücke", &[&zeisig, &amal]).await);
        let (stranger, _, _) = house.pair("Andere").await;
        let staff = house.staff("Karin", Role::Partner, &["welcome-point-02"]).await;
        let office = house.person("Miriam", Role::Coordinator).await;
        let one = format!("/api/people/{}", zeisig.id);
        for (by, path) in [(&zeisig, "/api/me"), (&zeisig, "/api/me/export"), (&office, "/api/people"), (&office, &one)]
        {
            let text = house.get(Some(by), path).await.text();
            assert!(text.contains("Zeisig-surname") && text.contains("Zeisig@contact.test"), "{path}: {text}");
        }
        let paths = [
            "/api/me",
            "/api/me/export",
            "/api/people",
            &one,
            "/api/tandems",
            &tandem,
            "/api/inbox",
            "/api/invitations",
        ];
        for by in [Some(&amal), Some(&stranger), Some(&staff), None] {
            for path in paths {
                let text = house.get(by, path).await.text();
                assert!(!text.contains("Zeisig-surname") && !text.contains("Zeisig@contact"), "{path}: {text}");
            }
        }
        let people = house.get(Some(&stranger), "/api/people").await.text();
        assert!(
            people.contains("Zeisig") && !people.contains("version"),
            "first names, and nothing to change: {people}"
        );
    }
}

#[tokio::test]
async fn what_i_take_along_is_all_of_mine_and_nothing_of_others() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let body = json!({ "role": "connector", "name": "Somebody-else", "tandem_id": null });
        assert_eq!(house.post(&amal, "/api/invitations", body).await.status, 403);
        let export = house.get(Some(&bo), "/api/me/export").await;
        let own = export.expect(200);
        for (field, value) in [
            ("name", json!("Bo")),
            ("surname", json!("Bo-surname")),
            ("contact", json!("Bo@contact.test")),
            ("languages", json!(["de"])),
            ("role", json!("connector")),
            ("digest", json!("daily")),
        ] {
            assert_eq!(own[field], value, "{field}");
        }
        assert_eq!((&own["tandems"][0]["tandem"], &own["sessions"][0]["device"]), (&json!("Brücke"), &json!("test")));
        for list in ["invitations", "messages", "mutes", "acts", "partners"] {
            assert!(own[list].is_array(), "{list}");
        }
        assert!(!export.text().contains("Amal"), "{}", export.text());
        assert!(export.header("content-disposition").starts_with("attachment"));
    }
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_no_trace() {
    const CANARY: &str = "Zeisig";
    for house in houses().await {
        let office = house.person("Miriam", Role::Coordinator).await;
        let token = invited(&house, &office, json!({ "role": "connector", "name": format!("{CANARY}-wanted") })).await;
        let body = json!({ "token": token, "name": format!("{CANARY}-name"), "surname": format!("{CANARY}-surname"),
            "contact": format!("{CANARY}@contact.test"), "languages": ["ar"], "consent": true });
        let zeisig = person(&ask(&house, "/api/invitations/accept", body).await);
        let amal = house.person("Amal", Role::Connector).await;
        let tandem = json!({ "name": "Brücke", "invite": [zeisig.id] });
        let tandem = house.post(&amal, "/api/tandems", tandem).await.expect(201);
        let path = format!("/api/tandems/{}", tandem["id"].as_str().expect("an id"));
        let version = tandem["version"].as_i64().expect("a version");
        house.change(&zeisig, Method::POST, &format!("{path}/join"), version, json!({})).await.expect(200);
        let wrong = house.post(&zeisig, "/api/me/erase", json!({ "confirm": "someone" })).await;
        assert_eq!(wrong.refused(422), "not_confirmed");
        assert!(traces(&house, CANARY).await > 0, "the search finds what is there");

        let gone = house.post(&zeisig, "/api/me/erase", json!({ "confirm": format!("{CANARY}-name") })).await;
        assert!(gone.status == 204 && gone.header("set-cookie").contains("Max-Age=0"), "{}", gone.text());
        assert_eq!(traces(&house, CANARY).await, 0, "{}", house.engine());
        assert_eq!(role(&house, &zeisig).await, "visitor");
        let tandem = house.get(Some(&amal), &path).await.expect(200);
        assert_eq!((&tandem["state"], tandem["members"].as_array().map(Vec::len)), (&json!("forming"), Some(1)));
        let people = house.get(Some(&office), &format!("/api/people/{}", zeisig.id)).await;
        assert_eq!(people.refused(404), "unknown_person");
        let acts = "select count(*) from journal where actor = $1 or person_id = $1";
        let mut tx = house.office.read().await.expect("a transaction");
        let acts: i64 =
            sozialraum::on!(&mut tx, conn => sqlx::query_scalar(acts).bind(zeisig.id).fetch_one(conn).await)
                .expect("a number");
        assert_eq!(acts, 0, "what they did stays, that they did it does not");
    }
}

/// In how many columns of how many tables a word stands; and on SQLite also whether the file's bytes hold it.
pub async fn traces(house: &House, word: &str) -> i64 {
    let columns = match &house.office.db {
        Db::Sqlite { .. } => {
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'"
        }
        Db::Postgres { .. } => {
            "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public'"
        }
    };
    let mut tx = house.office.read().await.expect("a transaction");
    let columns: Vec<(String, String)> =
        sozialraum::on!(&mut tx, conn => sqlx::query_as(columns).fetch_all(conn).await).expect("columns");
    assert!(columns.len() > 100, "too few columns were read");
    let mut found = 0;
    for (table, column) in columns {
        let sql = format!("select count(*) from {table} where cast(\"{column}\" as text) like $1");
        let rows: i64 = sozialraum::on!(&mut tx, conn =>
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(format!("%{word}%")).fetch_one(conn).await)
        .expect("a number");
        found += rows;
    }
    found + bytes(&mut tx, word).await
}

async fn bytes(tx: &mut Tx, word: &str) -> i64 {
    let Tx::Sqlite(tx) = tx else { return 0 };
    let file: String = sqlx::query_scalar("select file from pragma_database_list where name = 'main'")
        .fetch_one(&mut **tx)
        .await
        .expect("the file");
    let holds = |path: &str| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
    };
    i64::try_from(holds(&file) + holds(&format!("{file}-wal"))).expect("a number")
}

#[tokio::test]
async fn personas_are_for_the_demo_alone() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let first = person(&ask(&house, "/api/demo/sessions", json!({ "persona": "connector" })).await);
        let second = person(&ask(&house, "/api/demo/sessions", json!({ "persona": "connector", "n": 2 })).await);
        assert_eq!([first.id, second.id], [amal.id, bo.id]);
        assert_eq!(ask(&house, "/api/demo/sessions", json!({ "persona": "operator" })).await.refused(404), "not_found");

        let office = Office { demo: false, ..house.office.clone() };
        let public = Public::new(&office.desk).with(&office);
        let router = router(public, Watch::default(), Page::embedded(), BASE);
        let request = axum::http::Request::post("/api/demo/sessions").header("content-type", "application/json");
        let request = request.body(axum::body::Body::from(r#"{"persona":"connector"}"#)).expect("a request");
        assert_eq!(router.oneshot(request).await.expect("an answer").status(), 404);
    }
}
