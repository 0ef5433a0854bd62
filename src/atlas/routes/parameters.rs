//! Parameters that several questions share, checked at the door.
use geo::{Coord, Rect};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::http::{Answer, Problem};

/// Most rows a list answer holds.
pub const MOST: usize = 1000;

/// A place on earth.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Place {
    /// Longitude, -180 to 180.
    pub lon: f64,
    /// Latitude, -90 to 90.
    pub lat: f64,
}

/// Refuses what is not on earth.
pub fn on_earth(lon: f64, lat: f64) -> Answer<Coord<f64>> {
    // Written so that NaN is refused too.
    if !(-180.0..=180.0).contains(&lon) {
        return Err(Problem::bad_parameter("lon", "lon is a longitude from -180 to 180"));
    }
    if !(-90.0..=90.0).contains(&lat) {
        return Err(Problem::bad_parameter("lat", "lat is a latitude from -90 to 90"));
    }
    Ok(Coord { x: lon, y: lat })
}

/// A limit between 1 and `most`.
pub fn limit(wanted: Option<usize>, usual: usize, most: usize) -> Answer<usize> {
    match wanted.unwrap_or(usual) {
        0 => Err(Problem::bad_parameter("limit", format!("limit is a whole number from 1 to {most}"))),
        limit => Ok(limit.min(most)),
    }
}

/// Four (or six, heights ignored) numbers: two corners.
pub fn corners(param: &'static str, text: &str) -> Answer<[f64; 4]> {
    let refuse = || Problem::bad_parameter(param, format!("{param} is four numbers: minx,miny,maxx,maxy"));
    let numbers: Vec<f64> =
        text.split(',').map(str::trim).map(str::parse).collect::<Result<_, _>>().map_err(|_| refuse())?;
    let corners = match numbers[..] {
        [west, south, east, north] | [west, south, _, east, north, _] => [west, south, east, north],
        _ => return Err(refuse()),
    };
    if corners.iter().any(|number| !number.is_finite()) || corners[1] > corners[3] {
        return Err(refuse());
    }
    Ok(corners)
}

/// A box in WGS 84; one that crosses the antimeridian (west > east) becomes two.
pub fn bbox(param: &'static str, text: &str) -> Answer<Vec<Rect<f64>>> {
    let [west, south, east, north] = corners(param, text)?;
    on_earth(west.clamp(-180.0, 180.0), south)
        .and(on_earth(east.clamp(-180.0, 180.0), north))
        .map_err(|problem| problem.at(param))?;
    let rect = |west: f64, east: f64| Rect::new((west, south), (east, north));
    Ok(if west <= east { vec![rect(west, east)] } else { vec![rect(west, 180.0), rect(-180.0, east)] })
}
