//! Pictures of vector tiles for clients that cannot draw vectors: need classes in the page's colours, 512 × 512 pixels,
//! drawn by maplibre-rs; areas without a class are hatched, whatever the reason.
//!
//! maplibre-rs 0.0.3 panics where it meets what it does not expect, and graphics drivers crash. So it draws in a
//! process of its own (this same program, started as `raster-worker`), and the server only ever waits for it for a
//! bounded time. It draws fills and lines; it has no text, no icons and no patterns, so pictures carry no names.
//! Without the feature `maplibre-raster`, or without a graphics adapter or software driver, there are no pictures,
//! and the pool says why. Knows nothing of HTTP or of where tiles come from.
pub mod colours;
#[cfg(feature = "maplibre-raster")]
mod hatch;
#[cfg(feature = "maplibre-raster")]
mod paint;
mod pool;
mod process;
pub mod protocol;
mod worker;

pub use pool::{Key, NoPicture, Pool};
pub use process::Launch;
pub use worker::work;

/// Pixels along one side of a picture.
pub const SIZE: u32 = 512;
