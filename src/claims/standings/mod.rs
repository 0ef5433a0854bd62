//! How tandems stand to a claim: on a slot of their own as its holder or joined, or beside it.
mod store;

pub use store::{stand, stand_by, stands_in};
