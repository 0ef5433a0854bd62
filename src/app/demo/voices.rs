//! What the demo's tandems carried to the city and what came back: answered with an effect, answered with whose it is, long
//! overdue, under way, and just noted.
use serde_json::{Value, json};

use super::body::decided;
use super::noted::{self, note};
use super::player::{Player, id};
use super::stage::{Stage, Tandem};

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
    let mut bundles = Vec::new();
    let concerns = [noted::forms(stage, morning), noted::lift(stage, compass), noted::degrees(stage, rhine)];
    for noted in concerns {
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
    answered(stage, &bundles).await?;
    let [forms, lift, _] = <[Value; 3]>::try_from(bundles).map_err(|_| "three bundles were made")?;
    Ok([forms, lift])
}

/// The city's word on two of the three, and what it does.
async fn answered(stage: &Stage<'_>, bundles: &[Value]) -> Result<(), String> {
    let text = stage.say("Das Land entscheidet darüber, nicht die Stadt.", "The state decides on it, not the city.");
    let whose = stage.say("Bezirksregierung", "District government of the state");
    let body = json!({ "outcome": "not_municipal", "text": text, "whose": whose });
    answer(stage, &bundles[2], "answer", body).await?;
    let text = stage.say("Der Antrag wird in sechs Sprachen erklärt.", "The form will be explained in six languages.");
    answer(stage, &bundles[0], "answer", json!({ "outcome": "implemented", "text": text })).await?;
    let text = stage.say("Erklärblätter in sechs Sprachen", "Leaflets in six languages");
    answer(stage, &bundles[0], "measures", json!({ "text": text, "state": "under_way" })).await.map(drop)
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
    done(stage, forms).await?;
    let dark = note(stage, noted::dark(stage, bridge, walk)).await?;
    let way = note(stage, noted::way(stage, rhine)).await?;
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

/// What the city began is done.
async fn done(stage: &Stage<'_>, bundle: &Value) -> Result<(), String> {
    let coordinator = &stage.cast.coordinator;
    let current = fresh(coordinator, bundle).await?;
    let measure = &current["measures"][0];
    let path = format!("/api/measures/{}", id(measure));
    let body = json!({ "state": "done", "done_on": stage.calendar.day(-20) });
    coordinator.patch(&path, measure, body).await.map(drop)
}

/// What was noted this week and waits for others to join.
pub async fn this_week(stage: &Stage<'_>, bridge: &Tandem<'_>, rhine: &Tandem<'_>) -> Result<(), String> {
    stage.until(-4).await?;
    for noted in noted::benches(stage, bridge, rhine) {
        note(stage, noted).await?;
    }
    Ok(())
}
