//! Tandems: two or more persons who act together. Every claim, activity and request belongs to one.
mod answer;
mod model;
mod plans;
mod relations;
pub mod routes;
mod rules;
mod steps;
mod store;

pub use model::{MemberRow, MemberState, Near, NewTandem, StandingRow, TandemRow, TandemState};
pub use rules::lasts;
pub use steps::{Step, leave_all, tell_area_free};
pub use store::{add, confirm, living, lock, members, name, names, one, standings};
