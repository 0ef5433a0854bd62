//! Meetings and what stands on their agenda.
mod answer;
mod model;
mod rules;
mod store;
mod suggested;

pub use answer::{MeetingAnswer, MeetingLine, lines, seen};
pub use model::{AgendaKind, ItemRow, ItemState, MeetingRow, MeetingState, NewItem, Slot};
pub use rules::{moved, must_be, must_last};
pub use store::{
    add, add_item, change, change_item, close, is_decided_on, item, items, next_after, one, open, present,
    put_in_order, remove_item, set_presence, take, take_item,
};
pub use suggested::{Suggested, suggested};
