//! Schematic boundaries: for a city that publishes only centres and sizes, a gap-free division of its coarse outline
//! with one cell per area. Pure: no files, no clock, no chance; the same input gives the same bytes.
//!
//! The way: metres (`plane`), a power diagram with the published sizes (`power`), sites that keep every centre at home
//! (`settle`), shared places (`mesh`), pieces cut off by bays (`strays`), gentle borders (`wiggle`).
mod bend;
mod least_squares;
mod mesh;
mod plane;
mod power;
mod settle;
mod strays;
#[cfg(test)]
mod tests;
mod wiggle;
mod written;

use std::f64::consts::FRAC_PI_4;

use ::geo::{
    AffineOps, AffineTransform, Area, BooleanOps, Centroid, Closest, ClosestPoint, Contains, Coord, LineString,
    MultiPolygon, Point, Polygon, Validation,
};

use crate::kernel::AreaId;
use mesh::{Mesh, Part};
use plane::Plane;
use power::{Cell, balance, norm};

pub use written::{Likeness, compare, to_geojson};

/// One area to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed {
    pub id: AreaId,
    /// lon, lat in degrees (WGS 84).
    pub centre: Coord<f64>,
    /// Published size in square metres.
    pub area_m2: f64,
    /// The areas of higher levels around it, coarsest first. They settle who gets pieces cut off by bays of the outline.
    pub groups: Vec<AreaId>,
}

/// Why nothing could be drawn.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum SchematicError {
    #[error("there is no area to draw: give at least one centre with a size")]
    NoSeeds,
    #[error("the outline is not usable: {reason}. Draw it as closed rings of lon, lat in degrees that do not cross")]
    Outline { reason: String },
    #[error("area {id} is listed twice: keep one line")]
    SameId { id: AreaId },
    #[error("area {id} has no usable centre ({lon}, {lat}): give lon, lat in degrees")]
    Centre { id: AreaId, lon: f64, lat: f64 },
    #[error("area {id} has the size {area_m2} m²: give a size above zero")]
    Size { id: AreaId, area_m2: f64 },
    #[error("areas {first} and {second} have the same centre: move one of them by some metres")]
    SameCentre { first: AreaId, second: AreaId },
    #[error("the centre of area {id} lies {metres:.0} m outside the outline: move it, or widen the outline")]
    Outside { id: AreaId, metres: f64 },
    #[error("the sizes add up to {sizes_km2:.1} km², the outline holds {outline_km2:.1} km²: one of them is wrong")]
    Total { sizes_km2: f64, outline_km2: f64 },
    #[error("the cells do not fit together in this outline: draw it with fewer or simpler bends")]
    Tangled,
}

/// Centres nearer than this count as the same (m).
const SAME_PLACE_M: f64 = 1.0;
/// The outline is scaled to the sum of sizes, but by no more than this factor of its area.
const SCALED_AT_MOST: f64 = 2.0;
/// Corners nearer than this (m) become one; the wider ones are tried when the cells do not fit at the narrower.
const TOLERANCES_M: [f64; 3] = [0.05, 0.5, 5.0];
/// How often sizes are made up for pieces that went to a neighbour.
const AMENDS: usize = 8;
/// A size that is met as nearly as this share needs no more amends.
const CLOSE: f64 = 1e-3;

/// Draw one cell per seed, in the order of their ids: degrees rounded to seven decimals, rings as RFC 7946 wants them.
/// Cells cover `outline` (lon, lat; scaled about its middle to the sum of sizes, its sides gently bent) without gap or
/// overlap; neighbours have every vertex of their common border in common. Each cell has its size where the outline's shape allows it.
pub fn draw(outline: &MultiPolygon<f64>, seeds: &[Seed]) -> Result<Vec<(AreaId, MultiPolygon<f64>)>, SchematicError> {
    let mut seeds = seeds.to_vec();
    seeds.sort_by(|a, b| a.id.cmp(&b.id));
    check_seeds(&seeds)?;
    let (plane, ground) = ground(outline, &seeds)?;
    let centres =
        seeds.iter().map(|seed| inside(&ground, seed, plane.down(seed.centre))).collect::<Result<Vec<_>, _>>()?;
    check_apart(&seeds, &centres)?;
    let mesh = divide(&ground, &centres, &seeds)?;
    let shapes = bend::bend(&mesh, &centres, &plane).ok_or(SchematicError::Tangled)?;
    Ok(seeds.into_iter().map(|seed| seed.id).zip(shapes).collect())
}

fn check_seeds(seeds: &[Seed]) -> Result<(), SchematicError> {
    if seeds.is_empty() {
        return Err(SchematicError::NoSeeds);
    }
    if let Some(twice) = seeds.windows(2).find(|pair| pair[0].id == pair[1].id) {
        return Err(SchematicError::SameId { id: twice[0].id.clone() });
    }
    for Seed { id, centre, area_m2, .. } in seeds {
        if !on_earth(*centre) {
            return Err(SchematicError::Centre { id: id.clone(), lon: centre.x, lat: centre.y });
        }
        if !(area_m2.is_finite() && *area_m2 > 0.0) {
            return Err(SchematicError::Size { id: id.clone(), area_m2: *area_m2 });
        }
    }
    Ok(())
}

/// Degrees that a local plane can be laid at: not at the poles.
fn on_earth(place: Coord<f64>) -> bool {
    place.x.abs() <= 180.0 && place.y.abs() <= 85.0
}

/// The plane, and the outline on it with the area of all sizes together.
fn ground(outline: &MultiPolygon<f64>, seeds: &[Seed]) -> Result<(Plane, MultiPolygon<f64>), SchematicError> {
    let refuse = |reason: String| SchematicError::Outline { reason };
    let places = ::geo::CoordsIter::coords_iter(outline);
    if let Some(wrong) = places.into_iter().find(|place| !on_earth(*place)) {
        return Err(refuse(format!("({}, {}) is no place in degrees", wrong.x, wrong.y)));
    }
    outline.check_validation().map_err(|error| refuse(error.to_string()))?;
    let middle = outline.centroid().ok_or_else(|| refuse("it is empty".into()))?;
    let plane = Plane::at(middle.0);
    let flat = plane.outline_down(outline);
    let (sizes, held) = (seeds.iter().map(|seed| seed.area_m2).sum::<f64>(), flat.unsigned_area());
    let factor = sizes / held;
    if !(1.0 / SCALED_AT_MOST..=SCALED_AT_MOST).contains(&factor) {
        return Err(SchematicError::Total { sizes_km2: sizes / 1e6, outline_km2: held / 1e6 });
    }
    let scaled = flat.affine_transform(&AffineTransform::scale(factor.sqrt(), factor.sqrt(), Coord::zero()));
    Ok((plane, scaled))
}

/// The centre itself, or, when it lies outside by less than its cell is wide, a place just inside.
fn inside(ground: &MultiPolygon<f64>, seed: &Seed, centre: Coord<f64>) -> Result<Coord<f64>, SchematicError> {
    if ground.contains(&Point(centre)) {
        return Ok(centre);
    }
    let width = seed.area_m2.sqrt();
    let (Closest::SinglePoint(edge) | Closest::Intersection(edge)) = ground.closest_point(&Point(centre)) else {
        return Err(SchematicError::Outside { id: seed.id.clone(), metres: f64::NAN });
    };
    let away = edge.0 - centre;
    let metres = norm(away);
    let angle = |turn: u32| f64::from(turn / 2) * if turn.is_multiple_of(2) { FRAC_PI_4 } else { -FRAC_PI_4 };
    let step = (1..=9).map(|turn| turn_by(away, metres, angle(turn)));
    let place = step.map(|way| edge.0 + way * (0.05 * width)).find(|place| ground.contains(&Point(*place)));
    place.filter(|_| metres <= width).ok_or(SchematicError::Outside { id: seed.id.clone(), metres })
}

/// The way `away` as one metre, turned by an angle; north where there is no way to turn.
fn turn_by(away: Coord<f64>, length: f64, angle: f64) -> Coord<f64> {
    let unit = if length > 0.0 { away / length } else { Coord { x: 0.0, y: 1.0 } };
    let (sin, cos) = angle.sin_cos();
    Coord { x: unit.x * cos - unit.y * sin, y: unit.x * sin + unit.y * cos }
}

fn check_apart(seeds: &[Seed], centres: &[Coord<f64>]) -> Result<(), SchematicError> {
    for (k, a) in centres.iter().enumerate() {
        if let Some(before) = centres[..k].iter().position(|b| norm(*a - *b) < SAME_PLACE_M) {
            return Err(SchematicError::SameCentre { first: seeds[before].id.clone(), second: seeds[k].id.clone() });
        }
    }
    Ok(())
}

/// The mesh of all cells, with straight borders.
fn divide(ground: &MultiPolygon<f64>, centres: &[Coord<f64>], seeds: &[Seed]) -> Result<Mesh, SchematicError> {
    let sizes: Vec<f64> = seeds.iter().map(|seed| seed.area_m2).collect();
    let (mut sites, mut cells) = settle::settle(ground, centres, &sizes);
    let mut asked = sizes.clone();
    let mut best: Option<(f64, Mesh)> = None;
    for _ in 0..AMENDS {
        let (mesh, held) = whole_cells(ground, &cells, centres, seeds)?;
        let off: f64 = held.iter().zip(&sizes).map(|(held, size)| (held / size - 1.0).abs()).fold(0.0, f64::max);
        if best.as_ref().is_none_or(|(least, _)| off < *least) {
            best = Some((off, mesh));
        }
        if off < CLOSE {
            break;
        }
        amend(&mut asked, &held, &sizes);
        cells = balance(ground, &mut sites, &asked);
    }
    best.map(|(_, mesh)| mesh).ok_or(SchematicError::Tangled)
}

/// Ask less for cells that got too much and more for those that got too little; the total stays.
fn amend(asked: &mut [f64], held: &[f64], sizes: &[f64]) {
    let total: f64 = sizes.iter().sum();
    for (k, asked) in asked.iter_mut().enumerate() {
        *asked = (*asked + sizes[k] - held[k]).max(sizes[k] / 10.0);
    }
    let now: f64 = asked.iter().sum();
    asked.iter_mut().for_each(|asked| *asked *= total / now);
}

/// Cut the cells by the outline, weave them and hand strays over; also what each then holds (m²).
fn whole_cells(
    ground: &MultiPolygon<f64>,
    cells: &[Cell],
    centres: &[Coord<f64>],
    seeds: &[Seed],
) -> Result<(Mesh, Vec<f64>), SchematicError> {
    let parts: Vec<Part> = cells.iter().enumerate().flat_map(|(cell, found)| parts(ground, cell, found)).collect();
    let woven = TOLERANCES_M.iter().find_map(|tolerance| Mesh::weave(ground, &parts, *tolerance));
    let mut mesh = woven.ok_or(SchematicError::Tangled)?;
    let kinship = |a: usize, b: usize| seeds[a].groups.iter().zip(&seeds[b].groups).take_while(|(a, b)| a == b).count();
    let cell_of_part = strays::adopt(&mesh, &parts, centres, kinship);
    mesh.merge(&cell_of_part);
    let mut held = vec![0.0; cells.len()];
    parts.iter().zip(&cell_of_part).for_each(|(part, cell)| held[*cell] += part.shape.unsigned_area());
    Ok((mesh, held))
}

fn parts(ground: &MultiPolygon<f64>, cell: usize, found: &Cell) -> Vec<Part> {
    let window = Polygon::new(LineString(found.window.clone()), vec![]);
    window.intersection(ground).into_iter().map(|shape| Part { cell, shape }).collect()
}
