//! Pictures of tiles: what server and worker say to each other, what becomes of a broken worker, and what is drawn.
#[cfg(feature = "maplibre-raster")]
mod drawn;
mod failing;
mod house;
mod protocol;
