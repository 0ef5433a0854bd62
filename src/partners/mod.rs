//! Partners: Welcome Points and other institutions, whom they serve and how far they are.
//! Knows nothing of figures.
pub mod model;
pub mod nearest;

pub use model::{Partner, PartnerKind, PartnerState, Position, Precision};
