//! Who the body is, and whom it has elected to speak for it and to run its meetings.
mod answer;
mod body;
mod model;
mod rules;
mod store;

pub use answer::BodyAnswer;
pub use body::{Body, is_member};
pub use model::{MandateRole, MandateRow, Member};
pub use rules::{Winner, ends_after, seated};
pub use store::{Term, end, give, lay_out_seats, mandates_of, one, take_back};
