//! The tables of tandems and their members.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::model::{MemberRow, NewTandem, TandemRow};
use crate::db::{Error, Tx};
use crate::kernel::{PersonId, TandemId};
use crate::{on, run};

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
    run!(
        tx,
        sqlx::query(
            "insert into member (tandem_id, person_id, state, since) values ($1, $2, 'confirmed', $3) \
         on conflict (tandem_id, person_id) do update set state = 'confirmed', since = $3"
        )
        .bind(id)
        .bind(person)
        .bind(now)
    )?;
    run!(
        tx,
        sqlx::query(
            "update tandem set members = members + 1, quorum = members + 1 >= 2, version = version + 1, \
         state = case when members + 1 >= 2 then 'active' else state end where id = $1"
        )
        .bind(id)
    )?;
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
    on!(tx, conn => sqlx::query_as("update tandem set version = version where id = $1 returning *")
        .bind(id).fetch_optional(conn).await)
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
