//! What a house itself does in its rooms. It takes them like a request does.
mod store;

pub use store::{HouseUse, add, of_house, one, remove};
