//! Tables and their columns as each engine tells of them, and rows from one database into another. Which tables there are is
//! asked of the database; only those are named here that hold rows before anyone has done anything.
use std::pin::pin;

use futures_util::{StreamExt, TryStreamExt};
use sqlx::sqlite::SqlitePool;
use sqlx::{AssertSqlSafe, QueryBuilder, Row};

use super::kind::{Kind, Value, bind, values};
use crate::db::{Error, Tx};
use crate::{on, run};

/// Laid out by the migrations, by the start of a server, or by whoever knocks.
const BEFORE_ANYONE: [&str; 6] = ["version", "coverage_weights", "area_slot", "tandem_slot", "mandate_seat", "attempt"];

/// Rows in one statement: columns times rows stay far below what both engines take.
const AT_ONCE: usize = 200;

const SQLITE_COLUMNS: &str = "select m.name, c.name, lower(c.type) from sqlite_schema m, pragma_table_info(m.name) c \
    where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name <> '_sqlx_migrations' \
    order by m.name, c.cid";
const POSTGRES_COLUMNS: &str = "select table_name::text, column_name::text, data_type::text from information_schema.columns \
    where table_schema = current_schema() and table_name <> '_sqlx_migrations' order by table_name, ordinal_position";

/// A column, in the words of its engine.
pub struct Column {
    pub table: String,
    pub name: String,
    pub written: String,
    /// `None`: nobody has said yet how such a column is copied.
    pub kind: Option<Kind>,
}

/// The columns of all tables but the migrations' own, table by table.
pub async fn columns(tx: &mut Tx) -> Result<Vec<Column>, Error> {
    let (sql, kind): (_, fn(&str) -> _) = match tx {
        Tx::Sqlite(_) => (SQLITE_COLUMNS, Kind::in_sqlite),
        Tx::Postgres(_) => (POSTGRES_COLUMNS, Kind::in_postgres),
    };
    let rows: Vec<(String, String, String)> = on!(tx, conn => sqlx::query_as(sql).fetch_all(conn).await)?;
    let column = |(table, name, written): (String, String, String)| {
        let kind = kind(&written);
        Column { table, name, written, kind }
    };
    Ok(rows.into_iter().map(column).collect())
}

/// A table and what its columns hold.
pub struct Table {
    pub name: String,
    pub columns: Vec<(String, Kind)>,
}

/// How many rows a table has.
pub async fn count(tx: &mut Tx, table: &str) -> Result<i64, Error> {
    let sql = format!("select count(*) from \"{table}\"");
    on!(tx, conn => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(conn).await)
}

/// A table of `tables` in which somebody has left something, and how many rows it has.
pub async fn in_use(tx: &mut Tx, tables: &[Table]) -> Result<Option<(String, i64)>, Error> {
    for table in tables.iter().filter(|table| !BEFORE_ANYONE.contains(&table.name.as_str())) {
        let rows = count(tx, &table.name).await?;
        if rows > 0 {
            return Ok(Some((table.name.clone(), rows)));
        }
    }
    Ok(None)
}

/// Takes out what was there before anyone.
pub async fn clear(tx: &mut Tx, table: &Table) -> Result<(), Error> {
    let sql = format!("delete from \"{}\"", table.name);
    run!(tx, sqlx::query(AssertSqlSafe(sql))).map(drop)
}

/// Lets a transaction of PostgreSQL take the time it needs. SQLite's may anyway.
pub async fn take_time(tx: &mut Tx) -> Result<(), Error> {
    if let Tx::Postgres(_) = tx {
        for setting in ["set local statement_timeout = 0", "set local idle_in_transaction_session_timeout = 0"] {
            run!(tx, sqlx::query(setting))?;
        }
    }
    Ok(())
}

/// References that are checked at once on PostgreSQL: (table, constraint), quoted.
type References = Vec<(String, String)>;

/// Has references checked when all rows are there, instead of row by row: some lead to rows that come later, some in circles.
pub async fn defer_references(tx: &mut Tx) -> Result<References, Error> {
    let Tx::Postgres(_) = tx else {
        run!(tx, sqlx::query("pragma defer_foreign_keys = on"))?;
        return Ok(References::new());
    };
    let sql = "select conrelid::regclass::text, quote_ident(conname) from pg_constraint \
               where contype = 'f' and not condeferrable and connamespace = current_schema()::regnamespace";
    let references: References = on!(tx, conn => sqlx::query_as(sql).fetch_all(conn).await)?;
    alter(tx, &references, "deferrable").await?;
    run!(tx, sqlx::query("set constraints all deferred"))?;
    Ok(references)
}

/// Checks what was put off, and has the references as they were. SQLite checks at the commit and does the same.
pub async fn check_references(tx: &mut Tx, deferred: &References) -> Result<(), Error> {
    if let Tx::Postgres(_) = tx {
        run!(tx, sqlx::query("set constraints all immediate"))?;
        alter(tx, deferred, "not deferrable").await?;
    }
    Ok(())
}

async fn alter(tx: &mut Tx, references: &References, how: &str) -> Result<(), Error> {
    for (table, name) in references {
        run!(tx, sqlx::query(AssertSqlSafe(format!("alter table {table} alter constraint {name} {how}"))))?;
    }
    Ok(())
}

/// All rows of a table into the same table elsewhere.
pub async fn copy(from: &mut Tx, to: &mut Tx, table: &Table) -> Result<(), Error> {
    let sql = format!("select {} from \"{}\"", names(table), table.name);
    on!(from, conn => {
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch(conn);
        let rows = rows.map(|row| row.and_then(|row| values!(row, table.columns).collect::<Result<Vec<Value>, _>>()));
        let mut batches = pin!(rows.try_chunks(AT_ONCE).map_err(|broken| broken.1));
        while let Some(batch) = batches.try_next().await? {
            insert(to, table, batch).await?;
        }
        Ok::<_, sqlx::Error>(())
    })
}

async fn insert(to: &mut Tx, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), Error> {
    let sql = format!("insert into \"{}\" ({}) ", table.name, names(table));
    on!(to, conn => {
        let mut query = QueryBuilder::new(sql);
        query.push_values(rows, |mut row, values| values.into_iter().for_each(|value| bind!(row, value)));
        query.build().execute(conn).await.map(drop)
    })
}

fn names(table: &Table) -> String {
    table.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// Writes a whole copy of the database into a file that is empty: one state of it, without what was deleted.
pub async fn vacuum_into(pool: &SqlitePool, file: &str) -> Result<(), sqlx::Error> {
    sqlx::query("vacuum into $1").bind(file).execute(pool).await.map(drop)
}

/// What SQLite finds wrong with a file: its pages, what its tables demand, its references.
pub async fn damage(pool: &SqlitePool) -> Result<Option<String>, sqlx::Error> {
    let found: String = sqlx::query_scalar("pragma integrity_check(1)").fetch_one(pool).await?;
    if found != "ok" {
        return Ok(Some(found));
    }
    let dangling = sqlx::query_scalar("select \"table\" from pragma_foreign_key_check").fetch_optional(pool).await?;
    Ok(dangling.map(|table: String| format!("a row of {table} refers to one that is not there")))
}
