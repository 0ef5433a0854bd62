//! An area as it leaves: who it is, its profile, areas alike.
use serde::Serialize;
use utoipa::ToSchema;

use super::indicator::shown;
use super::value::ValueAnswer;
use super::{metres, rounded};
use crate::areas::{Area, BoundaryKind, Parent};
use crate::atlas::{Atlas, area_bounds, serves};
use crate::geo::geodesic_m;
use crate::indicators::likeness::Alike;
use crate::indicators::{NeedScore, Value};
use crate::partners::nearest::Found;
use crate::partners::{Partner, PartnerState};

/// How many of the nearest partners a profile names.
const NEAREST: usize = 6;

#[derive(Serialize, ToSchema)]
pub struct AreaName<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// Nearest level first.
    pub parents: &'a [Parent],
}

impl<'a> AreaName<'a> {
    pub fn new(area: &'a Area) -> Self {
        Self { id: area.id.as_str(), name: &area.name, parents: &area.parents }
    }
}

#[derive(Serialize, ToSchema)]
pub struct Profile<'a> {
    #[serde(flatten)]
    name: AreaName<'a>,
    /// lon, lat of a point inside
    #[schema(min_items = 2, max_items = 2)]
    centre: [f64; 2],
    /// west, south, east, north
    #[schema(min_items = 4, max_items = 4)]
    bounds: Option<[f64; 4]>,
    /// Published size in square metres.
    area_m2: f64,
    /// schematic · official
    boundaries: BoundaryKind,
    need: NeedAnswer<'a>,
    /// In the order of the catalogue.
    values: Vec<Figure<'a>>,
    /// Those whose catchment covers the area, and the nearest that may be open; nearest first.
    partners: Vec<NearPartner<'a>>,
    neighbours: Vec<Neighbour<'a>>,
}

#[derive(Serialize, ToSchema)]
struct NeedAnswer<'a> {
    value: ValueAnswer,
    class: Option<usize>,
    class_id: Option<&'a str>,
    rank: Option<usize>,
    /// Areas with an index.
    of: usize,
    /// Their shares sum to the value.
    contributions: Vec<Contribution<'a>>,
    left_out: Vec<LeftOut<'a>>,
}

#[derive(Serialize, ToSchema)]
struct Contribution<'a> {
    indicator: &'a str,
    /// Standard deviations from the mean, positive towards need.
    z: f64,
    /// z divided by the number of terms.
    share: f64,
}

#[derive(Serialize, ToSchema)]
struct LeftOut<'a> {
    indicator: &'a str,
    value: ValueAnswer,
}

#[derive(Serialize, ToSchema)]
struct Figure<'a> {
    indicator: &'a str,
    value: ValueAnswer,
    mean: Option<f64>,
    city_value: Option<f64>,
    /// 1 is the highest number.
    rank: Option<usize>,
    of: usize,
    /// 1 lowest to 5 highest fifth.
    band: Option<usize>,
}

#[derive(Serialize, ToSchema)]
struct NearPartner<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'a str,
    state: PartnerState,
    confirmed: Option<&'a str>,
    /// From the area's centre; none where no place is known.
    distance_m: Option<f64>,
    precision_m: Option<f64>,
    /// Its catchment covers the area.
    serves: bool,
}

#[derive(Serialize, ToSchema)]
struct Neighbour<'a> {
    id: &'a str,
    name: &'a str,
    /// Need class, 1-based.
    class: Option<usize>,
}

impl<'a> Profile<'a> {
    pub fn new(atlas: &'a Atlas, at: usize) -> Self {
        let area = &atlas.city.areas[at];
        let neighbour = |other: &usize| Neighbour {
            id: atlas.city.areas[*other].id.as_str(),
            name: &atlas.city.areas[*other].name,
            class: atlas.need[*other].class,
        };
        Self {
            name: AreaName::new(area),
            centre: [area.centre.x, area.centre.y],
            bounds: area_bounds(area),
            area_m2: area.area_m2,
            boundaries: atlas.city.boundaries.kind,
            need: NeedAnswer::new(atlas, at),
            values: (1..atlas.columns.len()).map(|column| Figure::new(atlas, column, at)).collect(),
            partners: partners_of(atlas, area),
            neighbours: atlas.neighbours[at].iter().map(neighbour).collect(),
        }
    }
}

impl<'a> NeedAnswer<'a> {
    fn new(atlas: &'a Atlas, at: usize) -> Self {
        let NeedScore { value, class, terms, left_out } = &atlas.need[at];
        let classes = &atlas.city.need_index.classes;
        let contribution = |term: &'a crate::indicators::index::Term| Contribution {
            indicator: term.indicator.as_str(),
            z: rounded(term.z),
            share: rounded(term.z / terms.len() as f64),
        };
        Self {
            value: shown(atlas, value),
            class: *class,
            class_id: class.and_then(|class| classes.get(class - 1)).map(|class| class.id.as_str()),
            rank: atlas.columns[0].ranks[at],
            of: atlas.columns[0].count(),
            contributions: terms.iter().map(contribution).collect(),
            left_out: (left_out.iter())
                .map(|(id, missing)| LeftOut { indicator: id.as_str(), value: ValueAnswer::missing(atlas, missing) })
                .collect(),
        }
    }
}

impl<'a> Figure<'a> {
    fn new(atlas: &'a Atlas, column: usize, area: usize) -> Self {
        let found = &atlas.columns[column];
        Self {
            indicator: found.id.as_str(),
            value: ValueAnswer::new(atlas, &found.values[area]),
            mean: found.mean.map(rounded),
            city_value: atlas.indicator(column).and_then(|indicator| indicator.city_value),
            rank: found.ranks[area],
            of: found.count(),
            band: found.class(area),
        }
    }
}

fn partners_of<'a>(atlas: &'a Atlas, area: &Area) -> Vec<NearPartner<'a>> {
    let mut found = atlas.nearest.find(area.centre, NEAREST, |_| true);
    for (index, partner) in atlas.city.partners.iter().enumerate() {
        let known = found.iter().any(|near| near.index == index);
        if !known && serves(partner, area) {
            let distance_m = partner.position.map_or(f64::INFINITY, |at| geodesic_m(area.centre, at.point));
            found.push(Found { index, distance_m });
        }
    }
    found.sort_by(|a, b| a.distance_m.total_cmp(&b.distance_m).then(a.index.cmp(&b.index)));
    found.into_iter().map(|near| near_partner(&atlas.city.partners[near.index], near.distance_m, area)).collect()
}

fn near_partner<'a>(partner: &'a Partner, distance_m: f64, area: &Area) -> NearPartner<'a> {
    NearPartner {
        id: partner.id.as_str(),
        name: &partner.name,
        kind: &partner.kind,
        state: partner.state,
        confirmed: partner.confirmed.as_deref(),
        distance_m: distance_m.is_finite().then(|| metres(distance_m)),
        precision_m: partner.position.and_then(|position| position.precision_m),
        serves: serves(partner, area),
    }
}

#[derive(Serialize, ToSchema)]
pub struct SimilarAnswer<'a> {
    area_id: &'a str,
    /// Most alike first.
    similar: Vec<AlikeAnswer<'a>>,
}

#[derive(Serialize, ToSchema)]
struct AlikeAnswer<'a> {
    area_id: &'a str,
    name: &'a str,
    parent_name: Option<&'a str>,
    class: Option<usize>,
    /// Root mean square difference in standard deviations.
    distance: f64,
    /// What makes them alike, most telling first.
    alike: Vec<SharedFigure<'a>>,
}

#[derive(Serialize, ToSchema)]
struct SharedFigure<'a> {
    indicator: &'a str,
    value: Option<f64>,
    other_value: Option<f64>,
    difference_z: f64,
}

impl<'a> SimilarAnswer<'a> {
    pub fn new(atlas: &'a Atlas, at: usize, limit: usize) -> Self {
        let answer = |alike: Alike| {
            let area = &atlas.city.areas[alike.area];
            AlikeAnswer {
                area_id: area.id.as_str(),
                name: &area.name,
                parent_name: crate::atlas::parent_name(area),
                class: atlas.need[alike.area].class,
                distance: rounded(alike.distance),
                alike: alike.shared.iter().map(|shared| shared_figure(atlas, at, alike.area, *shared)).collect(),
            }
        };
        Self {
            area_id: atlas.city.areas[at].id.as_str(),
            similar: atlas.alike(at, limit).into_iter().map(answer).collect(),
        }
    }
}

fn shared_figure(atlas: &Atlas, at: usize, other: usize, (rate, difference): (usize, f64)) -> SharedFigure<'_> {
    let column = &atlas.columns[atlas.rates[rate]];
    let number = |area: usize| column.values.get(area).and_then(Value::number);
    SharedFigure {
        indicator: column.id.as_str(),
        value: number(at),
        other_value: number(other),
        difference_z: rounded(difference),
    }
}
