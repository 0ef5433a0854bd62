//! Who did what to which record, in the order it was committed: audit, live updates, inboxes and the effect chain all
//! read this one table. Knows the names of records, nothing of their content.
mod bell;
mod model;
mod store;

pub use bell::{Bell, follow};
pub use model::{Audience, Change, Entry, Record};
pub use store::{append, forget, newest, of_actor, of_record, since};
