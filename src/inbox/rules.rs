//! Who hears of what. No I/O.
use crate::access::{Caller, Role};
use crate::journal::{Audience, Change};

/// Whether a change may be heard of by someone: whoever made it does, coordinators do but for what is between the house and
/// one person, others by the audience.
pub fn hears(caller: &Caller, change: &Change) -> bool {
    let Some(signed) = &caller.0 else { return change.audience == Audience::Public };
    if change.actor == Some(signed.id) {
        return true;
    }
    let tandem = change.tandem_id.is_some_and(|tandem| signed.acts_in(tandem));
    let partner = change.partner_id.as_ref().is_some_and(|partner| signed.speaks_for(partner));
    match change.audience {
        Audience::Person => change.person_id == Some(signed.id),
        _ if signed.is_office() => true,
        Audience::Public | Audience::Signed => true,
        Audience::Programme => matches!(signed.role, Role::Connector | Role::Alumni),
        Audience::Tandem => tandem,
        Audience::Partner => partner,
        Audience::Both => tandem || partner,
        Audience::Office => false,
    }
}

/// Changes up to the last whole number: those of one number belong together, and a full page may have cut the last one.
pub fn whole(mut changes: Vec<Change>, page: usize) -> Vec<Change> {
    let last = changes.last().map(|change| change.version);
    let cut = changes.len() >= page && changes.first().map(|change| change.version) != last;
    if cut {
        changes.retain(|change| Some(change.version) != last);
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Signed;
    use crate::journal::Record;
    use crate::kernel::{PartnerId, PersonId, SessionId, TandemId};

    fn change(audience: Audience) -> Change {
        Change {
            version: 1,
            at: chrono::DateTime::UNIX_EPOCH,
            actor: None,
            action: "changed".into(),
            record: Record::Claim,
            record_id: String::new(),
            audience,
            area_id: None,
            tandem_id: None,
            partner_id: None,
            person_id: None,
        }
    }

    fn someone(role: Role) -> Signed {
        let (id, session) = (PersonId::new(), SessionId::new());
        Signed { id, session, role, partners: vec![PartnerId::new("wp-01")], tandems: vec![TandemId::new()] }
    }

    fn heard(signed: &Signed, change: &Change) -> bool {
        hears(&Caller(Some(signed.clone())), change)
    }

    #[test]
    fn visitors_hear_what_is_public_and_nothing_else() {
        for audience in Audience::ALL {
            assert_eq!(hears(&Caller::VISITOR, &change(*audience)), *audience == Audience::Public, "{audience:?}");
        }
    }

    #[test]
    fn a_tandem_and_a_house_hear_their_own() {
        let one = someone(Role::Connector);
        let ours = Change { tandem_id: Some(one.tandems[0]), ..change(Audience::Tandem) };
        let theirs = Change { tandem_id: Some(TandemId::new()), ..change(Audience::Tandem) };
        assert!(heard(&one, &ours) && !heard(&one, &theirs));
        let house = Change { partner_id: Some(PartnerId::new("wp-01")), ..theirs.clone() };
        assert!(heard(&one, &Change { audience: Audience::Both, ..house.clone() }));
        assert!(heard(&one, &Change { audience: Audience::Partner, ..house.clone() }) && !heard(&one, &house));
        assert!(heard(&one, &change(Audience::Signed)) && !heard(&one, &change(Audience::Office)));
    }

    #[test]
    fn what_volunteers_do_among_themselves_is_not_for_the_houses() {
        let programme = change(Audience::Programme);
        let hears = |role| heard(&someone(role), &programme);
        assert!(hears(Role::Connector) && hears(Role::Alumni) && hears(Role::Coordinator) && hears(Role::Operator));
        assert!(!hears(Role::Partner));
    }

    #[test]
    fn the_office_hears_all_but_what_is_for_one_person() {
        let (office, person) = (someone(Role::Coordinator), someone(Role::Connector));
        for audience in Audience::ALL {
            assert_eq!(heard(&office, &change(*audience)), *audience != Audience::Person, "{audience:?}");
        }
        let own = Change { person_id: Some(person.id), ..change(Audience::Person) };
        assert!(heard(&person, &own) && !heard(&office, &own));
        assert!(heard(&person, &Change { actor: Some(person.id), ..change(Audience::Office) }));
    }

    #[test]
    fn a_page_never_ends_within_a_number() {
        let numbered = |version| Change { version, ..change(Audience::Public) };
        let versions = |changes: Vec<Change>| changes.iter().map(|change| change.version).collect::<Vec<_>>();
        assert_eq!(versions(whole(vec![numbered(1), numbered(2), numbered(2)], 3)), [1]);
        assert_eq!(versions(whole(vec![numbered(1), numbered(2), numbered(2)], 4)), [1, 2, 2]);
        assert_eq!(versions(whole(vec![numbered(2), numbered(2)], 2)), [2, 2]);
    }
}
