//! What the demo's tandems planned and asked for, day by day, until today.
use chrono::Weekday::{Fri, Sat, Thu, Tue, Wed};
use serde_json::{Value, json};

use super::player::id;
use super::stage::{Stage, Tandem};

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
        "staff_minutes": 60, "equipment": ["projector"],
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

/// Two that are over: one thought about, one not yet. Returns the first.
pub async fn long_ago(
    stage: &Stage<'_>,
    bridge: &Tandem<'_>,
    rhine: &Tandem<'_>,
    rooms: &[Value],
) -> Result<Value, String> {
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
    Ok(walk)
}

/// Repeating ones, one that was cancelled, one that was declined.
pub async fn lately(
    stage: &Stage<'_>,
    rhine: &Tandem<'_>,
    morning: &Tandem<'_>,
    rooms: &[Value],
) -> Result<(), String> {
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
pub async fn now(
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
pub async fn someone_leaves(stage: &Stage<'_>, compass: &Tandem<'_>) -> Result<(), String> {
    let leaver = &stage.cast.connectors[8];
    let current = leaver.get(&format!("/api/tandems/{}", compass.id)).await?;
    leaver.turn("/api/tandems", &current, "leave", json!({})).await?;
    stage.until(0).await?;
    Ok(())
}
