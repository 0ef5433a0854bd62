//! The table of transmissions, and the stage of the bundle that each step takes it to.
use chrono::{DateTime, NaiveDate, Utc};

use crate::concerns::bundles::model::Transmission;
use crate::concerns::model::Outcome;
use crate::concerns::store as concerns;
use crate::db::{Error, Tx};
use crate::kernel::{BundleId, TandemId};
use crate::{on, run};

/// Transmissions in their order, of one bundle or of all.
pub async fn transmissions(tx: &mut Tx, of: Option<BundleId>) -> Result<Vec<Transmission>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select r.*, t.name as reopened_by_name from transmission r left join tandem t on t.id = r.reopened_by \
         where ($1 is null or r.bundle_id = $1) order by r.bundle_id, r.n").bind(of).fetch_all(conn).await)
}

/// The `n`-th way to the city begins. `due_on`: by the city's rule.
pub async fn transmit(
    tx: &mut Tx,
    id: BundleId,
    n: i64,
    due_on: NaiveDate,
    department: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into transmission (bundle_id, n, transmitted_at, agreed_on, due_on, department, said_at) \
             values ($1, $2, $3, $4, $4, $5, $3)"
        )
        .bind(id)
        .bind(n)
        .bind(now)
        .bind(due_on)
        .bind(department)
    )?;
    run!(
        tx,
        sqlx::query("update bundle set stage = 'transmitted', round = $2, outcome = null where id = $1")
            .bind(id)
            .bind(n)
    )?;
    concerns::raise(tx, id).await
}

/// An office of the city takes it on.
pub async fn receive(tx: &mut Tx, id: BundleId, n: i64, department: &str, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update transmission set department = $3, received_at = $4, said_at = $4 where bundle_id = $1 and n = $2"
        )
        .bind(id)
        .bind(n)
        .bind(department)
        .bind(now)
    )?;
    run!(tx, sqlx::query("update bundle set stage = 'in_progress' where id = $1").bind(id))?;
    concerns::raise(tx, id).await
}

/// The city answers on another day; it has said why.
pub async fn set_due(
    tx: &mut Tx,
    id: BundleId,
    n: i64,
    due_on: NaiveDate,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update transmission set due_on = $3, due_reason = $4, said_at = $5 where bundle_id = $1 and n = $2"
        )
        .bind(id)
        .bind(n)
        .bind(due_on)
        .bind(reason)
        .bind(now)
    )?;
    Ok(())
}

/// The official answer.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    pub outcome: Outcome,
    pub text: &'a str,
    pub reason: Option<&'a str>,
    pub whose: Option<&'a str>,
}

/// The city has answered. The tables refuse a "no" without its reason, and a "not ours" that does not say whose.
pub async fn answer(tx: &mut Tx, id: BundleId, n: i64, answer: Answered<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update transmission set outcome = $3, text = $4, reason = $5, whose = $6, answered_at = $7, said_at = $7 \
             where bundle_id = $1 and n = $2"
        )
        .bind(id)
        .bind(n)
        .bind(answer.outcome.as_str())
        .bind(answer.text)
        .bind(answer.reason)
        .bind(answer.whose)
        .bind(now)
    )?;
    run!(
        tx,
        sqlx::query("update bundle set stage = 'answered', outcome = $2 where id = $1")
            .bind(id)
            .bind(answer.outcome.as_str())
    )?;
    concerns::raise(tx, id).await
}

/// A tandem is not done with an answer.
pub async fn reopen(
    tx: &mut Tx,
    id: BundleId,
    n: i64,
    by: TandemId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update transmission set reopened_at = $3, reopened_by = $4, reopened_reason = $5 \
             where bundle_id = $1 and n = $2"
        )
        .bind(id)
        .bind(n)
        .bind(now)
        .bind(by)
        .bind(reason)
    )?;
    Ok(())
}
