//! Hatching as lines, because maplibre-rs has no patterns: rising lines across a polygon of a vector tile.
//! They are the same lines in every tile, so a hatched area goes on from tile to tile.
use std::collections::BTreeMap;

use geo::Coord;

use crate::tiles::address::EXTENT;

/// Tile units from line to line along a row: 16 pixels. A tile's side is a multiple of it.
pub const STEP: i32 = EXTENT / 32;

const MOVE: u32 = 1;
const LINE: u32 = 2;

/// The lines as geometry commands; `polygon` are those of the polygon. Empty when no line meets it.
pub fn hatched(polygon: &[u32]) -> Vec<u32> {
    let mut crossings: BTreeMap<i32, Vec<f64>> = BTreeMap::new();
    for ring in rings(polygon) {
        for (index, &to) in ring.iter().enumerate() {
            cross(ring[(index + ring.len() - 1) % ring.len()], to, &mut crossings);
        }
    }
    let mut commands = Vec::new();
    let mut cursor = Coord::zero();
    for (line, mut columns) in crossings {
        columns.sort_by(f64::total_cmp);
        for [from, to] in columns.as_chunks().0 {
            for (command, x) in [(MOVE, *from), (LINE, *to)] {
                let at = Coord { x: x.round() as i32, y: (f64::from(line * STEP) - x).round() as i32 };
                commands.extend([command | 1 << 3, zigzag(at.x - cursor.x), zigzag(at.y - cursor.y)]);
                cursor = at;
            }
        }
    }
    commands
}

/// Notes where an edge meets the lines x + y = n · `STEP`, of which each edge owns one of its ends.
fn cross(from: Coord<i32>, to: Coord<i32>, crossings: &mut BTreeMap<i32, Vec<f64>>) {
    let (start, end) = (from.x + from.y, to.x + to.y);
    let (low, high) = (start.min(end).div_euclid(STEP), start.max(end).div_euclid(STEP));
    for line in low + 1..=high {
        let part = f64::from(line * STEP - start) / f64::from(end - start);
        crossings.entry(line).or_default().push(f64::from(from.x) + part * f64::from(to.x - from.x));
    }
}

/// The rings of a polygon, closed implicitly.
fn rings(commands: &[u32]) -> Vec<Vec<Coord<i32>>> {
    let mut rings: Vec<Vec<Coord<i32>>> = Vec::new();
    let mut cursor = Coord::zero();
    let mut rest = commands.iter().copied();
    while let Some(command) = rest.next() {
        let (kind, count) = (command & 7, command >> 3);
        if kind != MOVE && kind != LINE {
            continue;
        }
        for _ in 0..count {
            let (Some(dx), Some(dy)) = (rest.next(), rest.next()) else { return rings };
            cursor = cursor + Coord { x: unzigzag(dx), y: unzigzag(dy) };
            match rings.last_mut() {
                Some(ring) if kind == LINE => ring.push(cursor),
                _ => rings.push(vec![cursor]),
            }
        }
    }
    rings
}

pub fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)) as u32
}

fn unzigzag(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(corner: i32, side: i32) -> Vec<u32> {
        let (at, there, back) = (zigzag(corner), zigzag(side), zigzag(-side));
        vec![9, at, at, 26, there, 0, 0, there, back, 0, 15]
    }

    /// Where each line starts and ends.
    fn lines(commands: &[u32]) -> Vec<[Coord<i32>; 2]> {
        rings(commands).into_iter().map(|line| [line[0], line[1]]).collect()
    }

    #[test]
    fn lines_rise_across_the_polygon_and_end_at_its_border() {
        let drawn = lines(&hatched(&square(-10, 2 * STEP)));
        assert_eq!(drawn.len(), 4, "x + y runs from -20 to 4 steps less 20: {drawn:?}");
        for [from, to] in drawn {
            assert_eq!((from.x + from.y) % STEP, 0);
            assert_eq!(from.x + from.y, to.x + to.y);
            for end in [from, to] {
                let border = [-10, 2 * STEP - 10];
                assert!(border.contains(&end.x) || border.contains(&end.y), "{end:?}");
            }
        }
    }

    #[test]
    fn a_hole_stays_empty_and_a_small_polygon_may_have_no_line() {
        let mut ring = square(0, 4 * STEP);
        // The cursor stands at the last corner, a side below the first.
        let hole = [
            9,
            zigzag(STEP),
            zigzag(-3 * STEP),
            26,
            0,
            zigzag(2 * STEP),
            zigzag(2 * STEP),
            0,
            0,
            zigzag(-2 * STEP),
            15,
        ];
        ring.extend(hole);
        let length = |drawn: &[[Coord<i32>; 2]]| drawn.iter().map(|[from, to]| to.x - from.x).sum::<i32>();
        let whole = length(&lines(&hatched(&square(0, 4 * STEP))));
        let holed = length(&lines(&hatched(&ring)));
        let gap = length(&lines(&hatched(&square(STEP, 2 * STEP))));
        assert!(gap > 0);
        assert_eq!(whole - holed, gap);
        assert!(hatched(&square(1, STEP / 4)).is_empty());
        assert!(hatched(&[9, 4]).is_empty(), "cut off");
    }
}
