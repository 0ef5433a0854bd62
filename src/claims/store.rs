//! The table of claims from their first day to their last, with all who stand to them, and farewells.
use chrono::{DateTime, Utc};

use super::model::{Claim, ClaimState, Party, Went};
use crate::db::{Error, Tx};
use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::{on, run};

macro_rules! claims {
    ($rest:literal) => {
        concat!(
            "select c.id, c.area_id, c.holder, t.name as holder_name, c.state, c.note, c.reason, c.since, c.reviewed_at, \
             c.ended_at, c.created_at, c.version from claim c join tandem t on t.id = c.holder ",
            $rest
        )
    };
}

macro_rules! parties {
    ($rest:literal) => {
        concat!(
            "select s.claim_id, s.tandem_id, t.name, s.standing, s.note \
             from standing s join tandem t on t.id = s.tandem_id join claim c on c.id = s.claim_id ",
            $rest,
            " order by s.at, s.tandem_id"
        )
    };
}

/// Which claims are asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub area: Option<AreaId>,
    /// Holds it, or stands to it in any open way.
    pub tandem: Option<TandemId>,
    pub state: Option<ClaimState>,
    pub live: bool,
}

/// One claim with all who stand to it.
pub async fn claim(tx: &mut Tx, id: ClaimId) -> Result<Option<Claim>, Error> {
    let found: Option<Claim> =
        on!(tx, conn => sqlx::query_as(claims!("where c.id = $1")).bind(id).fetch_optional(conn).await)?;
    let Some(mut claim) = found else { return Ok(None) };
    claim.parties = on!(tx, conn => sqlx::query_as(parties!("where c.id = $1")).bind(id).fetch_all(conn).await)?;
    Ok(Some(claim))
}

/// Claims with all who stand to them, the newest first.
pub async fn claims(tx: &mut Tx, filter: &Filter) -> Result<Vec<Claim>, Error> {
    let state = filter.state.map(ClaimState::as_str);
    let mut claims: Vec<Claim> = on!(tx, conn => sqlx::query_as(claims!(
        "where ($1 is null or c.area_id = $1) and ($2 is null or c.state = $2) and (not $3 or c.slot is not null) \
         and ($4 is null or c.holder = $4 or exists (select 1 from standing s where s.claim_id = c.id and s.tandem_id = $4)) \
         order by c.created_at desc, c.id desc"))
        .bind(&filter.area).bind(state).bind(filter.live).bind(filter.tandem).fetch_all(conn).await)?;
    let parties: Vec<Party> = on!(tx, conn => sqlx::query_as(parties!(
        "where ($1 is null or c.area_id = $1) and ($2 is null or c.state = $2) and (not $3 or c.slot is not null)"))
        .bind(&filter.area).bind(state).bind(filter.live).fetch_all(conn).await)?;
    for party in parties {
        if let Some(claim) = claims.iter_mut().find(|claim| claim.id == party.claim_id) {
            claim.parties.push(party);
        }
    }
    Ok(claims)
}

/// Who holds a claim, without waiting for anyone.
pub async fn holder(tx: &mut Tx, id: ClaimId) -> Result<Option<TandemId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select holder from claim where id = $1").bind(id).fetch_optional(conn).await)
}

/// Takes a claim from a version to the next; nobody else changes it until the end of the transaction. False: it is not
/// in this version.
pub async fn take(tx: &mut Tx, id: ClaimId, version: i64) -> Result<bool, Error> {
    let taken = run!(
        tx,
        sqlx::query("update claim set version = version + 1 where id = $1 and version = $2").bind(id).bind(version)
    )?;
    Ok(taken == 1)
}

/// Who stands on an area, by claim and name.
pub async fn holders(tx: &mut Tx, area: &AreaId) -> Result<Vec<(ClaimId, String)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select c.id, t.name from claim c join tandem t on t.id = c.holder where c.area_id = $1 and c.slot >= 1 order by c.slot")
        .bind(area).fetch_all(conn).await)
}

pub async fn pause(tx: &mut Tx, id: ClaimId, reason: &str) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update claim set state = 'paused', quorum = null, reason = $2 where id = $1")
            .bind(id)
            .bind(reason)
    )?;
    Ok(())
}

/// Makes a claim active; refused by the tables while its holder is not two.
pub async fn resume(tx: &mut Tx, id: ClaimId) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update claim set state = 'active', quorum = $2, reason = null where id = $1").bind(id).bind(true)
    )?;
    Ok(())
}

/// The holder has looked: it still fits.
pub async fn renew(tx: &mut Tx, id: ClaimId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query("update claim set reviewed_at = $2 where id = $1").bind(id).bind(now))?;
    Ok(())
}

/// Another holder, who has just looked; active, since the new one is two.
pub async fn hand_over(tx: &mut Tx, id: ClaimId, to: TandemId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update claim set holder = $2, state = 'active', quorum = $3, reason = null, reviewed_at = $4 where id = $1"
        )
        .bind(id)
        .bind(to)
        .bind(true)
        .bind(now)
    )?;
    Ok(())
}

/// Ends a claim: its slot is free, whoever stood on it has left, whoever waited is refused.
pub async fn end(tx: &mut Tx, id: ClaimId, reason: Option<&str>, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update claim set state = 'ended', slot = null, quorum = null, reason = $2, ended_at = $3 where id = $1"
        )
        .bind(id)
        .bind(reason)
        .bind(now)
    )?;
    run!(
        tx,
        sqlx::query(
            "update standing set standing = case when slot is null then 'refused' else 'left' end, slot = null, at = $2 \
             where claim_id = $1 and standing in ('holder', 'joined', 'asking', 'invited')"
        )
        .bind(id)
        .bind(now)
    )?;
    Ok(())
}

/// What the claim taught, in the holder's own words.
pub async fn farewell(tx: &mut Tx, id: ClaimId, went: Went, note: &str, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("insert into farewell (claim_id, went, note, at) values ($1, $2, $3, $4)")
            .bind(id)
            .bind(went.as_str())
            .bind(note)
            .bind(now)
    )?;
    Ok(())
}
