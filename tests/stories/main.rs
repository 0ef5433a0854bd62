//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod activities;
mod claims;
mod concerns;
mod decisions;
mod engines;
mod feeds;
mod inbox;
mod letters;
mod mandates;
mod meetings;
mod people;
mod requests;
mod support;
mod tandems;
