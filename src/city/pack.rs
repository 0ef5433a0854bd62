//! `city.toml` as it is written: what a city declares about its files, indicators and rules. Reads no other file.
use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::model::{Basemap, Body, Department, Edition, GuardedWord, Planning, Template};
use crate::areas::BoundaryKind;
use crate::indicators::{Direction, Theme, Unit};
use crate::intake::{Finding, Place, TableFormat, read_file};
use crate::kernel::{AreaId, IndicatorId, Translated};
use crate::partners::PartnerKind;

/// The file that makes a folder a city pack.
pub const FILE: &str = "city.toml";
const LARGEST: u64 = 1024 * 1024;

/// The whole declaration. Unknown keys are refused.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    pub id: String,
    pub name: Translated,
    pub time_zone: String,
    pub languages: Vec<String>,
    /// West, south, east, north.
    pub bounds: [f64; 4],
    #[serde(default)]
    pub crs: Vec<u16>,
    pub edition: Edition,
    /// Smallest first.
    pub levels: Vec<PackLevel>,
    pub areas: PackAreas,
    pub values: ValuesFile,
    pub official_values: Option<ValuesFile>,
    pub indicators: Vec<PackIndicator>,
    pub need_index: PackNeedIndex,
    #[serde(default)]
    pub partner_kinds: Vec<PartnerKind>,
    pub partners: Option<PackPartners>,
    pub planning: Planning,
    /// Kinds of activities beside the built-in ones.
    #[serde(default)]
    pub templates: Vec<Template>,
    #[serde(default)]
    pub body: Body,
    /// Offices of the administration that a concern can be routed to.
    #[serde(default)]
    pub departments: Vec<Department>,
    /// Words that people here misread, and what to say instead.
    #[serde(default)]
    pub words: Vec<GuardedWord>,
    pub basemap: Option<Basemap>,
}

/// A level; all but the smallest name the table of their areas.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackLevel {
    pub id: String,
    pub name: Translated,
    pub plural: Translated,
    pub id_digits: usize,
    pub table: Option<PackFile>,
}

/// A file of the pack and where it comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    pub file: String,
    pub source: String,
    pub licence: String,
    pub reference_date: Option<NaiveDate>,
    pub sha256: Option<String>,
    /// Where it can be obtained; absent: not freely licensed or not published at an address.
    pub url: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackAreas {
    pub table: PackFile,
    /// Coarse outline of the whole city, for drawing schematic boundaries.
    pub outline: Option<PackFile>,
    /// A schematic river to orient by.
    pub river: Option<PackFile>,
    pub boundaries: BoundariesFile,
    /// Taken instead where the operator has it.
    pub official_boundaries: Option<BoundariesFile>,
    #[serde(default)]
    pub states: Vec<AreaState>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundariesFile {
    pub kind: BoundaryKind,
    pub file: String,
    pub id_property: String,
    /// EPSG code of a file that does not say its own.
    pub crs: Option<u32>,
    pub attribution: Translated,
    pub source: String,
    pub licence: String,
    pub reference_date: Option<NaiveDate>,
    pub sha256: Option<String>,
    pub url: Option<String>,
}

/// Why all empty cells of one area are empty.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaState {
    pub area: AreaId,
    pub state: WholeAreaState,
    /// The neighbour it is published with.
    pub with: Option<AreaId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WholeAreaState {
    Uninhabited,
    JointWith,
}

/// What a sign in place of a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    NotCollected,
    NotApplicable,
    Withheld,
    /// Exactly zero: a number after all.
    Zero,
}

/// Cell text to its meaning; the empty text stands for an empty cell.
pub type Signs = BTreeMap<String, Sign>;

/// The table of values.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValuesFile {
    pub file: String,
    pub format: TableFormat,
    pub id_column: String,
    /// Only looked at for cut-off names.
    pub name_column: Option<String>,
    #[serde(default)]
    pub missing_signs: Signs,
    pub source: String,
    pub licence: String,
    pub reference_date: NaiveDate,
    pub sha256: Option<String>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackIndicator {
    pub id: IndicatorId,
    pub name: Translated,
    pub definition: Translated,
    pub unit: Unit,
    pub decimals: u8,
    pub direction: Direction,
    pub theme: Theme,
    pub denominator: Option<Translated>,
    pub remark: Option<Translated>,
    /// The count that weights the mean over areas.
    pub weight: Option<IndicatorId>,
    /// Column of the pack's own table, if it is not called like the indicator.
    pub column: Option<String>,
    pub official_column: Option<String>,
    pub city_value: Option<f64>,
    /// Where these differ from the table's.
    #[serde(default)]
    pub missing_signs: Signs,
    pub disclosure: Option<Disclosure>,
    /// False: read and checked, never released.
    #[serde(default = "yes")]
    pub released: bool,
    pub source: Option<String>,
    pub licence: Option<String>,
    pub reference_date: Option<NaiveDate>,
}

/// A value is withheld unless the count behind it is known and large enough.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The indicator that counts what the value rests on.
    pub count: IndicatorId,
    pub below: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackNeedIndex {
    /// Always `need_index`; written out for the reader of the file.
    pub id: Option<String>,
    pub name: Translated,
    pub official: bool,
    pub indicators: Vec<IndicatorId>,
    pub max_missing: usize,
    pub classes: Vec<PackClass>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackClass {
    pub id: String,
    pub name: Translated,
    pub below: Option<f64>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackPartners {
    pub table: PackFile,
}

fn yes() -> bool {
    true
}

impl Pack {
    /// Reads `folder/city.toml`. Errors: the file cannot be read, or `declaration-broken` with line and column.
    pub fn read(folder: &Path) -> Result<Self, Finding> {
        let bytes = read_file(folder, FILE, LARGEST)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Finding::error("encoding-unknown", &Place::file(FILE)))?;
        toml::from_str(text).map_err(|error| broken(text, &error))
    }

    /// The smallest level: the one values are for.
    pub fn id_digits(&self) -> usize {
        self.levels.first().map_or(0, |level| level.id_digits)
    }

    /// All files of the pack with a declared checksum or address, official ones last.
    pub fn official_files(&self) -> impl Iterator<Item = Declared<'_>> {
        let boundaries = self.areas.official_boundaries.iter().map(BoundariesFile::declared);
        boundaries.chain(self.official_values.iter().map(ValuesFile::declared))
    }
}

/// What every declared file has in common.
#[derive(Clone, Copy, Debug)]
pub struct Declared<'a> {
    pub file: &'a str,
    pub sha256: Option<&'a str>,
    pub url: Option<&'a str>,
}

macro_rules! declared {
    ($($kind:ty),*) => {$(
        impl $kind {
            pub fn declared(&self) -> Declared<'_> {
                Declared { file: &self.file, sha256: self.sha256.as_deref(), url: self.url.as_deref() }
            }
        }
    )*};
}
declared!(PackFile, BoundariesFile, ValuesFile);

fn broken(text: &str, error: &toml::de::Error) -> Finding {
    let before = &text[..error.span().map_or(0, |span| span.start.min(text.len()))];
    let line = before.bytes().filter(|&byte| byte == b'\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) as u64 + 1;
    Finding::error("declaration-broken", &Place::file(FILE).line(line).column(column)).with("reason", error.message())
}
