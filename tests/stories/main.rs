//! Stories: what people agree, told through the real router, each on both engines.
mod access;
mod claims;
mod requests;
mod support;
