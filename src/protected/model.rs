//! A protected space, who is in it and what they wrote.
use chrono::{DateTime, Utc};

use crate::kernel::{PersonId, ProtectedNoteId, ProtectedSpaceId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Space {
    pub id: ProtectedSpaceId,
    pub name: String,
    pub purpose: String,
    pub version: i64,
    pub notes: i64,
    pub last_note_at: Option<DateTime<Utc>>,
    #[sqlx(skip)]
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    pub space_id: ProtectedSpaceId,
    pub person_id: PersonId,
    pub name: String,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Note {
    pub id: ProtectedNoteId,
    pub space_id: ProtectedSpaceId,
    pub person_id: PersonId,
    pub name: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

impl Space {
    pub fn has(&self, person: PersonId) -> bool {
        self.members.iter().any(|member| member.person_id == person)
    }
}
