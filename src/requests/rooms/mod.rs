//! Rooms of a house: what they are, and how one is part of another. Knows no request and no time.
mod model;
mod store;
pub mod tree;

pub use model::{Lines, Room};
pub use store::{add, change, lock, of_partner, one};
