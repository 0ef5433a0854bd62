//! What effects read of the tables of rooms below: memberships, dates, claims, the journal.
use chrono::{DateTime, Utc};

use super::model::{HeldRow, Mark, MemberLine, StandingRow};
use crate::db::{Error, Tx};
use crate::kernel::{PersonId, TandemId};
use crate::on;

/// How someone stands to tandems, ended ones too.
pub async fn memberships(tx: &mut Tx, person: PersonId) -> Result<Vec<MemberLine>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select m.tandem_id, t.name, m.state, m.since, t.created_at from member m join tandem t on t.id = m.tandem_id \
         where m.person_id = $1 order by m.since, t.id")
        .bind(person).fetch_all(conn).await)
}

/// What someone did to tandems as their member.
pub async fn own_marks(tx: &mut Tx, person: PersonId) -> Result<Vec<Mark>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select record_id, action, at from journal where actor = $1 and record = 'tandem' \
         and action in ('begun', 'joined', 'left') order by version, ord")
        .bind(person).fetch_all(conn).await)
}

/// When a tandem ended, if it has.
pub async fn ended(tx: &mut Tx, tandem: TandemId) -> Result<Option<DateTime<Utc>>, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select at from journal where record = 'tandem' and record_id = $1 and action = 'ended' order by version limit 1")
        .bind(tandem.to_string()).fetch_optional(conn).await)
}

/// Dates that are over, in order: of activities that were public and not cancelled before.
pub async fn held(tx: &mut Tx, tandem: TandemId, now: DateTime<Utc>) -> Result<Vec<HeldRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select a.id as activity_id, a.title, a.area_id, o.starts_at, o.ends_at, r.people \
         from activity_host h join activity a on a.id = h.activity_id join occurrence o on o.activity_id = a.id \
         left join reflection r on r.activity_id = a.id where h.tandem_id = $1 and a.published_at is not null \
         and o.ends_at <= $2 and (a.state <> 'cancelled' or a.updated_at > o.starts_at) order by o.starts_at, a.id")
        .bind(tandem).bind(now).fetch_all(conn).await)
}

/// How many activities took place, of all tandems.
pub async fn held_by_all(tx: &mut Tx, now: DateTime<Utc>) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar(
        "select count(distinct a.id) from activity a join occurrence o on o.activity_id = a.id \
         where a.published_at is not null and o.ends_at <= $1 and (a.state <> 'cancelled' or a.updated_at > o.starts_at)")
        .bind(now).fetch_one(conn).await)
}

/// How many tandems can act.
pub async fn active_tandems(tx: &mut Tx) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select count(*) from tandem where state = 'active'").fetch_one(conn).await)
}

/// Claims that a tandem holds, has joined, or left.
pub async fn standings(tx: &mut Tx, tandem: TandemId) -> Result<Vec<StandingRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select c.id as claim_id, c.area_id, case when s.standing = 'left' then s.at else c.ended_at end as until \
         from standing s join claim c on c.id = s.claim_id \
         where s.tandem_id = $1 and s.standing in ('holder', 'joined', 'left') order by c.id")
        .bind(tandem).fetch_all(conn).await)
}

/// Since when a tandem stood on claims, each beginning.
pub async fn stood(tx: &mut Tx, tandem: TandemId) -> Result<Vec<Mark>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select record_id, action, at from journal where tandem_id = $1 and record = 'claim' \
         and action in ('claimed', 'joined', 'handed_over') order by version, ord")
        .bind(tandem).fetch_all(conn).await)
}
