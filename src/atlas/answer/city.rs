//! The city at a glance: what the page needs before it can show anything.
use serde::Serialize;
use utoipa::ToSchema;

use crate::areas::Level;
use crate::atlas::{Atlas, bounds_of};
use crate::city::{Basemap, Body, Boundaries, Department, GuardedWord, Planning};
use crate::indicators::Direction;
use crate::indicators::statistics::MissingCounts;
use crate::kernel::Translated;
use crate::partners::PartnerKind;

#[derive(Serialize, ToSchema)]
pub struct CityAnswer<'a> {
    id: &'a str,
    name: &'a Translated,
    /// BCP 47; the first is the default.
    languages: &'a [String],
    /// IANA name.
    time_zone: &'a str,
    /// west, south, east, north of all outlines
    #[schema(min_items = 4, max_items = 4)]
    bounds: Option<[f64; 4]>,
    area_count: usize,
    edition: EditionAnswer<'a>,
    boundaries: &'a Boundaries,
    /// Smallest first.
    levels: &'a [Level],
    need_index: NeedIndexAnswer<'a>,
    partner_kinds: &'a [PartnerKind],
    planning: &'a Planning,
    body: &'a Body,
    /// Offices that a concern can be routed to.
    departments: &'a [Department],
    /// Words that people here misread, and what to say instead.
    words: &'a [GuardedWord],
    /// A foreign map below ours, only where the city switched one on.
    basemap: Option<&'a Basemap>,
    /// A schematic river to orient by: GeoJSON geometry.
    #[schema(value_type = Option<Object>)]
    river: Option<&'a geojson::Geometry>,
}

#[derive(Serialize, ToSchema)]
struct EditionAnswer<'a> {
    id: &'a str,
    /// The day the figures refer to.
    reference_date: String,
    /// Changes with anything released.
    fingerprint: &'a str,
}

#[derive(Serialize, ToSchema)]
struct NeedIndexAnswer<'a> {
    name: &'a Translated,
    /// False: computed by this service, not an official figure.
    official: bool,
    max_missing: usize,
    recipe: Vec<IngredientAnswer<'a>>,
    /// Lowest first.
    classes: Vec<ClassAnswer<'a>>,
    missing: MissingCounts,
}

#[derive(Serialize, ToSchema)]
struct IngredientAnswer<'a> {
    indicator: &'a str,
    direction: Option<Direction>,
}

#[derive(Serialize, ToSchema)]
struct ClassAnswer<'a> {
    id: &'a str,
    name: &'a Translated,
    /// Exclusive upper limit in index points; none for the highest.
    below: Option<f64>,
    /// How many areas.
    count: usize,
}

impl<'a> CityAnswer<'a> {
    pub fn new(atlas: &'a Atlas) -> Self {
        let city = &atlas.city;
        Self {
            id: &city.id,
            name: &city.name,
            languages: &city.languages,
            time_zone: &city.time_zone,
            bounds: bounds_of(&city.areas),
            area_count: city.areas.len(),
            edition: EditionAnswer {
                id: &city.edition.id,
                reference_date: city.edition.reference_date.to_string(),
                fingerprint: &atlas.fingerprint,
            },
            boundaries: &city.boundaries,
            levels: &city.levels,
            need_index: NeedIndexAnswer::new(atlas),
            partner_kinds: &city.partner_kinds,
            planning: &city.planning,
            body: &city.body,
            departments: &city.departments,
            words: &city.words,
            basemap: city.basemap.as_ref(),
            river: city.river.as_ref(),
        }
    }
}

impl<'a> NeedIndexAnswer<'a> {
    fn new(atlas: &'a Atlas) -> Self {
        let recipe = &atlas.city.need_index;
        let column = &atlas.columns[0];
        let direction = |id: &str| atlas.column(id).and_then(|at| atlas.indicator(at)).map(|found| found.direction);
        let ingredient = |id: &'a crate::kernel::IndicatorId| IngredientAnswer {
            indicator: id.as_str(),
            direction: direction(id.as_str()),
        };
        let class = |(class, count): (&'a crate::indicators::NeedClass, usize)| ClassAnswer {
            id: &class.id,
            name: &class.name,
            below: class.below,
            count,
        };
        Self {
            name: &recipe.name,
            official: recipe.official,
            max_missing: recipe.max_missing,
            recipe: recipe.indicators.iter().map(ingredient).collect(),
            classes: recipe.classes.iter().zip(column.class_counts()).map(class).collect(),
            missing: column.missing(),
        }
    }
}
