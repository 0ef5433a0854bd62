//! From the straight mesh to the drawn one: every border is bent once, for both its neighbours, then rounded; borders
//! whose bend would make a cell invalid or shut its centre out are straightened again. It must not know ids.
use std::collections::BTreeMap;

use ::geo::{Contains, Coord, LineString, MultiPolygon, Point, Validation};

use super::mesh::{Mesh, Side, shapes};
use super::plane::Plane;
use super::wiggle::wiggle;

/// How a border that caused trouble is bent at the next try; below the last one it is straight.
const WEAKER: f64 = 0.5;
const WEAKEST: f64 = 0.2;

/// The cells in degrees. None: a cell is invalid even with straight borders.
pub fn bend(mesh: &Mesh, centres: &[Coord<f64>], plane: &Plane) -> Option<Vec<MultiPolygon<f64>>> {
    let rings = mesh.rings(centres.len());
    let straight = draw(mesh, &rings, plane, &|_| 0.0);
    let homely: Vec<bool> =
        straight.iter().zip(centres).map(|(shape, c)| shape.contains(&Point(plane.up(*c)))).collect();
    let mut strength: BTreeMap<Side, f64> = BTreeMap::new();
    loop {
        let drawn = draw(mesh, &rings, plane, &|side| strength.get(&side).copied().unwrap_or(1.0));
        let fine = |k: usize| drawn[k].is_valid() && (!homely[k] || drawn[k].contains(&Point(plane.up(centres[k]))));
        let bad: Vec<usize> = (0..drawn.len()).filter(|&k| !fine(k)).collect();
        if bad.is_empty() {
            return Some(drawn);
        }
        let mut weakened = false;
        for side in bad.iter().flat_map(|&cell| mesh.sides_of(cell)).map(undirected) {
            let now = strength.entry(side).or_insert(1.0);
            weakened |= *now > 0.0;
            *now = if *now * WEAKER < WEAKEST { 0.0 } else { *now * WEAKER };
        }
        if !weakened {
            return None;
        }
    }
}

fn undirected((a, b): Side) -> Side {
    (a.min(b), a.max(b))
}

fn draw(
    mesh: &Mesh,
    rings: &[Vec<Vec<usize>>],
    plane: &Plane,
    strength: &dyn Fn(Side) -> f64,
) -> Vec<MultiPolygon<f64>> {
    let line = |ring: &Vec<usize>| {
        let sides = ring.iter().zip(ring.iter().cycle().skip(1));
        let corners = sides.flat_map(|(&a, &b)| side(mesh, (a, b), strength));
        let mut line = LineString(corners.map(|corner| plane.up(corner)).collect());
        line.close();
        line
    };
    rings.iter().map(|rings| shapes(rings.iter().map(line).collect())).collect()
}

/// The start of a side and the inner points of its bend.
fn side(mesh: &Mesh, (a, b): Side, strength: &dyn Fn(Side) -> f64) -> Vec<Coord<f64>> {
    let one = undirected((a, b));
    let mut points = wiggle(mesh.places[one.0], mesh.places[one.1], strength(one));
    if one.0 != a {
        points.reverse();
    }
    points.insert(0, mesh.places[a]);
    points
}
