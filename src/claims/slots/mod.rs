//! Slots: the city's rule how many claims an area takes and how many a tandem stands on, as rows. A live claim is on a slot
//! of its area, whoever holds or has joined it on one of its tandem's; the tables decide who was first.
mod store;

pub use store::{begin, has_free_slot, lay_out_slots, take_up};
