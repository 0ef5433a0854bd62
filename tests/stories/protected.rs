//! Groups without the city: for everyone who is not in one it does not exist, and the tables keep it so.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::db::Tx;
use sozialraum::run;

use crate::support::{House, Person, houses};

async fn space(house: &House, by: &Person, name: &str, people: &[&Person]) -> Value {
    let people: Vec<_> = people.iter().map(|person| person.id).collect();
    let draft = json!({ "name": name, "purpose": "Among ourselves.", "people": people });
    house.post(by, "/api/protected-spaces", draft).await.expect(201)
}

fn path(space: &Value, rest: &str) -> String {
    format!("/api/protected-spaces/{}{rest}", space["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn what_is_said_among_volunteers_is_found_by_no_city_account() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let stranger = house.person("Kim", Role::Connector).await;
        let space = space(&house, &amal, "Heron", &[&bo]).await;
        let note = json!({ "text": "We would rather speak of the Kingfisher here." });
        let note = house.post(&bo, &path(&space, "/notes"), note).await.expect(201);
        assert_eq!(house.get(Some(&amal), &path(&space, "/notes")).await.expect(200)["notes"][0]["by"]["name"], "Bo");
        let found = house.get(Some(&amal), "/api/protected-spaces/search?q=kingfisher").await.expect(200);
        assert_eq!(found["number_matched"], 1);

        let outside = [
            Some(house.person("Coco", Role::Coordinator).await),
            Some(house.person("Olli", Role::Operator).await),
            Some(house.staff("Sabine", Role::Partner, &["welcome-point-08"]).await),
        ];
        let note_path = path(&space, &format!("/notes/{}", note["id"].as_str().unwrap_or_default()));
        let asked = [
            (Method::GET, "/api/protected-spaces".to_owned()),
            (Method::GET, "/api/protected-spaces/export".into()),
            (Method::GET, "/api/protected-spaces/search?q=kingfisher".into()),
            (Method::GET, path(&space, "")),
            (Method::GET, path(&space, "/notes")),
            (Method::POST, path(&space, "/notes")),
            (Method::POST, path(&space, "/admit")),
            (Method::DELETE, note_path),
        ];
        let nowhere = house.get(outside[0].as_ref(), "/api/protected-places").await;
        for person in &outside {
            for (method, path) in &asked {
                let reply = house.ask(person.as_ref(), method.clone(), path, Some(json!({})), &[]).await;
                assert_eq!(reply.refused(404), nowhere.refused(404), "{method} {path}: as if it had never been there");
            }
            for elsewhere in ["/api/me/export", "/api/people", "/api/inbox", "/api/search?q=Heron", "/metrics"] {
                let told = house.get(person.as_ref(), elsewhere).await.text();
                assert!(!told.contains("Heron") && !told.contains("Kingfisher"), "{elsewhere}: {told}");
            }
        }
        // Another connector is answered as if there were no such space.
        for (method, path) in asked.iter().skip(3) {
            let body =
                if path.ends_with("admit") { json!({ "person_id": stranger.id }) } else { json!({ "text": "x" }) };
            house.ask(Some(&stranger), method.clone(), path, Some(body), &[]).await.refused(404);
        }
        assert_eq!(
            house.get(Some(&stranger), "/api/protected-spaces").await.expect(200)["protected_spaces"],
            json!([])
        );
    }
}

#[tokio::test]
async fn the_live_stream_and_the_journal_tell_the_city_nothing_of_it() {
    for house in houses().await {
        let (amal, bo, tandem) = house.pair("Brücke").await;
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let (mut city, mut member) = (house.listen(Some(&coordinator), &[]).await, house.listen(Some(&bo), &[]).await);
        let space = space(&house, &amal, "Heron", &[&bo]).await;
        house.post(&amal, &path(&space, "/notes"), json!({ "text": "Hello." })).await.expect(201);
        member.until("protected_note").await;
        // Something the city does hear of, so that its silence before is known to be one.
        let area = house.office.atlas().city.areas[0].id.clone();
        house.post(&amal, "/api/claims", json!({ "area_id": area, "tandem_id": tandem })).await.expect(201);
        let heard = city.until("claimed").await;
        assert!(!heard.contains("protected") && !heard.contains(space["id"].as_str().expect("an id")), "{heard}");
    }
}

#[tokio::test]
async fn nobody_but_active_connectors_is_let_in_and_the_tables_refuse_whoever_comes_past_the_rule() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let space = space(&house, &amal, "Heron", &[&bo]).await;
        let admit = json!({ "person_id": coordinator.id });
        assert_eq!(house.post(&amal, &path(&space, "/admit"), admit).await.refused(404), "unknown_person");

        let id: uuid::Uuid = space["id"].as_str().expect("an id").parse().expect("an id");
        for role in ["coordinator", "connector"] {
            let mut tx: Tx = house.office.write().await.expect("a transaction");
            let past = run!(
                &mut tx,
                sqlx::query("insert into protected_member (space_id, person_id, role, since) values ($1, $2, $3, $4)")
                    .bind(id)
                    .bind(coordinator.id)
                    .bind(role)
                    .bind(house.office.clock.now())
            );
            assert!(past.is_err(), "a city account said to be a {role} was let in on {}", house.engine());
        }

        // Whoever becomes a city account leaves with it; the last one who leaves takes the space along.
        let operator = house.person("Olli", Role::Operator).await;
        let person = format!("/api/people/{}", bo.id);
        house.change(&operator, Method::PATCH, &person, 1, json!({ "role": "coordinator" })).await.expect(200);
        let left = house.get(Some(&amal), &path(&space, "")).await.expect(200);
        assert_eq!(left["members"].as_array().map(Vec::len), Some(1), "{left}");
        house.post(&amal, &path(&space, "/leave"), json!({})).await.expect(204);
        house.get(Some(&amal), &path(&space, "")).await.refused(404);
    }
}

#[tokio::test]
async fn ones_own_notes_are_taken_along_taken_back_and_forgotten() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let space = space(&house, &amal, "Heron", &[&bo]).await;
        let write = async |by: &Person, text: &str| {
            house.post(by, &path(&space, "/notes"), json!({ "text": text })).await.expect(201)
        };
        let first = write(&amal, "Mine.").await;
        write(&bo, "Theirs.").await;
        let export = house.get(Some(&amal), "/api/me/export").await.expect(200);
        assert_eq!(export["protected_notes"][0]["text"], "Mine.");
        assert_eq!(export["protected_notes"].as_array().map(Vec::len), Some(1), "nothing of others");
        let of_first = path(&space, &format!("/notes/{}", first["id"].as_str().expect("an id")));
        house.ask(Some(&bo), Method::DELETE, &of_first, None, &[]).await.refused(404);
        house.ask(Some(&amal), Method::DELETE, &of_first, None, &[]).await.expect(204);
        house.post(&bo, "/api/me/erase", json!({ "confirm": "Bo" })).await.expect(204);
        let notes = house.get(Some(&amal), &path(&space, "/notes")).await.expect(200);
        assert_eq!(notes["notes"], json!([]), "what an erased person wrote goes with them");
    }
}

#[tokio::test]
async fn whoever_is_in_it_names_a_space_anew_and_nobody_writes_over_another_unseen() {
    for house in houses().await {
        let (amal, bo, _) = house.pair("Brücke").await;
        let stranger = house.person("Kim", Role::Connector).await;
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let space = space(&house, &amal, "Heron", &[&bo]).await;
        let rename = async |by: &Person, name: &str| {
            house.change(by, Method::PATCH, &path(&space, ""), 1, json!({ "name": name, "purpose": "To rest." })).await
        };
        for outside in [&stranger, &coordinator] {
            rename(outside, "Ours").await.refused(404);
        }
        assert_eq!(rename(&bo, "  ").await.refused(422), "required");
        let renamed = rename(&bo, "Kingfisher").await.expect(200);
        assert_eq!((&renamed["name"], &renamed["purpose"]), (&json!("Kingfisher"), &json!("To rest.")));
        let late = rename(&amal, "Egret").await;
        assert_eq!(late.refused(412), "stale_version", "{}", house.engine());
        assert_eq!(late.json()["current"], renamed);
        assert_eq!(house.get(Some(&amal), &path(&space, "")).await.expect(200), renamed);
    }
}
