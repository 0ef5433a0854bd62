//! Who asks, and what they may: sessions, roles, and one table of all routes. Also what every writing room shares, the
//! office: database, city, clock, bell. Knows no record but the session.
mod asking;
mod caller;
mod device;
mod gate;
mod office;
mod once;
mod secret;
mod session;
mod source;
mod store;
pub mod table;

pub use caller::{Caller, Role, Signed};
pub use gate::gate;
pub use office::Office;
pub use once::Once;
pub use secret::{Secret, hash};
pub use session::{SetCookie, sign_in, signed_out};
pub use source::Source;
pub use store::{SessionRow, end_session, end_sessions_of, forget, sessions_of, signed_by, start_session};
