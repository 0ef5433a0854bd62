//! Partners' desks: rooms, requests for them, bookings that never overlap, and what a house does itself.
pub mod bookings;
pub mod rooms;
pub mod routes;
mod rules;
