//! A decision as it is kept, and as it is begun.
use chrono::{DateTime, Utc};

use crate::kernel::{AgendaItemId, BundleId, DecisionId, MeetingId, PersonId};
use crate::meetings::ballots::{Form, Hands, Method, Outcome};
use crate::meetings::mandates::{MandateRole, Member};
use crate::words;

words! {
    pub enum DecisionState {
        Open = "open",
        /// Something was accepted.
        Decided = "decided",
        /// Nothing was.
        Failed = "failed",
        /// Asked again by another decision.
        Reopened = "reopened",
    }
}

words! {
    /// How people have their say.
    pub enum Via {
        Phones = "phones",
        /// Raised, and counted by a moderator.
        Hands = "hands",
        Both = "both",
    }
}

/// A row of the table.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DecisionRow {
    pub id: DecisionId,
    pub question: String,
    #[sqlx(try_from = "String")]
    pub method: Method,
    pub secret: bool,
    #[sqlx(try_from = "String")]
    pub via: Via,
    pub meeting_id: Option<MeetingId>,
    pub item_id: Option<AgendaItemId>,
    pub bundle_id: Option<BundleId>,
    role: Option<String>,
    pub seats: Option<i64>,
    /// Among those who shared the last seats; nobody else stands.
    pub run_off: bool,
    #[sqlx(try_from = "String")]
    pub state: DecisionState,
    /// How many had their say on a telephone.
    pub voted: i64,
    hands: Option<String>,
    result: Option<String>,
    /// Why it was reopened, or why it is asked again.
    pub reason: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub reopened_as: Option<DecisionId>,
    pub version: i64,
}

impl DecisionRow {
    /// What is elected, if it is an election.
    pub fn role(&self) -> Option<MandateRole> {
        self.role.clone().and_then(|role| MandateRole::try_from(role).ok())
    }

    pub fn hands(&self) -> Option<Hands> {
        self.hands.as_deref().and_then(|text| serde_json::from_str(text).ok())
    }

    pub fn result(&self) -> Option<Outcome> {
        self.result.as_deref().and_then(|text| serde_json::from_str(text).ok())
    }
}

/// Something that stands to choice.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OptionRow {
    pub id: String,
    pub title: String,
}

/// A decision with what stands to choice.
#[derive(Clone, Debug)]
pub struct Decision {
    pub row: DecisionRow,
    /// Of an election those who stand, by name: still members, while it is open.
    pub options: Vec<OptionRow>,
}

impl Decision {
    pub fn form(&self) -> Form {
        let options = self.options.iter().map(|option| option.id.clone()).collect();
        Form { method: self.row.method, options, seats: self.row.seats.unwrap_or(1) }
    }

    pub fn title(&self, option: &str) -> String {
        self.options.iter().find(|known| known.id == option).map(|known| known.title.clone()).unwrap_or_default()
    }

    pub fn is_open(&self) -> bool {
        self.row.state == DecisionState::Open
    }

    pub fn stands(&self, person: PersonId) -> bool {
        self.row.method == Method::Election && self.options.iter().any(|option| option.id == person.to_string())
    }
}

impl From<Member> for OptionRow {
    fn from(member: Member) -> Self {
        Self { id: member.id.to_string(), title: member.name }
    }
}

/// A decision that is about to be opened.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub question: String,
    pub method: Method,
    pub secret: bool,
    pub via: Via,
    pub meeting: Option<MeetingId>,
    pub item: Option<AgendaItemId>,
    pub bundle: Option<BundleId>,
    /// Of an election.
    pub role: Option<MandateRole>,
    pub seats: Option<i64>,
    pub run_off: bool,
    /// Why it is asked again.
    pub reason: Option<String>,
    pub options: Vec<OptionRow>,
}
