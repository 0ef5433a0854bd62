//! The office's weights, and what coverage reads of the tables of rooms below: claims, tandems, dates, the journal.
use chrono::{DateTime, Utc};

use super::model::{ClaimRow, DatesRow, HostedRow, Mark, PerShare, SavedWeights, TandemLine};
use crate::db::{Error, Tx};
use crate::kernel::TandemId;
use crate::{on, run};

/// Weights are kept in quarters.
const QUARTER: f64 = 0.25;

#[derive(sqlx::FromRow)]
struct WeightsRow {
    need: i64,
    silence: i64,
    distance: i64,
    languages: i64,
    tandem: i64,
    saved_at: Option<DateTime<Utc>>,
    version: i64,
}

/// The weights the office set last.
pub async fn weights(tx: &mut Tx) -> Result<SavedWeights, Error> {
    let row: WeightsRow = on!(tx, conn => sqlx::query_as(
        "select need, silence, distance, languages, tandem, saved_at, version from coverage_weights where id = 1")
        .fetch_one(conn).await)?;
    let weight = |quarters: i64| quarters as f64 * QUARTER;
    let weights = PerShare {
        need: weight(row.need),
        silence: weight(row.silence),
        distance: weight(row.distance),
        languages: weight(row.languages),
        tandem: weight(row.tandem),
    };
    Ok(SavedWeights { weights, saved_at: row.saved_at, version: row.version })
}

/// Sets other weights. False: they are not in this version.
pub async fn set_weights(tx: &mut Tx, weights: &PerShare, version: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let [need, silence, distance, languages, tandem] = weights.each().map(|weight| (weight / QUARTER) as i64);
    let set = run!(
        tx,
        sqlx::query(
            "update coverage_weights set need = $2, silence = $3, distance = $4, languages = $5, tandem = $6, saved_at = $7, \
             version = version + 1 where id = 1 and version = $1"
        )
        .bind(version)
        .bind(need)
        .bind(silence)
        .bind(distance)
        .bind(languages)
        .bind(tandem)
        .bind(now)
    )?;
    Ok(set == 1)
}

/// Claims that stood or were offered at `at`.
pub async fn claims(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<ClaimRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select id, area_id, holder, created_at, since, reviewed_at, ended_at from claim \
         where created_at <= $1 and (ended_at is null or ended_at > $1) order by created_at, id")
        .bind(at).fetch_all(conn).await)
}

/// What was done to claims up to `at`, as far as it says how they stand, the oldest first.
pub async fn marks(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<Mark>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select record_id, action, tandem_id from journal where record = 'claim' and at <= $1 and action in \
         ('offered', 'claimed', 'handed_over', 'resumed', 'paused', 'fell', 'joined', 'left') order by version, ord")
        .bind(at).fetch_all(conn).await)
}

/// All tandems there ever were, as they are today, by name.
pub async fn tandems(tx: &mut Tx) -> Result<Vec<TandemLine>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select id, name, languages, state <> 'ended' as living from tandem order by name, id").fetch_all(conn).await)
}

/// Tandems that had ended at `at`, by their ids as text.
pub async fn ended(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<String>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select record_id from journal where record = 'tandem' and action = 'ended' and at <= $1")
        .bind(at).fetch_all(conn).await)
}

/// Of every activity that was public at `at`: its last date begun by then and its next one. A date counts unless the
/// activity had been cancelled before it, or before `at`.
pub async fn dates(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<DatesRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select a.area_id, max(case when o.starts_at <= $1 then o.starts_at end) as last, \
         min(case when o.starts_at > $1 then o.starts_at end) as next \
         from activity a join occurrence o on o.activity_id = a.id \
         where a.published_at <= $1 and (a.state <> 'cancelled' or a.updated_at > $1 \
         or (o.starts_at <= $1 and a.updated_at > o.starts_at)) group by a.id, a.area_id order by a.id")
        .bind(at).fetch_all(conn).await)
}

/// The same by each tandem in each area.
pub async fn hosted(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<HostedRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select a.area_id, h.tandem_id, max(case when o.starts_at <= $1 then o.starts_at end) as last, \
         min(case when o.starts_at > $1 then o.starts_at end) as next \
         from activity a join activity_host h on h.activity_id = a.id join occurrence o on o.activity_id = a.id \
         where a.published_at <= $1 and (a.state <> 'cancelled' or a.updated_at > o.starts_at) \
         group by a.area_id, h.tandem_id")
        .bind(at).fetch_all(conn).await)
}

/// How many live claims each tandem holds or has joined.
pub async fn claims_by_tandem(tx: &mut Tx) -> Result<Vec<(TandemId, i64)>, Error> {
    on!(tx, conn => sqlx::query_as("select tandem_id, count(*) from standing where slot is not null group by tandem_id")
        .fetch_all(conn).await)
}

/// How many activities with a date to come each tandem plans or has published.
pub async fn activities_by_tandem(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<(TandemId, i64)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select h.tandem_id, count(*) from activity_host h join activity a on a.id = h.activity_id \
         where a.state in ('draft', 'published') and exists \
         (select 1 from occurrence o where o.activity_id = a.id and o.starts_at > $1) group by h.tandem_id")
        .bind(now).fetch_all(conn).await)
}
