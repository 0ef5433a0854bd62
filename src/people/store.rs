//! The tables of people and the houses they speak for.
use chrono::{DateTime, NaiveDate, Utc};

use super::model::{NewPerson, PersonRow};
use crate::access::Role;
use crate::db::{Error, Tx};
use crate::kernel::{PartnerId, PersonId};
use crate::{on, run};

/// Writes a new person down. Consent is given by the act that leads here.
pub async fn add(tx: &mut Tx, id: PersonId, person: &NewPerson, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into person (id, name, surname, contact, role, state, languages, digest, term_ends, consented_at, created_at, version) \
         values ($1, $2, $3, $4, $5, 'active', $6, 'daily', $7, $8, $8, 1)")
        .bind(id).bind(&person.name).bind(&person.surname).bind(&person.contact).bind(person.role.as_str())
        .bind(person.languages.join(" ")).bind(person.term_ends).bind(now))?;
    set_partners(tx, id, &person.partners).await
}

/// The houses someone speaks for from now on.
pub async fn set_partners(tx: &mut Tx, id: PersonId, partners: &[PartnerId]) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from person_partner where person_id = $1").bind(id))?;
    for partner in partners {
        run!(
            tx,
            sqlx::query("insert into person_partner (person_id, partner_id) values ($1, $2)").bind(id).bind(partner)
        )?;
    }
    Ok(())
}

/// The calendars of the houses someone speaks for, but those they `keep`, are dead until the house makes another address: they
/// know it, and it shows drafts. The room of these calendars lies above; but it must go with the one who knows it.
pub async fn close_feeds_of(tx: &mut Tx, id: PersonId, keep: &[PartnerId]) -> Result<(), Error> {
    let houses = partners(tx, Some(id)).await?.into_iter().map(|(_, house)| house);
    for house in houses.filter(|house| !keep.contains(house)) {
        run!(tx, sqlx::query("update partner_entry set feed_hash = null where partner_id = $1").bind(house))?;
    }
    Ok(())
}

/// Someone who was not forgotten.
pub async fn one(tx: &mut Tx, id: PersonId) -> Result<Option<PersonRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from person where id = $1 and state <> 'erased'")
        .bind(id).fetch_optional(conn).await)
}

/// The same, held until the transaction ends.
pub async fn lock(tx: &mut Tx, id: PersonId) -> Result<Option<PersonRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "update person set version = version where id = $1 and state <> 'erased' returning *")
        .bind(id).fetch_optional(conn).await)
}

/// Everyone who was not forgotten, by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<PersonRow>, Error> {
    on!(tx, conn => sqlx::query_as("select * from person where state <> 'erased' order by name, id").fetch_all(conn).await)
}

/// The houses people speak for. `person`: that one alone.
pub async fn partners(tx: &mut Tx, person: Option<PersonId>) -> Result<Vec<(PersonId, PartnerId)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select person_id, partner_id from person_partner where ($1 is null or person_id = $1) order by partner_id")
        .bind(person).fetch_all(conn).await)
}

/// Holds all who work as operators on a day until the transaction ends, and says who they are: two who would remove each other come
/// one after the other.
pub async fn lock_operators(tx: &mut Tx, day: NaiveDate) -> Result<Vec<PersonId>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "update person set version = version where role = 'operator' and state = 'active' \
         and (term_ends is null or term_ends >= $1) returning id")
        .bind(day).fetch_all(conn).await)
}

/// Writes what someone says of themselves, and what they are.
pub async fn change(tx: &mut Tx, person: &PersonRow) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update person set name = $2, surname = $3, contact = $4, role = $5, state = $6, languages = $7, \
             digest = $8, term_ends = $9, version = version + 1 where id = $1"
        )
        .bind(person.id)
        .bind(&person.name)
        .bind(&person.surname)
        .bind(&person.contact)
        .bind(person.role.as_str())
        .bind(person.state.as_str())
        .bind(&person.languages)
        .bind(person.digest.as_str())
        .bind(person.term_ends)
    )?;
    Ok(())
}

/// The `n`-th who works in a role, from 1, in the order they came.
pub async fn nth(tx: &mut Tx, role: Role, n: i64, now: DateTime<Utc>) -> Result<Option<PersonId>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select id from person where role = $1 and state = 'active' and (term_ends is null or term_ends >= $3) \
         order by created_at, id limit 1 offset $2")
        .bind(role.as_str()).bind(n - 1).bind(now.date_naive()).fetch_optional(conn).await)
}

/// True if there is anyone at all.
pub async fn any(tx: &mut Tx) -> Result<bool, Error> {
    let found: Option<i64> =
        on!(tx, conn => sqlx::query_scalar("select 1 from person limit 1").fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// How many connectors there were at `at`, a day's end. Who is gone today counts while nothing had changed about them yet.
pub async fn volunteers(tx: &mut Tx, at: DateTime<Utc>, day: NaiveDate) -> Result<u32, Error> {
    let known: Vec<(PersonId, bool)> = on!(tx, conn => sqlx::query_as(
        "select id, state = 'active' from person \
         where role = 'connector' and created_at <= $1 and (term_ends is null or term_ends >= $2)")
        .bind(at).bind(day).fetch_all(conn).await)?;
    let changed: Vec<String> = on!(tx, conn => sqlx::query_scalar(
        "select record_id from journal where record = 'person' and action in ('changed', 'erased') and at > $1")
        .bind(at).fetch_all(conn).await)?;
    let counts = |(id, active): &(PersonId, bool)| *active || changed.contains(&id.to_string());
    Ok(known.iter().filter(|person| counts(person)).count() as u32)
}
