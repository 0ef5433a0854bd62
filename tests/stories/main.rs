//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod abuse;
mod activities;
mod claims;
mod concerns;
mod consultations;
mod coverage;
mod coverage_work;
mod decisions;
#[path = "../document/mod.rs"]
mod document;
mod effects;
mod engines;
mod feeds;
mod inbox;
mod letters;
mod lost;
mod mandates;
mod meetings;
mod openapi;
mod people;
mod protected;
mod register;
mod requests;
mod support;
mod tandems;
mod told;
