//! Watches: areas that a tandem waits for. Whether one is free is told where claims end.
mod store;

pub use store::{unwatch, watch, watched_by};
