//! Activities with all that decides who sees them. Whatever leaves the house, list, count, collection or feed, is read here
//! and passes [`seen`]: there is no second way around a draft.
mod store;

use chrono::{DateTime, Utc};

use super::model::Whole;
use super::rules::{Sight, sight};
use crate::access::Caller;
use crate::db::{Error, Tx};
use crate::kernel::ActivityId;

/// Days of interest, as instants, half open; none: without end.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
}

/// What the caller sees of everything that takes place within `window`, and how; in the order of the next date.
pub async fn seen(
    tx: &mut Tx,
    caller: &Caller,
    window: Window,
    now: DateTime<Utc>,
) -> Result<Vec<(Whole, Sight)>, Error> {
    let all = store::within(tx, window).await?;
    Ok(all.into_iter().filter_map(|whole| sight(caller, &whole, now).map(|sight| (whole, sight))).collect())
}

/// Everything that takes place within `window`, for feeds whose secret says who may read them.
pub async fn all(tx: &mut Tx, window: Window) -> Result<Vec<Whole>, Error> {
    store::within(tx, window).await
}

/// One activity with all its dates, whoever asks; see [`sight`].
pub async fn whole(tx: &mut Tx, id: ActivityId) -> Result<Option<Whole>, Error> {
    store::whole(tx, id).await
}
