//! The catalogue: what an indicator and the need index are. No I/O.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{IndicatorId, Translated};

/// Unit of measurement; the page formats by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Persons,
    Households,
    Percent,
    Permille,
    SquareMetresPerPerson,
    Hectares,
    PersonsPerSquareKm,
    IndexPoints,
}

/// What a high value says about need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    MoreNeed,
    LessNeed,
    /// Says nothing about need; never part of an index.
    Neutral,
}

/// The three sides of social space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Social,
    Economic,
    Built,
}

/// One indicator of the catalogue, as `city.toml` declares it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: Translated,
    pub definition: Translated,
    pub unit: Unit,
    /// Decimals to show.
    pub decimals: u8,
    pub direction: Direction,
    pub theme: Theme,
    /// What the rate refers to, in words; none for counts.
    pub denominator: Option<Translated>,
    /// A caution shown beside the figure.
    pub remark: Option<Translated>,
    pub source: String,
    pub licence: String,
    pub reference_date: NaiveDate,
    /// The city's own published value for the whole city.
    pub city_value: Option<f64>,
    /// The indicator (a count) that weights the mean over areas; none: a count, summed.
    #[serde(skip)]
    pub weight: Option<IndicatorId>,
}

/// The recipe of the need index: mean of the available z-scores, direction respected.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeedIndex {
    pub name: Translated,
    /// False: computed here, "berechnet, nicht amtlich".
    pub official: bool,
    pub indicators: Vec<IndicatorId>,
    /// An area with more missing terms than this has no index.
    pub max_missing: usize,
    /// Ascending; the last has no upper limit.
    pub classes: Vec<NeedClass>,
}

/// A class of the need index.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeedClass {
    pub id: String,
    pub name: Translated,
    /// Exclusive upper limit in index points; none for the highest class.
    pub below: Option<f64>,
}

impl NeedIndex {
    /// The index's id wherever an indicator id is accepted.
    pub const ID: &'static str = "need_index";
    /// The class's name wherever a number can be asked for, 1-based.
    pub const CLASS: &'static str = "need_class";
}
