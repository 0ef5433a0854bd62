//! The city pack: a folder that declares a city in `city.toml` and holds its published files.
//! Reads all of it, finds its flaws, and hands on only what may be released.
mod areas;
mod files;
pub mod model;
pub mod obtain;
pub mod pack;
mod partners;
mod read;
pub mod report;
mod rules;
mod sketch;
mod values;

pub use model::{
    Basemap, Body, Boundaries, City, Department, District, Edition, GuardedWord, PlaceKind, Planning, Released,
    Template,
};
pub use obtain::{ObtainError, Obtained, Outcome, Progress, obtain};
pub use read::{ReadError, Reading, check, read};
pub use sketch::{Sketch, SketchError, sketch};
