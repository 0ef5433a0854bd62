//! The file of a backup: written beside its name and given it when it is whole; looked at before it is believed.
//! Asks what SQLite finds wrong with it; knows no table.
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use tempfile::{NamedTempFile, TempDir};

use super::version::version;
use super::{BackupError, store};
use crate::db::Tx;
use crate::db::open::SQLITE;

/// How every file of SQLite begins, and where it says how it keeps its changes: 2 for one that servers work on.
const HEAD: &[u8; 16] = b"SQLite format 3\0";
const KEEPS: usize = 18;
const FOR_SERVERS: u8 = 2;

/// A backup on its way: private, in a folder of its own, gone with all beside it if it does not come to its end.
pub struct Unfinished {
    file: NamedTempFile,
    name: PathBuf,
    /// SQLite may leave a journal in it.
    _around: TempDir,
}

impl Unfinished {
    /// Beside `name`, which must be free.
    pub fn beside(name: &Path) -> Result<Self, BackupError> {
        if name.symlink_metadata().is_ok() {
            return Err(BackupError::Taken(name.to_owned()));
        }
        let prefix = format!("{}.unfinished-", name.file_name().unwrap_or_default().to_string_lossy());
        let around = tempfile::Builder::new().prefix(&prefix).tempdir_in(folder(name));
        let made = around.and_then(|around| Ok((NamedTempFile::new_in(&around)?, around)));
        let (file, around) = made.map_err(|error| BackupError::Write(name.to_owned(), error))?;
        Ok(Self { file, name: name.to_owned(), _around: around })
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Gives it its name, once it is on the disk for good.
    pub fn finish(self) -> Result<(), BackupError> {
        let Self { file, name, _around } = self;
        let synced = file.as_file().sync_all();
        let named = synced.and_then(|()| file.persist_noclobber(&name).map_err(|refused| refused.error));
        let named = named.and_then(|_| File::open(folder(&name))?.sync_all());
        named.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => BackupError::Taken(name),
            _ => BackupError::Write(name, error),
        })
    }
}

fn folder(name: &Path) -> &Path {
    name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A backup that was looked at: it is whole, and its tables are ours.
pub struct Backup {
    pool: SqlitePool,
    /// Where it was brought up to date, if it was older.
    _copy: Option<NamedTempFile>,
}

impl Backup {
    /// Opens a file to read it; nothing of it is changed.
    pub async fn open(name: &Path) -> Result<Self, BackupError> {
        Ok(look(name).await?.0)
    }

    /// Opens it with the tables of today. One that is older is brought up to date in a copy that goes away.
    pub async fn open_up_to_date(name: &Path) -> Result<Self, BackupError> {
        let (backup, version) = look(name).await?;
        if SQLITE.iter().all(|migration| migration.version <= version) {
            return Ok(backup);
        }
        let copy = copy(name).map_err(|error| BackupError::Write(std::env::temp_dir(), error))?;
        let pool = to_write(copy.path()).await?;
        SQLITE.run(&pool).await?;
        Ok(Self { pool, _copy: Some(copy) })
    }

    pub async fn read(&self) -> Result<Tx, BackupError> {
        Ok(Tx::Sqlite(self.pool.begin().await?))
    }
}

/// Looks at a file before it is believed, and says which version its tables have.
async fn look(name: &Path) -> Result<(Backup, i64), BackupError> {
    let full = at_rest(name)?;
    let options = SqliteConnectOptions::new().filename(full).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let damage = store::damage(&pool).await.unwrap_or_else(|error| Some(error.to_string()));
    if let Some(damage) = damage {
        return Err(BackupError::Damaged(name.to_owned(), damage));
    }
    let backup = Backup { pool, _copy: None };
    let version = version(&mut backup.read().await?, &name.display().to_string()).await?;
    Ok((backup, version))
}

/// The full name of a file that SQLite wrote and nobody works on.
fn at_rest(name: &Path) -> Result<PathBuf, BackupError> {
    let mut head = Vec::new();
    let read = File::open(name).and_then(|file| file.take(1 + KEEPS as u64).read_to_end(&mut head));
    let full = read.and_then(|_| name.canonicalize()).map_err(|error| BackupError::Read(name.to_owned(), error))?;
    match head.get(KEEPS) {
        Some(&FOR_SERVERS) if head.starts_with(HEAD) => Err(BackupError::InUse(name.to_owned())),
        Some(_) if head.starts_with(HEAD) => Ok(full),
        _ => Err(BackupError::Strange(name.display().to_string())),
    }
}

fn copy(name: &Path) -> io::Result<NamedTempFile> {
    let mut copy = NamedTempFile::new()?;
    io::copy(&mut File::open(name)?, &mut copy)?;
    Ok(copy)
}

/// Opens a file that nobody else knows and that is thrown away if anything fails: what is to be undone may stay in memory.
pub async fn to_write(file: &Path) -> Result<SqlitePool, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Memory)
        .synchronous(SqliteSynchronous::Off)
        .foreign_keys(true);
    SqlitePoolOptions::new().max_connections(1).connect_with(options).await
}
