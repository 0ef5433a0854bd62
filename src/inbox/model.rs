//! A message before it is written, and as it is kept.
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::journal::Record;
use crate::kernel::{MessageId, PersonId};
use crate::words;

words! {
    /// Why a message came. Each has its words in `texts/*/inbox.ftl` and can be muted by itself.
    pub enum Reason {
        TandemInvited = "tandem_invited",
        TandemJoined = "tandem_joined",
        TandemDeclined = "tandem_declined",
        TandemLeft = "tandem_left",
        TandemEnded = "tandem_ended",
        Introduced = "introduced",
        ClaimOffered = "claim_offered",
        ClaimOfferAnswered = "claim_offer_answered",
        ClaimJoinAsked = "claim_join_asked",
        ClaimJoinAnswered = "claim_join_answered",
        ClaimSeekingPartner = "claim_seeking_partner",
        ClaimHandedOver = "claim_handed_over",
        ClaimHandOverAnswered = "claim_hand_over_answered",
        ClaimReleased = "claim_released",
        AreaFree = "area_free",
        RequestAsked = "request_asked",
        RequestAccepted = "request_accepted",
        RequestCountered = "request_countered",
        RequestDeclined = "request_declined",
        RequestWithdrawn = "request_withdrawn",
        RequestCounterAnswered = "request_counter_answered",
        ActivityHostAdded = "activity_host_added",
        ActivityPublished = "activity_published",
        ActivityChanged = "activity_changed",
        ActivityCancelled = "activity_cancelled",
        ConcernBundled = "concern_bundled",
        ConcernInvited = "concern_invited",
        ConcernJoined = "concern_joined",
        ConcernDecided = "concern_decided",
        ConcernTransmitted = "concern_transmitted",
        ConcernArrived = "concern_arrived",
        ConcernReceived = "concern_received",
        ConcernDateMoved = "concern_date_moved",
        ConcernAnswered = "concern_answered",
        ConcernReopened = "concern_reopened",
        ConcernMeasure = "concern_measure",
        ConcernEffect = "concern_effect",
        MeetingPlanned = "meeting_planned",
        MeetingChanged = "meeting_changed",
        MeetingMinutes = "meeting_minutes",
        DecisionOpened = "decision_opened",
        DecisionDecided = "decision_decided",
        DecisionReopened = "decision_reopened",
        MandateGiven = "mandate_given",
        DatePollOpened = "date_poll_opened",
        DatePollClosed = "date_poll_closed",
        ConsultationAsked = "consultation_asked",
        ConsultationResponded = "consultation_responded",
        ConsultationFedBack = "consultation_fed_back",
        SpaceAdmitted = "space_admitted",
    }
}

impl Reason {
    /// Someone waits for the one who gets it: it may be sent at once, and cannot be muted.
    pub fn is_urgent(self) -> bool {
        use Reason::{
            ClaimHandedOver, ClaimJoinAsked, ClaimOffered, ConcernArrived, ConcernReopened, DatePollOpened,
            DecisionOpened, RequestAsked, RequestCountered, TandemInvited,
        };
        let waiting = matches!(self, ClaimHandedOver | ClaimJoinAsked | ClaimOffered | TandemInvited);
        let asked = matches!(self, RequestAsked | RequestCountered | ConcernArrived | ConcernReopened);
        waiting || asked || matches!(self, DatePollOpened | DecisionOpened)
    }
}

/// What is to be told. `facts` are names that may be shown to whoever gets it: of tandems, areas, partners, activities,
/// concerns, meetings; never of persons.
#[derive(Clone, Debug)]
pub struct Notice {
    pub reason: Reason,
    pub record: Record,
    pub record_id: String,
    pub facts: Map<String, Value>,
}

impl Notice {
    pub fn new(reason: Reason, record: Record, record_id: impl ToString) -> Self {
        Self { reason, record, record_id: record_id.to_string(), facts: Map::new() }
    }

    /// `name` as the Fluent text writes it: `tandem`, `area`, `partner`, `activity`, `concern`, `meeting`,
    /// `decision`, `consultation`, `space`, `answer`, `why`.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }
}

/// A message as the table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MessageRow {
    pub id: MessageId,
    pub reason: String,
    pub urgent: bool,
    pub record: String,
    pub record_id: String,
    /// JSON.
    pub facts: String,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

impl MessageRow {
    pub fn facts(&self) -> Map<String, Value> {
        serde_json::from_str(&self.facts).unwrap_or_default()
    }
}

/// Someone for whom a letter may be due, by the contact they gave.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReaderRow {
    pub id: PersonId,
    pub name: String,
    pub contact: String,
    pub languages: String,
    /// `daily` or `at_once`.
    pub digest: String,
    pub digested_at: Option<DateTime<Utc>>,
}
