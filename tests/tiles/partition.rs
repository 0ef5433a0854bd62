//! Invented cities: a grid of cells with shared, wiggly borders, and the noise published files have.
use geo::{Coord, LineString, MultiPolygon, Polygon};
use sozialraum::areas::{Area, Level, Parent};
use sozialraum::city::District;
use sozialraum::kernel::{AreaId, Translated};

/// South-west corner and size of a cell, degrees.
const CORNER: Coord<f64> = Coord { x: 6.70, y: 51.15 };
const CELL: f64 = 0.0125;

/// A small generator of its own, so that a seed means the same city for ever.
pub struct Dice(pub u64);

impl Dice {
    /// Uniform in -1 to 1.
    pub fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }
}

/// `columns` × `rows` cells, each border bent at `2^wiggles - 1` points.
pub fn outlines(seed: u64, columns: usize, rows: usize, wiggles: u32) -> Vec<MultiPolygon<f64>> {
    let mut dice = Dice(seed);
    let mut corners = Vec::new();
    for row in 0..=rows {
        for column in 0..=columns {
            let x = CORNER.x + CELL * (column as f64 + 0.25 * dice.roll());
            let y = CORNER.y + 0.6 * CELL * (row as f64 + 0.25 * dice.roll());
            corners.push(Coord { x, y });
        }
    }
    let at = |column: usize, row: usize| corners[row * (columns + 1) + column];
    let mut lying = Vec::new();
    for row in 0..=rows {
        for column in 0..columns {
            lying.push(wiggly(&mut dice, at(column, row), at(column + 1, row), wiggles));
        }
    }
    let mut standing = Vec::new();
    for row in 0..rows {
        for column in 0..=columns {
            standing.push(wiggly(&mut dice, at(column, row), at(column, row + 1), wiggles));
        }
    }
    let cell = |row: usize, column: usize| {
        let south = lying[row * columns + column].iter();
        let east = standing[row * (columns + 1) + column + 1].iter();
        let north = lying[(row + 1) * columns + column].iter().rev();
        let west = standing[row * (columns + 1) + column].iter().rev();
        MultiPolygon::from(Polygon::new(south.chain(east).chain(north).chain(west).copied().collect(), vec![]))
    };
    (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).map(|(r, c)| cell(r, c)).collect()
}

fn wiggly(dice: &mut Dice, from: Coord<f64>, to: Coord<f64>, wiggles: u32) -> Vec<Coord<f64>> {
    let mut line = vec![from, to];
    for _ in 0..wiggles {
        let mut finer = vec![line[0]];
        for pair in line.windows(2) {
            let run = pair[1] - pair[0];
            let aside = 0.12 * dice.roll();
            finer.push((pair[0] + pair[1]) / 2.0 + Coord { x: -run.y * aside, y: run.x * aside });
            finer.push(pair[1]);
        }
        line = finer;
    }
    line
}

/// The same outlines as a careless publisher gives them out: every vertex `metres` off, in each area another way.
pub fn careless(outlines: &[MultiPolygon<f64>], seed: u64, metres: f64) -> Vec<MultiPolygon<f64>> {
    let mut dice = Dice(seed);
    let mut shaken = |position: &Coord<f64>| {
        let angle = dice.roll() * std::f64::consts::PI;
        let off = metres / 111_320.0;
        Coord { x: position.x + off * angle.cos() / position.y.to_radians().cos(), y: position.y + off * angle.sin() }
    };
    let mut shake = |outline: &MultiPolygon<f64>| {
        let ring: LineString<f64> = outline.0[0].exterior().0.iter().skip(1).map(&mut shaken).collect();
        MultiPolygon::from(Polygon::new(ring, vec![]))
    };
    outlines.iter().map(&mut shake).collect()
}

/// Adds a vertex in the middle of every side of every second area, so that its neighbours have T-junctions.
pub fn with_halved_sides(outlines: &[MultiPolygon<f64>]) -> Vec<MultiPolygon<f64>> {
    let halved = |outline: &MultiPolygon<f64>| {
        let sides = outline.0[0].exterior().lines();
        let ring = sides.flat_map(|side| [side.start, (side.start + side.end) / 2.0]).collect();
        MultiPolygon::from(Polygon::new(ring, vec![]))
    };
    let every_second = |(index, outline)| if index % 2 == 0 { halved(outline) } else { MultiPolygon::clone(outline) };
    outlines.iter().enumerate().map(every_second).collect()
}

/// Areas with ids of six digits; every four share a district of three digits, every sixteen one of two.
pub fn areas(outlines: Vec<MultiPolygon<f64>>) -> Vec<Area> {
    let area = |(index, outline): (usize, MultiPolygon<f64>)| {
        let centre = geo::InteriorPoint::interior_point(&outline).expect("cells are not empty").0;
        let parent =
            |level: &str, id: String| Parent { level: level.into(), name: format!("D {id}"), id: AreaId::new(id) };
        let id = format!("{:02}{}{:03}", index / 16, index / 4 % 4, index);
        Area {
            name: format!("Cell {index}"),
            parents: vec![parent("quarter", id[..3].into()), parent("borough", id[..2].into())],
            id: AreaId::new(id),
            centre,
            area_m2: 1e6,
            outline,
        }
    };
    outlines.into_iter().enumerate().map(area).collect()
}

pub fn levels() -> Vec<Level> {
    let level = |(id, id_digits): (&str, usize)| Level {
        id: id.into(),
        name: Translated::new([("en", id)]),
        plural: Translated::new([("en", id)]),
        id_digits,
    };
    [("cell", 6), ("quarter", 3), ("borough", 2)].map(level).into()
}

/// The districts these areas name as their parents.
pub fn districts(areas: &[Area]) -> Vec<District> {
    let parents = areas.iter().flat_map(|area| &area.parents);
    let mut districts: Vec<District> = parents
        .map(|parent| District { id: parent.id.clone(), level: parent.level.clone(), name: parent.name.clone() })
        .collect();
    districts.sort_by(|a, b| a.id.cmp(&b.id));
    districts.dedup();
    districts
}
