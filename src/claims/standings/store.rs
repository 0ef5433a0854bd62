//! The table of how tandems stand to claims.
use chrono::{DateTime, Utc};

use crate::city::Planning;
use crate::claims::model::Standing;
use crate::db::{Error, Tx};
use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::{on, run};

/// Lets a tandem stand to a claim on the lowest free slot of its own, as its holder or joined. False: no slot is free.
pub async fn stand(
    tx: &mut Tx,
    claim: ClaimId,
    tandem: TandemId,
    standing: Standing,
    now: DateTime<Utc>,
    planning: &Planning,
) -> Result<bool, Error> {
    let stood = run!(tx, sqlx::query(
        "insert into standing (claim_id, tandem_id, standing, slot, note, at) select $1, $2, $3, s.slot, '', $4 \
         from tandem_slot s where s.slot <= $5 \
         and not exists (select 1 from standing o where o.tandem_id = $2 and o.slot = s.slot) order by s.slot limit 1 \
         on conflict (claim_id, tandem_id) do update set standing = excluded.standing, slot = excluded.slot, note = '', at = excluded.at")
        .bind(claim).bind(tandem).bind(standing.as_str()).bind(now).bind(i64::from(planning.claims_per_tandem)))?;
    Ok(stood == 1)
}

/// Lets a tandem stand to a claim without a slot: it asks, is invited, was refused, or has left.
pub async fn stand_by(
    tx: &mut Tx,
    claim: ClaimId,
    tandem: TandemId,
    standing: Standing,
    note: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into standing (claim_id, tandem_id, standing, note, at) values ($1, $2, $3, $4, $5) \
         on conflict (claim_id, tandem_id) do update set standing = excluded.standing, slot = null, note = excluded.note, at = excluded.at")
        .bind(claim).bind(tandem).bind(standing.as_str()).bind(note).bind(now))?;
    Ok(())
}

/// A live claim of this area that the tandem holds or has joined.
pub async fn stands_in(tx: &mut Tx, tandem: TandemId, area: &AreaId) -> Result<bool, Error> {
    let found: Option<ClaimId> = on!(tx, conn => sqlx::query_scalar(
        "select c.id from standing s join claim c on c.id = s.claim_id where s.tandem_id = $1 and s.slot >= 1 and c.area_id = $2")
        .bind(tandem).bind(area).fetch_optional(conn).await)?;
    Ok(found.is_some())
}
