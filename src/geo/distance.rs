//! Distances on the ellipsoid. Knows no map projection.
use geo::{Coord, Distance, Geodesic, Point};

/// Metres between two points (lon, lat, WGS 84) along the ellipsoid (Karney 2013).
pub fn geodesic_m(a: Coord<f64>, b: Coord<f64>) -> f64 {
    Geodesic.distance(Point(a), Point(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_distance_comes_out_to_the_millimetre() {
        // GeographicLib's GeodSolve: JFK to LHR
        let distance = geodesic_m(Coord { x: -73.8, y: 40.6 }, Coord { x: -0.5, y: 51.6 });
        assert!((distance - 5_551_759.400).abs() < 1e-3, "{distance}");
    }
}
