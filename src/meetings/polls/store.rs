//! The tables of searches for a date, their dates, and who can when.
use super::model::{OptionRow, PollRow, Says};
use crate::db::{Error, Tx};
use crate::kernel::{DatePollId, MeetingId, PersonId};
use crate::{on, run};

/// The most that one list holds.
const MOST: i64 = 100;

pub async fn one(tx: &mut Tx, id: DatePollId) -> Result<Option<PollRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from date_poll where id = $1").bind(id).fetch_optional(conn).await)
}

/// Open ones first, the newest of each first.
pub async fn all(tx: &mut Tx) -> Result<Vec<PollRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from date_poll order by state desc, id desc limit $1")
        .bind(MOST).fetch_all(conn).await)
}

/// The dates in their order, with how many can.
pub async fn options(tx: &mut Tx, id: DatePollId) -> Result<Vec<OptionRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select o.starts, count(case when a.answer = 'yes' then 1 end) as yes, \
         count(case when a.answer = 'maybe' then 1 end) as maybe, count(case when a.answer = 'no' then 1 end) as no \
         from date_poll_option o left join date_poll_answer a on a.poll_id = o.poll_id and a.starts = o.starts \
         where o.poll_id = $1 group by o.starts order by o.starts").bind(id).fetch_all(conn).await)
}

/// What someone answered, by date.
pub async fn own(tx: &mut Tx, id: DatePollId, person: PersonId) -> Result<Vec<(String, String)>, Error> {
    on!(tx, conn => sqlx::query_as("select starts, answer from date_poll_answer where poll_id = $1 and person_id = $2")
        .bind(id).bind(person).fetch_all(conn).await)
}

/// How many have answered at all.
pub async fn answered(tx: &mut Tx, id: DatePollId) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select count(distinct person_id) from date_poll_answer where poll_id = $1")
        .bind(id).fetch_one(conn).await)
}

/// Holds a search until the transaction ends; with a version it goes to the next, and false means it is not in this one.
pub async fn take(tx: &mut Tx, id: DatePollId, version: Option<i64>) -> Result<bool, Error> {
    let taken = match version {
        Some(version) => run!(
            tx,
            sqlx::query("update date_poll set version = version + 1 where id = $1 and version = $2")
                .bind(id)
                .bind(version)
        )?,
        None => run!(tx, sqlx::query("update date_poll set version = version where id = $1").bind(id))?,
    };
    Ok(taken == 1)
}

pub async fn add(
    tx: &mut Tx,
    id: DatePollId,
    title: &str,
    minutes: i64,
    place: &str,
    starts: &[String],
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into date_poll (id, title, minutes, place, state, version) values ($1, $2, $3, $4, 'open', 1)"
        )
        .bind(id)
        .bind(title)
        .bind(minutes)
        .bind(place)
    )?;
    for starts in starts {
        run!(tx, sqlx::query("insert into date_poll_option (poll_id, starts) values ($1, $2)").bind(id).bind(starts))?;
    }
    Ok(())
}

/// What someone says of a date, in place of what they said before.
pub async fn put_answer(tx: &mut Tx, id: DatePollId, starts: &str, person: PersonId, says: Says) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into date_poll_answer (poll_id, starts, person_id, answer) values ($1, $2, $3, $4) \
             on conflict (poll_id, starts, person_id) do update set answer = excluded.answer"
        )
        .bind(id)
        .bind(starts)
        .bind(person)
        .bind(says.as_str())
    )?;
    Ok(())
}

/// The date is found, and the meeting made.
pub async fn close(tx: &mut Tx, id: DatePollId, chosen: &str, meeting: MeetingId) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update date_poll set state = 'closed', chosen = $2, meeting_id = $3 where id = $1")
            .bind(id)
            .bind(chosen)
            .bind(meeting)
    )?;
    Ok(())
}
