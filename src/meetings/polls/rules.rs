//! Which date suits most. Pure.
use std::cmp::Reverse;

use super::model::OptionRow;

/// Most can; of equals the one for which most could if need be; of equals the earliest. None while nobody has answered.
pub fn best(options: &[OptionRow]) -> Option<&str> {
    let answered = options.iter().any(|option| option.yes + option.maybe + option.no > 0);
    let key = |option: &&OptionRow| (Reverse(option.yes), Reverse(option.maybe), option.starts.clone());
    let best = options.iter().min_by_key(key)?;
    answered.then_some(best.starts.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(starts: &str, yes: i64, maybe: i64, no: i64) -> OptionRow {
        OptionRow { starts: starts.into(), yes, maybe, no }
    }

    #[test]
    fn most_yes_then_most_maybe_then_the_earliest() {
        let (early, late) = ("2026-12-01T18:00", "2026-12-08T18:00");
        assert_eq!(best(&[option(early, 3, 5, 0), option(late, 4, 0, 4)]), Some(late));
        assert_eq!(best(&[option(early, 4, 1, 3), option(late, 4, 2, 2)]), Some(late));
        assert_eq!(best(&[option(late, 4, 2, 2), option(early, 4, 2, 2)]), Some(early));
        assert_eq!(best(&[option(early, 0, 0, 0), option(late, 0, 0, 0)]), None);
    }
}
