//! A person as the programme knows them.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Office, Role};
use crate::kernel::{PartnerId, PersonId};
use crate::words;

words! {
    /// What became of an account.
    pub enum PersonState {
        Active = "active",
        Alumni = "alumni",
        Erased = "erased",
    }
}

words! {
    /// When messages are sent on by mail.
    pub enum Digest {
        Daily = "daily",
        /// Only those someone waits behind; the rest daily.
        AtOnce = "at_once",
        Never = "never",
    }
}

/// Someone who has just said yes to an invitation.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// What others call them.
    pub name: String,
    pub surname: Option<String>,
    /// Mail address or telephone, as they wrote it.
    pub contact: Option<String>,
    /// Never `visitor` or `alumni`.
    pub role: Role,
    /// BCP 47, self-described; may be empty.
    pub languages: Vec<String>,
    /// The houses a partner's staff speak for.
    pub partners: Vec<PartnerId>,
    pub term_ends: Option<NaiveDate>,
}

/// A person as the tables keep them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub surname: Option<String>,
    pub contact: Option<String>,
    #[sqlx(try_from = "String")]
    pub role: Role,
    #[sqlx(try_from = "String")]
    pub state: PersonState,
    pub languages: String,
    #[sqlx(try_from = "String")]
    pub digest: Digest,
    pub term_ends: Option<NaiveDate>,
    pub consented_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

impl PersonRow {
    /// What they are on a day: an alumnus from the day after their term.
    pub fn role_on(&self, day: NaiveDate) -> Role {
        self.role.on(day, self.state == PersonState::Alumni, self.term_ends)
    }
}

/// A house of the city's table by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PartnerName)]
pub struct PartnerName {
    pub id: PartnerId,
    pub name: String,
}

impl PartnerName {
    /// A house that the city's table no longer has is called by its id.
    pub fn of(office: &Office, id: PartnerId) -> Self {
        let name = office.partner(&id).map_or_else(|_| id.to_string(), |partner| partner.name);
        Self { id, name }
    }
}
