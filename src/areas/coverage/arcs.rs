//! Splits noded rings into arcs: the stretches of border between places where the neighbours change.
use geo::Coord;

use super::noding::{Edge, Noded, Ring};
use super::{Coverage, RingPath};

/// A stretch of border.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// At least two points, in the unit square; first and last are equal when it is closed.
    pub points: Vec<Coord<f64>>,
    /// The area on one side.
    pub area: usize,
    /// The area on the other side; none where the coverage ends.
    pub neighbour: Option<usize>,
}

/// An arc as part of a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcUse {
    pub arc: u32,
    pub reversed: bool,
}

/// The lowest and the second lowest area that use a side of a ring; `NOBODY` where there is one only.
type Users = (u32, u32);
const NOBODY: u32 = u32::MAX;

/// What is known of each border segment.
struct Segments {
    users: Vec<Users>,
    /// For each ring the segment of each of its sides.
    of_ring: Vec<Vec<u32>>,
    /// Where an arc must begin or end.
    is_node: Vec<bool>,
    /// The arc a segment became part of, and whether that arc runs from the lower to the higher vertex.
    arc: Vec<Option<(u32, bool)>>,
}

/// Consumes the rings and returns the coverage they make.
pub fn split(noded: Noded) -> Coverage {
    let mut segments = Segments::of(&noded);
    let mut coverage = Coverage { arcs: Vec::new(), areas: vec![Vec::new(); noded.areas] };
    for (index, ring) in noded.rings.iter().enumerate() {
        let path = segments.follow(index, ring, &noded.points, &mut coverage.arcs);
        let polygons = &mut coverage.areas[ring.area as usize];
        match polygons.last_mut() {
            Some(polygon) if !ring.exterior => polygon.push(path),
            _ => polygons.push(vec![path]),
        }
    }
    coverage
}

impl Segments {
    fn of(noded: &Noded) -> Self {
        let edges = noded.edges();
        let mut users = Vec::new();
        let mut ends = Vec::new();
        let mut of_ring: Vec<Vec<u32>> = noded.rings.iter().map(|ring| vec![0; ring.vertices.len()]).collect();
        for same in edges.chunk_by(|a, b| (a.low, a.high) == (b.low, b.high)) {
            for edge in same {
                of_ring[edge.ring as usize][edge.at as usize] = users.len() as u32;
            }
            users.push(users_of(same, &noded.rings));
            ends.push([same[0].low, same[0].high]);
        }
        let is_node = nodes(noded.points.len(), &ends, &users);
        Self { arc: vec![None; users.len()], users, of_ring, is_node }
    }

    /// Walks a ring from node to node; new stretches become arcs, known ones are used again.
    fn follow(&mut self, index: usize, ring: &Ring, points: &[Coord<f64>], arcs: &mut Vec<Arc>) -> RingPath {
        let count = ring.vertices.len();
        let vertex = |at: usize| ring.vertices[at % count];
        let start = (0..count).find(|&at| self.is_node[vertex(at) as usize]).unwrap_or(0);
        let mut path = RingPath::new();
        let mut from = start;
        while from < start + count {
            let ends_at = |&at: &usize| at == start + count || self.is_node[vertex(at) as usize];
            let to = (from + 1..=start + count).find(ends_at).unwrap_or(start + count);
            let rising = vertex(from) < vertex(from + 1);
            let first = self.of_ring[index][from % count] as usize;
            let (arc, arc_rises) = match self.arc[first] {
                Some(known) => known,
                None => {
                    for at in from..to {
                        let segment = self.of_ring[index][at % count] as usize;
                        self.arc[segment] = Some((arcs.len() as u32, vertex(at) < vertex(at + 1)));
                    }
                    let (area, other) = self.users[first];
                    arcs.push(Arc {
                        points: (from..=to).map(|at| points[vertex(at) as usize]).collect(),
                        area: area as usize,
                        neighbour: (other != NOBODY).then_some(other as usize),
                    });
                    (arcs.len() as u32 - 1, rising)
                }
            };
            path.push(ArcUse { arc, reversed: arc_rises != rising });
            from = to;
        }
        path
    }
}

fn users_of(same: &[Edge], rings: &[Ring]) -> Users {
    let mut users = (NOBODY, NOBODY);
    for area in same.iter().map(|edge| rings[edge.ring as usize].area) {
        if area < users.0 {
            users = (area, users.0);
        } else if area != users.0 && area < users.1 {
            users.1 = area;
        }
    }
    users
}

/// A vertex is a node unless exactly two segments with the same users meet there.
fn nodes(points: usize, ends: &[[u32; 2]], users: &[Users]) -> Vec<bool> {
    let mut first: Vec<Option<Users>> = vec![None; points];
    let mut meeting = vec![0u8; points];
    let mut is_node = vec![false; points];
    for (ends, users) in ends.iter().zip(users) {
        for vertex in ends.map(|vertex| vertex as usize) {
            meeting[vertex] = meeting[vertex].saturating_add(1);
            let differs = first[vertex].get_or_insert(*users) != users;
            is_node[vertex] |= differs || meeting[vertex] > 2;
        }
    }
    is_node
}
