//! Having one's say, and counting: what may be said by each method, what is kept of it, and what comes out.
mod count;
#[cfg(test)]
mod count_tests;
mod form;
mod model;
mod store;

pub use count::{Frame, Outcome, Ranked, Tally, Why, contenders, decide};
pub use form::{AS_IS, Form};
pub use model::{Ballot, Hands, Method, Objection};
pub use store::{
    ballots, cast, forget_secret, has_voted, keep_objections, objections, own_ballot, put_ballot, put_secret, tally,
    uncounted,
};
