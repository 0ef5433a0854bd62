//! The bottom room: ids and texts in several languages. Knows no other room and does no I/O.
mod id;
mod translated;

pub use id::{AreaId, IndicatorId, PartnerId};
pub use translated::Translated;
