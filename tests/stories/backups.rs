//! Backups: what either engine holds comes back whole into either; what cannot come whole does not come at all.
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sozialraum::access::Role;
use sozialraum::app::demo;
use sozialraum::db::Db;
use sozialraum::db::backup::{BackupError, restore, save};
use sozialraum::journal::{Entry, Record};
use sozialraum::kernel::PersonId;
use sozialraum::people::{self, NewPerson};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use sqlx::{Executor, PgPool};
use tempfile::TempDir;
use tokio::sync::watch;

use crate::dump::{Dump, dump};
use crate::support::{Engine, House, Person, engines, houses};

/// Answers that together read most tables.
const ASKED: [&str; 8] = [
    "/api/me/export",
    "/api/people",
    "/api/tandems",
    "/api/claims",
    "/api/activities",
    "/api/bundles",
    "/api/decisions",
    "/api/meetings",
];

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

/// What a database holds; when its tables were made is its own.
async fn held(url: &str) -> Dump {
    let db = Db::open(url).await.expect("a database");
    let mut held = dump(&db).await;
    db.close().await;
    held.remove("_sqlx_migrations");
    held
}

fn in_file(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

async fn answers(house: &House, by: &Person) -> Vec<Value> {
    let mut answers = Vec::new();
    for path in ASKED {
        answers.push(house.get(Some(by), path).await.expect(200));
    }
    answers
}

#[tokio::test]
async fn all_that_either_engine_holds_comes_back_into_either() {
    for house in houses().await {
        demo::play(&house.office, &house.router).await.expect("the demo");
        let operator = house.person("Noor", Role::Operator).await;
        let (answered, was) = (answers(&house, &operator).await, held(&house.url).await);
        let filled = was.values().filter(|rows| !rows.is_empty()).count();
        assert!(filled > 40, "too little to save: {filled} tables with rows");
        for engine in engines() {
            let told = format!("{} to {engine:?}", house.engine());
            let folder = folder();
            let (first, second) = (folder.path().join("first.backup"), folder.path().join("second.backup"));
            let saved = save(&house.url, &first).await.expect("a backup");
            let url = House::place(*engine, folder.path()).await;
            assert_eq!(restore(&first, &url).await.expect("restored"), saved, "{told}");
            assert!(
                save(&in_file(&first), &second).await.is_ok() && fs::remove_file(&second).is_ok(),
                "of a backup, too"
            );
            assert_eq!(save(&url, &second).await.expect("a backup of it"), saved, "{told}");
            let restored = House::at(&url, folder).await;
            if restored.engine() == house.engine() {
                same(&was, &held(&url).await, &told);
            }
            same(&held(&in_file(&first)).await, &held(&in_file(&second)).await, &told);
            assert_eq!(answers(&restored, &operator).await, answered, "{told}");
            if let Db::Postgres { pool, .. } = &restored.office.db {
                let put_off = sqlx::query_scalar("select count(*) from pg_constraint where condeferrable");
                assert_eq!(put_off.fetch_one(pool).await.ok(), Some(0_i64), "references are as they were");
            }
            restored.person("Someone new", Role::Connector).await;
        }
    }
}

fn same(one: &Dump, other: &Dump, told: &str) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{told}");
    for (table, rows) in one {
        assert_eq!(Some(rows), other.get(table), "{table}, {told}");
    }
}

#[tokio::test]
async fn a_backup_is_one_state_of_the_world_while_everyone_writes() {
    for house in houses().await {
        let (stop, stopped) = watch::channel(false);
        let writers: Vec<_> = (0..4).map(|_| tokio::spawn(write(house.office.clone(), stopped.clone()))).collect();
        let folder = folder();
        let mut last = -1;
        for round in 0..5 {
            // Not before something has changed.
            house.office.bell.listen().wait_for(|version| *version > last).await.expect("a change");
            let file = folder.path().join(format!("{round}.backup"));
            save(&house.url, &file).await.expect("a backup");
            let pool = opened(&file).await;
            let counted = "select (select version from version), (select count(*) from person), (select max(version) from journal)";
            let (version, people, newest): (i64, i64, i64) =
                sqlx::query_as(counted).fetch_one(&pool).await.expect("counted");
            assert!(version > last, "{}: {version} after {last}", house.engine());
            assert_eq!((people, newest), (version, version), "{}", house.engine());
            last = version;
        }
        stop.send(true).expect("writers");
        for writer in writers {
            writer.await.expect("a writer");
        }
    }
}

/// One person with each change, until told to stop.
async fn write(office: sozialraum::access::Office, stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let (id, now) = (PersonId::new(), office.clock.now());
        let person = NewPerson {
            name: "Amal".into(),
            surname: None,
            contact: None,
            role: Role::Connector,
            languages: Vec::new(),
            partners: Vec::new(),
            term_ends: None,
        };
        let mut tx = office.write().await.expect("a transaction");
        people::add(&mut tx, id, &person, now).await.expect("a person");
        office.commit(tx, None, &[Entry::new("signed_in", Record::Session, id)]).await.expect("a commit");
    }
}

/// A file of SQLite as it is, to look into or to spoil.
async fn opened(file: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(false);
    SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("a file of SQLite")
}

/// Changes a file behind everyone's back.
async fn spoil(file: &Path, how: &'static str) {
    let pool = opened(file).await;
    pool.execute(how).await.expect("spoiled");
    pool.close().await;
}

/// A backup of a programme with people in it.
async fn a_backup(folder: &Path) -> PathBuf {
    let house = House::on(Engine::Sqlite).await;
    house.pair("Tandem Brücke").await;
    let file = folder.join("good.backup");
    save(&house.url, &file).await.expect("a backup");
    file
}

#[tokio::test]
async fn what_is_no_whole_backup_of_ours_is_refused_before_a_database_is_made() {
    let folder = folder();
    let good = a_backup(folder.path()).await;
    let bytes = fs::read(&good).expect("the backup");
    let file = |name: &str, bytes: &[u8]| {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("a file");
        file
    };
    let (cut, newer) = (file("cut", &bytes[..bytes.len() / 2]), file("newer", &bytes));
    let (dangling, used, other) = (file("dangling", &bytes), file("used", &bytes), file("other", b""));
    let insert = "insert into _sqlx_migrations values (999, 'later', '2030-01-01', true, x'00', 0)";
    spoil(&newer, insert).await;
    spoil(&dangling, "delete from tandem").await;
    spoil(&used, "pragma journal_mode = wal").await;
    spoil(&other, "create table letter (words text)").await;
    for (file, reason) in [
        (folder.path().join("nowhere"), "cannot read"),
        (folder.path().to_owned(), "cannot read"),
        (file("empty", b""), "no tables of Sozialraum"),
        (file("letter", &b"Dear city, this is no database. ".repeat(200)), "no tables of Sozialraum"),
        (other, "no tables of Sozialraum"),
        (cut, "is damaged"),
        (dangling, "member refers to one that is not there"),
        (used, "that a server works on"),
        (newer, "newer Sozialraum"),
    ] {
        let database = folder.path().join("new.db");
        let error = restore(&file, &in_file(&database)).await.expect_err("refused").to_string();
        assert!(error.contains(reason) && error.contains(&file.display().to_string()), "{error}");
        assert!(!database.exists(), "{error}");
    }
}

#[tokio::test]
async fn a_database_that_someone_uses_is_left_as_it_is() {
    let folder = folder();
    let backup = a_backup(folder.path()).await;
    for house in houses().await {
        house.person("Amal", Role::Connector).await;
        let before = held(&house.url).await;
        let refused = restore(&backup, &house.url).await;
        assert!(matches!(refused, Err(BackupError::Peopled { .. })), "{refused:?}");
        same(&before, &held(&house.url).await, house.engine());
    }
}

#[tokio::test]
async fn what_the_tables_refuse_half_way_leaves_nothing_behind() {
    let folder = folder();
    let (good, twice) = (a_backup(folder.path()).await, folder.path().join("twice.backup"));
    let house = House::on(Engine::Sqlite).await;
    demo::play(&house.office, &house.router).await.expect("the demo");
    save(&house.url, &twice).await.expect("a backup");
    // A room is taken twice at a time: no program of ours writes that, and no database of ours takes it.
    spoil(&twice, "drop trigger booking_is_not_moved; update booking set ends_at = '2090-01-01T00:00:00+00:00'").await;
    for house in houses().await {
        let before = held(&house.url).await;
        let error = restore(&twice, &house.url).await.expect_err("refused").to_string();
        assert!(error.contains("booking_never_overlaps"), "{error}");
        same(&before, &held(&house.url).await, house.engine());
        // As new as before: a good one still fits.
        restore(&good, &house.url).await.expect("restored");
    }
}

/// The tables as they were after the first migrations, with one who was there then.
async fn an_older_house(engine: Engine, folder: &Path) -> String {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db/migrations");
    let url = House::place(engine, folder).await;
    let (instant, id) = ("'2025-01-01T10:00:00+00:00'", "0198c5a0000070008000000000000001");
    let id = if engine == Engine::Sqlite { format!("x'{id}'") } else { format!("'{id}'") };
    let insert = sqlx::AssertSqlSafe(format!(
        "insert into person (id, name, role, state, languages, digest, consented_at, created_at, version) \
         values ({id}, 'Amal of old', 'connector', 'active', 'ar', 'daily', {instant}, {instant}, 1)"
    ));
    match engine {
        Engine::Sqlite => {
            let pool = opened(Path::new(url.trim_start_matches("sqlite://"))).await;
            let migrator = Migrator::new(migrations.join("sqlite")).await.expect("the migrations");
            migrator.run_to(3, &pool).await.expect("older tables");
            pool.execute(insert).await.expect("a person");
            pool.close().await;
        }
        Engine::Postgres => {
            let pool = PgPool::connect(&url).await.expect("PostgreSQL");
            let migrator = Migrator::new(migrations.join("postgres")).await.expect("the migrations");
            migrator.run_to(3, &pool).await.expect("older tables");
            pool.execute(insert).await.expect("a person");
            pool.close().await;
        }
    }
    url
}

#[tokio::test]
async fn an_older_backup_is_brought_up_to_date_on_its_way_and_stays_what_it_is() {
    for from in engines() {
        for to in engines() {
            let (old, new) = (folder(), folder());
            let file = old.path().join("older.backup");
            let older = an_older_house(*from, old.path()).await;
            save(&older, &file).await.expect("a backup, and no newer tables");
            let refused = restore(&file, &older).await;
            assert!(matches!(refused, Err(BackupError::Peopled { .. })), "{refused:?}");
            save(&older, &old.path().join("again.backup")).await.expect("the same older tables");
            let before = fs::read(&file).expect("the backup");
            let version: i64 = sqlx::query_scalar("select max(version) from _sqlx_migrations")
                .fetch_one(&opened(&old.path().join("again.backup")).await)
                .await
                .expect("a version");
            assert_eq!(version, 3);
            let url = House::place(*to, new.path()).await;
            restore(&file, &url).await.expect("restored");
            assert!(fs::read(&file).expect("the backup") == before, "the backup was changed");
            let held = held(&url).await;
            assert!(held["person"][0].contains("Amal of old"), "{:?}", held["person"]);
            assert_eq!(held["coverage_weights"].len(), 1, "laid out by a later migration");
        }
    }
}

#[tokio::test]
async fn a_backup_is_private_replaces_nothing_and_leaves_nothing_unfinished() {
    let folder = folder();
    let house = House::on(Engine::Sqlite).await;
    let file = folder.path().join("city.backup");
    save(&house.url, &file).await.expect("a backup");
    assert_eq!(fs::metadata(&file).expect("the backup").permissions().mode() & 0o777, 0o600);
    let before = fs::read(&file).expect("the backup");
    let missing = in_file(&folder.path().join("nowhere.db"));
    let strange = folder.path().join("strange.db");
    spoil(&strange, "create table letter (words text)").await;
    for (url, file, reason) in [
        (&house.url, file.clone(), "replaces nothing"),
        (&house.url, folder.path().to_owned(), "replaces nothing"),
        (&house.url, folder.path().join("no/folder.backup"), "cannot write"),
        (&missing, folder.path().join("new.backup"), "no such database"),
        (&in_file(&strange), folder.path().join("new.backup"), "tables of something else"),
    ] {
        let error = save(url, &file).await.expect_err("refused").to_string();
        assert!(error.contains(reason), "{error}");
    }
    assert!(fs::read(&file).expect("the backup") == before);
    let mut names: Vec<_> =
        fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("a name").file_name()).collect();
    names.sort();
    assert_eq!(names, ["city.backup", "strange.db"], "nothing else was made");
}
