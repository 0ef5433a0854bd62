//! A bay in the outline can cut a cell in two. The piece with the centre stays the cell; the others are strays and go to
//! the neighbour they touch most. It must not know degrees or how cells were found.
use std::collections::BTreeMap;

use ::geo::{Area, Contains, Coord, Point};

use super::mesh::{Mesh, Part};

/// The cell each part finally belongs to. `kinship(a, b)` says how many groups two cells share: strays go to kin first.
pub fn adopt(
    mesh: &Mesh,
    parts: &[Part],
    centres: &[Coord<f64>],
    kinship: impl Fn(usize, usize) -> usize,
) -> Vec<usize> {
    let homes = homes(parts, centres);
    let mut cell_of: Vec<Option<usize>> = parts
        .iter()
        .enumerate()
        .map(|(face, part)| (homes.get(&part.cell) == Some(&face)).then_some(part.cell))
        .collect();
    while let Some((face, cell)) = next_adoption(mesh, parts, &cell_of, &kinship) {
        cell_of[face] = Some(cell);
    }
    // What touches no other cell is an island of the outline: it stays with the cell whose share it is.
    cell_of.into_iter().zip(parts).map(|(cell, part)| cell.unwrap_or(part.cell)).collect()
}

/// Per cell the part with the centre, else the largest.
fn homes(parts: &[Part], centres: &[Coord<f64>]) -> BTreeMap<usize, usize> {
    let mut homes: BTreeMap<usize, (bool, f64, usize)> = BTreeMap::new();
    for (face, part) in parts.iter().enumerate() {
        let claim = (part.shape.contains(&Point(centres[part.cell])), part.shape.unsigned_area(), face);
        let held = homes.entry(part.cell).or_insert(claim);
        if (claim.0, claim.1) > (held.0, held.1) {
            *held = claim;
        }
    }
    homes.into_iter().map(|(cell, (_, _, face))| (cell, face)).collect()
}

/// The stray with the strongest claim of a neighbour on it, and that neighbour.
fn next_adoption(
    mesh: &Mesh,
    parts: &[Part],
    cell_of: &[Option<usize>],
    kinship: &impl Fn(usize, usize) -> usize,
) -> Option<(usize, usize)> {
    let mut borders: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (&(a, b), &face) in &mesh.cells {
        let beyond = mesh.cells.get(&(b, a)).and_then(|&other| cell_of[other]);
        if let (None, Some(cell)) = (cell_of[face], beyond) {
            *borders.entry((face, cell)).or_default() += mesh.length((a, b));
        }
    }
    let claim = |face: usize, cell: usize, length: f64| (kinship(parts[face].cell, cell), length);
    let strongest = borders.into_iter().max_by(|&((face_a, a), long_a), &((face_b, b), long_b)| {
        let (kin_a, kin_b) = (claim(face_a, a, long_a), claim(face_b, b, long_b));
        kin_a.0.cmp(&kin_b.0).then(kin_a.1.total_cmp(&kin_b.1))
    })?;
    Some(strongest.0)
}
