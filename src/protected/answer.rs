//! A protected space as its members see it; there are no other eyes.
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Note, Space};
use crate::kernel::{PersonId, ProtectedNoteId, ProtectedSpaceId};

#[derive(Debug, Serialize, ToSchema)]
pub struct MemberName {
    id: PersonId,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SpaceAnswer {
    pub id: ProtectedSpaceId,
    name: String,
    purpose: String,
    /// The longest first.
    members: Vec<MemberName>,
    /// How many.
    notes: i64,
    last_note_at: Option<DateTime<Utc>>,
    pub version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SpacesAnswer {
    /// Those the caller is in, by name.
    pub protected_spaces: Vec<SpaceAnswer>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NoteAnswer {
    pub id: ProtectedNoteId,
    space_id: ProtectedSpaceId,
    by: MemberName,
    text: String,
    at: DateTime<Utc>,
    mine: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct NotesAnswer {
    /// The newest first.
    pub notes: Vec<NoteAnswer>,
    pub number_matched: i64,
}

/// A space with all that was written in it, to be taken along.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeSpace {
    #[serde(flatten)]
    pub space: SpaceAnswer,
    pub all_notes: Vec<NoteAnswer>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SpacesExport {
    pub protected_spaces: Vec<WholeSpace>,
}

impl From<Space> for SpaceAnswer {
    fn from(space: Space) -> Self {
        let members = space.members.into_iter().map(|member| MemberName { id: member.person_id, name: member.name });
        Self {
            id: space.id,
            name: space.name,
            purpose: space.purpose,
            members: members.collect(),
            notes: space.notes,
            last_note_at: space.last_note_at,
            version: space.version,
        }
    }
}

impl NoteAnswer {
    pub fn new(note: Note, reader: PersonId) -> Self {
        let by = MemberName { id: note.person_id, name: note.name };
        let mine = note.person_id == reader;
        Self { id: note.id, space_id: note.space_id, by, text: note.text, at: note.at, mine }
    }
}
