//! Searches for the date that suits most.
mod answer;
mod model;
mod rules;
mod store;

pub use answer::{PollAnswer, all, seen};
pub use model::{OptionRow, PollRow, PollState, Says};
pub use store::{add, close, one, options, put_answer, take};
