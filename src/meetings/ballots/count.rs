//! What comes out of a vote, by each of the five methods. Pure: it sees sums, never a person.
use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::{ABSTAIN, AS_IS, Form, MOST_RESISTANCE, choices};
use super::model::{Ballot, Hands, Method, ObjectionKind};
use crate::words;

words! {
    /// Why it came out so.
    #[schema(as = DecisionWhy)]
    pub enum Why {
        Accepted = "accepted",
        NoQuorum = "no_quorum",
        Objection = "objection",
        Block = "block",
        NoMajority = "no_majority",
        Tie = "tie",
    }
}

/// All that was said, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub voters: i64,
    /// By choice, option or candidate: votes, or the sum of resistance.
    pub sums: BTreeMap<String, i64>,
}

impl Tally {
    pub fn of<'a>(form: &Form, ballots: impl IntoIterator<Item = &'a Ballot>) -> Self {
        let mut tally = Self::default();
        for ballot in ballots {
            tally.add(1, &form.weights(ballot));
        }
        tally
    }

    fn add(&mut self, voters: i64, sums: &BTreeMap<String, i64>) {
        self.voters += voters;
        for (name, sum) in sums {
            *self.sums.entry(name.clone()).or_default() += sum;
        }
    }

    fn sum(&self, name: &str) -> i64 {
        self.sums.get(name).copied().unwrap_or_default()
    }
}

/// An option of systemic consensing and how it fared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    pub id: String,
    pub sum: i64,
    /// 0 to 1: 1 − sum ÷ (10 × voters); 0 if nobody voted.
    pub acceptance: f64,
    /// From 1, the least resistance first; equals share one.
    pub rank: i64,
}

/// What came out, by ids alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    pub accepted: bool,
    pub why: Why,
    pub chosen: Vec<String>,
    pub counts: BTreeMap<String, i64>,
    pub options: Vec<Ranked>,
    /// All, those who raised a hand too.
    pub voters: i64,
    /// Of these by hand.
    pub hands: i64,
    pub members: i64,
    pub quorum: i64,
}

/// Who could have had their say, and how many must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub members: i64,
    pub quorum: i64,
}

/// Counts a vote: what was said on telephones, and by hands.
pub fn decide(form: &Form, phones: &Tally, hands: Option<&Hands>, frame: Frame) -> Outcome {
    let mut tally = phones.clone();
    if let Some(hands) = hands {
        tally.add(hands.voters, &hands.counts.clone().or(hands.sums.clone()).unwrap_or_default());
    }
    let (why, chosen) = match tally.voters < frame.quorum {
        true => (Why::NoQuorum, Vec::new()),
        false => verdict(form, &tally),
    };
    Outcome {
        accepted: why == Why::Accepted,
        why,
        chosen,
        counts: choices(form).into_iter().map(|choice| (choice.clone(), tally.sum(&choice))).collect(),
        options: if form.method == Method::Resistance { ranked(form, &tally) } else { Vec::new() },
        voters: tally.voters,
        hands: hands.map_or(0, |hands| hands.voters),
        members: frame.members,
        quorum: frame.quorum,
    }
}

fn verdict(form: &Form, tally: &Tally) -> (Why, Vec<String>) {
    match form.method {
        Method::Consent => (unless(tally, ObjectionKind::Objection, Why::Objection), Vec::new()),
        Method::Consensus => (unless(tally, ObjectionKind::Block, Why::Block), Vec::new()),
        Method::Resistance => least(&ranked(form, tally)),
        Method::Majority => most(form, tally),
        Method::Election => elected(form, tally),
    }
}

fn unless(tally: &Tally, kind: ObjectionKind, why: Why) -> Why {
    if tally.sum(kind.as_str()) > 0 { why } else { Why::Accepted }
}

fn ranked(form: &Form, tally: &Tally) -> Vec<Ranked> {
    let most = MOST_RESISTANCE * tally.voters;
    let acceptance = |sum: i64| if most == 0 { 0.0 } else { 1.0 - sum as f64 / most as f64 };
    let before = |sum: i64| form.options.iter().filter(|option| tally.sum(option) < sum).count();
    let rank = |sum: i64| i64::try_from(before(sum)).unwrap_or(i64::MAX).saturating_add(1);
    let option = |id: &String| {
        let sum = tally.sum(id);
        Ranked { id: id.clone(), sum, acceptance: acceptance(sum), rank: rank(sum) }
    };
    let mut ranked: Vec<Ranked> = form.options.iter().map(option).collect();
    // Stable: equals stay in the order in which they were written.
    ranked.sort_by_key(|option| option.sum);
    ranked
}

/// The least resistance wins. Among equals things stay as they are, or else it is a tie.
fn least(ranked: &[Ranked]) -> (Why, Vec<String>) {
    let first: Vec<&str> = ranked.iter().filter(|option| option.rank == 1).map(|option| option.id.as_str()).collect();
    match first[..] {
        _ if first.contains(&AS_IS) => (Why::NoMajority, vec![AS_IS.to_owned()]),
        [one] => (Why::Accepted, vec![one.to_owned()]),
        _ => (Why::Tie, Vec::new()),
    }
}

/// More than half of those who did not abstain.
fn most(form: &Form, tally: &Tally) -> (Why, Vec<String>) {
    let cast = tally.voters - tally.sum(ABSTAIN);
    let highest = form.options.iter().map(|option| tally.sum(option)).max().unwrap_or_default();
    let first: Vec<String> = form.options.iter().filter(|option| tally.sum(option) == highest).cloned().collect();
    match first.len() {
        1 if 2 * highest > cast => (Why::Accepted, first),
        2.. if highest > 0 => (Why::Tie, Vec::new()),
        _ => (Why::NoMajority, Vec::new()),
    }
}

/// The highest counts take the seats. Whoever nobody names is not elected, and two who share the last seat are not either.
fn elected(form: &Form, tally: &Tally) -> (Why, Vec<String>) {
    let order = by_votes(&form.options, |name| tally.sum(name));
    let seats = usize::try_from(form.seats).unwrap_or_default();
    let ties = |last: &String, next: &String| tally.sum(last) == tally.sum(next);
    match (order.len(), order.get(seats.wrapping_sub(1)), order.get(seats)) {
        (0, ..) => (Why::NoMajority, Vec::new()),
        (_, Some(last), Some(next)) if ties(last, next) => (Why::Tie, Vec::new()),
        _ => (Why::Accepted, order.into_iter().take(seats).collect()),
    }
}

/// Whoever was named at all, the most votes first.
fn by_votes(names: &[String], votes: impl Fn(&str) -> i64) -> Vec<String> {
    let mut order: Vec<String> = names.iter().filter(|name| votes(name) > 0).cloned().collect();
    order.sort_by_key(|name| (Reverse(votes(name)), name.clone()));
    order
}

/// Who stands again after a tie for the last seats: those who had as many votes as it takes, and those who share.
pub fn contenders(outcome: &Outcome, seats: i64) -> Vec<String> {
    let votes = |name: &str| outcome.counts.get(name).copied().unwrap_or_default();
    let names: Vec<String> = outcome.counts.keys().cloned().collect();
    let order = by_votes(&names, votes);
    let last = usize::try_from(seats - 1).ok().and_then(|last| order.get(last)).map_or(1, |name| votes(name));
    order.into_iter().filter(|name| votes(name) >= last).collect()
}
