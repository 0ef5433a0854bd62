//! The register as a workbook: the seven columns of the programme's own table, whose concern it is, and in which version.
//! Written for people to work in, and read again cell by cell, so that exactly what they changed is changed.
mod added;
mod cells;
mod compare;
mod kept;
mod read;
mod refusal;
mod review;
mod sheet;
mod words;

pub use compare::{Around, review};
pub use read::{Sheet, read};
pub use review::{CHANGED_MEANWHILE, Edit, New, Preview, Review};
pub use sheet::write;
pub use words::text;
