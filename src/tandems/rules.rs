//! Who may do what with a tandem, and what becomes of it. No I/O.
use super::model::{MemberState, TandemRow, TandemState};
use crate::access::Signed;
use crate::http::{Answer, Problem};

/// What becomes of a tandem when one of its confirmed members goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Two or more remain.
    Stands,
    /// One remains.
    Alone,
    /// Nobody does.
    Empty,
}

/// `members`: how many have confirmed before.
pub fn after_leaving(members: i64) -> Fate {
    match members {
        ..=1 => Fate::Empty,
        2 => Fate::Alone,
        3.. => Fate::Stands,
    }
}

/// An ended tandem is seen by the office and by those who were in it.
pub fn sees(caller: &Signed, tandem: &TandemRow, standing: Option<MemberState>) -> bool {
    tandem.state != TandemState::Ended || caller.is_office() || standing == Some(MemberState::Confirmed)
}

/// Only confirmed members act for a tandem that has not ended. 403 `not_your_tandem`, 409 `tandem_ended`.
pub fn acts(tandem: &TandemRow, standing: Option<MemberState>) -> Answer<()> {
    if standing != Some(MemberState::Confirmed) {
        return Err(Problem::forbidden("not_your_tandem", "Only its confirmed members act for a tandem."));
    }
    living(tandem)
}

/// An invitation is answered once. 403 `not_invited`, 409 `already_member`, `tandem_ended`.
pub fn answers(tandem: &TandemRow, standing: Option<MemberState>) -> Answer<()> {
    match standing {
        Some(MemberState::Invited) => living(tandem),
        Some(MemberState::Confirmed) => Err(Problem::conflict("already_member", "You are a member of this tandem.")),
        _ => Err(Problem::forbidden("not_invited", "Ask a member of this tandem to invite you.")),
    }
}

/// Whoever declined or left may be asked again. 409 `already_member`.
pub fn may_be_invited(standing: Option<MemberState>) -> Answer<()> {
    if standing == Some(MemberState::Confirmed) {
        return Err(Problem::conflict("already_member", "They are a member of this tandem."));
    }
    Ok(())
}

/// 422 `unknown_tandem` unless there is one that has not ended.
pub fn lasts(tandem: Option<TandemRow>) -> Answer<TandemRow> {
    let lasting = tandem.filter(|tandem| tandem.state != TandemState::Ended);
    lasting.ok_or_else(|| Problem::invalid("tandem_id", "unknown_tandem", "There is no such tandem any more."))
}

fn living(tandem: &TandemRow) -> Answer<()> {
    if tandem.state == TandemState::Ended {
        return Err(Problem::conflict("tandem_ended", "This tandem has ended; begin a new one."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;
    use crate::kernel::{PersonId, SessionId, TandemId};
    use crate::tandems::Near;

    fn tandem(state: TandemState) -> TandemRow {
        let text = String::new;
        let (id, created_at) = (TandemId::new(), chrono::DateTime::UNIX_EPOCH);
        let (name, languages, wish_areas, themes) = (text(), text(), text(), text());
        let (wish_near, cohort, members, quorum, version) = (Near::Either, None, 2, true, 1);
        TandemRow {
            id,
            name,
            state,
            languages,
            wish_areas,
            wish_near,
            themes,
            cohort,
            members,
            quorum,
            created_at,
            version,
        }
    }

    fn code(answer: Answer<()>) -> String {
        answer.map_or_else(|problem| problem.code.into_owned(), |()| "fine".into())
    }

    #[test]
    fn one_alone_is_no_tandem_and_nobody_ends_it() {
        assert_eq!([1, 2, 3].map(after_leaving), [Fate::Empty, Fate::Alone, Fate::Stands]);
    }

    #[test]
    fn only_confirmed_members_of_a_living_tandem_act() {
        use MemberState::{Confirmed, Declined, Invited, Left};
        let (active, ended) = (tandem(TandemState::Active), tandem(TandemState::Ended));
        assert_eq!(code(acts(&active, Some(Confirmed))), "fine");
        assert_eq!(code(acts(&ended, Some(Confirmed))), "tandem_ended");
        for other in [None, Some(Invited), Some(Declined), Some(Left)] {
            assert_eq!(code(acts(&active, other)), "not_your_tandem", "{other:?}");
        }
    }

    #[test]
    fn whoever_left_comes_back_only_when_asked_again() {
        let active = tandem(TandemState::Active);
        assert_eq!(code(answers(&active, Some(MemberState::Left))), "not_invited");
        assert_eq!(code(may_be_invited(Some(MemberState::Left))), "fine");
        assert_eq!(code(answers(&active, Some(MemberState::Invited))), "fine");
        assert_eq!(code(answers(&active, Some(MemberState::Confirmed))), "already_member");
    }

    #[test]
    fn an_ended_tandem_is_for_those_who_were_in_it() {
        let ended = tandem(TandemState::Ended);
        let caller = |role| {
            let (id, session) = (PersonId::new(), SessionId::new());
            Signed { id, session, role, partners: Vec::new(), tandems: Vec::new() }
        };
        assert!(
            !sees(&caller(Role::Connector), &ended, None)
                && !sees(&caller(Role::Connector), &ended, Some(MemberState::Left))
        );
        assert!(sees(&caller(Role::Connector), &ended, Some(MemberState::Confirmed)));
        assert!(sees(&caller(Role::Coordinator), &ended, None));
    }
}
