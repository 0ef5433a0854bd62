//! How the demo's programme came about: tandems form, take up areas, houses lend rooms; then the scenes until today.
use axum::Router;
use chrono::Weekday::{Mon, Tue, Wed};
use serde_json::{Value, json};

use super::Entrance;
use super::cast::Cast;
use super::player::id;
use super::scenes::{lately, long_ago, now, someone_leaves};
use super::stage::{CITY_TOO_SMALL, Stage, Tandem, set};
use super::{body, voices};
use crate::access::Office;

pub async fn play(office: &Office, router: &Router) -> Result<Vec<Entrance>, String> {
    let stage = set(office, router).await?;
    let tandems = form(&stage).await?;
    let [bridge, rhine, morning, compass] = &tandems[..] else { return Err(CITY_TOO_SMALL.into()) };
    begin(&stage, bridge, rhine).await?;
    body::elect(&stage).await?;
    let paused = take_up(&stage, morning, compass).await?;
    let late = body::asked_about_pages(&stage).await?;
    body::respond(bridge, &late, "answered", stage.say("Mit Bildern.", "With pictures.")).await?;
    let [forms, _] = voices::long_ago(&stage, rhine, morning, compass).await?;
    settle(&stage, bridge, morning, &paused).await?;
    let rooms = furnish(&stage).await?;
    let walk = long_ago(&stage, bridge, rhine, &rooms).await?;
    body::feed_back(&stage, &late).await?;
    voices::lately(&stage, bridge, rhine, morning, &walk, &forms).await?;
    lately(&stage, rhine, morning, &rooms).await?;
    let asked = body::asks_about_hours(&stage).await?;
    body::respond(rhine, &asked, "declined", String::new()).await?;
    voices::this_week(&stage, bridge, rhine).await?;
    body::this_week(&stage).await?;
    now(&stage, bridge, rhine, morning, &rooms).await?;
    someone_leaves(&stage, compass).await?;
    entrances(&stage.cast).await
}

/// A link for one of each role, made as the operator makes it for someone with a new device.
async fn entrances(cast: &Cast) -> Result<Vec<Entrance>, String> {
    let staff = cast.staff.first().ok_or(CITY_TOO_SMALL)?;
    let people = [
        ("tandem", &cast.connectors[0]),
        ("house", staff),
        ("coordinator", &cast.coordinator),
        ("operator", &cast.operator),
    ];
    let mut entrances = Vec::new();
    for (role, person) in people {
        let made = cast.operator.make(&format!("/api/people/{}/link", person.id), json!({})).await?;
        entrances.push((role, made["link"].as_str().unwrap_or_default().to_owned()));
    }
    Ok(entrances)
}

async fn form<'a>(stage: &'a Stage<'_>) -> Result<Vec<Tandem<'a>>, String> {
    let people = &stage.cast.connectors;
    let groups: [(&str, &[&str], &[usize]); 4] = [
        ("Tandem Brücke", &["ar", "uk", "de"], &[0, 1]),
        ("Tandem Rhein", &["tr", "ro", "de"], &[2, 3]),
        ("Tandem Morgen", &["am", "fa", "en"], &[4, 5, 6]),
        ("Tandem Kompass", &["ar", "tr", "de"], &[7, 8]),
    ];
    let mut tandems = Vec::new();
    for (name, languages, members) in groups {
        let acts = &people[members[0]];
        let others: Vec<&str> = members[1..].iter().map(|at| people[*at].id.as_str()).collect();
        let body = json!({
            "name": name, "languages": languages, "wish_areas": [], "wish_near": "either", "themes": [], "invite": others
        });
        let tandem = acts.make("/api/tandems", body).await?;
        for at in &members[1..] {
            let current = people[*at].get(&format!("/api/tandems/{}", id(&tandem))).await?;
            people[*at].turn("/api/tandems", &current, "join", json!({})).await?;
        }
        tandems.push(Tandem { id: id(&tandem).to_owned(), acts });
    }
    Ok(tandems)
}

async fn claim(stage: &Stage<'_>, tandem: &Tandem<'_>, rank: usize) -> Result<Value, String> {
    let note = stage.say("Wir kennen dort einige Familien.", "We know some families there.");
    let body = json!({ "area_id": stage.area(rank), "tandem_id": tandem.id, "note": note });
    tandem.acts.make("/api/claims", body).await
}

/// 97 days ago, so that the first review is due.
async fn begin(stage: &Stage<'_>, bridge: &Tandem<'_>, rhine: &Tandem<'_>) -> Result<(), String> {
    stage.until(-97).await?;
    claim(stage, bridge, 2).await?;
    claim(stage, rhine, 4).await.map(drop)
}

/// Returns the claim that will be paused.
async fn take_up(stage: &Stage<'_>, morning: &Tandem<'_>, compass: &Tandem<'_>) -> Result<Value, String> {
    stage.until(-60).await?;
    let paused = claim(stage, morning, 6).await?;
    claim(stage, morning, 3).await?;
    claim(stage, compass, 8).await?;
    Ok(paused)
}

async fn settle(stage: &Stage<'_>, bridge: &Tandem<'_>, morning: &Tandem<'_>, paused: &Value) -> Result<(), String> {
    stage.until(-40).await?;
    claim(stage, bridge, 5).await?;
    let why = stage.say("Bis Januar in Prüfungen.", "Exams until January.");
    morning.acts.turn("/api/claims", paused, "pause", json!({ "reason": why })).await.map(drop)
}

/// Rooms of the houses, the larger one in two halves, and what the houses do there themselves.
async fn furnish(stage: &Stage<'_>) -> Result<Vec<Value>, String> {
    let mut rooms = Vec::new();
    for (house, staff) in stage.houses.iter().zip(&stage.cast.staff) {
        let room = async |name: String, seats: u32, part_of: Value| {
            let body = json!({
                "partner_id": house, "name": name, "seats": seats, "part_of": part_of, "step_free": true,
                "equipment": ["projector", "kitchen"],
                "opening_hours": stage.say("Mo–Fr 9–20 Uhr", "Mon–Fri 9 am–8 pm")
            });
            staff.make("/api/rooms", body).await
        };
        let large = room(stage.say("Großer Raum", "Large room"), 40, Value::Null).await?;
        room(stage.say("Großer Raum, Fensterseite", "Large room, window side"), 20, large["id"].clone()).await?;
        let small = room(stage.say("Kleiner Raum", "Small room"), 10, Value::Null).await?;
        for (weekday, room, title, time, minutes) in [
            (Mon, &large, stage.say("Sprachcafé", "Language café"), "09:30", 150),
            (Wed, &large, stage.say("Hausaufgaben", "Homework"), "14:00", 120),
            (Tue, &small, stage.say("Beratung", "Advice"), "10:00", 120),
        ] {
            let starts = stage.calendar.on(weekday, -14, time);
            let body = json!({
                "room_id": room["id"], "title": title, "starts": starts, "minutes": minutes, "rrule": "FREQ=WEEKLY;COUNT=20"
            });
            staff.make("/api/house-uses", body).await?;
        }
        rooms.push(large);
    }
    Ok(rooms)
}
