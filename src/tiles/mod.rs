//! Vector tiles: addresses, clipping, encoding, compression and their cache. Knows no domain word.
pub mod address;
pub mod cache;
pub mod clip;
pub mod encode;
pub mod mercator;

pub use address::{AddressError, TileAddress};
pub use cache::TileCache;
pub use encode::{Property, Shape, TileWriter, inflate};
