//! Whether outlines lie where they claim to: the coordinate system of a file, and the bounds all outlines must keep.
use geo::{BoundingRect, Contains, Coord, Intersects, MultiPolygon, Rect, coord};
use serde_json::Value;

use super::document::{Document, Feature};
use crate::geo::Crs;
use crate::intake::{Finding, Place};

type Shape = (Feature, MultiPolygon<f64>);

/// The file's own `crs` member, or what is declared for it, or WGS 84. Error: `crs-unknown`.
pub fn crs(document: &Document<'_>, declared: Option<u32>) -> Result<Crs, Finding> {
    let unknown = |found: String| Finding::error("crs-unknown", &document.place).with("found", found);
    match &document.crs {
        Some(member) => {
            let name = member.pointer("/properties/name").and_then(Value::as_str).unwrap_or("?");
            named(name).ok_or_else(|| unknown(name.to_owned()))
        }
        None => {
            let epsg = declared.unwrap_or(4326);
            Crs::from_epsg(epsg).ok_or_else(|| unknown(format!("EPSG:{epsg}")))
        }
    }
}

/// `urn:ogc:def:crs:EPSG::25832`, `EPSG:25832`, `http://www.opengis.net/def/crs/EPSG/0/25832`, or CRS84 in any of these.
fn named(name: &str) -> Option<Crs> {
    let last = name.rsplit([':', '/']).next()?;
    if last == "CRS84" {
        return Some(Crs::WGS84);
    }
    if name.to_ascii_uppercase().contains("EPSG") { Crs::from_epsg(last.parse().ok()?) } else { None }
}

/// Refuses a file none of whose outlines lies in the bounds, and tells which system it seems to be in.
/// Errors: `axes-swapped`, `crs-other`, `crs-not-degrees`, `all-outside-bounds`.
pub fn refuse_elsewhere(file: &Place, shapes: &[Shape], crs: Crs, bounds: Option<Rect<f64>>) -> Result<(), Finding> {
    let centres: Vec<Coord<f64>> = shapes.iter().filter_map(|(_, shape)| centre(shape)).collect();
    let wanted = bounds.unwrap_or(globe());
    if centres.is_empty() || centres.iter().any(|centre| wanted.contains(centre)) {
        return Ok(());
    }
    let published = crs.forward(centres[0]);
    let seen = |finding: Finding| finding.with("x", published.x).with("y", published.y);
    if wanted.contains(&coord! { x: centres[0].y, y: centres[0].x }) {
        return Err(seen(Finding::error("axes-swapped", file)));
    }
    // without bounds of its own, what looks like metres is looked for in Germany
    let likely = bounds.unwrap_or(germany());
    match Crs::projected().find(|other| likely.contains(&other.inverse(published))) {
        Some(other) => Err(seen(Finding::error("crs-other", file).with("epsg", other.epsg().to_string()))),
        None if !globe().intersects(&centres[0]) => Err(seen(Finding::error("crs-not-degrees", file))),
        None => Err(seen(Finding::error("all-outside-bounds", file))),
    }
}

/// Refuses one outline that leaves the bounds, or the globe. Errors: `antimeridian`, `outside-bounds`.
pub fn refuse_outside(feature: &Feature, shape: &MultiPolygon<f64>, bounds: Option<Rect<f64>>) -> Result<(), Finding> {
    let Some(extent) = shape.bounding_rect() else { return Err(feature.error("outline-empty")) };
    if !within(&globe(), &extent) || jumps(shape) {
        return Err(at(feature.error("antimeridian"), extent.min()));
    }
    match bounds {
        Some(bounds) if !within(&bounds, &extent) => Err(at(feature.error("outside-bounds"), extent.center())),
        _ => Ok(()),
    }
}

/// Adds the place of a fault to a finding.
pub fn at(finding: Finding, place: Coord<f64>) -> Finding {
    finding.with("x", place.x).with("y", place.y)
}

/// An edge that runs half around the globe means the other way round.
fn jumps(shape: &MultiPolygon<f64>) -> bool {
    shape.iter().flat_map(|polygon| polygon.exterior().lines()).any(|line| line.dx().abs() > 180.0)
}

fn centre(shape: &MultiPolygon<f64>) -> Option<Coord<f64>> {
    shape.bounding_rect().map(Rect::center)
}

fn within(outer: &Rect<f64>, inner: &Rect<f64>) -> bool {
    let (low, high) = (outer.min(), outer.max());
    inner.min().x >= low.x && inner.min().y >= low.y && inner.max().x <= high.x && inner.max().y <= high.y
}

/// The whole globe in degrees.
fn globe() -> Rect<f64> {
    Rect::new(coord! { x: -180.0, y: -90.0 }, coord! { x: 180.0, y: 90.0 })
}

fn germany() -> Rect<f64> {
    Rect::new(coord! { x: 5.0, y: 47.0 }, coord! { x: 16.0, y: 55.5 })
}
