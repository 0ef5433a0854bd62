//! Activities in bulk: one statement a table, however many there are.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::Window;
use crate::activities::dates::Span;
use crate::activities::model::{Activity, Asked, Host, Whole};
use crate::activities::store;
use crate::db::{Error, Tx};
use crate::kernel::{ActivityId, grouped};
use crate::on;

/// Dates that touch the window `$1`–`$2`.
const TOUCHING: &str = "o.ends_at > $1 and o.starts_at < $2";
/// Requests that are answered with yes or not at all. The table is the requests' room's, above this one: it is only read, to
/// know which partner may see a draft and which place is agreed.
const OPEN: &str = "r.state in ('asked', 'countered', 'accepted')";
const ASKED: &str = "select r.id, r.activity_id, r.partner_id, r.tandem_id, r.room_id, r.state from request r";

/// Something that belongs to an activity.
#[derive(sqlx::FromRow)]
struct Of<T> {
    activity_id: ActivityId,
    #[sqlx(flatten)]
    of: T,
}

fn by_activity<T>(rows: Vec<Of<T>>) -> BTreeMap<ActivityId, Vec<T>> {
    grouped(rows.into_iter().map(|row| (row.activity_id, row.of)))
}

/// One activity with all its dates.
pub async fn whole(tx: &mut Tx, id: ActivityId) -> Result<Option<Whole>, Error> {
    let Some(activity) = store::one(tx, id).await? else { return Ok(None) };
    let sql = format!("{ASKED} where r.activity_id = $1 and {OPEN} order by r.id");
    let asked: Vec<Asked> =
        on!(tx, conn => sqlx::query_as(AssertSqlSafe(sql.as_str())).bind(id).fetch_all(conn).await)?;
    let (hosts, dates) = (store::hosts(tx, id).await?, store::dates(tx, id).await?);
    Ok(Some(Whole { activity, hosts, asked, dates }))
}

/// All activities with a date in the window, each with its dates there, in the order of the first of them.
pub async fn within(tx: &mut Tx, window: Window) -> Result<Vec<Whole>, Error> {
    let from = window.from.unwrap_or(DateTime::UNIX_EPOCH);
    let to = window.to.unwrap_or(FAR);
    let ids = format!("(select o.activity_id from occurrence o where {TOUCHING})");
    let dates = format!(
        "select o.activity_id, o.starts_at, o.ends_at from occurrence o where {TOUCHING} order by o.starts_at, o.activity_id"
    );
    let activities = format!("select a.* from activity a where a.id in {ids}");
    let hosts = format!(
        "select h.activity_id, t.id, t.name from activity_host h join tandem t on t.id = h.tandem_id \
         where h.activity_id in {ids} order by t.id"
    );
    let asked = format!("{ASKED} where {OPEN} and r.activity_id in {ids} order by r.id");
    let dates: Vec<Of<Span>> = rows(tx, &dates, from, to).await?;
    let order: Vec<ActivityId> = dates.iter().map(|date| date.activity_id).collect();
    let mut dates = by_activity(dates);
    let activities: Vec<Activity> = rows(tx, &activities, from, to).await?;
    let mut activities: BTreeMap<_, _> = activities.into_iter().map(|activity| (activity.id, activity)).collect();
    let mut hosts = by_activity::<Host>(rows(tx, &hosts, from, to).await?);
    let mut asked = by_activity::<Asked>(rows(tx, &asked, from, to).await?);
    let whole = |id: ActivityId| {
        Some(Whole {
            activity: activities.remove(&id)?,
            hosts: hosts.remove(&id).unwrap_or_default(),
            asked: asked.remove(&id).unwrap_or_default(),
            dates: dates.remove(&id).unwrap_or_default(),
        })
    };
    Ok(order.into_iter().filter_map(whole).collect())
}

/// After every date that can be written.
const FAR: DateTime<Utc> = DateTime::from_timestamp(7_258_118_400, 0).expect("the year 2200");

async fn rows<T>(tx: &mut Tx, sql: &str, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<T>, Error>
where
    T: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>,
    T: Send + Unpin,
{
    on!(tx, conn => sqlx::query_as(AssertSqlSafe(sql)).bind(from).bind(to).fetch_all(conn).await)
}
