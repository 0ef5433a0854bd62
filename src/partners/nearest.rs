//! Who is nearest, in geodesic metres on the WGS 84 ellipsoid.
//!
//! An R-tree over points on the unit sphere finds candidates anywhere on earth without a projection;
//! the chord orders them to within the flattening of the earth, the geodesic decides.
use geo::Coord;
use rstar::RTree;
use rstar::primitives::GeomWithData;

use crate::geo::geodesic_m;

/// Mean earth radius in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Sphere against ellipsoid differ by less than this share at any distance.
const FLATTENING_MARGIN: f64 = 1.007;

/// Points on the earth, each with the number of what stands there.
pub struct Nearest {
    tree: RTree<GeomWithData<[f64; 3], usize>>,
    places: Vec<(usize, Coord<f64>)>,
}

/// Something found, and how far it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    pub index: usize,
    pub distance_m: f64,
}

impl Nearest {
    /// From (number, lon/lat) pairs.
    pub fn new(places: Vec<(usize, Coord<f64>)>) -> Self {
        let points =
            places.iter().enumerate().map(|(slot, (_, place))| GeomWithData::new(on_sphere(*place), slot)).collect();
        Self { tree: RTree::bulk_load(points), places }
    }

    /// The `limit` nearest that `wanted` accepts, nearest first, ties by number.
    pub fn find(&self, from: Coord<f64>, limit: usize, wanted: impl Fn(usize) -> bool) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::with_capacity(limit.min(self.places.len()) + 1);
        for (candidate, chord2) in self.tree.nearest_neighbor_iter_with_distance_2(on_sphere(from)) {
            let farthest = found.get(limit.wrapping_sub(1)).map(|found| found.distance_m);
            if limit == 0 || farthest.is_some_and(|distance| arc_m(chord2) > distance * FLATTENING_MARGIN) {
                break;
            }
            let (index, place) = self.places[candidate.data];
            if wanted(index) {
                insert(&mut found, Found { index, distance_m: geodesic_m(from, place) });
                found.truncate(limit);
            }
        }
        found
    }
}

fn insert(found: &mut Vec<Found>, new: Found) {
    let at = found.partition_point(|old| (old.distance_m, old.index) <= (new.distance_m, new.index));
    found.insert(at, new);
}

fn on_sphere(place: Coord<f64>) -> [f64; 3] {
    let (lon, lat) = (place.x.to_radians(), place.y.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn arc_m(chord2: f64) -> f64 {
    2.0 * (chord2.sqrt() / 2.0).min(1.0).asin() * EARTH_RADIUS_M
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::coord;
    use proptest::prelude::*;

    fn place() -> impl Strategy<Value = Coord<f64>> {
        (-180.0..180.0, -85.0..85.0).prop_map(|(x, y)| coord! { x: x, y: y })
    }

    proptest! {
        #[test]
        fn the_nearest_are_those_a_full_search_finds(places in prop::collection::vec(place(), 1..60), from in place()) {
            let nearest = Nearest::new(places.iter().copied().enumerate().collect());
            let even = |index: usize| index.is_multiple_of(2);
            let found: Vec<f64> = nearest.find(from, 5, even).iter().map(|found| found.distance_m).collect();
            let mut all: Vec<f64> =
                places.iter().enumerate().filter(|(index, _)| even(*index)).map(|(_, to)| geodesic_m(from, *to)).collect();
            all.sort_by(f64::total_cmp);
            all.truncate(5);
            prop_assert_eq!(found, all);
        }
    }

    #[test]
    fn across_the_antimeridian_is_near() {
        let nearest = Nearest::new(vec![(0, coord! { x: -179.9, y: 0.0 }), (1, coord! { x: 170.0, y: 0.0 })]);
        assert_eq!(nearest.find(coord! { x: 179.9, y: 0.0 }, 1, |_| true)[0].index, 0);
    }
}
