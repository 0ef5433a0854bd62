//! Who sees and who may, cell by cell.
use super::*;
use crate::kernel::{AreaId, ClaimId, PersonId, SessionId};

fn tandem() -> TandemId {
    TandemId::new()
}

fn someone(role: Role, tandems: &[TandemId]) -> Signed {
    Signed { id: PersonId::new(), session: SessionId::new(), role, partners: Vec::new(), tandems: tandems.to_vec() }
}

fn claim(state: ClaimState, holder: TandemId, parties: &[(TandemId, Standing)]) -> Claim {
    let id = ClaimId::new();
    let party = |(tandem_id, standing): &(TandemId, Standing)| Party {
        claim_id: id,
        tandem_id: *tandem_id,
        name: "Another".into(),
        standing: *standing,
        note: String::new(),
    };
    Claim {
        id,
        area_id: AreaId::new("021002"),
        holder,
        holder_name: "Holder".into(),
        state,
        note: "inside".into(),
        reason: None,
        since: "2026-11-30T23:30:00Z".parse().ok(),
        reviewed_at: None,
        ended_at: None,
        created_at: "2026-11-30T23:30:00Z".parse().expect("an instant"),
        version: 1,
        parties: parties.iter().map(party).collect(),
    }
}

fn code<T: std::fmt::Debug>(answer: Answer<T>) -> String {
    answer.expect_err("a refusal").code.into_owned()
}

#[test]
fn what_stands_is_seen_by_all_who_are_signed_in_and_the_rest_by_those_it_concerns() {
    let (holder, joined, asking) = (tandem(), tandem(), tandem());
    let parties = [(joined, Standing::Joined), (asking, Standing::Asking)];
    let others = [
        someone(Role::Connector, &[tandem()]),
        someone(Role::Partner, &[]),
        someone(Role::Alumni, &[]),
        someone(Role::Connector, &[asking]),
    ];
    let insiders = [
        someone(Role::Connector, &[holder]),
        someone(Role::Connector, &[joined]),
        someone(Role::Coordinator, &[]),
        someone(Role::Operator, &[]),
    ];
    for state in ClaimState::ALL {
        let claim = claim(*state, holder, &parties);
        let outside = if state.is_live() { Sight::Outline } else { Sight::Nothing };
        assert!(others.iter().all(|by| sight(&claim, by) == outside), "{state:?}");
        assert!(insiders.iter().all(|by| sight(&claim, by) == Sight::Inside), "{state:?}");
    }
}

#[test]
fn whoever_had_joined_sees_the_end_but_not_what_came_after_they_left() {
    let (holder, gone) = (tandem(), tandem());
    let by = someone(Role::Connector, &[gone]);
    assert_eq!(sight(&claim(ClaimState::Ended, holder, &[(gone, Standing::Left)]), &by), Sight::Inside);
    assert_eq!(sight(&claim(ClaimState::Active, holder, &[(gone, Standing::Left)]), &by), Sight::Outline);
}

#[test]
fn open_questions_are_between_the_two_and_the_office() {
    let (holder, joined, asking) = (tandem(), tandem(), tandem());
    let claim = claim(ClaimState::Active, holder, &[(joined, Standing::Joined), (asking, Standing::Asking)]);
    let sees = |by: &Signed| claim.parties.iter().filter(|party| sees_party(&claim, party, by)).count();
    assert_eq!(sees(&someone(Role::Connector, &[holder])), 2);
    assert_eq!(sees(&someone(Role::Connector, &[asking])), 2);
    assert_eq!(sees(&someone(Role::Coordinator, &[])), 2);
    assert_eq!(sees(&someone(Role::Connector, &[joined])), 1);
    assert_eq!(sees(&someone(Role::Partner, &[])), 1);
    assert!(!concerns(&claim, asking, &someone(Role::Connector, &[joined])), "not even by filtering for it");
}

#[test]
fn every_step_has_its_states() {
    use ClaimState::{Active, Declined, Ended, Offered, Paused, SeekingPartner};
    type Rule = fn(ClaimState) -> Answer<()>;
    let table: [(Rule, &[ClaimState]); 4] = [
        (may_answer_offer, &[Offered]),
        (may_pause, &[Active]),
        (may_resume, &[Paused]),
        (is_live, &[SeekingPartner, Active, Paused]),
    ];
    for (rule, allowed) in table {
        for state in [Offered, Declined, SeekingPartner, Active, Paused, Ended] {
            match rule(state) {
                Ok(()) => assert!(allowed.contains(&state), "{state:?}"),
                refused => {
                    assert!(!allowed.contains(&state), "{state:?}");
                    assert_eq!(code(refused), "wrong_state");
                }
            }
        }
    }
}

#[test]
fn the_office_ends_what_sleeps_and_nothing_else() {
    let holder = tandem();
    let (mine, other) = (someone(Role::Connector, &[holder]), someone(Role::Connector, &[tandem()]));
    let office = someone(Role::Coordinator, &[]);
    let active = claim(ClaimState::Active, holder, &[]);
    assert!(may_release(&active, &mine, false).is_ok());
    assert_eq!(code(may_release(&active, &office, false)), "review_not_due");
    assert!(may_release(&active, &office, true).is_ok());
    assert_eq!(code(may_release(&active, &other, true)), "not_the_holder");
    assert!(may_release(&claim(ClaimState::Offered, holder, &[]), &office, false).is_ok());
    assert_eq!(code(may_release(&claim(ClaimState::Offered, holder, &[]), &mine, false)), "wrong_state");
    assert_eq!(code(may_release(&claim(ClaimState::Ended, holder, &[]), &office, true)), "wrong_state");
}

#[test]
fn alumni_only_look_back() {
    let holder = tandem();
    let alumni = someone(Role::Alumni, &[holder]);
    let active = claim(ClaimState::Active, holder, &[]);
    assert_eq!(sight(&active, &alumni), Sight::Inside);
    assert!(!is_mine(&active, &alumni));
    assert_eq!(code(holds(&active, &alumni)), "not_the_holder");
}

#[test]
fn questions_are_asked_once_and_answered_by_whom_they_are_put_to() {
    let (holder, asking, invited) = (tandem(), tandem(), tandem());
    let open = claim(ClaimState::Active, holder, &[(asking, Standing::Asking), (invited, Standing::Invited)]);
    let by = |tandem| someone(Role::Connector, &[tandem]);
    assert_eq!(code(may_ask(&open, asking)), "already_asked");
    assert!(may_ask(&open, tandem()).is_ok());
    assert_eq!(code(may_hand_over(&open, &by(holder), tandem())), "hand_over_open");
    assert_eq!(may_refuse(&open, &by(holder), asking), Ok(Standing::Asking));
    assert_eq!(may_refuse(&open, &by(holder), invited), Ok(Standing::Invited));
    assert_eq!(may_refuse(&open, &by(invited), invited), Ok(Standing::Invited));
    assert_eq!(code(may_refuse(&open, &by(asking), asking)), "not_the_holder");
    assert_eq!(code(may_refuse(&open, &by(holder), tandem())), "not_asked");
    assert!(may_quit(&open, &by(asking), asking).is_ok());
    assert_eq!(code(may_quit(&open, &by(invited), invited)), "not_joined");
    assert_eq!(code(may_quit(&open, &by(holder), asking)), "not_your_tandem");
}

#[test]
fn the_review_is_a_day_of_the_city_so_many_months_on() {
    let berlin = Tz::Europe__Berlin;
    let mut claim = claim(ClaimState::Active, tandem(), &[]);
    let day = |claim: &Claim| review_on(claim, 3, berlin).map(|day| day.to_string());
    assert_eq!(day(&claim).as_deref(), Some("2027-03-01"), "half an hour before midnight in UTC is the next day here");
    claim.reviewed_at = "2026-11-30T12:00:00Z".parse().ok();
    assert_eq!(day(&claim).as_deref(), Some("2027-02-28"), "a month without that day ends on its last");
    claim.state = ClaimState::Ended;
    assert_eq!(day(&claim), None);
}

#[test]
fn an_area_is_left_out_for_the_reason_nearest_to_the_tandem() {
    assert_eq!(left_out(true, true, 1, 1), Some(LeftOut::Yours));
    assert_eq!(left_out(false, true, 1, 1), Some(LeftOut::Offered));
    assert_eq!(left_out(false, false, 1, 1), Some(LeftOut::Taken));
    assert_eq!(left_out(false, false, 1, 2), None);
}

#[test]
fn a_message_names_three_areas_and_how_many_more() {
    let names = |count: usize| {
        ["Bilk", "Flingern", "Rath", "Eller", "Wersten"][..count]
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        [1, 3, 5].map(|count| in_short(&names(count))),
        ["Bilk", "Bilk, Flingern, Rath", "Bilk, Flingern, Rath + 2"]
    );
}
