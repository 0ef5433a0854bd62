//! The table of rooms.
use super::model::Room;
use crate::db::{Error, Tx};
use crate::kernel::{PartnerId, RoomId};
use crate::{on, run};

pub async fn one(tx: &mut Tx, id: RoomId) -> Result<Option<Room>, Error> {
    on!(tx, conn => sqlx::query_as("select * from room where id = $1").bind(id).fetch_optional(conn).await)
}

/// The rooms of a house, or all there are, ordered by house and name.
pub async fn of_partner(tx: &mut Tx, partner: Option<&PartnerId>) -> Result<Vec<Room>, Error> {
    on!(tx, conn => sqlx::query_as("select * from room where $1 is null or partner_id = $1 order by partner_id, name, id")
        .bind(partner).fetch_all(conn).await)
}

/// Holds a room until the transaction ends. Who books or rebuilds anything locks the whole it belongs to first: two who
/// write the same times would else wait for each other. That no two bookings overlap does not lean on it.
pub async fn lock(tx: &mut Tx, whole: RoomId) -> Result<(), Error> {
    run!(tx, sqlx::query("update room set version = version where id = $1").bind(whole))?;
    Ok(())
}

pub async fn add(tx: &mut Tx, room: &Room) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into room (id, partner_id, part_of, name, seats, step_free, equipment, opening_hours, open, version) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)")
        .bind(room.id).bind(&room.partner_id).bind(room.part_of).bind(&room.name).bind(room.seats).bind(room.step_free)
        .bind(room.equipment.text()).bind(&room.opening_hours).bind(room.open))?;
    Ok(())
}

/// Writes a room as it shall be, if it is still at `version`. False: someone was faster.
pub async fn change(tx: &mut Tx, room: &Room, version: i64) -> Result<bool, Error> {
    let changed = run!(tx, sqlx::query(
        "update room set part_of = $3, name = $4, seats = $5, step_free = $6, equipment = $7, opening_hours = $8, open = $9, \
         version = version + 1 where id = $1 and version = $2")
        .bind(room.id).bind(version).bind(room.part_of).bind(&room.name).bind(room.seats).bind(room.step_free)
        .bind(room.equipment.text()).bind(&room.opening_hours).bind(room.open))?;
    Ok(changed == 1)
}
