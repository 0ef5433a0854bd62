//! Invitations: single-use links. Looking at one consumes nothing, accepting consumes it; only a hash of its secret is kept.
mod accept;
mod letter;
mod make;
mod model;
mod rules;
mod store;

pub use accept::{Acceptance, accept, look};
pub use letter::{Reader, address, sent};
pub use make::{Made, first, made, make};
pub use model::{InvitationRow, InvitationState, NewInvitation};
pub use rules::{may_invite, may_withdraw, state};
pub use store::{one, visible_to, withdraw, withdraw_links_of, withdraw_made_by};
