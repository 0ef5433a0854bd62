//! The table of what houses do themselves.
use crate::db::{Error, Tx};
use crate::kernel::{HouseUseId, PartnerId, RoomId};
use crate::{on, run};

/// A use with the name of its room.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct HouseUse {
    pub id: HouseUseId,
    pub partner_id: PartnerId,
    pub room_id: RoomId,
    pub room_name: String,
    pub title: String,
    /// Wall time of the first date.
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub version: i64,
}

macro_rules! house_use {
    ($where:literal) => {
        concat!("select u.*, room.name as room_name from house_use u join room on room.id = u.room_id where ", $where)
    };
}

pub async fn one(tx: &mut Tx, id: HouseUseId) -> Result<Option<HouseUse>, Error> {
    on!(tx, conn => sqlx::query_as(house_use!("u.id = $1")).bind(id).fetch_optional(conn).await)
}

/// What a house does, in the order of first dates.
pub async fn of_house(tx: &mut Tx, partner: &PartnerId) -> Result<Vec<HouseUse>, Error> {
    on!(tx, conn => sqlx::query_as(house_use!("u.partner_id = $1 order by u.starts, u.id")).bind(partner)
        .fetch_all(conn).await)
}

pub async fn add(tx: &mut Tx, own: &HouseUse) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into house_use (id, partner_id, room_id, title, starts, minutes, rrule, version) values ($1, $2, $3, $4, $5, $6, $7, 1)")
        .bind(own.id).bind(&own.partner_id).bind(own.room_id).bind(&own.title).bind(&own.starts).bind(own.minutes)
        .bind(&own.rrule))?;
    Ok(())
}

/// Forgets a use whose times were given back, if it is still at `version`. False: someone was faster.
pub async fn remove(tx: &mut Tx, id: HouseUseId, version: i64) -> Result<bool, Error> {
    let removed = run!(tx, sqlx::query("delete from house_use where id = $1 and version = $2").bind(id).bind(version))?;
    Ok(removed == 1)
}
