//! Protected spaces: groups of volunteers in which the city is not. For everyone who is not in one it does not exist: not by
//! item, list, search, count, export, live stream or journal.
mod answer;
mod model;
pub mod routes;
mod store;
