//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod activities;
mod claims;
mod engines;
<<<<<<< HEAD
mod inbox;
mod people;
=======
mod feeds;
>>>>>>> activities
mod requests;
mod support;
mod tandems;
