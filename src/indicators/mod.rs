//! Indicators: what is measured, the typed value, and what follows from values alone:
//! the need index, ranks, classes, likeness. Knows nothing of outlines or partners.
pub mod index;
pub mod likeness;
pub mod model;
pub mod ranking;
pub mod statistics;
pub mod value;

pub use index::NeedScore;
pub use model::{Direction, Indicator, NeedClass, NeedIndex, Theme, Unit};
pub use value::{Missing, NotCollected, Value};
