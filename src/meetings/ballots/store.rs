//! What is kept of a vote. Open: who said what. Secret: who had their say, and apart from it the sums and the words; both are
//! gone when the vote is over.
use std::collections::BTreeMap;

use uuid::Uuid;

use super::count::Tally;
use super::model::{Ballot, Objection};
use crate::db::{Error, Tx};
use crate::kernel::{DecisionId, MeetingId, PersonId};
use crate::{on, run};

/// What someone said in an open vote.
pub async fn own_ballot(tx: &mut Tx, id: DecisionId, person: PersonId) -> Result<Option<Ballot>, Error> {
    let ballot: Option<String> = on!(tx, conn => sqlx::query_scalar(
        "select ballot from decision_ballot where decision_id = $1 and person_id = $2")
        .bind(id).bind(person).fetch_optional(conn).await)?;
    Ok(ballot.map(|text| read(&text)))
}

/// All that was said in an open vote, in no order of time.
pub async fn ballots(tx: &mut Tx, id: DecisionId) -> Result<Vec<Ballot>, Error> {
    let ballots: Vec<String> = on!(tx, conn => sqlx::query_scalar(
        "select ballot from decision_ballot where decision_id = $1 order by ballot").bind(id).fetch_all(conn).await)?;
    Ok(ballots.iter().map(|text| read(text)).collect())
}

fn read(text: &str) -> Ballot {
    serde_json::from_str(text).unwrap_or_default()
}

/// Whether someone had their say in a secret vote that is not over.
pub async fn has_voted(tx: &mut Tx, id: DecisionId, person: PersonId) -> Result<bool, Error> {
    let found: Option<i32> = on!(tx, conn => sqlx::query_scalar(
        "select 1 from decision_roll where decision_id = $1 and person_id = $2")
        .bind(id).bind(person).fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// Keeps an open ballot in place of the one before.
pub async fn put_ballot(tx: &mut Tx, id: DecisionId, person: PersonId, ballot: &Ballot) -> Result<(), Error> {
    let first = own_ballot(tx, id, person).await?.is_none();
    let text = serde_json::to_string(ballot).unwrap_or_default();
    run!(
        tx,
        sqlx::query(
            "insert into decision_ballot (decision_id, secret, person_id, ballot) values ($1, $2, $3, $4) \
             on conflict (decision_id, person_id) do update set ballot = excluded.ballot"
        )
        .bind(id)
        .bind(false)
        .bind(person)
        .bind(text)
    )?;
    if first { count_one(tx, id).await } else { Ok(()) }
}

/// Writes a name on the roll and adds to the sums, each without the other. False: the name is there already.
pub async fn put_secret(
    tx: &mut Tx,
    id: DecisionId,
    person: PersonId,
    weights: &BTreeMap<String, i64>,
    words: Option<Objection>,
) -> Result<bool, Error> {
    let written = run!(
        tx,
        sqlx::query(
            "insert into decision_roll (decision_id, state, person_id) values ($1, 'open', $2) on conflict do nothing"
        )
        .bind(id)
        .bind(person)
    )?;
    if written == 0 {
        return Ok(false);
    }
    for (option, sum) in weights {
        run!(
            tx,
            sqlx::query(
                "insert into decision_tally (decision_id, state, option, sum) values ($1, 'open', $2, $3) \
                 on conflict (decision_id, option) do update set sum = decision_tally.sum + excluded.sum"
            )
            .bind(id)
            .bind(option)
            .bind(sum)
        )?;
    }
    if let Some(objection) = &words {
        add_objection(tx, id, objection).await?;
    }
    count_one(tx, id).await?;
    Ok(true)
}

async fn count_one(tx: &mut Tx, id: DecisionId) -> Result<(), Error> {
    run!(tx, sqlx::query("update decision set voted = voted + 1 where id = $1").bind(id))?;
    Ok(())
}

/// The sums of a secret vote that is not over. `voters`: how many had their say.
pub async fn tally(tx: &mut Tx, id: DecisionId, voters: i64) -> Result<Tally, Error> {
    let sums: Vec<(String, i64)> = on!(tx, conn => sqlx::query_as(
        "select option, sum from decision_tally where decision_id = $1 order by option").bind(id).fetch_all(conn).await)?;
    Ok(Tally { voters, sums: sums.into_iter().collect() })
}

/// The vote is over: nothing says any more who had their say, nor how the sums came about.
pub async fn forget_secret(tx: &mut Tx, id: DecisionId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from decision_roll where decision_id = $1").bind(id))?;
    run!(tx, sqlx::query("delete from decision_tally where decision_id = $1").bind(id))?;
    Ok(())
}

/// The words of objections, in the order of their random keys.
pub async fn objections(tx: &mut Tx, id: DecisionId) -> Result<Vec<Objection>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select kind, reason, would_resolve from decision_objection where decision_id = $1 order by id")
        .bind(id).fetch_all(conn).await)
}

/// Writes all words anew under new keys, so that not even the engine's own marks tell which came when.
pub async fn keep_objections(tx: &mut Tx, id: DecisionId, words: &[Objection]) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from decision_objection where decision_id = $1").bind(id))?;
    for objection in words {
        add_objection(tx, id, objection).await?;
    }
    Ok(())
}

async fn add_objection(tx: &mut Tx, id: DecisionId, objection: &Objection) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into decision_objection (id, decision_id, kind, reason, would_resolve) values ($1, $2, $3, $4, $5)"
        )
        .bind(Uuid::new_v4())
        .bind(id)
        .bind(objection.kind.as_str())
        .bind(&objection.reason)
        .bind(&objection.would_resolve)
    )?;
    Ok(())
}

/// How many had their say on a telephone in an open vote.
pub async fn cast(tx: &mut Tx, id: DecisionId) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select count(*) from decision_ballot where decision_id = $1")
        .bind(id).fetch_one(conn).await)
}

/// How many of those present at a meeting had no say on a telephone in an open vote. Without a meeting: none is present.
pub async fn uncounted(tx: &mut Tx, id: DecisionId, meeting: Option<MeetingId>) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select count(*) from presence p where p.meeting_id = $2 and not exists \
         (select 1 from decision_ballot b where b.decision_id = $1 and b.person_id = p.person_id)")
        .bind(id).bind(meeting).fetch_one(conn).await)
}
