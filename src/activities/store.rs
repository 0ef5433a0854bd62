//! The tables of activities, their hosts, dates and reflections.
use chrono::{DateTime, Utc};

use super::dates::{Series, Span};
use super::model::{Activity, ActivityState, Host, PeopleBand, Plan, Reflection, Went};
use crate::db::{Error, Tx};
use crate::kernel::{ActivityId, PartnerId, RoomId, TandemId, codes};
use crate::{on, run};

/// Writes a new draft with its hosts and dates. `edition`: the Gebietsstand its area is of.
pub async fn add(
    tx: &mut Tx,
    id: ActivityId,
    plan: &Plan,
    copied_from: Option<ActivityId>,
    edition: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "insert into activity (id, state, template, title, summary, area_id, edition, place, place_name, partner_id, room_id, \
         lon, lat, starts, minutes, rrule, languages, audience, needs, copied_from, created_at, updated_at, sequence, version) \
         values ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, 0, 1)")
        .bind(id).bind(&plan.template).bind(&plan.title).bind(&plan.summary).bind(&plan.area).bind(edition)
        .bind(plan.place.as_str()).bind(&plan.place_name).bind(&plan.partner).bind(plan.room)
        .bind(plan.point.map(|point| point.x)).bind(plan.point.map(|point| point.y))
        .bind(&plan.series.starts).bind(plan.series.minutes).bind(&plan.series.rrule)
        .bind(plan.languages.join(" ")).bind(&plan.audience).bind(&plan.needs).bind(copied_from).bind(now))?;
    set_hosts(tx, id, &plan.tandems).await?;
    set_dates(tx, id, &plan.series.spans).await
}

/// Writes what hosts changed.
pub async fn change(tx: &mut Tx, id: ActivityId, plan: &Plan, now: DateTime<Utc>) -> Result<(), Error> {
    run!(tx, sqlx::query(
        "update activity set template = $2, title = $3, summary = $4, area_id = $5, place = $6, place_name = $7, partner_id = $8, \
         room_id = $9, lon = $10, lat = $11, starts = $12, minutes = $13, rrule = $14, languages = $15, audience = $16, \
         needs = $17, updated_at = $18, sequence = sequence + 1, version = version + 1 where id = $1")
        .bind(id).bind(&plan.template).bind(&plan.title).bind(&plan.summary).bind(&plan.area)
        .bind(plan.place.as_str()).bind(&plan.place_name).bind(&plan.partner).bind(plan.room)
        .bind(plan.point.map(|point| point.x)).bind(plan.point.map(|point| point.y))
        .bind(&plan.series.starts).bind(plan.series.minutes).bind(&plan.series.rrule)
        .bind(plan.languages.join(" ")).bind(&plan.audience).bind(&plan.needs).bind(now))?;
    set_hosts(tx, id, &plan.tandems).await?;
    set_dates(tx, id, &plan.series.spans).await
}

/// Puts an activity into a partner's room, which has said yes.
pub async fn set_place(
    tx: &mut Tx,
    id: ActivityId,
    partner: &PartnerId,
    room: Option<RoomId>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update activity set place = 'room', place_name = '', partner_id = $2, room_id = $3, lon = null, lat = null, \
             updated_at = $4, sequence = sequence + 1, version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(partner)
        .bind(room)
        .bind(now)
    )?;
    Ok(())
}

/// Moves an activity to other dates.
pub async fn set_time(tx: &mut Tx, id: ActivityId, series: &Series, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update activity set starts = $2, minutes = $3, rrule = $4, updated_at = $5, sequence = sequence + 1, \
             version = version + 1 where id = $1"
        )
        .bind(id)
        .bind(&series.starts)
        .bind(series.minutes)
        .bind(&series.rrule)
        .bind(now)
    )?;
    set_dates(tx, id, &series.spans).await
}

/// Takes an activity on to another state. `reason`: why it was cancelled.
pub async fn set_state(
    tx: &mut Tx,
    id: ActivityId,
    to: ActivityState,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update activity set state = $2, reason = $3, updated_at = $4, sequence = sequence + 1, version = version + 1, \
             published_at = case when $2 = 'published' then $4 else published_at end where id = $1"
        )
        .bind(id)
        .bind(to.as_str())
        .bind(reason)
        .bind(now)
    )?;
    Ok(())
}

/// An activity, held until the transaction ends: whoever else would change it waits.
pub async fn lock(tx: &mut Tx, id: ActivityId) -> Result<Option<Activity>, Error> {
    on!(tx, conn => sqlx::query_as("update activity set version = version where id = $1 returning *")
        .bind(id).fetch_optional(conn).await)
}

/// An activity as it is.
pub async fn one(tx: &mut Tx, id: ActivityId) -> Result<Option<Activity>, Error> {
    on!(tx, conn => sqlx::query_as("select * from activity where id = $1").bind(id).fetch_optional(conn).await)
}

/// The tandems that hold an activity, the first to plan first.
pub async fn hosts(tx: &mut Tx, id: ActivityId) -> Result<Vec<Host>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select t.id, t.name from activity_host h join tandem t on t.id = h.tandem_id where h.activity_id = $1 order by t.id")
        .bind(id).fetch_all(conn).await)
}

async fn set_hosts(tx: &mut Tx, id: ActivityId, tandems: &[TandemId]) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from activity_host where activity_id = $1").bind(id))?;
    for tandem in tandems {
        run!(
            tx,
            sqlx::query("insert into activity_host (activity_id, tandem_id) values ($1, $2)").bind(id).bind(tandem)
        )?;
    }
    Ok(())
}

/// All dates of an activity, in order.
pub async fn dates(tx: &mut Tx, id: ActivityId) -> Result<Vec<Span>, Error> {
    on!(tx, conn => sqlx::query_as("select starts_at, ends_at from occurrence where activity_id = $1 order by ord")
        .bind(id).fetch_all(conn).await)
}

async fn set_dates(tx: &mut Tx, id: ActivityId, spans: &[Span]) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from occurrence where activity_id = $1").bind(id))?;
    for (ord, span) in (0_i64..).zip(spans) {
        run!(
            tx,
            sqlx::query("insert into occurrence (activity_id, ord, starts_at, ends_at) values ($1, $2, $3, $4)")
                .bind(id)
                .bind(ord)
                .bind(span.starts_at)
                .bind(span.ends_at)
        )?;
    }
    Ok(())
}

/// Topics are kept one a line.
const LINE: &str = "\n";

#[derive(sqlx::FromRow)]
struct ReflectionRow {
    #[sqlx(try_from = "String")]
    people: PeopleBand,
    #[sqlx(try_from = "String")]
    went: Went,
    languages: String,
    topics: String,
    note: String,
}

/// How it was, if someone said so.
pub async fn reflection(tx: &mut Tx, id: ActivityId) -> Result<Option<Reflection>, Error> {
    let row: Option<ReflectionRow> = on!(tx, conn => sqlx::query_as(
        "select people, went, languages, topics, note from reflection where activity_id = $1")
        .bind(id).fetch_optional(conn).await)?;
    Ok(row.map(|row| Reflection {
        people: row.people,
        went: row.went,
        languages: codes(&row.languages),
        topics: row.topics.split(LINE).filter(|topic| !topic.is_empty()).map(str::to_owned).collect(),
        note: row.note,
    }))
}

/// Writes down how it was; what was said before is replaced.
pub async fn reflect(tx: &mut Tx, id: ActivityId, said: &Reflection, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into reflection (activity_id, people, went, languages, topics, note, at) values ($1, $2, $3, $4, $5, $6, $7) \
             on conflict (activity_id) do update set people = $2, went = $3, languages = $4, topics = $5, note = $6, at = $7"
        )
        .bind(id)
        .bind(said.people.as_str())
        .bind(said.went.as_str())
        .bind(said.languages.join(" "))
        .bind(said.topics.join(LINE))
        .bind(&said.note)
        .bind(now)
    )?;
    Ok(())
}
