//! Which areas are alike: root mean square distance of standardised values.
use super::statistics::Spread;
use super::value::Value;

/// z-scores by indicator and area; none where a value is missing.
pub struct Standardised {
    columns: Vec<Vec<Option<f64>>>,
}

/// How alike another area is.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    pub area: usize,
    /// Root mean square difference in standard deviations; 0 is the same.
    pub distance: f64,
    /// Columns that make them alike, the most telling first: (column, difference in standard deviations).
    pub shared: Vec<(usize, f64)>,
}

impl Standardised {
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a [Value]>) -> Self {
        let standardise = |column: &'a [Value]| match Spread::of(column) {
            Some(spread) => column.iter().map(|value| value.number().map(|number| spread.z(number))).collect(),
            None => vec![None; column.len()],
        };
        Self { columns: columns.into_iter().map(standardise).collect() }
    }

    /// The `limit` areas most like `area`, nearest first. An area must share at least half of the
    /// columns, else it is not compared.
    pub fn alike(&self, area: usize, limit: usize) -> Vec<Alike> {
        let areas = self.columns.first().map_or(0, Vec::len);
        let mut found: Vec<(usize, f64)> = (0..areas)
            .filter(|other| *other != area)
            .filter_map(|other| Some((other, self.distance(area, other)?)))
            .collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        found.truncate(limit);
        found
            .into_iter()
            .map(|(other, distance)| Alike { area: other, distance, shared: self.shared(area, other) })
            .collect()
    }

    fn pairs(&self, a: usize, b: usize) -> impl Iterator<Item = (usize, f64, f64)> {
        self.columns.iter().enumerate().filter_map(move |(column, z)| Some((column, z[a]?, z[b]?)))
    }

    fn distance(&self, a: usize, b: usize) -> Option<f64> {
        let (sum, count) =
            self.pairs(a, b).fold((0.0, 0), |(sum, count), (_, x, y)| (sum + (x - y).powi(2), count + 1));
        (count > 0 && 2 * count >= self.columns.len()).then(|| (sum / count as f64).sqrt())
    }

    /// The three columns in which both stand out the same way: far from the mean, close to each other.
    fn shared(&self, a: usize, b: usize) -> Vec<(usize, f64)> {
        let mut shared: Vec<(usize, f64, f64)> = self
            .pairs(a, b)
            .map(|(column, x, y)| (column, (x - y).abs(), (x + y).abs() / 2.0 - (x - y).abs()))
            .collect();
        shared.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        shared.into_iter().take(3).map(|(column, difference, _)| (column, difference)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Missing;

    #[test]
    fn the_nearest_in_standard_deviations_comes_first_and_says_why() {
        let column = |numbers: [f64; 4]| numbers.map(Value::Number).to_vec();
        let columns = [column([10.0, 11.0, 90.0, 50.0]), column([1.0, 9.0, 1.0, 5.0])];
        let standardised = Standardised::new(columns.iter().map(Vec::as_slice));
        let alike = standardised.alike(0, 2);
        assert_eq!(alike.iter().map(|other| other.area).collect::<Vec<_>>(), [3, 1]);
        assert_eq!(alike[1].shared[0].0, 0, "the first column makes 0 and 1 alike");
    }

    #[test]
    fn areas_that_share_less_than_half_of_the_figures_are_not_compared() {
        let gone = || Value::Missing(Missing::Withheld);
        let columns =
            [[Value::Number(1.0), Value::Number(2.0)], [Value::Number(1.0), gone()], [Value::Number(1.0), gone()]];
        assert_eq!(Standardised::new(columns.iter().map(<[Value; 2]>::as_slice)).alike(0, 5), []);
    }
}
