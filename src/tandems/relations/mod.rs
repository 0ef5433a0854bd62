//! What happens to a tandem's relations to areas when its members come and go. Claims are a room of their own above this
//! one; but an active claim leans on its holder's quorum by a constraint, so it must fall and rise in the very statements
//! that change the quorum. Knows of claims only that.
mod store;

pub use store::{Related, end, fall, forget_watches, joined, live_claims, rise, unwatch, watchers};
