//! What the demo's tandems carried to the city and what came back: answered with an effect, answered with whose it is, long
//! overdue, under way, and just noted.
use serde_json::{Value, json};

use super::body::decided;
use super::player::{Player, id};
use super::stage::{Stage, Tandem};

/// A concern as it is noted: what it is about, how it was noticed, what a city could do.
struct Noted<'a> {
    tandem: &'a Tandem<'a>,
    rank: usize,
    topic: String,
    description: String,
    proposal: String,
    sphere: &'static str,
    activity: Value,
}

async fn note(stage: &Stage<'_>, noted: Noted<'_>) -> Result<Value, String> {
    let body = json!({
        "tandem_id": noted.tandem.id, "activity_id": noted.activity, "topic": noted.topic, "description": noted.description,
        "priority": "medium", "place": { "kind": "area", "area_id": stage.area(noted.rank), "position": null, "precision_m": null },
        "proposals": [{ "text": noted.proposal, "realisable": true }], "contact": "", "sphere": noted.sphere,
        "could_decide": ""
    });
    noted.tandem.acts.make("/api/concerns", body).await
}

async fn bundle(tandem: &Tandem<'_>, title: String, summary: String, concern: &Value) -> Result<Value, String> {
    let body = json!({ "title": title, "summary": summary, "concern_ids": [concern["id"]] });
    tandem.acts.make("/api/bundles", body).await
}

async fn fresh(by: &Player, bundle: &Value) -> Result<Value, String> {
    by.get(&format!("/api/bundles/{}", id(bundle))).await
}

/// A speaker hands it over, in words for everyone.
async fn transmit(stage: &Stage<'_>, bundle: &Value) -> Result<(), String> {
    let speaker = &stage.cast.connectors[0];
    let current = fresh(speaker, bundle).await?;
    let public = json!({ "title": current["title"], "summary": current["summary"] });
    speaker.turn("/api/bundles", &current, "transmit", json!({ "public": public })).await.map(drop)
}

/// The office does something with it.
async fn answer(stage: &Stage<'_>, bundle: &Value, step: &str, body: Value) -> Result<Value, String> {
    let coordinator = &stage.cast.coordinator;
    let current = fresh(coordinator, bundle).await?;
    coordinator.turn("/api/bundles", &current, step, body).await
}

fn department(stage: &Stage<'_>, at: usize) -> Value {
    stage.departments.get(at).or(stage.departments.first()).map_or(Value::Null, |id| json!(id))
}

/// One that came back with an effect, one that was another's, one that nobody has answered.
pub async fn long_ago(
    stage: &Stage<'_>,
    rhine: &Tandem<'_>,
    morning: &Tandem<'_>,
    compass: &Tandem<'_>,
) -> Result<[Value; 2], String> {
    stage.until(-58).await?;
    let forms = Noted {
        tandem: morning,
        rank: 3,
        topic: stage.say("Formulare nur auf Deutsch", "Forms in German only"),
        description: stage.say(
            "Viele Familien füllen den Antrag zur Schule falsch aus, weil sie ihn nicht lesen können.",
            "Many families fill in the school form wrongly because they cannot read it.",
        ),
        proposal: stage.say("Den Antrag in sechs Sprachen erklären.", "Explain the form in six languages."),
        sphere: "municipal",
        activity: Value::Null,
    };
    let lift = Noted {
        tandem: compass,
        rank: 8,
        topic: stage.say("Aufzug an der Haltestelle", "The lift at the stop"),
        description: stage.say("Der Aufzug steht seit Wochen.", "The lift has stood still for weeks."),
        proposal: stage
            .say("Beim Betreiber nachfragen und das Ergebnis sagen.", "Ask the operator and tell the result."),
        sphere: "carrier",
        activity: Value::Null,
    };
    let degrees = Noted {
        tandem: rhine,
        rank: 4,
        topic: stage.say("Abschlüsse anerkennen dauert lange", "Recognising degrees takes long"),
        description: stage.say("Manche warten über ein Jahr.", "Some wait for more than a year."),
        proposal: stage.say("Eine Sprechstunde dazu im Welcome Point.", "Office hours on it in the Welcome Point."),
        sphere: "state",
        activity: Value::Null,
    };
    let mut bundles = Vec::new();
    for noted in [forms, lift, degrees] {
        let (tandem, title, summary) = (noted.tandem, noted.topic.clone(), noted.description.clone());
        let concern = note(stage, noted).await?;
        bundles.push(bundle(tandem, title, summary, &concern).await?);
    }
    stage.until(-56).await?;
    for bundle in &bundles {
        transmit(stage, bundle).await?;
    }
    stage.until(-52).await?;
    for (bundle, at) in bundles.iter().zip([2, 3, 0]) {
        answer(stage, bundle, "receive", json!({ "department_id": department(stage, at) })).await?;
    }
    stage.until(-44).await?;
    let text = stage.say("Das Land entscheidet darüber, nicht die Stadt.", "The state decides on it, not the city.");
    let whose = stage.say("Bezirksregierung", "District government of the state");
    let body = json!({ "outcome": "not_municipal", "text": text, "whose": whose });
    answer(stage, &bundles[2], "answer", body).await?;
    let text = stage.say("Der Antrag wird in sechs Sprachen erklärt.", "The form will be explained in six languages.");
    answer(stage, &bundles[0], "answer", json!({ "outcome": "implemented", "text": text })).await?;
    let text = stage.say("Erklärblätter in sechs Sprachen", "Leaflets in six languages");
    answer(stage, &bundles[0], "measures", json!({ "text": text, "state": "under_way" })).await?;
    let [forms, lift, _] = <[Value; 3]>::try_from(bundles).map_err(|_| "three bundles were made")?;
    Ok([forms, lift])
}

/// Two tandems put theirs together, the body decides, a speaker transmits; an old one is done and was seen to help.
pub async fn lately(
    stage: &Stage<'_>,
    bridge: &Tandem<'_>,
    rhine: &Tandem<'_>,
    morning: &Tandem<'_>,
    walk: &Value,
    forms: &Value,
) -> Result<(), String> {
    stage.until(-19).await?;
    let coordinator = &stage.cast.coordinator;
    let current = fresh(coordinator, forms).await?;
    let measure = &current["measures"][0];
    let path = format!("/api/measures/{}", id(measure));
    coordinator.patch(&path, measure, json!({ "state": "done", "done_on": stage.calendar.day(-20) })).await?;
    let noted = Noted {
        tandem: bridge,
        rank: 2,
        topic: stage.say("Spielplatz ohne Licht", "Playground without light"),
        description: stage.say(
            "Ab fünf Uhr ist es dort dunkel. Familien gehen dann nicht mehr hin.",
            "From five o'clock it is dark there. Families do not go any more.",
        ),
        proposal: stage.say("Zwei Laternen am Eingang.", "Two lamps at the entrance."),
        sphere: "municipal",
        activity: walk["id"].clone(),
    };
    let dark = note(stage, noted).await?;
    let noted = Noted {
        tandem: rhine,
        rank: 4,
        topic: stage.say("Dunkler Weg zum Hof", "Dark way to the yard"),
        description: stage
            .say("Nach dem Sprachcafé gehen viele im Dunkeln.", "After the language café many walk in the dark."),
        proposal: stage.say("Den Weg beleuchten.", "Light the way."),
        sphere: "municipal",
        activity: Value::Null,
    };
    let way = note(stage, noted).await?;
    let title = stage.say("Licht auf Wegen und Spielplätzen", "Light on ways and playgrounds");
    let summary = stage.say("An zwei Orten ist es abends zu dunkel.", "At two places it is too dark in the evening.");
    let light = bundle(bridge, title, summary, &dark).await?;
    stage.until(-15).await?;
    let current = fresh(rhine.acts, &light).await?;
    rhine.acts.turn("/api/bundles", &current, "add", json!({ "concern_id": way["id"] })).await?;
    decided(stage, &light).await?;
    transmit(stage, &light).await?;
    stage.until(-11).await?;
    answer(stage, &light, "receive", json!({ "department_id": department(stage, 3) })).await?;
    let seen = stage.say(
        "Beim Frühstück kamen drei Familien mit dem fertigen Antrag.",
        "Three families came to breakfast with the form filled in.",
    );
    let current = fresh(morning.acts, forms).await?;
    morning.acts.turn("/api/bundles", &current, "effects", json!({ "text": seen, "tandem_id": morning.id })).await?;
    Ok(())
}

/// What was noted this week and waits for others to join.
pub async fn this_week(stage: &Stage<'_>, bridge: &Tandem<'_>, rhine: &Tandem<'_>) -> Result<(), String> {
    stage.until(-4).await?;
    for (tandem, rank, topic, description, proposal) in [
        (
            bridge,
            5,
            stage.say("Keine Bank am Marktplatz", "No bench at the market"),
            stage.say("Ältere Menschen können sich nicht ausruhen.", "Older people cannot rest."),
            stage.say("Zwei Bänke aufstellen.", "Put up two benches."),
        ),
        (
            rhine,
            4,
            stage.say("Bänke fehlen am Markt", "Benches are missing at the market"),
            stage.say("Beim Einkaufen gibt es keinen Platz zum Sitzen.", "There is nowhere to sit while shopping."),
            stage.say("Bänke mit Lehne im Schatten.", "Benches with a back, in the shade."),
        ),
    ] {
        let noted = Noted { tandem, rank, topic, description, proposal, sphere: "municipal", activity: Value::Null };
        note(stage, noted).await?;
    }
    Ok(())
}
