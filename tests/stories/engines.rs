//! Both engines hold the same tables, and instances that share one database keep in step.
use std::collections::BTreeMap;
use std::time::Duration;

use sozialraum::access::Role;
use sozialraum::db::{Db, Tx, connection_url};
use sozialraum::journal::{self, Entry, Record};
use sozialraum::on;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, Executor, Row, SqliteConnection};
use tempfile::TempDir;
use tokio::time::timeout;

use crate::support::{House, fresh_postgres, houses, postgres_server};

/// Column to (kind of type, may be null).
type Table = BTreeMap<String, (&'static str, bool)>;

async fn tables(house: &House) -> BTreeMap<String, Table> {
    let sql = match &house.office.db {
        Db::Sqlite { .. } => {
            "select m.name, c.name, lower(c.type), c.\"notnull\" = 0 and c.pk = 0 from sqlite_master m, pragma_table_info(m.name) c \
             where m.type = 'table' and m.name not like 'sqlite%' and m.name not like '\\_sqlx%' escape '\\'"
        }
        Db::Postgres { .. } => {
            "select table_name::text, column_name::text, data_type::text, is_nullable = 'YES' from information_schema.columns \
             where table_schema = 'public' and table_name not like '\\_sqlx%'"
        }
    };
    let mut tx = house.office.read().await.expect("a transaction");
    let rows: Vec<(String, String, String, bool)> = match &mut tx {
        Tx::Sqlite(tx) => {
            let rows = sqlx::query(sql).fetch_all(&mut **tx).await.expect("the tables");
            rows.iter().map(|row| (row.get(0), row.get(1), row.get(2), row.get::<i64, _>(3) != 0)).collect()
        }
        Tx::Postgres(tx) => sqlx::query_as(sql).fetch_all(&mut **tx).await.expect("the tables"),
    };
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    for (table, column, kind, nullable) in rows {
        tables.entry(table).or_default().insert(column, (kind_of(&kind), nullable));
    }
    tables
}

/// What SQLite keeps a type as: numbers and truths are integers there; ids and secrets are bytes; times are text.
fn kind_of(written: &str) -> &'static str {
    match written {
        "integer" | "bigint" | "boolean" => "integer",
        "blob" | "uuid" | "bytea" => "bytes",
        "real" | "double precision" => "real",
        "text" | "date" | "timestamp with time zone" => "text",
        other => panic!("no kind for {other}"),
    }
}

#[tokio::test]
async fn both_engines_hold_the_same_tables() {
    if let [sqlite, postgres] = &houses().await[..] {
        let (ours, theirs) = (tables(sqlite).await, tables(postgres).await);
        assert!(ours.len() > 20, "too few tables were read: {ours:?}");
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (table, columns) in &ours {
            assert_eq!(Some(columns), theirs.get(table), "{table}");
        }
    }
}

#[tokio::test]
async fn what_one_instance_commits_another_hears() {
    if postgres_server().is_none() {
        println!("SKIPPED: two instances need PostgreSQL (run through tests/with-postgres)");
        return;
    }
    let url = fresh_postgres().await;
    let (one, other) = (House::at(&url, folder()).await, House::at(&url, folder()).await);
    let following = tokio::spawn(journal::follow(other.office.db.clone(), other.office.bell.clone()));
    let mut bell = other.office.bell.listen();
    let amal = one.person("Amal", Role::Connector).await;
    for round in 1..=3 {
        let tx = one.office.write().await.expect("a transaction");
        let entry = Entry::new("signed_in", Record::Session, round).person(amal.id);
        one.office.commit(tx, Some(amal.id), &[entry]).await.expect("a commit");
        let heard = timeout(Duration::from_secs(10), bell.wait_for(|version| *version >= round)).await;
        assert!(heard.is_ok(), "round {round} was not heard");
    }
    // Whoever is known in one house is known in the other.
    assert_eq!(other.get(Some(&amal), "/api/me").await.expect(200)["role"], "connector");
    following.abort();
}

#[tokio::test]
async fn the_journal_only_grows_and_its_numbers_have_no_gap() {
    for house in houses().await {
        let amal = house.person("Amal", Role::Connector).await;
        let writes = (0..20).map(|round| {
            let office = house.office.clone();
            tokio::spawn(async move {
                let tx = office.write().await.expect("a transaction");
                office.commit(tx, Some(amal.id), &[Entry::new("signed_in", Record::Session, round)]).await
            })
        });
        for write in writes.collect::<Vec<_>>() {
            write.await.expect("a task").expect("a commit");
        }
        let mut tx = house.office.read().await.expect("a transaction");
        let changes = journal::since(&mut tx, 0, 100).await.expect("the journal");
        assert_eq!(changes.iter().map(|change| change.version).collect::<Vec<_>>(), (1..=20).collect::<Vec<_>>());
        drop(tx);
        let mut tx = house.office.write().await.expect("a transaction");
        let deleted = on!(&mut tx, conn => sqlx::query("delete from journal").execute(conn).await.map(|done| done.rows_affected()));
        assert!(deleted.is_err(), "{}: the journal was deleted", house.engine());
    }
}

#[tokio::test]
async fn what_the_journal_says_stays_and_only_who_it_was_is_forgotten() {
    for house in houses().await {
        let (amal, kim) = (house.person("Amal", Role::Connector).await, house.person("Kim", Role::Connector).await);
        let tx = house.office.write().await.expect("a transaction");
        let entry = Entry::new("signed_in", Record::Session, 1).person(amal.id);
        house.office.commit(tx, Some(amal.id), &[entry]).await.expect("a commit");
        let written = async |sql: &'static str| {
            let mut tx = house.office.write().await.expect("a transaction");
            let done = on!(&mut tx, conn => sqlx::query(sql).bind(kim.id).execute(conn).await.map(|done| done.rows_affected()));
            done.map(drop).map_err(|error| error.kind())
        };
        for sql in [
            "update journal set action = 'erased', person_id = person_id where $1 = $1",
            "update journal set audience = 'public' where $1 = $1",
            "update journal set version = 7 where $1 = $1",
            "update journal set record_id = 'x' where $1 = $1",
            "update journal set actor = $1",
            "update journal set person_id = $1",
        ] {
            assert!(written(sql).await.is_err(), "{sql} ({})", house.engine());
        }
        let mut tx = house.office.write().await.expect("a transaction");
        journal::forget(&mut tx, amal.id).await.expect("whoever goes is forgotten");
        tx.commit().await.expect("a commit");
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = folder();
    let file = folder.path().join("letter.db");
    std::fs::write(&file, "Dear city,\nthis is a letter and no database.\n".repeat(200)).expect("a file");
    let before = std::fs::read(&file).expect("the file");
    let Err(error) = Db::open(&format!("sqlite://{}", file.display())).await else { panic!("opened") };
    assert!(error.to_string().contains("database"), "{error}");
    assert_eq!(std::fs::read(&file).expect("the file"), before);
    let Err(error) = Db::open("mysql://user:secret@host/name").await else { panic!("opened") };
    assert!(error.to_string().contains("sqlite://") && !error.to_string().contains("secret"), "{error}");
}

/// All of a database of ours, as it lies on the disk.
async fn written(folder: &TempDir) -> Vec<u8> {
    let file = folder.path().join("house.db");
    let db = Db::open(&format!("sqlite://{}", file.display())).await.expect("a database");
    db.settle().await;
    let whole = std::fs::read(&file).expect("the file");
    db.close().await;
    whole
}

async fn refused(url: &str) -> String {
    match Db::open(url).await {
        Ok(_) => panic!("opened"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn a_file_of_another_program_is_left_as_it_is() {
    let folder = folder();
    let file = folder.path().join("photos.db");
    let url = format!("sqlite://{}", file.display());
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let mut other = SqliteConnection::connect_with(&options).await.expect("a database");
    other.execute("create table photo (id integer primary key)").await.expect("a table");
    other.close().await.expect("closed");
    assert!(refused(&url).await.contains("something else"));
    let mut other = SqliteConnection::connect_with(&options).await.expect("a database");
    let tables: Vec<String> =
        sqlx::query_scalar("select name from sqlite_master").fetch_all(&mut other).await.expect("the tables");
    assert_eq!(tables, ["photo"]);
}

#[tokio::test]
async fn a_damaged_file_is_refused_and_not_mended_by_beginning_anew() {
    let folder = folder();
    let whole = written(&folder).await;
    let (half, page) = (whole.len() / 2, 4096);
    let cut = whole[..half].to_vec();
    let mut torn = whole.clone();
    // The first page says what tables there are; the others are theirs.
    torn[page..].iter_mut().for_each(|byte| *byte ^= 0x5a);
    for (name, damaged) in [("cut.db", cut), ("torn.db", torn)] {
        // Under another name: beside its own may lie what SQLite mends it with.
        let file = folder.path().join(name);
        std::fs::write(&file, &damaged).expect("a file");
        let said = refused(&format!("sqlite://{}", file.display())).await;
        assert!(said.contains("restore a backup"), "{said}");
        assert_eq!(std::fs::read(&file).expect("the file").len(), damaged.len());
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_is_made_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let url = format!("sqlite://{}", folder.path().join("house.db").display());
    let db = Db::open(&url).await.expect("a database");
    db.write().await.expect("a transaction").commit().await.expect("a commit");
    for file in std::fs::read_dir(folder.path()).expect("a folder").map(|file| file.expect("a file")) {
        let mode = file.metadata().expect("what it is").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.path().display());
    }
}

#[tokio::test]
async fn tables_of_a_newer_version_are_left_to_it() {
    for house in houses().await {
        let mut tx = house.office.write().await.expect("a transaction");
        let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
                     select 9999, 'newer', true, checksum, 0 from _sqlx_migrations where version = 1";
        on!(&mut tx, conn => sqlx::query(newer).execute(conn).await.map(|done| done.rows_affected())).expect("a step");
        tx.commit().await.expect("a commit");
        let said = refused(&house.url).await;
        assert!(said.contains("newer version") && said.contains("9999"), "{}: {said}", house.engine());
    }
}

#[tokio::test]
async fn two_who_start_at_once_make_the_tables_once() {
    let folder = folder();
    let mut urls = vec![format!("sqlite://{}", folder.path().join("house.db").display())];
    if postgres_server().is_some() {
        urls.push(fresh_postgres().await);
    }
    for url in urls {
        let (one, other, third) = tokio::join!(Db::open(&url), Db::open(&url), Db::open(&url));
        for database in [one, other, third] {
            database.unwrap_or_else(|error| panic!("{}: {error}", connection_url(&url))).close().await;
        }
    }
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}
