//! Activities: what tandems plan, when, where, in which languages; repeats, publishing, feeds, and how it was.
pub mod dates;
pub mod routes;
