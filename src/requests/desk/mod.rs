//! What a house's desk shows: what waits for its answer, what is in its rooms, what it has given. Pure; reading is the
//! routes' part.
mod calendar;
mod support;
mod waiting;

pub use calendar::{CalendarEntry, calendar};
pub use support::{Month, support};
pub use waiting::{DeskRequest, times_of, waiting};
