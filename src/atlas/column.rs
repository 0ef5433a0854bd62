//! One indicator over all areas, with everything that follows from its numbers alone, made once per edition.
use crate::indicators::ranking::{Order, Place, places, sorted};
use crate::indicators::statistics::{MissingCounts, Spread, class_of, quintile_breaks};
use crate::indicators::{NeedScore, Value};
use crate::kernel::IndicatorId;

/// A column of the released table, or the computed need index.
pub struct Column {
    pub id: IndicatorId,
    /// In the order of the atlas's areas.
    pub values: Vec<Value>,
    pub spread: Option<Spread>,
    /// Weighted by the base of the rate; for counts the plain mean over areas.
    pub mean: Option<f64>,
    /// Exclusive upper limits of all classes but the highest.
    pub breaks: Vec<f64>,
    /// Rank 1 is the highest number; none where the value is missing.
    pub ranks: Vec<Option<usize>>,
    /// All areas, highest number first, missing last; kept, because a ranking is asked for often.
    descending: Vec<u32>,
    /// The same, lowest first.
    ascending: Vec<u32>,
}

impl Column {
    pub fn new(id: IndicatorId, values: Vec<Value>, mean: Option<f64>, breaks: Option<Vec<f64>>) -> Self {
        let spread = Spread::of(&values);
        let breaks = breaks.unwrap_or_else(|| quintile_breaks(&values));
        let sorted = [Order::Desc, Order::Asc].map(|order| sorted(&values, 0..values.len(), order));
        let mut ranks = vec![None; values.len()];
        for place in places(&values, sorted[0].iter().copied()) {
            ranks[place.index] = place.rank;
        }
        let mean = mean.or(spread.map(|spread| spread.mean));
        let [descending, ascending] = sorted.map(|sorted| sorted.into_iter().map(|area| area as u32).collect());
        Self { id, values, spread, mean, breaks, ranks, descending, ascending }
    }

    /// The need index as a column: classes by the recipe's limits.
    pub fn of_need(id: &str, scores: &[NeedScore], breaks: Vec<f64>) -> Self {
        Self::new(IndicatorId::new(id), scores.iter().map(|score| score.value.clone()).collect(), None, Some(breaks))
    }

    /// The ranking of all areas, worked out as far as it is read.
    pub fn ranking(&self, order: Order) -> impl Iterator<Item = Place> {
        let sorted = match order {
            Order::Desc => &self.descending,
            Order::Asc => &self.ascending,
        };
        places(&self.values, sorted.iter().map(|area| *area as usize))
    }

    /// 1-based class of an area; none where the value is missing.
    pub fn class(&self, area: usize) -> Option<usize> {
        self.values[area].number().map(|number| class_of(number, &self.breaks))
    }

    /// How many areas have a number.
    pub fn count(&self) -> usize {
        self.spread.map_or(0, |spread| spread.count)
    }

    /// How many areas are in each class, lowest first.
    pub fn class_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.breaks.len() + 1];
        for class in (0..self.values.len()).filter_map(|area| self.class(area)) {
            counts[class - 1] += 1;
        }
        counts
    }

    /// How many values are missing, by reason.
    pub fn missing(&self) -> MissingCounts {
        MissingCounts::of(&self.values)
    }
}
