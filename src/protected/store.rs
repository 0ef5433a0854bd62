//! The tables of protected spaces. Everything is asked for one member's eyes.
use chrono::{DateTime, Utc};

use super::model::{Member, Note, Space};
use crate::db::{Error, Tx};
use crate::kernel::{PersonId, ProtectedNoteId, ProtectedSpaceId};
use crate::{on, run};

pub async fn add(
    tx: &mut Tx,
    id: ProtectedSpaceId,
    name: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("insert into protected_space (id, name, purpose, created_at, version) values ($1, $2, $3, $4, 1)")
            .bind(id)
            .bind(name)
            .bind(purpose)
            .bind(now)
    )?;
    Ok(())
}

/// Lets someone in. False: they are no active connector, or are in it already. The tables refuse any other role by
/// themselves.
pub async fn admit(tx: &mut Tx, id: ProtectedSpaceId, person: PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    let admitted = run!(
        tx,
        sqlx::query(
            "insert into protected_member (space_id, person_id, role, since) \
             select $1, p.id, p.role, $3 from person p where p.id = $2 and p.role = 'connector' and p.state = 'active' \
             and (p.term_ends is null or p.term_ends >= $4) on conflict do nothing"
        )
        .bind(id)
        .bind(person)
        .bind(now)
        .bind(now.date_naive())
    )?;
    Ok(admitted == 1)
}

/// The spaces someone is in, by name; or that one, if they are.
pub async fn spaces(tx: &mut Tx, of: PersonId, id: Option<ProtectedSpaceId>) -> Result<Vec<Space>, Error> {
    let mut spaces: Vec<Space> = on!(tx, conn => sqlx::query_as(
        "select s.id, s.name, s.purpose, s.version, \
         (select count(*) from protected_note n where n.space_id = s.id) as notes, \
         (select max(n.at) from protected_note n where n.space_id = s.id) as last_note_at \
         from protected_space s join protected_member m on m.space_id = s.id \
         where m.person_id = $1 and ($2 is null or s.id = $2) order by s.name, s.id")
        .bind(of).bind(id).fetch_all(conn).await)?;
    let members: Vec<Member> = on!(tx, conn => sqlx::query_as(
        "select m.space_id, m.person_id, p.name from protected_member m join person p on p.id = m.person_id \
         where m.space_id in (select space_id from protected_member where person_id = $1) order by m.since, p.id")
        .bind(of).fetch_all(conn).await)?;
    for space in &mut spaces {
        space.members = members.iter().filter(|member| member.space_id == space.id).cloned().collect();
    }
    Ok(spaces)
}

/// Holds a space until the transaction ends.
pub async fn lock(tx: &mut Tx, id: ProtectedSpaceId) -> Result<(), Error> {
    run!(tx, sqlx::query("update protected_space set version = version where id = $1").bind(id))?;
    Ok(())
}

/// False: it is not in this version any more.
pub async fn change(tx: &mut Tx, id: ProtectedSpaceId, version: i64, name: &str, purpose: &str) -> Result<bool, Error> {
    let changed = run!(
        tx,
        sqlx::query(
            "update protected_space set name = $3, purpose = $4, version = version + 1 where id = $1 and version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(name)
        .bind(purpose)
    )?;
    Ok(changed == 1)
}

/// Someone goes; what they wrote stays. With the last one the space goes too.
pub async fn leave(tx: &mut Tx, id: ProtectedSpaceId, person: PersonId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from protected_member where space_id = $1 and person_id = $2").bind(id).bind(person))?;
    let nobody = "not exists (select 1 from protected_member m where m.space_id = $1)";
    run!(
        tx,
        sqlx::query(sqlx::AssertSqlSafe(format!("delete from protected_note where space_id = $1 and {nobody}")))
            .bind(id)
    )?;
    run!(
        tx,
        sqlx::query(sqlx::AssertSqlSafe(format!("delete from protected_space where id = $1 and {nobody}"))).bind(id)
    )?;
    Ok(())
}

pub async fn write(
    tx: &mut Tx,
    id: ProtectedNoteId,
    space: ProtectedSpaceId,
    by: PersonId,
    text: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("insert into protected_note (id, space_id, person_id, text, at) values ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(space)
            .bind(by)
            .bind(text)
            .bind(now)
    )?;
    Ok(())
}

/// Takes back one's own note. False: there is none.
pub async fn take_back(tx: &mut Tx, id: ProtectedNoteId, space: ProtectedSpaceId, by: PersonId) -> Result<bool, Error> {
    let gone = run!(
        tx,
        sqlx::query("delete from protected_note where id = $1 and space_id = $2 and person_id = $3")
            .bind(id)
            .bind(space)
            .bind(by)
    )?;
    Ok(gone == 1)
}

/// What was written in the spaces someone is in, the newest first. `space`: in that one; `before`: only older ones.
pub async fn notes(
    tx: &mut Tx,
    of: PersonId,
    space: Option<ProtectedSpaceId>,
    before: Option<ProtectedNoteId>,
    limit: i64,
) -> Result<Vec<Note>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select n.id, n.space_id, n.person_id, p.name, n.text, n.at from protected_note n \
         join person p on p.id = n.person_id join protected_member m on m.space_id = n.space_id and m.person_id = $1 \
         where ($2 is null or n.space_id = $2) and ($3 is null or n.id < $3) order by n.id desc limit $4")
        .bind(of).bind(space).bind(before).bind(limit).fetch_all(conn).await)
}

/// One note for a member's eyes.
pub async fn note(tx: &mut Tx, of: PersonId, id: ProtectedNoteId) -> Result<Option<Note>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select n.id, n.space_id, n.person_id, p.name, n.text, n.at from protected_note n \
         join person p on p.id = n.person_id join protected_member m on m.space_id = n.space_id and m.person_id = $1 \
         where n.id = $2").bind(of).bind(id).fetch_optional(conn).await)
}
