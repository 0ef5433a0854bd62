//! The binary: hands the command line to `app`.
fn main() {}
