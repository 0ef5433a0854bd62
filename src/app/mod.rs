//! The top room: command line, boot, router, embedded page. The only room that knows all others.
mod boot;
mod command;
pub mod demo;
mod health;
mod log;
mod openapi;
mod page;
mod programme;
mod router;
mod texts;
mod tools;

pub use boot::run;
pub use health::Watch;
pub use page::Page;
pub use programme::prepare;
pub use router::{Public, router};
