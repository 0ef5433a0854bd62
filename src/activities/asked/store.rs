//! Requests and bookings as far as an activity moves them. The tables belong to the requests' room, which is above: what is
//! changed here must change in the activity's own transaction, and this room may not call that one.
use chrono::{DateTime, Utc};

use crate::activities::dates::Series;
use crate::db::{Error, Tx};
use crate::kernel::{PartnerId, RequestId, RoomId};
use crate::{on, run};

/// Asks anew for other dates; what the house said before no longer counts.
pub async fn ask_again(tx: &mut Tx, id: RequestId, series: &Series, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update request set state = 'asked', starts = $2, minutes = $3, rrule = $4, asked_at = $5, answered_at = null, \
             reason = null, offer_room_id = null, offer_starts = null, offer_minutes = null, version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(&series.starts)
        .bind(series.minutes)
        .bind(&series.rrule)
        .bind(now)
    )?;
    free(tx, id).await
}

pub async fn withdraw(tx: &mut Tx, id: RequestId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update request set state = 'withdrawn', answered_at = $2, offer_room_id = null, offer_starts = null, \
             offer_minutes = null, version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(now)
    )?;
    free(tx, id).await
}

async fn free(tx: &mut Tx, id: RequestId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from booking where request_id = $1").bind(id))?;
    Ok(())
}

/// Whose room it is.
pub async fn partner_of(tx: &mut Tx, room: RoomId) -> Result<Option<PartnerId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select partner_id from room where id = $1").bind(room).fetch_optional(conn).await)
}
