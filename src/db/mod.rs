//! The database: SQLite in a file beside the binary, or PostgreSQL that several instances share. One SQL text serves
//! both; `on!` runs it on either. Knows no domain word.
//!
//! Everything happens in a transaction: `read` sees one state of the world, `write` is the only writer (SQLite) or one
//! of many (PostgreSQL, READ COMMITTED); but for a `glance!`, which is one reading statement. A promise about races is a
//! constraint of the tables, never a check in code.
pub mod backup;
mod error;
mod open;
mod store;

pub use error::{Error, Kind};
pub use open::{OpenError, connection_url};

use sqlx::sqlite::SqlitePool;
use sqlx::{PgPool, Postgres, Sqlite, Transaction};

/// Clones share the connections.
#[derive(Clone)]
pub enum Db {
    /// Readers see the last commit; there is one writer.
    Sqlite { read: SqlitePool, write: SqlitePool },
    /// `url`: for the one connection that listens for changes of other instances.
    Postgres { pool: PgPool, url: String },
}

/// A transaction on either engine. Dropped without `commit`, it is undone.
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one body on whichever engine the transaction has: `on!(tx, conn => sqlx::query(SQL).execute(conn).await)`.
/// The body is compiled for both, so types are checked twice.
#[macro_export]
macro_rules! on {
    ($tx:expr, $conn:ident => $body:expr) => {
        match $tx {
            $crate::db::Tx::Sqlite(transaction) => {
                let $conn = &mut **transaction;
                $body.map_err($crate::db::Error::from)
            }
            $crate::db::Tx::Postgres(transaction) => {
                let $conn = &mut **transaction;
                $body.map_err($crate::db::Error::from)
            }
        }
    };
}

/// Runs one reading statement by itself: `glance!(db, pool => QUERY.fetch_all(pool).await)`. One statement sees one state of
/// the world without a transaction, and is a single trip. Two that must agree belong into `Db::read`.
#[macro_export]
macro_rules! glance {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::db::Db::Sqlite { read: $pool, .. } => $body.map_err($crate::db::Error::from),
            $crate::db::Db::Postgres { pool: $pool, .. } => $body.map_err($crate::db::Error::from),
        }
    };
}

/// The text of a query that holds its rows until the transaction ends: nobody else changes them. On SQLite the only writer
/// holds all of them anyway.
#[macro_export]
macro_rules! held {
    ($tx:expr, $sql:literal) => {
        match $tx {
            $crate::db::Tx::Sqlite(_) => $sql,
            $crate::db::Tx::Postgres(_) => concat!($sql, " for no key update"),
        }
    };
}

/// Runs a statement that answers no rows, and says how many rows it touched.
#[macro_export]
macro_rules! run {
    ($tx:expr, $query:expr) => {
        $crate::on!($tx, conn => $query.execute(conn).await.map(|done| done.rows_affected()))
    };
}

impl Db {
    /// One state of the world to read from, however long it takes.
    pub async fn read(&self) -> Result<Tx, Error> {
        Ok(match self {
            Self::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Self::Postgres { pool, .. } => {
                Tx::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        })
    }

    /// A transaction that may write. On SQLite it waits for the one before it; it never fails half way for being second.
    pub async fn write(&self) -> Result<Tx, Error> {
        Ok(match self {
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("begin immediate").await?),
            Self::Postgres { pool, .. } => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Moves what was changed out of the write-ahead log, so that nothing of what was erased stays there. Readers may stand
    /// in its way; then the next one does it. PostgreSQL keeps its log as its operator says.
    pub async fn settle(&self) {
        if let Self::Sqlite { write, .. } = self
            && let Err(error) = store::checkpoint(write).await
        {
            tracing::warn!(%error, "the write-ahead log could not be emptied");
        }
    }

    /// Lets go of all connections, after what runs on them.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres { pool, .. } => pool.close().await,
        }
    }

    /// `sqlite` or `postgres`, for logs and tests.
    pub fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "sqlite",
            Self::Postgres { .. } => "postgres",
        }
    }
}

impl Tx {
    pub async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}
