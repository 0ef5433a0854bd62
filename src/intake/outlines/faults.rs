//! What is wrong with a shape, and where: rings that cross themselves or each other, holes outside, parts that overlap.
//! Finds; mends nothing. Near-linear, with a budget, so that no shape can keep it busy.
use geo::coordinate_position::{CoordPos, CoordinatePosition};
use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{BoundingRect, Coord, Intersects, Line, LineString, MultiPolygon, Polygon};
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line as Span};

/// Pairs of edges looked at before a shape counts as tangled.
const MOST_PAIRS: usize = 20_000_000;
/// Faults collected before a shape counts as tangled.
const MOST_FAULTS: usize = 1_000;
/// Edges of a ring that are tried when asking what it lies in.
const SAMPLES: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ring meets itself.
    SelfCrossing,
    /// Two rings of one polygon cross, or share an edge.
    RingsCrossing,
    /// A hole lies wholly outside its polygon, or in another hole.
    HoleElsewhere,
    /// Two polygons of a shape overlap, or share an edge.
    PartsOverlapping,
}

#[derive(Clone, Copy, Debug)]
pub struct Fault {
    pub kind: Kind,
    pub at: Coord<f64>,
    pub polygon: usize,
    /// 0 is the exterior ring.
    pub ring: usize,
}

/// More faults or edges than can be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Tangled(pub Coord<f64>);

struct Edge {
    line: Line<f64>,
    polygon: usize,
    ring: usize,
    index: usize,
    /// Edges of the ring.
    count: usize,
}

/// Every fault of a shape whose rings are closed and have no vertex twice in a row.
pub fn find(shape: &MultiPolygon<f64>) -> Result<Vec<Fault>, Tangled> {
    let mut faults = crossings(&edges(shape))?;
    for (index, polygon) in shape.iter().enumerate() {
        faults.extend(lost_holes(index, polygon));
    }
    faults.extend(overlapping_parts(shape));
    Ok(faults)
}

fn rings(polygon: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

fn edges(shape: &MultiPolygon<f64>) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (polygon, part) in shape.iter().enumerate() {
        for (ring, outline) in rings(part).enumerate() {
            let count = outline.lines().len();
            let numbered = outline.lines().enumerate();
            edges.extend(numbered.map(|(index, line)| Edge { line, polygon, ring, index, count }));
        }
    }
    edges
}

fn crossings(edges: &[Edge]) -> Result<Vec<Fault>, Tangled> {
    let spans = edges.iter().enumerate().map(|(index, edge)| {
        let (start, end) = (edge.line.start, edge.line.end);
        GeomWithData::new(Span::new([start.x, start.y], [end.x, end.y]), index)
    });
    let tree = RTree::bulk_load(spans.collect());
    let mut faults = Vec::new();
    let candidates = tree.intersection_candidates_with_other_tree(&tree);
    for (looked_at, (a, b)) in candidates.filter(|(a, b)| a.data < b.data).enumerate() {
        faults.extend(fault(&edges[a.data], &edges[b.data]));
        if looked_at > MOST_PAIRS || faults.len() > MOST_FAULTS {
            return Err(Tangled(edges[a.data].line.start));
        }
    }
    Ok(faults)
}

fn fault(a: &Edge, b: &Edge) -> Option<Fault> {
    let one_ring = a.polygon == b.polygon && a.ring == b.ring;
    let neighbours = one_ring && (b.index - a.index == 1 || b.index - a.index == a.count - 1);
    let (at, along) = match line_intersection(a.line, b.line)? {
        LineIntersection::Collinear { intersection } if intersection.start != intersection.end => {
            (intersection.start, true)
        }
        LineIntersection::Collinear { intersection } => (intersection.start, false),
        LineIntersection::SinglePoint { intersection, is_proper: true } => (intersection, true),
        LineIntersection::SinglePoint { intersection, .. } => (intersection, false),
    };
    // rings may touch each other in a point, and neighbours share one
    let kind = match (one_ring, along) {
        (true, false) if neighbours => return None,
        (false, false) => return None,
        (true, _) => Kind::SelfCrossing,
        (false, true) if a.polygon == b.polygon => Kind::RingsCrossing,
        (false, true) => Kind::PartsOverlapping,
    };
    Some(Fault { kind, at, polygon: a.polygon, ring: b.ring })
}

/// Holes that do not lie in their polygon, or lie in another hole. Most rings that cross are found by their edges;
/// these also where they cross in a vertex.
fn lost_holes(index: usize, polygon: &Polygon<f64>) -> Vec<Fault> {
    let holes = polygon.interiors();
    let shell = filled(polygon.exterior());
    let fault = |(number, hole): (usize, &LineString<f64>)| {
        let others = holes[..number].iter().filter(|other| boxes_meet(other, hole));
        let kinds = others.map(|other| match sides(hole, &filled(other)) {
            (true, false) => Some(Kind::HoleElsewhere),
            (true, true) => Some(Kind::RingsCrossing),
            (false, _) => None,
        });
        let kind = match sides(hole, &shell) {
            (false, true) => Some(Kind::HoleElsewhere),
            (true, true) => Some(Kind::RingsCrossing),
            (_, false) => kinds.flatten().next(),
        };
        kind.map(|kind| Fault { kind, at: hole.0[0], polygon: index, ring: number + 1 })
    };
    holes.iter().enumerate().filter_map(fault).collect()
}

/// Polygons that lie inside another one. Those whose edges cross are found by their edges.
fn overlapping_parts(shape: &MultiPolygon<f64>) -> Vec<Fault> {
    let parts = &shape.0;
    let boxes = parts.iter().enumerate().filter_map(|(index, part)| {
        let extent = part.bounding_rect()?;
        let (low, high) = (extent.min(), extent.max());
        Some(GeomWithData::new(rstar::primitives::Rectangle::from_corners([low.x, low.y], [high.x, high.y]), index))
    });
    let tree = RTree::bulk_load(boxes.collect());
    let candidates = tree.intersection_candidates_with_other_tree(&tree);
    candidates
        .filter(|(a, b)| a.data != b.data && sides(parts[a.data].exterior(), &parts[b.data]).0)
        .map(|(a, _)| Fault {
            kind: Kind::PartsOverlapping,
            at: parts[a.data].exterior().0[0],
            polygon: a.data,
            ring: 0,
        })
        .collect()
}

fn filled(ring: &LineString<f64>) -> Polygon<f64> {
    Polygon::new(ring.clone(), vec![])
}

fn boxes_meet(a: &LineString<f64>, b: &LineString<f64>) -> bool {
    a.bounding_rect().zip(b.bounding_rect()).is_some_and(|(a, b)| a.intersects(&b))
}

/// Whether some of the ring lies inside the polygon, and some outside, as far as its samples tell.
fn sides(ring: &LineString<f64>, polygon: &Polygon<f64>) -> (bool, bool) {
    samples(ring).map(|vertex| polygon.coordinate_position(&vertex)).fold((false, false), |(inside, outside), at| {
        (inside || at == CoordPos::Inside, outside || at == CoordPos::Outside)
    })
}

/// Vertices and middles of edges, spread over the ring.
fn samples(ring: &LineString<f64>) -> impl Iterator<Item = Coord<f64>> + '_ {
    let edges = ring.lines().step_by((ring.0.len() / SAMPLES).max(1));
    edges.flat_map(|edge| [edge.start, (edge.start + edge.end) / 2.0])
}
