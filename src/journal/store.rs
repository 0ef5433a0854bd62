//! The journal's table and the number of the last change.
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::model::{Change, Entry};
use crate::db::{Error, Tx};
use crate::kernel::PersonId;
use crate::{on, run};

/// Where instances hear of each other's changes, told by `next`; a hint only, since everyone also looks each second.
pub const CHANNEL: &str = "sozialraum";

/// Writes what was done under the next number: the last thing before a commit, so that numbers come in the order of commits
/// and nobody waits for the next one longer than that. Returns the number; the last one, if nothing was done.
pub async fn append(tx: &mut Tx, now: DateTime<Utc>, actor: Option<PersonId>, entries: &[Entry]) -> Result<i64, Error> {
    if entries.is_empty() {
        return newest(tx).await;
    }
    let (number, told) = next(tx);
    on!(tx, conn => {
        let mut query = QueryBuilder::new(number);
        query.push("insert into journal (version, ord, at, actor, action, record, record_id, audience, area_id, tandem_id, \
                    partner_id, person_id) ");
        query.push_values((0_i64..).zip(entries), |mut row, (ord, entry)| {
            row.push("(select version from version)").push_bind(ord).push_bind(now).push_bind(actor)
                .push_bind(entry.action).push_bind(entry.record.as_str()).push_bind(&entry.record_id)
                .push_bind(entry.audience.as_str()).push_bind(&entry.area).push_bind(entry.tandem)
                .push_bind(&entry.partner).push_bind(entry.person);
        });
        query.push(" returning version").push(told).build_query_scalar().fetch_one(conn).await
    })
}

/// What stands before and after the statement that writes, so that one trip takes the next number and writes under it while
/// all others wait. On PostgreSQL it also tells the other instances, with the commit.
fn next(tx: &Tx) -> (&'static str, &'static str) {
    match tx {
        Tx::Sqlite(_) => ("update version set version = version + 1 where id = 1; ", ""),
        Tx::Postgres(_) => (
            "with version as (update version set version = version + 1 where id = 1 returning version) ",
            ", pg_notify('sozialraum', version::text)",
        ),
    }
}

/// The number of the last change; 0 if there was none.
pub async fn newest(tx: &mut Tx) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select version from version where id = 1").fetch_one(conn).await)
}

/// What was done after `version`, oldest first, at most `limit`.
pub async fn since(tx: &mut Tx, version: i64, limit: i64) -> Result<Vec<Change>, Error> {
    on!(tx, conn => sqlx::query_as("select * from journal where version > $1 order by version, ord limit $2")
        .bind(version).bind(limit).fetch_all(conn).await)
}

/// What was done to one record, newest first.
pub async fn of_record(tx: &mut Tx, record: &str, id: &str) -> Result<Vec<Change>, Error> {
    on!(tx, conn => sqlx::query_as("select * from journal where record = $1 and record_id = $2 order by version desc, ord desc")
        .bind(record).bind(id).fetch_all(conn).await)
}

/// What someone did, the newest first.
pub async fn of_actor(tx: &mut Tx, actor: PersonId) -> Result<Vec<Change>, Error> {
    on!(tx, conn => sqlx::query_as("select * from journal where actor = $1 order by version desc, ord desc")
        .bind(actor).fetch_all(conn).await)
}

/// What someone did stays; that they did it does not.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    run!(tx, sqlx::query("update journal set actor = null where actor = $1").bind(person))?;
    run!(tx, sqlx::query("update journal set person_id = null where person_id = $1").bind(person))?;
    Ok(())
}
