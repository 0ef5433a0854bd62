//! What every answer has in common: problems, conditional requests, limits, the accept loop. Knows no domain word.
pub mod body;
pub mod conditional;
pub mod doors;
pub mod encoding;
mod endless;
pub mod field;
pub mod frame;
pub mod headers;
pub mod id;
pub mod limits;
pub mod metrics;
pub mod peer;
pub mod problem;
pub mod query;
pub mod record;
pub mod server;

/// What validators are kept as.
pub use axum::http::HeaderValue;

pub use body::{Body, Nothing, Workbook, given};
pub use frame::Frame;
pub use headers::{Group, SecurityHeaders};
pub use id::{Id, Ids};
pub use limits::Limits;
pub use metrics::Meter;
pub use peer::Peer;
pub use problem::{Answer, Problem};
pub use query::Query;
pub use record::IfMatch;
