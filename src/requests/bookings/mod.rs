//! Times at which rooms are taken, half open: who comes at eleven meets nobody who leaves at eleven. A room that is taken
//! takes its parts along, one row each, so that the tables can promise that no two rows of a room overlap.
pub mod free;
mod model;
mod store;
pub mod times;

pub use model::{Booked, By};
pub use store::{follow_whole, of_house, release, take};
