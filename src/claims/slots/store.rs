//! The tables of slots, and the claims that are put on them.
use chrono::{DateTime, Utc};

use crate::city::Planning;
use crate::claims::model::{Claim, NewClaim};
use crate::db::{Error, Tx};
use crate::kernel::AreaId;
use crate::{on, run};

/// Lays out the city's rule as rows, so that the tables keep it: so many slots an area, so many a tandem. Slots that a
/// lowered rule no longer gives are taken away where nothing stands on them.
pub async fn lay_out_slots(tx: &mut Tx, areas: &[AreaId], planning: &Planning) -> Result<(), Error> {
    lay_out_area_slots(tx, areas, i64::from(planning.claims_per_area)).await?;
    lay_out_tandem_slots(tx, i64::from(planning.claims_per_tandem)).await
}

async fn lay_out_area_slots(tx: &mut Tx, areas: &[AreaId], most: i64) -> Result<(), Error> {
    let laid: Vec<(AreaId, i64)> =
        on!(tx, conn => sqlx::query_as("select area_id, slot from area_slot").fetch_all(conn).await)?;
    for area in areas {
        for slot in (1..=most).filter(|slot| !laid.contains(&(area.clone(), *slot))) {
            run!(
                tx,
                sqlx::query("insert into area_slot (area_id, slot) values ($1, $2) on conflict do nothing")
                    .bind(area)
                    .bind(slot)
            )?;
        }
    }
    run!(
        tx,
        sqlx::query(
            "delete from area_slot where slot > $1 and not exists \
             (select 1 from claim where claim.area_id = area_slot.area_id and claim.slot = area_slot.slot)"
        )
        .bind(most)
    )?;
    Ok(())
}

async fn lay_out_tandem_slots(tx: &mut Tx, most: i64) -> Result<(), Error> {
    for slot in 1..=most {
        run!(tx, sqlx::query("insert into tandem_slot (slot) values ($1) on conflict do nothing").bind(slot))?;
    }
    run!(tx, sqlx::query(
        "delete from tandem_slot where slot > $1 and not exists (select 1 from standing where standing.slot = tandem_slot.slot)")
        .bind(most))?;
    Ok(())
}

/// Whether one more claim may stand on an area.
pub async fn has_free_slot(tx: &mut Tx, area: &AreaId, planning: &Planning) -> Result<bool, Error> {
    let free: Option<i64> = on!(tx, conn => sqlx::query_scalar(
        "select s.slot from area_slot s where s.area_id = $1 and s.slot <= $2 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot) limit 1")
        .bind(area).bind(i64::from(planning.claims_per_area)).fetch_optional(conn).await)?;
    Ok(free.is_some())
}

/// Puts an active claim on the lowest free slot of its area. False: no slot is free, someone was faster on this one, or the
/// holder stands on the area already.
pub async fn begin(tx: &mut Tx, new: &NewClaim<'_>, now: DateTime<Utc>, planning: &Planning) -> Result<bool, Error> {
    let begun =
        run!(tx, sqlx::query(
        "insert into claim (id, area_id, edition, holder, state, slot, quorum, note, since, created_at, version) \
         select $1, $2, $3, $4, 'active', s.slot, $5, $6, $7, $7, 1 from area_slot s \
         where s.area_id = $2 and s.slot <= $8 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot) \
         and not exists (select 1 from standing o join claim c on c.id = o.claim_id \
         where o.tandem_id = $4 and o.slot >= 1 and c.area_id = $2) \
         order by s.slot limit 1 on conflict do nothing")
        .bind(new.id).bind(new.area).bind(new.edition).bind(new.holder).bind(true).bind(new.note).bind(now)
        .bind(i64::from(planning.claims_per_area)))?;
    Ok(begun == 1)
}

/// Puts an offered claim on the lowest free slot of its area. False: no slot is free. A constraint error: the slot was
/// taken in the same moment.
pub async fn take_up(tx: &mut Tx, claim: &Claim, now: DateTime<Utc>, planning: &Planning) -> Result<bool, Error> {
    if !has_free_slot(tx, &claim.area_id, planning).await? {
        return Ok(false);
    }
    run!(
        tx,
        sqlx::query(
            "update claim set state = 'active', quorum = $2, since = $3, slot = (select min(s.slot) from area_slot s \
         where s.area_id = claim.area_id and s.slot <= $4 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot)) where id = $1"
        )
        .bind(claim.id)
        .bind(true)
        .bind(now)
        .bind(i64::from(planning.claims_per_area))
    )?;
    Ok(true)
}
