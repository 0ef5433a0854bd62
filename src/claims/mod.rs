//! Claims (Zuordnungen): a tandem's relation to an area, months long, shared, paused, renewed, handed over.
//! Not a lock: nothing expires by itself; that a review is due is computed when it is read.
mod answer;
mod model;
mod offers;
pub mod routes;
mod rules;
mod slots;
mod standings;
mod store;
mod watches;

pub use model::ClaimState;
pub use rules::review_day;
pub use slots::lay_out_slots;
