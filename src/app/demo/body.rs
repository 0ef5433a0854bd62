//! The demo's deciding body: who was elected, what was decided, what waits for a voice, what the city asks, and a group in
//! which the city is not.
use chrono::Weekday::{Mon, Tue, Wed};
use serde_json::{Value, json};

use super::player::{Player, id};
use super::stage::{Stage, Tandem};

async fn meeting(stage: &Stage<'_>, title: String, starts: String) -> Result<Value, String> {
    let place = stage.say("Welcome Point, großer Raum", "Welcome Point, large room");
    let body = json!({ "title": title, "starts": starts, "minutes": 90, "place": place });
    stage.cast.connectors[0].make("/api/meetings", body).await
}

async fn ask(by: &Player, question: String, method: &str, more: Value) -> Result<Value, String> {
    let mut body = json!({
        "question": question, "method": method, "secret": method == "election", "via": "phones", "options": [],
        "meeting_id": null, "item_id": null, "bundle_id": null, "role": null
    });
    if let (Some(body), Value::Object(more)) = (body.as_object_mut(), more) {
        body.extend(more);
    }
    by.make("/api/decisions", body).await
}

async fn vote(by: &Player, decision: &Value, ballot: Value) -> Result<(), String> {
    by.make(&format!("/api/decisions/{}/ballot", id(decision)), ballot).await.map(drop)
}

async fn close(by: &Player, decision: &Value) -> Result<(), String> {
    let current = by.get(&format!("/api/decisions/{}", id(decision))).await?;
    by.turn("/api/decisions", &current, "close", json!({})).await.map(drop)
}

/// A speaker and two moderators; a seat of each is free, for whoever tries the demo.
pub async fn elect(stage: &Stage<'_>) -> Result<(), String> {
    stage.until(-75).await?;
    let people = &stage.cast.connectors;
    let roles: [(&str, String, &[usize]); 2] = [
        ("speaker", stage.say("Wer spricht für uns?", "Who speaks for us?"), &[0]),
        ("moderator", stage.say("Wer leitet die Treffen?", "Who runs the meetings?"), &[1, 4]),
    ];
    for (role, question, stand) in roles {
        let election = ask(&people[0], question, "election", json!({ "role": role })).await?;
        for at in stand {
            people[*at].make(&format!("/api/decisions/{}/stand", id(&election)), json!({ "stands": true })).await?;
        }
        let chosen: Vec<&str> = stand.iter().map(|at| people[*at].id.as_str()).collect();
        for person in people {
            vote(person, &election, json!({ "candidates": chosen })).await?;
        }
        close(&people[0], &election).await?;
    }
    Ok(())
}

/// A bundle is decided by systemic consensing, in a meeting that is over.
pub async fn decided(stage: &Stage<'_>, bundle: &Value) -> Result<(), String> {
    stage.until(-14).await?;
    let people = &stage.cast.connectors;
    let (host, moderator) = (&people[0], &people[1]);
    let held =
        meeting(stage, stage.say("Monatstreffen", "Monthly meeting"), stage.calendar.on(Tue, -14, "18:00")).await?;
    let item = json!({ "kind": "concern", "title": bundle["title"], "minutes": 20, "bundle_id": bundle["id"] });
    let held = host.make(&format!("/api/meetings/{}/items", id(&held)), item).await?;
    let held = moderator.turn("/api/meetings", &held, "open", json!({})).await?;
    for person in people.iter().take(7) {
        person.put(&format!("/api/meetings/{}/presence", id(&held)), json!({ "present": true })).await?;
    }
    let question = stage.say("Was schlagen wir der Stadt zuerst vor?", "What do we propose to the city first?");
    let options = [
        stage.say("Laternen am Spielplatz", "Lamps at the playground"),
        stage.say("Licht am Weg", "Light on the way"),
        stage.say("Beides zugleich", "Both at once"),
    ];
    let more = json!({
        "options": options, "meeting_id": held["id"], "item_id": held["agenda"][0]["id"], "bundle_id": bundle["id"]
    });
    let decision = ask(host, question, "resistance", more).await?;
    let named: Vec<String> = decision["options"].as_array().into_iter().flatten().map(|of| id(of).to_owned()).collect();
    for (at, person) in people.iter().take(7).enumerate() {
        // The third way meets the least resistance, leaving things as they are the most.
        let felt = named.iter().enumerate().map(|(option, name)| {
            let resistance = if name == "as_is" { 9 } else { [4, 6, 1][option.min(2)] + at % 2 };
            (name.clone(), json!(resistance))
        });
        let resistance: serde_json::Map<String, Value> = felt.collect();
        vote(person, &decision, json!({ "resistance": resistance })).await?;
    }
    close(moderator, &decision).await?;
    let current = moderator.get(&format!("/api/meetings/{}", id(&held))).await?;
    moderator.turn("/api/meetings", &current, "close", json!({})).await.map(drop)
}

/// The city asked about its pages, and spoke too late.
pub async fn asked_about_pages(stage: &Stage<'_>) -> Result<Value, String> {
    let words = json!({
        "title": stage.say("Wie findet ihr Beratung?", "How do you find advice?"),
        "purpose": stage.say("Wir schreiben die Seiten zur Beratung neu.", "We write the pages on advice anew."),
        "still_open": stage.say("Wörter, Bilder und Reihenfolge.", "Words, pictures and order."),
        "what_happens": stage.say("Wir lesen alles und ändern die Seiten.", "We read all of it and change the pages."),
    });
    consultation(stage, words, -60).await
}

/// It asks about opening hours now.
pub async fn asks_about_hours(stage: &Stage<'_>) -> Result<Value, String> {
    let words = json!({
        "title": stage.say("Wann soll der Welcome Point offen sein?", "When should the Welcome Point be open?"),
        "purpose": stage.say("Wir planen die Zeiten für das nächste Jahr.", "We plan the hours of next year."),
        "still_open": stage.say("Ein Abend und ein Samstag.", "An evening and a Saturday."),
        "what_happens": stage.say("Wir wählen die Zeiten, die den meisten passen.", "We choose the hours that suit most."),
    });
    consultation(stage, words, -5).await
}

async fn consultation(stage: &Stage<'_>, words: Value, from: i64) -> Result<Value, String> {
    let mut body = words;
    body["minutes"] = json!(15);
    body["answer_by"] = json!(stage.calendar.day(from + 14));
    body["feedback_on"] = json!(stage.calendar.day(from + 30));
    stage.cast.coordinator.make("/api/consultations", body).await
}

/// A tandem says something to it.
pub async fn respond(tandem: &Tandem<'_>, consultation: &Value, state: &str, text: String) -> Result<(), String> {
    let body = json!({ "tandem_id": tandem.id, "state": state, "text": text });
    tandem.acts.make(&format!("/api/consultations/{}/respond", id(consultation)), body).await.map(drop)
}

/// The city says what came of it.
pub async fn feed_back(stage: &Stage<'_>, consultation: &Value) -> Result<(), String> {
    let coordinator = &stage.cast.coordinator;
    let current = coordinator.get(&format!("/api/consultations/{}", id(consultation))).await?;
    let text = stage.say("Die Seiten sind neu. Eure Wörter stehen drin.", "The pages are new. Your words are in them.");
    coordinator.turn("/api/consultations", &current, "feed-back", json!({ "text": text })).await.map(drop)
}

/// What waits: a meeting next week, a question that asks for every voice, a search for a date, and words among themselves.
pub async fn this_week(stage: &Stage<'_>) -> Result<(), String> {
    stage.until(-3).await?;
    let people = &stage.cast.connectors;
    let next =
        meeting(stage, stage.say("Monatstreffen", "Monthly meeting"), stage.calendar.on(Tue, 4, "18:00")).await?;
    for (kind, title) in [
        ("idea", stage.say("Quizabend für alle Tandems", "A quiz night for all tandems")),
        ("other", stage.say("Wie läuft die Testphase?", "How does the trial go?")),
    ] {
        people[2].make(&format!("/api/meetings/{}/items", id(&next)), json!({ "kind": kind, "title": title })).await?;
    }
    let question = stage.say("Treffen wir uns künftig mittwochs?", "Shall we meet on Wednesdays from now on?");
    let consent = ask(&people[4], question, "consent", json!({ "meeting_id": next["id"] })).await?;
    vote(&people[4], &consent, json!({ "choice": "yes" })).await?;
    let objection = json!({
        "choice": "objection", "reason": stage.say("Mittwochs ist unser Sprachcafé.", "Wednesday is our language café."),
        "would_resolve": stage.say("Erst ab 19 Uhr.", "Only from 7 pm.")
    });
    vote(&people[2], &consent, objection).await?;
    let options = [(Mon, "18:00"), (Tue, "18:00"), (Wed, "19:00")].map(|(day, time)| stage.calendar.on(day, 12, time));
    let title = stage.say("Ausflug der Tandems", "An outing of the tandems");
    let body = json!({ "title": title, "minutes": 180, "place": "", "options": options });
    let poll = people[5].make("/api/date-polls", body).await?;
    for (person, answers) in [(5, ["yes", "no", "yes"]), (0, ["maybe", "no", "yes"])] {
        let answers: serde_json::Map<String, Value> = options.iter().cloned().zip(answers.map(Value::from)).collect();
        people[person].put(&format!("/api/date-polls/{}/answer", id(&poll)), json!({ "answers": answers })).await?;
    }
    let space = json!({
        "name": stage.say("Unter uns", "Among ourselves"),
        "purpose": stage.say("Was wir erst unter uns besprechen.", "What we talk over among ourselves first."),
        "people": [people[1].id, people[2].id, people[4].id]
    });
    let space = people[0].make("/api/protected-spaces", space).await?;
    let text = stage
        .say("Wie reden wir mit dem Amt über die Wartezeiten?", "How do we speak to the office about waiting times?");
    people[1].make(&format!("/api/protected-spaces/{}/notes", id(&space)), json!({ "text": text })).await.map(drop)
}
