//! The city pack: a folder that declares a city in `city.toml` and holds its published files.
//! Reads all of it, finds its flaws, and hands on only what may be released.
pub mod model;

pub use model::{Basemap, Boundaries, City, District, Edition, Planning, Released};
