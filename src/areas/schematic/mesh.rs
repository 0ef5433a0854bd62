//! Cells as a mesh: places, and directed sides between them with one cell on their left. Because neighbours share places
//! instead of each having its own, borders match exactly. It must not know ids, seeds or how cells were found.
use std::collections::{BTreeMap, BTreeSet};

use ::geo::{Area, Coord, LineString, MultiPolygon, Polygon};
use rstar::{AABB, RTree, primitives::GeomWithData};

use super::power::{dot, norm};

/// From place to place.
pub type Side = (usize, usize);

/// A gap-free, overlap-free division into cells.
pub struct Mesh {
    pub places: Vec<Coord<f64>>,
    /// The cell on the left of each directed side.
    pub cells: BTreeMap<Side, usize>,
}

/// One connected piece of a cell.
pub struct Part {
    pub cell: usize,
    pub shape: Polygon<f64>,
}

impl Mesh {
    /// Weave parts that cover `outline`. Corners nearer than `tolerance` (m) become one place, and every place on a side
    /// becomes a corner of it. None: at this tolerance the parts do not fit together without gap and overlap.
    pub fn weave(outline: &MultiPolygon<f64>, parts: &[Part], tolerance: f64) -> Option<Self> {
        let mut places = Places { tolerance, ..Places::default() };
        let rim = outline.iter().map(|shape| places.corners(shape)).collect::<Vec<_>>();
        let corners: Vec<_> = parts.iter().map(|part| places.corners(&part.shape)).collect();
        places.straighten(&rim);
        let rim: BTreeSet<Side> = rim.iter().flat_map(|shape| places.sides(shape)).collect();
        let mut faces = BTreeMap::new();
        for (face, shape) in corners.iter().enumerate() {
            for side in places.sides(shape) {
                if faces.insert(side, face).is_some() {
                    return None;
                }
            }
        }
        let closed = faces.keys().all(|&(a, b)| faces.contains_key(&(b, a)) != rim.contains(&(a, b)));
        let whole = rim.iter().all(|side| faces.contains_key(side));
        (closed && whole).then_some(Self { places: places.at, cells: faces })
    }

    /// The sides around one cell.
    pub fn sides_of(&self, cell: usize) -> impl Iterator<Item = Side> {
        self.cells.iter().filter(move |(_, owner)| **owner == cell).map(|(side, _)| *side)
    }

    pub fn length(&self, (a, b): Side) -> f64 {
        norm(self.places[b] - self.places[a])
    }

    /// Give every face to a cell, and forget sides between faces of the same cell.
    pub fn merge(&mut self, cell_of_face: &[usize]) {
        let cells: BTreeMap<Side, usize> = self.cells.iter().map(|(side, face)| (*side, cell_of_face[*face])).collect();
        self.cells =
            cells.iter().filter(|((a, b), cell)| cells.get(&(*b, *a)) != Some(cell)).map(|(s, c)| (*s, *c)).collect();
    }

    /// Per cell its closed rings, as lists of places without the repeated last one.
    pub fn rings(&self, count: usize) -> Vec<Vec<Vec<usize>>> {
        let mut onward = vec![BTreeMap::<usize, Vec<usize>>::new(); count];
        for (&(a, b), &cell) in &self.cells {
            onward[cell].entry(a).or_default().push(b);
        }
        onward.into_iter().map(|ways| self.walk(ways)).collect()
    }

    fn walk(&self, mut onward: BTreeMap<usize, Vec<usize>>) -> Vec<Vec<usize>> {
        let mut rings = Vec::new();
        while let Some((&start, _)) = onward.first_key_value() {
            let mut ring = vec![start];
            let (mut before, mut here) = (start, self.take(&mut onward, start, start));
            while here != start {
                ring.push(here);
                (before, here) = (here, self.take(&mut onward, before, here));
            }
            rings.push(ring);
        }
        rings
    }

    /// The way on from `here`; where several leave, the sharpest left, so that rings touch but never cross.
    fn take(&self, onward: &mut BTreeMap<usize, Vec<usize>>, before: usize, here: usize) -> usize {
        let Some(ways) = onward.get_mut(&here) else { return here };
        let back = self.places[before] - self.places[here];
        let turn = |to: usize| clockwise(back, self.places[to] - self.places[here]);
        let pick = (0..ways.len()).min_by(|&a, &b| turn(ways[a]).total_cmp(&turn(ways[b]))).unwrap_or(0);
        let next = ways.swap_remove(pick);
        if ways.is_empty() {
            onward.remove(&here);
        }
        next
    }
}

/// The angle from `a` clockwise to `b`, above 0 and up to a full turn.
fn clockwise(a: Coord<f64>, b: Coord<f64>) -> f64 {
    let angle = (a.y * b.x - a.x * b.y).atan2(dot(a, b));
    if angle > 0.0 { angle } else { angle + std::f64::consts::TAU }
}

/// Rings of one cell as polygons: counter-clockwise ones are outer borders, the others holes.
pub fn shapes(rings: Vec<LineString<f64>>) -> MultiPolygon<f64> {
    let signed = |ring: &LineString<f64>| Polygon::new(ring.clone(), vec![]).signed_area();
    let (outer, holes): (Vec<_>, Vec<_>) = rings.into_iter().partition(|ring| signed(ring) > 0.0);
    let mut shapes: Vec<Polygon<f64>> = outer.into_iter().map(|ring| Polygon::new(ring, vec![])).collect();
    for hole in holes {
        let around = shapes.iter().position(|shape| ::geo::Intersects::intersects(shape, &hole)).unwrap_or(0);
        if let Some(shape) = shapes.get_mut(around) {
            shape.interiors_push(hole);
        }
    }
    MultiPolygon(shapes)
}

/// Places seen so far, found again by nearness.
#[derive(Default)]
struct Places {
    at: Vec<Coord<f64>>,
    tree: RTree<GeomWithData<[f64; 2], usize>>,
    tolerance: f64,
}

impl Places {
    /// The rings of `shape` as places; outer border counter-clockwise, holes clockwise.
    fn corners(&mut self, shape: &Polygon<f64>) -> Vec<Vec<usize>> {
        let shape = ::geo::Orient::orient(shape, ::geo::orient::Direction::Default);
        let rings = std::iter::once(shape.exterior()).chain(shape.interiors());
        rings.map(|ring| ring.0.iter().map(|&corner| self.place(corner)).collect()).collect()
    }

    fn place(&mut self, corner: Coord<f64>) -> usize {
        let spot = [corner.x, corner.y];
        if let Some(known) = self.tree.nearest_neighbor(spot)
            && norm(self.at[known.data] - corner) <= self.tolerance
        {
            return known.data;
        }
        self.tree.insert(GeomWithData::new(spot, self.at.len()));
        self.at.push(corner);
        self.at.len() - 1
    }

    /// Directed sides of rings, broken at every place on them. Sides that run to and fro vanish.
    fn sides(&self, rings: &[Vec<usize>]) -> Vec<Side> {
        let runs = rings.iter().flat_map(|ring| ring.windows(2)).filter(|ends| ends[0] != ends[1]);
        let sides: Vec<Side> = runs.flat_map(|ends| self.between(ends[0], ends[1])).collect();
        let there: BTreeSet<Side> = sides.iter().copied().collect();
        sides.into_iter().filter(|&(a, b)| !there.contains(&(b, a))).collect()
    }

    /// Put places that lie all but on the rim exactly there, so that the rim keeps its shape.
    fn straighten(&mut self, rim: &[Vec<Vec<usize>>]) {
        let sides: Vec<Side> = rim.iter().flatten().flat_map(|ring| ring.windows(2)).map(|s| (s[0], s[1])).collect();
        let fixed: BTreeSet<usize> = sides.iter().map(|side| side.0).collect();
        for (a, b) in sides {
            let (from, along) = self.course(a, b);
            for (ahead, place) in self.stops(a, b).into_iter().filter(|(_, place)| !fixed.contains(place)) {
                self.at[place] = from + along * ahead;
            }
        }
    }

    /// The side from `a` to `b`, broken at the places on it.
    fn between(&self, a: usize, b: usize) -> Vec<Side> {
        let inner = self.stops(a, b).into_iter().map(|(_, place)| place);
        let all: Vec<usize> = std::iter::once(a).chain(inner).chain([b]).collect();
        all.windows(2).map(|pair| (pair[0], pair[1])).collect()
    }

    /// Places on the way from `a` to `b`, in their order, with their distance from `a`.
    fn stops(&self, a: usize, b: usize) -> Vec<(f64, usize)> {
        let (from, along) = self.course(a, b);
        let (to, reach) = (self.at[b], self.tolerance);
        let low = [from.x.min(to.x) - reach, from.y.min(to.y) - reach];
        let high = [from.x.max(to.x) + reach, from.y.max(to.y) + reach];
        let on_way = |ahead: f64, place: usize| {
            ahead > 0.0 && ahead < norm(to - from) && norm(from + along * ahead - self.at[place]) <= reach
        };
        let near = self.tree.locate_in_envelope(AABB::from_corners(low, high)).map(|place| place.data);
        let ahead = near.map(|place| (dot(self.at[place] - from, along), place));
        let mut stops: Vec<_> = ahead.filter(|&(way, p)| p != a && p != b && on_way(way, p)).collect();
        stops.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        stops
    }

    /// Start and direction of the way from `a` to `b`.
    fn course(&self, a: usize, b: usize) -> (Coord<f64>, Coord<f64>) {
        let span = self.at[b] - self.at[a];
        (self.at[a], span / norm(span))
    }
}
