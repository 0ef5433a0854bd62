//! Drawing a pack's schematic boundaries from its own table of areas and its coarse outline.
use std::collections::BTreeMap;
use std::path::Path;

use geo::MultiPolygon;

use super::areas;
use super::files::{Files, Origin};
use super::pack::Pack;
use super::read::ReadError;
use crate::areas::schematic::{self, Likeness, SchematicError, Seed};
use crate::intake::{Finding, OutlineFile, Place, outlines};
use crate::kernel::AreaId;

/// Boundaries drawn for a pack, not yet written.
pub struct Sketch {
    /// The file of the pack they belong into.
    pub file: String,
    pub geojson: String,
    pub likeness: Likeness,
}

/// Why a pack's boundaries could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum SketchError {
    #[error(transparent)]
    Pack(#[from] ReadError),
    #[error(transparent)]
    Drawing(#[from] SchematicError),
}

/// Draws the boundaries of the pack in `city_dir`; see [`schematic::draw`].
pub fn sketch(city_dir: &Path) -> Result<Sketch, SketchError> {
    let Materials { pack, seeds, names, outline } = materials(city_dir).map_err(|findings| ReadError { findings })?;
    let drawn = schematic::draw(&outline, &seeds)?;
    Ok(Sketch {
        file: pack.areas.boundaries.file.clone(),
        geojson: schematic::to_geojson(&drawn, &names),
        likeness: schematic::compare(&seeds, &drawn),
    })
}

/// What is drawn from.
struct Materials {
    pack: Pack,
    seeds: Vec<Seed>,
    names: BTreeMap<AreaId, String>,
    outline: MultiPolygon<f64>,
}

fn materials(city_dir: &Path) -> Result<Materials, Vec<Finding>> {
    let files = Files { city: city_dir, data: None };
    let pack = Pack::read(city_dir).map_err(|refusal| vec![refusal])?;
    let mut findings = Vec::new();
    let districts = areas::districts(&pack, files, &mut findings);
    let listed = areas::areas(&pack, &districts.found, files, &mut findings);
    let fatal: Vec<Finding> = districts.fatal.into_iter().chain(listed.fatal).collect();
    if !fatal.is_empty() {
        return Err(fatal);
    }
    let seeds = listed.found.iter().map(|listed| Seed {
        id: listed.area.id.clone(),
        centre: listed.area.centre,
        area_m2: listed.area.area_m2,
        groups: listed.area.parents.iter().rev().map(|parent| parent.id.clone()).collect(),
    });
    let names = listed.found.iter().map(|listed| (listed.area.id.clone(), listed.area.name.clone()));
    let outline = outline(&pack, files, &mut findings).map_err(|refusal| vec![refusal])?;
    Ok(Materials { seeds: seeds.collect(), names: names.collect(), pack, outline })
}

fn outline(pack: &Pack, files: Files<'_>, findings: &mut Vec<Finding>) -> Result<MultiPolygon<f64>, Finding> {
    let declared =
        pack.areas.outline.as_ref().ok_or_else(|| Finding::error("outline-undeclared", &Place::file("city.toml")))?;
    let bytes = files.bytes(declared.declared(), Origin::Pack, outlines::LARGEST_FILE, findings)?;
    let file = OutlineFile {
        name: &declared.file,
        id_property: None,
        id_digits: 0,
        epsg: None,
        bounds: Some(areas::bounds(pack)),
    };
    let parts = file.parse(&bytes)?.outlines.into_iter().flat_map(|outline| outline.shape.0);
    Ok(MultiPolygon(parts.collect()))
}
