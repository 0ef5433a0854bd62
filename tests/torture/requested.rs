//! Tandems ask a house for a room on several dates and the house says yes, over a server that is killed meanwhile. What was
//! agreed is kept on all its dates with all its rooms; of what was not, no date is taken.
use std::collections::BTreeMap;

use chrono::{NaiveDate, Utc};
use serde_json::{Value, json};
use sozialraum::db::Db;
use sozialraum::on;
use uuid::Uuid;

use crate::caller::Caller;
use crate::client::Answer;
use crate::contended::End;
use crate::history::contradictions;
use crate::server::Server;
use crate::town::{AREAS, HOUSE, Tandem, Town};

/// Each activity repeats so often, a week apart.
const DATES: i64 = 3;
const DAYS: usize = 200;
/// From 8 to 20 o'clock, so that no date meets a clock change.
const OPENS: u64 = 8;
const HOURS: u64 = 12;

/// What came of asking.
#[derive(Default)]
pub struct Asked {
    /// Requests to which the house's yes was acknowledged.
    agreed: Vec<Value>,
    /// And those whose end was, too.
    withdrawn: Vec<Value>,
    refused: usize,
    unknown: usize,
    unsettled: usize,
    strange: Vec<String>,
}

/// Two who need each other's word: a tandem, and whoever speaks for the house.
struct Pair<'a> {
    tandem: &'a Tandem,
    rooms: &'a [String],
    asks: Caller<'a>,
    says: Caller<'a>,
    asked: Asked,
}

/// Everyone asks until the end has come.
pub fn play(town: &Town, servers: &[Server], end: &End) -> Asked {
    let mut whole = Asked::default();
    std::thread::scope(|scope| {
        let pairs = town.tandems.iter().map(|tandem| {
            let (asks, says) = (Caller::new(&tandem.cookie, servers), Caller::new(&town.staff, servers));
            let pair = Pair { tandem, rooms: &town.rooms, asks, says, asked: Asked::default() };
            scope.spawn(move || pair.until(end))
        });
        let pairs: Vec<_> = pairs.collect();
        pairs.into_iter().for_each(|pair| whole.add(pair.join().expect("a pair")));
    });
    whole
}

impl Pair<'_> {
    fn until(mut self, end: &End) -> Asked {
        while !end.has_come() {
            end.tick();
            match self.plan().and_then(|activity| self.ask(&activity)) {
                Some(request) => self.accept(&request),
                None => self.asked.unsettled += 1,
            }
        }
        self.asked.unknown = self.asks.unknown + self.says.unknown;
        self.asked
    }

    /// An activity on dates of its own.
    fn plan(&mut self) -> Option<Value> {
        let days: Vec<NaiveDate> = Utc::now().date_naive().iter_days().skip(7).take(DAYS).collect();
        let (day, hour) = (self.asks.dice.below(DAYS as u64) as usize, OPENS + self.asks.dice.below(HOURS));
        let place = json!({ "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null });
        let body = json!({ "tandem_ids": [self.tandem.id], "template": "free", "title": "Chor", "summary": "",
            "area_id": AREAS[0], "place": place, "starts": format!("{}T{hour:02}:00", days[day]), "minutes": 120,
            "rrule": format!("FREQ=WEEKLY;COUNT={DATES}"), "languages": ["de"], "audience": "", "needs": "" });
        self.made("/api/activities", &body)
    }

    fn ask(&mut self, activity: &Value) -> Option<Value> {
        let room = &self.rooms[self.asks.dice.below(self.rooms.len() as u64) as usize];
        let body = json!({ "activity_id": activity["id"], "partner_id": HOUSE, "room_id": room, "people": 12 });
        self.made("/api/requests", &body)
    }

    fn made(&mut self, path: &str, body: &Value) -> Option<Value> {
        let answer = self.asks.settle(path, ("idempotency-key", &Uuid::now_v7().to_string()), body)?;
        if answer.status != 201 {
            self.asked.strange.push(format!("{answer:?}"));
        }
        Some(answer.body)
    }

    /// The house says yes; mostly the tandem takes it back later, so that there is always room.
    fn accept(&mut self, request: &Value) {
        let said = turn(&mut self.says, request, "accept", "accepted");
        match said {
            Some(Ok(accepted)) if self.asks.dice.below(4) == 0 => self.asked.agreed.push(accepted),
            Some(Ok(accepted)) => self.take_back(accepted),
            Some(Err(answer)) if answer.body["code"] == "room_taken" => self.asked.refused += 1,
            Some(Err(answer)) => self.asked.strange.push(format!("{answer:?}")),
            None => self.asked.unsettled += 1,
        }
    }

    fn take_back(&mut self, accepted: Value) {
        match turn(&mut self.asks, &accepted, "withdraw", "withdrawn") {
            Some(Ok(withdrawn)) => self.asked.withdrawn.push(withdrawn),
            Some(Err(answer)) => self.asked.strange.push(format!("{answer:?}")),
            None => self.asked.unsettled += 1,
        }
    }
}

/// A step of a request to the state it leads to, as it is then; or another answer.
fn turn(by: &mut Caller<'_>, request: &Value, step: &str, to: &str) -> Option<Result<Value, Answer>> {
    let path = format!("/api/requests/{}/{step}", request["id"].as_str().unwrap_or_default());
    Some(match by.settle(&path, ("if-match", &format!("\"{}\"", request["version"])), &json!({}))? {
        Answer { status: 200, body } => Ok(body),
        // The same step led there before, and its answer was lost.
        Answer { status: 412, body } if body["current"]["state"] == to => Ok(body["current"].clone()),
        answer => Err(answer),
    })
}

impl Asked {
    pub fn add(&mut self, other: Self) {
        self.agreed.extend(other.agreed);
        self.withdrawn.extend(other.withdrawn);
        self.refused += other.refused;
        self.unknown += other.unknown;
        self.unsettled += other.unsettled;
        self.strange.extend(other.strange);
    }

    pub fn agreed(&self) -> usize {
        self.agreed.len() + self.withdrawn.len()
    }

    pub fn report(&self) -> String {
        let Self { refused, unknown, unsettled, .. } = self;
        let (agreed, withdrawn) = (self.agreed(), self.withdrawn.len());
        format!(
            "{agreed} agreed ({withdrawn} taken back), {refused} refused, {unknown} answers unknown at first, \
             {unsettled} to the end"
        )
    }

    /// What the database says against what was acknowledged, or against itself.
    pub async fn against(&self, town: &Town, db: &Db) -> Vec<String> {
        let mut faults = self.strange.clone();
        let kept = kept(db).await;
        for (id, Kept { state, room, rows }) in &kept {
            // The first room is the whole of the second: whoever takes it takes both.
            let rooms = if *room == town.rooms[0] { 2 } else { 1 };
            let due = if state == "accepted" { DATES * rooms } else { 0 };
            faults.extend((*rows != due).then(|| format!("{id} is {state} and has {rows} rows, not {due}")));
        }
        for request in self.agreed.iter().chain(&self.withdrawn) {
            let (id, acknowledged) = (request["id"].as_str().unwrap_or_default(), &request["state"]);
            let state = kept.get(id).map(|kept| kept.state.as_str());
            faults.extend((state != acknowledged.as_str()).then(|| format!("{id} is {state:?}, not {acknowledged}")));
        }
        let accepted = kept.values().filter(|kept| kept.state == "accepted").count();
        if accepted > self.agreed.len() + self.unsettled {
            faults.push(format!("{accepted} accepted, {} were acknowledged", self.agreed.len()));
        }
        faults.extend(contradictions(db, &SUMS).await);
        faults
    }
}

/// A request as the database has it, and how many rows its bookings take.
struct Kept {
    state: String,
    room: String,
    rows: i64,
}

async fn kept(db: &Db) -> BTreeMap<String, Kept> {
    let sql = "select r.id, r.state, r.room_id, count(b.room_id) from request r \
               left join booking b on b.request_id = r.id group by r.id, r.state, r.room_id";
    let mut tx = db.read().await.expect("a transaction");
    let rows: Vec<(Uuid, String, Uuid, i64)> =
        on!(&mut tx, conn => sqlx::query_as(sql).fetch_all(conn).await).expect("requests");
    let kept = |(id, state, room, rows): (Uuid, String, Uuid, i64)| {
        (id.to_string(), Kept { state, room: room.to_string(), rows })
    };
    rows.into_iter().map(kept).collect()
}

/// Sums that must be zero.
const SUMS: [(&str, &str); 4] = [
    (
        "activities that are not where it was agreed",
        "select count(*) from request r join activity a on a.id = r.activity_id \
         where r.state = 'accepted' and (a.place <> 'room' or a.room_id is null or a.room_id <> r.room_id)",
    ),
    (
        "agreements without their entry",
        "select (select count(*) from request where state in ('accepted', 'withdrawn')) - \
         (select count(*) from journal where action = 'accepted' and record = 'request')",
    ),
    (
        "ends without their entry",
        "select (select count(*) from request where state = 'withdrawn') - \
         (select count(*) from journal where action = 'withdrawn' and record = 'request')",
    ),
    (
        "rows that overlap",
        "select count(*) from booking a join booking b \
         on a.room_id = b.room_id and a.starts_at < b.starts_at and b.starts_at < a.ends_at",
    ),
];
