//! Who the members are, the seats, and who holds them.
use chrono::NaiveDate;

use super::model::{MandateRole, MandateRow, Member};
use crate::city;
use crate::db::{Error, Tx};
use crate::kernel::{DecisionId, MandateId, PersonId};
use crate::{on, run};

macro_rules! mandates {
    ($rest:literal) => {
        concat!(
            "select m.id, m.role, m.seat, m.person_id, p.name, m.starts_on, m.ends_on, m.decision_id, m.version \
             from mandate m join person p on p.id = m.person_id ",
            $rest
        )
    };
}

/// The active connectors, by name.
pub async fn members(tx: &mut Tx, today: NaiveDate) -> Result<Vec<Member>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select id, name from person where role = 'connector' and state = 'active' \
         and (term_ends is null or term_ends >= $1) order by name, id")
        .bind(today).fetch_all(conn).await)
}

/// Mandates that hold on a day or are to come, by role and seat, the earlier first.
pub async fn mandates(tx: &mut Tx, today: NaiveDate) -> Result<Vec<MandateRow>, Error> {
    on!(tx, conn => sqlx::query_as(mandates!("where m.ends_on >= $1 order by m.role desc, m.seat, m.starts_on"))
        .bind(today).fetch_all(conn).await)
}

/// All mandates someone held, holds or will hold, the earliest first.
pub async fn mandates_of(tx: &mut Tx, person: PersonId) -> Result<Vec<MandateRow>, Error> {
    on!(tx, conn => sqlx::query_as(mandates!("where m.person_id = $1 order by m.starts_on, m.id"))
        .bind(person).fetch_all(conn).await)
}

pub async fn one(tx: &mut Tx, id: MandateId) -> Result<Option<MandateRow>, Error> {
    on!(tx, conn => sqlx::query_as(mandates!("where m.id = $1")).bind(id).fetch_optional(conn).await)
}

/// A term that is given.
pub struct Term {
    pub role: MandateRole,
    pub seat: i64,
    pub person: PersonId,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub decision: DecisionId,
}

/// Gives someone a seat. The tables refuse two on one seat.
pub async fn give(tx: &mut Tx, id: MandateId, term: &Term) -> Result<(), Error> {
    vacate(tx, term).await?;
    run!(
        tx,
        sqlx::query(
            "insert into mandate (id, role, seat, person_id, starts_on, ends_on, decision_id, version) \
             values ($1, $2, $3, $4, $5, $6, $7, 1)"
        )
        .bind(id)
        .bind(term.role.as_str())
        .bind(term.seat)
        .bind(term.person)
        .bind(term.starts_on)
        .bind(term.ends_on)
        .bind(term.decision)
    )?;
    Ok(())
}

/// Whoever had the seat has it up to the day before; who was to have it later does not. Nor does the one who gets it keep
/// another seat of that role.
async fn vacate(tx: &mut Tx, term: &Term) -> Result<(), Error> {
    let before = term.starts_on.pred_opt().unwrap_or(term.starts_on);
    run!(
        tx,
        sqlx::query("delete from mandate where role = $1 and (seat = $2 or person_id = $3) and starts_on >= $4")
            .bind(term.role.as_str())
            .bind(term.seat)
            .bind(term.person)
            .bind(term.starts_on)
    )?;
    run!(
        tx,
        sqlx::query(
            "update mandate set ends_on = $4, version = version + 1 \
             where role = $1 and (seat = $2 or person_id = $3) and ends_on > $4"
        )
        .bind(term.role.as_str())
        .bind(term.seat)
        .bind(term.person)
        .bind(before)
    )?;
    Ok(())
}

/// Ends a mandate with a day. False: it is not in this version.
pub async fn end(tx: &mut Tx, id: MandateId, version: i64, on: NaiveDate, reason: &str) -> Result<bool, Error> {
    let ended = run!(
        tx,
        sqlx::query(
            "update mandate set ends_on = $3, reason = $4, version = version + 1 where id = $1 and version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(on)
        .bind(reason)
    )?;
    Ok(ended == 1)
}

/// Takes a mandate back that has not begun. False: it is not in this version.
pub async fn take_back(tx: &mut Tx, id: MandateId, version: i64) -> Result<bool, Error> {
    let taken = run!(tx, sqlx::query("delete from mandate where id = $1 and version = $2").bind(id).bind(version))?;
    Ok(taken == 1)
}

/// Lays out the city's rule as rows. Seats that a lowered rule no longer gives are taken away where nobody ever sat.
pub async fn lay_out_seats(tx: &mut Tx, rule: &city::Body) -> Result<(), Error> {
    for role in MandateRole::ALL {
        let seats = role.seats(rule);
        for seat in 1..=seats {
            run!(
                tx,
                sqlx::query("insert into mandate_seat (role, seat) values ($1, $2) on conflict do nothing")
                    .bind(role.as_str())
                    .bind(seat)
            )?;
        }
        run!(
            tx,
            sqlx::query(
                "delete from mandate_seat where role = $1 and seat > $2 and not exists \
                 (select 1 from mandate m where m.role = mandate_seat.role and m.seat = mandate_seat.seat)"
            )
            .bind(role.as_str())
            .bind(seats)
        )?;
    }
    Ok(())
}
