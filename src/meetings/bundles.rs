//! Bundles of concerns as the body names them, and which of them wait for its word.
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::mandates::Body;
use crate::concerns::{self, Bundle, Bundles, Stage, countdown};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::BundleId;

/// An answer of the city is fresh until a monthly meeting has surely come after it.
const FRESH: TimeDelta = TimeDelta::days(35);

/// Why a bundle waits for the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Nobody has decided on it.
    Undecided,
    /// The city should have answered.
    Overdue,
    /// The city has answered lately.
    Answered,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BundleName {
    id: BundleId,
    title: String,
}

impl BundleName {
    /// `None` too for a bundle that was dissolved.
    pub async fn of(tx: &mut Tx, id: Option<BundleId>) -> Answer<Option<Self>> {
        let Some(id) = id else { return Ok(None) };
        Ok(concerns::bundle_title(tx, id).await?.map(|title| Self { id, title }))
    }
}

/// 422 unless there is such a bundle.
pub async fn must_exist(tx: &mut Tx, id: Option<BundleId>) -> Answer<()> {
    if id.is_none() || BundleName::of(tx, id).await?.is_some() {
        return Ok(());
    }
    Err(Problem::invalid("bundle_id", "unknown_bundle", "There is no such bundle."))
}

/// Bundles that wait for the body, each with its title and why.
pub async fn waiting(tx: &mut Tx, body: &Body, now: DateTime<Utc>) -> Answer<Vec<(BundleId, String, Waits)>> {
    let bundles = concerns::bundles(tx, &Bundles::default()).await?;
    let why = |bundle: Bundle| waits(&bundle, body, now).map(|why| (bundle.id(), bundle.row.title, why));
    Ok(bundles.into_iter().filter_map(why).collect())
}

fn waits(bundle: &Bundle, body: &Body, now: DateTime<Utc>) -> Option<Waits> {
    let late = || countdown(bundle, body.today, now).is_some_and(|clock| clock.late_days > 0);
    let answered = || bundle.latest().and_then(|latest| latest.answered_at);
    match bundle.row.stage {
        Stage::Bundled => bundle.decisions.is_empty().then_some(Waits::Undecided),
        Stage::Transmitted | Stage::InProgress => late().then_some(Waits::Overdue),
        Stage::Answered => answered().is_some_and(|at| now - at < FRESH).then_some(Waits::Answered),
        Stage::Noted => None,
    }
}
