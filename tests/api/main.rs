//! The reading half through its real router: one file a subject, one story a behaviour.
mod areas;
#[path = "../document/mod.rs"]
mod document;
mod features;
mod hostile;
mod indicators;
mod official;
mod openapi;
mod partners;
mod secrecy;
mod support;
mod tiles;
