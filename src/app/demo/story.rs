//! What happened in the demo's programme, day by day, until today.
use axum::Router;
use chrono::Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};
use serde_json::{Value, json};

use super::cast::{Cast, gather};
use super::days::Calendar;
use super::player::{Player, id};
use super::{BEGINS, Entrance};
use crate::access::Office;
use crate::kernel::PartnerId;

/// Needy areas the story plays in; the neediest of all stays free, for whoever tries the demo.
const AREAS: usize = 9;
const CITY_TOO_SMALL: &str = "the demo needs a city with ten areas that have a need index and a Welcome Point";

/// Everything the scenes need.
struct Stage<'a> {
    cast: Cast,
    calendar: Calendar<'a>,
    areas: Vec<Value>,
    houses: Vec<PartnerId>,
    language: String,
}

/// A tandem with the one who acts for it.
struct Tandem<'a> {
    id: String,
    acts: &'a Player,
}

pub async fn play(office: &Office, router: &Router) -> Result<Vec<Entrance>, String> {
    let stage = set(office, router).await?;
    let tandems = form(&stage).await?;
    let [bridge, rhine, morning, compass] = &tandems[..] else { return Err(CITY_TOO_SMALL.into()) };
    take_up(&stage, [bridge, rhine, morning, compass]).await?;
    let rooms = furnish(&stage).await?;
    long_ago(&stage, bridge, rhine, &rooms).await?;
    lately(&stage, rhine, morning, &rooms).await?;
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

async fn set<'a>(office: &'a Office, router: &Router) -> Result<Stage<'a>, String> {
    let visitor = Player::new(router, "", String::new());
    let ranking = visitor.get("/api/indicators/need_index/ranking?limit=40").await?;
    let ranked = ranking["ranking"].as_array().cloned().unwrap_or_default();
    let mut areas = Vec::new();
    let mut houses = Vec::new();
    for area in ranked {
        let profile = visitor.get(&format!("/api/areas/{}", area["area_id"].as_str().unwrap_or_default())).await?;
        if let Some(house) = serving(&profile) {
            if !houses.contains(&house) {
                houses.push(house);
            }
            areas.push(area);
        }
    }
    if areas.len() <= AREAS {
        return Err(CITY_TOO_SMALL.into());
    }
    houses.truncate(3);
    let cast = gather(office, router, &houses).await?;
    let language = office.atlas().city.languages.first().cloned().unwrap_or_default();
    Ok(Stage { cast, calendar: Calendar::new(office, BEGINS.num_days()), areas, houses, language })
}

/// The Welcome Point that serves an area and is not known to be closed.
fn serving(profile: &Value) -> Option<PartnerId> {
    let open = |partner: &&Value| {
        partner["serves"] == true && partner["kind"] == "welcome_point" && partner["state"] != "closed"
    };
    let partner = profile["partners"].as_array()?.iter().find(open)?;
    partner["id"].as_str().map(PartnerId::new)
}

impl Stage<'_> {
    fn area(&self, rank: usize) -> Value {
        self.areas[rank]["area_id"].clone()
    }

    /// Lets time pass until this day; everyone looks in, so that nobody is signed out for being away too long.
    async fn until(&self, day: i64) -> Result<(), String> {
        self.calendar.until(day);
        let Cast { connectors, staff, coordinator, operator } = &self.cast;
        for player in connectors.iter().chain(staff).chain([coordinator, operator]) {
            player.get("/api/me").await?;
        }
        Ok(())
    }

    /// The first language of the city decides what the invented texts are written in.
    fn say(&self, de: &str, en: &str) -> String {
        if self.language == "de" { de.to_owned() } else { en.to_owned() }
    }

    /// A plan; what is not said is as the template has it.
    fn plan(&self, tandem: &Tandem, rank: usize, starts: String, template: &str, title: String) -> Value {
        json!({
            "tandem_ids": [tandem.id], "template": template, "title": title, "summary": "", "area_id": self.area(rank),
            "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
            "starts": starts, "minutes": 120, "rrule": null, "languages": ["ar", "de"], "audience": "", "needs": ""
        })
    }
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

async fn take_up(stage: &Stage<'_>, [bridge, rhine, morning, compass]: [&Tandem<'_>; 4]) -> Result<(), String> {
    let note = stage.say("Wir kennen dort einige Familien.", "We know some families there.");
    let claim = async |tandem: &Tandem<'_>, rank: usize| {
        let body = json!({ "area_id": stage.area(rank), "tandem_id": tandem.id, "note": note });
        tandem.acts.make("/api/claims", body).await
    };
    // 97 days ago, so that its first review is due.
    stage.until(-97).await?;
    claim(bridge, 2).await?;
    claim(rhine, 4).await?;
    stage.until(-60).await?;
    let paused = claim(morning, 6).await?;
    claim(morning, 3).await?;
    claim(compass, 8).await?;
    stage.until(-40).await?;
    claim(bridge, 5).await?;
    let why = stage.say("Bis Januar in Prüfungen.", "Exams until January.");
    morning.acts.turn("/api/claims", &paused, "pause", json!({ "reason": why })).await?;
    Ok(())
}

/// Rooms of the houses, the larger one in two halves, and what the houses do there themselves.
async fn furnish(stage: &Stage<'_>) -> Result<Vec<Value>, String> {
    let mut rooms = Vec::new();
    for (house, staff) in stage.houses.iter().zip(&stage.cast.staff) {
        let room = async |name: String, seats: u32, part_of: Value| {
            let body = json!({
                "partner_id": house, "name": name, "seats": seats, "part_of": part_of, "step_free": true,
                "equipment": [stage.say("Beamer", "projector"), stage.say("Küche", "kitchen")],
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

/// Asks a house for its room; returns the request.
async fn ask(
    stage: &Stage<'_>,
    tandem: &Tandem<'_>,
    activity: &Value,
    house: usize,
    room: &Value,
) -> Result<Value, String> {
    let body = json!({
        "activity_id": activity["id"], "partner_id": stage.houses[house], "room_id": room["id"], "people": 25,
        "staff_minutes": 60, "equipment": [stage.say("Beamer", "projector")],
        "note": stage.say("Wir bringen Essen mit.", "We bring food.")
    });
    tandem.acts.make("/api/requests", body).await
}

/// Plans, asks house 0 for its large room, and is given it.
async fn hosted(
    stage: &Stage<'_>,
    tandem: &Tandem<'_>,
    plan: Value,
    house: usize,
    room: &Value,
) -> Result<Value, String> {
    let activity = tandem.acts.make("/api/activities", plan).await?;
    let request = ask(stage, tandem, &activity, house, room).await?;
    stage.cast.staff[house].turn("/api/requests", &request, "accept", json!({})).await?;
    publish(tandem, &activity).await
}

async fn publish(tandem: &Tandem<'_>, activity: &Value) -> Result<Value, String> {
    let current = tandem.acts.get(&format!("/api/activities/{}", id(activity))).await?;
    tandem.acts.turn("/api/activities", &current, "publish", json!({})).await
}

async fn open(tandem: &Tandem<'_>, plan: Value) -> Result<Value, String> {
    let activity = tandem.acts.make("/api/activities", plan).await?;
    publish(tandem, &activity).await
}

/// Two that are over: one thought about, one not yet.
async fn long_ago(stage: &Stage<'_>, bridge: &Tandem<'_>, rhine: &Tandem<'_>, rooms: &[Value]) -> Result<(), String> {
    stage.until(-35).await?;
    let walk = stage.plan(
        bridge,
        2,
        stage.calendar.on(Sat, -30, "14:00"),
        "walk",
        stage.say("Stadtteilrundgang", "Neighbourhood walk"),
    );
    let walk = open(bridge, walk).await?;
    let quiz = stage.plan(
        bridge,
        5,
        stage.calendar.on(Thu, -12, "18:00"),
        "quiz",
        stage.say("Quizabend mit Musik", "Quiz night with music"),
    );
    hosted(stage, bridge, quiz, 0, &rooms[0]).await?;
    stage.until(-20).await?;
    let current = bridge.acts.get(&format!("/api/activities/{}", id(&walk))).await?;
    let reflection = json!({
        "people": "up_to_15", "went": "well", "languages": ["ar", "uk", "de"],
        "topics": [stage.say("Wege zu Ämtern", "Finding offices"), stage.say("Spielplatz ohne Licht", "Playground without light")],
        "note": stage.say("Viele kannten den Park noch nicht.", "Many did not know the park yet.")
    });
    bridge.acts.turn("/api/activities", &current, "reflect", reflection).await?;
    let cooking = stage.plan(
        rhine,
        4,
        stage.calendar.on(Fri, -16, "17:00"),
        "evening",
        stage.say("Gemeinsam kochen", "Cooking together"),
    );
    open(rhine, cooking).await?;
    Ok(())
}

/// Repeating ones, one that was cancelled, one that was declined.
async fn lately(stage: &Stage<'_>, rhine: &Tandem<'_>, morning: &Tandem<'_>, rooms: &[Value]) -> Result<(), String> {
    stage.until(-10).await?;
    let mut weekly = stage.plan(
        rhine,
        4,
        stage.calendar.on(Wed, -7, "16:00"),
        "free",
        stage.say("Sprachcafé im Hof", "Language café in the yard"),
    );
    weekly["rrule"] = json!("FREQ=WEEKLY;COUNT=12");
    weekly["languages"] = json!(["tr", "ro", "de"]);
    open(rhine, weekly).await?;
    let mut monthly = stage.plan(
        morning,
        3,
        stage.calendar.on(Sat, 6, "11:00"),
        "free",
        stage.say("Familienfrühstück", "Family breakfast"),
    );
    monthly["rrule"] = json!("FREQ=MONTHLY;COUNT=6");
    monthly["languages"] = json!(["am", "ti", "fa", "en"]);
    open(morning, monthly).await?;
    let off = stage.plan(
        rhine,
        4,
        stage.calendar.on(Sat, 3, "10:00"),
        "walk",
        stage.say("Rundgang am Kanal", "Walk along the canal"),
    );
    let off = open(rhine, off).await?;
    let why = stage.say("Eine von uns ist krank.", "One of us is ill.");
    rhine.acts.turn("/api/activities", &off, "cancel", json!({ "reason": why })).await?;
    let film = stage.plan(
        morning,
        3,
        stage.calendar.on(Tue, 9, "10:30"),
        "evening",
        stage.say("Filmvormittag", "Film morning"),
    );
    let film = morning.acts.make("/api/activities", film).await?;
    let request = ask(stage, morning, &film, 1, &rooms[1]).await?;
    let why = stage.say("Dienstags ist Beratung, da muss es leise sein.", "Tuesdays are for advice, it must be quiet.");
    stage.cast.staff[1].turn("/api/requests", &request, "decline", json!({ "reason": why })).await?;
    Ok(())
}

/// What waits today: a request that was countered, two that are asked, one that was withdrawn, one that is agreed.
async fn now(
    stage: &Stage<'_>,
    bridge: &Tandem<'_>,
    rhine: &Tandem<'_>,
    morning: &Tandem<'_>,
    rooms: &[Value],
) -> Result<(), String> {
    stage.until(-2).await?;
    let mut walk = stage.plan(
        bridge,
        2,
        stage.calendar.on(Sat, 2, "14:00"),
        "walk",
        stage.say("Stadtteilrundgang für Neue", "Walk for newcomers"),
    );
    walk["languages"] = json!(["ar", "uk", "de"]);
    open(bridge, walk).await?;
    let evening = stage.plan(
        bridge,
        5,
        stage.calendar.on(Thu, 2, "17:00"),
        "evening",
        stage.say("Interkultureller Abend", "Intercultural evening"),
    );
    let evening = bridge.acts.make("/api/activities", evening).await?;
    let request = ask(stage, bridge, &evening, 0, &rooms[0]).await?;
    let offer =
        json!({ "room_id": rooms[0]["id"], "starts": stage.calendar.on(Fri, 3, "17:00"), "minutes": 120, "note": "" });
    stage.cast.staff[0].turn("/api/requests", &request, "counter", offer).await?;
    let quiz = stage.plan(morning, 6, stage.calendar.on(Fri, 9, "18:00"), "quiz", stage.say("Quizabend", "Quiz night"));
    hosted(stage, morning, quiz, 0, &rooms[0]).await?;
    stage.until(-1).await?;
    for (tandem, rank, starts, title) in [
        (rhine, 4, stage.calendar.on(Tue, 2, "18:00"), stage.say("Quizabend im Haus", "Quiz night in the house")),
        (morning, 3, stage.calendar.on(Wed, 2, "15:00"), stage.say("Nähen und Reden", "Sewing and talking")),
    ] {
        let plan = stage.plan(tandem, rank, starts, "evening", title);
        let activity = tandem.acts.make("/api/activities", plan).await?;
        ask(stage, tandem, &activity, 0, &rooms[0]).await?;
    }
    let later =
        stage.plan(rhine, 4, stage.calendar.on(Sat, 20, "15:00"), "evening", stage.say("Winterfest", "Winter party"));
    let later = rhine.acts.make("/api/activities", later).await?;
    let request = ask(stage, rhine, &later, 1, &rooms[1]).await?;
    rhine.acts.turn("/api/requests", &request, "withdraw", json!({})).await?;
    // Offered today, and not answered yet.
    let note = stage.say("Dort ist noch niemand. Wäre das etwas für euch?", "Nobody is there yet. Would you like to?");
    let offer = json!({ "area_id": stage.area(1), "tandem_id": bridge.id, "note": note });
    stage.cast.coordinator.make("/api/claims/offer", offer).await?;
    Ok(())
}

/// One of two has left: their area now seeks a partner.
async fn someone_leaves(stage: &Stage<'_>, compass: &Tandem<'_>) -> Result<(), String> {
    let leaver = &stage.cast.connectors[8];
    let current = leaver.get(&format!("/api/tandems/{}", compass.id)).await?;
    leaver.turn("/api/tandems", &current, "leave", json!({})).await?;
    stage.until(0).await?;
    Ok(())
}
