//! Where names stand on the map, and which of them come first. Knows nothing of tiles.
use std::collections::HashMap;

use geo::{Centroid, Contains, Coord, InteriorPoint, MultiPolygon};
use rstar::primitives::GeomWithData;

use super::Named;
use crate::areas::{Area, Coverage, Level};
use crate::city::District;
use crate::indicators::NeedIndex;
use crate::tiles::{Property, mercator};

/// Labels of the smallest areas begin here, where the whole city fits a phone and some areas carry a number; farther out it
/// is smaller than a few of its names.
const AREA_LABELS_FROM: u8 = 8;

/// A label at its place in the unit square.
pub type Placed = GeomWithData<[f64; 2], Label>;

/// A name on the map.
pub struct Label {
    /// Orders labels of one tile.
    pub number: usize,
    pub from_zoom: u8,
    id: Property,
    name: Property,
    /// A level's id, or "area" for the smallest.
    kind: Property,
    /// 1 for the most people of its kind.
    rank: Property,
    need_class: Option<Property>,
}

impl Label {
    /// The label's properties by name.
    pub fn properties(&self) -> impl Iterator<Item = (&str, &Property)> {
        let named = [("id", &self.id), ("name", &self.name), ("kind", &self.kind), ("rank", &self.rank)];
        named.into_iter().chain(self.need_class.iter().map(|class| (NeedIndex::CLASS, class)))
    }
}

/// The labels of all levels, coarsest first. Of `properties` only the need class is taken.
pub fn place(
    areas: &[Area],
    levels: &[Level],
    districts: &[District],
    coverage: &Coverage,
    properties: &[Vec<Named>],
    population: &[Option<f64>],
) -> Vec<Placed> {
    let coarser = levels.iter().skip(1).rev();
    let mut labels: Vec<(Coord<f64>, Label)> =
        coarser.flat_map(|level| of_districts(level, areas, districts, coverage, population)).collect();
    labels.extend(of_areas(areas, properties, population));
    let numbered = |(number, (at, label)): (usize, (Coord<f64>, Label))| {
        GeomWithData::new([at.x, at.y], Label { number, ..label })
    };
    labels.into_iter().enumerate().map(numbered).collect()
}

fn of_districts(
    level: &Level,
    areas: &[Area],
    districts: &[District],
    coverage: &Coverage,
    population: &[Option<f64>],
) -> Vec<(Coord<f64>, Label)> {
    let members: Vec<&District> = districts.iter().filter(|district| district.level == level.id).collect();
    let number: HashMap<_, _> = members.iter().enumerate().map(|(number, district)| (&district.id, number)).collect();
    let parent = |area: &Area| {
        let parent = area.parents.iter().find(|parent| parent.level == level.id)?;
        number.get(&parent.id).copied()
    };
    let district_of: Vec<Option<usize>> = areas.iter().map(parent).collect();
    let mut people = vec![None; members.len()];
    for (district, persons) in district_of.iter().zip(population) {
        if let (&Some(district), Some(persons)) = (district, persons) {
            *people[district].get_or_insert(0.0) += persons;
        }
    }
    let outlines = coverage.dissolved(members.len(), |area| district_of[area]);
    let kind = Property::from(&*level.id);
    let label = |(rank, district): (Property, usize)| {
        let (id, name) = (members[district].id.as_str().into(), members[district].name.as_str().into());
        let label = Label { number: 0, from_zoom: 0, id, name, kind: kind.clone(), rank, need_class: None };
        Some((middle(&outlines[district])?, label))
    };
    ranked(&people).filter_map(label).collect()
}

fn of_areas(areas: &[Area], properties: &[Vec<Named>], population: &[Option<f64>]) -> Vec<(Coord<f64>, Label)> {
    let mut people = population.to_vec();
    people.resize(areas.len(), None);
    let kind = Property::from("area");
    let label = |(rank, index): (Property, usize)| {
        let area = &areas[index];
        let (id, name) = (area.id.as_str().into(), area.name.as_str().into());
        let class = properties[index].iter().find(|(name, _)| &**name == NeedIndex::CLASS);
        let need_class = class.map(|(_, class)| class.clone());
        let label = Label { number: 0, from_zoom: AREA_LABELS_FROM, id, name, kind: kind.clone(), rank, need_class };
        Some((centre(area)?, label))
    };
    ranked(&people).filter_map(label).collect()
}

/// All of them with their ranks from 1: most people first, unknown last, otherwise in their order.
fn ranked(people: &[Option<f64>]) -> impl Iterator<Item = (Property, usize)> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    let persons = |index: &usize| people[*index].unwrap_or(-1.0);
    order.sort_by(|a, b| persons(b).total_cmp(&persons(a)));
    order.into_iter().enumerate().map(|(before, index)| (Property::Integer(before as i64 + 1), index))
}

/// An area's published centre if that is inside, in the unit square.
fn centre(area: &Area) -> Option<Coord<f64>> {
    let at = if area.outline.contains(&area.centre) { area.centre } else { area.outline.interior_point()?.0 };
    Some(mercator::to_unit(at))
}

/// The middle of the largest part if that is inside, else a point that is.
fn middle(outline: &MultiPolygon<f64>) -> Option<Coord<f64>> {
    let largest = outline.0.first()?;
    let middle = largest.centroid().filter(|middle| largest.contains(middle));
    Some(middle.or_else(|| largest.interior_point())?.0)
}
