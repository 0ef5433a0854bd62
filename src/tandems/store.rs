//! The tables of tandems and their members.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::model::{MemberRow, MemberState, NewTandem, StandingRow, TandemRow};
use crate::db::{Error, Tx};
use crate::kernel::{PersonId, TandemId};
use crate::{held, on, run};

/// Begins a tandem without members.
pub async fn add(tx: &mut Tx, id: TandemId, tandem: &NewTandem, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into tandem (id, name, state, languages, wish_areas, wish_near, themes, cohort, members, quorum, created_at, version) \
         values ($1, $2, 'forming', $3, $4, $5, $6, $7, 0, $8, $9, 1)")
        .bind(id).bind(&tandem.name).bind(tandem.languages.join(" ")).bind(tandem.wish_areas.join(" "))
        .bind(tandem.wish_near.as_str()).bind(tandem.themes.join(" ")).bind(&tandem.cohort).bind(false).bind(now))?;
    Ok(())
}

/// Makes someone a confirmed member; with the second the tandem can act.
pub async fn confirm(tx: &mut Tx, id: TandemId, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    set_standing(tx, id, person, MemberState::Confirmed, now).await?;
    count(tx, id).await
}

/// Writes down how someone stands to a tandem from now on.
pub async fn set_standing(
    tx: &mut Tx,
    id: TandemId,
    person: PersonId,
    state: MemberState,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into member (tandem_id, person_id, state, since) values ($1, $2, $3, $4) \
             on conflict (tandem_id, person_id) do update set state = $3, since = $4"
        )
        .bind(id)
        .bind(person)
        .bind(state.as_str())
        .bind(now)
    )?;
    Ok(())
}

/// Counts the confirmed members anew; two or more make a quorum. The tables refuse it while an active claim leans on a
/// quorum that is lost: claims fall first.
pub async fn count(tx: &mut Tx, id: TandemId) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update tandem set version = version + 1, \
             members = (select count(*) from member where tandem_id = $1 and state = 'confirmed'), \
             quorum = (select count(*) from member where tandem_id = $1 and state = 'confirmed') >= 2, \
             state = case when state = 'ended' then state \
             when (select count(*) from member where tandem_id = $1 and state = 'confirmed') >= 2 then 'active' \
             else 'forming' end where id = $1"
        )
        .bind(id)
    )?;
    Ok(())
}

/// Ends a tandem; its members stay written down.
pub async fn set_ended(tx: &mut Tx, id: TandemId) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update tandem set state = 'ended', feed_hash = null, version = version + 1 where id = $1")
            .bind(id)
    )?;
    Ok(())
}

/// How a tandem calls itself and what it wishes for, written anew.
pub async fn change(tx: &mut Tx, id: TandemId, tandem: &NewTandem) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update tandem set name = $2, languages = $3, wish_areas = $4, wish_near = $5, themes = $6, cohort = $7, \
             version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(&tandem.name)
        .bind(tandem.languages.join(" "))
        .bind(tandem.wish_areas.join(" "))
        .bind(tandem.wish_near.as_str())
        .bind(tandem.themes.join(" "))
        .bind(&tandem.cohort)
    )?;
    Ok(())
}

/// The hash of the secret in the address of a tandem's calendar; the earlier address is dead.
pub async fn set_feed(tx: &mut Tx, id: TandemId, hash: &[u8]) -> Result<(), Error> {
    run!(tx, sqlx::query("update tandem set feed_hash = $2 where id = $1").bind(id).bind(hash))?;
    Ok(())
}

/// The address of a tandem's calendar is dead until another is made.
pub async fn close_feed(tx: &mut Tx, id: TandemId) -> Result<(), Error> {
    run!(tx, sqlx::query("update tandem set feed_hash = null where id = $1").bind(id))?;
    Ok(())
}

/// What a tandem calls itself.
pub async fn name(tx: &mut Tx, id: TandemId) -> Result<Option<String>, Error> {
    on!(tx, conn => sqlx::query_scalar("select name from tandem where id = $1").bind(id).fetch_optional(conn).await)
}

/// The names of some tandems.
pub async fn names(tx: &mut Tx, ids: &[TandemId]) -> Result<BTreeMap<TandemId, String>, Error> {
    let mut names = BTreeMap::new();
    for id in ids {
        if !names.contains_key(id) {
            names.extend(name(tx, *id).await?.map(|name| (*id, name)));
        }
    }
    Ok(names)
}

/// A tandem, held until the transaction ends: whatever else would act for it or change it waits. The first statement of
/// every transaction that acts for a tandem; several are locked in the order of their ids.
pub async fn lock(tx: &mut Tx, id: TandemId) -> Result<Option<TandemRow>, Error> {
    let sql = held!(tx, "select * from tandem where id = $1");
    on!(tx, conn => sqlx::query_as(sql).bind(id).fetch_optional(conn).await)
}

/// A tandem as it is.
pub async fn one(tx: &mut Tx, id: TandemId) -> Result<Option<TandemRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from tandem where id = $1").bind(id).fetch_optional(conn).await)
}

/// Who is invited to a tandem or confirmed in it, the longest first.
pub async fn members(tx: &mut Tx, id: TandemId) -> Result<Vec<MemberRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select m.tandem_id, m.person_id, p.name, m.state from member m join person p on p.id = m.person_id \
         where m.tandem_id = $1 and m.state in ('invited', 'confirmed') order by m.since, m.person_id")
        .bind(id).fetch_all(conn).await)
}

/// Every tandem that has not ended, by name.
pub async fn living(tx: &mut Tx) -> Result<Vec<TandemRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from tandem where state <> 'ended' order by name, id").fetch_all(conn).await)
}

/// How persons stand to tandems that have not ended, confirmed and invited ones. `person`: that one alone.
pub async fn standings(tx: &mut Tx, person: Option<PersonId>) -> Result<Vec<StandingRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select t.id as tandem_id, m.person_id, t.name, t.state, m.state as standing \
         from member m join tandem t on t.id = m.tandem_id \
         where t.state <> 'ended' and m.state in ('confirmed', 'invited') and ($1 is null or m.person_id = $1) \
         order by m.since, t.id")
        .bind(person).fetch_all(conn).await)
}

/// How someone stands to a tandem, if at all.
pub async fn standing(tx: &mut Tx, id: TandemId, person: PersonId) -> Result<Option<MemberState>, Error> {
    let state: Option<String> = on!(tx, conn => sqlx::query_scalar(
        "select state from member where tandem_id = $1 and person_id = $2").bind(id).bind(person).fetch_optional(conn).await)?;
    Ok(state.and_then(|state| MemberState::try_from(state).ok()))
}

/// Whether someone may be asked into a tandem: a connector whose term is not over.
pub async fn may_be_asked(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    let found: Option<i32> = on!(tx, conn => sqlx::query_scalar(
        "select 1 from person where id = $1 and role = 'connector' and state = 'active' \
         and (term_ends is null or term_ends >= $2)")
        .bind(person).bind(now.date_naive()).fetch_optional(conn).await)?;
    Ok(found.is_some())
}
