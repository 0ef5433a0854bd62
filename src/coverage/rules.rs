//! How large a gap is: five named shares, each rounded before it is multiplied, so that anyone can do the sum again. Pure.
use chrono::{Months, NaiveDate};

use super::model::PerShare;
use crate::http::{Answer, Problem};

/// Months from which silence is whole.
pub const MONTHS: u32 = 12;
/// Metres from which distance is whole.
pub const METRES: f64 = 3000.0;
/// The least a share but `tandem` can be: a product of nothing would hide the others.
pub const FLOOR: f64 = 0.1;
/// A date within so many days is no silence.
pub const SOON_DAYS: i64 = 30;

/// The largest weight, and the step of weights.
const HEAVIEST: f64 = 3.0;
const STEP: f64 = 0.25;

/// What is known of an area, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// The class of need, 1 to `classes`.
    pub step: usize,
    pub classes: usize,
    /// None: never anything.
    pub silent_months: Option<u32>,
    /// Days until the next date.
    pub next_in_days: Option<i64>,
    /// To the nearest partner that supports; none: nobody serves it.
    pub metres: Option<f64>,
    /// Languages of the programme that are missing, of all.
    pub missing: usize,
    pub languages: usize,
    /// Claims that are active; those that stand and are not.
    pub active: usize,
    pub waiting: usize,
}

/// Four decimals.
pub fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

/// The shares of a gap, each 0…1.
pub fn shares(facts: &Facts) -> PerShare {
    let soon = facts.next_in_days.is_some_and(|days| days <= SOON_DAYS);
    let months = facts.silent_months.map_or(MONTHS, |months| months.min(MONTHS));
    PerShare {
        need: part(facts.step as f64, facts.classes as f64),
        silence: if soon { FLOOR } else { part(f64::from(months), f64::from(MONTHS)) },
        distance: part(facts.metres.map_or(METRES, |metres| metres.min(METRES)), METRES),
        languages: part(facts.missing as f64, facts.languages as f64),
        tandem: match (facts.active, facts.waiting) {
            (0, 0) => 1.0,
            (0, _) => 0.5,
            _ => 0.0,
        },
    }
}

fn part(of: f64, whole: f64) -> f64 {
    let part = if whole > 0.0 { of / whole } else { 0.0 };
    rounded(part).clamp(FLOOR, 1.0)
}

/// The product of share to the power of its weight; a weight of 0 takes the share out, also one of 0.
pub fn score(shares: &PerShare, weights: &PerShare) -> f64 {
    let product: f64 =
        shares.each().into_iter().zip(weights.each()).map(|(share, weight)| share.powf(weight)).product();
    rounded(product)
}

impl PerShare {
    pub fn each(&self) -> [f64; 5] {
        [self.need, self.silence, self.distance, self.languages, self.tandem]
    }
}

/// Weights as they may be kept: 0 to 3 in quarters. 422 `bad_weight`.
pub fn weights(weights: PerShare) -> Answer<PerShare> {
    let fits = |weight: f64| (0.0..=HEAVIEST).contains(&weight) && (weight / STEP).fract() == 0.0;
    if weights.each().into_iter().all(fits) {
        return Ok(weights);
    }
    Err(Problem::invalid("weights", "bad_weight", "A weight is a number from 0 to 3 in steps of 0.25."))
}

/// Whole months from one day to another, at most [`MONTHS`]; 0 if it lies ahead.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let passed = |months: &u32| from.checked_add_months(Months::new(*months)).is_some_and(|day| day <= to);
    (1..=MONTHS).take_while(passed).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHOLE: PerShare = PerShare { need: 1.0, silence: 1.0, distance: 1.0, languages: 1.0, tandem: 1.0 };

    /// High need, half a year of silence, 1.5 km, half of the languages missing, nobody there.
    const FACTS: Facts = Facts {
        step: 5,
        classes: 6,
        silent_months: Some(6),
        next_in_days: None,
        metres: Some(1500.0),
        missing: 4,
        languages: 8,
        active: 0,
        waiting: 0,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_score_is_the_product_of_rounded_shares() {
        let shares = shares(&FACTS);
        assert_eq!(shares, PerShare { need: 0.8333, silence: 0.5, distance: 0.5, languages: 0.5, tandem: 1.0 });
        assert_eq!(score(&shares, &WHOLE), 0.1042);
        assert_eq!(score(&shares, &PerShare { silence: 0.0, distance: 2.0, ..WHOLE }), 0.1042);
    }

    #[test]
    fn nothing_ever_and_nobody_near_are_whole_and_a_date_ahead_is_no_silence() {
        let of = |facts: Facts| shares(&facts);
        assert_eq!(of(Facts { silent_months: None, ..FACTS }).silence, 1.0);
        assert_eq!(of(Facts { silent_months: Some(40), ..FACTS }).silence, 1.0);
        assert_eq!(of(Facts { silent_months: Some(0), ..FACTS }).silence, FLOOR);
        assert_eq!(of(Facts { next_in_days: Some(30), ..FACTS }).silence, FLOOR);
        assert_eq!(of(Facts { next_in_days: Some(31), ..FACTS }).silence, 0.5);
        assert_eq!(of(Facts { metres: None, ..FACTS }).distance, 1.0);
        assert_eq!(of(Facts { metres: Some(9e9), ..FACTS }).distance, 1.0);
        assert_eq!(of(Facts { missing: 0, languages: 0, ..FACTS }).languages, FLOOR);
    }

    #[test]
    fn an_active_tandem_closes_the_gap_unless_that_share_does_not_count() {
        let closed = shares(&Facts { active: 1, waiting: 1, ..FACTS });
        assert_eq!((closed.tandem, score(&closed, &WHOLE)), (0.0, 0.0));
        assert_eq!(score(&closed, &PerShare { tandem: 0.0, ..WHOLE }), 0.1042);
        assert_eq!(shares(&Facts { waiting: 1, ..FACTS }).tandem, 0.5);
    }

    #[test]
    fn months_are_whole_ones() {
        let months = |from, to| months_between(day(from), day(to));
        assert_eq!(months("2026-01-31", "2026-02-28"), 1, "there is no 31st of February");
        assert_eq!(months("2026-01-15", "2026-02-14"), 0);
        assert_eq!(months("2026-01-15", "2026-07-15"), 6);
        assert_eq!(months("2020-01-15", "2026-07-15"), MONTHS);
        assert_eq!(months("2026-07-15", "2026-01-15"), 0);
    }

    #[test]
    fn weights_are_quarters_up_to_three() {
        for good in [0.0, 0.25, 3.0] {
            assert!(weights(PerShare { need: good, ..WHOLE }).is_ok());
        }
        for bad in [-0.25, 3.25, 0.3, f64::NAN, f64::INFINITY] {
            assert!(weights(PerShare { tandem: bad, ..WHOLE }).is_err(), "{bad}");
        }
    }

    prop_compose! {
        fn any_facts()(step in 1..=6_usize, silent in prop::option::of(0..40_u32), ahead in prop::option::of(0..400_i64),
                       metres in prop::option::of(0.0..1e5_f64), languages in 0..30_usize, missing in 0..30_usize,
                       active in 0..3_usize, waiting in 0..3_usize) -> Facts {
            Facts { step, classes: 6, silent_months: silent, next_in_days: ahead, metres,
                    missing: missing.min(languages), languages, active, waiting }
        }
    }

    prop_compose! {
        fn any_weights()(quarters in prop::array::uniform5(0..=12_u8)) -> PerShare {
            let [need, silence, distance, languages, tandem] = quarters.map(|quarters| f64::from(quarters) * STEP);
            PerShare { need, silence, distance, languages, tandem }
        }
    }

    proptest! {
        #[test]
        fn shares_and_scores_lie_between_nothing_and_whole(facts in any_facts(), weights in any_weights()) {
            let shares = shares(&facts);
            prop_assert!(shares.each()[..4].iter().all(|share| (FLOOR..=1.0).contains(share)));
            prop_assert!((0.0..=1.0).contains(&score(&shares, &weights)));
        }

        #[test]
        fn worse_facts_never_make_a_smaller_gap(facts in any_facts(), weights in any_weights()) {
            let worse = Facts { step: 6, silent_months: None, next_in_days: None, metres: None, missing: facts.languages,
                                active: 0, waiting: 0, ..facts };
            prop_assert!(score(&shares(&worse), &weights) >= score(&shares(&facts), &weights));
        }
    }
}
