//! Who is told when an activity is planned, published, changed and called off, and who hears of it as it happens.
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sozialraum::access::Role;
use sozialraum::journal::{Entry, Record};
use sozialraum::kernel::TandemId;

use crate::activities::{ahead, draft, path, plan, turn, version, with};
use crate::support::{Ear, House, Person, houses};

const HOUSE: &str = "welcome-point-08";

/// Everyone whom an activity may concern.
struct Town {
    amal: Person,
    bo: Person,
    bridge: TandemId,
    /// Of a tandem that hosts too.
    cem: Person,
    rhine: TandemId,
    /// Of a tandem that is taken in later.
    dana: Person,
    ebb: TandemId,
    staff: Person,
    elsewhere: Person,
    office: Person,
}

impl Town {
    async fn on(house: &House) -> Self {
        let ((amal, bo, bridge), (cem, _, rhine)) = (house.pair("Brücke").await, house.pair("Rhein").await);
        let (dana, _, ebb) = house.pair("Ebbe").await;
        let staff = house.staff("Uli", Role::Partner, &[HOUSE]).await;
        let elsewhere = house.staff("Eva", Role::Partner, &["welcome-point-06"]).await;
        let office = house.person("Kim", Role::Coordinator).await;
        Self { amal, bo, bridge, cem, rhine, dana, ebb, staff, elsewhere, office }
    }

    /// By name, for what is expected of them.
    fn people(&self) -> [(&'static str, &Person); 7] {
        [
            ("amal", &self.amal),
            ("bo", &self.bo),
            ("cem", &self.cem),
            ("dana", &self.dana),
            ("staff", &self.staff),
            ("elsewhere", &self.elsewhere),
            ("office", &self.office),
        ]
    }

    /// What has come since the last time, `who: reason`, and is now read.
    async fn news(&self, house: &House) -> Vec<String> {
        let mut news = Vec::new();
        for (name, person) in self.people() {
            let inbox = house.get(Some(person), "/api/inbox").await.expect(200);
            let unread = inbox["messages"].as_array().expect("messages").iter().filter(|one| one["read"] == false);
            news.extend(unread.map(|one| format!("{name}: {}", one["reason"].as_str().expect("a reason"))));
            assert_eq!(house.post(person, "/api/inbox/read", json!({ "ids": null })).await.status, 204);
        }
        news.sort();
        news
    }
}

async fn change(house: &House, by: &Person, activity: &Value, change: Value) -> Value {
    house.change(by, Method::PATCH, &path(activity), version(activity), change).await.expect(200)
}

/// Asks the house for help, without a room.
async fn ask(house: &House, by: &Person, activity: &Value) {
    let ask = json!({
        "activity_id": activity["id"], "partner_id": HOUSE, "room_id": null, "people": 9, "staff_minutes": 60,
        "equipment": [], "note": ""
    });
    house.post(by, "/api/requests", ask).await.expect(201);
}

#[tokio::test]
async fn those_are_told_of_an_activity_who_host_it_or_lend_a_hand_but_not_who_did_it() {
    for house in houses().await {
        let town = Town::on(&house).await;
        town.news(&house).await;
        let hosts = json!({ "tandem_ids": [town.bridge, town.rhine] });
        let made = plan(&house, &town.amal, with(draft(town.bridge, &ahead(&house, 3, "17:00")), hosts)).await;
        assert_eq!(town.news(&house).await, ["cem: activity_host_added"], "{}", house.engine());
        let named = change(&house, &town.amal, &made, json!({ "title": "Fest" })).await;
        assert!(town.news(&house).await.is_empty(), "a draft may change as often as it likes");
        ask(&house, &town.amal, &named).await;
        assert_eq!(town.news(&house).await, ["staff: request_asked"]);

        let public = turn(&house, &town.amal, &named, "publish", json!({})).await;
        let published = ["bo: activity_published", "cem: activity_published", "staff: activity_published"];
        assert_eq!(town.news(&house).await, published);
        let renamed = change(&house, &town.bo, &public, json!({ "title": "Sommerfest" })).await;
        assert_eq!(town.news(&house).await, ["amal: activity_changed", "cem: activity_changed"]);
        let moved = change(&house, &town.cem, &renamed, json!({ "starts": ahead(&house, 4, "17:00") })).await;
        let asked_anew = ["amal: activity_changed", "bo: activity_changed", "staff: request_asked"];
        assert_eq!(town.news(&house).await, asked_anew, "another time is asked for anew");
        let more = json!({ "tandem_ids": [town.bridge, town.rhine, town.ebb] });
        let shared = change(&house, &town.amal, &moved, more).await;
        let joined = ["bo: activity_changed", "cem: activity_changed", "dana: activity_host_added"];
        assert_eq!(town.news(&house).await, joined);

        turn(&house, &town.amal, &shared, "cancel", json!({ "reason": "Regen" })).await;
        let cancelled = [
            "bo: activity_cancelled",
            "cem: activity_cancelled",
            "dana: activity_cancelled",
            "staff: activity_cancelled",
            "staff: request_withdrawn",
        ];
        assert_eq!(town.news(&house).await, cancelled);
        house.office.clock.pass(TimeDelta::days(9));
        assert!(town.news(&house).await.is_empty());
    }
}

/// What of a list was heard until the bell.
async fn heard<'a>(ear: &mut Ear, actions: &[&'a str]) -> Vec<&'a str> {
    let heard = ear.until("rung").await;
    assert!(!heard.contains("Rundgang") && !heard.contains("Regen"), "no content: {heard}");
    actions.iter().filter(|action| heard.contains(&format!("\"{action}\""))).copied().collect()
}

#[tokio::test]
async fn of_a_draft_only_those_hear_whom_it_concerns_and_of_what_is_public_everyone() {
    let actions = ["drafted", "asked", "published", "changed", "asked_again", "cancelled", "withdrawn"];
    let public = ["published", "changed", "cancelled"];
    for house in houses().await {
        let town = Town::on(&house).await;
        let everyone = town.people().into_iter().map(|(name, person)| (name, Some(person)));
        let mut ears = Vec::new();
        for (name, person) in everyone.chain([("visitor", None)]) {
            ears.push((name, house.listen(person, &[]).await));
        }
        let hosts = json!({ "tandem_ids": [town.bridge, town.rhine] });
        let made = plan(&house, &town.amal, with(draft(town.bridge, &ahead(&house, 3, "17:00")), hosts)).await;
        ask(&house, &town.amal, &made).await;
        let published = turn(&house, &town.amal, &made, "publish", json!({})).await;
        let moved = change(&house, &town.amal, &published, json!({ "starts": ahead(&house, 4, "17:00") })).await;
        turn(&house, &town.amal, &moved, "cancel", json!({ "reason": "Regen" })).await;
        let tx = house.office.write().await.expect("a transaction");
        let bell = Entry::new("rung", Record::Partner, "bell").public();
        house.office.commit(tx, None, &[bell]).await.expect("a commit");
        for (name, ear) in &mut ears {
            let expected: Vec<&str> = match *name {
                "amal" | "bo" | "office" => actions.to_vec(),
                "cem" => vec!["drafted", "published", "changed", "cancelled"],
                "staff" => vec!["asked", "published", "changed", "asked_again", "cancelled", "withdrawn"],
                _ => public.to_vec(),
            };
            assert_eq!(heard(ear, &actions).await, expected, "{name} on {}", house.engine());
        }
    }
}
