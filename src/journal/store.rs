//! The journal's table and the number of the last change.
use chrono::{DateTime, Utc};

use super::model::{Change, Entry};
use crate::db::{Error, Tx};
use crate::kernel::PersonId;
use crate::{on, run};

/// Where instances hear of each other's changes; a hint only, since everyone also looks each second.
pub const CHANNEL: &str = "sozialraum";

/// Writes what was done and takes the next number: the last statement before a commit, so that numbers come in the order of
/// commits. Returns the number.
pub async fn append(tx: &mut Tx, now: DateTime<Utc>, actor: Option<PersonId>, entries: &[Entry]) -> Result<i64, Error> {
    let version: i64 = on!(tx, conn => sqlx::query_scalar("update version set version = version + 1 where id = 1 returning version")
        .fetch_one(conn).await)?;
    for (ord, entry) in (0_i64..).zip(entries) {
        run!(tx, sqlx::query(
            "insert into journal (version, ord, at, actor, action, record, record_id, audience, area_id, tandem_id, partner_id, person_id) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
            .bind(version).bind(ord).bind(now).bind(actor).bind(entry.action).bind(entry.record.as_str())
            .bind(&entry.record_id).bind(entry.audience.as_str()).bind(&entry.area).bind(entry.tandem)
            .bind(&entry.partner).bind(entry.person))?;
    }
    if let Tx::Postgres(transaction) = tx {
        let notify = sqlx::query("select pg_notify($1, $2)").bind(CHANNEL).bind(version.to_string());
        notify.execute(&mut **transaction).await?;
    }
    Ok(version)
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
