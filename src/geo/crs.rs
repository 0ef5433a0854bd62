//! The coordinate systems German municipalities publish in, by EPSG code. Knows no file format.
//! Gauß-Krüger goes through seven parameters for the whole of Germany and is up to three metres off what a surveyor's
//! grid says; the others are exact to less than a millimetre.
use std::sync::LazyLock;

use geo::Coord;
use proj4rs::Proj;

/// EPSG code, the geographic system it is measured in, and the projection.
const TABLE: [(u32, &str, &str); 6] = [
    (25832, GRS80, "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs"),
    (25833, GRS80, "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs"),
    (4647, GRS80, "+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"),
    (
        31466,
        WGS84,
        "+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs",
    ),
    (
        31467,
        WGS84,
        "+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs",
    ),
    (3857, SPHERE, "+proj=merc +lon_0=0 +k=1 +x_0=0 +y_0=0 +a=6378137 +b=6378137 +units=m +no_defs"),
];
/// ETRS89 and WGS 84 are one here, as everybody in Europe takes them: no shift between the two.
const GRS80: &str = "+proj=longlat +ellps=GRS80 +no_defs";
const WGS84: &str = "+proj=longlat +datum=WGS84 +no_defs";
const SPHERE: &str = "+proj=longlat +a=6378137 +b=6378137 +no_defs";

/// WGS 84 itself: nothing to project.
const GEOGRAPHIC: u32 = 4326;

static PROJECTED: LazyLock<Vec<Projected>> = LazyLock::new(|| {
    let build = |text| Proj::from_proj_string(text).ok();
    TABLE
        .iter()
        .filter_map(|&(epsg, base, plane)| Some(Projected { epsg, base: build(base)?, plane: build(plane)? }))
        .collect()
});

struct Projected {
    epsg: u32,
    base: Proj,
    plane: Proj,
}

/// A coordinate system of the table. Its coordinates are always x (lon, easting) before y (lat, northing).
#[derive(Clone, Copy)]
pub struct Crs(Option<&'static Projected>);

impl Crs {
    /// WGS 84, lon before lat (CRS84).
    pub const WGS84: Crs = Crs(None);

    /// The system with this EPSG code, if the table has it.
    pub fn from_epsg(epsg: u32) -> Option<Self> {
        if epsg == GEOGRAPHIC {
            return Some(Self::WGS84);
        }
        PROJECTED.iter().find(|projected| projected.epsg == epsg).map(|projected| Crs(Some(projected)))
    }

    /// Every projected system of the table, likeliest first.
    pub fn projected() -> impl Iterator<Item = Self> {
        PROJECTED.iter().map(|projected| Crs(Some(projected)))
    }

    /// Whether converted coordinates may be metres off.
    pub fn is_approximate(self) -> bool {
        matches!(self.epsg(), 31466 | 31467)
    }

    pub fn epsg(self) -> u32 {
        self.0.map_or(GEOGRAPHIC, |projected| projected.epsg)
    }

    /// Lon, lat in degrees to this system; NaN where the projection has no answer.
    pub fn forward(self, lon_lat: Coord<f64>) -> Coord<f64> {
        let Some(Projected { base, plane, .. }) = self.0 else { return lon_lat };
        // proj4rs counts angles in radians
        transformed(base, plane, (lon_lat.x.to_radians(), lon_lat.y.to_radians()))
    }

    /// This system to lon, lat in degrees; NaN where the projection has no answer.
    pub fn inverse(self, xy: Coord<f64>) -> Coord<f64> {
        let Some(Projected { base, plane, .. }) = self.0 else { return xy };
        let radians = transformed(plane, base, (xy.x, xy.y));
        Coord { x: radians.x.to_degrees(), y: radians.y.to_degrees() }
    }
}

fn transformed(from: &Proj, to: &Proj, point: (f64, f64)) -> Coord<f64> {
    let mut point = (point.0, point.1, 0.0);
    match proj4rs::transform::transform(from, to, &mut point) {
        Ok(()) => Coord { x: point.0, y: point.1 },
        Err(_) => Coord { x: f64::NAN, y: f64::NAN },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// lon, lat, EPSG code and what GDAL 3.6 (`gdaltransform -s_srs OGC:CRS84`) answers; for Gauß-Krüger with the same
    /// seven parameters.
    const GDAL: [(f64, f64, u32, f64, f64); 9] = [
        (6.7727, 51.2281, 25832, 344_487.227_030_079, 5_677_548.117_072_15),
        (6.9, 51.1, 25832, 352_967.750_534_464, 5_663_042.764_649_26),
        (9.4333, 54.7833, 25832, 527_866.658_690_079, 6_070_763.780_356_21),
        (13.4, 52.5, 25833, 391_390.731_338_828, 5_817_855.240_693_39),
        (6.7727, 51.2281, 4647, 32_344_487.227_030_1, 5_677_548.117_072_15),
        (6.7727, 51.2281, 3857, 753_933.515_295_604, 6_661_741.586_187_74),
        (9.4333, 54.7833, 3857, 1_050_110.152_500_19, 7_319_922.139_016_28),
        (6.7727, 51.2281, 31466, 2_554_016.819_928_24, 5_677_306.902_844_99),
        (9.4333, 54.7833, 31467, 3_527_947.613_337_28, 6_072_753.411_765_78),
    ];

    #[test]
    fn every_system_agrees_with_gdal() {
        for (lon, lat, epsg, x, y) in GDAL {
            let crs = Crs::from_epsg(epsg).expect("in the table");
            let there = crs.forward(Coord { x: lon, y: lat });
            assert!((there.x - x).abs() < 1e-3 && (there.y - y).abs() < 1e-3, "EPSG:{epsg}: {there:?}");
            let back = crs.inverse(there);
            // a hundred-millionth of a degree is a millimetre
            assert!((back.x - lon).abs() < 1e-8 && (back.y - lat).abs() < 1e-8, "EPSG:{epsg}: {back:?}");
        }
    }

    #[test]
    fn what_cannot_be_projected_is_not_a_number_and_never_a_panic() {
        for crs in Crs::projected() {
            for value in [f64::NAN, f64::INFINITY, -1e300, 1e300] {
                let _ = crs.forward(Coord { x: value, y: value });
                let _ = crs.inverse(Coord { x: value, y: value });
            }
        }
        assert!(Crs::from_epsg(3857).expect("in the table").forward(Coord { x: 0.0, y: f64::NAN }).y.is_nan());
        assert!(Crs::from_epsg(2056).is_none());
    }
}
