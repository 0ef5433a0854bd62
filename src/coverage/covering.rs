//! Where a few more tandems would reach most need: maximal covering location (Church & ReVelle 1974), solved exactly as a
//! mixed integer program. Pure; knows areas only by their number.
use std::collections::BTreeSet;
use std::time::Duration;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// Longer than any city needs; then the best found so far is answered, and said not to be proven.
const PATIENCE: Duration = Duration::from_secs(8);
/// Demand is counted in ten-thousandths of a resident, so that sums are exact.
pub const UNIT: f64 = 1e4;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// Of each area.
    pub demand: Vec<u64>,
    /// Areas that each area reaches if a tandem is there, itself among them.
    pub reach: Vec<Vec<usize>>,
    /// Where a tandem is active.
    pub existing: Vec<usize>,
    /// Where one could come.
    pub candidates: Vec<usize>,
    /// How many more come.
    pub more: usize,
}

/// One of the best places, and what it adds to those before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub area: usize,
    pub adds: u64,
    /// Areas with demand that nobody reached before.
    pub reaches: Vec<usize>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    pub reached_now: u64,
    /// The one that adds most first; fewer than asked for if more add nothing.
    pub places: Vec<Place>,
    /// Nothing better exists.
    pub optimal: bool,
}

impl Best {
    pub fn reached_then(&self) -> u64 {
        self.reached_now + self.places.iter().map(|place| place.adds).sum::<u64>()
    }
}

/// Demand of an area in [`UNIT`]s: residents weighted by their share of need.
pub fn demand(population: f64, need: f64) -> u64 {
    (population * need * UNIT).round().max(0.0) as u64
}

/// The best places.
pub fn best(question: &Question) -> Best {
    let reached: BTreeSet<usize> = question.existing.iter().flat_map(|area| question.reach[*area].clone()).collect();
    let open: BTreeSet<usize> =
        (0..question.demand.len()).filter(|area| question.demand[*area] > 0 && !reached.contains(area)).collect();
    let worth = worthwhile(question, &open);
    let (chosen, optimal) = match worth.len() <= question.more {
        true => (worth.iter().map(|(area, _)| *area).collect(), true),
        false => solve(question, &open, &worth),
    };
    let reached_now = reached.iter().map(|area| question.demand[*area]).sum();
    Best { reached_now, places: in_order(question, open, chosen), optimal }
}

/// Candidates with what they newly reach, but those that reach nothing another does not reach too.
fn worthwhile(question: &Question, open: &BTreeSet<usize>) -> Vec<(usize, BTreeSet<usize>)> {
    let newly = |area: &usize| -> BTreeSet<usize> {
        question.reach[*area].iter().copied().filter(|reached| open.contains(reached)).collect()
    };
    let all: Vec<(usize, BTreeSet<usize>)> = question.candidates.iter().map(|area| (*area, newly(area))).collect();
    let outdone = |at: usize| {
        let (area, set) = &all[at];
        set.is_empty()
            || all.iter().any(|(other, larger)| set.is_subset(larger) && (set.len() < larger.len() || other < area))
    };
    (0..all.len()).filter(|at| !outdone(*at)).map(|at| all[at].clone()).collect()
}

/// A yes or no for each candidate, and for each area whether one of them reaches it. The second follows from the first, so
/// only the first must be whole numbers.
fn solve(question: &Question, open: &BTreeSet<usize>, worth: &[(usize, BTreeSet<usize>)]) -> (Vec<usize>, bool) {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let come: Vec<Variable> = worth.iter().map(|_| problem.add_binary_var(0.0)).collect();
    for area in open {
        let by: Vec<(Variable, f64)> = (come.iter().zip(worth))
            .filter(|(_, (_, reached))| reached.contains(area))
            .map(|(var, _)| (*var, -1.0))
            .collect();
        if !by.is_empty() {
            let reached = problem.add_var(question.demand[*area] as f64 / UNIT, (0.0, 1.0));
            problem.add_constraint([vec![(reached, 1.0)], by].concat(), ComparisonOp::Le, 0.0);
        }
    }
    let all: Vec<(Variable, f64)> = come.iter().map(|var| (*var, 1.0)).collect();
    problem.add_constraint(all, ComparisonOp::Le, question.more as f64);
    problem.set_time_limit(PATIENCE);
    let outcome = problem.solve().inspect_err(|error| tracing::error!(%error, "the covering was not solved"));
    match outcome.as_ref().ok().and_then(|outcome| outcome.solution()) {
        Some(solution) => {
            let comes = |var: &Variable| solution.var_value(*var) > 0.5;
            let chosen = come.iter().zip(worth).filter(|(var, _)| comes(var)).map(|(_, (area, _))| *area);
            (chosen.collect(), outcome.as_ref().is_ok_and(|outcome| outcome.is_optimal()))
        }
        None => (worth.iter().map(|(area, _)| *area).collect(), false),
    }
}

/// Each time the one that adds most; at most as many as come.
fn in_order(question: &Question, mut open: BTreeSet<usize>, mut chosen: Vec<usize>) -> Vec<Place> {
    let mut places = Vec::new();
    chosen.sort_unstable();
    while places.len() < question.more {
        let place = |area: &usize| {
            let reaches: Vec<usize> =
                question.reach[*area].iter().copied().filter(|area| open.contains(area)).collect();
            Place { area: *area, adds: reaches.iter().map(|area| question.demand[*area]).sum(), reaches }
        };
        let next = chosen.iter().map(place).rev().max_by_key(|place| place.adds).filter(|place| place.adds > 0);
        let Some(next) = next else { break };
        chosen.retain(|area| *area != next.area);
        open.retain(|area| !next.reaches.contains(area));
        places.push(next);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Areas on a line, each reaches its neighbours up to `within`.
    fn line(demand: &[u64], existing: &[usize], more: usize, within: usize) -> Question {
        let areas = 0..demand.len();
        Question {
            demand: demand.to_vec(),
            reach: areas.clone().map(|at| areas.clone().filter(|to| at.abs_diff(*to) <= within).collect()).collect(),
            existing: existing.to_vec(),
            candidates: areas.filter(|area| !existing.contains(area)).collect(),
            more,
        }
    }

    #[test]
    fn the_best_two_are_not_the_best_one_and_the_next() {
        // Greedily the middle comes first, and then one end stays out of reach.
        let best = best(&line(&[3, 0, 4, 4, 0, 3], &[], 2, 1));
        assert_eq!(best.reached_then(), 14);
        assert!(best.optimal);
    }

    #[test]
    fn what_is_reached_already_does_not_count_and_what_adds_nothing_is_left_out() {
        let best = best(&line(&[5, 5, 5, 0, 0, 9], &[1], 3, 1));
        assert_eq!(best.reached_now, 15);
        assert_eq!(best.places, [Place { area: 4, adds: 9, reaches: vec![5] }]);
    }

    /// The most that any choice reaches.
    fn by_brute_force(question: &Question) -> u64 {
        let reached = |areas: Vec<usize>| -> u64 {
            let set: BTreeSet<usize> =
                areas.iter().chain(&question.existing).flat_map(|area| question.reach[*area].clone()).collect();
            set.iter().map(|area| question.demand[*area]).sum()
        };
        let choices = 0..1_u32 << question.candidates.len();
        let few = choices.filter(|choice| choice.count_ones() as usize <= question.more);
        let chosen = |choice: u32| {
            let picked = question.candidates.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
            picked.map(|(_, area)| *area).collect()
        };
        few.map(|choice| reached(chosen(choice))).max().unwrap_or(0)
    }

    prop_compose! {
        /// Up to nine areas that reach any others, some with a tandem, some where none can come.
        fn any_question()(areas in 1..=9_usize)(
            demand in prop::collection::vec(prop_oneof![Just(0), 1..200_000_000_u64], areas),
            reach in prop::collection::vec(prop::collection::btree_set(0..areas, 0..=areas), areas),
            stands in prop::collection::vec(0..4_u8, areas),
            more in 1..=4_usize,
        ) -> Question {
            let areas = 0..demand.len();
            let reach = reach.into_iter().enumerate().map(|(at, mut to)| { to.insert(at); to.into_iter().collect() }).collect();
            Question {
                demand, reach, more,
                existing: areas.clone().filter(|area| stands[*area] == 0).collect(),
                candidates: areas.filter(|area| stands[*area] > 1).collect(),
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_better_exists(question in any_question()) {
            let best = best(&question);
            prop_assert!(best.optimal && best.places.len() <= question.more);
            prop_assert_eq!(best.reached_then(), by_brute_force(&question));
            prop_assert!(best.places.is_sorted_by(|one, next| one.adds >= next.adds));
            prop_assert!(best.places.iter().all(|place| question.candidates.contains(&place.area)));
        }
    }
}
