//! Coordinate systems by their OGC names, with the order of axes each name prescribes.
use geo::{Coord, Densify, Euclidean, LineString, MapCoords, Polygon, Rect};

use crate::geo::Crs;
use crate::http::{Answer, Problem};

pub const CRS84: &str = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const EPSG: &str = "http://www.opengis.net/def/crs/EPSG/0/";

/// How coordinates are written in an answer or read in a box.
#[derive(Clone, Copy)]
pub struct Named {
    crs: Crs,
    /// EPSG:4326 puts latitude first.
    flipped: bool,
}

/// CRS84, EPSG:4326 and those the city declares.
pub fn offered(declared: &[u16]) -> Vec<String> {
    let epsg = |code: &u16| format!("{EPSG}{code}");
    [CRS84.to_owned(), format!("{EPSG}4326")].into_iter().chain(declared.iter().map(epsg)).collect()
}

impl Named {
    pub const CRS84: Self = Self { crs: Crs::WGS84, flipped: false };

    /// By its name, given in `param`; none means CRS84.
    pub fn parse(param: &'static str, name: Option<&str>, declared: &[u16]) -> Answer<Self> {
        let Some(name) = name else { return Ok(Self::CRS84) };
        if !offered(declared).iter().any(|offered| offered == name) {
            let detail = format!("'{name}' is not offered; take one of {}", offered(declared).join(", "));
            return Err(Problem::bad_parameter(param, detail));
        }
        let code = name.strip_prefix(EPSG).and_then(|code| code.parse().ok());
        let crs = code.map_or(Some(Crs::WGS84), Crs::from_epsg);
        let crs = crs.ok_or_else(|| Problem::bad_parameter(param, format!("'{name}' is declared but not known")))?;
        Ok(Self { crs, flipped: code == Some(4326) })
    }

    /// From lon, lat to the numbers of an answer.
    pub fn write(self, lon_lat: Coord<f64>) -> Coord<f64> {
        let place = self.crs.forward(lon_lat);
        if self.flipped { Coord { x: place.y, y: place.x } } else { place }
    }

    /// Decimals that keep a millimetre.
    pub fn decimals(self) -> i32 {
        if self.crs.epsg() == 4326 { 8 } else { 4 }
    }

    /// A box in this system as an outline in lon, lat; its straight sides are followed closely.
    pub fn outline(self, [x1, y1, x2, y2]: [f64; 4]) -> Polygon<f64> {
        let corners = if self.flipped { Rect::new((y1, x1), (y2, x2)) } else { Rect::new((x1, y1), (x2, y2)) };
        let step = (corners.width() + corners.height()) / 32.0;
        let ring: LineString<f64> = corners.to_polygon().exterior().clone();
        let ring = if step > 0.0 { Euclidean.densify(&ring, step) } else { ring };
        Polygon::new(ring.map_coords(|place| self.crs.inverse(place)), vec![])
    }

    pub fn is_flipped(self) -> bool {
        self.flipped
    }

    pub fn is_geographic(self) -> bool {
        self.crs.epsg() == 4326
    }
}
