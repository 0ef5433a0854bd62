//! Makes outlines that should touch touch: every vertex on a border becomes a vertex of all areas there.
//! Works on vertex numbers, so that "the same point" is a comparison of integers.
use std::collections::HashSet;

use geo::{Coord, LineString, MultiPolygon};
use rstar::primitives::GeomWithData;
use rstar::{PointDistance, RTree};

use crate::tiles::mercator;

/// Rings as vertex numbers.
pub struct Noded {
    pub points: Vec<Coord<f64>>,
    pub rings: Vec<Ring>,
    pub areas: usize,
}

/// One ring, first vertex not repeated.
pub struct Ring {
    pub area: u32,
    /// True for the outer ring of a polygon; its holes follow it.
    pub exterior: bool,
    pub vertices: Vec<u32>,
}

/// One side of one ring, from vertex to vertex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    pub low: u32,
    pub high: u32,
    pub ring: u32,
    /// Position of the first vertex in the ring.
    pub at: u32,
}

type Vertex = GeomWithData<[f64; 2], Loose>;

/// An end of an unmatched side.
#[derive(Clone, Copy)]
struct Loose {
    vertex: u32,
    /// The only area whose unmatched sides meet here, if it is one only.
    area: Option<u32>,
}

impl Loose {
    /// How close is too close to something of that area: an area's own detail is kept longer than a mismatch.
    fn reach(self, area: Option<u32>, reach: f64) -> f64 {
        if self.area.is_some() && self.area == area { reach * OWN_DETAIL } else { reach }
    }
}

/// A vertex that belongs into a side.
struct Insertion {
    edge: Edge,
    /// Where along the side, 0 to 1.
    along: f64,
    vertex: u32,
}

impl Insertion {
    fn place(&self) -> (u32, u32) {
        (self.edge.ring, self.edge.at)
    }
}

/// The part of the reach within which an area's own vertices are brought together.
const OWN_DETAIL: f64 = 0.3;

/// Insertions can bring borders into reach of each other; published files settle in two or three rounds.
const ROUNDS: usize = 8;

impl Noded {
    /// Projects all rings and numbers their vertices, equal ones alike.
    pub fn read<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let mut all = Vec::new();
        let mut rings = Vec::new();
        let mut areas = 0;
        for outline in outlines {
            for polygon in outline {
                read_ring(polygon.exterior(), areas as u32, true, &mut all, &mut rings);
                for hole in polygon.interiors() {
                    read_ring(hole, areas as u32, false, &mut all, &mut rings);
                }
            }
            areas += 1;
        }
        let points = number(&all, &mut rings);
        let mut noded = Self { points, rings, areas };
        noded.tidy();
        noded
    }

    /// Brings together what lies closer than `metres`.
    pub fn snap(&mut self, metres: f64) {
        let Some(reach) = self.points.first().map(|point| metres * mercator::metre_at(point.y)) else { return };
        self.merge_vertices(reach);
        let _ = (0..ROUNDS).find(|_| !self.insert_touching(reach));
        let _ = (0..ROUNDS).find(|_| !self.merge_crowded(reach));
    }

    /// All sides of all rings, ordered so that the two sides of a shared border stand together.
    pub fn edges(&self) -> Vec<Edge> {
        let mut edges = Vec::with_capacity(self.rings.iter().map(|ring| ring.vertices.len()).sum());
        for (ring, vertices) in self.rings.iter().enumerate().map(|(index, ring)| (index as u32, &ring.vertices)) {
            for at in 0..vertices.len() {
                let (from, to) = (vertices[at], vertices[(at + 1) % vertices.len()]);
                edges.push(Edge { low: from.min(to), high: from.max(to), ring, at: at as u32 });
            }
        }
        edges.sort_unstable();
        edges
    }

    /// Sides that no other ring shares: the outer border, and borders that do not match.
    fn unmatched(&self) -> Vec<Edge> {
        let edges = self.edges();
        let lonely = edges.chunk_by(|a, b| (a.low, a.high) == (b.low, b.high)).filter(|same| same.len() == 1);
        lonely.map(|same| same[0]).collect()
    }

    /// The ends of unmatched sides; all other vertices are already where they belong.
    fn loose_vertices(&self, unmatched: &[Edge]) -> Vec<Vertex> {
        let area = |edge: &Edge| self.rings[edge.ring as usize].area;
        let mut ends: Vec<(u32, u32)> =
            unmatched.iter().flat_map(|edge| [(edge.low, area(edge)), (edge.high, area(edge))]).collect();
        ends.sort_unstable();
        ends.dedup();
        let vertex = |same: &[(u32, u32)]| {
            let area = (same.len() == 1).then_some(same[0].1);
            Vertex::new(xy(self.points[same[0].0 as usize]), Loose { vertex: same[0].0, area })
        };
        ends.chunk_by(|a, b| a.0 == b.0).map(vertex).collect()
    }

    /// Gives vertices within `reach` of each other one number, the lowest.
    fn merge_vertices(&mut self, reach: f64) {
        let loose = self.loose_vertices(&self.unmatched());
        let tree = RTree::bulk_load(loose.clone());
        let mut stands_for: Vec<u32> = (0..self.points.len() as u32).collect();
        for here in loose {
            if stands_for[here.data.vertex as usize] != here.data.vertex {
                continue;
            }
            for near in tree.locate_within_distance(*here.geom(), reach * reach) {
                let (off, near) = (near.distance_2(here.geom()).sqrt(), near.data);
                let is_free = near.vertex > here.data.vertex && stands_for[near.vertex as usize] == near.vertex;
                if is_free && off <= near.reach(here.data.area, reach) {
                    stands_for[near.vertex as usize] = here.data.vertex;
                }
            }
        }
        self.renumber(&stands_for);
    }

    /// A short side of more than two rings is a crossing that careless files have pulled apart: its ends become one vertex.
    /// False when there was none.
    fn merge_crowded(&mut self, reach: f64) -> bool {
        let mut stands_for: Vec<u32> = (0..self.points.len() as u32).collect();
        let mut merged = HashSet::new();
        for same in self.edges().chunk_by(|a, b| (a.low, a.high) == (b.low, b.high)) {
            let Edge { low, high, .. } = same[0];
            let run = self.points[high as usize] - self.points[low as usize];
            let is_short = run.x.hypot(run.y) <= reach;
            if same.len() > 2 && is_short && !merged.contains(&low) && !merged.contains(&high) {
                stands_for[high as usize] = low;
                merged.extend([low, high]);
            }
        }
        self.renumber(&stands_for);
        !merged.is_empty()
    }

    fn renumber(&mut self, stands_for: &[u32]) {
        for vertex in self.rings.iter_mut().flat_map(|ring| &mut ring.vertices) {
            *vertex = stands_for[*vertex as usize];
        }
        self.tidy();
    }

    /// Puts vertices within `reach` of an unmatched side into that side. False when there were none.
    /// Two sides that would each take an end of the other take turns, or they would swap for ever.
    fn insert_touching(&mut self, reach: f64) -> bool {
        let unmatched = self.unmatched();
        let tree = RTree::bulk_load(self.loose_vertices(&unmatched));
        let mut insertions: Vec<Insertion> = Vec::new();
        let (mut split, mut inserted) = (HashSet::new(), HashSet::new());
        for &edge in &unmatched {
            let touching = self.touching(&tree, edge, reach);
            let takes_ends = touching.iter().any(|(_, vertex)| split.contains(vertex));
            if touching.is_empty() || takes_ends && (inserted.contains(&edge.low) || inserted.contains(&edge.high)) {
                continue;
            }
            split.extend([edge.low, edge.high]);
            inserted.extend(touching.iter().map(|(_, vertex)| *vertex));
            insertions.extend(touching.into_iter().map(|(along, vertex)| Insertion { edge, along, vertex }));
        }
        insertions.sort_unstable_by(|a, b| a.place().cmp(&b.place()).then(a.along.total_cmp(&b.along)));
        for of_ring in insertions.chunk_by(|a, b| a.edge.ring == b.edge.ring) {
            insert(&mut self.rings[of_ring[0].edge.ring as usize].vertices, of_ring);
        }
        self.tidy();
        !insertions.is_empty()
    }

    fn ends(&self, edge: Edge) -> (u32, u32) {
        let vertices = &self.rings[edge.ring as usize].vertices;
        (vertices[edge.at as usize], vertices[(edge.at as usize + 1) % vertices.len()])
    }

    /// Vertices beside this side, each with its place along it (0 to 1).
    fn touching(&self, tree: &RTree<Vertex>, edge: Edge, reach: f64) -> Vec<(f64, u32)> {
        let (from, to) = self.ends(edge);
        let area = Some(self.rings[edge.ring as usize].area);
        let (a, b) = (self.points[from as usize], self.points[to as usize]);
        let low = [a.x.min(b.x) - reach, a.y.min(b.y) - reach];
        let high = [a.x.max(b.x) + reach, a.y.max(b.y) + reach];
        let (run, length_2) = (b - a, (b - a).x.powi(2) + (b - a).y.powi(2));
        tree.locate_in_envelope(rstar::AABB::from_corners(low, high))
            .map(|near| near.data)
            .filter(|near| near.vertex != from && near.vertex != to)
            .filter_map(|near| {
                let off = self.points[near.vertex as usize] - a;
                let along = (off.x * run.x + off.y * run.y) / length_2;
                let beside = (off.x * run.y - off.y * run.x).abs() / length_2.sqrt();
                (along > 0.0 && along < 1.0 && beside <= near.reach(area, reach)).then_some((along, near.vertex))
            })
            .collect()
    }

    /// Removes repeated vertices, spikes and rings that have collapsed.
    fn tidy(&mut self) {
        for ring in &mut self.rings {
            tidy_ring(&mut ring.vertices);
        }
        let mut dropped_exterior = false;
        self.rings.retain(|ring| {
            let collapsed = ring.vertices.len() < 3;
            if ring.exterior {
                dropped_exterior = collapsed;
            }
            !collapsed && !dropped_exterior
        });
    }
}

fn xy(point: Coord<f64>) -> [f64; 2] {
    [point.x, point.y]
}

fn read_ring(line: &LineString<f64>, area: u32, exterior: bool, all: &mut Vec<Coord<f64>>, rings: &mut Vec<Ring>) {
    let open = &line.0[..line.0.len().saturating_sub(1)];
    let first = all.len() as u32;
    all.extend(open.iter().map(|&position| mercator::to_unit(position)));
    rings.push(Ring { area, exterior, vertices: (first..all.len() as u32).collect() });
}

/// Keeps each different point once and writes the new numbers into the rings.
fn number(all: &[Coord<f64>], rings: &mut [Ring]) -> Vec<Coord<f64>> {
    let mut order: Vec<(u64, u64, u32)> =
        all.iter().enumerate().map(|(index, point)| (point.x.to_bits(), point.y.to_bits(), index as u32)).collect();
    order.sort_unstable();
    let mut numbers = vec![0; all.len()];
    let mut points = Vec::new();
    for same in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        for &(_, _, index) in same {
            numbers[index as usize] = points.len() as u32;
        }
        points.push(all[same[0].2 as usize]);
    }
    for vertex in rings.iter_mut().flat_map(|ring| &mut ring.vertices) {
        *vertex = numbers[*vertex as usize];
    }
    points
}

fn insert(vertices: &mut Vec<u32>, insertions: &[Insertion]) {
    let mut next = insertions.iter().peekable();
    let mut wider = Vec::with_capacity(vertices.len() + insertions.len());
    for (at, &vertex) in vertices.iter().enumerate() {
        wider.push(vertex);
        while let Some(insertion) = next.next_if(|insertion| insertion.edge.at as usize == at) {
            wider.push(insertion.vertex);
        }
    }
    *vertices = wider;
}

/// `a a` becomes `a`, `a b a` becomes `a`, also across the ring's end.
fn tidy_ring(vertices: &mut Vec<u32>) {
    let mut kept: Vec<u32> = Vec::with_capacity(vertices.len());
    for &vertex in vertices.iter() {
        if kept.last() == Some(&vertex) {
            continue;
        }
        if kept.len() > 1 && kept[kept.len() - 2] == vertex {
            kept.pop();
        } else {
            kept.push(vertex);
        }
    }
    let mut head = 0;
    while kept.len() > head + 1 {
        let last = kept.len() - 1;
        if kept[last] == kept[head] {
            kept.pop();
        } else if kept[last] == kept[head + 1] {
            head += 1;
            kept.pop();
        } else if kept[last - 1] == kept[head] {
            kept.pop();
        } else {
            break;
        }
    }
    kept.drain(..head);
    *vertices = kept;
}
