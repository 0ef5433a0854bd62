//! Everyone wants the same rooms at overlapping times, while servers are killed and connections cut. Nothing is given back,
//! so at the end everything acknowledged must fit side by side.
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use serde_json::json;
use sozialraum::db::Db;
use sozialraum::on;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use uuid::Uuid;

use crate::caller::Caller;
use crate::client::Answer;
use crate::contended::{End, torment};
use crate::server::Server;
use crate::town::Town;
use crate::{bound, long};

const CALLERS: usize = 12;
/// From 8 to 20 o'clock, so that no date meets a clock change.
const OPENS: u64 = 8 * 60;
const MINUTES: u64 = 12 * 60;

/// A booking that was acknowledged: the place of its room in the town, and minutes on one long line of days.
struct Booked {
    id: String,
    room: usize,
    from: u64,
    until: u64,
}

#[derive(Default)]
struct Taken {
    booked: Vec<Booked>,
    attempts: usize,
    refused: usize,
    unknown: usize,
    unsettled: usize,
    strange: Vec<String>,
}

fn play(town: &Town, servers: &[Server], end: &End, days: usize) -> Taken {
    let mut whole = Taken::default();
    let days = Utc::now().date_naive().iter_days().skip(7).take(days).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let callers: Vec<_> = (0..CALLERS).map(|_| scope.spawn(|| call(town, servers, end, &days))).collect();
        for taken in callers.into_iter().map(|caller| caller.join().expect("a caller")) {
            whole.booked.extend(taken.booked);
            whole.attempts += taken.attempts;
            whole.refused += taken.refused;
            whole.unknown += taken.unknown;
            whole.unsettled += taken.unsettled;
            whole.strange.extend(taken.strange);
        }
    });
    whole
}

fn call(town: &Town, servers: &[Server], end: &End, days: &[NaiveDate]) -> Taken {
    let (mut taken, mut caller) = (Taken::default(), Caller::new(&town.staff, servers));
    while !end.has_come() {
        end.tick();
        taken.attempts += 1;
        let (room, day) =
            (caller.dice.below(town.rooms.len() as u64) as usize, caller.dice.below(days.len() as u64) as usize);
        let (starts, minutes) = (OPENS + 5 * caller.dice.below(MINUTES / 5), 30 + 5 * caller.dice.below(30));
        let body = json!({ "room_id": town.rooms[room], "title": "Chor", "minutes": minutes, "rrule": null,
            "starts": format!("{}T{:02}:{:02}", days[day], starts / 60, starts % 60) });
        match caller.settle("/api/house-uses", ("idempotency-key", &Uuid::now_v7().to_string()), &body) {
            Some(Answer { status: 201, body }) => {
                let from = day as u64 * 24 * 60 + starts;
                let id = body["id"].as_str().expect("an id").to_owned();
                taken.booked.push(Booked { id, room, from, until: from + minutes });
            }
            Some(Answer { status: 409, .. }) => taken.refused += 1,
            Some(answer) => taken.strange.push(format!("{answer:?}")),
            None => taken.unsettled += 1,
        }
    }
    taken.unknown = caller.unknown;
    taken
}

impl Taken {
    /// Acknowledged bookings that overlap. The first room is the whole of the second: whoever takes it takes both.
    fn overlaps(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for room in 0..2 {
            let mut line: Vec<_> = self.booked.iter().filter(|booked| booked.room <= room).collect();
            line.sort_by_key(|booked| booked.from);
            let clash = |pair: &[&Booked]| (pair[1].from < pair[0].until).then(|| pair[0].id.clone());
            faults.extend(line.windows(2).filter_map(clash).map(|id| format!("room {room}: {id} overlaps the next")));
        }
        faults
    }

    /// What the database says against what was acknowledged, or against itself.
    async fn against(&self, db: &Db) -> Vec<String> {
        let mut faults = self.strange.clone();
        let rows = rows_of_uses(db).await;
        for booked in &self.booked {
            let (rows, due) = (rows.get(&booked.id).copied(), if booked.room == 0 { 2 } else { 1 });
            if rows != Some(due) {
                faults.push(format!("{} has {rows:?} rows, not {due}", booked.id));
            }
        }
        if rows.len() > self.booked.len() + self.unsettled {
            faults.push(format!("{} uses, {} were acknowledged", rows.len(), self.booked.len()));
        }
        let overlapping = "select count(*) from booking a join booking b \
             on a.room_id = b.room_id and a.starts_at < b.starts_at and b.starts_at < a.ends_at";
        let mut tx = db.read().await.expect("a transaction");
        let count: i64 = on!(&mut tx, conn => sqlx::query_scalar(overlapping).fetch_one(conn).await).expect("a number");
        faults.extend((count > 0).then(|| format!("{count} rows overlap")));
        faults
    }
}

/// How many rooms each use takes.
async fn rows_of_uses(db: &Db) -> BTreeMap<String, i64> {
    let sql =
        "select u.id, count(b.room_id) from house_use u left join booking b on b.house_use_id = u.id group by u.id";
    let mut tx = db.read().await.expect("a transaction");
    let rows: Vec<(Uuid, i64)> = on!(&mut tx, conn => sqlx::query_as(sql).fetch_all(conn).await).expect("uses");
    rows.into_iter().map(|(id, rows)| (id.to_string(), rows)).collect()
}

async fn contend(town: Town, instances: usize) {
    let servers: Vec<_> = (0..instances).map(|_| Server::start(&town.city(), &town.database)).collect();
    let (enough, time, days, pause) = if long() { (20_000, 10 * 60, 300, 2_500) } else { (600, 4, 20, 1_500) };
    let end = End::after(enough, Duration::from_secs(time));
    let began = Instant::now();
    let (taken, (kills, cuts)) = std::thread::scope(|scope| {
        let nemesis = scope.spawn(|| torment(&town, &servers, &end, pause));
        let taken = play(&town, &servers, &end, days);
        (taken, nemesis.join().expect("the nemesis"))
    });
    drop(servers);
    let db = town.open().await;
    let (engine, took, seconds) = (db.engine(), taken.booked.len(), began.elapsed().as_secs_f64());
    let Taken { attempts, refused, unknown, unsettled, .. } = &taken;
    println!(
        "{engine}, {instances} instances, {seconds:.0} s: {attempts} bookings tried: {took} taken, {refused} refused"
    );
    println!("  {unknown} answers unknown at first, {unsettled} to the end; {kills} kills -9, {cuts} connections cut");
    assert_eq!(taken.overlaps(), Vec::<String>::new(), "{engine}");
    assert_eq!(taken.against(&db).await, Vec::<String>::new(), "{engine}");
    println!("  overlapping, {}; lost, {}", bound(*attempts), bound(took));
    assert!(took > 0 && *refused > 0, "nobody contended");
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_are_never_taken_twice_on_sqlite() {
    contend(Town::on_sqlite(1).await, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_are_never_taken_twice_on_two_instances_over_postgres() {
    match crate::support::postgres_server() {
        Some(_) => contend(Town::on_postgres(1).await, 2).await,
        None => println!("SKIPPED: SOZIALRAUM_TEST_POSTGRES is not set (run through tests/with-postgres)"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_guard_a_room_is_taken_twice_and_it_is_found() {
    let town = Town::on_sqlite(1).await;
    town.file().await.execute("drop trigger booking_never_overlaps").await.expect("it was there");
    found(&town);
    if crate::support::postgres_server().is_some() {
        let town = Town::on_postgres(1).await;
        let mut connection = PgConnection::connect(&town.database).await.expect("a connection");
        let sql = "alter table booking drop constraint booking_never_overlaps";
        connection.execute(AssertSqlSafe(sql.to_owned())).await.expect("it was there");
        found(&town);
    }
}

fn found(town: &Town) {
    let servers = [Server::start(&town.city(), &town.database)];
    let taken = play(town, &servers, &End::after(200, Duration::from_secs(20)), 5);
    let overlaps = taken.overlaps();
    println!("without its guard: {} bookings, {} overlaps found", taken.booked.len(), overlaps.len());
    assert!(!overlaps.is_empty(), "the mutant lived: the checker proves nothing");
}
