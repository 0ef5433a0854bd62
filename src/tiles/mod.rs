//! Vector tiles: addresses, clipping, encoding, compression and their cache. Knows no domain word.
pub mod address;
pub mod cache;
pub mod clip;
pub mod encode;
pub mod geometry;
pub mod mercator;
mod message;

pub use address::{AddressError, TileAddress};
pub use cache::TileCache;
pub use encode::{LayerWriter, Property, TileWriter, inflate};
pub use geometry::{Rings, Shape};
