//! What every answer has in common: problems, conditional requests, limits, the accept loop. Knows no domain word.
pub mod conditional;
pub mod problem;
pub mod query;

pub use problem::{Answer, Problem};
pub use query::Query;
