//! Opening: connects, refuses engines that do not keep what they promise, brings the tables up to date.
//! Knows settings of the engines, no table.
use std::fs::OpenOptions;
use std::io;
use std::num::NonZero;
use std::ops::RangeInclusive;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::Connection;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::Db;
use super::store;

pub static SQLITE: Migrator = sqlx::migrate!("src/db/migrations/sqlite");
pub static POSTGRES: Migrator = sqlx::migrate!("src/db/migrations/postgres");

/// Below it two connections that write and checkpoint at once can damage the file.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
/// Each reader is a thread: more than processors only get in the writer's way, fewer than two in each other's.
const READERS: RangeInclusive<usize> = 2..=8;
const CONNECTIONS: u32 = 16;
/// Longer than any honest wait; then the caller is told to come again.
const PATIENCE: Duration = Duration::from_secs(5);
/// A connection that rested longer is tried before it is used: the server may have gone meanwhile. One that was just used
/// was tried when it was given back, and one trip more for every statement is dear.
const FRESH: Duration = Duration::from_millis(500);

/// How a database is opened. PostgreSQL's is there and stays as it is either way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Made if there is none, and prepared for servers.
    ToWork,
    /// As it is, to look into; it must be there.
    AsItIs,
}

/// Why a database is not used, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("'{0}' is no database address; write sqlite://FILE or postgres://USER@HOST/NAME")]
    Address(String),
    #[error("there is no such database")]
    Absent,
    #[error("cannot open the database: {0}")]
    Connect(#[from] sqlx::Error),
    #[error("cannot bring the tables up to date: {0}; nothing was changed")]
    Migrate(MigrateError),
    #[error(
        "a newer version of this program has brought the tables to step {0}; run that one, or restore a backup from before"
    )]
    Newer(i64),
    #[error("the file holds tables of something else; name another file")]
    Foreign,
    #[error("the file is damaged ({0}); nothing was changed: restore a backup")]
    Damaged(String),
    #[error("SQLite {0} is too old: 3.51.3 is the first that cannot damage its file")]
    OldSqlite(String),
    #[error("this PostgreSQL may lose what it confirmed: {0} is off; switch it on")]
    Careless(String),
}

/// A file's name as a database address, for messages and logs: without a password.
pub fn connection_url(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}://…{}", &url[..scheme], &url[at..]),
        _ => url.to_owned(),
    }
}

impl From<MigrateError> for OpenError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(step) => Self::Newer(step),
            error => Self::Migrate(error),
        }
    }
}

impl Db {
    /// Opens `sqlite://FILE`, which is made if there is none, or `postgres://…`, and brings the tables up to date.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let db = Self::connect(url, Opening::ToWork).await?;
        db.update().await?;
        Ok(db)
    }

    /// Opens it with the tables as they are.
    pub(super) async fn connect(url: &str, opening: Opening) -> Result<Self, OpenError> {
        match url.split(':').next() {
            Some("sqlite") => sqlite(url, opening).await,
            Some("postgres" | "postgresql") => postgres(url).await,
            _ => Err(OpenError::Address(connection_url(url))),
        }
    }

    /// Brings the tables up to date.
    pub(super) async fn update(&self) -> Result<(), OpenError> {
        match self {
            Self::Sqlite { write, .. } => {
                // Of two that start at once one makes the tables and the other waits; and they are made whole or not at all.
                let mut making = write.begin_with("begin immediate").await?;
                SQLITE.run(&mut *making).await?;
                making.commit().await?;
            }
            Self::Postgres { pool, .. } => POSTGRES.run(pool).await?,
        }
        Ok(())
    }
}

async fn sqlite(url: &str, opening: Opening) -> Result<Db, OpenError> {
    // There is no server that could be gone.
    let pool = || SqlitePoolOptions::new().acquire_timeout(PATIENCE).test_before_acquire(false);
    let file = SqliteConnectOptions::from_str(url)?.busy_timeout(PATIENCE);
    is_whole_and_ours(&file).await?;
    let options = file
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is erased is overwritten.
        .pragma("secure_delete", "on");
    let options = match opening {
        Opening::AsItIs if !options.get_filename().exists() => return Err(OpenError::Absent),
        Opening::AsItIs => options,
        Opening::ToWork => {
            options.create_if_missing(true).journal_mode(SqliteJournalMode::Wal).optimize_on_close(true, None)
        }
    };
    if opening == Opening::ToWork {
        private(options.get_filename())?;
    }
    let write = pool().max_connections(1).connect_with(options.clone()).await?;
    let version = store::sqlite_version(&write).await?;
    if numbers(&version) < OLDEST_SQLITE {
        return Err(OpenError::OldSqlite(version));
    }
    let read = pool().max_connections(readers()).connect_with(options.pragma("query_only", "on")).await?;
    Ok(Db::Sqlite { read, write })
}

/// Makes the file, if there is none, for its owner alone; what SQLite puts beside it gets the same rights. What people agree
/// is not for everyone who has an account on the machine. A file that is there keeps the rights it was given.
fn private(file: &Path) -> Result<(), OpenError> {
    let mut making = OpenOptions::new();
    making.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut making, 0o600);
    match making.open(file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(sqlx::Error::Io(error).into()),
        _ => Ok(()),
    }
}

/// Refuses a file that is of something else or damaged, before anything is written into it.
async fn is_whole_and_ours(file: &SqliteConnectOptions) -> Result<(), OpenError> {
    if !file.get_filename().exists() {
        return Ok(());
    }
    let mut connection = SqliteConnection::connect_with(file).await?;
    let fault = store::fault(&mut connection).await?;
    let is_foreign = fault.is_none() && store::is_foreign(&mut connection).await?;
    connection.close().await?;
    match fault {
        Some(fault) => Err(OpenError::Damaged(fault)),
        None if is_foreign => Err(OpenError::Foreign),
        None => Ok(()),
    }
}

fn readers() -> u32 {
    let processors = std::thread::available_parallelism().map_or(*READERS.start(), NonZero::get);
    processors.clamp(*READERS.start(), *READERS.end()) as u32
}

fn numbers(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

async fn postgres(url: &str) -> Result<Db, OpenError> {
    let options = PgConnectOptions::from_str(url)?.application_name("sozialraum").options([
        ("statement_timeout", "10s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "30s"),
    ]);
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
    let pool = pool.test_before_acquire(false).before_acquire(|connection, known| {
        Box::pin(async move {
            if known.idle_for > FRESH {
                connection.ping().await?;
            }
            Ok(true)
        })
    });
    let pool = pool.connect_with(options).await?;
    if let Some(setting) = store::careless_setting(&pool).await? {
        return Err(OpenError::Careless(setting));
    }
    Ok(Db::Postgres { pool, url: url.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        assert_eq!(connection_url("postgres://city:secret@db/city"), "postgres://…@db/city");
        assert_eq!(connection_url("sqlite://city.db"), "sqlite://city.db");
    }

    #[test]
    fn both_engines_come_the_same_way() {
        let steps =
            |migrator: &Migrator| migrator.iter().map(|step| (step.version, step.description.clone())).collect();
        let (sqlite, postgres): (Vec<_>, Vec<_>) = (steps(&SQLITE), steps(&POSTGRES));
        assert_eq!(sqlite, postgres);
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(numbers("3.9.2") < OLDEST_SQLITE);
        assert!(numbers("3.51.3") >= OLDEST_SQLITE);
        assert!(numbers("3.100.0") >= OLDEST_SQLITE);
    }
}
