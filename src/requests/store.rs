//! The table of requests, with the names that belong to them, and of what a house says of itself.
use chrono::{DateTime, Utc};

use super::model::{Ask, RequestRow, RequestState};
use crate::db::{Error, Tx};
use crate::kernel::{ActivityId, PartnerId, PersonId, RequestId, TandemId};
use crate::{on, run};

/// `$1`: who asks for it.
macro_rules! request {
    ($where:literal) => {
        concat!(
            "select r.*, a.title as activity_title, a.state as activity_state, a.languages as activity_languages, a.area_id, \
             t.name as tandem_name, room.name as room_name, offer.name as offer_room_name, \
             exists (select 1 from activity_host h join member m on m.tandem_id = h.tandem_id \
             where h.activity_id = r.activity_id and m.person_id = $1 and m.state = 'confirmed') as hosted \
             from request r join activity a on a.id = r.activity_id join tandem t on t.id = r.tandem_id \
             left join room on room.id = r.room_id left join room offer on offer.id = r.offer_room_id where ",
            $where
        )
    };
}

pub async fn one(tx: &mut Tx, id: RequestId, by: PersonId) -> Result<Option<RequestRow>, Error> {
    on!(tx, conn => sqlx::query_as(request!("r.id = $2")).bind(by).bind(id).fetch_optional(conn).await)
}

/// Which requests are asked for.
#[derive(Clone, Debug, Default)]
pub struct Which {
    pub partner: Option<PartnerId>,
    pub activity: Option<ActivityId>,
    pub tandem: Option<TandemId>,
    pub state: Option<RequestState>,
}

/// Requests, the last asked first; of all who ask, so that whoever reads them has to leave out what is not theirs to see.
pub async fn some(tx: &mut Tx, which: &Which, by: PersonId) -> Result<Vec<RequestRow>, Error> {
    on!(tx, conn => sqlx::query_as(request!(
            "($2 is null or r.partner_id = $2) and ($3 is null or r.activity_id = $3) \
             and ($4 is null or r.tandem_id = $4) and ($5 is null or r.state = $5) order by r.asked_at desc, r.id"))
        .bind(by).bind(&which.partner).bind(which.activity).bind(which.tandem).bind(which.state.map(RequestState::as_str))
        .fetch_all(conn).await)
}

/// Holds a request until the transaction ends.
pub async fn lock(tx: &mut Tx, id: RequestId) -> Result<(), Error> {
    run!(tx, sqlx::query("update request set version = version where id = $1").bind(id))?;
    Ok(())
}

/// Whether an activity has a request at a house that was not declined or taken back.
pub async fn has_live(tx: &mut Tx, activity: ActivityId, partner: &PartnerId) -> Result<bool, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select exists (select 1 from request where activity_id = $1 and partner_id = $2 \
         and state in ('asked', 'countered', 'accepted'))")
        .bind(activity).bind(partner).fetch_one(conn).await)
}

pub async fn add(tx: &mut Tx, ask: &Ask, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into request (id, activity_id, partner_id, tandem_id, room_id, starts, minutes, rrule, people, staff_minutes, \
         equipment, note, state, asked_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'asked', $13, 1)")
        .bind(ask.id).bind(ask.activity).bind(&ask.partner).bind(ask.tandem).bind(ask.room)
        .bind(&ask.starts).bind(ask.minutes).bind(&ask.rrule).bind(ask.people).bind(ask.staff_minutes)
        .bind(ask.equipment.text()).bind(&ask.note).bind(now))?;
    Ok(())
}

/// Writes what became of a request, if it is still at its version. False: someone was faster.
pub async fn write(tx: &mut Tx, request: &RequestRow) -> Result<bool, Error> {
    let written = run!(tx, sqlx::query(
        "update request set room_id = $3, starts = $4, minutes = $5, rrule = $6, state = $7, reason = $8, offer_room_id = $9, \
         offer_starts = $10, offer_minutes = $11, answered_at = $12, version = version + 1 where id = $1 and version = $2")
        .bind(request.id).bind(request.version).bind(request.room_id).bind(&request.starts).bind(request.minutes)
        .bind(&request.rrule).bind(request.state.as_str()).bind(&request.reason).bind(request.offer_room_id)
        .bind(&request.offer_starts).bind(request.offer_minutes).bind(request.answered_at))?;
    Ok(written == 1)
}

/// When a house last said that its entry is right.
pub async fn verified_at(tx: &mut Tx, partner: &PartnerId) -> Result<Option<DateTime<Utc>>, Error> {
    let said: Option<Option<DateTime<Utc>>> = on!(tx, conn => sqlx::query_scalar("select verified_at from partner_entry where partner_id = $1")
            .bind(partner).fetch_optional(conn).await)?;
    Ok(said.flatten())
}

/// A house says that its entry is right.
pub async fn verify(tx: &mut Tx, partner: &PartnerId, by: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into partner_entry (partner_id, verified_at, verified_by) values ($1, $2, $3) \
         on conflict (partner_id) do update set verified_at = $2, verified_by = $3"
        )
        .bind(partner)
        .bind(now)
        .bind(by)
    )?;
    Ok(())
}
