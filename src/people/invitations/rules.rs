//! Who may invite whom, and whether an invitation still stands. No I/O.
use chrono::{DateTime, Utc};

use super::super::rules::may_touch;
use super::model::{InvitationRow, InvitationState, NewInvitation};
use crate::access::{Role, Signed};
use crate::http::{Answer, Problem};

/// What became of an invitation.
pub fn state(invitation: &InvitationRow, now: DateTime<Utc>) -> InvitationState {
    let tandem_gone = invitation.tandem_id.is_some() && invitation.tandem_name.is_none();
    if invitation.used_at.is_some() {
        InvitationState::Used
    } else if invitation.withdrawn_at.is_some() || tandem_gone || !is_vouched_for(invitation, now) {
        InvitationState::Withdrawn
    } else if invitation.expires_at <= now {
        InvitationState::Expired
    } else {
        InvitationState::Open
    }
}

/// A link is worth what its maker may still give: whoever lost a role, left the tandem or has gone lets nobody in with what
/// they had made before.
fn is_vouched_for(invitation: &InvitationRow, now: DateTime<Utc>) -> bool {
    match (invitation.maker_on(now.date_naive()), invitation.role) {
        (None | Some(Role::Operator), _) => true,
        (Some(Role::Coordinator), role) => role != Role::Operator,
        (Some(Role::Connector), Role::Connector) => invitation.by_member,
        _ => false,
    }
}

/// The office invites anyone, operators only by an operator; a connector only a connector, and only into a tandem of theirs.
/// 403 `not_yours`, `not_yours_to_invite`, `not_your_tandem`; 422 `bad_role`, `required`, `only_for_partners`, `only_for_connectors`.
pub fn may_invite(caller: &Signed, invitation: &NewInvitation) -> Answer<()> {
    let connector = invitation.role == Role::Connector;
    if matches!(invitation.role, Role::Visitor | Role::Alumni) {
        return Err(Problem::invalid("role", "bad_role", "Invite a connector, partner, coordinator or operator."));
    }
    if !caller.is_office() && (!connector || invitation.tandem.is_none()) {
        return Err(Problem::forbidden("not_yours_to_invite", "Invite a connector into a tandem of yours."));
    }
    if !caller.is_office() && !invitation.tandem.is_some_and(|tandem| caller.acts_in(tandem)) {
        return Err(Problem::forbidden("not_your_tandem", "Invite into a tandem of yours."));
    }
    may_touch(caller, invitation.role)?;
    fits(invitation)
}

/// Houses are for partners' staff, tandems for connectors.
pub fn fits(invitation: &NewInvitation) -> Answer<()> {
    let partner = invitation.role == Role::Partner;
    if partner && invitation.partners.is_empty() {
        return Err(Problem::invalid("partner_ids", "required", "Say which houses they speak for."));
    }
    if !partner && !invitation.partners.is_empty() {
        return Err(Problem::invalid("partner_ids", "only_for_partners", "Only partners' staff speak for houses."));
    }
    if invitation.role != Role::Connector && invitation.tandem.is_some() {
        return Err(Problem::invalid("tandem_id", "only_for_connectors", "Only connectors join tandems."));
    }
    Ok(())
}

/// Whoever made it, whose tandem it leads to, and the office; an operator's only operators. 404 for others.
pub fn may_withdraw(caller: &Signed, invitation: &InvitationRow) -> Answer<()> {
    let theirs = invitation.invited_by == Some(caller.id) || invitation.tandem_id.is_some_and(|id| caller.acts_in(id));
    if !caller.is_office() && !theirs {
        return Err(Problem::unknown(invitation.id));
    }
    may_touch(caller, invitation.role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{InvitationId, PartnerId, PersonId, SessionId, TandemId};

    fn caller(role: Role, tandems: &[TandemId]) -> Signed {
        let (id, session) = (PersonId::new(), SessionId::new());
        Signed { id, session, role, partners: Vec::new(), tandems: tandems.to_vec() }
    }

    fn to(role: Role, tandem: Option<TandemId>) -> NewInvitation {
        NewInvitation { role, name: None, partners: Vec::new(), tandem, person: None, by: None }
    }

    fn code(answer: Answer<()>) -> String {
        answer.map_or_else(|problem| problem.code.into_owned(), |()| "fine".into())
    }

    #[test]
    fn a_connector_invites_connectors_into_their_own_tandem_and_nobody_else() {
        let (own, foreign) = (TandemId::new(), TandemId::new());
        let connector = caller(Role::Connector, &[own]);
        assert_eq!(code(may_invite(&connector, &to(Role::Connector, Some(own)))), "fine");
        assert_eq!(code(may_invite(&connector, &to(Role::Connector, Some(foreign)))), "not_your_tandem");
        assert_eq!(code(may_invite(&connector, &to(Role::Connector, None))), "not_yours_to_invite");
        for role in [Role::Partner, Role::Coordinator, Role::Operator] {
            assert_eq!(code(may_invite(&connector, &to(role, Some(own)))), "not_yours_to_invite", "{role:?}");
        }
    }

    #[test]
    fn a_coordinator_invites_all_but_operators() {
        let coordinator = caller(Role::Coordinator, &[]);
        assert_eq!(code(may_invite(&coordinator, &to(Role::Coordinator, None))), "fine");
        assert_eq!(code(may_invite(&coordinator, &to(Role::Operator, None))), "not_yours");
        assert_eq!(code(may_invite(&caller(Role::Operator, &[]), &to(Role::Operator, None))), "fine");
    }

    #[test]
    fn houses_are_for_their_staff_and_tandems_for_connectors() {
        let office = caller(Role::Coordinator, &[]);
        assert_eq!(code(may_invite(&office, &to(Role::Partner, None))), "required");
        let houses = |role| NewInvitation { partners: vec![PartnerId::new("wp-01")], ..to(role, None) };
        assert_eq!(code(may_invite(&office, &houses(Role::Partner))), "fine");
        assert_eq!(code(may_invite(&office, &houses(Role::Connector))), "only_for_partners");
        assert_eq!(code(may_invite(&office, &to(Role::Coordinator, Some(TandemId::new())))), "only_for_connectors");
    }

    #[test]
    fn an_invitation_stands_until_used_withdrawn_expired_or_its_tandem_ended() {
        let now = DateTime::UNIX_EPOCH;
        let later = now + super::super::model::LASTS;
        let open = InvitationRow {
            id: InvitationId::new(),
            role: Role::Connector,
            name: None,
            partner_ids: String::new(),
            tandem_id: None,
            tandem_name: None,
            person_id: None,
            invited_by: None,
            created_at: now,
            expires_at: later,
            used_at: None,
            withdrawn_at: None,
            by_role: None,
            by_state: None,
            by_term_ends: None,
            by_member: false,
        };
        assert_eq!(state(&open, now), InvitationState::Open);
        assert_eq!(state(&open, later), InvitationState::Expired);
        assert_eq!(state(&InvitationRow { used_at: Some(now), ..open.clone() }, later), InvitationState::Used);
        assert_eq!(state(&InvitationRow { withdrawn_at: Some(now), ..open.clone() }, now), InvitationState::Withdrawn);
        let gone = InvitationRow { tandem_id: Some(TandemId::new()), ..open.clone() };
        assert_eq!(state(&gone, now), InvitationState::Withdrawn);
        assert_eq!(worth(&open, Role::Connector, "connector", "active", true), InvitationState::Open);
        assert_eq!(worth(&open, Role::Connector, "connector", "active", false), InvitationState::Withdrawn);
        assert_eq!(worth(&open, Role::Coordinator, "coordinator", "active", false), InvitationState::Open);
        for (role, maker, state) in [
            (Role::Coordinator, "connector", "active"),
            (Role::Coordinator, "coordinator", "alumni"),
            (Role::Operator, "coordinator", "active"),
            (Role::Connector, "partner", "active"),
        ] {
            assert_eq!(
                worth(&open, role, maker, state, true),
                InvitationState::Withdrawn,
                "{role:?} by {maker}, {state}"
            );
        }
        let over =
            InvitationRow { by_term_ends: now.date_naive().pred_opt(), ..made_by(&open, Role::Connector, "operator") };
        assert_eq!(state(&over, now), InvitationState::Withdrawn);
    }

    fn made_by(open: &InvitationRow, role: Role, maker: &str) -> InvitationRow {
        InvitationRow { role, by_role: Some(maker.into()), by_state: Some("active".into()), ..open.clone() }
    }

    /// An open invitation to a role, by what its maker is now.
    fn worth(open: &InvitationRow, role: Role, maker: &str, is: &str, member: bool) -> InvitationState {
        let row = InvitationRow { by_state: Some(is.into()), by_member: member, ..made_by(open, role, maker) };
        state(&row, open.created_at)
    }
}
