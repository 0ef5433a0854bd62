//! The tables of bundles, and of what the body decided about them.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::model::{Bundle, BundleRow, Decided, Transmission};
use super::transmissions::transmissions;
use crate::concerns::model::{Concern, Stage};
use crate::concerns::results::{self, Effect, Measure};
use crate::concerns::store::{self as concerns, Filter as Concerns};
use crate::db::{Error, Tx};
use crate::kernel::{BundleId, DecisionId, TandemId, grouped};
use crate::{on, run};

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
    let mut beside = Beside::read(tx, filter.id).await?;
    Ok(rows.into_iter().map(|row| beside.joined(row)).collect())
}

/// What hangs on bundles, by bundle.
struct Beside {
    concerns: BTreeMap<Option<BundleId>, Vec<Concern>>,
    transmissions: BTreeMap<BundleId, Vec<Transmission>>,
    decisions: BTreeMap<BundleId, Vec<Decided>>,
    measures: BTreeMap<BundleId, Vec<Measure>>,
    effects: BTreeMap<BundleId, Vec<Effect>>,
}

impl Beside {
    /// Of one bundle, or of all.
    async fn read(tx: &mut Tx, of: Option<BundleId>) -> Result<Self, Error> {
        let mut concerns = concerns::concerns(tx, &Concerns { bundle: of, ..Concerns::default() }).await?;
        // The oldest first, as they came in.
        concerns.reverse();
        Ok(Self {
            concerns: grouped(concerns.into_iter().map(|concern| (concern.bundle_id, concern))),
            transmissions: grouped(transmissions(tx, of).await?.into_iter().map(|row| (row.bundle_id, row))),
            decisions: grouped(decisions(tx, of).await?.into_iter().map(|row| (row.bundle_id, row))),
            measures: grouped(results::measures(tx, of).await?.into_iter().map(|row| (row.bundle_id, row))),
            effects: grouped(results::effects(tx, of).await?.into_iter().map(|row| (row.bundle_id, row))),
        })
    }

    fn joined(&mut self, row: BundleRow) -> Bundle {
        let id = row.id;
        Bundle {
            row,
            concerns: self.concerns.remove(&Some(id)).unwrap_or_default(),
            transmissions: self.transmissions.remove(&id).unwrap_or_default(),
            decisions: self.decisions.remove(&id).unwrap_or_default(),
            measures: self.measures.remove(&id).unwrap_or_default(),
            effects: self.effects.remove(&id).unwrap_or_default(),
        }
    }
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
