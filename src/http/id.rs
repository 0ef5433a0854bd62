//! Ids in addresses. One that is no id at all is answered like one that nobody has.
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use uuid::Uuid;

use super::problem::Problem;
use crate::kernel::RecordId;

/// The one id of the path, e.g. `Id<ClaimId>` of `/api/claims/{id}`: 404 with the record's code if it is none.
#[derive(Clone, Copy, Debug)]
pub struct Id<T>(pub T);

impl<S: Send + Sync, T: RecordId> FromRequestParts<S> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<Uuid>::from_request_parts(parts, state).await;
        path.map(|Path(id)| Self(id.into())).map_err(|_| Problem::missing(T::UNKNOWN, "what this address names"))
    }
}

/// The two ids of the path, e.g. `Ids<MeetingId, AgendaItemId>` of `/api/meetings/{id}/items/{item_id}`: 404 with the code of
/// the inner record if one of them is none.
#[derive(Clone, Copy, Debug)]
pub struct Ids<T, U>(pub T, pub U);

impl<S: Send + Sync, T: RecordId, U: RecordId> FromRequestParts<S> for Ids<T, U> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<(Uuid, Uuid)>::from_request_parts(parts, state).await;
        path.map(|Path((outer, inner))| Self(outer.into(), inner.into()))
            .map_err(|_| Problem::missing(U::UNKNOWN, "what this address names"))
    }
}

impl Problem {
    /// 404: there is no such record, or none that the caller may see.
    pub fn unknown<T: RecordId>(id: T) -> Self {
        Self::missing(T::UNKNOWN, format_args!("'{id}'"))
    }
}
