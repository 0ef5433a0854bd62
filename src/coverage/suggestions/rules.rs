//! Reasons for an area and how many points each gives. Pure. A wish: 5; a need: up to 3; a way, a likeness, a partner: up to 2;
//! nobody there, nothing there: up to 1.
use serde::Serialize;
use utoipa::ToSchema;

use crate::coverage::rules::{METRES, MONTHS};

const NEED: f64 = 3.0;
/// What they asked for comes before what is good for them.
const WISH: f64 = 5.0;
const WAY: f64 = 2.0;
const LIKE: f64 = 2.0;
/// A partner next door; another point if it speaks a language of the tandem that is not the city's own.
const PARTNER: f64 = 1.0;
const OUR_LANGUAGE: f64 = 1.0;
const NOBODY: f64 = 1.0;
const QUIET: f64 = 1.0;
/// From so many months on an area is called quiet.
const QUIET_MONTHS: u32 = 3;
/// Metres from which elsewhere is far enough.
const FAR: f64 = 2.0 * METRES;

/// Why an area is suggested, with what the words need.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
#[schema(as = SuggestionReason)]
pub enum Reason {
    Need { points: f64, class: String, step: usize, of: usize },
    Wish { points: f64 },
    Near { points: f64, metres: f64, to: String },
    Elsewhere { points: f64, metres: f64, to: String },
    Partner { points: f64, partner: String, metres: f64, languages: Vec<String> },
    Nobody { points: f64 },
    Alike { points: f64, to: String },
    Quiet { points: f64, months: u32 },
}

impl Reason {
    pub fn points(&self) -> f64 {
        match self {
            Self::Need { points, .. }
            | Self::Wish { points }
            | Self::Near { points, .. }
            | Self::Elsewhere { points, .. }
            | Self::Partner { points, .. }
            | Self::Nobody { points }
            | Self::Alike { points, .. }
            | Self::Quiet { points, .. } => *points,
        }
    }
}

/// Two decimals; none for nothing.
fn points(points: f64) -> Option<f64> {
    Some(cents(points)).filter(|points| *points > 0.0)
}

fn cents(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// The sum that is shown.
pub fn total(reasons: &[Reason]) -> f64 {
    cents(reasons.iter().map(Reason::points).sum())
}

/// Only what is above the middle is a reason.
pub fn need(class: &str, step: usize, of: usize) -> Option<Reason> {
    let points = points(NEED * step as f64 / of as f64).filter(|_| 2 * step > of)?;
    Some(Reason::Need { points, class: class.to_owned(), step, of })
}

pub fn wish(wishes: bool) -> Option<Reason> {
    wishes.then_some(Reason::Wish { points: WISH })
}

pub fn near(metres: f64, to: String) -> Option<Reason> {
    Some(Reason::Near { points: points(WAY * (1.0 - metres / METRES))?, metres, to })
}

/// Not next door, and the more the farther.
pub fn elsewhere(metres: f64, to: String) -> Option<Reason> {
    let points = points(WAY * metres.min(FAR) / FAR).filter(|_| metres >= METRES)?;
    Some(Reason::Elsewhere { points, metres, to })
}

/// `shared`: languages of both; `main`: the city's own, which everyone there speaks.
pub fn partner(partner: &str, metres: f64, shared: Vec<String>, main: &str) -> Option<Reason> {
    let speaks = if shared.iter().any(|language| language != main) { OUR_LANGUAGE } else { 0.0 };
    let points = points(PARTNER * (1.0 - metres / METRES) + speaks).filter(|_| metres < METRES)?;
    Some(Reason::Partner { points, partner: partner.to_owned(), metres, languages: shared })
}

pub fn nobody(nobody: bool) -> Option<Reason> {
    nobody.then_some(Reason::Nobody { points: NOBODY })
}

/// `distance`: in standard deviations, 0 is the same.
pub fn alike(distance: f64, to: String) -> Option<Reason> {
    Some(Reason::Alike { points: points(LIKE * (1.0 - distance))?, to })
}

pub fn quiet(months: u32) -> Option<Reason> {
    let points = points(QUIET * f64::from(months) / f64::from(MONTHS)).filter(|_| months >= QUIET_MONTHS)?;
    Some(Reason::Quiet { points, months })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(reason: Option<Reason>) -> f64 {
        reason.map_or(0.0, |reason| reason.points())
    }

    #[test]
    fn points_grow_with_the_reason() {
        assert_eq!([2, 3, 4, 6].map(|step| given(need("high", step, 6))), [0.0, 0.0, 2.0, 3.0]);
        assert_eq!([0.0, 1500.0, 3000.0, 9000.0].map(|metres| given(near(metres, "".into()))), [2.0, 1.0, 0.0, 0.0]);
        assert_eq!([1500.0, 3000.0, 9000.0].map(|metres| given(elsewhere(metres, "".into()))), [0.0, 1.0, 2.0]);
        assert_eq!([0.0, 0.5, 1.2].map(|distance| given(alike(distance, "".into()))), [2.0, 1.0, 0.0]);
        assert_eq!([2, 3, 12].map(|months| given(quiet(months))), [0.0, 0.25, 1.0]);
    }

    #[test]
    fn a_partner_counts_more_if_it_speaks_what_not_everyone_does() {
        let of = |metres, shared: &[&str]| {
            given(partner("Haus", metres, shared.iter().map(|code| (*code).to_owned()).collect(), "de"))
        };
        assert_eq!((of(0.0, &[]), of(0.0, &["de"]), of(0.0, &["de", "ar"])), (1.0, 1.0, 2.0));
        assert_eq!(of(3000.0, &["ar"]), 0.0, "too far to go");
    }
}
