//! The statements on the tables of activities and requests that a tandem's end forces.
use chrono::{DateTime, Utc};

use crate::db::{Error, Tx};
use crate::kernel::{ActivityId, AreaId, PartnerId, RequestId, TandemId};
use crate::tandems::TandemState;
use crate::{on, run};

/// An activity that is still to be.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Planned {
    pub id: ActivityId,
    pub area_id: AreaId,
    pub title: String,
    /// Everyone knows of it: it is no draft.
    pub public: bool,
}

/// A tandem that has not ended and hosts it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Host {
    pub id: TandemId,
    #[sqlx(try_from = "String")]
    pub state: TandemState,
}

/// A request that was open or accepted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Requested {
    pub id: RequestId,
    pub partner_id: PartnerId,
    pub tandem_id: TandemId,
}

/// What a tandem hosts and has not held or cancelled, in the order in which it is to be locked.
pub async fn hosted(tx: &mut Tx, tandem: TandemId) -> Result<Vec<ActivityId>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select a.id from activity a join activity_host h on h.activity_id = a.id \
         where h.tandem_id = $1 and a.state in ('draft', 'published') order by a.id")
        .bind(tandem).fetch_all(conn).await)
}

/// An activity if it is a draft, or published and has a date ahead; held until the transaction ends.
pub async fn lock(tx: &mut Tx, id: ActivityId, now: DateTime<Utc>) -> Result<Option<Planned>, Error> {
    on!(tx, conn => sqlx::query_as(
        "update activity set version = version where id = $1 and (state = 'draft' or (state = 'published' and exists \
         (select 1 from occurrence o where o.activity_id = $1 and o.starts_at > $2))) \
         returning id, area_id, title, (state = 'published') as public")
        .bind(id).bind(now).fetch_optional(conn).await)
}

/// The other tandems that host an activity and have not ended, the first to be made first.
pub async fn other_hosts(tx: &mut Tx, id: ActivityId, but: TandemId) -> Result<Vec<Host>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select t.id, t.state from activity_host h join tandem t on t.id = h.tandem_id \
         where h.activity_id = $1 and t.id <> $2 and t.state <> 'ended' order by t.id")
        .bind(id).bind(but).fetch_all(conn).await)
}

/// It will not take place. Nobody wrote why.
pub async fn cancel(tx: &mut Tx, id: ActivityId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update activity set state = 'cancelled', reason = '', updated_at = $2, sequence = sequence + 1, \
             version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(now)
    )?;
    Ok(())
}

/// Nothing is asked for an activity any more, and what was booked is free again.
pub async fn withdraw(tx: &mut Tx, id: ActivityId, now: DateTime<Utc>) -> Result<Vec<Requested>, Error> {
    let requests = on!(tx, conn => sqlx::query_as(
        "update request set state = 'withdrawn', answered_at = $2, offer_room_id = null, offer_starts = null, \
         offer_minutes = null, version = version + 1 \
         where activity_id = $1 and state in ('asked', 'countered', 'accepted') returning id, partner_id, tandem_id")
        .bind(id).bind(now).fetch_all(conn).await)?;
    run!(
        tx,
        sqlx::query("delete from booking where request_id in (select id from request where activity_id = $1)").bind(id)
    )?;
    Ok(requests)
}

/// A tandem hosts an activity no more.
pub async fn leave(tx: &mut Tx, id: ActivityId, tandem: TandemId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from activity_host where activity_id = $1 and tandem_id = $2").bind(id).bind(tandem))?;
    run!(
        tx,
        sqlx::query(
            "update activity set updated_at = $2, sequence = sequence + 1, version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(now)
    )?;
    Ok(())
}

/// What one tandem asked for an activity, another asks: it hears the answer.
pub async fn pass_on(tx: &mut Tx, id: ActivityId, from: TandemId, to: TandemId) -> Result<Vec<Requested>, Error> {
    on!(tx, conn => sqlx::query_as(
        "update request set tandem_id = $3, version = version + 1 \
         where activity_id = $1 and tandem_id = $2 and state in ('asked', 'countered', 'accepted') \
         returning id, partner_id, tandem_id")
        .bind(id).bind(from).bind(to).fetch_all(conn).await)
}
