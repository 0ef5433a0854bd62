//! Makes outlines that should touch touch: every vertex on a border becomes a vertex of all areas there. Knows vertices and
//! distances, no areas' names and no figures.
use std::collections::HashSet;

use geo::Coord;
use rstar::primitives::GeomWithData;
use rstar::{PointDistance, RTree};

use super::noding::{Edge, Noded};
use crate::tiles::mercator;

/// Insertions can bring borders into reach of each other; published files settle in two or three rounds.
const ROUNDS: usize = 8;

/// The part of the reach within which an area's own vertices are brought together.
const OWN_DETAIL: f64 = 0.3;

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

impl Noded {
    /// Brings together what lies closer than `metres`.
    pub fn snap(&mut self, metres: f64) {
        let Some(reach) = self.points.first().map(|point| metres * mercator::metre_at(point.y)) else { return };
        self.merge_vertices(reach);
        let _ = (0..ROUNDS).find(|_| !self.insert_touching(reach));
        let _ = (0..ROUNDS).find(|_| !self.merge_crowded(reach));
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

fn xy(point: Coord<f64>) -> [f64; 2] {
    [point.x, point.y]
}
