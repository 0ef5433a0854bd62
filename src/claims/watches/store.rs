//! The table of watches.
use chrono::{DateTime, Utc};

use crate::db::{Error, Tx};
use crate::kernel::{AreaId, TandemId};
use crate::{on, run};

/// The areas that tandems wait for, each once.
pub async fn watched_by(tx: &mut Tx, tandem: TandemId) -> Result<Vec<AreaId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select area_id from watch where tandem_id = $1 order by area_id")
        .bind(tandem).fetch_all(conn).await)
}

pub async fn watch(tx: &mut Tx, area: &AreaId, tandem: TandemId, now: DateTime<Utc>) -> Result<bool, Error> {
    let made = run!(
        tx,
        sqlx::query("insert into watch (area_id, tandem_id, at) values ($1, $2, $3) on conflict do nothing")
            .bind(area)
            .bind(tandem)
            .bind(now)
    )?;
    Ok(made == 1)
}

pub async fn unwatch(tx: &mut Tx, area: &AreaId, tandem: TandemId) -> Result<bool, Error> {
    let gone =
        run!(tx, sqlx::query("delete from watch where area_id = $1 and tandem_id = $2").bind(area).bind(tandem))?;
    Ok(gone == 1)
}
