//! Mean, spread and classes of one column of values. Missing values take no part.
use serde::Serialize;
use utoipa::ToSchema;

use super::value::{Missing, Value};

/// What a column of numbers looks like. Only made when there is at least one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many numbers.
    pub count: usize,
    /// Plain mean over areas.
    pub mean: f64,
    /// Population standard deviation (divided by n), zero when all are equal.
    pub deviation: f64,
    pub min: f64,
    pub max: f64,
}

impl Spread {
    pub fn of(column: &[Value]) -> Option<Self> {
        let numbers: Vec<f64> = column.iter().filter_map(Value::number).collect();
        let count = numbers.len();
        if count == 0 {
            return None;
        }
        let mean = numbers.iter().sum::<f64>() / count as f64;
        let variance = numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / count as f64;
        Some(Self {
            count,
            mean,
            deviation: variance.sqrt(),
            min: numbers.iter().copied().fold(f64::INFINITY, f64::min),
            max: numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    /// Distance from the mean in standard deviations; zero where nothing varies.
    pub fn z(&self, number: f64) -> f64 {
        if self.deviation == 0.0 { 0.0 } else { (number - self.mean) / self.deviation }
    }
}

/// Mean over areas weighted by another column (rates by their base); areas missing either are left out.
pub fn weighted_mean(column: &[Value], weights: &[Value]) -> Option<f64> {
    let pairs = || column.iter().zip(weights).filter_map(|(value, weight)| Some((value.number()?, weight.number()?)));
    let base: f64 = pairs().map(|(_, weight)| weight).sum();
    (base > 0.0).then(|| pairs().map(|(value, weight)| value * weight).sum::<f64>() / base)
}

/// Four ascending limits that part the numbers into five classes of nearly equal count (quintiles).
/// A number equal to a limit belongs to the class above it. Fewer distinct limits where many numbers are equal.
pub fn quintile_breaks(column: &[Value]) -> Vec<f64> {
    let mut numbers: Vec<f64> = column.iter().filter_map(Value::number).collect();
    numbers.sort_by(f64::total_cmp);
    let mut breaks: Vec<f64> = (1..5).filter_map(|fifth| numbers.get(fifth * numbers.len() / 5).copied()).collect();
    breaks.dedup();
    breaks.retain(|limit| Some(limit) != numbers.first());
    breaks
}

/// The 1-based class of a number among ascending exclusive upper limits.
pub fn class_of(number: f64, breaks: &[f64]) -> usize {
    1 + breaks.partition_point(|limit| *limit <= number)
}

/// How many values are missing, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct MissingCounts {
    uninhabited: usize,
    joint_with: usize,
    withheld: usize,
    not_applicable: usize,
    not_collected: usize,
}

impl MissingCounts {
    pub fn of(column: &[Value]) -> Self {
        let mut counts = Self::default();
        for missing in column.iter().filter_map(Value::missing) {
            *counts.of_reason(missing) += 1;
        }
        counts
    }

    fn of_reason(&mut self, missing: &Missing) -> &mut usize {
        match missing {
            Missing::Uninhabited => &mut self.uninhabited,
            Missing::JointWith(_) => &mut self.joint_with,
            Missing::Withheld => &mut self.withheld,
            Missing::NotApplicable => &mut self.not_applicable,
            Missing::NotCollected(_) => &mut self.not_collected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(numbers: &[f64]) -> Vec<Value> {
        numbers.iter().map(|number| Value::Number(*number)).chain([Value::Missing(Missing::Withheld)]).collect()
    }

    #[test]
    fn the_spread_divides_by_n_and_leaves_missing_out() {
        let spread = Spread::of(&column(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])).unwrap();
        assert_eq!((spread.count, spread.mean, spread.deviation), (8, 5.0, 2.0));
        assert_eq!(spread.z(9.0), 2.0);
    }

    #[test]
    fn a_column_without_numbers_has_no_spread() {
        assert_eq!(Spread::of(&column(&[])), None);
    }

    #[test]
    fn quintiles_hold_equal_counts_and_a_limit_belongs_above() {
        let breaks = quintile_breaks(&column(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]));
        assert_eq!(breaks, [3.0, 5.0, 7.0, 9.0]);
        assert_eq!([2.9, 3.0, 10.0].map(|number| class_of(number, &breaks)), [1, 2, 5]);
    }

    #[test]
    fn equal_numbers_make_fewer_classes() {
        assert_eq!(quintile_breaks(&column(&[0.0, 0.0, 0.0, 0.0, 8.0])), [8.0]);
    }
}
