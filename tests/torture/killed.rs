//! kill -9 while claims are written, while rooms are agreed, and while the tables are made: acknowledged is kept, the rest is whole or absent.
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::contended::{End, play};
use crate::history::History;
use crate::requested::{self, Asked};
use crate::server::{Server, command};
use crate::town::Town;
use crate::{Dice, bound, long};

fn rounds() -> usize {
    if long() { 50 } else { 5 }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_acknowledged_survives_kill_9_on_sqlite() {
    let (town, mut whole) = (Town::on_sqlite(6).await, History::default());
    killed_while(&town, |servers, end| play(&town, servers, end)).into_iter().for_each(|history| whole.add(history));
    assert_eq!(whole.against(&town.open().await).await, Vec::<String>::new());
    println!("kill -9 x {} during claims: {}; faults, {}", rounds(), whole.report(), bound(rounds()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_was_agreed_is_booked_on_all_its_dates_or_on_none_after_kill_9() {
    let (town, mut whole) = (Town::on_sqlite(6).await, Asked::default());
    killed_while(&town, |servers, end| requested::play(&town, servers, end))
        .into_iter()
        .for_each(|asked| whole.add(asked));
    assert_eq!(whole.against(&town, &town.open().await).await, Vec::<String>::new());
    println!("kill -9 x {} during bookings: {}; faults, {}", rounds(), whole.report(), bound(rounds()));
    assert!(whole.agreed() > 0, "nothing was agreed");
}

/// Kills the server again and again while `play` goes on; each time SQLite finds nothing wrong with its file.
fn killed_while<T: Send>(town: &Town, play: impl Fn(&[Server], &End) -> T + Sync) -> Vec<T> {
    let (mut dice, servers) = (Dice::new(), [Server::start(&town.city(), &town.database)]);
    let round = |_| {
        let end = End::after(usize::MAX, Duration::from_secs(60));
        std::thread::scope(|scope| {
            let playing = scope.spawn(|| play(&servers, &end));
            std::thread::sleep(Duration::from_millis(5 + dice.below(495)));
            servers[0].kill();
            assert_eq!(faults_of(&town.folder.path().join("town.db")), Vec::<String>::new());
            servers[0].start_again();
            end.now.store(true, std::sync::atomic::Ordering::SeqCst);
            playing.join().expect("players")
        })
    };
    (0..rounds()).map(round).collect()
}

/// What SQLite itself finds wrong with a file whose writer is gone.
fn faults_of(file: &Path) -> Vec<String> {
    block_on(async {
        let mut file = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(file)).await.expect("open");
        let whole: Vec<String> =
            sqlx::query_scalar("pragma integrity_check").fetch_all(&mut file).await.expect("an answer");
        let dangling = sqlx::query("pragma foreign_key_check").fetch_all(&mut file).await.expect("an answer").len();
        let dangling = (dangling > 0).then(|| format!("{dangling} rows lean on nothing"));
        whole.into_iter().filter(|word| word != "ok").chain(dangling).collect()
    })
}

/// Every table, index and trigger by its words; nothing if there is no file yet.
fn schema(file: &Path) -> Vec<String> {
    block_on(async {
        let options = SqliteConnectOptions::new().filename(file);
        let Ok(mut file) = SqliteConnection::connect_with(&options).await else { return Vec::new() };
        let sql = "select coalesce(sql, name) from sqlite_schema where name <> 'sqlite_stat1' order by type, name";
        sqlx::query_scalar(sql).fetch_all(&mut file).await.expect("an answer")
    })
}

fn block_on<T: Send>(future: impl Future<Output = T> + Send) -> T {
    std::thread::scope(|scope| {
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        scope.spawn(move || runtime().block_on(future)).join().expect("no panic")
    })
}

#[test]
fn a_start_killed_while_it_makes_the_tables_is_made_good_by_the_next() {
    let folder = TempDir::new().expect("a folder");
    let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    let url = |file: &Path| format!("sqlite://{}", file.display());
    let reference = folder.path().join("reference.db");
    drop(Server::start(&city, &url(&reference)));
    let (whole, mut dice, mut half) = (schema(&reference), Dice::new(), 0);
    for round in 0..rounds() {
        let file = folder.path().join(format!("{round}.db"));
        kill_while_migrating(&city, &file, &url(&file), Duration::from_millis(1 + dice.below(80)));
        half += usize::from(schema(&file) != whole);
        drop(Server::start(&city, &url(&file)));
        assert_eq!(schema(&file), whole, "round {round}");
        assert_eq!(faults_of(&file), Vec::<String>::new(), "round {round}");
    }
    println!(
        "kill -9 x {} while migrating ({half} before the tables were whole): faults, {}",
        rounds(),
        bound(rounds())
    );
}

/// Starts on a file that is not there yet, and kills so long after it appeared.
fn kill_while_migrating(city: &Path, file: &Path, url: &str, after: Duration) {
    let mut child = command(city, url).stdout(Stdio::null()).spawn().expect("the binary starts");
    let patience = Instant::now() + Duration::from_secs(20);
    while !file.exists() && Instant::now() < patience {
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(after);
    child.kill().and_then(|()| child.wait()).expect("it is gone");
    assert!(file.exists(), "it never began");
}
