//! How an atlas is made from a released city: once per edition, off the readers' way.
use std::collections::HashMap;

use super::answer::rounded;
use super::column::Column;
use super::tiles::{AreaTiles, MISSING, Named};
use super::{Atlas, TileEtags, fingerprint, neighbours, search, selection};
use crate::areas::Locator;
use crate::city::City;
use crate::http::HeaderValue;
use crate::indicators::index::{Ingredient, need_scores};
use crate::indicators::likeness::Standardised;
use crate::indicators::statistics::weighted_mean;
use crate::indicators::{Indicator, NeedIndex, NeedScore, Unit, Value};
use crate::kernel::IndicatorId;
use crate::partners::nearest::Nearest;
use crate::tiles::Property;

/// Memory for finished tiles.
const TILE_CACHE_BYTES: u64 = 32 << 20;

impl Atlas {
    /// Cost: one pass over the table, one over the outlines; tiles are prepared when first asked for.
    pub fn new(city: City) -> Self {
        let catalogue = columns(&city);
        let need = need(&city, &catalogue);
        let limits = city.need_index.classes.iter().filter_map(|class| class.below).collect();
        let mut all = vec![Column::of_need(NeedIndex::ID, &need, limits)];
        all.extend(catalogue);
        let rates = rates(&city);
        let fingerprint = fingerprint::fingerprint(&city);
        let etag = |text: String| HeaderValue::try_from(text).expect("hexadecimal digits are a header value");
        let tiles = tiles(&city, &all, &need);
        Atlas {
            etag: etag(format!("W/\"{fingerprint}\"")),
            tile_etags: TileEtags {
                gzip: etag(format!("\"{fingerprint}-gzip\"")),
                identity: etag(format!("\"{fingerprint}\"")),
            },
            need,
            locator: Locator::build(&city.areas),
            neighbours: neighbours(tiles.coverage()),
            tiles,
            nearest: Nearest::new(open_places(&city)),
            standardised: Standardised::new(rates.iter().map(|at| all[*at].values.as_slice())),
            rates,
            area_by_id: index_by(city.areas.iter().map(|area| area.id.clone())),
            column_by_id: index_by(all.iter().map(|column| column.id.clone())),
            partner_by_id: index_by(city.partners.iter().map(|partner| partner.id.clone())),
            search: search::Index::new(&city),
            distances: selection::Distances::default(),
            columns: all,
            fingerprint,
            city,
        }
    }
}

fn index_by<Id: std::hash::Hash + Eq>(ids: impl Iterator<Item = Id>) -> HashMap<Id, usize> {
    ids.enumerate().map(|(index, id)| (id, index)).collect()
}

/// The released table turned from rows into columns.
fn columns(city: &City) -> Vec<Column> {
    let raw = |at: usize| city.released.values.iter().map(|row| row[at].clone()).collect::<Vec<Value>>();
    let position = |id| city.released.indicators.iter().position(|indicator| indicator.id == id);
    let make = |(at, indicator): (usize, &Indicator)| {
        let values = raw(at);
        let weights = indicator.weight.clone().and_then(position).map(raw);
        let mean = weights.and_then(|weights| weighted_mean(&values, &weights));
        Column::new(indicator.id.clone(), values, mean, None)
    };
    city.released.indicators.iter().enumerate().map(make).collect()
}

fn need(city: &City, columns: &[Column]) -> Vec<NeedScore> {
    let find = |id: &IndicatorId| city.released.indicators.iter().position(|indicator| indicator.id == *id);
    let ingredients: Vec<Ingredient> = (city.need_index.indicators.iter().filter_map(find))
        .map(|at| {
            let indicator = &city.released.indicators[at];
            Ingredient { id: &indicator.id, direction: indicator.direction, column: &columns[at].values }
        })
        .collect();
    need_scores(&city.need_index, &ingredients)
}

/// The columns that describe what an area is like; bare counts only say how large it is.
fn rates(city: &City) -> Vec<usize> {
    let is_count = |unit| matches!(unit, Unit::Persons | Unit::Households | Unit::Hectares);
    let catalogue = city.released.indicators.iter().enumerate();
    catalogue.filter(|(_, indicator)| !is_count(indicator.unit)).map(|(at, _)| at + 1).collect()
}

fn open_places(city: &City) -> Vec<(usize, geo::Coord<f64>)> {
    let open = city.partners.iter().enumerate().filter(|(_, partner)| partner.state.may_be_open());
    open.filter_map(|(index, partner)| Some((index, partner.position?.point))).collect()
}

/// The indicator that says how many people live somewhere, if the city has it under this name.
const POPULATION: &str = "population";

fn tiles(city: &City, columns: &[Column], need: &[NeedScore]) -> AreaTiles {
    let population = columns.iter().find(|column| column.id.as_str() == POPULATION);
    let people = |area: usize| population.and_then(|column| column.values[area].number());
    let areas = 0..city.areas.len();
    AreaTiles::build(
        &city.areas,
        &city.levels,
        &city.districts,
        areas.clone().map(|area| properties(columns, need, area)).collect(),
        &areas.map(people).collect::<Vec<_>>(),
        TILE_CACHE_BYTES,
    )
}

/// What a tile says of an area: each released number, or the reason why there is none.
fn properties(columns: &[Column], need: &[NeedScore], area: usize) -> Vec<Named> {
    let figure = |column: &Column| match &column.values[area] {
        Value::Number(number) => (column.id.as_str().into(), Property::Number(rounded(*number))),
        Value::Missing(missing) => (format!("{}{MISSING}", column.id).into(), missing.state().into()),
    };
    let class = need[area].class.map(|class| (NeedIndex::CLASS.into(), Property::Integer(class as i64)));
    columns.iter().map(figure).chain(class).collect()
}
