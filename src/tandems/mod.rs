//! Tandems: two or more persons who act together. Every claim, activity and request belongs to one.
mod model;
pub mod routes;
mod store;

pub use model::{MemberState, Near, NewTandem, TandemState};
pub use store::{add, confirm, name};
