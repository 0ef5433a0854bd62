//! Claims (Zuordnungen): a tandem's relation to an area, months long, shared, paused, renewed, handed over.
//! Not a lock: nothing expires by itself; that a review is due is computed when it is read.
mod answer;
mod model;
pub mod routes;
mod rules;
mod store;

pub use model::ClaimState;
pub use rules::review_day;
pub use store::lay_out_slots;
