//! The atlas: the city in memory, one immutable value behind one swap, and every question asked of it.
//! Holds only what was released; knows nothing of the command line or the page.
mod answer;
mod column;
mod fingerprint;
mod make;
pub mod routes;
mod search;
mod selection;
pub mod tiles;

use std::collections::HashMap;

use geo::BoundingRect;

use crate::areas::{Area, Coverage, Locator, Parent};
use crate::city::{City, District};
use crate::http::HeaderValue;
use crate::indicators::likeness::{Alike, Standardised};
use crate::indicators::{Indicator, NeedScore};
use crate::kernel::{AreaId, IndicatorId, PartnerId};
use crate::partners::Partner;
use crate::partners::nearest::Nearest;

pub use column::Column;
pub use routes::Desk;
pub use tiles::AreaTiles;

/// Everything the city released, ready to answer. Areas, columns and partners are named by their index.
pub struct Atlas {
    pub city: City,
    /// Sixteen hexadecimal digits that change with anything released.
    pub fingerprint: String,
    /// Weak validator of every answer made from this atlas alone.
    etag: HeaderValue,
    /// Strong validators of tiles, one an encoding.
    tile_etags: TileEtags,
    /// Need index and explanation of each area.
    pub need: Vec<NeedScore>,
    /// The need index first, then the catalogue in its order.
    pub columns: Vec<Column>,
    pub locator: Locator,
    pub tiles: tiles::AreaTiles,
    /// Partners that may be open and have a place.
    pub nearest: Nearest,
    /// Columns that are compared when areas alike are asked for.
    rates: Vec<usize>,
    standardised: Standardised,
    /// Areas that share a border with each area.
    neighbours: Vec<Vec<usize>>,
    area_by_id: HashMap<AreaId, usize>,
    column_by_id: HashMap<IndicatorId, usize>,
    partner_by_id: HashMap<PartnerId, usize>,
    search: search::Index,
    distances: selection::Distances,
}

impl Atlas {
    pub fn area(&self, id: &str) -> Option<usize> {
        self.area_by_id.get(&AreaId::new(id)).copied()
    }

    pub fn column(&self, id: &str) -> Option<usize> {
        self.column_by_id.get(&IndicatorId::new(id)).copied()
    }

    pub fn partner(&self, id: &str) -> Option<usize> {
        self.partner_by_id.get(&PartnerId::new(id)).copied()
    }

    pub fn district(&self, id: &str) -> Option<&District> {
        let at = self.city.districts.binary_search_by(|district| district.id.as_str().cmp(id)).ok()?;
        self.city.districts.get(at)
    }

    /// The catalogue entry of a column; none for the need index, which is computed.
    pub fn indicator(&self, column: usize) -> Option<&Indicator> {
        column.checked_sub(1).and_then(|at| self.city.released.indicators.get(at))
    }

    /// The `limit` areas most like one, by the standardised rates, nearest first.
    pub fn alike(&self, area: usize, limit: usize) -> Vec<Alike> {
        self.standardised.alike(area, limit)
    }

    /// The areas of a district, in order; the area itself if `id` is one. None: no such id.
    pub fn areas_within(&self, id: &str) -> Option<Vec<usize>> {
        if self.area(id).is_none() && self.district(id).is_none() {
            return None;
        }
        let inside = |area: &Area| area.id.as_str() == id || area.parents.iter().any(|parent| parent.id.as_str() == id);
        Some((0..self.city.areas.len()).filter(|area| inside(&self.city.areas[*area])).collect())
    }
}

/// The name of the next larger unit, for lists where names repeat.
fn parent_name(area: &Area) -> Option<&str> {
    area.parents.first().map(|parent: &Parent| parent.name.as_str())
}

/// west, south, east, north
type Bounds = [f64; 4];

fn area_bounds(area: &Area) -> Option<Bounds> {
    let bounds = area.outline.bounding_rect()?;
    Some([bounds.min().x, bounds.min().y, bounds.max().x, bounds.max().y])
}

/// The box around several areas.
fn bounds_of<'a>(areas: impl IntoIterator<Item = &'a Area>) -> Option<Bounds> {
    let around = |a: Bounds, b: Bounds| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])];
    areas.into_iter().filter_map(area_bounds).reduce(around)
}

/// Whether a partner's catchment covers an area.
pub fn serves(partner: &Partner, area: &Area) -> bool {
    partner.serves.iter().any(|id| *id == area.id || area.parents.iter().any(|parent| parent.id == *id))
}

/// Areas left and right of each shared border.
fn neighbours(coverage: &Coverage) -> Vec<Vec<usize>> {
    let mut neighbours = vec![Vec::new(); coverage.len()];
    for arc in coverage.arcs() {
        if let Some(other) = arc.neighbour {
            neighbours[arc.area].push(other);
            neighbours[other].push(arc.area);
        }
    }
    for list in &mut neighbours {
        list.sort_unstable();
        list.dedup();
    }
    neighbours
}

/// Strong validators of a tile: the edition and the encoding say all there is.
struct TileEtags {
    gzip: HeaderValue,
    identity: HeaderValue,
}
