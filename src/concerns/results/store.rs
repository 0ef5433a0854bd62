//! The tables of measures and of effects that were seen.
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::model::{Effect, Measure};
use crate::db::{Error, Tx};
use crate::kernel::{BundleId, MeasureId, TandemId};
use crate::{on, run};

/// What the city does about bundles. `of`: about that one alone.
pub async fn measures(tx: &mut Tx, of: Option<BundleId>) -> Result<Vec<Measure>, Error> {
    on!(tx, conn => sqlx::query_as("select * from measure where ($1 is null or bundle_id = $1) order by at, id")
        .bind(of).fetch_all(conn).await)
}

/// What was seen to have changed. `of`: by that bundle alone.
pub async fn effects(tx: &mut Tx, of: Option<BundleId>) -> Result<Vec<Effect>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select e.*, t.name as tandem_name from effect e left join tandem t on t.id = e.tandem_id \
         where ($1 is null or e.bundle_id = $1) order by e.at, e.id").bind(of).fetch_all(conn).await)
}

/// One measure.
pub async fn measure(tx: &mut Tx, id: MeasureId) -> Result<Option<Measure>, Error> {
    on!(tx, conn => sqlx::query_as("select * from measure where id = $1").bind(id).fetch_optional(conn).await)
}

/// Writes a new measure; its version is 1.
pub async fn add_measure(tx: &mut Tx, measure: &Measure) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into measure (id, bundle_id, text, state, due_on, done_on, at, changed_at, version) \
             values ($1, $2, $3, $4, $5, $6, $7, $7, 1)"
        )
        .bind(measure.id)
        .bind(measure.bundle_id)
        .bind(&measure.text)
        .bind(measure.state.as_str())
        .bind(measure.due_on)
        .bind(measure.done_on)
        .bind(measure.at)
    )?;
    Ok(())
}

/// Writes a measure anew from the version it has. False: it is not in this version.
pub async fn change_measure(tx: &mut Tx, measure: &Measure, version: i64) -> Result<bool, Error> {
    let changed = run!(
        tx,
        sqlx::query(
            "update measure set text = $3, state = $4, due_on = $5, done_on = $6, changed_at = $7, version = version + 1 \
             where id = $1 and version = $2"
        )
        .bind(measure.id)
        .bind(version)
        .bind(&measure.text)
        .bind(measure.state.as_str())
        .bind(measure.due_on)
        .bind(measure.done_on)
        .bind(measure.changed_at)
    )?;
    Ok(changed == 1)
}

/// Writes down what was seen.
pub async fn add_effect(
    tx: &mut Tx,
    id: Uuid,
    bundle: BundleId,
    text: &str,
    seen_on: NaiveDate,
    tandem: Option<TandemId>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("insert into effect (id, bundle_id, text, seen_on, tandem_id, at) values ($1, $2, $3, $4, $5, $6)")
            .bind(id)
            .bind(bundle)
            .bind(text)
            .bind(seen_on)
            .bind(tandem)
            .bind(now)
    )?;
    Ok(())
}
