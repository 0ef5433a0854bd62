//! People: accounts by invitation, roles, terms; what someone may take along, and how they are forgotten. There is no field
//! for origin, religion or residence status.
mod answer;
mod change;
pub mod invitations;
mod model;
mod own;
pub mod routes;
mod rules;
mod store;

pub use invitations::first as invite_first;
pub use model::{Digest, NewPerson, PartnerName, PersonRow, PersonState};
pub use store::{add, any, one, volunteers};
