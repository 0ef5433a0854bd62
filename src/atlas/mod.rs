//! The atlas: the city in memory, one immutable value behind one swap, and every question asked of it.
//! Holds only what was released; knows nothing of the command line or the page.
pub mod tiles;

pub use tiles::AreaTiles;
