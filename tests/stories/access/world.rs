//! A small world with one record of each kind, and everyone who could look at it.
use axum::http::Method;
use chrono::{Datelike, TimeDelta};
use serde_json::{Value, json};
use sozialraum::access::table::Line;
use sozialraum::access::{Role, start_session};
use sozialraum::kernel::{PersonId, TandemId};
use sozialraum::people::{self, NewPerson};

use crate::support::{House, Person};

pub const HERE: &str = "welcome-point-08";
pub const THERE: &str = "welcome-point-06";

/// Who looks. `own`: in the tandem that claims, plans and asks, or of the house it asks.
pub struct World {
    pub own: Person,
    pub second: Person,
    pub other: Person,
    pub staff: Person,
    pub stranger: Person,
    pub coordinator: Person,
    pub operator: Person,
    pub alumni: Person,
    pub tandem: TandemId,
    pub area: String,
    pub claim: Value,
    pub draft: Value,
    pub published: Value,
    pub room: Value,
    pub house_use: Value,
    pub request: Value,
    pub consultation: Value,
    pub space: Value,
    /// With a point on its agenda, on which something was decided.
    pub meeting: Value,
    pub decided: Value,
    /// A decision that is open.
    pub asked: Value,
    pub poll: Value,
    /// Noted where the draft came up, and in a bundle of its own.
    pub concern: Value,
    pub bundle: Value,
}

impl World {
    pub async fn make(house: &House) -> Self {
        Self::marked(house, &|what| what.to_owned()).await
    }

    /// The same with every text that a person writes run through `mark`.
    pub async fn marked(house: &House, mark: &(dyn Fn(&str) -> String + Sync)) -> Self {
        let own = house.person("Xamalo", Role::Connector).await;
        let second = house.person("Bo", Role::Connector).await;
        let tandem = house.tandem("Brücke", &[&own, &second]).await;
        let (other, third) = (house.person("Kim", Role::Connector).await, house.person("Lu", Role::Connector).await);
        house.tandem("Rhein", &[&other, &third]).await;
        let staff = house.staff("Sabine", Role::Partner, &[HERE]).await;
        let stranger = house.staff("Uwe", Role::Partner, &[THERE]).await;
        let area = area_served(house);
        let claim = json!({ "area_id": area, "tandem_id": tandem, "note": mark("claim-note") });
        let claim = house.post(&own, "/api/claims", claim).await.expect(201);
        let room = json!({ "partner_id": HERE, "name": "Hall", "seats": 30, "opening_hours": mark("room-hours") });
        let room = house.post(&staff, "/api/rooms", room).await.expect(201);
        let house_use = json!({
            "room_id": room["id"], "title": mark("house-use"), "starts": thursday(house, 2, "10:00"), "minutes": 60,
        });
        let house_use = house.post(&staff, "/api/house-uses", house_use).await.expect(201);
        let draft = activity(house, tandem, &area, mark("draft-title"), mark("draft-needs"), 3);
        let draft = house.post(&own, "/api/activities", draft).await.expect(201);
        let request = json!({
            "activity_id": draft["id"], "partner_id": HERE, "room_id": room["id"], "people": 20, "staff_minutes": 60,
            "equipment": [mark("request-thing")], "note": mark("request-note"),
        });
        let request = house.post(&own, "/api/requests", request).await.expect(201);
        let published = activity(house, tandem, &area, "Open walk".into(), mark("published-needs"), 4);
        let published = house.post(&own, "/api/activities", published).await.expect(201);
        let published = step(house, &own, "activities", &published, "publish", json!({})).await;
        let coordinator = house.person("Coco", Role::Coordinator).await;
        let consultation = consultation(house, mark("consultation-title"));
        let consultation = house.post(&coordinator, "/api/consultations", consultation).await.expect(201);
        let answer = json!({ "tandem_id": tandem, "state": "answered", "text": mark("consultation-answer") });
        let path = format!("/api/consultations/{}/respond", consultation["id"].as_str().expect("an id"));
        let consultation = house.post(&own, &path, answer).await.expect(200);
        let space = json!({ "name": mark("space-name"), "purpose": mark("space-purpose"), "people": [second.id] });
        let space = house.post(&own, "/api/protected-spaces", space).await.expect(201);
        let path = format!("/api/protected-spaces/{}/notes", space["id"].as_str().expect("an id"));
        house.post(&own, &path, json!({ "text": mark("space-note") })).await.expect(201);
        let meeting = meeting(house, &own, mark).await;
        let decided = decided(house, &[&own, &second], &meeting, mark).await;
        let asked = json!({ "question": mark("question"), "method": "consent" });
        let asked = house.post(&own, "/api/decisions", asked).await.expect(201);
        let doubt = json!({ "choice": "concern", "reason": mark("ballot-reason") });
        let ballot = format!("/api/decisions/{}/ballot", asked["id"].as_str().expect("an id"));
        house.post(&second, &ballot, doubt).await.expect(200);
        let poll = json!({
            "title": mark("poll-title"), "minutes": 60, "place": "", "options": ["2031-12-01T18:00", "2031-12-02T18:00"],
        });
        let poll = house.post(&own, "/api/date-polls", poll).await.expect(201);
        let concern = house.post(&own, "/api/concerns", concern(tandem, &area, &draft, mark)).await.expect(201);
        let bundle =
            json!({ "title": mark("bundle-title"), "summary": mark("bundle-summary"), "concern_ids": [concern["id"]] });
        let bundle = house.post(&own, "/api/bundles", bundle).await.expect(201);
        Self {
            coordinator,
            operator: house.person("Olli", Role::Operator).await,
            alumni: alumni(house).await,
            own,
            second,
            other,
            staff,
            stranger,
            tandem,
            area,
            claim,
            draft,
            published,
            room,
            house_use,
            request,
            consultation,
            space,
            meeting,
            decided,
            asked,
            poll,
            concern,
            bundle,
        }
    }

    pub fn everyone(&self) -> [(&'static str, Option<&Person>); 8] {
        [
            ("visitor", None),
            ("own connector", Some(&self.own)),
            ("other connector", Some(&self.other)),
            ("own staff", Some(&self.staff)),
            ("other staff", Some(&self.stranger)),
            ("coordinator", Some(&self.coordinator)),
            ("operator", Some(&self.operator)),
            ("alumni", Some(&self.alumni)),
        ]
    }

    pub fn role(&self, who: &str) -> Role {
        match who {
            "visitor" => Role::Visitor,
            "own connector" | "other connector" => Role::Connector,
            "own staff" | "other staff" => Role::Partner,
            "coordinator" => Role::Coordinator,
            "operator" => Role::Operator,
            _ => Role::Alumni,
        }
    }

    /// The line's path with this world's ids in it.
    pub fn path(&self, line: &Line) -> String {
        let of = |record: &Value| record["id"].as_str().expect("an id").to_owned();
        let id = match line.path.split('/').nth(2).unwrap_or_default() {
            "claims" => of(&self.claim),
            "activities" => of(&self.published),
            "rooms" => of(&self.room),
            "requests" => of(&self.request),
            "meetings" => of(&self.meeting),
            "decisions" => of(&self.asked),
            "date-polls" => of(&self.poll),
            "house-uses" => of(&self.house_use),
            "consultations" => of(&self.consultation),
            "protected-spaces" => of(&self.space),
            "concerns" => of(&self.concern),
            "bundles" => of(&self.bundle),
            "partners" => HERE.to_owned(),
            "tandems" | "effects" => self.tandem.to_string(),
            // Someone who looks at nothing here, since they may be signed out.
            "people" => self.second.id.to_string(),
            "collections" if line.path.contains("activities") => of(&self.published),
            "areas" | "collections" => self.area.clone(),
            "indicators" => "need_index".to_owned(),
            _ => PersonId::new().to_string(),
        };
        let query = match line.path {
            "/api/areas/at" | "/api/partners/nearest" => "?lon=6.78&lat=51.22",
            "/api/search" => "?q=bilk",
            "/api/protected-spaces/search" => "?q=zwitscher",
            "/api/concerns/similar" => "?text=Open+walk",
            _ => "",
        };
        let query = match line.path {
            "/api/suggestions" => format!("?tandem={}", self.tandem),
            _ => query.to_owned(),
        };
        let path =
            line.path.replace("{id}", &id).replace("{area_id}", &self.area).replace("{reason}", "activity_changed");
        let path = path.replace("{item_id}", &of(&self.meeting["agenda"][0]));
        let path = path.replace("{name}", &format!("{}.ics", self.area)).replace("{collection}", "areas");
        path.replace("{z}/{x}/{y}", "11/1062/682").replace("{z}/{row}/{col}", "11/682/1062") + &query
    }
}

/// Takes a record a step on from the version it has.
pub async fn step(house: &House, by: &Person, of: &str, record: &Value, step: &str, body: Value) -> Value {
    let path = format!("/api/{of}/{}/{step}", record["id"].as_str().expect("an id"));
    let version = record["version"].as_i64().expect("a version");
    house.change(by, Method::POST, &path, version, body).await.expect(200)
}

/// A meeting at which one is present, with one point.
async fn meeting(house: &House, by: &Person, mark: &(dyn Fn(&str) -> String + Sync)) -> Value {
    let meeting = json!({
        "title": mark("meeting-title"), "starts": "2031-12-01T18:00", "minutes": 120, "place": mark("meeting-place"),
    });
    let meeting = house.post(by, "/api/meetings", meeting).await.expect(201);
    let path = format!("/api/meetings/{}", meeting["id"].as_str().expect("an id"));
    house
        .ask(Some(by), Method::PUT, &format!("{path}/presence"), Some(json!({ "present": true })), &[])
        .await
        .expect(200);
    let item = json!({ "kind": "idea", "title": mark("agenda-item") });
    house.post(by, &format!("{path}/items"), item).await.expect(201)
}

/// Something on which these decided.
async fn decided(house: &House, by: &[&Person], meeting: &Value, mark: &(dyn Fn(&str) -> String + Sync)) -> Value {
    let question = json!({ "question": mark("decided"), "method": "consent", "item_id": meeting["agenda"][0]["id"] });
    let decision = house.post(by[0], "/api/decisions", question).await.expect(201);
    for person in by {
        let path = format!("/api/decisions/{}/ballot", decision["id"].as_str().expect("an id"));
        house.post(person, &path, json!({ "choice": "yes" })).await.expect(200);
    }
    step(house, by[0], "decisions", &decision, "close", json!({})).await
}

/// An area in the catchment of the house.
fn area_served(house: &House) -> String {
    let atlas = house.office.atlas();
    let area = atlas.city.areas.iter().find(|area| area.id.as_str().starts_with("08")).expect("an area");
    area.id.to_string()
}

/// A Thursday some weeks ahead.
pub fn thursday(house: &House, weeks: i64, time: &str) -> String {
    let today = house.office.clock.now().date_naive();
    let monday = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    format!("{}T{time}", monday + TimeDelta::days(7 * weeks + 3))
}

fn consultation(house: &House, title: String) -> Value {
    let day = |ahead| (house.office.today() + TimeDelta::days(ahead)).to_string();
    json!({
        "title": title, "purpose": "To know.", "still_open": "All of it.", "minutes": 5, "what_happens": "It is read.",
        "answer_by": day(7), "feedback_on": day(14), "tandem_ids": null,
    })
}

fn activity(house: &House, tandem: TandemId, area: &str, title: String, needs: String, weeks: i64) -> Value {
    json!({
        "tandem_ids": [tandem], "template": "free", "title": title, "summary": "For all.", "area_id": area,
        "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
        "starts": thursday(house, weeks, "17:00"), "minutes": 120, "rrule": null, "languages": ["de", "ar"],
        "audience": "everyone", "needs": needs,
    })
}

fn concern(tandem: TandemId, area: &str, draft: &Value, mark: &(dyn Fn(&str) -> String + Sync)) -> Value {
    json!({
        "tandem_id": tandem, "activity_id": draft["id"], "topic": mark("concern-topic"), "description": mark("concern-text"),
        "priority": "high", "place": { "kind": "area", "area_id": area },
        "proposals": [{ "text": mark("proposal"), "realisable": true }], "contact": mark("concern-contact"),
        "sphere": "municipal", "could_decide": mark("could-decide"),
    })
}

/// A connector whose term is over.
async fn alumni(house: &House) -> Person {
    let (id, now) = (PersonId::new(), house.office.clock.now());
    let person = NewPerson {
        name: "Ali".into(),
        surname: None,
        contact: None,
        role: Role::Connector,
        languages: Vec::new(),
        partners: Vec::new(),
        term_ends: Some(now.date_naive() - TimeDelta::days(30)),
    };
    let mut tx = house.office.write().await.expect("a transaction");
    people::add(&mut tx, id, &person, now).await.expect("a person");
    let secret = start_session(&mut tx, id, "test", now).await.expect("a session");
    tx.commit().await.expect("a commit");
    Person::with_cookie(id, format!("__Host-session={}", secret.text()))
}
