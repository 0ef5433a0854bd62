//! The areas as one coverage: a border that two areas share is kept once, so whatever happens to it happens
//! to both. Built in the unit square of Web Mercator; knows no figures and no tiles.
mod arcs;
mod dissolve;
mod noding;
mod simplify;
mod snap;

use geo::{Coord, MultiPolygon};

pub use arcs::{Arc, ArcUse};
pub use simplify::Simplified;

/// Vertices and borders of different areas closer than this on the ground (metres) are taken for the same one.
/// Neighbours in published files overlap or gape by some decimetres where one side was edited and the other not.
const SNAP_M: f64 = 1.0;

/// All outlines, as arcs between the places where borders meet.
pub struct Coverage {
    arcs: Vec<Arc>,
    /// For each area its polygons, each a list of rings, the outer one first.
    areas: Vec<Vec<Vec<RingPath>>>,
}

/// A closed walk along arcs.
pub type RingPath = Vec<ArcUse>;

impl Coverage {
    /// Reads outlines (lon, lat) and finds what they share: equal vertices first, then vertices and borders
    /// that nearly touch. Index into the result is index into `outlines`.
    pub fn build<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let mut noded = noding::Noded::read(outlines);
        noded.snap(SNAP_M);
        arcs::split(noded)
    }

    /// Every border once, with the areas on its two sides.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The polygons of one area as walks along arcs, outer ring first.
    pub fn polygons(&self, area: usize) -> &[Vec<RingPath>] {
        &self.areas[area]
    }

    pub fn len(&self) -> usize {
        self.areas.len()
    }

    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The coverage with detail below `tolerance` (in the unit square) left out; every border once,
    /// ends kept, no area lost.
    pub fn simplified(&self, tolerance: f64) -> Simplified {
        Simplified::of(self, tolerance)
    }

    /// The common outline of each group of areas, in the unit square; `group_of` maps an area to its group,
    /// if it belongs to one.
    pub fn dissolved(&self, groups: usize, group_of: impl Fn(usize) -> Option<usize>) -> Vec<MultiPolygon<f64>> {
        dissolve::dissolve(self, groups, group_of)
    }
}

/// The points of a ring, put together from its arcs as `line` gives them; the first is not repeated at the end.
pub fn ring<'a>(path: &[ArcUse], line: impl Fn(u32) -> &'a [Coord<f64>]) -> Vec<Coord<f64>> {
    let mut ring = Vec::with_capacity(path.iter().map(|step| line(step.arc).len() - 1).sum());
    for step in path {
        match line(step.arc) {
            [_, rest @ ..] if step.reversed => ring.extend(rest.iter().rev()),
            [rest @ .., _] => ring.extend(rest),
            [] => {}
        }
    }
    ring
}
