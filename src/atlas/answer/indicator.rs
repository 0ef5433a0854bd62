//! The catalogue and a ranking, as they leave.
use serde::Serialize;
use utoipa::ToSchema;

use super::rounded;
use super::value::ValueAnswer;
use crate::atlas::{Atlas, Column, parent_name};
use crate::indicators::ranking::Place;
use crate::indicators::statistics::MissingCounts;
use crate::indicators::{Direction, Theme, Unit, Value};
use crate::kernel::Translated;

#[derive(Serialize, ToSchema)]
pub struct IndicatorAnswer<'a> {
    id: &'a str,
    name: &'a Translated,
    definition: Option<&'a Translated>,
    /// persons · households · percent · permille · square_metres_per_person · hectares · persons_per_square_km · index_points
    unit: Unit,
    decimals: u8,
    /// more_need · less_need · neutral
    direction: Direction,
    /// social · economic · built; none for the index
    theme: Option<Theme>,
    /// What a rate refers to, in words.
    denominator: Option<&'a Translated>,
    remark: Option<&'a Translated>,
    source: Option<&'a str>,
    licence: Option<&'a str>,
    reference_date: String,
    /// The city's own published value.
    city_value: Option<f64>,
    /// Mean over areas, weighted by the base of the rate.
    mean: Option<f64>,
    min: Option<f64>,
    max: Option<f64>,
    /// Exclusive upper limits of all classes but the highest.
    breaks: &'a [f64],
    /// How many areas in each class, lowest first.
    counts: Vec<usize>,
    missing: MissingCounts,
    /// True: computed by this service, not an official figure.
    computed: bool,
}

impl<'a> IndicatorAnswer<'a> {
    pub fn new(atlas: &'a Atlas, at: usize) -> Self {
        let column = &atlas.columns[at];
        let declared = atlas.indicator(at);
        let need = &atlas.city.need_index;
        // What is computed comes from where its ingredients come from.
        let origin = declared.or_else(|| atlas.indicator(atlas.column(need.indicators.first()?.as_str())?));
        Self {
            id: column.id.as_str(),
            name: declared.map_or(&need.name, |indicator| &indicator.name),
            definition: declared.map(|indicator| &indicator.definition),
            unit: declared.map_or(Unit::IndexPoints, |indicator| indicator.unit),
            decimals: declared.map_or(2, |indicator| indicator.decimals),
            direction: declared.map_or(Direction::MoreNeed, |indicator| indicator.direction),
            theme: declared.map(|indicator| indicator.theme),
            denominator: declared.and_then(|indicator| indicator.denominator.as_ref()),
            remark: declared.and_then(|indicator| indicator.remark.as_ref()),
            source: origin.map(|indicator| indicator.source.as_str()),
            licence: origin.map(|indicator| indicator.licence.as_str()),
            reference_date: origin
                .map_or(atlas.city.edition.reference_date, |indicator| indicator.reference_date)
                .to_string(),
            city_value: declared.and_then(|indicator| indicator.city_value),
            mean: column.mean.map(rounded),
            min: column.spread.map(|spread| spread.min),
            max: column.spread.map(|spread| spread.max),
            breaks: &column.breaks,
            counts: column.class_counts(),
            missing: column.missing(),
            computed: declared.is_none() && !need.official,
        }
    }
}

#[derive(Serialize, ToSchema)]
pub struct RankingAnswer<'a> {
    indicator: &'a str,
    ranking: Vec<PlaceAnswer<'a>>,
    /// How many of the areas asked about have no value.
    missing: usize,
}

#[derive(Serialize, ToSchema)]
#[schema(as = RankedArea)]
struct PlaceAnswer<'a> {
    area_id: &'a str,
    name: &'a str,
    parent_name: Option<&'a str>,
    value: ValueAnswer,
    /// Ties share a rank; none where the value is missing.
    rank: Option<usize>,
    /// 1-based, lowest first.
    class: Option<usize>,
}

impl<'a> RankingAnswer<'a> {
    /// The `places` to show, in order, and how many of all that were asked about are `missing`.
    pub fn new(atlas: &'a Atlas, column: &'a Column, places: impl Iterator<Item = Place>, missing: usize) -> Self {
        let place = |place: Place| {
            let area = &atlas.city.areas[place.index];
            PlaceAnswer {
                area_id: area.id.as_str(),
                name: &area.name,
                parent_name: parent_name(area),
                value: shown(atlas, &column.values[place.index]),
                rank: place.rank,
                class: column.class(place.index),
            }
        };
        Self { indicator: column.id.as_str(), ranking: places.map(place).collect(), missing }
    }
}

/// A value of any column: computed ones rounded.
pub fn shown(atlas: &Atlas, value: &Value) -> ValueAnswer {
    match value {
        Value::Number(number) => ValueAnswer::Number { value: rounded(*number) },
        Value::Missing(missing) => ValueAnswer::missing(atlas, missing),
    }
}
