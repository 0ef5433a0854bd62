//! What other rooms do with an activity inside their own transactions, and whom the journal lets hear of it.
use chrono::{DateTime, Utc};

use super::dates::Series;
use super::model::{Activity, ActivityState, Asked, Host};
use super::store;
use crate::db::{Error, Tx};
use crate::journal::{Entry, Record};
use crate::kernel::{PartnerId, RoomId};

/// Moves an activity to other dates, since a house's offer was taken. `activity` is locked. Returns what the journal says.
pub async fn reschedule(
    tx: &mut Tx,
    activity: &Activity,
    series: &Series,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, Error> {
    store::set_time(tx, activity.id, series, now).await?;
    let hosts = store::hosts(tx, activity.id).await?;
    Ok(entries("moved", activity, &hosts, &[]))
}

/// Puts an activity into the house that has said yes. `activity` is locked. Returns what the journal says.
pub async fn place_confirmed(
    tx: &mut Tx,
    activity: &Activity,
    partner: &PartnerId,
    room: Option<RoomId>,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, Error> {
    store::set_place(tx, activity.id, partner, room, now).await?;
    let hosts = store::hosts(tx, activity.id).await?;
    Ok(entries("placed", activity, &hosts, &[]))
}

/// What the journal says of a change: everyone hears of what is public; of a draft its hosts and the houses it asks.
pub fn entries(action: &'static str, activity: &Activity, hosts: &[Host], asked: &[Asked]) -> Vec<Entry> {
    let entry = || Entry::new(action, Record::Activity, activity.id).at(&activity.area_id);
    let public = activity.state != ActivityState::Draft && activity.published_at.is_some();
    if public {
        return vec![entry().public()];
    }
    let hosts = hosts.iter().map(|host| entry().tandem(host.id));
    let partners = asked.iter().map(|asked| entry().partner(&asked.partner_id));
    hosts.chain(partners).collect()
}
