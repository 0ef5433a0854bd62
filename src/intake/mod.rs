//! Reading what people publish: tables and outlines, with every doubt kept as a finding. Knows no domain word.
mod csv;
mod file;
pub mod finding;
pub mod number;
pub mod outlines;
pub mod table;
mod xlsx;

pub use file::{hex, read_file, sha256_hex};
pub use finding::{Arg, Finding, Place, Severity};
pub use number::NumberFormat;
pub use outlines::{Outline, OutlineFile, Outlines};
pub use table::{Bounds, Cell, Row, Table, TableFormat};
