//! People: accounts by invitation, roles, terms; what someone may take along, and how they are forgotten. There is no field
//! for origin, religion or residence status.
mod model;
pub mod routes;
mod store;

pub use model::{Digest, NewPerson, PersonState};
pub use store::{add, any};
