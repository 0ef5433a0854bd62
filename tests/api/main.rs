//! The reading half through its real router: one file a subject, one story a behaviour.
mod areas;
mod features;
mod hostile;
mod indicators;
mod official;
mod openapi;
mod partners;
mod secrecy;
mod support;
mod tiles;
