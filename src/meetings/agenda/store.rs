//! The tables of meetings, their agendas, and who is there.
use chrono::{DateTime, Utc};

use super::model::{AgendaKind, ItemRow, ItemState, MeetingRow, NewItem, Slot};
use crate::db::{Error, Tx};
use crate::kernel::{AgendaItemId, MeetingId, PersonId};
use crate::meetings::mandates::Member;
use crate::{on, run};

macro_rules! meetings {
    ($rest:literal) => {
        concat!(
            "select m.*, (select count(*) from agenda_item i where i.meeting_id = m.id) as items from meeting m ",
            $rest
        )
    };
}

/// The most that one list holds.
const MOST: i64 = 200;

pub async fn one(tx: &mut Tx, id: MeetingId) -> Result<Option<MeetingRow>, Error> {
    on!(tx, conn => sqlx::query_as(meetings!("where m.id = $1")).bind(id).fetch_optional(conn).await)
}

/// Meetings, the latest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<MeetingRow>, Error> {
    on!(tx, conn => sqlx::query_as(meetings!("order by m.starts_at desc, m.id desc limit $1"))
        .bind(MOST).fetch_all(conn).await)
}

/// The first meeting after an instant that is not over.
pub async fn next_after(tx: &mut Tx, at: DateTime<Utc>) -> Result<Option<String>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select starts from meeting where starts_at > $1 and state <> 'closed' order by starts_at, id limit 1")
        .bind(at).fetch_optional(conn).await)
}

/// Holds a meeting until the transaction ends; with a version it goes to the next, and false means it is not in this one.
pub async fn take(tx: &mut Tx, id: MeetingId, version: Option<i64>) -> Result<bool, Error> {
    let taken = match version {
        Some(version) => run!(
            tx,
            sqlx::query("update meeting set version = version + 1 where id = $1 and version = $2")
                .bind(id)
                .bind(version)
        )?,
        None => run!(tx, sqlx::query("update meeting set version = version where id = $1").bind(id))?,
    };
    Ok(taken == 1)
}

pub async fn add(tx: &mut Tx, id: MeetingId, slot: &Slot) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into meeting (id, title, starts, starts_at, minutes, place, state, version) \
             values ($1, $2, $3, $4, $5, $6, 'planned', 1)"
        )
        .bind(id)
        .bind(&slot.title)
        .bind(&slot.starts)
        .bind(slot.starts_at)
        .bind(slot.minutes)
        .bind(&slot.place)
    )?;
    Ok(())
}

pub async fn change(tx: &mut Tx, id: MeetingId, slot: &Slot) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update meeting set title = $2, starts = $3, starts_at = $4, minutes = $5, place = $6 where id = $1"
        )
        .bind(id)
        .bind(&slot.title)
        .bind(&slot.starts)
        .bind(slot.starts_at)
        .bind(slot.minutes)
        .bind(&slot.place)
    )?;
    Ok(())
}

pub async fn open(tx: &mut Tx, id: MeetingId) -> Result<(), Error> {
    run!(tx, sqlx::query("update meeting set state = 'open' where id = $1").bind(id))?;
    Ok(())
}

/// Ends a meeting with how many were there and how many it took.
pub async fn close(tx: &mut Tx, id: MeetingId, present: i64, quorum: i64) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update meeting set state = 'closed', present = $2, quorum = $3 where id = $1")
            .bind(id)
            .bind(present)
            .bind(quorum)
    )?;
    Ok(())
}

/// The agenda in order.
pub async fn items(tx: &mut Tx, id: MeetingId) -> Result<Vec<ItemRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from agenda_item where meeting_id = $1 order by ord, id")
        .bind(id).fetch_all(conn).await)
}

pub async fn item(tx: &mut Tx, id: AgendaItemId) -> Result<Option<ItemRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from agenda_item where id = $1").bind(id).fetch_optional(conn).await)
}

/// Adds a point at the end of an agenda that is held.
pub async fn add_item(tx: &mut Tx, id: AgendaItemId, meeting: MeetingId, new: &NewItem) -> Result<(), Error> {
    let kind: AgendaKind = new.kind;
    run!(
        tx,
        sqlx::query(
            "insert into agenda_item (id, meeting_id, ord, kind, title, minutes, bundle_id, note, state, version) \
             select $1, $2, coalesce(max(ord), 0) + 1, $3, $4, $5, $6, '', 'open', 1 from agenda_item where meeting_id = $2"
        )
        .bind(id)
        .bind(meeting)
        .bind(kind.as_str())
        .bind(&new.title)
        .bind(new.minutes)
        .bind(new.bundle)
    )?;
    Ok(())
}

/// Takes a point of an agenda from a version to the next. False: it is not in this version.
pub async fn take_item(tx: &mut Tx, id: AgendaItemId, version: i64) -> Result<bool, Error> {
    let taken = run!(
        tx,
        sqlx::query("update agenda_item set version = version + 1 where id = $1 and version = $2")
            .bind(id)
            .bind(version)
    )?;
    Ok(taken == 1)
}

pub async fn change_item(tx: &mut Tx, item: &ItemRow) -> Result<(), Error> {
    let state: ItemState = item.state;
    run!(
        tx,
        sqlx::query("update agenda_item set title = $2, minutes = $3, note = $4, state = $5 where id = $1")
            .bind(item.id)
            .bind(&item.title)
            .bind(item.minutes)
            .bind(&item.note)
            .bind(state.as_str())
    )?;
    Ok(())
}

/// Puts an agenda in this order.
pub async fn put_in_order(tx: &mut Tx, order: &[AgendaItemId]) -> Result<(), Error> {
    for (ord, id) in (1_i64..).zip(order) {
        run!(tx, sqlx::query("update agenda_item set ord = $2 where id = $1").bind(id).bind(ord))?;
    }
    Ok(())
}

/// Whether something was asked about a point.
pub async fn is_decided_on(tx: &mut Tx, id: AgendaItemId) -> Result<bool, Error> {
    let found: Option<i32> = on!(tx, conn => sqlx::query_scalar("select 1 from decision where item_id = $1 limit 1")
        .bind(id).fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// Takes a point off an agenda. The tables refuse it for one on which something was decided.
pub async fn remove_item(tx: &mut Tx, id: AgendaItemId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from agenda_item where id = $1").bind(id))?;
    Ok(())
}

/// Who is there, by name.
pub async fn present(tx: &mut Tx, id: MeetingId) -> Result<Vec<Member>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select p.id, p.name from presence a join person p on p.id = a.person_id where a.meeting_id = $1 order by p.name, p.id")
        .bind(id).fetch_all(conn).await)
}

/// Someone is there, or is not.
pub async fn set_presence(tx: &mut Tx, id: MeetingId, person: PersonId, present: bool) -> Result<(), Error> {
    let sql = match present {
        true => "insert into presence (meeting_id, person_id) values ($1, $2) on conflict do nothing",
        false => "delete from presence where meeting_id = $1 and person_id = $2",
    };
    run!(tx, sqlx::query(sql).bind(id).bind(person))?;
    Ok(())
}
