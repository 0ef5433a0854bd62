//! Outlines held against each other and against what the table says of them. They are valid when they come here.
use geo::{Area as _, BooleanOps, BoundingRect, Contains, GeodesicArea, MultiPolygon};
use rstar::RTree;
use rstar::primitives::{GeomWithData, Rectangle};

use crate::areas::{Area, BoundaryKind};
use crate::city::read::Draft;
use crate::intake::{Finding, Place};

/// Square metres that two neighbours may share before anything is said: less than rounding.
const NO_OVERLAP: f64 = 1.0;
/// Square metres up to which an overlap is only noted.
const SLIGHT_OVERLAP: f64 = 10.0;
/// Part of the smaller area from which an overlap is an error.
const WIDE_OVERLAP: f64 = 0.01;

pub fn doubts(draft: &Draft) -> Vec<Finding> {
    let areas: Vec<&Area> = draft.outlines().collect();
    let mut findings = overlaps(&draft.outline_file, &areas);
    for (area, listed) in areas.iter().zip(&draft.areas) {
        if !area.outline.contains(&area.centre) {
            findings.push(Finding::warning("centre-outside", &listed.place).about(&area.id));
        }
        findings.extend(size(draft, area, &listed.place));
    }
    findings
}

/// A drawn outline only resembles; an official one has to agree.
fn size(draft: &Draft, area: &Area, place: &Place) -> Option<Finding> {
    let (allowed, finding) = match draft.boundaries.kind {
        BoundaryKind::Official => (0.02, Finding::warning("size-other", place)),
        BoundaryKind::Schematic => (0.3, Finding::note("size-other", place)),
    };
    let drawn = area.outline.geodesic_area_unsigned();
    let percent = (drawn / area.area_m2 - 1.0) * 100.0;
    (percent.abs() > allowed * 100.0).then(|| {
        finding
            .about(&area.id)
            .with("drawn", drawn / 10_000.0)
            .with("published", area.area_m2 / 10_000.0)
            .with("percent", percent)
    })
}

fn overlaps(file: &str, areas: &[&Area]) -> Vec<Finding> {
    let boxes = areas.iter().enumerate().filter_map(|(index, area)| {
        let extent = area.outline.bounding_rect()?;
        let (low, high) = (extent.min(), extent.max());
        Some(GeomWithData::new(Rectangle::from_corners([low.x, low.y], [high.x, high.y]), index))
    });
    let tree = RTree::bulk_load(boxes.collect());
    let mut pairs: Vec<(usize, usize)> = tree
        .intersection_candidates_with_other_tree(&tree)
        .map(|(a, b)| (a.data, b.data))
        .filter(|(a, b)| a < b)
        .collect();
    pairs.sort_unstable();
    pairs.into_iter().filter_map(|(a, b)| overlap(file, areas[a], areas[b])).collect()
}

fn overlap(file: &str, a: &Area, b: &Area) -> Option<Finding> {
    let shared = a.outline.intersection(&b.outline);
    let square_metres = square_metres(&shared, a);
    if square_metres < NO_OVERLAP {
        return None;
    }
    let place = Place::file(file);
    let finding = if square_metres < SLIGHT_OVERLAP {
        Finding::note("outlines-overlap", &place)
    } else if square_metres < WIDE_OVERLAP * a.area_m2.min(b.area_m2) {
        Finding::warning("outlines-overlap", &place)
    } else {
        Finding::error("outlines-overlap", &place)
    };
    let at = shared.bounding_rect()?.center();
    let finding = finding.about(&a.id).with("other", b.id.as_str()).with("square_metres", square_metres);
    Some(finding.with("x", at.x).with("y", at.y))
}

/// Slivers are too thin for a geodesic area: their plane area, scaled where they are.
fn square_metres(sliver: &MultiPolygon<f64>, near: &Area) -> f64 {
    sliver.unsigned_area() * 111_320.0 * 111_320.0 * near.centre.y.to_radians().cos()
}
