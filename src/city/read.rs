//! Reading a city pack as a whole: what can be used becomes a [`City`], every doubt a [`Finding`].
use std::fmt;
use std::path::Path;

use super::areas::{self, ListedArea};
use super::files::Files;
use super::model::{Boundaries, City, District};
use super::pack::{Pack, PackNeedIndex};
use super::partners;
use super::report;
use super::rules;
use super::values::{self, Figures};
use crate::areas::{Area, Level};
use crate::indicators::{NeedClass, NeedIndex};
use crate::intake::{Finding, Place, Severity};
use crate::kernel::AreaId;
use crate::partners::Partner;

/// A city that can be served, and what was found while reading it.
#[derive(Clone, Debug)]
pub struct Reading {
    pub city: City,
    /// May hold errors: what they speak of was not released.
    pub findings: Vec<Finding>,
}

/// Why no city could be made; at least one error among the findings.
#[derive(Clone, Debug)]
pub struct ReadError {
    pub findings: Vec<Finding>,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = self.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors: Vec<Finding> = errors.cloned().collect();
        write!(f, "the city pack cannot be used\n{}", report::text(&errors, "en"))
    }
}

impl std::error::Error for ReadError {}

/// Reads the pack in `city_dir`; where `data_dir` holds the official files it declares, they are taken instead.
/// Cells that contradict their row are not released. For the rules that only inform, see [`check`].
pub fn read(city_dir: &Path, data_dir: Option<&Path>) -> Result<Reading, ReadError> {
    let (draft, findings) = Draft::read(city_dir, data_dir).map_err(|findings| ReadError { findings })?;
    Ok(Reading { city: draft.city(), findings })
}

/// Everything there is to say about a pack, errors first; see [`read`]. Reads all files again.
pub fn check(city_dir: &Path, data_dir: Option<&Path>) -> Vec<Finding> {
    let mut findings = match Draft::read(city_dir, data_dir) {
        Ok((draft, mut findings)) => {
            findings.extend(rules::all(&draft));
            findings
        }
        Err(findings) => findings,
    };
    findings.sort_by(|a, b| (a.severity, &a.place, a.code).cmp(&(b.severity, &b.place, b.code)));
    findings
}

/// Everything read, released or not: what the rules of the check look at.
pub struct Draft {
    pub pack: Pack,
    pub areas: Vec<ListedArea>,
    pub districts: Vec<District>,
    pub boundaries: Boundaries,
    /// The file the outlines were taken from.
    pub outline_file: String,
    pub values: super::pack::ValuesFile,
    pub figures: Figures,
    pub partners: Vec<Partner>,
    pub river: Option<geojson::Geometry>,
}

impl Draft {
    /// Reads all files. On failure the findings hold every error that stands in the way, not only the first.
    pub fn read(city_dir: &Path, data_dir: Option<&Path>) -> Result<(Self, Vec<Finding>), Vec<Finding>> {
        let files = Files { city: city_dir, data: data_dir };
        let pack = Pack::read(city_dir).map_err(|refusal| vec![refusal])?;
        let mut findings = Vec::new();
        let mut fatal = rules::declared::fatal(&pack);
        if !fatal.is_empty() {
            return Err(fatal);
        }
        let districts = areas::districts(&pack, files, &mut findings);
        fatal.extend(districts.fatal);
        let areas::Listed { found: mut areas, fatal: unusable } =
            areas::areas(&pack, &districts.found, files, &mut findings);
        fatal.extend(unusable);
        if areas.is_empty() {
            findings.extend(fatal);
            return Err(findings);
        }
        let drawn = areas::draw(&pack, &mut areas, files, &mut findings);
        fatal.extend(drawn.fatal);
        let figures = values::figures(&pack, &areas, files, &mut findings).map_err(|refusals| fatal.extend(refusals));
        let partners =
            partners::partners(&pack, &districts.found, files, &mut findings).map_err(|refusal| fatal.push(refusal));
        let river = river(&pack, files, &mut findings);
        let (Ok(mut figures), Ok(partners), true) = (figures, partners, fatal.is_empty()) else {
            findings.extend(fatal);
            return Err(findings);
        };
        findings.extend(rules::arithmetic::release(&areas, &mut figures));
        let outline_file = areas::boundaries(&pack, files).0.file.clone();
        let boundaries = boundaries(&pack, files, &drawn.found);
        let values = values::source(&pack, files).0.clone();
        let districts = districts.found;
        Ok((Self { pack, areas, districts, boundaries, outline_file, values, figures, partners, river }, findings))
    }

    /// The city with nothing but what is released.
    pub fn city(&self) -> City {
        let pack = &self.pack;
        City {
            id: pack.id.clone(),
            name: pack.name.clone(),
            time_zone: pack.time_zone.clone(),
            languages: pack.languages.clone(),
            crs: pack.crs.clone(),
            edition: pack.edition.clone(),
            levels: levels(pack),
            boundaries: self.boundaries.clone(),
            areas: self.outlines().cloned().collect(),
            districts: self.districts.clone(),
            released: self.figures.released(&self.values),
            need_index: need_index(&pack.need_index),
            partner_kinds: pack.partner_kinds.clone(),
            partners: self.partners.clone(),
            planning: pack.planning.clone(),
            templates: pack.templates.clone(),
            body: pack.body,
            departments: pack.departments.clone(),
            words: pack.words.clone(),
            basemap: pack.basemap.clone(),
            river: self.river.clone(),
        }
    }

    /// The areas with their outlines, ordered by id.
    pub fn outlines(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().map(|listed| &listed.area)
    }
}

fn levels(pack: &Pack) -> Vec<Level> {
    let level = |level: &super::pack::PackLevel| Level {
        id: level.id.clone(),
        name: level.name.clone(),
        plural: level.plural.clone(),
        id_digits: level.id_digits,
    };
    pack.levels.iter().map(level).collect()
}

fn need_index(declared: &PackNeedIndex) -> NeedIndex {
    let classes = declared.classes.iter().cloned();
    NeedIndex {
        name: declared.name.clone(),
        official: declared.official,
        indicators: declared.indicators.clone(),
        max_missing: declared.max_missing,
        classes: classes.map(|class| NeedClass { id: class.id, name: class.name, below: class.below }).collect(),
    }
}

fn boundaries(pack: &Pack, files: Files<'_>, repaired: &[AreaId]) -> Boundaries {
    let source = areas::boundaries(pack, files).0.clone();
    Boundaries {
        kind: source.kind,
        source: source.source,
        licence: source.licence,
        attribution: source.attribution,
        reference_date: source.reference_date,
        repaired: repaired.to_vec(),
    }
}

/// The river is decoration: without it the city is complete, so a broken one only earns a warning.
fn river(pack: &Pack, files: Files<'_>, findings: &mut Vec<Finding>) -> Option<geojson::Geometry> {
    let file = pack.areas.river.as_ref()?;
    let bytes = files.bytes(file.declared(), super::files::Origin::Pack, 1024 * 1024, findings);
    let geometry = bytes.ok().and_then(|bytes| first_geometry(&bytes));
    if geometry.is_none() {
        findings.push(Finding::warning("river-unreadable", &Place::file(&file.file)));
    }
    geometry
}

fn first_geometry(bytes: &[u8]) -> Option<geojson::Geometry> {
    match serde_json::from_slice::<geojson::GeoJson>(bytes).ok()? {
        geojson::GeoJson::Geometry(geometry) => Some(geometry),
        geojson::GeoJson::Feature(feature) => feature.geometry,
        geojson::GeoJson::FeatureCollection(collection) => collection.features.into_iter().find_map(|it| it.geometry),
    }
}
