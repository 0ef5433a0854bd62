//! What an area is. No I/O.
use geo::{Coord, MultiPolygon};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::{AreaId, Translated};

/// One level of the city's hierarchy, e.g. Sozialraum. Ids nest by prefix, so an id's length names its level.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Level {
    /// Snake case, e.g. `stadtteil`; also the property name in tiles and features.
    pub id: String,
    pub name: Translated,
    pub plural: Translated,
    #[serde(skip)]
    pub id_digits: usize,
}

/// An area of a higher level that contains others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Parent {
    /// The level's id.
    pub level: String,
    pub id: AreaId,
    pub name: String,
}

/// An area of the smallest level.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    pub id: AreaId,
    pub name: String,
    /// Nearest level first: Stadtteil, then Stadtbezirk.
    pub parents: Vec<Parent>,
    /// A point inside, as published (lon, lat, WGS 84).
    pub centre: Coord<f64>,
    /// Published size in square metres.
    pub area_m2: f64,
    /// WGS 84, valid, exterior rings counter-clockwise (RFC 7946).
    pub outline: MultiPolygon<f64>,
}

/// Where the outlines come from; always shown beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BoundaryKind {
    /// Drawn by `sozialraum schematic` from centres and sizes.
    Schematic,
    /// The city's own file.
    Official,
}
