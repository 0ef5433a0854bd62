//! Everyone wants the same few areas, while servers are killed and connections cut.
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::caller::Caller;
use crate::client::Answer;
use crate::history::{Held, History};
use crate::server::Server;
use crate::town::{AREAS, Tandem, Town};
use crate::{Dice, bound, long};

const CLIENTS: usize = 16;

/// When a run is over: enough was tried, or the time is up.
pub struct End {
    attempts: AtomicUsize,
    enough: usize,
    at: Instant,
    pub now: AtomicBool,
}

impl End {
    pub fn after(enough: usize, time: Duration) -> Self {
        Self { attempts: AtomicUsize::new(0), enough, at: Instant::now() + time, now: AtomicBool::new(false) }
    }

    /// One more try.
    pub fn tick(&self) {
        self.attempts.fetch_add(1, SeqCst);
    }

    pub fn has_come(&self) -> bool {
        self.now.load(SeqCst) || self.attempts.load(SeqCst) >= self.enough || Instant::now() > self.at
    }
}

/// A tandem that claims and ends, over whichever instance is up.
struct Player<'a> {
    tandem: &'a Tandem,
    number: usize,
    caller: Caller<'a>,
    history: History,
    /// Places in `history.held`, with the version each is in.
    mine: Vec<(usize, i64)>,
}

/// Everyone plays until the end has come, and leaves the areas free.
pub fn play(town: &Town, servers: &[Server], end: &End) -> History {
    let mut whole = History::default();
    std::thread::scope(|scope| {
        let players: Vec<_> = town
            .tandems
            .iter()
            .enumerate()
            .map(|(number, tandem)| {
                let mut player = Player::new(tandem, number, servers);
                scope.spawn(move || {
                    while !end.has_come() {
                        end.tick();
                        player.turn();
                    }
                    while !player.mine.is_empty() {
                        player.end();
                    }
                    player.history.unknown = player.caller.unknown;
                    player.history
                })
            })
            .collect();
        players.into_iter().for_each(|player| whole.add(player.join().expect("a player")));
    });
    whole
}

impl<'a> Player<'a> {
    fn new(tandem: &'a Tandem, number: usize, servers: &'a [Server]) -> Self {
        let caller = Caller::new(&tandem.cookie, servers);
        Self { tandem, number, caller, history: History::default(), mine: Vec::new() }
    }

    /// Tries for an area; ends the oldest claim if it has some, so that there is always something to want.
    fn turn(&mut self) {
        let area = self.caller.dice.below(AREAS.len() as u64) as usize;
        self.history.attempts += 1;
        let key = Uuid::now_v7().to_string();
        let body = json!({ "area_id": AREAS[area], "tandem_id": self.tandem.id, "note": "" });
        match self.caller.settle("/api/claims", ("idempotency-key", &key), &body) {
            Some(Answer { status: 201, body }) => self.hold(area, &body),
            Some(Answer { status: 409, .. }) => self.history.refused += 1,
            Some(answer) => self.history.strange.push(format!("{answer:?}")),
            None => self.history.unsettled += 1,
        }
        if self.mine.len() > 1 || (!self.mine.is_empty() && self.caller.dice.below(3) == 0) {
            self.end();
        }
    }

    fn hold(&mut self, area: usize, claim: &Value) {
        let id = claim["id"].as_str().expect("an id").to_owned();
        self.mine.push((self.history.held.len(), claim["version"].as_i64().expect("a version")));
        let from = Instant::now();
        self.history.held.push(Held { id, area, tandem: self.number, from, until: None, ended: false });
    }

    fn end(&mut self) {
        let (place, version) = self.mine.remove(0);
        self.history.held[place].until = Some(Instant::now());
        let path = format!("/api/claims/{}/release", self.history.held[place].id);
        match self.caller.settle(&path, ("if-match", &format!("\"{version}\"")), &json!({})) {
            // 412: it was ended by the same request before, whose answer was lost.
            Some(Answer { status: 200 | 412, .. }) => self.history.held[place].ended = true,
            Some(answer) => self.history.strange.push(format!("{answer:?}")),
            None => self.history.unsettled += 1,
        }
    }
}

/// Kills one instance after the other, and now and then the connections of all. Says how often.
pub fn torment(town: &Town, servers: &[Server], end: &End, pause_ms: u64) -> (usize, usize) {
    let (mut kills, mut cuts, mut dice) = (0, 0, Dice::new());
    while !end.has_come() {
        std::thread::sleep(Duration::from_millis(pause_ms / 2 + dice.below(pause_ms)));
        if town.database.starts_with("postgres") && dice.below(2) == 0 {
            cuts += cut(&town.database);
        } else {
            let server = &servers[dice.below(servers.len() as u64) as usize];
            server.kill();
            server.start_again();
            kills += 1;
        }
    }
    (kills, cuts)
}

/// Ends up to five of the servers' connections, from inside the database.
fn cut(database: &str) -> usize {
    let sql = "select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity \
               where datname = current_database() and application_name = 'sozialraum' order by random() limit 5) as chosen";
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let cut: i64 = runtime.block_on(async {
        let mut connection = PgConnection::connect(database).await.expect("a connection");
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a number")
    });
    usize::try_from(cut).unwrap_or(0)
}

async fn contend(town: Town, instances: usize) {
    let servers: Vec<_> = (0..instances).map(|_| Server::start(&town.city(), &town.database)).collect();
    let (enough, time, pause) = if long() { (100_000, 20 * 60, 2_500) } else { (1_500, 5, 1_500) };
    let end = End::after(enough, Duration::from_secs(time));
    let began = Instant::now();
    let (history, (kills, cuts)) = std::thread::scope(|scope| {
        let nemesis = scope.spawn(|| torment(&town, &servers, &end, pause));
        let history = play(&town, &servers, &end);
        (history, nemesis.join().expect("the nemesis"))
    });
    drop(servers);
    let db = town.open().await;
    let engine = db.engine();
    println!("{engine}, {instances} instances, {:.0} s: {}", began.elapsed().as_secs_f64(), history.report());
    println!("  {kills} kills -9, {cuts} connections cut");
    assert_eq!(history.overfull(), Vec::<String>::new(), "{engine}");
    assert_eq!(history.against(&db).await, Vec::<String>::new(), "{engine}");
    println!("  above a cap, {}; lost, {}", bound(history.attempts), bound(history.held.len()));
    assert!(!history.held.is_empty() && history.refused > 0, "nobody contended");
}

#[tokio::test(flavor = "multi_thread")]
async fn contended_areas_never_exceed_their_cap_on_sqlite() {
    contend(Town::on_sqlite(CLIENTS).await, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn contended_areas_never_exceed_their_cap_on_two_instances_over_postgres() {
    match crate::support::postgres_server() {
        Some(_) => contend(Town::on_postgres(CLIENTS).await, 2).await,
        None => println!("SKIPPED: SOZIALRAUM_TEST_POSTGRES is not set (run through tests/with-postgres)"),
    }
}
