//! What becomes of requests when an activity changes. Requests live in a room above; an activity that is moved, leaves a
//! room or is cancelled takes them along in the same transaction, so that no house keeps a room for nothing.
mod store;

use chrono::{DateTime, Utc};

use super::dates::Series;
use super::model::{Activity, Asked};
use crate::db::{Error, Tx};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{PersonId, RoomId};

pub use store::partner_of;

/// Who did it, when, and what of.
pub struct Act<'a> {
    pub by: PersonId,
    pub now: DateTime<Utc>,
    pub activity: &'a Activity,
}

/// An activity was moved: every open or accepted request asks anew, for the new dates; what was booked is free again.
pub async fn ask_again(tx: &mut Tx, act: &Act<'_>, asked: &[Asked], series: &Series) -> Result<Vec<Entry>, Error> {
    for request in asked {
        store::ask_again(tx, request.id, series, act.now).await?;
    }
    tell(tx, act, asked, Reason::RequestAsked, "asked_again").await
}

/// An activity leaves a room: the requests for it are withdrawn.
pub async fn leave_room(
    tx: &mut Tx,
    act: &Act<'_>,
    asked: &[Asked],
    room: Option<RoomId>,
) -> Result<Vec<Entry>, Error> {
    let left: Vec<Asked> =
        asked.iter().filter(|request| request.room_id.is_some() && request.room_id == room).cloned().collect();
    withdraw(tx, act, &left).await
}

/// Nothing is asked any more, and what was booked is free again.
pub async fn withdraw(tx: &mut Tx, act: &Act<'_>, asked: &[Asked]) -> Result<Vec<Entry>, Error> {
    for request in asked {
        store::withdraw(tx, request.id, act.now).await?;
    }
    tell(tx, act, asked, Reason::RequestWithdrawn, "withdrawn").await
}

/// Tells the houses, and what the journal says.
async fn tell(
    tx: &mut Tx,
    act: &Act<'_>,
    asked: &[Asked],
    reason: Reason,
    action: &'static str,
) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    for request in asked {
        let tandem = crate::tandems::name(tx, request.tandem_id).await?.unwrap_or_default();
        let notice = Notice::new(reason, Record::Request, request.id)
            .with("tandem", tandem)
            .with("activity", act.activity.title.as_str());
        inbox::tell_partner(tx, act.now, &request.partner_id, Some(act.by), &notice).await?;
        let entry = Entry::new(action, Record::Request, request.id).at(&act.activity.area_id);
        entries.push(entry.tandem(request.tandem_id).partner(&request.partner_id));
    }
    Ok(entries)
}
