//! Bundles: concerns of one or more tandems that travel to the city together, and come back answered.
mod answer;
mod chain;
mod clock;
mod model;
pub mod rules;
mod steps;
pub mod store;
pub mod transmissions;

pub use answer::{BundleAnswer, BundleLine, Public};
pub use chain::{Step, StepKind, chain, noted};
pub use clock::{Countdown, Side, awaited, countdown};
pub use model::{Bundle, BundleRow, Decided, Transmission};
pub use rules::is_ready;
pub use steps::{Transmit, begin, decided, entries, notice, read, tell, tell_others, transmit};
pub use store::{Filter, bundle, bundle_title, bundles};
