//! What a table that came back would change: cells, new rows, and what cannot be taken; and what is to be written if somebody
//! says yes. Knows not how it was found.
use serde::Serialize;
use utoipa::ToSchema;

use crate::concerns::model::{Concern, Said};
use crate::kernel::{ConcernId, TandemId};

/// A cell that will change. `column`: as its header calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterChange)]
pub struct Change {
    pub row: u64,
    pub id: ConcernId,
    pub topic: String,
    pub column: String,
    pub before: String,
    pub after: String,
}

/// A row that will be a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterAdded)]
pub struct Added {
    pub row: u64,
    pub topic: String,
    pub tandem: String,
}

/// What cannot be taken, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterRefused)]
pub struct Refused {
    pub row: u64,
    pub column: Option<String>,
    pub code: String,
    pub detail: String,
}

/// What somebody reads before they say yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterPreview)]
pub struct Preview {
    pub rows: usize,
    pub changes: Vec<Change>,
    pub added: Vec<Added>,
    pub refused: Vec<Refused>,
    pub unchanged: usize,
}

/// A concern that will be written anew.
#[derive(Clone, Debug)]
pub struct Edit {
    pub concern: Concern,
    pub said: Said,
}

/// A concern that will be noted.
#[derive(Clone, Debug)]
pub struct New {
    pub tandem: TandemId,
    pub said: Said,
}

/// The preview, and what is to be written if somebody says yes.
#[derive(Clone, Debug, Default)]
pub struct Review {
    pub preview: Preview,
    pub edits: Vec<Edit>,
    pub new: Vec<New>,
}

/// Somebody else has changed it since the table was written: the one refusal that may be news since a preview.
pub const CHANGED_MEANWHILE: &str = "changed_meanwhile";
