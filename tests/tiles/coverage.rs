//! Shared borders stay shared: whatever is simplified, however carelessly the outlines were published.
use std::collections::HashSet;

use geo::{Area as _, Coord, MultiPolygon};
use proptest::prelude::*;
use sozialraum::areas::Coverage;
use sozialraum::tiles::mercator;

use crate::partition;

type Side = ((u64, u64), (u64, u64));

fn bits(point: Coord<f64>) -> (u64, u64) {
    (point.x.to_bits(), point.y.to_bits())
}

fn sides(outlines: &[MultiPolygon<f64>]) -> Vec<Side> {
    let rings =
        outlines.iter().flatten().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    rings.flat_map(|ring| ring.lines()).map(|line| (bits(line.start), bits(line.end))).collect()
}

/// Every side has its reverse in a neighbour or belongs to the outer border, and none appears twice.
fn assert_shared(coverage: &Coverage, tolerance: f64) {
    let simplified = coverage.simplified(tolerance);
    let outlines = simplified.outlines(coverage);
    let all = sides(&outlines);
    let distinct: HashSet<Side> = all.iter().copied().collect();
    assert_eq!(all.len(), distinct.len(), "no side is used twice in one direction");
    let outer: HashSet<Side> = (0..coverage.arcs().len())
        .filter(|&arc| coverage.arcs()[arc].neighbour.is_none())
        .flat_map(|arc| simplified.line(arc as u32).windows(2))
        .flat_map(|side| [(bits(side[0]), bits(side[1])), (bits(side[1]), bits(side[0]))])
        .collect();
    for side in &all {
        assert!(
            distinct.contains(&(side.1, side.0)) != outer.contains(side),
            "each side is either shared or outermost"
        );
    }
    assert!(outlines.iter().all(|outline| outline.unsigned_area() > 0.0), "no area vanishes");
}

/// Metres in the unit square at the invented city.
fn metres(length: f64) -> f64 {
    length * mercator::metre_at(mercator::to_unit(Coord { x: 6.75, y: 51.2 }).y)
}

fn outer_length(coverage: &Coverage) -> f64 {
    let outer = coverage.arcs().iter().filter(|arc| arc.neighbour.is_none());
    outer.flat_map(|arc| arc.points.windows(2)).map(|side| (side[1] - side[0]).x.hypot((side[1] - side[0]).y)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn simplified_neighbours_share_every_border(
        seed: u64, columns in 1..6usize, rows in 1..6usize, wiggles in 0..6u32, tolerance in 0.0..400.0f64,
    ) {
        let coverage = Coverage::build(&partition::outlines(seed, columns, rows, wiggles));
        assert_shared(&coverage, metres(tolerance));
    }

    #[test]
    fn careless_files_are_brought_together(seed: u64, columns in 1..5usize, rows in 1..5usize) {
        let exact = partition::outlines(seed, columns, rows, 3);
        let careless = partition::careless(&partition::with_halved_sides(&exact), seed, 0.15);
        let (exact, careless) = (Coverage::build(&exact), Coverage::build(&careless));
        assert_shared(&careless, metres(20.0));
        let off = (outer_length(&careless) / outer_length(&exact) - 1.0).abs();
        prop_assert!(off < 0.01, "no inner border is taken for the outer one: {off}");
    }
}

/// Found by chance: a thin part of an area whose two sides fell together, and a crossing pulled apart into a short side
/// that four areas used.
#[test]
fn careless_files_that_once_shared_too_much_are_brought_together() {
    for (seed, columns, rows) in [(17_575_684_302_487_080_494, 3, 4), (4_675_043_861_690_355_043, 4, 3)] {
        let exact = partition::with_halved_sides(&partition::outlines(seed, columns, rows, 3));
        assert_shared(&Coverage::build(&partition::careless(&exact, seed, 0.15)), metres(20.0));
    }
}

#[test]
fn an_area_thinner_than_the_tolerance_survives() {
    let strip =
        |from: f64, to: f64| geo::Rect::new(Coord { x: 6.7, y: from }, Coord { x: 6.8, y: to }).to_polygon().into();
    let coverage = Coverage::build(&[strip(51.2, 51.21), strip(51.21, 51.2101), strip(51.2101, 51.22)]);
    assert_shared(&coverage, metres(1000.0));
}
