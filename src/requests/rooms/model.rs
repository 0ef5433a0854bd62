//! A room as the tables keep it and as everyone who works here sees it.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{PartnerId, RoomId};

/// Short texts, each on a line of its own where they are kept: things in a room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Lines(pub Vec<String>);

impl From<String> for Lines {
    fn from(text: String) -> Self {
        Self(text.lines().map(str::to_owned).collect())
    }
}

impl Lines {
    /// As it is kept; no text holds the end of a line.
    pub fn text(&self) -> String {
        self.0.join("\n")
    }
}

/// A room of a house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
pub struct Room {
    pub id: RoomId,
    pub partner_id: PartnerId,
    /// The larger room it is a part of; who takes that one takes this one too.
    pub part_of: Option<RoomId>,
    pub name: String,
    /// How many people it holds.
    pub seats: i64,
    /// Without a step from the street.
    pub step_free: bool,
    /// What is in it.
    #[sqlx(try_from = "String")]
    pub equipment: Lines,
    /// As the house writes it; shown, not enforced.
    pub opening_hours: String,
    /// Whether it may be asked for.
    pub open: bool,
    pub version: i64,
}
