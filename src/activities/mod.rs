//! Activities: what tandems plan, when, where, in which languages; repeats, publishing, feeds, and how it was.
mod answer;
mod asked;
pub mod dates;
mod draft;
mod feed;
mod model;
mod moves;
pub mod routes;
mod rules;
mod seen;
mod store;
mod templates;
mod texts;

pub use answer::{ActivityAnswer, Maker, Occurrence};
pub use draft::moved;
pub use model::{Activity, ActivityState, Host, Whole};
pub use moves::{place_confirmed, reschedule};
pub use rules::{Sight, is_place_confirmed, is_public, sight};
pub use seen::{Window, seen, whole};
pub use store::{dates as dates_of, hosts, lock, one};
