//! Joins areas to larger ones by dropping the borders between them.
use std::collections::HashMap;

use geo::{Coord, LineString, MultiPolygon, Polygon};

use super::simplify::doubled_area;
use super::{ArcUse, Coverage, RingPath, ring};

/// The outline of each group; where it has several parts, the largest comes first. Lakes of other groups are left out:
/// these outlines serve for labels and boxes.
pub fn dissolve(
    coverage: &Coverage,
    groups: usize,
    group_of: impl Fn(usize) -> Option<usize>,
) -> Vec<MultiPolygon<f64>> {
    let mut borders: Vec<RingPath> = vec![RingPath::new(); groups];
    for area in 0..coverage.len() {
        let Some(group) = group_of(area) else { continue };
        for step in coverage.polygons(area).iter().flatten().flatten() {
            let arc = &coverage.arcs[step.arc as usize];
            let other = if arc.area == area { arc.neighbour } else { Some(arc.area) };
            if other.and_then(&group_of) != Some(group) {
                borders[group].push(*step);
            }
        }
    }
    borders.into_iter().map(|border| outline(coverage, border)).collect()
}

/// Puts loose borders together end to end. Rings that run against the largest one are holes.
fn outline(coverage: &Coverage, border: RingPath) -> MultiPolygon<f64> {
    let points = |arc: u32| coverage.arcs[arc as usize].points.as_slice();
    let mut rings: Vec<(f64, Vec<Coord<f64>>)> =
        rings(coverage, border).iter().map(|path| ring(path, points)).map(|ring| (doubled_area(&ring), ring)).collect();
    rings.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let sense = rings.first().map_or(1.0, |ring| ring.0.signum());
    let parts = rings.into_iter().filter(|(area, _)| area * sense > 0.0);
    parts.map(|(_, ring)| Polygon::new(LineString::from(ring), Vec::new())).collect()
}

fn rings(coverage: &Coverage, border: RingPath) -> Vec<RingPath> {
    let ends = |step: &ArcUse| {
        let points = &coverage.arcs[step.arc as usize].points;
        let (first, last) = (bits(points[0]), bits(points[points.len() - 1]));
        if step.reversed { (last, first) } else { (first, last) }
    };
    let mut leaving: HashMap<_, Vec<ArcUse>> = HashMap::new();
    for step in border.iter().rev() {
        leaving.entry(ends(step).0).or_default().push(*step);
    }
    let mut rings = Vec::new();
    for step in &border {
        let start = ends(step).0;
        let (mut at, mut ring) = (start, RingPath::new());
        while let Some(next) = leaving.get_mut(&at).and_then(Vec::pop) {
            ring.push(next);
            at = ends(&next).1;
            if at == start {
                rings.push(std::mem::take(&mut ring));
            }
        }
    }
    rings
}

fn bits(point: Coord<f64>) -> (u64, u64) {
    (point.x.to_bits(), point.y.to_bits())
}
