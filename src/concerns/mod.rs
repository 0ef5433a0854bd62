//! Concerns (Anliegen): what tandems want to see changed; the bundles in which they travel to the city, its answers, its
//! measures, and what was seen to have changed. Keeps no person: a tandem is the author.
mod answer;
mod bundles;
mod draft;
mod model;
mod place;
mod register;
mod results;
pub mod routes;
mod rules;
mod similar;
mod store;

pub use answer::{Maker, Named};
pub use bundles::{
    Bundle, BundleAnswer, BundleRow, Countdown, Decided, Filter as Bundles, Public, Side, Step, StepKind, Transmission,
    Transmit, awaited, bundle, bundle_title, bundles, chain, countdown, decided, is_ready, noted, read, transmit,
};
pub use model::{Concern, Outcome, Priority, Proposal, Sphere, Stage, Whereabouts};
pub use results::{Effect, Measure, MeasureState};
pub use store::{Filter, concern, concerns, open_by_tandem};
