//! Cutting rings and lines to a box on the integer grid. A segment that two rings share is cut at the same
//! point in both directions, so shared borders stay shared. Knows nothing of tiles or features.
use geo::Coord;

/// The box: both limits belong to it.
#[derive(Clone, Copy, Debug)]
pub struct ClipBox {
    pub min: i32,
    pub max: i32,
}

/// A side of the box: what is kept, and where a segment meets it.
#[derive(Clone, Copy)]
enum Side {
    West(i32),
    East(i32),
    North(i32),
    South(i32),
}

impl ClipBox {
    fn sides(self) -> [Side; 4] {
        [Side::West(self.min), Side::East(self.max), Side::North(self.min), Side::South(self.max)]
    }

    /// The ring (closed implicitly, first point not repeated) inside the box, by Sutherland and Hodgman.
    /// Repeated points go; parts that fall apart stay joined along the box's edge. Empty when nothing is left.
    pub fn ring(self, mut ring: Vec<Coord<i32>>) -> Vec<Coord<i32>> {
        tidy(&mut ring);
        match self.place(&ring) {
            Place::Inside => return ring,
            Place::Outside => return Vec::new(),
            Place::Across => {}
        }
        for side in self.sides() {
            ring = cut_ring(&ring, side);
        }
        tidy(&mut ring);
        ring
    }

    /// The pieces of a line inside the box, each of at least two different points.
    pub fn line(self, line: &[Coord<i32>]) -> Vec<Vec<Coord<i32>>> {
        match self.place(line) {
            Place::Inside => return if line.len() > 1 { vec![line.to_vec()] } else { Vec::new() },
            Place::Outside => return Vec::new(),
            Place::Across => {}
        }
        let mut pieces: Vec<Vec<Coord<i32>>> = Vec::new();
        for segment in line.windows(2) {
            let Some((from, to)) = self.segment(segment[0], segment[1]) else { continue };
            match pieces.last_mut() {
                Some(piece) if piece.last() == Some(&from) => piece.push(to),
                _ => pieces.push(vec![from, to]),
            }
        }
        pieces
    }

    fn segment(self, mut from: Coord<i32>, mut to: Coord<i32>) -> Option<(Coord<i32>, Coord<i32>)> {
        for side in self.sides() {
            match (side.keeps(from), side.keeps(to)) {
                (true, true) => {}
                (false, false) => return None,
                (true, false) => to = side.meets(from, to),
                (false, true) => from = side.meets(from, to),
            }
        }
        (from != to).then_some((from, to))
    }

    fn place(self, points: &[Coord<i32>]) -> Place {
        let (mut low, mut high) = (Coord { x: i32::MAX, y: i32::MAX }, Coord { x: i32::MIN, y: i32::MIN });
        for point in points {
            low = Coord { x: low.x.min(point.x), y: low.y.min(point.y) };
            high = Coord { x: high.x.max(point.x), y: high.y.max(point.y) };
        }
        if low.x > self.max || low.y > self.max || high.x < self.min || high.y < self.min {
            Place::Outside
        } else if low.x >= self.min && low.y >= self.min && high.x <= self.max && high.y <= self.max {
            Place::Inside
        } else {
            Place::Across
        }
    }
}

enum Place {
    Inside,
    Outside,
    Across,
}

impl Side {
    fn keeps(self, point: Coord<i32>) -> bool {
        match self {
            Side::West(limit) => point.x >= limit,
            Side::East(limit) => point.x <= limit,
            Side::North(limit) => point.y >= limit,
            Side::South(limit) => point.y <= limit,
        }
    }

    /// Where the segment crosses this side; the same point for both directions of the segment.
    fn meets(self, a: Coord<i32>, b: Coord<i32>) -> Coord<i32> {
        let (a, b) = if (a.x, a.y) <= (b.x, b.y) { (a, b) } else { (b, a) };
        match self {
            Side::West(x) | Side::East(x) => Coord { x, y: between((a.x, a.y), (b.x, b.y), x) },
            Side::North(y) | Side::South(y) => Coord { x: between((a.y, a.x), (b.y, b.x), y), y },
        }
    }
}

/// The second coordinate where the first is `at`, rounded half up. The two ends differ in the first.
fn between(from: (i32, i32), to: (i32, i32), at: i32) -> i32 {
    let [run, rise, step] = [to.0 - from.0, to.1 - from.1, at - from.0].map(i64::from);
    // Of a positive divisor, for by a negative one it would be rounded up.
    let (run, rise) = (run.abs(), rise * run.signum());
    from.1 + (2 * rise * step + run).div_euclid(2 * run) as i32
}

fn tidy(ring: &mut Vec<Coord<i32>>) {
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
}

fn cut_ring(ring: &[Coord<i32>], side: Side) -> Vec<Coord<i32>> {
    let mut kept = Vec::with_capacity(ring.len() + 4);
    let Some(mut previous) = ring.last().copied() else { return kept };
    for &point in ring {
        if side.keeps(point) != side.keeps(previous) {
            kept.push(side.meets(previous, point));
        }
        if side.keeps(point) {
            kept.push(point);
        }
        previous = point;
    }
    kept
}

/// Twice the signed area; positive is clockwise as seen on a screen, where y grows downward.
pub fn doubled_area(ring: &[Coord<i32>]) -> i64 {
    let Some(mut previous) = ring.last() else { return 0 };
    let mut sum = 0;
    for point in ring {
        sum += i64::from(previous.x) * i64::from(point.y) - i64::from(point.x) * i64::from(previous.y);
        previous = point;
    }
    sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOX: ClipBox = ClipBox { min: -64, max: 4160 };

    fn point() -> impl Strategy<Value = Coord<i32>> {
        let near = -6000..10_000;
        let far = -(1 << 26)..1 << 26;
        prop_oneof![(near.clone(), near), (far.clone(), far)].prop_map(|(x, y)| Coord { x, y })
    }

    fn is_inside(point: &Coord<i32>) -> bool {
        (BOX.min..=BOX.max).contains(&point.x) && (BOX.min..=BOX.max).contains(&point.y)
    }

    proptest! {
        #[test]
        fn a_segment_is_cut_alike_in_both_directions(a in point(), b in point()) {
            let there = BOX.segment(a, b);
            prop_assert_eq!(there, BOX.segment(b, a).map(|(from, to)| (to, from)));
            prop_assert!(there.is_none_or(|(from, to)| is_inside(&from) && is_inside(&to)));
        }

        #[test]
        fn a_ring_is_cut_alike_in_both_directions(ring in prop::collection::vec(point(), 0..12)) {
            let there = BOX.ring(ring.clone());
            let back = BOX.ring(ring.into_iter().rev().collect());
            prop_assert_eq!(doubled_area(&there), -doubled_area(&back));
            prop_assert!(there.iter().all(is_inside));
        }
    }

    #[test]
    fn a_crossing_is_rounded_alike_whichever_way_it_runs() {
        assert_eq!((between((0, 0), (10, 20), 5), between((10, 20), (0, 0), 5)), (10, 10));
        assert_eq!((between((0, 0), (4, 1), 1), between((4, 1), (0, 0), 1)), (0, 0));
    }

    #[test]
    fn a_ring_around_the_box_becomes_the_box() {
        let at = |x, y| Coord { x, y };
        let cut = BOX.ring(vec![at(-9000, -9000), at(9000, -9000), at(9000, 9000), at(-9000, 9000)]);
        assert_eq!(doubled_area(&cut), 2 * 4224 * 4224);
        assert_eq!(BOX.ring(vec![at(5000, 0), at(6000, 0), at(6000, 10)]), vec![]);
    }

    #[test]
    fn a_line_that_leaves_and_returns_becomes_two() {
        let at = |x, y| Coord { x, y };
        let pieces = BOX.line(&[at(0, 0), at(5000, 0), at(5000, 100), at(0, 100)]);
        assert_eq!(pieces, [vec![at(0, 0), at(4160, 0)], vec![at(4160, 100), at(0, 100)]]);
    }
}
