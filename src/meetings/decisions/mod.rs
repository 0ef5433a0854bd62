//! Questions the body decides: opened by any member, decided by one of five methods, reopened with a reason.
mod answer;
mod close;
mod draft;
mod model;
mod rules;
mod store;

pub use answer::{DecisionAnswer, DecisionLine, lines, seen};
pub use close::close;
pub use draft::{Checked, DecisionDraft};
pub use model::{Decision, DecisionState, NewDecision};
pub use rules::{is_seen, may_close, may_put_hands, may_reopen, may_stand, may_vote};
pub use store::{Filter, add, add_candidates, list, of_meeting, one, reopened, set_candidate, set_hands, take};
