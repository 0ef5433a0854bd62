//! An entry before it is written, and a change as it is read.
use chrono::{DateTime, Utc};

use crate::kernel::{AreaId, PartnerId, PersonId, TandemId};
use crate::words;

words! {
    /// Kinds of records.
    pub enum Record {
        Person = "person",
        Session = "session",
        Invitation = "invitation",
        Tandem = "tandem",
        Claim = "claim",
        Watch = "watch",
        Activity = "activity",
        Room = "room",
        Request = "request",
        HouseUse = "house_use",
        Partner = "partner",
        Message = "message",
        Concern = "concern",
        Bundle = "bundle",
        Measure = "measure",
        Meeting = "meeting",
        Decision = "decision",
        Mandate = "mandate",
        DatePoll = "date_poll",
        Consultation = "consultation",
        ProtectedSpace = "protected_space",
        ProtectedNote = "protected_note",
        CoverageWeights = "coverage_weights",
    }
}

words! {
    /// Who may hear of a change, beside coordinators (all but `person`) and the one who made it.
    pub enum Audience {
        /// Everyone.
        Public = "public",
        /// Everyone who is signed in.
        Signed = "signed",
        /// Everyone of the programme: volunteers, former ones too, and the office; not partners' staff.
        Programme = "programme",
        /// The members of `tandem_id`.
        Tandem = "tandem",
        /// The staff of `partner_id`.
        Partner = "partner",
        /// The members of `tandem_id` and the staff of `partner_id`.
        Both = "both",
        /// `person_id` alone.
        Person = "person",
        /// Coordinators and operators.
        Office = "office",
    }
}

/// What is written. Holds ids and words from a list, never a text that a person wrote.
#[derive(Clone, Debug)]
pub struct Entry {
    pub action: &'static str,
    pub record: Record,
    pub record_id: String,
    pub audience: Audience,
    pub area: Option<AreaId>,
    pub tandem: Option<TandemId>,
    pub partner: Option<PartnerId>,
    pub person: Option<PersonId>,
}

impl Entry {
    /// `action` in the past tense, snake case: `claimed`, `published`. For the office alone until more is said.
    pub fn new(action: &'static str, record: Record, record_id: impl ToString) -> Self {
        let record_id = record_id.to_string();
        let audience = Audience::Office;
        Self { action, record, record_id, audience, area: None, tandem: None, partner: None, person: None }
    }

    /// Where it happened.
    pub fn at(self, area: &AreaId) -> Self {
        Self { area: Some(area.clone()), ..self }
    }

    /// Which tandem it concerns; its members hear of it.
    pub fn tandem(self, tandem: TandemId) -> Self {
        let audience = if self.partner.is_some() { Audience::Both } else { Audience::Tandem };
        Self { tandem: Some(tandem), audience, ..self }
    }

    /// Which partner it concerns; its staff hear of it.
    pub fn partner(self, partner: &PartnerId) -> Self {
        let audience = if self.tandem.is_some() { Audience::Both } else { Audience::Partner };
        Self { partner: Some(partner.clone()), audience, ..self }
    }

    /// For one person's eyes.
    pub fn person(self, person: PersonId) -> Self {
        Self { person: Some(person), audience: Audience::Person, ..self }
    }

    /// Everyone who is signed in hears of it.
    pub fn signed(self) -> Self {
        Self { audience: Audience::Signed, ..self }
    }

    /// Volunteers and the office hear of it, partners' staff do not.
    pub fn programme(self) -> Self {
        Self { audience: Audience::Programme, ..self }
    }

    /// Everyone hears of it.
    pub fn public(self) -> Self {
        Self { audience: Audience::Public, ..self }
    }
}

/// What was written.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Change {
    pub version: i64,
    pub at: DateTime<Utc>,
    pub actor: Option<PersonId>,
    pub action: String,
    #[sqlx(try_from = "String")]
    pub record: Record,
    pub record_id: String,
    #[sqlx(try_from = "String")]
    pub audience: Audience,
    pub area_id: Option<AreaId>,
    pub tandem_id: Option<TandemId>,
    pub partner_id: Option<PartnerId>,
    pub person_id: Option<PersonId>,
}
