//! The tables of bundles, their ways to the city, and what the body decided about them.
use std::collections::BTreeMap;

use super::model::{Bundle, BundleRow, Decided, Transmission};
use crate::concerns::model::{Concern, Outcome, Stage};
use crate::concerns::results;
use crate::concerns::store::{self as concerns, Filter as Concerns};
use crate::db::{Error, Tx};
use crate::kernel::{BundleId, DecisionId, TandemId};
use crate::{on, run};
use chrono::{DateTime, NaiveDate, Utc};

/// Which bundles are asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub id: Option<BundleId>,
    pub stage: Option<Stage>,
    /// Has a concern in it.
    pub tandem: Option<TandemId>,
}

/// One bundle with all that hangs on it.
pub async fn bundle(tx: &mut Tx, id: BundleId) -> Result<Option<Bundle>, Error> {
    Ok(bundles(tx, &Filter { id: Some(id), ..Filter::default() }).await?.pop())
}

/// Bundles with all that hangs on them, the newest first.
pub async fn bundles(tx: &mut Tx, filter: &Filter) -> Result<Vec<Bundle>, Error> {
    let rows: Vec<BundleRow> = on!(tx, conn => sqlx::query_as(
        "select * from bundle b where ($1 is null or b.id = $1) and ($2 is null or b.stage = $2) \
         and ($3 is null or exists (select 1 from concern c where c.bundle_id = b.id and c.tandem_id = $3)) \
         order by b.created_at desc, b.id desc")
        .bind(filter.id).bind(filter.stage.map(Stage::as_str)).bind(filter.tandem).fetch_all(conn).await)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut concerns = grouped(
        concerns::concerns(tx, &Concerns { bundle: filter.id, ..Concerns::default() }).await?,
        |concern: &Concern| concern.bundle_id,
    );
    let mut transmissions = grouped(transmissions(tx, filter.id).await?, |row| Some(row.bundle_id));
    let mut decisions = grouped(decisions(tx, filter.id).await?, |row| Some(row.bundle_id));
    let mut measures = grouped(results::measures(tx, filter.id).await?, |row| Some(row.bundle_id));
    let mut effects = grouped(results::effects(tx, filter.id).await?, |row| Some(row.bundle_id));
    let whole = rows.into_iter().map(|row| {
        let id = row.id;
        let mut own = concerns.remove(&id).unwrap_or_default();
        own.reverse();
        Bundle {
            row,
            concerns: own,
            transmissions: transmissions.remove(&id).unwrap_or_default(),
            decisions: decisions.remove(&id).unwrap_or_default(),
            measures: measures.remove(&id).unwrap_or_default(),
            effects: effects.remove(&id).unwrap_or_default(),
        }
    });
    Ok(whole.collect())
}

fn grouped<T>(rows: Vec<T>, of: fn(&T) -> Option<BundleId>) -> BTreeMap<BundleId, Vec<T>> {
    let mut groups: BTreeMap<BundleId, Vec<T>> = BTreeMap::new();
    for row in rows {
        if let Some(bundle) = of(&row) {
            groups.entry(bundle).or_default().push(row);
        }
    }
    groups
}

async fn transmissions(tx: &mut Tx, of: Option<BundleId>) -> Result<Vec<Transmission>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select r.*, t.name as reopened_by_name from transmission r left join tandem t on t.id = r.reopened_by \
         where ($1 is null or r.bundle_id = $1) order by r.bundle_id, r.n").bind(of).fetch_all(conn).await)
}

async fn decisions(tx: &mut Tx, of: Option<BundleId>) -> Result<Vec<Decided>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select * from bundle_decision where ($1 is null or bundle_id = $1) order by at, decision_id")
        .bind(of).fetch_all(conn).await)
}

/// What a bundle is called.
pub async fn bundle_title(tx: &mut Tx, id: BundleId) -> Result<Option<String>, Error> {
    on!(tx, conn => sqlx::query_scalar("select title from bundle where id = $1").bind(id).fetch_optional(conn).await)
}

/// Begins a bundle without concerns.
pub async fn add(tx: &mut Tx, id: BundleId, title: &str, summary: &str, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into bundle (id, title, summary, stage, created_at, updated_at, version) \
             values ($1, $2, $3, 'bundled', $4, $4, 1)"
        )
        .bind(id)
        .bind(title)
        .bind(summary)
        .bind(now)
    )?;
    Ok(())
}

/// Takes a bundle from a version to the next; nobody else changes it until the end of the transaction. False: it is not
/// in this version.
pub async fn take(tx: &mut Tx, id: BundleId, version: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let taken = run!(
        tx,
        sqlx::query("update bundle set version = version + 1, updated_at = $3 where id = $1 and version = $2")
            .bind(id)
            .bind(version)
            .bind(now)
    )?;
    Ok(taken == 1)
}

/// The same from whatever version it has, for what comes on top of it. False: there is no such bundle.
pub async fn touch(tx: &mut Tx, id: BundleId, now: DateTime<Utc>) -> Result<bool, Error> {
    let touched = run!(
        tx,
        sqlx::query("update bundle set version = version + 1, updated_at = $2 where id = $1").bind(id).bind(now)
    )?;
    Ok(touched == 1)
}

/// Holds a bundle as it is until the end of the transaction.
pub async fn hold(tx: &mut Tx, id: BundleId) -> Result<(), Error> {
    run!(tx, sqlx::query("update bundle set version = version where id = $1").bind(id))?;
    Ok(())
}

pub async fn rename(tx: &mut Tx, id: BundleId, title: &str, summary: &str) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update bundle set title = $2, summary = $3 where id = $1").bind(id).bind(title).bind(summary)
    )?;
    Ok(())
}

/// An empty bundle is none. Refused by the tables once something hangs on it.
pub async fn dissolve(tx: &mut Tx, id: BundleId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from bundle where id = $1").bind(id))?;
    Ok(())
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

/// What the public reads from now on.
pub async fn publish(tx: &mut Tx, id: BundleId, title: &str, summary: &str) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update bundle set public_title = $2, public_summary = $3 where id = $1")
            .bind(id)
            .bind(title)
            .bind(summary)
    )?;
    Ok(())
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

/// What the body decided; said again, it is the same.
pub async fn decide(
    tx: &mut Tx,
    id: BundleId,
    decision: DecisionId,
    question: &str,
    accepted: bool,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into bundle_decision (bundle_id, decision_id, question, accepted, at) values ($1, $2, $3, $4, $5) \
             on conflict (bundle_id, decision_id) do update set question = $3, accepted = $4, at = $5"
        )
        .bind(id)
        .bind(decision)
        .bind(question)
        .bind(accepted)
        .bind(now)
    )?;
    Ok(())
}
