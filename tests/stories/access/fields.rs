//! Which fields of a record are shown, declared for every record, state and onlooker: neither more nor fewer.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::world::World;
use crate::support::{House, houses};

const CLAIM: &str = "area.id area.name created_at ended_at holder.id holder.name id mine others review_due review_on since \
                     state version";
const CLAIM_INSIDE: &str = "hand_over_note note reason";
const ACTIVITY: &str = "area.id area.name audience calendar dates.ends dates.ends_at dates.starts dates.starts_at hosts.id \
                        hosts.name id languages mine minutes place.kind place.name place.partner_id place.position reason \
                        rrule starts state summary template title version zone";
const ACTIVITY_INSIDE: &str = "copied_from created_at needs published_at room_id updated_at";
const REQUEST: &str = "activity.area.id activity.area.name activity.id activity.languages activity.state activity.title \
                       answered_at asked_at awaits_me ends equipment id minutes note offer partner.id partner.name people \
                       reason room.id room.name rrule staff_minutes starts state tandem.id tandem.name version";
const TANDEM: &str = "claims cohort created_at id languages members.id members.name members.standing name state themes \
                      version wish_areas wish_near";
const PERSON: &str = "id languages name role tandems.id tandems.name";
const PERSON_OFFICE: &str = "contact created_at partners state surname term_ends version";
const ROOM: &str = "equipment id name opening_hours open part_of partner_id seats step_free version";

const GAP: &str = "area.id area.name languages.missing languages.of languages.offered last_activity need.class need.index need.of \
                   need.step next_activity offered_to parents.id parents.name partner.id partner.metres partner.name population \
                   score served_by.id served_by.name shares.distance shares.languages shares.need shares.silence shares.tandem \
                   silent_months tandems.active tandems.holders.id tandems.holders.name tandems.paused tandems.seeking why_none";
const COUNTS: &str = "counts.activities_held counts.answered counts.areas counts.concerns counts.effects counts.implemented \
                      counts.measures counts.transmitted";
const STORIES: &str = "stories.areas.id stories.areas.name stories.bundle_id stories.chain.at stories.chain.by stories.chain.days \
                       stories.chain.kind stories.chain.text stories.concern_id stories.outcome stories.silent_days stories.stage \
                       stories.tandems.id stories.tandems.name stories.title";
const PUBLIC_EFFECTS: &str = "consultations.asked consultations.broken consultations.kept consultations.open \
                              counts.activities_held counts.answered counts.implemented counts.late counts.tandems \
                              counts.transmitted counts.volunteers said_done";
const SUGGESTION: &str = "area.id area.name parents.id parents.name score";
const BODY: &str = "mandates me.member me.roles members quorum quorum_percent vacant.moderator vacant.speaker";
const MEETING: &str = "agenda.bundle agenda.decisions.id agenda.decisions.question agenda.decisions.state agenda.id agenda.kind \
                       agenda.minutes agenda.note agenda.ord agenda.state agenda.title agenda.version id items may me_present \
                       minutes place present_count quorate quorum starts state title version";
const DECISION: &str = "bundle closed_at election hands id item_id may me.may_vote me.stands me.voted meeting_id method opened_at \
                        options question quorum.members quorum.needed quorum.voted reason reopened_as secret state version via";
const RESULT: &str = "objections result.accepted result.chosen result.counts.concern result.counts.objection \
                      result.counts.yes result.hands result.members result.options result.quorum result.voters result.why";
const OBJECTIONS: &str = "objections.kind objections.reason objections.would_resolve";
const POLL: &str = "answered chosen id may_close meeting_id members minutes options.best options.maybe options.mine options.no \
                    options.starts options.yes place state title version";
const CONCERN: &str = "bundle.id bundle.title contact could_decide created_at description id may_change mine outcome \
                       place.area.id place.area.name place.kind place.position place.precision_m priority proposals.realisable \
                       proposals.text sphere stage tandem.id tandem.name topic updated_at version";
const BUNDLE: &str = "answers chain.at chain.by chain.days chain.kind chain.text clock concerns.bundle.id concerns.bundle.title \
                      concerns.contact concerns.could_decide concerns.created_at concerns.description concerns.id \
                      concerns.may_change concerns.mine concerns.outcome concerns.place.area.id concerns.place.area.name \
                      concerns.place.kind concerns.place.position concerns.place.precision_m concerns.priority \
                      concerns.proposals.realisable concerns.proposals.text concerns.sphere concerns.stage concerns.tandem.id \
                      concerns.tandem.name concerns.topic concerns.updated_at concerns.version decision department effects id \
                      may measures mine outcome public stage summary tandems.id tandems.name title version";

const CONNECTOR: &str = "other connector";
const STAFF: [&str; 2] = ["own staff", "other staff"];
const OFFICE: [&str; 2] = ["coordinator", "operator"];

/// What someone gets: fields, or a refusal.
#[derive(Clone, Copy)]
enum Sees {
    Fields(&'static [&'static str]),
    Refused(u16),
}

use Sees::{Fields, Refused};

/// One record in one state, and what everyone gets who looks at it.
struct Declared {
    what: &'static str,
    path: String,
    /// Where in the answer it stands.
    at: fn(&Value, &World) -> Value,
    visitor: Sees,
    own: Sees,
    other: Sees,
    own_staff: Sees,
    other_staff: Sees,
    office: Sees,
    alumni: Sees,
}

fn whole(answer: &Value, _: &World) -> Value {
    answer.clone()
}

fn own_line(answer: &Value, world: &World) -> Value {
    let lines = answer["people"].as_array().expect("people");
    lines.iter().find(|line| line["id"] == json!(world.own.id)).cloned().unwrap_or_default()
}

fn own_area(answer: &Value, world: &World) -> Value {
    let areas = answer["areas"].as_array().expect("areas");
    areas.iter().find(|gap| gap["area"]["id"] == json!(world.area)).cloned().unwrap_or_default()
}

/// Their reasons differ, so they are told apart in a story of their own.
fn first_suggestion(answer: &Value, _: &World) -> Value {
    let mut first = answer["suggestions"][0].clone();
    first.as_object_mut().map(|first| first.remove("reasons"));
    first
}

fn declared(world: &World, offered: &Value, cancelled: &Value) -> Vec<Declared> {
    let path = |of: &str, record: &Value| format!("/api/{of}/{}", record["id"].as_str().expect("an id"));
    let shut = Refused(404);
    let activity_inside = Fields(&[ACTIVITY, ACTIVITY_INSIDE, "reflection"]);
    let open = Fields(&[ACTIVITY]);
    let claim_inside = Fields(&[CLAIM, CLAIM_INSIDE]);
    let person = Fields(&[PERSON]);
    vec![
        Declared {
            what: "a live claim",
            path: path("claims", &world.claim),
            at: whole,
            visitor: Refused(401),
            own: claim_inside,
            other: Fields(&[CLAIM]),
            own_staff: Fields(&[CLAIM]),
            other_staff: Fields(&[CLAIM]),
            office: claim_inside,
            alumni: Fields(&[CLAIM]),
        },
        Declared {
            what: "a claim that is offered",
            path: path("claims", offered),
            at: whole,
            visitor: Refused(401),
            own: claim_inside,
            other: shut,
            own_staff: shut,
            other_staff: shut,
            office: claim_inside,
            alumni: shut,
        },
        Declared {
            what: "a draft that asks a house",
            path: path("activities", &world.draft),
            at: whole,
            visitor: shut,
            own: activity_inside,
            other: shut,
            own_staff: Fields(&[ACTIVITY, ACTIVITY_INSIDE]),
            other_staff: shut,
            office: activity_inside,
            alumni: shut,
        },
        Declared {
            what: "a published activity",
            path: path("activities", &world.published),
            at: whole,
            visitor: open,
            own: activity_inside,
            other: open,
            own_staff: open,
            other_staff: open,
            office: activity_inside,
            alumni: open,
        },
        Declared {
            what: "a published activity that was cancelled",
            path: path("activities", cancelled),
            at: whole,
            visitor: open,
            own: activity_inside,
            other: open,
            own_staff: open,
            other_staff: open,
            office: activity_inside,
            alumni: open,
        },
        Declared {
            what: "a request",
            path: path("requests", &world.request),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[REQUEST]),
            other: shut,
            own_staff: Fields(&[REQUEST]),
            other_staff: shut,
            office: Fields(&[REQUEST]),
            alumni: Refused(403),
        },
        Declared {
            what: "a tandem",
            path: format!("/api/tandems/{}", world.tandem),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[TANDEM]),
            other: Fields(&[TANDEM]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[TANDEM]),
            alumni: Fields(&[TANDEM]),
        },
        Declared {
            what: "a person among others",
            path: "/api/people".into(),
            at: own_line,
            visitor: Refused(401),
            own: person,
            other: person,
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[PERSON, PERSON_OFFICE]),
            alumni: person,
        },
        Declared {
            what: "a person",
            path: format!("/api/people/{}", world.own.id),
            at: whole,
            visitor: Refused(401),
            own: Refused(403),
            other: Refused(403),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[PERSON, PERSON_OFFICE]),
            alumni: Refused(403),
        },
        Declared {
            what: "the body",
            path: "/api/body".into(),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[BODY]),
            other: Fields(&[BODY]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[BODY]),
            alumni: Fields(&[BODY]),
        },
        Declared {
            what: "a meeting",
            path: path("meetings", &world.meeting),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[MEETING, "present.id present.name"]),
            other: Fields(&[MEETING, "present.id present.name"]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[MEETING, "present"]),
            alumni: Fields(&[MEETING, "present"]),
        },
        Declared {
            what: "a decision that is open",
            path: path("decisions", &world.asked),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[DECISION, OBJECTIONS, "me.ballot result"]),
            other: Fields(&[DECISION, OBJECTIONS, "me.ballot result"]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: shut,
            alumni: shut,
        },
        Declared {
            what: "a decision that is closed",
            path: path("decisions", &world.decided),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[DECISION, RESULT, "me.ballot.choice"]),
            other: Fields(&[DECISION, RESULT, "me.ballot"]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[DECISION, RESULT, "me.ballot"]),
            alumni: Fields(&[DECISION, RESULT, "me.ballot"]),
        },
        Declared {
            what: "a search for a date",
            path: path("date-polls", &world.poll),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[POLL]),
            other: Fields(&[POLL]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Refused(403),
            alumni: Refused(403),
        },
        Declared {
            what: "a concern",
            path: path("concerns", &world.concern),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[CONCERN, "activity.id activity.title"]),
            other: Fields(&[CONCERN, "activity"]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[CONCERN, "activity.id activity.title"]),
            alumni: Fields(&[CONCERN, "activity"]),
        },
        Declared {
            what: "a bundle",
            path: path("bundles", &world.bundle),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[BUNDLE, "concerns.activity.id concerns.activity.title"]),
            other: Fields(&[BUNDLE, "concerns.activity"]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[BUNDLE, "concerns.activity.id concerns.activity.title"]),
            alumni: Fields(&[BUNDLE, "concerns.activity"]),
        },
        Declared {
            what: "a room",
            path: "/api/rooms".into(),
            at: |answer, _| answer["rooms"][0].clone(),
            visitor: Refused(401),
            own: Fields(&[ROOM]),
            other: Fields(&[ROOM]),
            own_staff: Fields(&[ROOM]),
            other_staff: Fields(&[ROOM]),
            office: Fields(&[ROOM]),
            alumni: Refused(403),
        },
        Declared {
            what: "the gap of an area",
            path: "/api/coverage".into(),
            at: own_area,
            visitor: Refused(401),
            own: Refused(403),
            other: Refused(403),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[GAP]),
            alumni: Refused(403),
        },
        Declared {
            what: "what is suggested to a tandem",
            path: format!("/api/suggestions?tandem={}", world.tandem),
            at: first_suggestion,
            visitor: Refused(401),
            own: Fields(&[SUGGESTION]),
            other: shut,
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[SUGGESTION]),
            alumni: Refused(403),
        },
        Declared {
            what: "what a tandem changed",
            path: format!("/api/effects/tandems/{}", world.tandem),
            at: whole,
            visitor: Refused(401),
            own: Fields(&[COUNTS, "since tandem.id tandem.name", STORIES]),
            other: Fields(&[COUNTS, "since tandem.id tandem.name", STORIES]),
            own_staff: Refused(403),
            other_staff: Refused(403),
            office: Fields(&[COUNTS, "since tandem.id tandem.name", STORIES]),
            alumni: Fields(&[COUNTS, "since tandem.id tandem.name", STORIES]),
        },
        Declared {
            what: "what was said and done",
            path: "/api/effects".into(),
            at: whole,
            visitor: Fields(&[PUBLIC_EFFECTS]),
            own: Fields(&[PUBLIC_EFFECTS]),
            other: Fields(&[PUBLIC_EFFECTS]),
            own_staff: Fields(&[PUBLIC_EFFECTS]),
            other_staff: Fields(&[PUBLIC_EFFECTS]),
            office: Fields(&[PUBLIC_EFFECTS]),
            alumni: Fields(&[PUBLIC_EFFECTS]),
        },
    ]
}

impl Declared {
    fn for_whom(&self, who: &str) -> Sees {
        match who {
            "visitor" => self.visitor,
            "own connector" => self.own,
            who if who == CONNECTOR => self.other,
            who if who == STAFF[0] => self.own_staff,
            who if who == STAFF[1] => self.other_staff,
            who if OFFICE.contains(&who) => self.office,
            _ => self.alumni,
        }
    }
}

/// The names of all fields, `area.name` for one within another; of a list the fields of what is in it.
fn fields(value: &Value, name: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(inner) => {
            for (key, value) in inner {
                fields(value, &if name.is_empty() { key.clone() } else { format!("{name}.{key}") }, found);
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            list.iter().for_each(|value| fields(value, name, found))
        }
        _ => {
            found.insert(name.to_owned());
        }
    }
}

/// A second activity, published and cancelled.
async fn cancelled(house: &House, world: &World) -> Value {
    let path = format!("/api/activities/{}/copy", world.published["id"].as_str().expect("an id"));
    let copy = house.post(&world.own, &path, json!({})).await.expect(201);
    let published = super::world::step(house, &world.own, "activities", &copy, "publish", json!({})).await;
    super::world::step(house, &world.own, "activities", &published, "cancel", json!({ "reason": "Ill" })).await
}

async fn offered(house: &House, world: &World) -> Value {
    let atlas = house.office.atlas();
    let area = atlas.city.areas.iter().find(|area| area.id.as_str() != world.area).expect("another area");
    let offer = json!({ "area_id": area.id, "tandem_id": world.tandem, "note": "Nobody is there yet." });
    house.post(&world.coordinator, "/api/claims/offer", offer).await.expect(201)
}

#[tokio::test]
async fn everyone_sees_the_declared_fields_of_a_record_and_no_others() {
    for house in houses().await {
        let world = World::make(&house).await;
        let (offered, cancelled) = (offered(&house, &world).await, cancelled(&house, &world).await);
        for declared in declared(&world, &offered, &cancelled) {
            for (who, person) in world.everyone() {
                let told = format!("{} for {who} ({})", declared.what, house.engine());
                let reply = house.get(person, &declared.path).await;
                match declared.for_whom(who) {
                    Refused(status) => assert_eq!(reply.status, status, "{told}: {}", reply.text()),
                    Fields(names) => {
                        assert_eq!(reply.status, 200, "{told}: {}", reply.text());
                        let mut shown = BTreeSet::new();
                        fields(&(declared.at)(&reply.json(), &world), "", &mut shown);
                        let names = names.join(" ");
                        let expected: BTreeSet<_> = names.split_whitespace().map(str::to_owned).collect();
                        assert_eq!(shown, expected, "{told}");
                    }
                }
            }
        }
    }
}
