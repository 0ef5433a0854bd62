//! Why nothing was saved or restored, in words for the operator. Whoever shows it says of which database; passwords are in none.
use std::io;
use std::path::PathBuf;

use crate::db::{Error, OpenError};

#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("{0} is there already, and a backup replaces nothing; choose another name")]
    Taken(PathBuf),
    #[error("cannot write {0}: {1}")]
    Write(PathBuf, io::Error),
    #[error("cannot read {0}: {1}")]
    Read(PathBuf, io::Error),
    #[error("{0} holds no tables of Sozialraum")]
    Strange(String),
    #[error("{0} is a file that a server works on, not a backup; make one of it with 'sozialraum backup'")]
    InUse(PathBuf),
    #[error("{0} is damaged: {1}; take another backup")]
    Damaged(PathBuf, String),
    #[error("{0} comes from a newer Sozialraum; use that one or a later")]
    Newer(String),
    #[error("it is in use (rows in table {table}: {rows}); restore into a new database")]
    Peopled { table: String, rows: i64 },
    #[error("nobody has said how {column} is copied, a column of type {written}")]
    UnknownColumn { column: String, written: String },
    #[error("{came} of {expected} rows came into table {table}")]
    Lost { table: String, expected: i64, came: i64 },
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("{0}")]
    Database(#[from] Error),
}

impl From<sqlx::Error> for BackupError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<sqlx::migrate::MigrateError> for BackupError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Open(error.into())
    }
}
