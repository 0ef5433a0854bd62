//! What the tables hold of one person beside their own line, read for the export and forgotten with them.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Role;
use crate::db::{Error, Tx};
use crate::kernel::PersonId;
use crate::tandems::MemberState;
use crate::{on, run};

/// How someone stands or stood to a tandem.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct Membership {
    tandem: String,
    #[sqlx(try_from = "String")]
    standing: MemberState,
    since: DateTime<Utc>,
}

/// A link someone made.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct OwnInvitation {
    #[sqlx(try_from = "String")]
    role: Role,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
}

/// A seat someone held in the body.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct OwnMandate {
    role: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    /// Why it ended before its day.
    reason: Option<String>,
}

/// What someone said in an open vote of the body, as JSON.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct OwnBallot {
    question: String,
    ballot: String,
}

/// When someone said they could come.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct OwnDate {
    title: String,
    starts: String,
    answer: String,
}

// The tables of the body lie above this room; that a person is in them is still theirs to take along and to have forgotten.

/// The seats someone held.
pub async fn mandates(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnMandate>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select role, starts_on, ends_on, reason from mandate where person_id = $1 order by starts_on, role")
        .bind(person).fetch_all(conn).await)
}

/// What someone said in open votes. What they said in secret ones is kept nowhere.
pub async fn ballots(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnBallot>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select d.question, b.ballot from decision_ballot b join decision d on d.id = b.decision_id \
         where b.person_id = $1 order by d.id").bind(person).fetch_all(conn).await)
}

/// The questions of secret votes that are not over in which someone had their say.
pub async fn secret_votes(tx: &mut Tx, person: PersonId) -> Result<Vec<String>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select d.question from decision_roll r join decision d on d.id = r.decision_id where r.person_id = $1 order by d.id")
        .bind(person).fetch_all(conn).await)
}

/// The elections someone stood for.
pub async fn candidacies(tx: &mut Tx, person: PersonId) -> Result<Vec<String>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select d.question from candidate c join decision d on d.id = c.decision_id where c.person_id = $1 order by d.id")
        .bind(person).fetch_all(conn).await)
}

/// The meetings someone was at.
pub async fn meetings(tx: &mut Tx, person: PersonId) -> Result<Vec<String>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select m.title from presence a join meeting m on m.id = a.meeting_id where a.person_id = $1 order by m.starts_at, m.id")
        .bind(person).fetch_all(conn).await)
}

/// When someone said they could come.
pub async fn dates(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnDate>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select p.title, a.starts, a.answer from date_poll_answer a join date_poll p on p.id = a.poll_id \
         where a.person_id = $1 order by p.id, a.starts").bind(person).fetch_all(conn).await)
}

/// Takes a person out of the body: an open vote that is not over counts one fewer; what is decided stays decided.
pub async fn forget_in_body(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update decision set voted = voted - 1 where state = 'open' and id in \
         (select decision_id from decision_ballot where person_id = $1)"
        )
        .bind(person)
    )?;
    run!(tx, sqlx::query("delete from decision_ballot where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from decision_roll where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from candidate where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from presence where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from mandate where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from date_poll_answer where person_id = $1").bind(person))?;
    Ok(())
}

/// All tandems of someone, ended ones and former ones too.
pub async fn memberships(tx: &mut Tx, person: PersonId) -> Result<Vec<Membership>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select t.name as tandem, m.state as standing, m.since from member m join tandem t on t.id = m.tandem_id \
         where m.person_id = $1 order by m.since, t.id")
        .bind(person).fetch_all(conn).await)
}

/// The links someone made.
pub async fn invitations(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnInvitation>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select role, created_at, expires_at, used_at, withdrawn_at from invitation where invited_by = $1 order by id")
        .bind(person).fetch_all(conn).await)
}

/// What someone wrote where the city does not read along.
#[derive(Serialize, ToSchema, sqlx::FromRow)]
pub struct OwnNote {
    space: String,
    text: String,
    at: DateTime<Utc>,
}

/// Someone's own notes in protected spaces, the newest first.
pub async fn protected_notes(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnNote>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select s.name as space, n.text, n.at from protected_note n join protected_space s on s.id = n.space_id \
         where n.person_id = $1 order by n.id desc")
        .bind(person).fetch_all(conn).await)
}

/// Takes someone out of the protected spaces; with the last one a space goes. The room of these spaces lies above: but the
/// tables refuse any other role while someone is in one, so whoever becomes something else leaves first.
pub async fn leave_protected(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from protected_member where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from protected_note where space_id not in (select space_id from protected_member)"))?;
    run!(tx, sqlx::query("delete from protected_space where id not in (select space_id from protected_member)"))?;
    Ok(())
}

/// Takes a person's mark off everything that stays.
pub async fn forget(tx: &mut Tx, person: PersonId, standing: MemberState) -> Result<(), Error> {
    run!(tx, sqlx::query("update member set state = $2 where person_id = $1").bind(person).bind(standing.as_str()))?;
    run!(tx, sqlx::query("delete from invitation where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from protected_note where person_id = $1").bind(person))?;
    leave_protected(tx, person).await?;
    run!(tx, sqlx::query("update invitation set invited_by = null where invited_by = $1").bind(person))?;
    run!(tx, sqlx::query("update claim set offered_by = null where offered_by = $1").bind(person))?;
    run!(tx, sqlx::query("update partner_entry set verified_by = null where verified_by = $1").bind(person))?;
    Ok(())
}
