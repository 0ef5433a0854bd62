//! Shapes on a tile's grid, and the command numbers that the specification writes them as.
//! Knows nothing of properties.
use geo::Coord;

use super::clip::doubled_area;
use super::message::GeometryKind;

/// A shape on the tile's grid. Rings are closed implicitly.
#[derive(Clone, Debug)]
pub enum Shape {
    Point(Coord<i32>),
    Lines(Vec<Vec<Coord<i32>>>),
    Polygons(Vec<Rings>),
}

/// A polygon: its outer ring and its holes, of any winding.
#[derive(Clone, Debug, Default)]
pub struct Rings {
    pub exterior: Vec<Coord<i32>>,
    pub holes: Vec<Vec<Coord<i32>>>,
}

const MOVE: u32 = 1;
const LINE: u32 = 2;
const CLOSE: u32 = 7;

/// Commands being written; each point is told as the step from the one before.
#[derive(Default)]
struct Commands {
    numbers: Vec<u32>,
    pen: Coord<i32>,
}

impl Shape {
    pub(super) fn kind(&self) -> GeometryKind {
        match self {
            Shape::Point(_) => GeometryKind::Point,
            Shape::Lines(_) => GeometryKind::Lines,
            Shape::Polygons(_) => GeometryKind::Polygons,
        }
    }

    /// The shape as commands. Lines of one point and rings without an area are left out; empty when nothing is left.
    pub(super) fn commands(&self) -> Vec<u32> {
        let mut commands = Commands::default();
        match self {
            Shape::Point(point) => commands.draw(MOVE, std::slice::from_ref(point)),
            Shape::Lines(lines) => lines.iter().for_each(|line| commands.line(line)),
            Shape::Polygons(polygons) => polygons.iter().for_each(|polygon| commands.polygon(polygon)),
        }
        commands.numbers
    }
}

impl Commands {
    fn line(&mut self, line: &[Coord<i32>]) {
        if let [first, rest @ ..] = line
            && !rest.is_empty()
        {
            self.draw(MOVE, std::slice::from_ref(first));
            self.draw(LINE, rest);
        }
    }

    fn polygon(&mut self, polygon: &Rings) {
        if self.ring(&polygon.exterior, true) {
            for hole in &polygon.holes {
                self.ring(hole, false);
            }
        }
    }

    /// Outer rings run clockwise on the screen, holes the other way. False when the ring has no area.
    fn ring(&mut self, ring: &[Coord<i32>], clockwise: bool) -> bool {
        let area = doubled_area(ring);
        if (area > 0) == clockwise {
            self.line(ring);
        } else if area != 0 {
            self.line(&ring.iter().rev().copied().collect::<Vec<_>>());
        }
        if area != 0 {
            self.numbers.push(command(CLOSE, 1));
        }
        area != 0
    }

    fn draw(&mut self, id: u32, points: &[Coord<i32>]) {
        self.numbers.push(command(id, points.len()));
        for &point in points {
            self.numbers.extend([zigzag(point.x - self.pen.x), zigzag(point.y - self.pen.y)]);
            self.pen = point;
        }
    }
}

fn command(id: u32, count: usize) -> u32 {
    id | (count as u32) << 3
}

fn zigzag(step: i32) -> u32 {
    ((step << 1) ^ (step >> 31)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The second polygon example of the specification, section 4.3.5: two polygons, one with a hole.
    #[test]
    fn the_example_of_the_specification_comes_out() {
        let ring = |points: &[(i32, i32)]| points.iter().map(|&(x, y)| Coord { x, y }).collect::<Vec<_>>();
        let one = Rings { exterior: ring(&[(0, 0), (10, 0), (10, 10), (0, 10)]), holes: vec![] };
        let other = Rings {
            exterior: ring(&[(11, 20), (20, 20), (20, 11), (11, 11)]),
            holes: vec![ring(&[(13, 13), (13, 17), (17, 17), (17, 13)])],
        };
        let commands = Shape::Polygons(vec![one, other]).commands();
        let first = [9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15];
        assert_eq!(commands[..11], first);
        // The outer ring was given the wrong way round and is turned; its hole is right.
        assert_eq!(commands[11..22], [9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15]);
        assert_eq!(commands[22..], [9, 4, 13, 26, 0, 8, 8, 0, 0, 7, 15]);
    }

    #[test]
    fn what_has_no_extent_is_left_out() {
        let at = |x, y| Coord { x, y };
        let flat =
            Rings { exterior: vec![at(0, 0), at(5, 5), at(9, 9)], holes: vec![vec![at(1, 1), at(1, 2), at(2, 1)]] };
        assert!(Shape::Polygons(vec![flat]).commands().is_empty());
        assert!(Shape::Lines(vec![vec![at(3, 3)], vec![]]).commands().is_empty());
    }
}
