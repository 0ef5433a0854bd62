//! The parameters of an items request: page, box, coordinate systems, order, and equality of properties.
use std::collections::BTreeMap;

use geo::Polygon;

use super::collection::Collection;
use super::crs::Named;
use crate::atlas::Atlas;
use crate::atlas::routes::parameters::{self, MOST, bbox, corners};
use crate::http::{Answer, Problem};

/// Rows of a page when nothing is said.
const USUAL: usize = 100;
/// The properties that can be asked for and sorted by, beside the levels' ids of areas.
const AREA_PROPERTIES: [&str; 4] = ["id", "name", "need_class", "need_index"];
const PARTNER_PROPERTIES: [&str; 5] = ["id", "name", "kind", "state", "district"];

/// What was asked for, checked.
pub struct Wanted {
    pub limit: usize,
    pub offset: usize,
    pub crs: Named,
    pub crs_name: Option<String>,
    /// Outlines in lon, lat; a feature must touch one. None: no box was given.
    pub boxes: Option<Vec<Polygon<f64>>>,
    /// Property and the text it must equal.
    pub filters: Vec<(String, String)>,
    /// Properties to order by; true: highest first.
    pub sort: Vec<(String, bool)>,
    /// The query without its page, for the links to others.
    pub others: String,
}

impl Wanted {
    /// `declared`: EPSG codes of the city; `known`: the properties that can be asked for and sorted by.
    pub fn parse(declared: &[u16], known: &[&str], raw: &[(String, String)]) -> Answer<Self> {
        let mut given: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, value) in raw {
            if given.insert(name, value).is_some() {
                return Err(Problem::bad_parameter(name.clone(), format!("{name} is given twice")));
            }
        }
        let bbox_crs = Named::parse("bbox-crs", given.get("bbox-crs").copied(), declared)?;
        let number = |name: &'static str| given.get(name).map(|text| whole_number(name, text)).transpose();
        Ok(Self {
            limit: parameters::limit(number("limit")?, USUAL, MOST)?,
            offset: number("offset")?.unwrap_or(0),
            crs: Named::parse("crs", given.get("crs").copied(), declared)?,
            crs_name: given.get("crs").map(|name| (*name).to_owned()),
            boxes: given.get("bbox").map(|text| boxes(bbox_crs, text)).transpose()?,
            sort: given.get("sortby").map_or(Ok(Vec::new()), |text| sorting(known, text))?,
            filters: filters(known, &given)?,
            others: others(raw),
        })
    }
}

fn whole_number(param: &'static str, text: &str) -> Answer<usize> {
    text.parse().map_err(|_| Problem::bad_parameter(param, format!("{param} is a whole number, not '{text}'")))
}

fn boxes(crs: Named, text: &str) -> Answer<Vec<Polygon<f64>>> {
    // Only geographic boxes in lon, lat order may cross the antimeridian.
    if crs.is_geographic() && !crs.is_flipped() {
        return Ok(bbox("bbox", text)?.into_iter().map(geo::Rect::to_polygon).collect());
    }
    Ok(vec![crs.outline(corners("bbox", text)?)])
}

/// All properties a collection can be asked for.
pub fn properties(atlas: &Atlas, collection: Collection) -> Vec<&str> {
    match collection {
        Collection::Areas => {
            let levels = atlas.city.levels.iter().skip(1).map(|level| level.id.as_str());
            AREA_PROPERTIES.into_iter().chain(levels).collect()
        }
        Collection::Partners => PARTNER_PROPERTIES.to_vec(),
    }
}

fn filters(known: &[&str], given: &BTreeMap<&str, &str>) -> Answer<Vec<(String, String)>> {
    let own = ["limit", "offset", "crs", "bbox", "bbox-crs", "sortby", "datetime", "f"];
    (given.iter().filter(|(name, _)| !own.contains(name)))
        .map(|(name, value)| {
            if !known.contains(name) {
                let detail = format!("'{name}' is neither a parameter nor one of the properties {}", known.join(", "));
                let mut problem = Problem::bad_parameter(*name, detail);
                problem.code = "unknown_parameter".into();
                return Err(problem);
            }
            Ok(((*name).to_owned(), (*value).to_owned()))
        })
        .collect()
}

fn sorting(known: &[&str], text: &str) -> Answer<Vec<(String, bool)>> {
    (text.split(','))
        .map(|part| {
            let part = part.trim();
            let name = part.trim_start_matches(['+', '-']);
            if !known.contains(&name) {
                let detail = format!("'{name}' cannot be sorted by; take one of {}", known.join(", "));
                return Err(Problem::bad_parameter("sortby", detail));
            }
            Ok((name.to_owned(), part.starts_with('-')))
        })
        .collect()
}

fn others(raw: &[(String, String)]) -> String {
    let kept = raw.iter().filter(|(name, _)| name != "limit" && name != "offset");
    serde_html_form::to_string(kept.collect::<Vec<_>>()).unwrap_or_default()
}
