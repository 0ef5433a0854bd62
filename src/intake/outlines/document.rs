//! The GeoJSON text taken apart: features with their lines, ids and polygons as they stand. Judges no geometry.
use geojson::{GeometryValue, Position};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::intake::{Cell, Finding, Place};

/// Rings of positions, as GeoJSON nests them.
pub type Rings = Vec<Vec<Position>>;

pub struct Document<'a> {
    pub place: Place,
    /// The `crs` member: absent or null is none.
    pub crs: Option<Value>,
    text: &'a str,
    features: Vec<&'a str>,
}

/// One feature, its geometry still as it was published.
pub struct Feature {
    pub id: String,
    pub place: Place,
    /// Whether anything was mended so far.
    pub mended: bool,
    geometry: Option<geojson::Geometry>,
}

#[derive(Deserialize)]
struct Top<'a> {
    #[serde(rename = "type")]
    kind: String,
    crs: Option<Value>,
    #[serde(borrow)]
    features: Option<Vec<&'a RawValue>>,
}

/// Takes a FeatureCollection or a single Feature apart. Errors: `json-broken`, `geojson-unknown`.
pub fn parse<'a>(name: &str, text: &'a str) -> Result<Document<'a>, Finding> {
    let place = Place::file(name);
    let top: Top<'a> = serde_json::from_str(text).map_err(|error| broken(&place, 1, &error))?;
    let features = match (top.kind.as_str(), top.features) {
        ("FeatureCollection", Some(features)) => features.into_iter().map(RawValue::get).collect(),
        ("Feature", _) => vec![text],
        _ => return Err(Finding::error("geojson-unknown", &place).with("found", top.kind)),
    };
    Ok(Document { place, crs: top.crs.filter(|crs| !crs.is_null()), text, features })
}

impl Document<'_> {
    /// Every feature in the order of the file, or why it could not be read.
    pub fn features<'d>(
        &'d self,
        id_property: Option<&'d str>,
        id_digits: usize,
    ) -> impl Iterator<Item = Result<Feature, Finding>> + 'd {
        let mut line = 1;
        let mut counted = 0;
        self.features.iter().enumerate().map(move |(index, raw)| {
            // the feature is a slice of the text, so its distance from the start is its offset
            let offset = (raw.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            line += newlines(&self.text[counted..offset]);
            counted = offset;
            self.feature(index, raw, line, id_property).map(|mut feature| {
                feature.id = Cell::text(&feature.id).to_id(id_digits);
                feature
            })
        })
    }

    fn feature(&self, index: usize, raw: &str, line: u64, id_property: Option<&str>) -> Result<Feature, Finding> {
        let place = self.place.clone().line(line);
        let number = (index + 1).to_string();
        let feature: geojson::Feature = serde_json::from_str(raw)
            .map_err(|error| broken(&self.place, line, &error).with("feature", number.as_str()))?;
        let id = match id_property {
            None => number,
            Some(name) => feature.property(name).and_then(id_text).ok_or_else(|| {
                Finding::error("feature-without-id", &place).with("feature", number).with("property", name)
            })?,
        };
        Ok(Feature { id, place, mended: false, geometry: feature.geometry })
    }
}

fn newlines(text: &str) -> u64 {
    text.bytes().filter(|&byte| byte == b'\n').count() as u64
}

fn id_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A syntax error; `line` is where the text that was parsed begins.
fn broken(file: &Place, line: u64, error: &serde_json::Error) -> Finding {
    let line = line + (error.line() as u64).saturating_sub(1);
    let place = file.clone().line(line).column(error.column() as u64);
    Finding::error("json-broken", &place).with("reason", error.to_string())
}

impl Feature {
    pub fn error(&self, code: &'static str) -> Finding {
        Finding::error(code, &self.place).about(&self.id)
    }

    /// A warning that something was mended.
    pub fn repair(&mut self, code: &'static str) -> Finding {
        self.mended = true;
        Finding::warning(code, &self.place).about(&self.id)
    }

    /// The polygons of the geometry. Other parts of a collection are named and left out.
    pub fn take_polygons(&mut self, findings: &mut Vec<Finding>) -> Result<Vec<Rings>, Finding> {
        let geometry = self.geometry.take().ok_or_else(|| self.error("geometry-missing"))?;
        let (mut polygons, mut others) = (Vec::new(), Vec::new());
        collect(geometry.value, &mut polygons, &mut others);
        let kinds = others.join(", ");
        if polygons.is_empty() {
            return Err(self.error("geometry-not-an-area").with("kinds", kinds));
        }
        if !others.is_empty() {
            findings.push(self.repair("collection-mixed").with("kinds", kinds));
        }
        Ok(polygons)
    }
}

/// JSON's own depth limit bounds the recursion.
fn collect(value: GeometryValue, polygons: &mut Vec<Rings>, others: &mut Vec<&'static str>) {
    match value {
        GeometryValue::Polygon { coordinates } => polygons.push(coordinates),
        GeometryValue::MultiPolygon { coordinates } => polygons.extend(coordinates),
        GeometryValue::GeometryCollection { geometries } if !geometries.is_empty() => {
            geometries.into_iter().for_each(|geometry| collect(geometry.value, polygons, others));
        }
        other if others.contains(&other.type_name()) => {}
        other => others.push(other.type_name()),
    }
}
