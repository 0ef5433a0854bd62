//! Areas: the small units a city publishes figures for, their levels and outlines.
//! Knows nothing of figures or partners.
pub mod model;
pub mod schematic;

pub use model::{Area, BoundaryKind, Level, Parent};
