//! The areas of a pack: their table, the levels above them, and the outlines that belong to them.
use std::collections::{BTreeMap, BTreeSet};

use geo::{Coord, MultiPolygon, Rect, coord};

use super::files::{Files, Origin};
use super::model::District;
use super::pack::{BoundariesFile, Pack};
use crate::areas::{Area, Parent};
use crate::intake::{Finding, OutlineFile, Outlines, Place, Row, Table, outlines};
use crate::kernel::AreaId;

/// An area of the table before it has an outline.
pub struct ListedArea {
    pub area: Area,
    pub place: Place,
}

/// What was read, and everything that speaks against using it.
pub struct Listed<T> {
    pub found: Vec<T>,
    /// Errors that leave the pack without a usable city.
    pub fatal: Vec<Finding>,
}

/// The areas of the higher levels, ordered by id. Findings: see `texts/*/check.ftl`.
pub fn districts(pack: &Pack, files: Files<'_>, findings: &mut Vec<Finding>) -> Listed<District> {
    let mut listed = Listed { found: Vec::new(), fatal: Vec::new() };
    for level in pack.levels.iter().skip(1) {
        let Some(file) = &level.table else {
            listed.fatal.push(Finding::error("level-without-table", &Place::file("city.toml")).about(&level.id));
            continue;
        };
        match files.table(file.declared(), findings).and_then(|table| district_rows(&table, &level.id, level.id_digits))
        {
            Ok((found, fatal)) => {
                listed.found.extend(found);
                listed.fatal.extend(fatal);
            }
            Err(refusal) => listed.fatal.push(refusal),
        }
    }
    listed.found.sort_by(|a, b| a.id.cmp(&b.id));
    listed
}

fn district_rows(table: &Table, level: &str, digits: usize) -> Result<(Vec<District>, Vec<Finding>), Finding> {
    let (id, name) = (table.require("id")?, table.require("name")?);
    let mut fatal = unusable_ids(table, id, digits);
    let mut found = Vec::new();
    for row in &table.rows {
        let name_text = row.cells[name].to_text();
        if name_text.is_empty() {
            fatal.push(Finding::error("name-missing", &table.place(row, name)));
        }
        let id = AreaId::new(row.cells[id].to_id(digits));
        found.push(District { id, level: level.into(), name: name_text });
    }
    Ok((found, fatal))
}

/// Rows whose id is missing, of the wrong length or already taken.
pub fn unusable_ids(table: &Table, column: usize, digits: usize) -> Vec<Finding> {
    let mut seen = BTreeMap::new();
    let mut unusable = Vec::new();
    for row in &table.rows {
        let id = row.cells[column].to_id(digits);
        let place = table.place(row, column);
        if id.is_empty() {
            unusable.push(Finding::error("id-missing", &place));
        } else if id.chars().count() != digits {
            unusable.push(Finding::error("id-length", &place).about(&id).with("digits", digits));
        } else if let Some(first) = seen.insert(id.clone(), row.line) {
            unusable.push(Finding::error("id-doubled", &place).about(&id).with("first", first as f64));
        }
    }
    unusable
}

/// The areas of the smallest level, ordered by id, still without outlines.
pub fn areas(pack: &Pack, districts: &[District], files: Files<'_>, findings: &mut Vec<Finding>) -> Listed<ListedArea> {
    let rows = files.table(pack.areas.table.declared(), findings).and_then(|table| area_rows(pack, districts, &table));
    let mut listed = rows.unwrap_or_else(|refusal| Listed { found: Vec::new(), fatal: vec![refusal] });
    listed.found.sort_by(|a, b| a.area.id.cmp(&b.area.id));
    listed
}

fn area_rows(pack: &Pack, districts: &[District], table: &Table) -> Result<Listed<ListedArea>, Finding> {
    let columns = AreaColumns::of(table)?;
    let mut listed = Listed { found: Vec::new(), fatal: unusable_ids(table, columns.id, pack.id_digits()) };
    if table.rows.is_empty() {
        listed.fatal.push(Finding::error("table-empty", &Place::file(&table.file)));
    }
    for row in &table.rows {
        match columns.area(pack, districts, table, row) {
            Ok(area) => listed.found.push(ListedArea { area, place: table.place(row, columns.id) }),
            Err(refusal) => listed.fatal.push(refusal),
        }
    }
    Ok(listed)
}

struct AreaColumns {
    id: usize,
    name: usize,
    lon: usize,
    lat: usize,
    area_ha: usize,
}

impl AreaColumns {
    fn of(table: &Table) -> Result<Self, Finding> {
        Ok(Self {
            id: table.require("id")?,
            name: table.require("name")?,
            lon: table.require("lon")?,
            lat: table.require("lat")?,
            area_ha: table.require("area_ha")?,
        })
    }

    fn area(&self, pack: &Pack, districts: &[District], table: &Table, row: &Row) -> Result<Area, Finding> {
        let id = AreaId::new(row.cells[self.id].to_id(pack.id_digits()));
        let name = row.cells[self.name].to_text();
        if name.is_empty() {
            return Err(Finding::error("name-missing", &table.place(row, self.name)).about(&id));
        }
        let number = |column: usize| number(table, row, column).map_err(|refusal| refusal.about(&id));
        let centre = coord! { x: number(self.lon)?, y: number(self.lat)? };
        let area_ha = number(self.area_ha)?;
        if area_ha <= 0.0 {
            return Err(Finding::error("size-not-positive", &table.place(row, self.area_ha)).about(&id));
        }
        let parents = parents(pack, districts, &id).map_err(|parent| {
            Finding::error("parent-unknown", &table.place(row, self.id)).about(&id).with("parent", parent)
        })?;
        Ok(Area { name, parents, centre, area_m2: area_ha * 10_000.0, outline: MultiPolygon(vec![]), id })
    }
}

/// A number that has to be there, or `number-…` with its place.
pub fn number(table: &Table, row: &Row, column: usize) -> Result<f64, Finding> {
    let cell = &row.cells[column];
    cell.to_number(table.format).map_err(|fault| {
        super::values::number_fault(fault, &table.place(row, column), &cell.to_text(), &table.header[column])
    })
}

/// The areas above `id`, nearest first; ids nest by prefix. Error: the id of a parent that no table has.
fn parents(pack: &Pack, districts: &[District], id: &AreaId) -> Result<Vec<Parent>, String> {
    let above = pack.levels.iter().skip(1);
    above
        .map(|level| {
            let prefix = id.as_str().get(..level.id_digits).unwrap_or_default();
            let same = |district: &&District| district.level == level.id && district.id.as_str() == prefix;
            let district = districts.iter().find(same).ok_or_else(|| prefix.to_owned())?;
            Ok(Parent { level: level.id.clone(), id: district.id.clone(), name: district.name.clone() })
        })
        .collect()
}

/// The boundaries taken: the operator's official ones if there, else the pack's own.
pub fn boundaries<'p>(pack: &'p Pack, files: Files<'_>) -> (&'p BoundariesFile, Origin) {
    match &pack.areas.official_boundaries {
        Some(official) if files.operator_has(official.declared()) => (official, Origin::Operator),
        _ => (&pack.areas.boundaries, Origin::Pack),
    }
}

/// Gives every area its outline; returns which had to be repaired and what is fatal.
pub fn draw(pack: &Pack, areas: &mut [ListedArea], files: Files<'_>, findings: &mut Vec<Finding>) -> Listed<AreaId> {
    let (source, origin) = boundaries(pack, files);
    let mut listed = Listed { found: Vec::new(), fatal: Vec::new() };
    let read = match outlines(pack, source, origin, files, findings) {
        Ok(read) => read,
        Err(refusal) => return Listed { fatal: vec![refusal], ..listed },
    };
    let refused: BTreeSet<String> = read.findings.iter().filter_map(|finding| finding.about.clone()).collect();
    findings.extend(read.findings);
    let mut drawn = BTreeMap::new();
    for outline in read.outlines {
        let place = outline.place.clone();
        if let Some(first) = drawn.insert(outline.id.clone(), outline) {
            listed.fatal.push(Finding::error("outline-doubled", &place).about(&first.id));
        }
    }
    for listed_area in areas.iter_mut() {
        let id = &listed_area.area.id;
        match drawn.remove(id.as_str()) {
            Some(outline) => {
                listed_area.area.outline = outline.shape;
                listed.found.extend(outline.mended.then(|| id.clone()));
            }
            // one that was refused has been named already, with its reason
            None if refused.contains(id.as_str()) => {
                listed.fatal.push(Finding::error("outline-refused", &Place::file(&source.file)).about(id));
            }
            None => listed.fatal.push(Finding::error("outline-missing", &Place::file(&source.file)).about(id)),
        }
    }
    let strangers =
        drawn.into_values().map(|outline| Finding::error("outline-unknown", &outline.place).about(outline.id));
    listed.fatal.extend(strangers);
    listed
}

fn outlines(
    pack: &Pack,
    source: &BoundariesFile,
    origin: Origin,
    files: Files<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Outlines, Finding> {
    let bytes = files.bytes(source.declared(), origin, outlines::LARGEST_FILE, findings).map_err(undrawn)?;
    let file = OutlineFile {
        name: &source.file,
        id_property: Some(&source.id_property),
        id_digits: pack.id_digits(),
        epsg: source.crs,
        bounds: Some(bounds(pack)),
    };
    file.parse(&bytes)
}

/// A pack whose boundaries were never drawn has a way out of its own.
fn undrawn(refusal: Finding) -> Finding {
    match refusal.code {
        "file-missing" => Finding { code: "boundaries-missing", ..refusal },
        _ => refusal,
    }
}

/// The box all outlines and partners must lie in.
pub fn bounds(pack: &Pack) -> Rect<f64> {
    let [west, south, east, north] = pack.bounds;
    Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north })
}
