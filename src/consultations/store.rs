//! The tables of consultations.
use chrono::{DateTime, NaiveDate, Utc};

use super::model::{Asked, Consultation, Kept, NewConsultation, Response, ResponseState, Waiting};
use super::rules;
use crate::db::{Error, Tx};
use crate::kernel::{ConsultationId, TandemId};
use crate::{on, run};

pub async fn add(tx: &mut Tx, id: ConsultationId, new: &NewConsultation, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into consultation (id, title, purpose, still_open, minutes, what_happens, answer_by, feedback_on, to_all, \
             created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
        )
        .bind(id)
        .bind(&new.title)
        .bind(&new.purpose)
        .bind(&new.still_open)
        .bind(new.minutes)
        .bind(&new.what_happens)
        .bind(new.answer_by)
        .bind(new.feedback_on)
        .bind(new.tandems.is_empty())
        .bind(now)
    )?;
    for tandem in &new.tandems {
        run!(
            tx,
            sqlx::query("insert into consultation_tandem (consultation_id, tandem_id) values ($1, $2)")
                .bind(id)
                .bind(tandem)
        )?;
    }
    Ok(())
}

/// One consultation, or all: those to answer soonest first, then by when feedback is due.
pub async fn read(tx: &mut Tx, id: Option<ConsultationId>) -> Result<Vec<Consultation>, Error> {
    let mut found: Vec<Consultation> = on!(tx, conn => sqlx::query_as(
        "select * from consultation where ($1 is null or id = $1) order by fed_back_at is not null, feedback_on, id")
        .bind(id).fetch_all(conn).await)?;
    let asked: Vec<Asked> = on!(tx, conn => sqlx::query_as(
        "select c.consultation_id, t.id as tandem_id, t.name from consultation_tandem c join tandem t on t.id = c.tandem_id \
         where ($1 is null or c.consultation_id = $1) order by t.name, t.id").bind(id).fetch_all(conn).await)?;
    let responses: Vec<Response> = on!(tx, conn => sqlx::query_as(
        "select r.consultation_id, t.id as tandem_id, t.name, r.state, r.text, r.at \
         from consultation_response r join tandem t on t.id = r.tandem_id \
         where ($1 is null or r.consultation_id = $1) order by r.at, t.id").bind(id).fetch_all(conn).await)?;
    for consultation in &mut found {
        consultation.asked = asked.iter().filter(|of| of.consultation_id == consultation.id).cloned().collect();
        consultation.responses = responses.iter().filter(|of| of.consultation_id == consultation.id).cloned().collect();
    }
    Ok(found)
}

/// A consultation, held until the transaction ends.
pub async fn lock(tx: &mut Tx, id: ConsultationId) -> Result<Option<Consultation>, Error> {
    run!(tx, sqlx::query("update consultation set version = version where id = $1").bind(id))?;
    Ok(read(tx, Some(id)).await?.pop())
}

/// What a tandem says, in place of what it said before. The consultation's version goes on.
pub async fn respond(
    tx: &mut Tx,
    id: ConsultationId,
    tandem: TandemId,
    state: ResponseState,
    text: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into consultation_response (consultation_id, tandem_id, state, text, at) values ($1, $2, $3, $4, $5) \
             on conflict (consultation_id, tandem_id) do update set state = $3, text = $4, at = $5"
        )
        .bind(id)
        .bind(tandem)
        .bind(state.as_str())
        .bind(text)
        .bind(now)
    )?;
    run!(tx, sqlx::query("update consultation set version = version + 1 where id = $1").bind(id))?;
    Ok(())
}

/// What came of it. False: it is not in this version any more.
pub async fn feed_back(
    tx: &mut Tx,
    id: ConsultationId,
    version: i64,
    text: &str,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<bool, Error> {
    let done = run!(
        tx,
        sqlx::query(
            "update consultation set feedback = $3, fed_back_at = $4, fed_back_on = $5, version = version + 1 \
             where id = $1 and version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(text)
        .bind(now)
        .bind(today)
    )?;
    Ok(done == 1)
}

/// Tandems that can act, by name: whom a consultation to all asks.
pub async fn active_tandems(tx: &mut Tx) -> Result<Vec<(TandemId, String)>, Error> {
    on!(tx, conn => sqlx::query_as("select id, name from tandem where state = 'active' order by name, id").fetch_all(conn).await)
}

/// How the city keeps its word.
pub async fn kept(tx: &mut Tx, today: NaiveDate) -> Result<Kept, Error> {
    Ok(rules::count(&read(tx, None).await?, today))
}

/// What can still be answered on a day, the soonest first.
pub async fn waiting(tx: &mut Tx, today: NaiveDate) -> Result<Vec<Waiting>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select id, title, answer_by from consultation where feedback is null and answer_by >= $1 order by answer_by, id")
        .bind(today).fetch_all(conn).await)
}
