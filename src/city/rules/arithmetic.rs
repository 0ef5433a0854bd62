//! Figures of one area held against each other. A cell that contradicts the rest of its row is not released.
//! The indicators are known by their ids: `population`, `households`, `population_density_km2`, `area_ha` and counts
//! `age_<from>_<to>`, `age_<from>_plus`; a city that has none of them has nothing to check.
use crate::city::areas::ListedArea;
use crate::city::values::Figures;
use crate::indicators::{Missing, NotCollected, Unit, Value};
use crate::intake::{Finding, Severity};

const POPULATION: &str = "population";
const HOUSEHOLDS: &str = "households";
const DENSITY: &str = "population_density_km2";

/// Parts by which density times area may differ from the population before one of them is taken back.
const DENSITY_ERROR: f64 = 0.10;
/// The same, before it is worth a warning.
const DENSITY_WARNING: f64 = 0.02;
/// Parts by which the age groups may differ from the population: counts are rounded for confidentiality.
const AGES_ERROR: f64 = 0.01;

/// Takes back every cell that cannot be true and says so.
pub fn release(areas: &[ListedArea], figures: &mut Figures) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (area, listed) in areas.iter().enumerate() {
        let row = Row { figures, area, square_km: listed.area.area_m2 / 1e6 };
        let refused = row.implausible();
        for (column, finding) in refused {
            findings.push(finding.about(&listed.area.id));
            figures.values[area][column] = Value::Missing(Missing::NotCollected(NotCollected::Implausible));
        }
    }
    findings
}

/// One area's figures.
struct Row<'a> {
    figures: &'a Figures,
    area: usize,
    square_km: f64,
}

impl Row<'_> {
    fn number(&self, column: usize) -> Option<f64> {
        self.figures.values[self.area][column].number()
    }

    fn named(&self, id: &str) -> Option<(usize, f64)> {
        let column = self.figures.position(id)?;
        Some((column, self.number(column)?))
    }

    fn finding(&self, severity: Severity, code: &'static str, column: usize, value: f64) -> Finding {
        let declared = &self.figures.columns[column].declared;
        let place = self.figures.place(self.area, column);
        let finding = match severity {
            Severity::Error => Finding::error(code, &place),
            Severity::Warning => Finding::warning(code, &place),
            Severity::Note => Finding::note(code, &place),
        };
        finding.with("name", declared.id.as_str()).with("value", value)
    }

    fn error(&self, code: &'static str, column: usize, value: f64) -> Finding {
        self.finding(Severity::Error, code, column, value)
    }

    /// Every cell that cannot be true, once, with the first reason that speaks against it.
    fn implausible(&self) -> Vec<(usize, Finding)> {
        let mut refused: Vec<(usize, Finding)> = self.density().into_iter().collect();
        let population = self.population(&refused);
        for column in 0..self.figures.columns.len() {
            let Some(value) = self.number(column).filter(|_| refused.iter().all(|(taken, _)| *taken != column)) else {
                continue;
            };
            let finding = self.out_of_range(column, value).or_else(|| self.part_above(column, value, population));
            refused.extend(finding.map(|finding| (column, finding)));
        }
        refused
    }

    /// Population against density times area; the age groups decide which of the two is wrong.
    fn density(&self) -> Option<(usize, Finding)> {
        let ((p, population), (d, density)) = (self.named(POPULATION)?, self.named(DENSITY)?);
        let expected = density * self.square_km;
        if !contradicts(population, expected, DENSITY_ERROR, self.square_km) {
            return None;
        }
        let supported = self.ages().is_some_and(|sum| !contradicts(population, sum, AGES_ERROR, 0.0));
        let (column, value, expected) = match supported {
            true => (d, density, population / self.square_km),
            false => (p, population, expected),
        };
        Some((column, self.error("implausible-density", column, value).with("expected", expected.round())))
    }

    /// The population, or what density and area say of it where it is refused.
    fn population(&self, refused: &[(usize, Finding)]) -> Option<f64> {
        let (column, population) = self.named(POPULATION)?;
        if refused.iter().all(|(taken, _)| *taken != column) && self.out_of_range(column, population).is_none() {
            return Some(population);
        }
        self.named(DENSITY).map(|(_, density)| (density * self.square_km).round())
    }

    /// Negative counts, shares outside 0 to 100, counts above the one of the whole city.
    fn out_of_range(&self, column: usize, value: f64) -> Option<Finding> {
        let declared = &self.figures.columns[column].declared;
        let may_be_negative = matches!(declared.unit, Unit::Permille | Unit::IndexPoints);
        if value < 0.0 && !may_be_negative {
            return Some(self.error("implausible-negative", column, value));
        }
        if declared.unit == Unit::Percent && value > 100.0 {
            return Some(self.error("implausible-percent", column, value));
        }
        let city = declared.city_value.filter(|_| counted(declared.unit) && declared.weight.is_none())?;
        (value > city).then(|| self.error("implausible-above-city", column, value).with("city", city))
    }

    /// People of one kind, and households, are never more than the people there are.
    fn part_above(&self, column: usize, value: f64, population: Option<f64>) -> Option<Finding> {
        let declared = &self.figures.columns[column].declared;
        let part = matches!(declared.unit, Unit::Persons | Unit::Households) && declared.id.as_str() != POPULATION;
        let population = population.filter(|&population| part && value > population)?;
        let code = if declared.id.as_str() == HOUSEHOLDS { "implausible-households" } else { "implausible-part" };
        Some(self.error(code, column, value).with("population", population))
    }

    /// The sum of the age groups, if they cover everybody and all are known.
    fn ages(&self) -> Option<f64> {
        age_groups(self.figures)?.into_iter().map(|column| self.number(column)).sum()
    }
}

fn counted(unit: Unit) -> bool {
    matches!(unit, Unit::Persons | Unit::Households | Unit::Hectares)
}

/// Whether two figures differ by more than `parts` of the larger and more than `slack`, half a unit of rounding each.
fn contradicts(a: f64, b: f64, parts: f64, slack: f64) -> bool {
    (a - b).abs() > (parts * a.abs().max(b.abs())).max(slack + 3.0)
}

/// The columns of the age groups, youngest first, if they follow each other without a gap from 0 to the open end.
fn age_groups(figures: &Figures) -> Option<Vec<usize>> {
    let spans = figures.columns.iter().enumerate().filter(|(_, column)| column.declared.unit == Unit::Persons);
    let mut spans: Vec<(u32, Option<u32>, usize)> = spans
        .filter(|(_, column)| column.index.is_some())
        .filter_map(|(index, column)| {
            let (from, to) = column.declared.id.as_str().strip_prefix("age_")?.split_once('_')?;
            let to = if to == "plus" { None } else { Some(to.parse().ok()?) };
            Some((from.parse().ok()?, to, index))
        })
        .collect();
    spans.sort_unstable();
    let follow = spans.windows(2).all(|pair| pair[0].1.is_some_and(|to| to + 1 == pair[1].0));
    let whole = spans.first()?.0 == 0 && spans.last()?.1.is_none();
    (follow && whole).then(|| spans.into_iter().map(|(_, _, column)| column).collect())
}

/// What does not add up but leaves open which figure is wrong.
pub fn doubts(figures: &Figures, areas: &[ListedArea]) -> Vec<Finding> {
    let rows = areas.iter().enumerate().flat_map(|(area, listed)| {
        let row = Row { figures, area, square_km: listed.area.area_m2 / 1e6 };
        [row.ages_doubt(), row.density_doubt()].into_iter().flatten().map(|doubt| doubt.about(&listed.area.id))
    });
    rows.collect()
}

impl Row<'_> {
    fn ages_doubt(&self) -> Option<Finding> {
        let (column, population) = self.named(POPULATION)?;
        let sum = self.ages()?;
        contradicts(population, sum, AGES_ERROR, 3.0 * 7.0)
            .then(|| self.error("ages-sum", column, population).with("sum", sum))
    }

    fn density_doubt(&self) -> Option<Finding> {
        let ((column, population), (_, density)) = (self.named(POPULATION)?, self.named(DENSITY)?);
        let expected = density * self.square_km;
        contradicts(population, expected, DENSITY_WARNING, self.square_km).then(|| {
            self.finding(Severity::Warning, "density-off", column, population).with("expected", expected.round())
        })
    }
}
