//! Points on a grid: a place is kept only as precisely as its author chose. Pure.
use geo::Coord;

/// Sides of the grid that can be chosen, in metres.
pub const PRECISIONS_M: [i64; 3] = [10, 100, 500];

/// Metres of a degree of latitude, near enough for a grid.
const DEGREE_M: f64 = 111_320.0;

/// The knot of the grid nearest to a point (lon, lat), to six decimals. A knot stays where it is.
pub fn snap(point: Coord<f64>, precision_m: i64) -> Coord<f64> {
    let step = precision_m as f64 / DEGREE_M;
    let row = (point.y / step).round() * step;
    // The meridians meet at the poles: there one step is all there is.
    let step = (step / row.to_radians().cos().max(1e-6)).min(360.0);
    Coord { x: decimals((point.x / step).round() * step), y: decimals(row) }
}

fn decimals(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::geodesic_m;

    proptest! {
        #[test]
        fn a_point_moves_at_most_to_the_middle_of_its_cell_and_a_knot_stays(
            lon in 5.0_f64..16.0, lat in 47.0_f64..55.0, at in 0_usize..3,
        ) {
            let (point, precision) = (Coord { x: lon, y: lat }, PRECISIONS_M[at]);
            let knot = snap(point, precision);
            prop_assert!(geodesic_m(point, knot) <= precision as f64 * 0.72 + 0.2);
            prop_assert_eq!(snap(knot, precision), knot);
        }

        #[test]
        fn points_of_one_cell_cannot_be_told_apart(lon in 5.0_f64..16.0, lat in 47.0_f64..55.0, dx in -1.0_f64..1.0, dy in -1.0_f64..1.0) {
            let knot = snap(Coord { x: lon, y: lat }, 500);
            let near = Coord { x: knot.x + dx * 0.003, y: knot.y + dy * 0.002 };
            prop_assert_eq!(snap(near, 500), knot);
        }
    }

    #[test]
    fn the_ends_of_the_earth_are_no_panic() {
        for point in [(180.0, 90.0), (-180.0, -90.0), (0.0, 0.0)] {
            let knot = snap(Coord { x: point.0, y: point.1 }, 10);
            assert!(knot.x.is_finite() && knot.y.is_finite());
        }
    }
}
