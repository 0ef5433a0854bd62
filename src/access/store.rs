//! Sessions, keys of repeated requests, and how often someone knocked.
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::caller::{Role, Signed};
use super::secret::Secret;
use crate::db::{Db, Error, Tx};
use crate::kernel::{PartnerId, PersonId, SessionId, TandemId};
use crate::{glance, on, run};

/// A device that was not used for so long is signed out.
pub const SESSION_IDLE_DAYS: i64 = 60;

/// A session as its owner sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    pub id: SessionId,
    pub device: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// Signs a person in on a device. The secret is for the cookie; only its hash is kept.
pub async fn start_session(tx: &mut Tx, person: PersonId, device: &str, now: DateTime<Utc>) -> Result<Secret, Error> {
    let secret = Secret::new();
    run!(tx, sqlx::query(
        "insert into session (id, secret_hash, person_id, device, created_at, seen_at) values ($1, $2, $3, $4, $5, $5)")
        .bind(SessionId::new()).bind(secret.hash()).bind(person).bind(device).bind(now))?;
    Ok(secret)
}

/// A session with its person, once for each house they speak for and each tandem they act in.
#[derive(sqlx::FromRow)]
struct Row {
    session: SessionId,
    person: PersonId,
    role: String,
    state: String,
    term_ends: Option<NaiveDate>,
    seen_at: DateTime<Utc>,
    partner: Option<PartnerId>,
    tandem: Option<TandemId>,
}

macro_rules! signed {
    ($which:literal) => {
        concat!(
            "select s.id as session, p.id as person, p.role, p.state, p.term_ends, s.seen_at, \
             pp.partner_id as partner, t.id as tandem from session s join person p on p.id = s.person_id \
             left join person_partner pp on pp.person_id = p.id \
             left join member m on m.person_id = p.id and m.state = 'confirmed' \
             left join tandem t on t.id = m.tandem_id and t.state <> 'ended' \
             where s.ended_at is null and p.state <> 'erased' and ",
            $which,
            " order by pp.partner_id, m.since, t.id"
        )
    };
}

/// Who the cookie's secret belongs to, and when the device was last seen. Nobody, if the session has ended or was idle too
/// long, or the person is no more.
pub async fn signed(db: &Db, secret: &[u8], now: DateTime<Utc>) -> Result<Option<(Signed, DateTime<Utc>)>, Error> {
    let rows: Vec<Row> = glance!(db, pool => sqlx::query_as(signed!("s.secret_hash = $1 and s.seen_at > $2"))
        .bind(secret).bind(now - TimeDelta::days(SESSION_IDLE_DAYS)).fetch_all(pool).await)?;
    Ok(whole(rows, now))
}

/// Who a session belongs to, asked again while something goes on for long: roles change, sessions end.
pub async fn signed_by(db: &Db, session: SessionId, now: DateTime<Utc>) -> Result<Option<Signed>, Error> {
    let rows: Vec<Row> = glance!(db, pool => sqlx::query_as(signed!("s.id = $1")).bind(session).fetch_all(pool).await)?;
    Ok(whole(rows, now).map(|(signed, _)| signed))
}

/// The same within a transaction.
pub async fn signed_in(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<Option<Signed>, Error> {
    let rows: Vec<Row> = on!(tx, conn => sqlx::query_as(signed!("s.id = $1")).bind(session).fetch_all(conn).await)?;
    Ok(whole(rows, now).map(|(signed, _)| signed))
}

fn whole(rows: Vec<Row>, now: DateTime<Utc>) -> Option<(Signed, DateTime<Utc>)> {
    let (mut partners, mut tandems) = (Vec::new(), Vec::new());
    for row in &rows {
        partners.extend(row.partner.clone().filter(|partner| !partners.contains(partner)));
        tandems.extend(row.tandem.filter(|tandem| !tandems.contains(tandem)));
    }
    let row = rows.into_iter().next()?;
    let role = Role::try_from(row.role).unwrap_or(Role::Visitor);
    let role = role.on(now.date_naive(), row.state == "alumni", row.term_ends);
    if role != Role::Partner {
        // Whoever has left a house speaks for it no more, whatever is still written down.
        partners.clear();
    }
    Some((Signed { id: row.person, session: row.session, role, partners, tandems }, row.seen_at))
}

/// The device was used.
pub async fn seen(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query("update session set seen_at = $2 where id = $1").bind(session).bind(now))?;
    Ok(())
}

/// The devices a person is signed in on, the last used first.
pub async fn sessions_of(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<SessionRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select id, device, created_at, seen_at from session \
         where person_id = $1 and ended_at is null and seen_at > $2 order by seen_at desc, id")
        .bind(person).bind(now - TimeDelta::days(SESSION_IDLE_DAYS))
        .fetch_all(conn).await)
}

/// Signs out one device of a person. False: they have no such session.
pub async fn end_session(tx: &mut Tx, person: PersonId, session: SessionId, now: DateTime<Utc>) -> Result<bool, Error> {
    let ended = run!(
        tx,
        sqlx::query("update session set ended_at = $3 where id = $2 and person_id = $1 and ended_at is null")
            .bind(person)
            .bind(session)
            .bind(now)
    )?;
    Ok(ended > 0)
}

/// Signs a person out everywhere: a role was lost, a term ended, or they asked for it.
pub async fn end_sessions_of(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update session set ended_at = $2 where person_id = $1 and ended_at is null")
            .bind(person)
            .bind(now)
    )?;
    Ok(())
}

/// Ends whatever session a cookie's secret belongs to.
pub async fn end_session_by(tx: &mut Tx, secret: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update session set ended_at = $2 where secret_hash = $1 and ended_at is null")
            .bind(secret)
            .bind(now)
    )?;
    Ok(())
}

/// Nothing is kept of devices that are signed out.
pub async fn forget_ended(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("delete from session where person_id = $1 and (ended_at is not null or seen_at <= $2)")
            .bind(person)
            .bind(now - TimeDelta::days(SESSION_IDLE_DAYS))
    )?;
    Ok(())
}

/// Nothing is kept of someone's devices, nor of what they sent twice.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from session where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from repeat where person_id = $1").bind(person))?;
    Ok(())
}

/// Keeps a key for a request. `Some`: it was kept before, with this fingerprint and for this record.
pub async fn keep_key(
    tx: &mut Tx,
    person: PersonId,
    key: &str,
    fingerprint: &[u8],
    record: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<(Vec<u8>, Uuid)>, Error> {
    let kept = run!(tx, sqlx::query(
        "insert into repeat (person_id, key, fingerprint, record_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing")
        .bind(person).bind(key).bind(fingerprint).bind(record).bind(now)
        )?;
    if kept == 1 {
        return Ok(None);
    }
    on!(tx, conn => sqlx::query_as("select fingerprint, record_id from repeat where person_id = $1 and key = $2")
        .bind(person).bind(key).fetch_optional(conn).await)
}

/// How often `source` knocked at `door` within this minute.
pub async fn knocks(db: &Db, door: &str, source: &[u8], now: DateTime<Utc>) -> Result<i64, Error> {
    let count: Option<i64> = glance!(db, pool => sqlx::query_scalar(
        "select count from attempt where door = $1 and source = $2 and minute = $3")
        .bind(door).bind(source).bind(now.timestamp() / 60).fetch_optional(pool).await)?;
    Ok(count.unwrap_or(0))
}

/// Counts a knock of `source` (a hash, never an address) at `door`, and says how many there were within this minute.
pub async fn knock(tx: &mut Tx, door: &str, source: &[u8], now: DateTime<Utc>) -> Result<i64, Error> {
    let minute = now.timestamp() / 60;
    run!(tx, sqlx::query("delete from attempt where minute < $1").bind(minute - 1))?;
    on!(tx, conn => sqlx::query_scalar(
        "insert into attempt (door, source, minute, count) values ($1, $2, $3, 1) \
         on conflict (door, source, minute) do update set count = attempt.count + 1 returning count")
        .bind(door).bind(source).bind(minute)
        .fetch_one(conn).await)
}
