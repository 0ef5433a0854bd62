//! The planner's question: areas that meet several conditions, in a wished order.
//! Only released values are compared; a missing one never matches.
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use super::Atlas;
use crate::indicators::NeedIndex;

/// One condition: `field:op:value`, e.g. `child_poverty_pct:ge:20`.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    pub field: Field,
    test: Test,
}

/// What can be asked for and sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// An index into [`Atlas::columns`].
    Column(usize),
    NeedClass,
    /// Metres from the area's centre to the nearest partner of this kind that may be open.
    ToKind(String),
    /// The same for a language spoken there.
    ToLanguage(String),
    /// Inside a district.
    Within,
}

#[derive(Clone, Debug, PartialEq)]
enum Test {
    Number(Comparison, f64),
    Inside(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Lt,
    Le,
    Eq,
    Ge,
    Gt,
}

/// Distances of all areas to the nearest partner of a kind or language, worked out when first asked for.
#[derive(Default)]
pub struct Distances(RwLock<HashMap<Field, Arc<Vec<Option<f64>>>>>);

impl Field {
    /// Reads a field's name; the refusal says what there is.
    pub fn parse(atlas: &Atlas, text: &str) -> Result<Self, String> {
        if text == NeedIndex::CLASS {
            return Ok(Self::NeedClass);
        }
        if text == "within" {
            return Ok(Self::Within);
        }
        if let Some(kind) = text.strip_prefix("distance.kind.") {
            let found = atlas.city.partner_kinds.iter().any(|known| known.id == kind);
            return found.then(|| Self::ToKind(kind.into())).ok_or(format!("no kind of partner is called '{kind}'"));
        }
        if let Some(code) = text.strip_prefix("distance.language.") {
            let mut spoken = atlas.city.partners.iter().flat_map(|partner| &partner.languages);
            return spoken
                .any(|spoken| spoken == code)
                .then(|| Self::ToLanguage(code.into()))
                .ok_or(format!("no partner speaks '{code}'"));
        }
        atlas.column(text).map(Self::Column).ok_or_else(|| {
            format!("'{text}' cannot be asked for; take an indicator's id, need_class, within, distance.kind.… or distance.language.…")
        })
    }

    /// The field's number in one area; none where it is missing.
    pub fn number(&self, atlas: &Atlas, area: usize) -> Option<f64> {
        match self {
            Self::Column(column) => atlas.columns[*column].values[area].number(),
            Self::NeedClass => atlas.need[area].class.map(|class| class as f64),
            Self::ToKind(_) | Self::ToLanguage(_) => atlas.distances.of(atlas, self)[area],
            Self::Within => None,
        }
    }
}

impl Condition {
    pub fn parse(atlas: &Atlas, text: &str) -> Result<Self, String> {
        let [field, op, value] = text.splitn(3, ':').collect::<Vec<_>>()[..] else {
            return Err(format!("'{text}' is not of the form field:op:value"));
        };
        let field = Field::parse(atlas, field)?;
        let test = if field == Field::Within { inside(atlas, op, value)? } else { compared(op, value)? };
        Ok(Self { field, test })
    }

    pub fn holds(&self, atlas: &Atlas, area: usize) -> bool {
        match &self.test {
            Test::Number(comparison, limit) => {
                self.field.number(atlas, area).is_some_and(|number| comparison.holds(number, *limit))
            }
            Test::Inside(id) => atlas.city.areas[area].parents.iter().any(|parent| parent.id.as_str() == id),
        }
    }
}

fn inside(atlas: &Atlas, op: &str, id: &str) -> Result<Test, String> {
    match (op, atlas.district(id)) {
        ("eq", Some(_)) => Ok(Test::Inside(id.into())),
        ("eq", None) => Err(format!("no district has the id '{id}'")),
        _ => Err("within takes the op eq".into()),
    }
}

fn compared(op: &str, value: &str) -> Result<Test, String> {
    let comparison = match op {
        "lt" => Comparison::Lt,
        "le" => Comparison::Le,
        "eq" => Comparison::Eq,
        "ge" => Comparison::Ge,
        "gt" => Comparison::Gt,
        _ => return Err(format!("'{op}' is none of lt, le, eq, ge, gt")),
    };
    let number: f64 = value.parse().map_err(|_| format!("'{value}' is not a number"))?;
    number
        .is_finite()
        .then_some(Test::Number(comparison, number))
        .ok_or_else(|| format!("'{value}' is not a finite number"))
}

impl Comparison {
    fn holds(self, number: f64, limit: f64) -> bool {
        match self {
            Self::Lt => number < limit,
            Self::Le => number <= limit,
            Self::Eq => number == limit,
            Self::Ge => number >= limit,
            Self::Gt => number > limit,
        }
    }
}

/// The areas that meet all conditions, sorted by `sort` (none: by id); missing last, ties by id.
pub fn select(atlas: &Atlas, conditions: &[Condition], sort: Option<(&Field, Ordering)>) -> Vec<usize> {
    let mut found: Vec<usize> = (0..atlas.city.areas.len())
        .filter(|area| conditions.iter().all(|condition| condition.holds(atlas, *area)))
        .collect();
    if let Some((field, direction)) = sort {
        found.sort_by(|a, b| compare(field.number(atlas, *a), field.number(atlas, *b), direction));
    }
    found
}

fn compare(a: Option<f64>, b: Option<f64>, direction: Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if direction == Ordering::Greater => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

impl Distances {
    fn of(&self, atlas: &Atlas, field: &Field) -> Arc<Vec<Option<f64>>> {
        let held = self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(field).cloned();
        held.unwrap_or_else(|| {
            let made = Arc::new(distances(atlas, field));
            let mut all = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
            all.entry(field.clone()).or_insert(made).clone()
        })
    }
}

fn distances(atlas: &Atlas, field: &Field) -> Vec<Option<f64>> {
    let wanted = |index: usize| match field {
        Field::ToKind(kind) => atlas.city.partners[index].kind == *kind,
        Field::ToLanguage(code) => atlas.city.partners[index].languages.contains(code),
        _ => false,
    };
    let nearest = |centre| atlas.nearest.find(centre, 1, wanted).first().map(|found| found.distance_m);
    atlas.city.areas.iter().map(|area| nearest(area.centre)).collect()
}
