//! The five methods held against what they promise.
use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;

use super::count::{Frame, Outcome, Tally, Why, contenders, decide};
use super::form::{Form, choices};
use super::model::{Ballot, Hands, Method};

const NINE: Frame = Frame { members: 9, quorum: 5 };

fn form(method: Method) -> Form {
    let options: &[&str] = match method {
        Method::Consent | Method::Consensus => &[],
        Method::Resistance => &["a", "b", "as_is"],
        Method::Majority => &["a", "b"],
        Method::Election => &["anna", "bo", "cem", "dua"],
    };
    Form { method, options: options.iter().map(|id| (*id).to_owned()).collect(), seats: 2 }
}

fn chooses(choice: &str) -> Ballot {
    let words = (choice == "objection").then(|| "Too late in the day.".to_owned());
    Ballot { choice: Some(choice.into()), reason: words.clone(), would_resolve: words, ..Ballot::default() }
}

fn names(candidates: &[&str]) -> Ballot {
    let candidates = candidates.iter().map(|name| (*name).to_owned()).collect();
    Ballot { candidates: Some(candidates), ..Ballot::default() }
}

fn resists(a: i64, b: i64, as_is: i64) -> Ballot {
    let resistance = [("a", a), ("b", b), ("as_is", as_is)].map(|(id, sum)| (id.to_owned(), sum));
    Ballot { resistance: Some(resistance.into()), ..Ballot::default() }
}

fn counted(method: Method, ballots: &[Ballot], frame: Frame) -> Outcome {
    let form = form(method);
    let kept: Vec<Ballot> = ballots.iter().map(|ballot| form.ballot(ballot).expect("a ballot")).collect();
    decide(&form, &Tally::of(&form, &kept), None, frame)
}

fn said(outcome: &Outcome) -> (Why, Vec<&str>) {
    (outcome.why, outcome.chosen.iter().map(String::as_str).collect())
}

#[test]
fn consent_passes_with_concerns_and_stops_at_an_objection() {
    let concerned = [vec![chooses("yes"); 4], vec![chooses("concern")]].concat();
    assert!(counted(Method::Consent, &concerned, NINE).accepted);
    let objected = [vec![chooses("yes"); 8], vec![chooses("objection")]].concat();
    assert_eq!(said(&counted(Method::Consent, &objected, NINE)).0, Why::Objection);
    assert_eq!(said(&counted(Method::Consent, &objected[..4], NINE)).0, Why::NoQuorum);
}

#[test]
fn an_objection_says_why_and_what_would_resolve_it() {
    let form = form(Method::Consent);
    let bare = Ballot { would_resolve: None, ..chooses("objection") };
    assert_eq!(form.ballot(&bare).expect_err("refused").code, "required");
    let unneeded = Ballot { resistance: Some(BTreeMap::new()), ..chooses("yes") };
    assert_eq!(form.ballot(&unneeded).expect("a ballot"), Ballot { choice: Some("yes".into()), ..Ballot::default() });
    assert_eq!(form.ballot(&chooses("agree")).expect_err("refused").code, "bad_ballot");
}

#[test]
fn consensus_passes_with_those_who_stand_aside_and_stops_at_a_block() {
    let aside = [vec![chooses("agree"); 3], vec![chooses("stand_aside"), chooses("reservations")]].concat();
    assert!(counted(Method::Consensus, &aside, NINE).accepted);
    let blocked = [aside, vec![chooses("block")]].concat();
    assert_eq!(said(&counted(Method::Consensus, &blocked, NINE)).0, Why::Block);
}

#[test]
fn the_least_resistance_wins_and_its_acceptance_is_shown() {
    let ballots = [resists(0, 10, 5), resists(2, 0, 8), resists(3, 5, 9), resists(0, 1, 9), resists(0, 4, 9)];
    let outcome = counted(Method::Resistance, &ballots, NINE);
    assert_eq!(said(&outcome), (Why::Accepted, vec!["a"]));
    let shown: Vec<_> =
        outcome.options.iter().map(|one| (one.id.as_str(), one.sum, one.acceptance, one.rank)).collect();
    assert_eq!(shown, [("a", 5, 0.9, 1), ("b", 20, 0.6, 2), ("as_is", 40, 1.0 - 0.8, 3)]);
}

#[test]
fn among_equals_things_stay_as_they_are_or_it_is_a_tie() {
    let stays = counted(Method::Resistance, &vec![resists(3, 5, 3); 5], NINE);
    assert_eq!(said(&stays), (Why::NoMajority, vec!["as_is"]));
    assert!(!stays.accepted && stays.options.iter().filter(|one| one.rank == 1).count() == 2);
    assert_eq!(said(&counted(Method::Resistance, &vec![resists(3, 3, 9); 5], NINE)), (Why::Tie, vec![]));
}

#[test]
fn a_majority_is_more_than_half_of_those_who_do_not_abstain() {
    let votes =
        |a, b, abstain| [vec![chooses("a"); a], vec![chooses("b"); b], vec![chooses("abstain"); abstain]].concat();
    assert_eq!(said(&counted(Method::Majority, &votes(2, 1, 4), NINE)), (Why::Accepted, vec!["a"]));
    assert_eq!(said(&counted(Method::Majority, &votes(3, 3, 1), NINE)).0, Why::Tie);
    assert_eq!(said(&counted(Method::Majority, &votes(0, 0, 6), NINE)).0, Why::NoMajority);
    assert_eq!(said(&counted(Method::Majority, &votes(3, 1, 0), NINE)).0, Why::NoQuorum);
}

#[test]
fn the_highest_counts_take_the_seats_unless_two_share_the_last() {
    let clear = [names(&["anna", "bo"]), names(&["anna", "bo"]), names(&["anna"]), names(&["cem"]), names(&[])];
    assert_eq!(said(&counted(Method::Election, &clear, NINE)), (Why::Accepted, vec!["anna", "bo"]));
    let tied =
        [names(&["anna", "bo"]), names(&["anna", "bo"]), names(&["anna", "cem"]), names(&["cem", "dua"]), names(&[])];
    let tie = counted(Method::Election, &tied, NINE);
    assert_eq!(said(&tie), (Why::Tie, vec![]));
    assert_eq!(contenders(&tie, 2), ["anna", "bo", "cem"]);
    assert_eq!(said(&counted(Method::Election, &vec![names(&["dua"]); 5], NINE)), (Why::Accepted, vec!["dua"]));
    assert_eq!(said(&counted(Method::Election, &vec![names(&[]); 5], NINE)).0, Why::NoMajority);
    let many = form(Method::Election).ballot(&names(&["anna", "bo", "cem"]));
    assert_eq!(many.expect_err("refused").code, "bad_ballot");
}

#[test]
fn hands_count_with_telephones_and_must_add_up() {
    let form = form(Method::Consent);
    let raised = |voters, counts: &[(&str, i64)]| {
        let counts = counts.iter().map(|(choice, count)| ((*choice).to_owned(), *count)).collect();
        Hands { voters, counts: Some(counts), sums: None }
    };
    let hands = form.hands(&raised(4, &[("yes", 4)]), 4).expect("hands");
    let phones = Tally::of(&form, &vec![chooses("yes"); 2]);
    let outcome = decide(&form, &phones, Some(&hands), NINE);
    assert_eq!((outcome.accepted, outcome.voters, outcome.hands, outcome.counts["yes"]), (true, 6, 4, 6));
    assert_eq!(form.hands(&raised(5, &[("yes", 5)]), 4).expect_err("refused").code, "too_many_hands");
    for wrong in [raised(4, &[("yes", 3)]), raised(1, &[("yes", 2), ("concern", -1)]), raised(1, &[("agree", 1)])] {
        assert_eq!(form.hands(&wrong, 4).expect_err("refused").code, "bad_hands");
    }
    let objected = form.hands(&raised(4, &[("yes", 3), ("objection", 1)]), 4).expect("hands");
    assert_eq!(decide(&form, &phones, Some(&objected), NINE).why, Why::Objection);
    let over = Hands { voters: 1, counts: None, sums: Some([("a".to_owned(), 11)].into()) };
    let resistance = self::form(Method::Resistance);
    assert_eq!(resistance.hands(&over, 4).expect_err("refused").code, "bad_hands");
}

fn methods() -> impl Strategy<Value = Method> {
    prop::sample::select(Method::ALL)
}

/// Any ballot of a method.
fn ballot(method: Method) -> BoxedStrategy<Ballot> {
    let form = form(method);
    match method {
        Method::Resistance => (0_i64..11, 0_i64..11, 0_i64..11).prop_map(|(a, b, as_is)| resists(a, b, as_is)).boxed(),
        Method::Election => prop::sample::subsequence(form.options, 0..=2)
            .prop_map(|some| Ballot { candidates: Some(some), ..Ballot::default() })
            .boxed(),
        _ => prop::sample::select(choices(&form)).prop_map(|choice| chooses(&choice)).boxed(),
    }
}

fn votes() -> impl Strategy<Value = (Method, Vec<Ballot>)> {
    methods().prop_flat_map(|method| (Just(method), vec(ballot(method), 0..12)))
}

proptest! {
    #[test]
    fn the_order_of_ballots_never_matters((method, ballots) in votes(), turn in 0_usize..12) {
        let mut turned = ballots.clone();
        turned.rotate_left(turn % ballots.len().max(1));
        turned.reverse();
        prop_assert_eq!(counted(method, &ballots, NINE), counted(method, &turned, NINE));
    }

    #[test]
    fn an_objection_or_a_block_always_stops_it((method, mut ballots) in votes(), at in 0_usize..12) {
        let stop = match method { Method::Consent => "objection", Method::Consensus => "block", _ => return Ok(()) };
        ballots.insert(at.min(ballots.len()), chooses(stop));
        prop_assert!(!counted(method, &ballots, NINE).accepted);
    }

    #[test]
    fn the_sums_match_what_was_said((method, ballots) in votes()) {
        let outcome = counted(method, &ballots, NINE);
        let count = i64::try_from(ballots.len()).expect("few");
        prop_assert_eq!(outcome.voters, count);
        match method {
            Method::Resistance => {
                let all: i64 = ballots.iter().filter_map(|ballot| ballot.resistance.as_ref()).flat_map(|one| one.values()).sum();
                prop_assert_eq!(outcome.options.iter().map(|one| one.sum).sum::<i64>(), all);
                prop_assert!(outcome.options.iter().all(|one| (0.0..=1.0).contains(&one.acceptance)));
            }
            Method::Election => {
                let named = ballots.iter().filter_map(|ballot| ballot.candidates.as_ref()).map(Vec::len).sum::<usize>();
                prop_assert_eq!(outcome.counts.values().sum::<i64>(), i64::try_from(named).expect("few"));
                prop_assert!(outcome.chosen.len() <= 2);
            }
            _ => prop_assert_eq!(outcome.counts.values().sum::<i64>(), count),
        }
    }

    #[test]
    fn a_higher_quorum_never_lets_more_pass((method, ballots) in votes(), quorum in 0_i64..12, more in 0_i64..4) {
        let with = |quorum| counted(method, &ballots, Frame { members: 12, quorum });
        let (lower, higher) = (with(quorum), with(quorum + more));
        prop_assert!(lower.accepted || !higher.accepted);
        prop_assert_eq!(higher.why == Why::NoQuorum, i64::try_from(ballots.len()).expect("few") < quorum + more);
    }

    #[test]
    fn by_hand_or_by_telephone_the_same_comes_out((method, ballots) in votes(), by_hand in 0_usize..12) {
        let form = form(method);
        let (raised, typed) = ballots.split_at(by_hand.min(ballots.len()));
        let sums = Tally::of(&form, raised);
        let (counts, resisted) = if method == Method::Resistance { (None, Some(sums.sums)) } else { (Some(sums.sums), None) };
        let hands = Hands { voters: sums.voters, counts, sums: resisted };
        let mixed = decide(&form, &Tally::of(&form, typed), Some(&hands), NINE);
        prop_assert_eq!(Outcome { hands: 0, ..mixed }, counted(method, &ballots, NINE));
    }
}
