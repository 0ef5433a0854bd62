//! Tandems: two or more persons who act together. Every claim, activity and request belongs to one.
mod model;
pub mod routes;
mod store;

pub use model::{MemberRow, MemberState, Near, NewTandem, TandemRow, TandemState};
pub use store::{add, confirm, lock, members, name, names, one};
