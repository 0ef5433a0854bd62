//! The decision-making body: its members are the active connectors. Meetings with an agenda, decisions by five methods, secret
//! votes that nobody can link to a person afterwards, elected speakers and moderators, and searches for a date. The office
//! reads what is decided, and never votes.
mod agenda;
mod ballots;
mod bundles;
mod decisions;
mod mandates;
mod minutes;
mod polls;
pub mod routes;
mod texts;

pub use mandates::{MandateRole, MandateRow, lay_out_seats, mandates_of};
