//! A database read whole, as its engine writes what it holds: whatever else may be true of it stands in there.
use std::collections::BTreeMap;

use sozialraum::db::{Db, Tx};
use sozialraum::on;
use sqlx::AssertSqlSafe;

/// A table's rows, each as text, in no order that means anything.
pub type Dump = BTreeMap<String, Vec<String>>;

/// Every row of every table, ids and bytes in hexadecimal.
pub async fn dump(db: &Db) -> Dump {
    let mut tx = db.read().await.expect("a transaction");
    let mut dump = Dump::new();
    let tables = match &tx {
        Tx::Sqlite(_) => "select name from sqlite_master where type = 'table' and name not like 'sqlite%'",
        Tx::Postgres(_) => "select table_name::text from information_schema.tables where table_schema = 'public'",
    };
    for table in strings(&mut tx, tables.to_owned()).await {
        let row = match &tx {
            Tx::Sqlite(_) => quoted(&mut tx, &table).await,
            Tx::Postgres(_) => "replace(t::text, '-', '')".to_owned(),
        };
        let rows = strings(&mut tx, format!("select {row} from \"{table}\" t order by 1")).await;
        dump.insert(table, rows);
    }
    dump
}

/// All columns of a table of SQLite's as one text.
async fn quoted(tx: &mut Tx, table: &str) -> String {
    let columns = strings(tx, format!("select name from pragma_table_info('{table}')")).await;
    columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || ' ' || ")
}

async fn strings(tx: &mut Tx, sql: String) -> Vec<String> {
    on!(tx, conn => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(conn).await).expect("text")
}
