//! The tables of claims, how tandems stand to them, the slots they stand on, watches and farewells.
use chrono::{DateTime, Utc};

use super::model::{Claim, ClaimState, NewClaim, Party, Standing, Went};
use crate::city::Planning;
use crate::db::{Error, Tx};
use crate::kernel::{AreaId, ClaimId, PersonId, TandemId};
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

/// Puts an active claim on the lowest free slot of its area. False: no slot is free, someone was faster on this one, or the
/// holder stands on the area already.
pub async fn begin(tx: &mut Tx, new: &NewClaim<'_>, now: DateTime<Utc>, planning: &Planning) -> Result<bool, Error> {
    let begun =
        run!(tx, sqlx::query(
        "insert into claim (id, area_id, edition, holder, state, slot, quorum, note, since, created_at, version) \
         select $1, $2, $3, $4, 'active', s.slot, $5, $6, $7, $7, 1 from area_slot s \
         where s.area_id = $2 and s.slot <= $8 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot) \
         and not exists (select 1 from standing o join claim c on c.id = o.claim_id \
         where o.tandem_id = $4 and o.slot >= 1 and c.area_id = $2) \
         order by s.slot limit 1 on conflict do nothing")
        .bind(new.id).bind(new.area).bind(new.edition).bind(new.holder).bind(true).bind(new.note).bind(now)
        .bind(i64::from(planning.claims_per_area)))?;
    Ok(begun == 1)
}

/// Whether one more claim may stand on an area.
pub async fn has_free_slot(tx: &mut Tx, area: &AreaId, planning: &Planning) -> Result<bool, Error> {
    let free: Option<i64> = on!(tx, conn => sqlx::query_scalar(
        "select s.slot from area_slot s where s.area_id = $1 and s.slot <= $2 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot) limit 1")
        .bind(area).bind(i64::from(planning.claims_per_area)).fetch_optional(conn).await)?;
    Ok(free.is_some())
}

/// A claim that its holder is asked to take up.
pub async fn offer(tx: &mut Tx, new: &NewClaim<'_>, by: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into claim (id, area_id, edition, holder, state, note, offered_by, created_at, version) \
         values ($1, $2, $3, $4, 'offered', $5, $6, $7, 1)"
        )
        .bind(new.id)
        .bind(new.area)
        .bind(new.edition)
        .bind(new.holder)
        .bind(new.note)
        .bind(by)
        .bind(now)
    )?;
    Ok(())
}

/// Puts an offered claim on the lowest free slot of its area. False: no slot is free. A constraint error: the slot was
/// taken in the same moment.
pub async fn take_up(tx: &mut Tx, claim: &Claim, now: DateTime<Utc>, planning: &Planning) -> Result<bool, Error> {
    if !has_free_slot(tx, &claim.area_id, planning).await? {
        return Ok(false);
    }
    run!(
        tx,
        sqlx::query(
            "update claim set state = 'active', quorum = $2, since = $3, slot = (select min(s.slot) from area_slot s \
         where s.area_id = claim.area_id and s.slot <= $4 \
         and not exists (select 1 from claim c where c.area_id = s.area_id and c.slot = s.slot)) where id = $1"
        )
        .bind(claim.id)
        .bind(true)
        .bind(now)
        .bind(i64::from(planning.claims_per_area))
    )?;
    Ok(true)
}

/// Lets a tandem stand to a claim on the lowest free slot of its own, as its holder or joined. False: no slot is free.
pub async fn stand(
    tx: &mut Tx,
    claim: ClaimId,
    tandem: TandemId,
    standing: Standing,
    now: DateTime<Utc>,
    planning: &Planning,
) -> Result<bool, Error> {
    let stood = run!(tx, sqlx::query(
        "insert into standing (claim_id, tandem_id, standing, slot, note, at) select $1, $2, $3, s.slot, '', $4 \
         from tandem_slot s where s.slot <= $5 \
         and not exists (select 1 from standing o where o.tandem_id = $2 and o.slot = s.slot) order by s.slot limit 1 \
         on conflict (claim_id, tandem_id) do update set standing = excluded.standing, slot = excluded.slot, note = '', at = excluded.at")
        .bind(claim).bind(tandem).bind(standing.as_str()).bind(now).bind(i64::from(planning.claims_per_tandem)))?;
    Ok(stood == 1)
}

/// Lets a tandem stand to a claim without a slot: it asks, is invited, was refused, or has left.
pub async fn stand_by(
    tx: &mut Tx,
    claim: ClaimId,
    tandem: TandemId,
    standing: Standing,
    note: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into standing (claim_id, tandem_id, standing, note, at) values ($1, $2, $3, $4, $5) \
         on conflict (claim_id, tandem_id) do update set standing = excluded.standing, slot = null, note = excluded.note, at = excluded.at")
        .bind(claim).bind(tandem).bind(standing.as_str()).bind(note).bind(now))?;
    Ok(())
}

/// A live claim of this area that the tandem holds or has joined.
pub async fn stands_in(tx: &mut Tx, tandem: TandemId, area: &AreaId) -> Result<bool, Error> {
    let found: Option<ClaimId> = on!(tx, conn => sqlx::query_scalar(
        "select c.id from standing s join claim c on c.id = s.claim_id where s.tandem_id = $1 and s.slot >= 1 and c.area_id = $2")
        .bind(tandem).bind(area).fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// Whether an offer of this area waits for the tandem's answer.
pub async fn is_offered(tx: &mut Tx, tandem: TandemId, area: &AreaId) -> Result<bool, Error> {
    let found: Option<ClaimId> = on!(tx, conn => sqlx::query_scalar(
        "select id from claim where holder = $1 and area_id = $2 and state = 'offered' limit 1")
        .bind(tandem).bind(area).fetch_optional(conn).await)?;
    Ok(found.is_some())
}

/// What was offered together with this claim: by the same person, to the same tandem, in the same moment.
pub async fn offered_with(tx: &mut Tx, id: ClaimId) -> Result<Vec<(ClaimId, AreaId)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select c.id, c.area_id from claim c join claim one on one.holder = c.holder and one.offered_by = c.offered_by \
         and one.created_at = c.created_at where one.id = $1 order by c.id")
        .bind(id).fetch_all(conn).await)
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

pub async fn decline(tx: &mut Tx, id: ClaimId, reason: Option<&str>, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update claim set state = 'declined', reason = $2, ended_at = $3 where id = $1")
            .bind(id)
            .bind(reason)
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

/// The areas that tandems wait for, each once.
pub async fn watched_by(tx: &mut Tx, tandem: TandemId) -> Result<Vec<AreaId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select area_id from watch where tandem_id = $1 order by area_id")
        .bind(tandem).fetch_all(conn).await)
}

pub async fn watch(tx: &mut Tx, area: &AreaId, tandem: TandemId, now: DateTime<Utc>) -> Result<bool, Error> {
    let made = run!(
        tx,
        sqlx::query("insert into watch (area_id, tandem_id, at) values ($1, $2, $3) on conflict do nothing")
            .bind(area)
            .bind(tandem)
            .bind(now)
    )?;
    Ok(made == 1)
}

pub async fn unwatch(tx: &mut Tx, area: &AreaId, tandem: TandemId) -> Result<bool, Error> {
    let gone =
        run!(tx, sqlx::query("delete from watch where area_id = $1 and tandem_id = $2").bind(area).bind(tandem))?;
    Ok(gone == 1)
}

/// Lays out the city's rule as rows, so that the tables keep it: so many slots an area, so many a tandem. Slots that a
/// lowered rule no longer gives are taken away where nothing stands on them.
pub async fn lay_out_slots(tx: &mut Tx, areas: &[AreaId], planning: &Planning) -> Result<(), Error> {
    let (per_area, per_tandem) = (i64::from(planning.claims_per_area), i64::from(planning.claims_per_tandem));
    let laid: Vec<(AreaId, i64)> =
        on!(tx, conn => sqlx::query_as("select area_id, slot from area_slot").fetch_all(conn).await)?;
    for area in areas {
        for slot in (1..=per_area).filter(|slot| !laid.contains(&(area.clone(), *slot))) {
            run!(
                tx,
                sqlx::query("insert into area_slot (area_id, slot) values ($1, $2) on conflict do nothing")
                    .bind(area)
                    .bind(slot)
            )?;
        }
    }
    run!(
        tx,
        sqlx::query(
            "delete from area_slot where slot > $1 and not exists \
         (select 1 from claim where claim.area_id = area_slot.area_id and claim.slot = area_slot.slot)"
        )
        .bind(per_area)
    )?;
    for slot in 1..=per_tandem {
        run!(tx, sqlx::query("insert into tandem_slot (slot) values ($1) on conflict do nothing").bind(slot))?;
    }
    run!(tx, sqlx::query(
        "delete from tandem_slot where slot > $1 and not exists (select 1 from standing where standing.slot = tandem_slot.slot)")
        .bind(per_tandem))?;
    Ok(())
}
