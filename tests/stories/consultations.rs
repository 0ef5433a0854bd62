//! The city asks, owes what for and until when, and its word is counted.
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::Role;

use crate::support::{House, houses};

fn day(house: &House, ahead: i64) -> String {
    (house.office.today() + TimeDelta::days(ahead)).to_string()
}

fn draft(house: &House) -> Value {
    json!({
        "title": "A bench at the market?", "purpose": "We plan the market anew.", "still_open": "Where people sit.",
        "minutes": 10, "what_happens": "The planners read every answer.", "answer_by": day(house, 7),
        "feedback_on": day(house, 21), "tandem_ids": null,
    })
}

#[tokio::test]
async fn the_city_cannot_ask_without_what_it_owes() {
    for house in houses().await {
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let (amal, _, _) = house.pair("Brücke").await;
        for duty in ["title", "purpose", "still_open", "what_happens"] {
            let mut without = draft(&house);
            without[duty] = json!(" ");
            assert_eq!(
                house.post(&coordinator, "/api/consultations", without).await.refused(422),
                "required",
                "{duty}"
            );
        }
        let too_early = json!({ "feedback_on": day(&house, 7) });
        let past = json!({ "answer_by": day(&house, -1) });
        for (wrong, code) in [(too_early, "feedback_too_early"), (past, "in_the_past")] {
            let mut asked = draft(&house);
            asked.as_object_mut().expect("a draft").extend(wrong.as_object().expect("fields").clone());
            assert_eq!(house.post(&coordinator, "/api/consultations", asked).await.refused(422), code);
        }
        house.post(&amal, "/api/consultations", draft(&house)).await.refused(403);
    }
}

#[tokio::test]
async fn a_tandem_answers_or_declines_and_the_promised_day_is_counted() {
    for house in houses().await {
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let ((amal, bo, brücke), (kim, _, rhein)) = (house.pair("Brücke").await, house.pair("Rhein").await);
        let asked = house.post(&coordinator, "/api/consultations", draft(&house)).await.expect(201);
        let path = format!("/api/consultations/{}", asked["id"].as_str().expect("an id"));
        assert_eq!(house.get(Some(&bo), "/api/inbox").await.expect(200)["messages"][0]["reason"], "consultation_asked");

        let say = async |by, tandem, state: &str, text: &str| {
            let said = json!({ "tandem_id": tandem, "state": state, "text": text });
            house.post(by, &format!("{path}/respond"), said).await
        };
        assert_eq!(say(&amal, brücke, "answered", "").await.refused(422), "required");
        assert_eq!(say(&amal, rhein, "answered", "For them.").await.refused(404), "unknown_tandem");
        say(&amal, brücke, "answered", "In the shade.").await.expect(200);
        let declined = say(&kim, rhein, "declined", "").await.expect(200);
        assert_eq!(declined["counts"], json!({ "asked": 2, "answered": 1, "declined": 1 }));
        assert_eq!(declined["responses"].as_array().map(Vec::len), Some(1), "another tandem's words are not shown");
        let all = house.get(Some(&coordinator), &path).await.expect(200);
        assert_eq!(all["responses"].as_array().map(Vec::len), Some(2));

        house.office.clock.pass(TimeDelta::days(8));
        assert_eq!(say(&kim, rhein, "answered", "Late.").await.refused(409), "answers_closed");
        house.office.clock.pass(TimeDelta::days(15));
        let overdue = house.get(Some(&amal), "/api/consultations").await.expect(200);
        assert_eq!(
            json!([overdue["consultations"][0]["state"], overdue["consultations"][0]["late_days"], overdue["broken"]]),
            json!(["overdue", 2, 1])
        );
        let version = all["version"].as_i64().expect("a version");
        let said = json!({ "text": "There will be two benches." });
        let back = format!("{path}/feed-back");
        let fed = house.change(&coordinator, Method::POST, &back, version, said.clone()).await.expect(200);
        assert_eq!((&fed["state"], &fed["feedback"]["kept"]), (&json!("fed_back"), &json!(false)));
        house.change(&coordinator, Method::POST, &back, version, said).await.refused(412);
        assert_eq!(
            house.get(Some(&bo), "/api/inbox").await.expect(200)["messages"][0]["reason"],
            "consultation_fed_back"
        );
    }
}
