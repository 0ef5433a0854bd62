//! Schematic boundaries as GeoJSON, and how well they keep what was published. It must not draw.
use std::collections::BTreeMap;

use ::geo::{Contains, GeodesicArea, MultiPolygon, Point};
use serde_json::json;

use super::Seed;
use crate::kernel::AreaId;

/// RFC 7946 text, one feature a line, with the member `"schematic": true` at the top. `names` may lack areas.
pub fn to_geojson(drawn: &[(AreaId, MultiPolygon<f64>)], names: &BTreeMap<AreaId, String>) -> String {
    let features: Vec<String> = drawn.iter().map(|(id, shape)| feature(id, names.get(id), shape)).collect();
    format!("{{\"type\":\"FeatureCollection\",\"schematic\":true,\"features\":[\n{}\n]}}\n", features.join(",\n"))
}

fn feature(id: &AreaId, name: Option<&String>, shape: &MultiPolygon<f64>) -> String {
    let geometry = match shape.0.as_slice() {
        [one] => geojson::GeometryValue::from(one),
        _ => geojson::GeometryValue::from(shape),
    };
    let mut properties = json!({ "id": id });
    if let Some(name) = name {
        properties["name"] = json!(name);
    }
    let geometry = geojson::Geometry::new(geometry);
    json!({ "type": "Feature", "id": id, "properties": properties, "geometry": geometry }).to_string()
}

/// How far drawn cells are from what was published.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness {
    /// Share by which a cell differs from its published size, in the median; 0.01 is one percent.
    pub median_error: f64,
    /// The same per area, worst first.
    pub errors: Vec<(AreaId, f64)>,
    /// Areas whose published centre lies outside their cell.
    pub centres_outside: Vec<AreaId>,
}

/// Compare drawn cells with the seeds they were drawn from, by geodesic area. Cells without a seed are left out.
pub fn compare(seeds: &[Seed], drawn: &[(AreaId, MultiPolygon<f64>)]) -> Likeness {
    let seeds: BTreeMap<&AreaId, &Seed> = seeds.iter().map(|seed| (&seed.id, seed)).collect();
    let pairs: Vec<_> = drawn.iter().filter_map(|(id, shape)| Some((*seeds.get(id)?, shape))).collect();
    let error = |seed: &Seed, shape: &MultiPolygon<f64>| (shape.geodesic_area_unsigned() / seed.area_m2 - 1.0).abs();
    let mut errors: Vec<_> = pairs.iter().map(|(seed, shape)| (seed.id.clone(), error(seed, shape))).collect();
    errors.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let outside = pairs.iter().filter(|(seed, shape)| !shape.contains(&Point(seed.centre)));
    Likeness {
        median_error: errors.get(errors.len() / 2).map_or(0.0, |(_, error)| *error),
        centres_outside: outside.map(|(seed, _)| seed.id.clone()).collect(),
        errors,
    }
}
