//! Coordinate systems and distances. Pure.
pub mod crs;
pub mod distance;

pub use crs::Crs;
pub use distance::geodesic_m;
