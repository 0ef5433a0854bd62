//! Stand-in.
use crate::activities::dates::Series;
use crate::db::{Error, Tx};
use crate::kernel::*;
use crate::words;
use crate::{on, run};
use chrono::{DateTime, Utc};
words! {
    pub enum ActivityState { Draft = "draft", Published = "published", Held = "held", Cancelled = "cancelled" }
}
#[derive(sqlx::FromRow)]
struct Row {
    id: ActivityId,
    #[sqlx(try_from = "String")]
    state: ActivityState,
    starts: String,
    minutes: i64,
    rrule: Option<String>,
}
pub struct Held {
    pub id: ActivityId,
    pub state: ActivityState,
    pub starts: String,
    pub minutes: i64,
    pub rrule: Option<String>,
    pub hosts: Vec<TandemId>,
}
pub async fn lock(tx: &mut Tx, id: ActivityId) -> Result<Option<Held>, Error> {
    let row: Option<Row> = on!(tx, conn => sqlx::query_as("update activity set version = version where id = $1 returning id, state, starts, minutes, rrule").bind(id).fetch_optional(conn).await)?;
    let hosts = on!(tx, conn => sqlx::query_scalar("select tandem_id from activity_host where activity_id = $1").bind(id).fetch_all(conn).await)?;
    Ok(row.map(|r| Held { id: r.id, state: r.state, starts: r.starts, minutes: r.minutes, rrule: r.rrule, hosts }))
}
pub async fn reschedule(tx: &mut Tx, id: ActivityId, series: &Series, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query("update activity set starts = $2, minutes = $3, rrule = $4, updated_at = $5, version = version + 1 where id = $1").bind(id).bind(&series.starts).bind(series.minutes).bind(&series.rrule).bind(now))?;
    Ok(())
}
pub async fn settle_in(
    tx: &mut Tx,
    id: ActivityId,
    partner: &PartnerId,
    room: RoomId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(tx, sqlx::query("update activity set place = 'room', partner_id = $2, room_id = $3, updated_at = $4, version = version + 1 where id = $1").bind(id).bind(partner).bind(room).bind(now))?;
    Ok(())
}
