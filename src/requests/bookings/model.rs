//! What takes a room, and for how long.
use crate::activities::dates::Span;
use crate::kernel::{HouseUseId, RequestId, RoomId};

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

impl Booked {
    pub fn by(&self) -> Option<By> {
        self.request_id.map(By::Request).or(self.house_use_id.map(By::HouseUse))
    }
}
