//! What reaches a person: messages with the reason they came for, live changes, the digest. Knows ids and reasons, not the
//! records behind them; the words are made when a message is read.
pub mod digest;
mod model;
pub mod routes;
mod rules;
mod store;
mod words;

pub use model::{MessageRow, Notice, Reason};
pub use store::{forget, messages, mutes, tell, tell_office, tell_partner, tell_tandem, unread};
pub use words::Words;
