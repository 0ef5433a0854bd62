//! Effects: what it changed, for one person, a tandem, the programme and the public; and a certificate of engagement.
//! Keeps nothing of its own: everything is told from what others keep.
mod answer;
mod gather;
mod model;
pub mod routes;
mod spans;
mod store;
mod story;
mod told;
