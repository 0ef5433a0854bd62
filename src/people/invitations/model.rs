//! An invitation before and after it is written.
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::access::Role;
use crate::kernel::{InvitationId, PartnerId, PersonId, TandemId};
use crate::words;

/// How long a link may be used.
pub const LASTS: TimeDelta = TimeDelta::days(7);

words! {
    /// What became of an invitation.
    pub enum InvitationState {
        Open = "open",
        Used = "used",
        Expired = "expired",
        Withdrawn = "withdrawn",
    }
}

/// Whom a link is for.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// What someone who is new here will be.
    pub role: Role,
    /// What the inviter calls them.
    pub name: Option<String>,
    /// The houses a partner's staff will speak for.
    pub partners: Vec<PartnerId>,
    /// The tandem a connector joins by saying yes.
    pub tandem: Option<TandemId>,
    /// Someone who is here already, on another device.
    pub person: Option<PersonId>,
    /// Nobody, when it was made on the command line.
    pub by: Option<PersonId>,
}

/// An invitation as the table keeps it, and what its tandem is called.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitationRow {
    pub id: InvitationId,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub name: Option<String>,
    /// Ids, separated by spaces.
    pub partner_ids: String,
    pub tandem_id: Option<TandemId>,
    /// `None` also when the tandem has ended: then the invitation is gone.
    pub tandem_name: Option<String>,
    pub person_id: Option<PersonId>,
    pub invited_by: Option<PersonId>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// What its maker is now; nothing, when it was made on the command line.
    pub by_role: Option<String>,
    pub by_state: Option<String>,
    pub by_term_ends: Option<NaiveDate>,
    /// The maker is a confirmed member of the tandem it leads to.
    pub by_member: bool,
}

impl InvitationRow {
    pub fn partners(&self) -> Vec<PartnerId> {
        self.partner_ids.split_whitespace().map(PartnerId::new).collect()
    }

    /// What its maker is on a day; nothing, when it was made on the command line.
    pub fn maker_on(&self, day: NaiveDate) -> Option<Role> {
        let role = self.by_role.as_ref()?.parse().unwrap_or(Role::Visitor);
        Some(role.on(day, self.by_state.as_deref() != Some("active"), self.by_term_ends))
    }
}
