//! Partners' desks: rooms, requests for them, bookings that never overlap, and what a house does itself.
mod answer;
pub mod bookings;
mod desk;
pub mod house_uses;
mod model;
pub mod rooms;
pub mod routes;
mod rules;
mod store;
mod taking;
mod telling;

pub use model::RequestState;
