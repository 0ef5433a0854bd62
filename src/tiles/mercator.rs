//! Web Mercator as the unit square: x grows eastward, y grows southward, the world is [0, 1]².
//! Only the projection; knows no tiles.
use std::f64::consts::PI;

use geo::Coord;

/// Beyond this latitude (degrees) Web Mercator has no square.
const LATITUDE_LIMIT: f64 = 85.051_128_779_806_6;

/// Length of the equator in Web Mercator, metres.
const EQUATOR_M: f64 = 40_075_016.685_578_49;

/// Longitude and latitude (degrees, WGS 84) to the unit square.
pub fn to_unit(position: Coord<f64>) -> Coord<f64> {
    let latitude = position.y.clamp(-LATITUDE_LIMIT, LATITUDE_LIMIT).to_radians();
    Coord { x: position.x / 360.0 + 0.5, y: 0.5 - (PI / 4.0 + latitude / 2.0).tan().ln() / (2.0 * PI) }
}

/// How long one metre on the ground is in the unit square, at this height `y` of the square.
pub fn metre_at(y: f64) -> f64 {
    ((0.5 - y) * 2.0 * PI).cosh() / EQUATOR_M
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_origin_is_the_middle_and_the_poles_stay_in_the_square() {
        let middle = to_unit(Coord { x: 0.0, y: 0.0 });
        assert!((middle.x - 0.5).abs() < 1e-15 && (middle.y - 0.5).abs() < 1e-15);
        assert!(to_unit(Coord { x: 180.0, y: 90.0 }).y.abs() < 1e-9);
        assert!((to_unit(Coord { x: -180.0, y: -90.0 }).y - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_metre_grows_with_the_distance_from_the_equator() {
        let there = to_unit(Coord { x: 6.78, y: 51.23 });
        let north = to_unit(Coord { x: 6.78, y: 51.23 + 1.0 / 111_319.49 });
        let metre = metre_at(there.y);
        assert!(((there.y - north.y) / metre - 1.0).abs() < 1e-4, "{}", (there.y - north.y) / metre);
    }
}
