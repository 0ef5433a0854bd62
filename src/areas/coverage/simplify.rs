//! Leaves out detail, border by border: each arc once, by Douglas and Peucker, so neighbours stay neighbours.
//! Where an area would vanish or its border cross itself, its arcs keep more.
use geo::{Coord, LineString, MultiPolygon, Polygon};

use super::{Coverage, RingPath, ring};

/// Each retry asks for a quarter of the detail to go; after the last one, arcs stay as they are.
const RETRIES: u8 = 4;

/// The arcs of a coverage with less detail.
pub struct Simplified {
    lines: Vec<Vec<Coord<f64>>>,
}

impl Simplified {
    pub(super) fn of(coverage: &Coverage, tolerance: f64) -> Self {
        let mut detail = vec![0u8; coverage.arcs.len()];
        let mut lines: Vec<_> = coverage.arcs.iter().map(|arc| simplify(&arc.points, tolerance)).collect();
        let mut doubtful: Vec<usize> = (0..coverage.len()).collect();
        for _ in 0..=RETRIES {
            let simplified = Self { lines };
            doubtful.retain(|&area| !simplified.is_sound(coverage, area));
            lines = simplified.lines;
            let refined = refine(coverage, &doubtful, &mut detail, tolerance, &mut lines);
            doubtful = areas_of(coverage, &refined);
            if doubtful.is_empty() {
                break;
            }
        }
        Self { lines }
    }

    /// An arc's remaining points; first and last are those of the arc.
    pub fn line(&self, arc: u32) -> &[Coord<f64>] {
        &self.lines[arc as usize]
    }

    /// The outlines of all areas in the unit square, exterior rings clockwise on the screen as the arcs run.
    pub fn outlines(&self, coverage: &Coverage) -> Vec<MultiPolygon<f64>> {
        (0..coverage.len()).map(|area| self.outline(coverage, area)).collect()
    }

    fn outline(&self, coverage: &Coverage, area: usize) -> MultiPolygon<f64> {
        let ring = |path: &RingPath| LineString::from(ring(path, |arc| self.line(arc)));
        let polygon = |rings: &Vec<RingPath>| Polygon::new(ring(&rings[0]), rings[1..].iter().map(ring).collect());
        coverage.polygons(area).iter().map(polygon).collect()
    }

    /// No ring has lost its area or its sense, and no two borders of the area cross or lie on each other.
    fn is_sound(&self, coverage: &Coverage, area: usize) -> bool {
        let mut sides = Vec::new();
        for path in coverage.polygons(area).iter().flatten() {
            let before = doubled_area(&ring(path, |arc| &coverage.arcs[arc as usize].points));
            let ring = ring(path, |arc| self.line(arc));
            let after = doubled_area(&ring);
            if ring.len() < 3 || after / before < 0.25 {
                return false;
            }
            sides.extend((0..ring.len()).map(|at| [ring[at], ring[(at + 1) % ring.len()]]));
        }
        !any_twice(&sides) && !any_cross(sides)
    }
}

/// Gives the arcs of these areas more detail; answers which changed.
fn refine(
    coverage: &Coverage,
    areas: &[usize],
    detail: &mut [u8],
    tolerance: f64,
    lines: &mut [Vec<Coord<f64>>],
) -> Vec<usize> {
    let steps = areas.iter().flat_map(|&area| coverage.polygons(area).iter().flatten().flatten());
    let mut arcs: Vec<usize> = steps.map(|step| step.arc as usize).filter(|&arc| detail[arc] < RETRIES).collect();
    arcs.sort_unstable();
    arcs.dedup();
    for &arc in &arcs {
        detail[arc] += 1;
        let points = &coverage.arcs[arc].points;
        lines[arc] = if detail[arc] == RETRIES {
            points.clone()
        } else {
            simplify(points, tolerance / f64::from(1u32 << (2 * detail[arc])))
        };
    }
    arcs
}

/// The areas on both sides of these arcs.
fn areas_of(coverage: &Coverage, arcs: &[usize]) -> Vec<usize> {
    let mut areas: Vec<usize> =
        arcs.iter().flat_map(|&arc| [Some(coverage.arcs[arc].area), coverage.arcs[arc].neighbour]).flatten().collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// Douglas and Peucker without recursion; a closed line is halved at its farthest point.
fn simplify(points: &[Coord<f64>], tolerance: f64) -> Vec<Coord<f64>> {
    let last = points.len() - 1;
    let mut keep = vec![false; points.len()];
    (keep[0], keep[last]) = (true, true);
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let closed = points[from] == points[to];
        let distance = |&at: &usize| distance_2(points[at], points[from], points[to]);
        let Some(far) = (from + 1..to).max_by(|a, b| distance(a).total_cmp(&distance(b))) else { continue };
        if closed || distance(&far) > tolerance * tolerance {
            keep[far] = true;
            open.extend([(from, far), (far, to)]);
        }
    }
    points.iter().zip(keep).filter_map(|(&point, keep)| keep.then_some(point)).collect()
}

/// Square of the distance from a point to a segment.
fn distance_2(point: Coord<f64>, from: Coord<f64>, to: Coord<f64>) -> f64 {
    let (run, off) = (to - from, point - from);
    let length_2 = run.x * run.x + run.y * run.y;
    let along = if length_2 > 0.0 { ((off.x * run.x + off.y * run.y) / length_2).clamp(0.0, 1.0) } else { 0.0 };
    let rest = off - run * along;
    rest.x * rest.x + rest.y * rest.y
}

/// Twice the signed area of a ring whose first point is not repeated, measured from that point to keep digits.
pub(super) fn doubled_area(ring: &[Coord<f64>]) -> f64 {
    let Some((&origin, rest)) = ring.split_first() else { return 0.0 };
    let mut previous = Coord::zero();
    let mut sum = 0.0;
    for point in rest.iter().map(|&point| point - origin) {
        sum += previous.x * point.y - point.x * previous.y;
        previous = point;
    }
    sum
}

/// Whether a segment is there twice, in either direction: a thin part of the area has lost its width.
fn any_twice(sides: &[[Coord<f64>; 2]]) -> bool {
    let bits = |point: Coord<f64>| (point.x.to_bits(), point.y.to_bits());
    let ends = |[a, b]: &[Coord<f64>; 2]| (bits(*a).min(bits(*b)), bits(*a).max(bits(*b)));
    let mut all: Vec<_> = sides.iter().map(ends).collect();
    all.sort_unstable();
    all.windows(2).any(|pair| pair[0] == pair[1])
}

/// Whether two segments cross at a point inside both. Sweeps from west to east.
fn any_cross(mut sides: Vec<[Coord<f64>; 2]>) -> bool {
    for side in &mut sides {
        side.sort_unstable_by(|a, b| a.x.total_cmp(&b.x));
    }
    sides.sort_unstable_by(|a, b| a[0].x.total_cmp(&b[0].x));
    sides.iter().enumerate().any(|(index, side)| {
        sides[index + 1..].iter().take_while(|other| other[0].x <= side[1].x).any(|other| cross(side, other))
    })
}

fn cross([a, b]: &[Coord<f64>; 2], [c, d]: &[Coord<f64>; 2]) -> bool {
    let side = |p: &Coord<f64>, q: &Coord<f64>, r: &Coord<f64>| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
