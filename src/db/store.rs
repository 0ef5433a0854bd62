//! What the engines are asked about themselves.
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use sqlx::{PgPool, Row};

pub async fn sqlite_version(pool: &SqlitePool) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("select sqlite_version()").fetch_one(pool).await
}

/// SQLite: the file is not as it should be.
const DAMAGED: &str = "11";

/// What is wrong with the file, if anything is.
pub async fn fault(file: &mut SqliteConnection) -> Result<Option<String>, sqlx::Error> {
    let said: Result<String, _> = sqlx::query_scalar("pragma quick_check(1)").fetch_one(file).await;
    match said {
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some(DAMAGED) => Ok(Some(error.to_string())),
        said => said.map(|said| Some(said).filter(|said| said != "ok")),
    }
}

/// Whether the file has tables, and none that says how far ours have come.
pub async fn is_foreign(file: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    let sql = "select count(*) > 0 and sum(name = '_sqlx_migrations') = 0 from sqlite_master where type = 'table'";
    sqlx::query_scalar(sql).fetch_one(file).await
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
