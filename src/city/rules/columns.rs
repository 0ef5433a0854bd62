//! Whole columns: one that repeats another, one that misses the published figure of the city, cells far from all others.
use crate::city::read::Draft;
use crate::city::values::{Column, Figures};
use crate::indicators::Unit;
use crate::intake::Finding;

/// Rows two columns must have in common before they can be compared.
const FEWEST_ROWS: usize = 20;
/// Share of equal rows from which a column counts as a copy.
const COPIED: f64 = 0.95;
/// Parts by which a weighted mean may differ from the published figure.
const MEAN_MISSES: f64 = 0.05;
/// Parts by which a sum may differ from the published figure.
const SUM_MISSES: f64 = 0.001;
/// Robust standard deviations beyond which a cell is worth a look.
const OUTLIER: f64 = 10.0;

/// Columns that say the same as an earlier one in (nearly) all rows.
pub fn repeated(figures: &Figures) -> Vec<Finding> {
    let columns: Vec<Vec<Option<f64>>> =
        (0..figures.columns.len()).map(|column| figures.numbers(column).collect()).collect();
    let mut findings = Vec::new();
    for later in 0..columns.len() {
        for earlier in 0..later {
            if let Some((equal, common)) = copied(&columns[earlier], &columns[later]) {
                findings.push(repetition(figures, earlier, later, equal, common));
            }
        }
    }
    findings
}

/// Rows that are equal and rows both have, if the one column copies the other.
fn copied(a: &[Option<f64>], b: &[Option<f64>]) -> Option<(usize, usize)> {
    let pairs: Vec<(f64, f64)> = a.iter().zip(b).filter_map(|(a, b)| Some(((*a)?, (*b)?))).collect();
    let equal = pairs.iter().filter(|(a, b)| a == b).count();
    // a column of one value everywhere copies nobody
    let varied = pairs.iter().any(|(a, _)| *a != pairs[0].0);
    let copied = varied && pairs.len() >= FEWEST_ROWS && equal as f64 >= COPIED * pairs.len() as f64;
    copied.then_some((equal, pairs.len()))
}

/// The copy is the one that is not released, or else the later one.
fn repetition(figures: &Figures, earlier: usize, later: usize, equal: usize, common: usize) -> Finding {
    let released = |column: usize| figures.columns[column].declared.released;
    let (copy, original) = if released(later) && !released(earlier) { (earlier, later) } else { (later, earlier) };
    let place = figures.head(copy);
    let finding = match released(copy) {
        true => Finding::error("column-repeats", &place),
        false => Finding::warning("column-repeats", &place),
    };
    let name = |column: usize| heading(&figures.columns[column], figures);
    finding.with("copy", name(copy)).with("original", name(original)).with("equal", equal).with("rows", common)
}

/// A column as people find it: the heading in the table.
fn heading(column: &Column, figures: &Figures) -> String {
    let official = column.declared.official_column.clone().filter(|_| figures.official);
    official.or_else(|| column.declared.column.clone()).unwrap_or_else(|| column.declared.id.to_string())
}

/// Sums and weighted means against the figure the city publishes for itself.
pub fn city_values(figures: &Figures) -> Vec<Finding> {
    let miss = |(index, column): (usize, &Column)| {
        let published = column.declared.city_value?;
        let (code, found, allowed) = match &column.declared.weight {
            Some(weight) => {
                let weight = figures.position(weight.as_str())?;
                ("mean-misses-city", weighted_mean(figures, index, weight)?, MEAN_MISSES)
            }
            None if matches!(column.declared.unit, Unit::Persons | Unit::Households | Unit::Hectares) => {
                ("sum-misses-city", figures.numbers(index).flatten().sum(), SUM_MISSES)
            }
            None => return None,
        };
        // a mean of gains and losses may be near nothing: it is measured by how large they are
        let scale = mean_size(figures, index).max(published.abs());
        let missing = figures.numbers(index).filter(Option::is_none).count();
        ((found - published).abs() > allowed * scale).then(|| {
            Finding::warning(code, &figures.head(index))
                .with("name", heading(column, figures))
                .with("found", found)
                .with("published", published)
                .with("missing", missing)
        })
    };
    figures.columns.iter().enumerate().filter_map(miss).collect()
}

/// The mean of a column where values have signs, regardless of them; 0 where none has.
fn mean_size(figures: &Figures, column: usize) -> f64 {
    let numbers: Vec<f64> = figures.numbers(column).flatten().collect();
    if numbers.iter().all(|number| *number >= 0.0) {
        return 0.0;
    }
    numbers.iter().map(|number| number.abs()).sum::<f64>() / numbers.len() as f64
}

fn weighted_mean(figures: &Figures, column: usize, weight: usize) -> Option<f64> {
    let pairs = figures.numbers(column).zip(figures.numbers(weight)).filter_map(|(value, weight)| value.zip(weight));
    let (sum, weights) = pairs.fold((0.0, 0.0), |(sum, all), (value, weight)| (sum + value * weight, all + weight));
    (weights > 0.0).then_some(sum / weights)
}

/// Cells far from all others, measured by median and median deviation.
pub fn outliers(draft: &Draft) -> Vec<Finding> {
    let figures = &draft.figures;
    let mut findings = Vec::new();
    for column in (0..figures.columns.len()).filter(|&column| figures.columns[column].declared.weight.is_some()) {
        let numbers: Vec<f64> = figures.numbers(column).flatten().collect();
        let Some((middle, spread)) = middle_and_spread(&numbers) else { continue };
        for (area, value) in figures.numbers(column).enumerate() {
            let Some(value) = value.filter(|value| (value - middle).abs() > OUTLIER * spread) else { continue };
            let finding = Finding::note("outlier", &figures.place(area, column)).about(&draft.areas[area].area.id);
            let name = heading(&figures.columns[column], figures);
            findings.push(finding.with("name", name).with("value", value).with("median", middle));
        }
    }
    findings
}

/// Median, and median absolute deviation scaled to a standard deviation; none if there is too little to go by.
fn middle_and_spread(numbers: &[f64]) -> Option<(f64, f64)> {
    if numbers.len() < FEWEST_ROWS {
        return None;
    }
    let middle = median(numbers.to_vec());
    let spread = 1.4826 * median(numbers.iter().map(|number| (number - middle).abs()).collect());
    (spread > 0.0).then_some((middle, spread))
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_unstable_by(f64::total_cmp);
    let half = numbers.len() / 2;
    if numbers.len() % 2 == 1 { numbers[half] } else { (numbers[half - 1] + numbers[half]) / 2.0 }
}

/// Counts that other values are withheld by, themselves released although they are below the limit. A count of
/// everybody may be public all the same, so this is only noted.
pub fn small_counts(draft: &Draft) -> Vec<Finding> {
    let figures = &draft.figures;
    let mut findings = Vec::new();
    for disclosure in figures.columns.iter().filter_map(|column| column.declared.disclosure.as_ref()) {
        let Some(count) = figures.position(disclosure.count.as_str()) else { continue };
        if !figures.columns[count].declared.released {
            continue;
        }
        for (area, value) in figures.numbers(count).enumerate() {
            let Some(value) = value.filter(|&value| value > 0.0 && value < disclosure.below) else { continue };
            let finding = Finding::note("count-below-limit", &figures.place(area, count));
            let finding = finding.about(&draft.areas[area].area.id).with("name", disclosure.count.as_str());
            findings.push(finding.with("value", value).with("limit", disclosure.below));
        }
    }
    findings.dedup();
    findings
}
