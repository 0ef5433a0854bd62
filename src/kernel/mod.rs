//! The bottom room: ids, words, the time, texts in several languages, and rows by their key. Knows no other room and does no I/O.
mod grouped;
mod id;
mod plain;
mod record;
pub mod texts;
mod translated;

pub use grouped::grouped;
pub use id::{AreaId, IndicatorId, PartnerId};
pub use plain::plain;
pub use record::{
    ActivityId, AgendaItemId, BundleId, ClaimId, Clock, ConcernId, ConsultationId, DatePollId, DecisionId, HouseUseId,
    InvitationId, MandateId, MeasureId, MeetingId, MessageId, PersonId, ProtectedNoteId, ProtectedSpaceId, RecordId,
    RequestId, RoomId, SessionId, TandemId, UnknownWord, codes,
};
pub use texts::{BothTexts, Language, Texts};
pub use translated::Translated;
