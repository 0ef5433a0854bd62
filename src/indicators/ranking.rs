//! Ranks: ties share one, missing values have none and stand last.
use super::value::Value;

/// Which end of the scale is first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Desc,
    Asc,
}

/// A place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Position in the column that was ranked.
    pub index: usize,
    /// 1-based; the next after a tie of two at 3 is 5. None: the value is missing.
    pub rank: Option<usize>,
}

/// `indices` by their values, missing ones last; equal values keep the order of `indices`.
pub fn sorted(column: &[Value], indices: impl Iterator<Item = usize>, order: Order) -> Vec<usize> {
    let (mut present, missing): (Vec<usize>, Vec<usize>) = indices.partition(|index| column[*index].number().is_some());
    let number = |index: usize| column[index].number().unwrap_or(f64::NAN);
    present.sort_by(|a, b| match order {
        Order::Asc => number(*a).total_cmp(&number(*b)),
        Order::Desc => number(*b).total_cmp(&number(*a)),
    });
    present.extend(missing);
    present
}

/// Places of what [`sorted`] put in order, given one after the other.
pub fn places(column: &[Value], sorted: impl Iterator<Item = usize>) -> impl Iterator<Item = Place> {
    let mut last: Option<(f64, usize)> = None;
    sorted.enumerate().map(move |(position, index)| {
        last = column[index].number().map(|number| match last {
            Some((tied, rank)) if tied == number => (tied, rank),
            _ => (number, position + 1),
        });
        Place { index, rank: last.map(|(_, rank)| rank) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Missing;
    use proptest::prelude::*;

    #[test]
    fn ties_share_a_rank_and_missing_stands_last() {
        let column = [
            Value::Number(2.0),
            Value::Missing(Missing::Withheld),
            Value::Number(5.0),
            Value::Number(2.0),
            Value::Number(1.0),
        ];
        let sorted = sorted(&column, 0..5, Order::Desc).into_iter();
        let seen: Vec<_> = places(&column, sorted).map(|place| (place.index, place.rank)).collect();
        assert_eq!(seen, [(2, Some(1)), (0, Some(2)), (3, Some(2)), (4, Some(4)), (1, None)]);
    }

    proptest! {
        #[test]
        fn a_rank_is_one_more_than_the_number_of_better_values(numbers in prop::collection::vec(0..9_i32, 1..40)) {
            let column: Vec<Value> = numbers.iter().map(|number| Value::Number(f64::from(*number))).collect();
            let sorted = sorted(&column, 0..column.len(), Order::Desc).into_iter();
            for place in places(&column, sorted) {
                let better = numbers.iter().filter(|other| **other > numbers[place.index]).count();
                prop_assert_eq!(place.rank, Some(better + 1));
            }
        }
    }
}
