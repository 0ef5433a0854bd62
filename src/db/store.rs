//! What the engines are asked about themselves.
use sqlx::sqlite::SqlitePool;
use sqlx::{PgPool, Row};

pub async fn sqlite_version(pool: &SqlitePool) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("select sqlite_version()").fetch_one(pool).await
}

/// Empties SQLite's write-ahead log into the file.
pub async fn checkpoint(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    sqlx::query("pragma wal_checkpoint(truncate)").execute(pool).await.map(drop)
}

/// A setting without which PostgreSQL may lose what it has confirmed, if it is off.
pub async fn careless_setting(pool: &PgPool) -> Result<Option<String>, sqlx::Error> {
    let sql = "select name from pg_settings \
               where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name";
    let row = sqlx::query(sql).fetch_optional(pool).await?;
    row.map(|row| row.try_get(0)).transpose()
}
