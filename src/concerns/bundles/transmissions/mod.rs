//! Transmissions: a bundle's ways to the city, numbered from 1, each received, answered by a day, and perhaps opened again.
mod store;

pub use store::{Answered, answer, receive, reopen, set_due, transmissions, transmit};
