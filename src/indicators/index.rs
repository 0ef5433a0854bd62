//! The need index: mean of the available z-scores over areas, direction respected.
//! Method: z-transformation as used by Hamburg's Sozialmonitoring; limits ±0.5, ±1, 1.5 as in Düsseldorf's own.
use super::model::{Direction, NeedIndex};
use super::statistics::{Spread, class_of};
use super::value::{Missing, Value};
use crate::kernel::IndicatorId;

/// One area's index with its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedScore {
    /// Index points, or the reason why there are none.
    pub value: Value,
    /// 1-based class, low to very high.
    pub class: Option<usize>,
    /// What went in, in the order of the recipe; the value is the mean of these.
    pub terms: Vec<Term>,
    /// What was missing, and why.
    pub left_out: Vec<(IndicatorId, Missing)>,
}

/// One indicator's push.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub indicator: IndicatorId,
    /// Standard deviations from the mean over areas, positive towards need.
    pub z: f64,
}

/// An ingredient of the recipe: its id, what a high value means, and its column over all areas.
pub struct Ingredient<'a> {
    pub id: &'a IndicatorId,
    pub direction: Direction,
    pub column: &'a [Value],
}

/// The index of every area, in the order of the columns.
pub fn need_scores(recipe: &NeedIndex, ingredients: &[Ingredient]) -> Vec<NeedScore> {
    let areas = ingredients.first().map_or(0, |ingredient| ingredient.column.len());
    let spreads: Vec<Option<Spread>> = ingredients.iter().map(|ingredient| Spread::of(ingredient.column)).collect();
    (0..areas).map(|area| score(recipe, ingredients, &spreads, area)).collect()
}

fn score(recipe: &NeedIndex, ingredients: &[Ingredient], spreads: &[Option<Spread>], area: usize) -> NeedScore {
    let (mut terms, mut left_out) = (Vec::new(), Vec::new());
    for (ingredient, spread) in ingredients.iter().zip(spreads) {
        match (&ingredient.column[area], spread) {
            (Value::Number(number), Some(spread)) => {
                let z = spread.z(*number);
                let z = if ingredient.direction == Direction::LessNeed { -z } else { z };
                terms.push(Term { indicator: ingredient.id.clone(), z });
            }
            (Value::Missing(missing), _) => left_out.push((ingredient.id.clone(), missing.clone())),
            (Value::Number(_), None) => unreachable!("a column that holds a number has a spread"),
        }
    }
    let value = match strongest_reason(&left_out) {
        Some(reason) if left_out.len() > recipe.max_missing || terms.is_empty() => Value::Missing(reason.clone()),
        _ => Value::Number(terms.iter().map(|term| term.z).sum::<f64>() / terms.len() as f64),
    };
    let limits: Vec<f64> = recipe.classes.iter().filter_map(|class| class.below).collect();
    let class = value.number().map(|number| class_of(number, &limits));
    NeedScore { value, class, terms, left_out }
}

/// The reason that explains most: a state of the whole area before one of a single figure.
fn strongest_reason(left_out: &[(IndicatorId, Missing)]) -> Option<&Missing> {
    let weight = |missing: &Missing| Missing::STATES.iter().position(|state| *state == missing.state());
    left_out.iter().map(|(_, missing)| missing).min_by_key(|missing| weight(missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::model::NeedClass;
    use crate::kernel::Translated;

    fn recipe(max_missing: usize) -> NeedIndex {
        let class = |below| NeedClass { id: String::new(), name: Translated::default(), below };
        NeedIndex {
            name: Translated::default(),
            official: false,
            indicators: Vec::new(),
            max_missing,
            classes: vec![class(Some(-0.5)), class(Some(0.5)), class(None)],
        }
    }

    fn numbers(numbers: [f64; 4]) -> Vec<Value> {
        numbers.map(Value::Number).to_vec()
    }

    #[test]
    fn the_index_is_the_mean_of_z_scores_and_an_inverted_indicator_pushes_the_other_way() {
        let (poverty, space) = (numbers([1.0, 1.0, 3.0, 3.0]), numbers([30.0, 50.0, 30.0, 50.0]));
        let ids = [IndicatorId::new("poverty"), IndicatorId::new("space")];
        let ingredients = [
            Ingredient { id: &ids[0], direction: Direction::MoreNeed, column: &poverty },
            Ingredient { id: &ids[1], direction: Direction::LessNeed, column: &space },
        ];
        let scores = need_scores(&recipe(0), &ingredients);
        let values: Vec<_> = scores.iter().map(|score| score.value.number().unwrap()).collect();
        assert_eq!(values, [0.0, -1.0, 1.0, 0.0]);
        assert_eq!(scores.iter().map(|score| score.class.unwrap()).collect::<Vec<_>>(), [2, 1, 3, 2]);
    }

    #[test]
    fn too_many_missing_terms_leave_no_index_but_the_strongest_reason() {
        let mut first = numbers([1.0, 2.0, 3.0, 4.0]);
        let mut second = first.clone();
        first[0] = Value::Missing(Missing::Withheld);
        second[0] = Value::Missing(Missing::Uninhabited);
        second[1] = Value::Missing(Missing::NotApplicable);
        let ids = [IndicatorId::new("a"), IndicatorId::new("b")];
        let ingredients = [
            Ingredient { id: &ids[0], direction: Direction::MoreNeed, column: &first },
            Ingredient { id: &ids[1], direction: Direction::MoreNeed, column: &second },
        ];
        let scores = need_scores(&recipe(1), &ingredients);
        assert_eq!(scores[0].value, Value::Missing(Missing::Uninhabited));
        assert!(scores[1].value.number().is_some(), "one missing term is allowed");
        assert_eq!(scores[1].left_out.len(), 1);
    }
}
