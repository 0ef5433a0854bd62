//! Offers in the table of claims.
use chrono::{DateTime, Utc};

use crate::claims::model::NewClaim;
use crate::db::{Error, Tx};
use crate::kernel::{AreaId, ClaimId, PersonId, TandemId};
use crate::{on, run};

/// A claim that its holder is asked to take up.
pub async fn offer(tx: &mut Tx, new: &NewClaim<'_>, by: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into claim (id, area_id, edition, holder, state, note, offered_by, created_at, version) \
         values ($1, $2, $3, $4, 'offered', $5, $6, $7, 1)"
        )
        .bind(new.id)
        .bind(new.area)
        .bind(new.edition)
        .bind(new.holder)
        .bind(new.note)
        .bind(by)
        .bind(now)
    )?;
    Ok(())
}

/// Whether an offer of this area waits for the tandem's answer.
pub async fn is_offered(tx: &mut Tx, tandem: TandemId, area: &AreaId) -> Result<bool, Error> {
    let found: Option<ClaimId> = on!(tx, conn => sqlx::query_scalar(
        "select id from claim where holder = $1 and area_id = $2 and state = 'offered' limit 1")
        .bind(tandem).bind(area).fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// What was offered together with this claim: by the same person, to the same tandem, in the same moment.
pub async fn offered_with(tx: &mut Tx, id: ClaimId) -> Result<Vec<(ClaimId, AreaId)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select c.id, c.area_id from claim c join claim one on one.holder = c.holder and one.offered_by = c.offered_by \
         and one.created_at = c.created_at where one.id = $1 order by c.id")
        .bind(id).fetch_all(conn).await)
}

pub async fn decline(tx: &mut Tx, id: ClaimId, reason: Option<&str>, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update claim set state = 'declined', reason = $2, ended_at = $3 where id = $1")
            .bind(id)
            .bind(reason)
            .bind(now)
    )?;
    Ok(())
}
