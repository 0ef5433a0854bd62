//! The table of bookings.
use chrono::{DateTime, Utc};

use super::model::{Booked, By};
use crate::activities::dates::Span;
use crate::db::{Error, Kind, Tx};
use crate::kernel::{PartnerId, RoomId};
use crate::{on, run};

/// Takes all rooms at all times, or says false: some are taken, and the transaction can only be dropped. Rows are written
/// in one order, so that of two who want the same one waits and none blocks the other for ever.
pub async fn take(tx: &mut Tx, rooms: &[RoomId], times: &[Span], by: By) -> Result<bool, Error> {
    let mut rows: Vec<_> = rooms.iter().flat_map(|room| times.iter().map(|time| (*room, *time))).collect();
    rows.sort_unstable_by_key(|(room, time)| (*room, time.starts_at));
    for (room, time) in rows {
        match insert(tx, room, time, by).await {
            Err(error) if error.kind() == Kind::Constraint => return Ok(false),
            done => done?,
        }
    }
    Ok(true)
}

async fn insert(tx: &mut Tx, room: RoomId, time: Span, by: By) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into booking (room_id, starts_at, ends_at, request_id, house_use_id) values ($1, $2, $3, $4, $5)"
        )
        .bind(room)
        .bind(time.starts_at)
        .bind(time.ends_at)
        .bind(by.request())
        .bind(by.house_use())
    )?;
    Ok(())
}

/// Gives back all that was taken.
pub async fn release(tx: &mut Tx, by: By) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("delete from booking where request_id = $1 or house_use_id = $2")
            .bind(by.request())
            .bind(by.house_use())
    )?;
    Ok(())
}

/// A new part is taken from now on whenever its whole is.
pub async fn follow_whole(tx: &mut Tx, part: RoomId, whole: RoomId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into booking (room_id, starts_at, ends_at, request_id, house_use_id) \
         select $1, starts_at, ends_at, request_id, house_use_id from booking where room_id = $2 and ends_at > $3"
        )
        .bind(part)
        .bind(whole)
        .bind(now)
    )?;
    Ok(())
}

/// Everything in a house's rooms that touches a time, in the order of beginning.
pub async fn of_house(tx: &mut Tx, partner: &PartnerId, during: Span) -> Result<Vec<Booked>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select b.* from booking b join room r on r.id = b.room_id \
         where r.partner_id = $1 and b.starts_at < $3 and b.ends_at > $2 order by b.starts_at, b.room_id")
        .bind(partner).bind(during.starts_at).bind(during.ends_at).fetch_all(conn).await)
}
