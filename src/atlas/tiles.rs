//! The areas as vector tiles: which features and properties go into which zoom.
//! Made on demand from released figures only, and kept compressed; knows nothing of HTTP.
mod boxes;
mod labels;

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use geo::{Coord, Rect};
use rstar::RTree;

use crate::areas::coverage::{RingPath, Simplified, ring};
use crate::areas::{Area, Coverage, Level};
use crate::city::District;
use crate::tiles::address::{BUFFER, EXTENT};
use crate::tiles::clip::ClipBox;
use crate::tiles::{LayerWriter, Property, Rings, Shape, TileAddress, TileCache, TileWriter};

use boxes::{Boxed, around, box_of, boxes, envelope, touched, unit_box};
use labels::Placed;

/// The deepest zoom with tiles of its own; maps enlarge these for closer views.
pub const MAX_ZOOM: u8 = 14;

/// Upper zoom of each band of equal detail.
const BANDS: [u8; 4] = [8, 10, 12, MAX_ZOOM];

/// Detail left out, in tile units at the band's upper zoom. Two borders may both move, so half a unit each.
const TOLERANCE: f64 = 0.5;

/// The outer border's name among the levels that border lines separate.
const CITY: &str = "city";

const CLIP: ClipBox = ClipBox { min: -BUFFER, max: EXTENT + BUFFER };

/// The layers, in the order they are written.
pub const LAYERS: [&str; 3] = ["areas", "district_lines", "area_labels"];

/// Follows an indicator's name where its number is missing and the reason stands instead.
pub const MISSING: &str = "_missing";

/// Name and value of one property.
pub type Named = (Arc<str>, Property);

/// All tiles of one edition.
pub struct AreaTiles {
    coverage: Coverage,
    bands: [OnceLock<Simplified>; BANDS.len()],
    properties: Vec<Vec<Named>>,
    area_boxes: RTree<Boxed>,
    border_boxes: RTree<Boxed>,
    /// The level each arc of the coverage separates, an index into `border_levels`.
    border_level: Vec<usize>,
    border_levels: Vec<Property>,
    labels: RTree<Placed>,
    bounds: Option<Rect<f64>>,
    cache: TileCache,
}

impl AreaTiles {
    /// Prepares the tiles. `levels` is smallest first; `properties` are the released figures of each area beside
    /// id, name and parents; `population` orders labels; `cache_bytes` bounds the memory of finished tiles.
    pub fn build(
        areas: &[Area],
        levels: &[Level],
        districts: &[District],
        properties: Vec<Vec<Named>>,
        population: &[Option<f64>],
        cache_bytes: u64,
    ) -> Self {
        let coverage = Coverage::build(areas.iter().map(|area| &area.outline));
        let properties = with_identity(areas, levels, properties);
        let labels = labels::place(areas, levels, districts, &coverage, &properties, population);
        let names: Vec<&str> = levels.iter().map(|level| level.id.as_str()).chain([CITY]).collect();
        let unit_boxes = || areas.iter().map(|area| unit_box(&area.outline));
        let arcs = coverage.arcs();
        Self {
            bands: Default::default(),
            area_boxes: boxes(unit_boxes()),
            border_boxes: boxes(arcs.iter().map(|arc| box_of(arc.points.iter().copied()))),
            border_level: arcs.iter().map(|arc| separates(areas, levels, arc.area, arc.neighbour)).collect(),
            border_levels: names.into_iter().map(Property::from).collect(),
            labels: RTree::bulk_load(labels),
            bounds: unit_boxes().flatten().reduce(around),
            cache: TileCache::new(cache_bytes),
            properties,
            coverage,
        }
    }

    /// True where no tile can ever be: too deep, or beside the city.
    pub fn is_outside(&self, address: TileAddress) -> bool {
        let square = address.square(BUFFER);
        let beside = |bounds: &Rect<f64>| {
            square.min().x > bounds.max().x
                || square.max().x < bounds.min().x
                || square.min().y > bounds.max().y
                || square.max().y < bounds.min().y
        };
        address.z() > MAX_ZOOM || self.bounds.as_ref().is_none_or(beside)
    }

    /// The tile, gzipped; none when it is empty. Made once, then kept.
    pub fn tile(&self, address: TileAddress) -> Option<Bytes> {
        if self.is_outside(address) {
            return None;
        }
        self.cache.get_or_make(address, || self.draw(address))
    }

    /// The shared borders all tiles are drawn from.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// Bytes of finished tiles held now.
    pub fn cached_bytes(&self) -> u64 {
        self.cache.weight()
    }

    fn draw(&self, address: TileAddress) -> Option<Bytes> {
        let detail = self.detail(address.z());
        let mut tile = TileWriter::default();
        tile.layer(LAYERS[0], |layer| self.draw_areas(address, detail, layer));
        tile.layer(LAYERS[1], |layer| self.draw_lines(address, detail, layer));
        tile.layer(LAYERS[2], |layer| self.draw_labels(address, layer));
        tile.finish()
    }

    /// The coverage with the detail of a zoom; made when the first tile of its band is asked for.
    fn detail(&self, zoom: u8) -> &Simplified {
        let band = BANDS.iter().position(|&upper| zoom <= upper).unwrap_or(BANDS.len() - 1);
        let unit = 1.0 / f64::from(1u32 << BANDS[band]) / f64::from(EXTENT);
        self.bands[band].get_or_init(|| self.coverage.simplified(TOLERANCE * unit))
    }

    fn draw_areas<'a>(&'a self, address: TileAddress, detail: &Simplified, layer: &mut LayerWriter<'a>) {
        let on_grid = |path: &RingPath| {
            CLIP.ring(ring(path, |arc| detail.line(arc)).into_iter().map(|point| address.on_grid(point)).collect())
        };
        for area in touched(&self.area_boxes, address) {
            let polygon = |rings: &Vec<RingPath>| Rings {
                exterior: on_grid(&rings[0]),
                holes: rings[1..].iter().map(on_grid).collect(),
            };
            let shape = Shape::Polygons(self.coverage.polygons(area).iter().map(polygon).collect());
            layer.feature(Some(area as u64 + 1), &shape, pairs(&self.properties[area]));
        }
    }

    /// One feature a level, finest first, so that coarser borders are drawn above finer ones.
    fn draw_lines<'a>(&'a self, address: TileAddress, detail: &Simplified, layer: &mut LayerWriter<'a>) {
        let mut lines: Vec<Vec<Vec<Coord<i32>>>> = vec![Vec::new(); self.border_levels.len()];
        for arc in touched(&self.border_boxes, address) {
            let mut line: Vec<_> = detail.line(arc as u32).iter().map(|&point| address.on_grid(point)).collect();
            line.dedup();
            lines[self.border_level[arc]].extend(CLIP.line(&line));
        }
        for (level, lines) in self.border_levels.iter().zip(lines) {
            layer.feature(None, &Shape::Lines(lines), [("level", level)]);
        }
    }

    /// Each label only in the tile that its point lies in.
    fn draw_labels<'a>(&'a self, address: TileAddress, layer: &mut LayerWriter<'a>) {
        let mut labels: Vec<_> = self.labels.locate_in_envelope(envelope(address.square(1))).collect();
        labels.sort_unstable_by_key(|label| label.data.number);
        for label in labels {
            let at = address.on_grid(Coord { x: label.geom()[0], y: label.geom()[1] });
            let here = (0..EXTENT).contains(&at.x) && (0..EXTENT).contains(&at.y);
            if here && address.z() >= label.data.from_zoom {
                layer.feature(None, &Shape::Point(at), label.data.properties());
            }
        }
    }
}

fn pairs(properties: &[Named]) -> impl Iterator<Item = (&str, &Property)> {
    properties.iter().map(|(name, property)| (name.as_ref(), property))
}

/// Puts id, name and parents before the figures of each area.
fn with_identity(areas: &[Area], levels: &[Level], figures: Vec<Vec<Named>>) -> Vec<Vec<Named>> {
    let names: Vec<Arc<str>> =
        ["id", "name"].into_iter().chain(levels.iter().map(|level| &*level.id)).map(Arc::from).collect();
    let all = |(area, figures): (&Area, Vec<Named>)| {
        let parents = levels.iter().zip(&names[2..]).filter_map(|(level, name)| {
            let parent = area.parents.iter().find(|parent| parent.level == level.id)?;
            Some((name.clone(), parent.id.as_str().into()))
        });
        let mut all = Vec::with_capacity(names.len() + figures.len());
        all.extend([(names[0].clone(), area.id.as_str().into()), (names[1].clone(), area.name.as_str().into())]);
        all.extend(parents);
        all.extend(figures);
        all
    };
    areas.iter().zip(figures.into_iter().chain(std::iter::repeat_with(Vec::new))).map(all).collect()
}

/// The coarsest level whose parents differ on the two sides, as index into `levels`; one more for the outer border.
fn separates(areas: &[Area], levels: &[Level], area: usize, neighbour: Option<usize>) -> usize {
    let Some(neighbour) = neighbour else { return levels.len() };
    let parent = |area: usize, level: &str| areas[area].parents.iter().find(|p| p.level == level).map(|p| &p.id);
    let differs = |level: &Level| parent(area, &level.id) != parent(neighbour, &level.id);
    levels.iter().rposition(differs).unwrap_or(0)
}
