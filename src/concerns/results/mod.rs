//! What follows an answer: the city's measures, and the effects that somebody saw.
mod model;
pub mod store;

pub use model::{Effect, Measure, MeasureState};
pub use store::{effects, measures};
