//! A time, and what takes it.
use chrono::{DateTime, TimeDelta, Utc};

use crate::kernel::{HouseUseId, RequestId, RoomId};

/// From one instant to another, the second left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct Span {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl Span {
    /// From an instant on, as far as anything is planned: dates reach a year ahead of when they were made.
    pub fn after(starts_at: DateTime<Utc>) -> Self {
        Self { starts_at, ends_at: starts_at + TimeDelta::days(3 * 366) }
    }
}

/// What a room is taken by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Request(RequestId),
    HouseUse(HouseUseId),
}

impl By {
    pub fn request(self) -> Option<RequestId> {
        match self {
            Self::Request(id) => Some(id),
            Self::HouseUse(_) => None,
        }
    }

    pub fn house_use(self) -> Option<HouseUseId> {
        match self {
            Self::HouseUse(id) => Some(id),
            Self::Request(_) => None,
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Booked {
    pub room_id: RoomId,
    #[sqlx(flatten)]
    pub span: Span,
    pub request_id: Option<RequestId>,
    pub house_use_id: Option<HouseUseId>,
}
