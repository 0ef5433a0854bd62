//! What coverage is made of: shares of a gap, and what is read of claims, tandems and dates. No I/O.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{AreaId, ClaimId, TandemId};

/// One number for each named share of a gap: the share itself, or how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PerShare {
    /// The class of the need index.
    pub need: f64,
    /// Months since the last activity.
    pub silence: f64,
    /// Metres to a partner that supports.
    pub distance: f64,
    /// Languages of the programme that nobody offers there.
    pub languages: f64,
    /// Whether a tandem is there.
    pub tandem: f64,
}

/// The office's weights as they are kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SavedWeights {
    pub weights: PerShare,
    pub saved_at: Option<DateTime<Utc>>,
    pub version: i64,
}

/// A claim that stood or was offered at some time, by its days.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ClaimRow {
    pub id: ClaimId,
    pub area_id: AreaId,
    pub holder: TandemId,
    pub created_at: DateTime<Utc>,
    pub since: Option<DateTime<Utc>>,
    pub reviewed_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// A line of the journal as the past is read from it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mark {
    pub record_id: String,
    pub action: String,
    pub tandem_id: Option<TandemId>,
}

/// A tandem, as it is today.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TandemLine {
    pub id: TandemId,
    pub name: String,
    /// Separated by spaces.
    pub languages: String,
    pub living: bool,
}

/// The last date of an activity up to a moment, and the next after it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DatesRow {
    pub area_id: AreaId,
    pub last: Option<DateTime<Utc>>,
    pub next: Option<DateTime<Utc>>,
}

/// The same of a tandem in an area.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HostedRow {
    pub area_id: AreaId,
    pub tandem_id: TandemId,
    pub last: Option<DateTime<Utc>>,
    pub next: Option<DateTime<Utc>>,
}
