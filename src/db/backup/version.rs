//! Which migrations a database has had. Knows their numbers and checksums, no table.
use sqlx::migrate::Migrate;

use super::BackupError;
use crate::db::Tx;
use crate::db::open::{POSTGRES, SQLITE};

/// Where sqlx notes them, on either engine.
const NOTED_IN: &str = "_sqlx_migrations";

/// The number of the last migration. Refuses tables that are not ours, and those of a newer program. `what`: for the refusal.
pub async fn version(tx: &mut Tx, what: &str) -> Result<i64, BackupError> {
    let (applied, known) = match tx {
        Tx::Sqlite(tx) => (tx.list_applied_migrations(NOTED_IN).await, &SQLITE),
        Tx::Postgres(tx) => (tx.list_applied_migrations(NOTED_IN).await, &POSTGRES),
    };
    // Where nothing is noted, it was not us.
    let applied = applied.unwrap_or_default();
    let ours = applied
        .iter()
        .zip(known.iter())
        .all(|(it, known)| (it.version, &it.checksum) == (known.version, &known.checksum));
    match applied.last() {
        Some(last) if ours && applied.len() <= known.iter().len() => Ok(last.version),
        Some(_) if ours => Err(BackupError::Newer(what.to_owned())),
        _ => Err(BackupError::Strange(what.to_owned())),
    }
}
