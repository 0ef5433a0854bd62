//! Canaries: a token in every text that is not everyone's, and nobody it is hidden from finds it in any answer, feed, tile,
//! collection, refusal, header, or in what the server writes down.
use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use axum::http::Method;
use chrono::TimeDelta;
use data_encoding::BASE64;
use serde_json::{Value, json};
use sozialraum::access::table::LINES;

use super::world::{HERE, World, thursday};
use crate::activities;
use crate::support::{House, Person, Reply, houses};

/// Letters that stay as they are in addresses, so that a token in one is found too.
fn mark(what: &str) -> String {
    format!("zwitscher-{what}-7")
}

const VISITOR: &str = "visitor";
const OTHER: &str = "other connector";
const THEIR_STAFF: &str = "own staff";
const STRANGER: &str = "other staff";
const ALUMNI: &str = "alumni";
/// The city too: it is not in a protected space.
const ALL_BUT_MEMBERS: &[&str] = &[VISITOR, OTHER, THEIR_STAFF, STRANGER, ALUMNI, "coordinator", "operator"];

/// A token, and from whom it is hidden.
struct Canary {
    token: String,
    from: &'static [&'static str],
}

/// What only the tandem, those it asks and the office know; what only the tandem and the office know; and so on.
fn canaries() -> Vec<Canary> {
    let everyone = &[VISITOR, OTHER, THEIR_STAFF, STRANGER][..];
    let all_but_the_asked = &[VISITOR, OTHER, STRANGER][..];
    let hidden = |tokens: &[&str], from: &'static [&'static str]| {
        tokens.iter().map(|token| Canary { token: (*token).to_owned(), from }).collect::<Vec<_>>()
    };
    let marked = |whats: &[&str], from: &'static [&'static str]| {
        whats.iter().map(|what| Canary { token: mark(what), from }).collect::<Vec<_>>()
    };
    [
        marked(&["claim-note", "published-needs", "invitation-name", "reflection-note", "reflection-topic"], everyone),
        marked(
            &["draft-title", "draft-needs", "request-thing", "request-note", "point-title", "reason"],
            all_but_the_asked,
        ),
        marked(&["house-use"], &[VISITOR, OTHER, STRANGER]),
        marked(&["room-hours"], &[VISITOR]),
        marked(&["consultation-answer"], &[VISITOR, OTHER, THEIR_STAFF, STRANGER, ALUMNI]),
        marked(&["space-name", "space-purpose", "space-note"], ALL_BUT_MEMBERS),
        marked(&["meeting-title", "meeting-place", "agenda-item", "decided"], &[VISITOR, THEIR_STAFF, STRANGER]),
        marked(&["question", "ballot-reason", "poll-title"], &[VISITOR, THEIR_STAFF, STRANGER]),
        marked(
            &[
                "concern-topic",
                "concern-text",
                "proposal",
                "concern-contact",
                "could-decide",
                "bundle-title",
                "bundle-summary",
            ],
            &[VISITOR, THEIR_STAFF, STRANGER],
        ),
        hidden(&["Xamalo-surname", "Xamalo@contact.test"], everyone),
        hidden(&["Xamalo"], &[VISITOR, THEIR_STAFF, STRANGER]),
        hidden(&["6.7713579", "51.1924681"], all_but_the_asked),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What else holds a token: a draft at a private point, an invitation, a request that was declined, how it was. Answers
/// the activities.
async fn plant(house: &House, world: &World) -> [Value; 2] {
    let draft = json!({
        "tandem_ids": [world.tandem], "template": "free", "title": mark("point-title"), "summary": "", "area_id": world.area,
        "place": { "kind": "point", "name": "", "partner_id": null, "room_id": null, "position": [6.7713579, 51.1924681] },
        "starts": thursday(house, 5, "17:00"), "minutes": 60, "rrule": null, "languages": ["de"], "audience": "", "needs": "",
    });
    let draft = house.post(&world.own, "/api/activities", draft).await.expect(201);
    let ask = json!({ "activity_id": draft["id"], "partner_id": HERE, "people": 5 });
    let request = house.post(&world.own, "/api/requests", ask).await.expect(201);
    let no = json!({ "reason": mark("reason") });
    super::world::step(house, &world.staff, "requests", &request, "decline", no).await;
    let invitation = json!({ "role": "coordinator", "name": mark("invitation-name") });
    house.post(&world.coordinator, "/api/invitations", invitation).await.expect(201);
    [draft, looked_back_on(house, world).await]
}

/// What has taken place, with a word on how it was.
async fn looked_back_on(house: &House, world: &World) -> Value {
    let soon = activities::draft(world.tandem, &activities::ahead(house, 1, "17:00"));
    let held = activities::publish(house, &world.own, soon).await;
    house.office.clock.pass(TimeDelta::days(2));
    let said = json!({
        "people": "up_to_15", "went": "hard", "languages": ["ar"], "topics": [mark("reflection-topic")],
        "note": mark("reflection-note"),
    });
    activities::turn(house, &world.own, &held, "reflect", said).await
}

/// Every address there is to read, with every record that could be behind it.
fn addresses(world: &World, more: &[Value; 2]) -> Vec<String> {
    let id = |record: &Value| record["id"].as_str().expect("an id").to_owned();
    let (published, others) = (id(&world.published), [id(&world.draft), id(&more[0]), id(&more[1])]);
    let read = LINES.iter().filter(|line| line.method == "GET" && line.path != "/api/live");
    let mut found: Vec<String> = read.map(|line| world.path(line)).collect();
    let of_others: Vec<String> = found
        .iter()
        .filter(|path| path.contains(&published))
        .flat_map(|path| others.iter().map(|other| path.replace(&published, other)))
        .collect();
    found.extend(of_others);
    for id in [&published].into_iter().chain(&others) {
        found.push(format!("/feeds/activities/{id}.ics"));
        found.push(format!("/api/requests?activity_id={id}"));
    }
    found.push(format!("/api/decisions/{}", id(&world.decided)));
    let tandem = world.tandem;
    found.extend([
        "/api/activities?mine=true".into(),
        "/api/activities?state=draft".into(),
        "/api/activities?near=6.7713579,51.19&from=2020-01-01".into(),
        format!("/api/activities?tandem_id={tandem}&from=2020-01-01"),
        format!("/api/claims?tandem_id={tandem}"),
        format!("/api/house-uses?partner_id={HERE}"),
        format!("/api/rooms?partner_id={HERE}"),
        "/api/collections/activities/items?limit=1000".into(),
        format!("/feeds/tandems/{tandem}.ics"),
        format!("/feeds/partners/{HERE}.ics"),
        "/api/search?q=zwitscher".into(),
    ]);
    found.extend(tiles());
    found
}

/// Tiles 0 to 12 of the city.
fn tiles() -> impl Iterator<Item = String> {
    let at = |z: u32, lon: f64, lat: f64| {
        let tiles = f64::from(1_u32 << z);
        let lat = lat.to_radians();
        let y = (1.0 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::PI) / 2.0;
        (((lon + 180.0) / 360.0 * tiles) as u32, (y * tiles) as u32)
    };
    (0..=12).flat_map(move |z| {
        let ((west, north), (east, south)) = (at(z, 6.68, 51.36), at(z, 6.95, 51.12));
        (west..=east).flat_map(move |x| (north..=south).map(move |y| format!("/tiles/areas/{z}/{x}/{y}")))
    })
}

/// All that someone gets: every answer to read, and every refusal of a change, with their headers.
async fn crawl(house: &House, by: Option<&Person>, world: &World, addresses: &[String]) -> Vec<(String, Vec<u8>)> {
    let mut got = Vec::new();
    for path in addresses {
        got.push((path.clone(), everything(&house.get(by, path).await)));
    }
    for line in LINES.iter().filter(|line| line.method != "GET") {
        let (method, path): (Method, _) = (line.method.parse().expect("a method"), world.path(line));
        let reply = house.ask(by, method, &path, Some(json!({})), &[("if-match", "\"99\"")]).await;
        got.push((format!("{} {path}", line.method), everything(&reply)));
    }
    got
}

fn everything(reply: &Reply) -> Vec<u8> {
    let mut all = format!("{:?}\n", reply.headers).into_bytes();
    all.extend_from_slice(&reply.body);
    all
}

/// As it is, in small letters, in an address, or in base64 from any of its three beginnings.
fn holds(answer: &[u8], token: &str) -> bool {
    let text = String::from_utf8_lossy(answer);
    let small = text.to_lowercase();
    let written = [token.to_lowercase(), token.to_lowercase().replace('@', "%40")];
    let encoded = (0..3).map(|before| {
        let all = BASE64.encode(&[vec![b'-'; before], token.as_bytes().to_vec()].concat());
        let first = (before * 8).div_ceil(6);
        all[first..all.len() - 4].to_owned()
    });
    written.iter().any(|token| small.contains(token)) || encoded.into_iter().any(|token| text.contains(&token))
}

/// What the server writes down, of all tests together.
static LOG: LazyLock<Arc<Mutex<Vec<u8>>>> = LazyLock::new(|| {
    let log = Arc::new(Mutex::new(Vec::new()));
    let writer = Pen(log.clone());
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(move || writer.clone());
    // Another test may have been first; then this one has nothing to read.
    let _ = subscriber.try_init();
    log
});

#[derive(Clone)]
struct Pen(Arc<Mutex<Vec<u8>>>);

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_token_is_found_however_it_is_written() {
    let token = mark("claim-note");
    for hidden in [token.clone(), token.to_uppercase(), BASE64.encode(format!("a{token}").as_bytes())] {
        assert!(holds(format!("…{hidden}…").as_bytes(), &token), "{hidden}");
    }
    assert!(holds(b"Xamalo%40contact.test", "Xamalo@contact.test"));
    assert!(!holds(b"zwitscher", &token));
}

#[tokio::test]
async fn what_is_not_everyones_business_is_found_nowhere() {
    LazyLock::force(&LOG);
    for house in houses().await {
        let world = World::marked(&house, &mark).await;
        let more = plant(&house, &world).await;
        let (canaries, addresses) = (canaries(), addresses(&world, &more));
        for (who, person) in world.everyone().into_iter().filter(|(who, _)| ALL_BUT_MEMBERS.contains(who)) {
            let got = crawl(&house, person, &world, &addresses).await;
            for canary in canaries.iter().filter(|canary| canary.from.contains(&who)) {
                let found: Vec<_> =
                    got.iter().filter(|(_, answer)| holds(answer, &canary.token)).map(|(path, _)| path).collect();
                assert!(found.is_empty(), "{who} finds '{}' in {found:?} ({})", canary.token, house.engine());
            }
        }
        found_by_those_it_is_for(&house, &world, &canaries, &addresses).await;
        let log = LOG.lock().expect("the log").clone();
        for canary in &canaries {
            assert!(!holds(&log, &canary.token), "'{}' was written down", canary.token);
        }
    }
}

/// What one takes along is one's own: not even of those one plans with does it hold more than was said to both.
#[tokio::test]
async fn what_one_takes_along_holds_nothing_of_others() {
    let hidden =
        ["claim-note", "request-note", "reflection-note", "reflection-topic", "invitation-name", "draft-needs"];
    let hidden = hidden.map(mark).into_iter().chain(["Xamalo", "Bo-surname", "Kim-surname"].map(String::from));
    let hidden: Vec<String> = hidden.collect();
    for house in houses().await {
        let world = World::marked(&house, &mark).await;
        plant(&house, &world).await;
        let own = everything(&house.get(Some(&world.own), "/api/me/export").await);
        assert!(holds(&own, "Xamalo-surname") && holds(&own, "Xamalo@contact.test"), "one's own is in it");
        let not_theirs = |name: &str, export: &[u8], tokens: &[String]| {
            let found: Vec<_> = tokens.iter().filter(|token| holds(export, token)).collect();
            assert!(found.is_empty(), "{name} takes {found:?} along ({})", house.engine());
        };
        not_theirs("own", &own, &hidden.iter().filter(|token| *token != "Xamalo").cloned().collect::<Vec<_>>());
        let others = [&world.second, &world.other, &world.staff, &world.stranger, &world.coordinator, &world.operator];
        for (at, person) in others.into_iter().enumerate() {
            let reply = house.get(Some(person), "/api/me/export").await;
            assert_eq!(reply.status, 200);
            let own = ["Bo-surname", "Kim-surname"].get(at).copied();
            let tokens: Vec<_> = hidden.iter().filter(|token| Some(token.as_str()) != own).cloned().collect();
            not_theirs(&format!("number {at}"), &everything(&reply), &tokens);
        }
    }
}

/// Otherwise the search would prove nothing.
async fn found_by_those_it_is_for(house: &House, world: &World, canaries: &[Canary], addresses: &[String]) {
    let mut got = Vec::new();
    for person in [&world.own, &world.staff, &world.coordinator] {
        for path in addresses {
            got.push(everything(&house.get(Some(person), path).await));
        }
    }
    for canary in canaries {
        assert!(got.iter().any(|answer| holds(answer, &canary.token)), "nobody finds '{}'", canary.token);
    }
}
