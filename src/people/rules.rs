//! Who may change whom. No I/O.
use chrono::NaiveDate;

use super::model::{PersonRow, PersonState};
use crate::access::{Role, Signed};
use crate::http::{Answer, Problem};

/// Operators are touched by operators alone: a link for one would be a way to become one. 403 `not_yours`.
pub fn may_touch(caller: &Signed, role: Role) -> Answer<()> {
    if role == Role::Operator && caller.role != Role::Operator {
        return Err(Problem::forbidden("not_yours", "Only operators decide about operators."));
    }
    Ok(())
}

/// What becomes of someone when the office changes them. 403 `not_yours`, 409 `not_yourself`, 422 `bad_role`, `bad_state`.
pub fn becomes(
    caller: &Signed,
    person: &PersonRow,
    role: Option<Role>,
    state: Option<PersonState>,
) -> Answer<(Role, PersonState)> {
    let (next_role, next_state) = (role.unwrap_or(person.role), state.unwrap_or(person.state));
    may_touch(caller, person.role)?;
    may_touch(caller, next_role)?;
    if matches!(next_role, Role::Visitor | Role::Alumni) {
        return Err(Problem::invalid("role", "bad_role", "Nobody is made a visitor; alumni is a state."));
    }
    if next_state == PersonState::Erased {
        return Err(Problem::invalid("state", "bad_state", "Only people themselves are forgotten, on their own word."));
    }
    if caller.id == person.id && (next_role, next_state) != (person.role, person.state) {
        return Err(Problem::conflict("not_yourself", "Someone else has to change your role."));
    }
    Ok((next_role, next_state))
}

/// Whether someone works here as an operator on a day and would no more; by a term that is over, too.
pub fn loses_operator(person: &PersonRow, next: Option<&PersonRow>, day: NaiveDate) -> bool {
    let works = |person: &PersonRow| person.role_on(day) == Role::Operator;
    works(person) && !next.is_some_and(works)
}

/// 409: nobody could let anyone in any more.
pub fn last_operator() -> Problem {
    Problem::conflict("last_operator", "This is the last operator; make someone else one first.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{PersonId, SessionId};
    use crate::people::Digest;

    fn person(role: Role) -> PersonRow {
        let (id, at) = (PersonId::new(), chrono::DateTime::UNIX_EPOCH);
        let (name, languages, state, digest) = ("A".into(), String::new(), PersonState::Active, Digest::Daily);
        let (consented_at, created_at, version) = (at, at, 1);
        let (surname, contact, term_ends) = (None, None, None);
        PersonRow {
            id,
            name,
            surname,
            contact,
            role,
            state,
            languages,
            digest,
            term_ends,
            consented_at,
            created_at,
            version,
        }
    }

    fn caller(role: Role) -> Signed {
        Signed { id: PersonId::new(), session: SessionId::new(), role, partners: Vec::new(), tandems: Vec::new() }
    }

    fn code<T: std::fmt::Debug>(answer: Answer<T>) -> String {
        answer.expect_err("a refusal").code.into_owned()
    }

    #[test]
    fn a_coordinator_neither_makes_nor_unmakes_an_operator() {
        let coordinator = caller(Role::Coordinator);
        assert_eq!(code(becomes(&coordinator, &person(Role::Connector), Some(Role::Operator), None)), "not_yours");
        assert_eq!(code(becomes(&coordinator, &person(Role::Operator), Some(Role::Connector), None)), "not_yours");
        assert_eq!(code(may_touch(&coordinator, Role::Operator)), "not_yours");
        let made = becomes(&caller(Role::Operator), &person(Role::Connector), Some(Role::Operator), None);
        assert_eq!(made, Ok((Role::Operator, PersonState::Active)));
    }

    #[test]
    fn nobody_changes_their_own_role_and_the_office_forgets_nobody() {
        let operator = caller(Role::Operator);
        let own = PersonRow { id: operator.id, ..person(Role::Operator) };
        assert_eq!(code(becomes(&operator, &own, Some(Role::Coordinator), None)), "not_yourself");
        let erased = Some(PersonState::Erased);
        assert_eq!(code(becomes(&operator, &person(Role::Connector), None, erased)), "bad_state");
        assert_eq!(code(becomes(&operator, &person(Role::Connector), Some(Role::Visitor), None)), "bad_role");
    }

    #[test]
    fn an_operator_is_lost_by_role_by_state_by_term_and_by_being_forgotten() {
        let (operator, day) = (person(Role::Operator), NaiveDate::default());
        let over = PersonRow { term_ends: day.pred_opt(), ..operator.clone() };
        for next in
            [person(Role::Coordinator), PersonRow { state: PersonState::Alumni, ..operator.clone() }, over.clone()]
        {
            assert!(loses_operator(&operator, Some(&next), day), "{next:?}");
            assert!(!loses_operator(&over, Some(&next), day), "it was over before");
        }
        assert!(loses_operator(&operator, None, day));
        assert!(!loses_operator(&operator, Some(&PersonRow { term_ends: Some(day), ..operator.clone() }), day));
        assert!(!loses_operator(&person(Role::Coordinator), None, day));
    }
}
