//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod activities;
mod claims;
mod consultations;
mod coverage;
mod concerns;
mod engines;
mod feeds;
mod inbox;
mod letters;
mod people;
mod protected;
mod requests;
mod support;
mod tandems;
mod told;
