//! The tables of claims and the slots they stand on.
use crate::city::Planning;
use crate::db::{Error, Tx};
use crate::kernel::AreaId;
use crate::{on, run};

/// Lays out the city's rule as rows, so that the tables keep it: so many slots an area, so many a tandem. Slots that a
/// lowered rule no longer gives are taken away where nothing stands on them.
pub async fn lay_out_slots(tx: &mut Tx, areas: &[AreaId], planning: &Planning) -> Result<(), Error> {
    let (per_area, per_tandem) = (i64::from(planning.claims_per_area), i64::from(planning.claims_per_tandem));
    let laid: Vec<(AreaId, i64)> =
        on!(tx, conn => sqlx::query_as("select area_id, slot from area_slot").fetch_all(conn).await)?;
    for area in areas {
        for slot in (1..=per_area).filter(|slot| !laid.contains(&(area.clone(), *slot))) {
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
        .bind(per_area)
    )?;
    for slot in 1..=per_tandem {
        run!(tx, sqlx::query("insert into tandem_slot (slot) values ($1) on conflict do nothing").bind(slot))?;
    }
    run!(tx, sqlx::query(
        "delete from tandem_slot where slot > $1 and not exists (select 1 from standing where standing.slot = tandem_slot.slot)")
        .bind(per_tandem))?;
    Ok(())
}
