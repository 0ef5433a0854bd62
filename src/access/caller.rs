//! The one who asks. Made once a request by the gate; handlers take it as an argument.
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::NaiveDate;

use crate::http::Problem;
use crate::kernel::{PartnerId, PersonId, SessionId, TandemId};
use crate::words;

words! {
    /// What someone is here. A person has one role; `visitor` is whoever is not signed in.
    pub enum Role {
        Visitor = "visitor",
        /// A Community Connector, a volunteer: acts in tandems.
        Connector = "connector",
        /// Staff of one or more partners.
        Partner = "partner",
        /// The city's integration office: sees and offers, does not approve.
        Coordinator = "coordinator",
        /// Runs the service.
        Operator = "operator",
        /// A connector whose term is over: reads, and takes their data along.
        Alumni = "alumni",
    }
}

impl Role {
    /// What someone of this role is on a day: when the term is over, it is over at once; nobody has to run anything.
    pub fn on(self, day: NaiveDate, alumni: bool, term_ends: Option<NaiveDate>) -> Self {
        if alumni || term_ends.is_some_and(|end| end < day) { Self::Alumni } else { self }
    }
}

/// Someone who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub id: PersonId,
    pub session: SessionId,
    pub role: Role,
    /// The houses a partner's staff speak for.
    pub partners: Vec<PartnerId>,
    /// The tandems they are a confirmed member of, ended ones left out.
    pub tandems: Vec<TandemId>,
}

impl Signed {
    /// Coordinators and operators see what the programme sees.
    pub fn is_office(&self) -> bool {
        matches!(self.role, Role::Coordinator | Role::Operator)
    }

    pub fn acts_in(&self, tandem: TandemId) -> bool {
        self.tandems.contains(&tandem)
    }

    pub fn speaks_for(&self, partner: &PartnerId) -> bool {
        self.partners.contains(partner)
    }
}

/// Anyone; `None` is a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller(pub Option<Signed>);

impl Caller {
    pub const VISITOR: Self = Self(None);

    pub fn role(&self) -> Role {
        self.0.as_ref().map_or(Role::Visitor, |signed| signed.role)
    }

    pub fn is_office(&self) -> bool {
        self.0.as_ref().is_some_and(Signed::is_office)
    }

    pub fn acts_in(&self, tandem: TandemId) -> bool {
        self.0.as_ref().is_some_and(|signed| signed.acts_in(tandem))
    }

    pub fn speaks_for(&self, partner: &PartnerId) -> bool {
        self.0.as_ref().is_some_and(|signed| signed.speaks_for(partner))
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        // A route outside the gate has no caller: everyone is a visitor there.
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or(Self::VISITOR))
    }
}

impl<S: Sync> FromRequestParts<S> for Signed {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Caller::from_request_parts(parts, state).await?.0.ok_or_else(Problem::sign_in)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_lasts_to_the_end_of_its_last_day() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(Role::Connector.on(day(22), false, Some(day(22))), Role::Connector);
        assert_eq!(Role::Connector.on(day(23), false, Some(day(22))), Role::Alumni);
        assert_eq!(Role::Connector.on(day(23), false, None), Role::Connector);
        assert_eq!(Role::Connector.on(day(23), true, None), Role::Alumni);
    }
}
