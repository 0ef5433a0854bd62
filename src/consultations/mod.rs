//! Consultations: the city asks the tandems, and owes them what for, what is still open, how long it takes and a day by
//! which it says what came of it. Knows nothing of concerns or decisions.
mod answer;
mod model;
pub mod routes;
mod rules;
mod store;

pub use model::{Kept, Waiting};
pub use store::{kept, waiting};
