//! Outlines as rings of vertex numbers, so that "the same point" is a comparison of integers.
use geo::{Coord, LineString, MultiPolygon};

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
        let (points, numbers) = number(&all);
        let mut noded = Self { points, rings, areas };
        noded.renumber(&numbers);
        noded
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

    /// The vertices of a side in the order of its ring.
    pub fn ends(&self, edge: Edge) -> (u32, u32) {
        let vertices = &self.rings[edge.ring as usize].vertices;
        (vertices[edge.at as usize], vertices[(edge.at as usize + 1) % vertices.len()])
    }

    /// Puts for each vertex the one that stands for it.
    pub fn renumber(&mut self, stands_for: &[u32]) {
        for vertex in self.rings.iter_mut().flat_map(|ring| &mut ring.vertices) {
            *vertex = stands_for[*vertex as usize];
        }
        self.tidy();
    }

    /// Removes repeated vertices, spikes and rings that have collapsed.
    pub fn tidy(&mut self) {
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

fn read_ring(line: &LineString<f64>, area: u32, exterior: bool, all: &mut Vec<Coord<f64>>, rings: &mut Vec<Ring>) {
    let open = &line.0[..line.0.len().saturating_sub(1)];
    let first = all.len() as u32;
    all.extend(open.iter().map(|&position| mercator::to_unit(position)));
    rings.push(Ring { area, exterior, vertices: (first..all.len() as u32).collect() });
}

/// Each different point once, and for each of all points its number among these.
fn number(all: &[Coord<f64>]) -> (Vec<Coord<f64>>, Vec<u32>) {
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
    (points, numbers)
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
    tidy_end(&mut kept);
    *vertices = kept;
}

/// The same where the last vertex meets the first.
fn tidy_end(vertices: &mut Vec<u32>) {
    let mut head = 0;
    while vertices.len() > head + 1 {
        let last = vertices.len() - 1;
        if vertices[last] == vertices[head + 1] && vertices[last] != vertices[head] {
            head += 1;
            vertices.pop();
        } else if vertices[last] == vertices[head] || vertices[last - 1] == vertices[head] {
            vertices.pop();
        } else {
            break;
        }
    }
    vertices.drain(..head);
}
