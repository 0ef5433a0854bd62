//! Areas: the small units a city publishes figures for, their levels and outlines.
//! Knows nothing of figures or partners.
pub mod coverage;
pub mod locate;
pub mod model;
pub mod schematic;

pub use coverage::Coverage;
pub use locate::Locator;
pub use model::{Area, BoundaryKind, Level, Parent};
