//! The tables of people and the houses they speak for.
use chrono::{DateTime, Utc};

use super::model::NewPerson;
use crate::db::{Error, Tx};
use crate::kernel::PersonId;
use crate::{on, run};

/// Writes a new person down. Consent is given by the act that leads here.
pub async fn add(tx: &mut Tx, id: PersonId, person: &NewPerson, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into person (id, name, surname, contact, role, state, languages, digest, term_ends, consented_at, created_at, version) \
         values ($1, $2, $3, $4, $5, 'active', $6, 'daily', $7, $8, $8, 1)")
        .bind(id).bind(&person.name).bind(&person.surname).bind(&person.contact).bind(person.role.as_str())
        .bind(person.languages.join(" ")).bind(person.term_ends).bind(now))?;
    for partner in &person.partners {
        run!(
            tx,
            sqlx::query("insert into person_partner (person_id, partner_id) values ($1, $2)").bind(id).bind(partner)
        )?;
    }
    Ok(())
}

/// True if there is anyone at all.
pub async fn any(tx: &mut Tx) -> Result<bool, Error> {
    let found: Option<i64> =
        on!(tx, conn => sqlx::query_scalar("select 1 from person limit 1").fetch_optional(conn).await)?;
    Ok(found.is_some())
}
