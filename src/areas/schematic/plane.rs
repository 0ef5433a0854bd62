//! A local plane in metres around one city, true in area: sizes measured here are sizes on the ground.
//! It must not know areas, seeds or borders.
use ::geo::{Coord, MapCoords, MultiPolygon};

/// WGS 84: half the longer axis in metres, and the square of the eccentricity.
const AXIS_M: f64 = 6_378_137.0;
const ECCENTRICITY2: f64 = 0.006_694_379_990_14;
/// Decimals of a degree that are written: about a centimetre.
const WRITTEN: f64 = 1e7;

/// Cylindrical equal-area projection on the ellipsoid's two radii at one latitude. A city is so small that the
/// radii change by less than 0.01 % across it.
#[derive(Clone, Copy)]
pub struct Plane {
    lon: f64,
    sin_lat: f64,
    x_per_degree: f64,
    y_per_sine: f64,
}

impl Plane {
    /// The plane whose origin is at `origin` (lon, lat in degrees).
    pub fn at(origin: Coord<f64>) -> Self {
        let (sin_lat, cos_lat) = origin.y.to_radians().sin_cos();
        let bulge = 1.0 - ECCENTRICITY2 * sin_lat * sin_lat;
        let east = AXIS_M / bulge.sqrt() * cos_lat;
        let north = AXIS_M * (1.0 - ECCENTRICITY2) / bulge.powf(1.5);
        Self { lon: origin.x, sin_lat, x_per_degree: east.to_radians(), y_per_sine: north / cos_lat }
    }

    /// Degrees to metres.
    pub fn down(&self, place: Coord<f64>) -> Coord<f64> {
        Coord {
            x: (place.x - self.lon) * self.x_per_degree,
            y: (place.y.to_radians().sin() - self.sin_lat) * self.y_per_sine,
        }
    }

    /// Metres to degrees, rounded as they are written: one place on the plane always gives the same degrees.
    pub fn up(&self, place: Coord<f64>) -> Coord<f64> {
        let lat = (place.y / self.y_per_sine + self.sin_lat).clamp(-1.0, 1.0).asin().to_degrees();
        Coord { x: written(place.x / self.x_per_degree + self.lon), y: written(lat) }
    }

    pub fn outline_down(&self, outline: &MultiPolygon<f64>) -> MultiPolygon<f64> {
        outline.map_coords(|place| self.down(place))
    }
}

fn written(degrees: f64) -> f64 {
    (degrees * WRITTEN).round() / WRITTEN
}
