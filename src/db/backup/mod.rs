//! Backups: the whole database as one SQLite file, whichever engine it comes from, and the way back into either. Asks the
//! databases which tables there are; knows what none of them is for.
//!
//! What is saved is one state of the world, row by row as it was. What is restored comes in one transaction with all
//! constraints on: all of it, or nothing.
mod error;
mod file;
mod kind;
mod store;
mod version;

pub use error::BackupError;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use sqlx::sqlite::SqlitePool;

use super::open::{Opening, SQLITE};
use super::{Db, Tx};
use file::{Backup, Unfinished};
use store::{Column, Table};

/// Tables and how many rows each has, by name.
pub type Rows = Vec<(String, i64)>;

/// Writes all that the database at `url` holds into `file`, which must not be there yet. Servers may go on meanwhile.
pub async fn save(url: &str, file: &Path) -> Result<Rows, BackupError> {
    let unfinished = Unfinished::beside(file)?;
    let db = Db::connect(url, Opening::AsItIs).await?;
    let written = write_into(&db, unfinished.path()).await;
    db.close().await;
    written?;
    // One that could not be restored is none.
    let rows = rows(&mut Backup::open(unfinished.path()).await?.read().await?).await?;
    unfinished.finish()?;
    Ok(rows)
}

/// Copies one state of a database into an empty file, with the tables it has.
async fn write_into(db: &Db, file: &Path) -> Result<(), BackupError> {
    let mut from = db.read().await?;
    let version = version::version(&mut from, "the database").await?;
    match db {
        Db::Sqlite { write, .. } => vacuum(write, file).await,
        Db::Postgres { .. } => gather(&mut from, version, file).await,
    }
}

/// Has SQLite write one state of its database into an empty file.
async fn vacuum(pool: &SqlitePool, file: &Path) -> Result<(), BackupError> {
    let unnamed = || BackupError::Write(file.to_owned(), io::ErrorKind::InvalidFilename.into());
    Ok(store::vacuum_into(pool, file.to_str().ok_or_else(unnamed)?).await?)
}

/// Copies what PostgreSQL shows in a transaction into tables of SQLite's of the same version.
async fn gather(from: &mut Tx, version: i64, file: &Path) -> Result<(), BackupError> {
    store::take_time(from).await?;
    let pool = file::to_write(file).await?;
    SQLITE.run_to(version, &pool).await?;
    let mut to = Tx::Sqlite(pool.begin().await?);
    store::defer_references(&mut to).await?;
    let tables = tables(&mut to, from).await?;
    copy(from, &mut to, &tables).await?;
    to.commit().await?;
    pool.close().await;
    Ok(())
}

/// Fills the database at `url`, which is made if there is none, with what `file` holds. One that is in use is left as it is.
pub async fn restore(file: &Path, url: &str) -> Result<Rows, BackupError> {
    let backup = Backup::open_up_to_date(file).await?;
    let db = Db::connect(url, Opening::ToWork).await?;
    let restored = fill(&db, &backup).await;
    db.close().await;
    restored
}

async fn fill(db: &Db, backup: &Backup) -> Result<Rows, BackupError> {
    let mut from = backup.read().await?;
    // Asked before its tables are brought up to date: one in use is not even touched by that.
    let mut before = db.read().await?;
    refuse_in_use(&mut from, &mut before).await?;
    before.commit().await?;
    db.update().await?;
    let mut to = db.write().await?;
    store::take_time(&mut to).await?;
    let deferred = store::defer_references(&mut to).await?;
    let tables = refuse_in_use(&mut from, &mut to).await?;
    let rows = copy(&mut from, &mut to, &tables).await?;
    store::check_references(&mut to, &deferred).await?;
    to.commit().await?;
    Ok(rows)
}

/// The tables that are to be filled; refuses a database in which someone has left something.
async fn refuse_in_use(backup: &mut Tx, db: &mut Tx) -> Result<Vec<Table>, BackupError> {
    let tables = tables(backup, db).await?;
    match store::in_use(db, &tables).await? {
        Some((table, rows)) => Err(BackupError::Peopled { table, rows }),
        None => Ok(tables),
    }
}

/// The tables of a backup as a database knows them, which says what their columns hold. Others it may have are not ours.
async fn tables(backup: &mut Tx, db: &mut Tx) -> Result<Vec<Table>, BackupError> {
    let held: BTreeSet<String> = store::columns(backup).await?.into_iter().map(|column| column.table).collect();
    let mut columns = store::columns(db).await?;
    columns.retain(|column| held.contains(&column.table));
    columns.chunk_by(|one, next| one.table == next.table).map(table).collect()
}

fn table(columns: &[Column]) -> Result<Table, BackupError> {
    let kind = |column: &Column| column.kind.map(|kind| (column.name.clone(), kind)).ok_or_else(|| unknown(column));
    Ok(Table { name: columns[0].table.clone(), columns: columns.iter().map(kind).collect::<Result<_, _>>()? })
}

fn unknown(column: &Column) -> BackupError {
    BackupError::UnknownColumn { column: format!("{}.{}", column.table, column.name), written: column.written.clone() }
}

/// Every row of every table, and afterwards counts them on both sides.
async fn copy(from: &mut Tx, to: &mut Tx, tables: &[Table]) -> Result<Rows, BackupError> {
    let mut rows = Rows::new();
    for table in tables {
        store::clear(to, table).await?;
        store::copy(from, to, table).await?;
        let (expected, came) = (store::count(from, &table.name).await?, store::count(to, &table.name).await?);
        if expected != came {
            return Err(BackupError::Lost { table: table.name.clone(), expected, came });
        }
        rows.push((table.name.clone(), came));
    }
    Ok(rows)
}

/// How many rows each table has.
async fn rows(tx: &mut Tx) -> Result<Rows, BackupError> {
    let names: BTreeSet<String> = store::columns(tx).await?.into_iter().map(|column| column.table).collect();
    let mut rows = Rows::new();
    for name in names {
        let count = store::count(tx, &name).await?;
        rows.push((name, count));
    }
    Ok(rows)
}
