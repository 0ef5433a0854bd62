//! The tables of decisions, what stands to choice, and who stands.
use chrono::{DateTime, Utc};

use super::model::{Decision, DecisionRow, DecisionState, NewDecision, OptionRow};
use crate::db::{Error, Tx};
use crate::kernel::{BundleId, DecisionId, MeetingId, PersonId};
use crate::meetings::ballots::{Hands, Method, Outcome};
use crate::{on, run};

/// Which decisions are asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<DecisionState>,
    pub meeting: Option<MeetingId>,
    pub bundle: Option<BundleId>,
}

/// The most that one list holds.
const MOST: i64 = 200;

pub async fn one(tx: &mut Tx, id: DecisionId) -> Result<Option<Decision>, Error> {
    let row: Option<DecisionRow> = on!(tx, conn => sqlx::query_as("select * from decision where id = $1")
        .bind(id).fetch_optional(conn).await)?;
    match row {
        Some(row) => Ok(Some(whole(tx, row).await?)),
        None => Ok(None),
    }
}

/// Decisions, the newest first.
pub async fn list(tx: &mut Tx, filter: &Filter) -> Result<Vec<Decision>, Error> {
    let rows: Vec<DecisionRow> = on!(tx, conn => sqlx::query_as(
        "select * from decision where ($1 is null or state = $1) and ($2 is null or meeting_id = $2) \
         and ($3 is null or bundle_id = $3) order by opened_at desc, id desc limit $4")
        .bind(filter.state.map(DecisionState::as_str)).bind(filter.meeting).bind(filter.bundle).bind(MOST)
        .fetch_all(conn).await)?;
    let mut decisions = Vec::new();
    for row in rows {
        decisions.push(whole(tx, row).await?);
    }
    Ok(decisions)
}

async fn whole(tx: &mut Tx, row: DecisionRow) -> Result<Decision, Error> {
    let options = match row.method {
        Method::Election => candidates(tx, row.id).await?.into_iter().map(OptionRow::from).collect(),
        _ => options(tx, row.id).await?,
    };
    Ok(Decision { row, options })
}

async fn options(tx: &mut Tx, id: DecisionId) -> Result<Vec<OptionRow>, Error> {
    on!(tx, conn => sqlx::query_as("select id, title from decision_option where decision_id = $1 order by ord")
        .bind(id).fetch_all(conn).await)
}

/// Who stands, by name; whoever left the programme while it is open does not any more.
async fn candidates(tx: &mut Tx, id: DecisionId) -> Result<Vec<crate::meetings::mandates::Member>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select p.id, p.name from candidate c join person p on p.id = c.person_id join decision d on d.id = c.decision_id \
         where c.decision_id = $1 and (d.state <> 'open' or (p.role = 'connector' and p.state = 'active')) \
         order by p.name, p.id")
        .bind(id).fetch_all(conn).await)
}

/// What was asked at a meeting, in the order it was opened.
pub async fn of_meeting(tx: &mut Tx, id: MeetingId) -> Result<Vec<Decision>, Error> {
    let filter = Filter { meeting: Some(id), ..Filter::default() };
    let mut decisions = list(tx, &filter).await?;
    decisions.reverse();
    Ok(decisions)
}

/// Holds a decision until the transaction ends; with a version it goes to the next, and false means it is not in this one.
pub async fn take(tx: &mut Tx, id: DecisionId, version: Option<i64>) -> Result<bool, Error> {
    let taken = match version {
        Some(version) => run!(
            tx,
            sqlx::query("update decision set version = version + 1 where id = $1 and version = $2")
                .bind(id)
                .bind(version)
        )?,
        None => run!(tx, sqlx::query("update decision set version = version where id = $1").bind(id))?,
    };
    Ok(taken == 1)
}

pub async fn add(tx: &mut Tx, id: DecisionId, new: &NewDecision, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into decision (id, question, method, secret, via, meeting_id, item_id, bundle_id, role, seats, run_off, state, \
         voted, reason, opened_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', 0, $12, $13, 1)")
        .bind(id).bind(&new.question).bind(new.method.as_str()).bind(new.secret).bind(new.via.as_str())
        .bind(new.meeting).bind(new.item).bind(new.bundle).bind(new.role.map(|role| role.as_str())).bind(new.seats)
        .bind(new.run_off).bind(&new.reason).bind(now))?;
    for (ord, option) in (1_i64..).zip(&new.options) {
        run!(
            tx,
            sqlx::query("insert into decision_option (decision_id, id, ord, title) values ($1, $2, $3, $4)")
                .bind(id)
                .bind(&option.id)
                .bind(ord)
                .bind(&option.title)
        )?;
    }
    Ok(())
}

/// Those of an earlier election who are named stand in this one.
pub async fn add_candidates(tx: &mut Tx, id: DecisionId, earlier: DecisionId, names: &[String]) -> Result<(), Error> {
    for candidate in candidates(tx, earlier).await? {
        if names.contains(&candidate.id.to_string()) {
            set_candidate(tx, id, candidate.id, true).await?;
        }
    }
    Ok(())
}

/// Someone stands, or does not.
pub async fn set_candidate(tx: &mut Tx, id: DecisionId, person: PersonId, stands: bool) -> Result<(), Error> {
    let sql = match stands {
        true => "insert into candidate (decision_id, person_id) values ($1, $2) on conflict do nothing",
        false => "delete from candidate where decision_id = $1 and person_id = $2",
    };
    run!(tx, sqlx::query(sql).bind(id).bind(person))?;
    Ok(())
}

pub async fn set_hands(tx: &mut Tx, id: DecisionId, hands: &Hands) -> Result<(), Error> {
    let text = serde_json::to_string(hands).unwrap_or_default();
    run!(tx, sqlx::query("update decision set hands = $2 where id = $1").bind(id).bind(text))?;
    Ok(())
}

/// Writes down what came out.
pub async fn decide(tx: &mut Tx, id: DecisionId, outcome: &Outcome, now: DateTime<Utc>) -> Result<(), Error> {
    let state = if outcome.accepted { DecisionState::Decided } else { DecisionState::Failed };
    let text = serde_json::to_string(outcome).unwrap_or_default();
    run!(
        tx,
        sqlx::query("update decision set state = $2, result = $3, closed_at = $4 where id = $1")
            .bind(id)
            .bind(state.as_str())
            .bind(text)
            .bind(now)
    )?;
    Ok(())
}

/// It is asked again by another.
pub async fn reopened(tx: &mut Tx, id: DecisionId, by: DecisionId, reason: &str) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update decision set state = 'reopened', reopened_as = $2, reason = $3 where id = $1")
            .bind(id)
            .bind(by)
            .bind(reason)
    )?;
    Ok(())
}
