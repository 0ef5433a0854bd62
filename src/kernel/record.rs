//! Ids of what people agree, words with a fixed list, and the time: the small types every writing room shares.
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What all ids of records have in common.
pub trait RecordId: From<Uuid> + fmt::Display {
    /// The code of a refusal when there is no such record.
    const UNKNOWN: &'static str;
}

/// An id of a record: UUID v7, so that ids sort by the time they were made.
macro_rules! record_id {
    ($(#[$doc:meta])* $name:ident = $word:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[derive(sqlx::Type, utoipa::ToSchema)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(Uuid);

        impl $name {
            #[allow(clippy::new_without_default, reason = "every call makes another id")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl RecordId for $name {
            const UNKNOWN: &'static str = concat!("unknown_", $word);
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

record_id! {
    /// Someone with an account.
    PersonId = "person"
}
record_id! {
    /// One device of a person, signed in.
    SessionId = "session"
}
record_id! {
    /// A link by which a person joins.
    InvitationId = "invitation"
}
record_id! {
    /// Two or more persons who act together.
    TandemId = "tandem"
}
record_id! {
    /// A Zuordnung: a tandem's relation to an area.
    ClaimId = "claim"
}
record_id! {
    /// Something a tandem plans.
    ActivityId = "activity"
}
record_id! {
    /// A room of a partner.
    RoomId = "room"
}
record_id! {
    /// A question to a partner for a room, staff or things.
    RequestId = "request"
}
record_id! {
    /// What a house itself does in a room.
    HouseUseId = "house_use"
}
record_id! {
    /// A message in someone's inbox.
    MessageId = "message"
}

record_id! {
    /// An Anliegen: what a tandem wants to see changed.
    ConcernId = "concern"
}
record_id! {
    /// Concerns that travel together to the administration.
    BundleId = "bundle"
}
record_id! {
    /// What the city does about a bundle.
    MeasureId = "measure"
}
record_id! {
    /// A meeting of the decision-making body.
    MeetingId = "meeting"
}
record_id! {
    /// A point of a meeting's agenda.
    AgendaItemId = "agenda_item"
}
record_id! {
    /// A question the body decides.
    DecisionId = "decision"
}
record_id! {
    /// An elected function for a term.
    MandateId = "mandate"
}
record_id! {
    /// A search for the date that suits most.
    DatePollId = "date_poll"
}
record_id! {
    /// A question of the city to the tandems.
    ConsultationId = "consultation"
}
record_id! {
    /// A group without the city.
    ProtectedSpaceId = "protected_space"
}
record_id! {
    /// What someone wrote in a protected space.
    ProtectedNoteId = "protected_note"
}

/// A word that stands for nothing here; only a damaged database holds one.
#[derive(Debug, thiserror::Error)]
#[error("'{0}' is none of the words known here")]
pub struct UnknownWord(pub String);

/// An enum whose values are words: the same in the database, in JSON and in the document of the API.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$of:meta])* $value:ident = $word:tt),+ $(,)? }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        $(#[$doc])*
        pub enum $name { $($(#[$of])* #[serde(rename = $word)] $value),+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$value),+];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::kernel::UnknownWord;

            fn try_from(word: String) -> Result<Self, Self::Error> {
                let found = Self::ALL.iter().copied().find(|known| known.as_str() == word);
                found.ok_or($crate::kernel::UnknownWord(word))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kernel::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::try_from(word.to_owned())
            }
        }
    };
}

/// The time in whole milliseconds. Tests move it; nothing else does.
#[derive(Clone, Default)]
pub struct Clock {
    ahead_s: Arc<AtomicI64>,
}

impl Clock {
    pub fn now(&self) -> DateTime<Utc> {
        (Utc::now() + TimeDelta::seconds(self.ahead_s.load(Relaxed))).trunc_subsecs(3)
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.ahead_s.fetch_add(time.num_seconds(), Relaxed);
    }
}

/// Codes in one text, separated by spaces, as the tables keep them: `de ar`.
pub fn codes(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
