//! The concerns of the demo's tandems, as they note them.
use serde_json::{Value, json};

use super::stage::{Stage, Tandem};

/// A concern as it is noted: what it is about, how it was noticed, what a city could do.
pub struct Noted<'a> {
    pub tandem: &'a Tandem<'a>,
    rank: usize,
    pub topic: String,
    pub description: String,
    proposal: String,
    sphere: &'static str,
    activity: Value,
}

pub async fn note(stage: &Stage<'_>, noted: Noted<'_>) -> Result<Value, String> {
    let body = json!({
        "tandem_id": noted.tandem.id, "activity_id": noted.activity, "topic": noted.topic, "description": noted.description,
        "priority": "medium", "place": { "kind": "area", "area_id": stage.area(noted.rank), "position": null, "precision_m": null },
        "proposals": [{ "text": noted.proposal, "realisable": true }], "contact": "", "sphere": noted.sphere,
        "could_decide": ""
    });
    noted.tandem.acts.make("/api/concerns", body).await
}

/// Answered, with an effect.
pub fn forms<'a>(stage: &Stage<'_>, tandem: &'a Tandem<'a>) -> Noted<'a> {
    Noted {
        tandem,
        rank: 3,
        topic: stage.say("Formulare nur auf Deutsch", "Forms in German only"),
        description: stage.say(
            "Viele Familien füllen den Antrag zur Schule falsch aus, weil sie ihn nicht lesen können.",
            "Many families fill in the school form wrongly because they cannot read it.",
        ),
        proposal: stage.say("Den Antrag in sechs Sprachen erklären.", "Explain the form in six languages."),
        sphere: "municipal",
        activity: Value::Null,
    }
}

/// Under way at an office, long overdue.
pub fn lift<'a>(stage: &Stage<'_>, tandem: &'a Tandem<'a>) -> Noted<'a> {
    Noted {
        tandem,
        rank: 8,
        topic: stage.say("Aufzug an der Haltestelle", "The lift at the stop"),
        description: stage.say("Der Aufzug steht seit Wochen.", "The lift has stood still for weeks."),
        proposal: stage
            .say("Beim Betreiber nachfragen und das Ergebnis sagen.", "Ask the operator and tell the result."),
        sphere: "carrier",
        activity: Value::Null,
    }
}

/// Another's to decide.
pub fn degrees<'a>(stage: &Stage<'_>, tandem: &'a Tandem<'a>) -> Noted<'a> {
    Noted {
        tandem,
        rank: 4,
        topic: stage.say("Abschlüsse anerkennen dauert lange", "Recognising degrees takes long"),
        description: stage.say("Manche warten über ein Jahr.", "Some wait for more than a year."),
        proposal: stage.say("Eine Sprechstunde dazu im Welcome Point.", "Office hours on it in the Welcome Point."),
        sphere: "state",
        activity: Value::Null,
    }
}

/// Noted on an activity.
pub fn dark<'a>(stage: &Stage<'_>, tandem: &'a Tandem<'a>, walk: &Value) -> Noted<'a> {
    Noted {
        tandem,
        rank: 2,
        topic: stage.say("Spielplatz ohne Licht", "Playground without light"),
        description: stage.say(
            "Ab fünf Uhr ist es dort dunkel. Familien gehen dann nicht mehr hin.",
            "From five o'clock it is dark there. Families do not go any more.",
        ),
        proposal: stage.say("Zwei Laternen am Eingang.", "Two lamps at the entrance."),
        sphere: "municipal",
        activity: walk["id"].clone(),
    }
}

/// Joins the one before.
pub fn way<'a>(stage: &Stage<'_>, tandem: &'a Tandem<'a>) -> Noted<'a> {
    Noted {
        tandem,
        rank: 4,
        topic: stage.say("Dunkler Weg zum Hof", "Dark way to the yard"),
        description: stage
            .say("Nach dem Sprachcafé gehen viele im Dunkeln.", "After the language café many walk in the dark."),
        proposal: stage.say("Den Weg beleuchten.", "Light the way."),
        sphere: "municipal",
        activity: Value::Null,
    }
}

/// Two that say nearly the same, and could be put together.
pub fn benches<'a>(stage: &Stage<'_>, bridge: &'a Tandem<'a>, rhine: &'a Tandem<'a>) -> [Noted<'a>; 2] {
    let market = Noted {
        tandem: bridge,
        rank: 5,
        topic: stage.say("Keine Bank am Marktplatz", "No bench at the market"),
        description: stage.say("Ältere Menschen können sich nicht ausruhen.", "Older people cannot rest."),
        proposal: stage.say("Zwei Bänke aufstellen.", "Put up two benches."),
        sphere: "municipal",
        activity: Value::Null,
    };
    let shade = Noted {
        tandem: rhine,
        rank: 4,
        topic: stage.say("Bänke fehlen am Markt", "Benches are missing at the market"),
        description: stage
            .say("Beim Einkaufen gibt es keinen Platz zum Sitzen.", "There is nowhere to sit while shopping."),
        proposal: stage.say("Bänke mit Lehne im Schatten.", "Benches with a back, in the shade."),
        sphere: "municipal",
        activity: Value::Null,
    };
    [market, shade]
}
