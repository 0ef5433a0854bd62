//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod activities;
mod claims;
mod concerns;
mod engines;
mod feeds;
mod inbox;
mod letters;
mod people;
mod register;
mod requests;
mod support;
mod tandems;
