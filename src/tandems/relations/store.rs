//! The statements on the tables of claims that a tandem's own change forces.
use chrono::{DateTime, Utc};

use crate::db::{Error, Tx};
use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::{on, run};

/// A claim that was touched.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Related {
    pub id: ClaimId,
    pub area_id: AreaId,
    /// It stood on a slot of its area until now.
    pub stood: bool,
}

/// The holder is about to be one alone: its active claims seek a partner. They keep their area.
pub async fn fall(tx: &mut Tx, holder: TandemId) -> Result<Vec<Related>, Error> {
    on!(tx, conn => sqlx::query_as(
        "update claim set state = 'seeking_partner', quorum = null, version = version + 1 \
         where holder = $1 and state = 'active' returning id, area_id, true as stood")
        .bind(holder).fetch_all(conn).await)
}

/// The holder is two again: what sought a partner is active.
pub async fn rise(tx: &mut Tx, holder: TandemId) -> Result<Vec<Related>, Error> {
    on!(tx, conn => sqlx::query_as(
        "update claim set state = 'active', quorum = $2, version = version + 1 \
         where holder = $1 and state = 'seeking_partner' returning id, area_id, true as stood")
        .bind(holder).bind(true).fetch_all(conn).await)
}

/// Tandems that joined claims of a holder.
pub async fn joined(tx: &mut Tx, holder: TandemId) -> Result<Vec<(ClaimId, TandemId)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select s.claim_id, s.tandem_id from standing s join claim c on c.id = s.claim_id \
         where c.holder = $1 and s.standing = 'joined' order by s.claim_id, s.tandem_id")
        .bind(holder).fetch_all(conn).await)
}

/// Ends what a tandem holds or was offered, and its part in what others hold. Their slots are free.
pub async fn end(tx: &mut Tx, tandem: TandemId, now: DateTime<Utc>) -> Result<Vec<Related>, Error> {
    let ended = on!(tx, conn => sqlx::query_as(
        "update claim set state = 'ended', quorum = null, slot = null, reason = 'tandem_ended', ended_at = $2, \
         version = version + 1 where holder = $1 and state in ('seeking_partner', 'active', 'paused') \
         returning id, area_id, true as stood")
        .bind(tandem).bind(now).fetch_all(conn).await)?;
    let offered: Vec<Related> = on!(tx, conn => sqlx::query_as(
        "update claim set state = 'declined', reason = 'tandem_ended', ended_at = $2, version = version + 1 \
         where holder = $1 and state = 'offered' returning id, area_id, false as stood")
        .bind(tandem).bind(now).fetch_all(conn).await)?;
    run!(
        tx,
        sqlx::query(
            "update standing set slot = null, at = $2, \
         standing = case when standing in ('holder', 'joined') then 'left' else 'refused' end \
         where standing in ('holder', 'joined', 'asking', 'invited') \
         and (tandem_id = $1 or claim_id in (select id from claim where holder = $1))"
        )
        .bind(tandem)
        .bind(now)
    )?;
    Ok([ended, offered].concat())
}

/// How many live claims a tandem holds or has joined.
pub async fn live_claims(tx: &mut Tx, tandem: TandemId) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select count(*) from standing where tandem_id = $1 and slot is not null")
        .bind(tandem).fetch_one(conn).await)
}

/// Tandems that wait for an area.
pub async fn watchers(tx: &mut Tx, area: &AreaId) -> Result<Vec<TandemId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select tandem_id from watch where area_id = $1 order by at, tandem_id")
        .bind(area).fetch_all(conn).await)
}

/// Nobody waits for this area any more: they have been told.
pub async fn unwatch(tx: &mut Tx, area: &AreaId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from watch where area_id = $1").bind(area))?;
    Ok(())
}

/// A tandem waits for nothing any more.
pub async fn forget_watches(tx: &mut Tx, tandem: TandemId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from watch where tandem_id = $1").bind(tandem))?;
    Ok(())
}
