//! Mending what can be mended without changing what is meant: every repair is named, and none may move the area by
//! more than a hundredth. What is left invalid is refused.
use geo::{Area, BooleanOps, Coord, CoordsIter, LineString, MapCoordsInPlace, MultiPolygon, Polygon};
use geo::{RemoveRepeatedPoints, coord, unary_union};
use geojson::Position;
use rstar::RTree;

use super::document::{Feature, Rings};
use super::faults::{self, Fault, Kind, Tangled};
use super::location::at;
use crate::geo::Crs;
use crate::intake::Finding;

/// How much of its area a shape may gain or lose when it is mended.
const MOST_CHANGE: f64 = 0.01;
/// Degrees within which a mended vertex is the published one (a tenth of a millimetre).
const SAME_VERTEX: f64 = 1e-9;

/// The published rings as polygons in WGS 84: closed, without a vertex twice in a row, without rings too short to be one.
pub fn polygons(
    feature: &mut Feature,
    published: &[Rings],
    crs: Crs,
    findings: &mut Vec<Finding>,
) -> Result<MultiPolygon<f64>, Finding> {
    let mut parts = Vec::new();
    for rings in published {
        let mut kept = Vec::new();
        for (index, ring) in rings.iter().enumerate() {
            let ring = closed(feature, coordinates(feature, ring, crs, findings)?, findings);
            match ring.0.len() {
                4.. => kept.push(ring),
                _ => findings.push(shortened(feature, &ring)),
            }
            if kept.is_empty() && index == 0 {
                break; // holes of nothing
            }
        }
        let mut kept = kept.into_iter();
        parts.extend(kept.next().map(|exterior| Polygon::new(exterior, kept.collect())));
    }
    if parts.is_empty() { Err(feature.error("outline-empty")) } else { Ok(MultiPolygon(parts)) }
}

fn coordinates(
    feature: &Feature,
    ring: &[Position],
    crs: Crs,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Coord<f64>>, Finding> {
    let mut coordinates: Vec<Coord<f64>> = Vec::with_capacity(ring.len() + 1);
    for position in ring {
        let &[x, y, ..] = position.as_slice() else { return Err(feature.error("position-broken")) };
        if position.len() > 2 && !findings.iter().any(|finding| finding.code == "heights-dropped") {
            findings.push(Finding::note("heights-dropped", &feature.place));
        }
        let vertex = crs.inverse(coord! { x: x, y: y });
        if !vertex.x.is_finite() || !vertex.y.is_finite() {
            return Err(at(feature.error("position-broken"), coord! { x: x, y: y }));
        }
        if coordinates.last() != Some(&vertex) {
            coordinates.push(vertex);
        }
    }
    Ok(coordinates)
}

fn closed(feature: &mut Feature, mut ring: Vec<Coord<f64>>, findings: &mut Vec<Finding>) -> LineString<f64> {
    if ring.len() > 2 && ring.first() != ring.last() {
        findings.push(at(feature.repair("ring-closed"), ring[0]));
        ring.push(ring[0]);
    }
    LineString(ring)
}

fn shortened(feature: &mut Feature, ring: &LineString<f64>) -> Finding {
    let finding = feature.repair("ring-dropped").with("vertices", ring.0.len());
    ring.0.first().map_or(finding.clone(), |&vertex| at(finding, vertex))
}

/// The shape made valid, and whether that took a repair. Errors: `outline-tangled`, `repair-too-large`, `repair-failed`.
pub fn valid(
    feature: &Feature,
    shape: MultiPolygon<f64>,
    findings: &mut Vec<Finding>,
) -> Result<(MultiPolygon<f64>, bool), Finding> {
    let tangled = |Tangled(place)| at(feature.error("outline-tangled"), place);
    let found = faults::find(&shape).map_err(tangled)?;
    let Some(first) = found.first().copied() else { return Ok((shape, false)) };
    let shape = without_lost_holes(shape, &found);
    let mended = if faults::find(&shape).map_err(tangled)?.is_empty() { Some(shape.clone()) } else { rebuilt(&shape) };
    let Some(mended) = mended else { return Err(at(feature.error("repair-failed"), first.at)) };
    let (before, after) = (published_area(&shape), mended.unsigned_area());
    let change = (after - before).abs();
    if mended.0.is_empty() || change > MOST_CHANGE * before {
        return Err(at(feature.error(refusal(first)), first.at).with("percent", percent(change, before)));
    }
    if let Some(left) = faults::find(&mended).map_err(tangled)?.first() {
        return Err(at(feature.error("repair-failed"), left.at));
    }
    findings.push(repair(feature, first, found.len(), square_metres(change, first.at)));
    Ok((mended, true))
}

fn repair(feature: &Feature, fault: Fault, count: usize, change: f64) -> Finding {
    let code = match fault.kind {
        Kind::SelfCrossing => "ring-crossing-mended",
        Kind::RingsCrossing => "rings-crossing-mended",
        Kind::HoleElsewhere => "hole-dropped",
        Kind::PartsOverlapping => "parts-merged",
    };
    let finding = Finding::warning(code, &feature.place).about(&feature.id);
    at(finding, fault.at).with("count", count).with("square_metres", change)
}

fn refusal(fault: Fault) -> &'static str {
    match fault.kind {
        Kind::SelfCrossing => "ring-crossing",
        Kind::RingsCrossing | Kind::HoleElsewhere => "rings-crossing",
        Kind::PartsOverlapping => "parts-overlapping",
    }
}

fn without_lost_holes(shape: MultiPolygon<f64>, faults: &[Fault]) -> MultiPolygon<f64> {
    let lost = |polygon: usize, ring: usize| {
        faults.iter().any(|fault| (fault.kind, fault.polygon, fault.ring) == (Kind::HoleElsewhere, polygon, ring))
    };
    let parts = shape.into_iter().enumerate().map(|(index, polygon)| {
        let (exterior, holes) = polygon.into_inner();
        let kept = holes.into_iter().enumerate().filter(|&(hole, _)| !lost(index, hole + 1));
        Polygon::new(exterior, kept.map(|(_, ring)| ring).collect())
    });
    MultiPolygon(parts.collect())
}

/// What the rings enclose, drawn anew, or none: the overlay asserts things about its own work, and a shape that proves
/// it wrong must not take the reader down.
fn rebuilt(shape: &MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
    std::panic::catch_unwind(|| redrawn(shape)).ok()
}

/// Each exterior ring less its holes, all together.
fn redrawn(shape: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let nothing = MultiPolygon::<f64>(vec![]);
    let drawn = |ring: &LineString<f64>| Polygon::new(ring.clone(), vec![]).union(&nothing);
    let parts = shape.iter().map(|polygon| {
        polygon.interiors().iter().fold(drawn(polygon.exterior()), |whole, hole| whole.difference(&drawn(hole)))
    });
    let parts: Vec<MultiPolygon<f64>> = parts.collect();
    with_published_vertices(unary_union(&parts), shape)
}

/// Drawing anew moves vertices by less than anybody measures; neighbours that share them must still find them.
fn with_published_vertices(mut drawn: MultiPolygon<f64>, published: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let tree = RTree::bulk_load(published.coords_iter().map(|vertex| [vertex.x, vertex.y]).collect());
    drawn.map_coords_in_place(|vertex| match tree.nearest_neighbor([vertex.x, vertex.y]) {
        Some(&[x, y]) if (x - vertex.x).abs().max((y - vertex.y).abs()) < SAME_VERTEX => coord! { x: x, y: y },
        _ => vertex,
    });
    without_slivers(drawn.remove_repeated_points())
}

/// Rings that fell together into a point or a line.
fn without_slivers(shape: MultiPolygon<f64>) -> MultiPolygon<f64> {
    let whole = |ring: &LineString<f64>| ring.0.len() >= 4;
    let parts = shape.into_iter().map(Polygon::into_inner).filter(|(exterior, _)| whole(exterior));
    MultiPolygon(
        parts.map(|(exterior, holes)| Polygon::new(exterior, holes.into_iter().filter(whole).collect())).collect(),
    )
}

fn published_area(shape: &MultiPolygon<f64>) -> f64 {
    let ring = |ring: &LineString<f64>| Polygon::new(ring.clone(), vec![]).unsigned_area();
    shape.iter().map(|part| ring(part.exterior()) - part.interiors().iter().map(ring).sum::<f64>()).sum()
}

fn percent(change: f64, before: f64) -> f64 {
    if before > 0.0 { (change / before * 100.0).min(1000.0) } else { 100.0 }
}

/// Square degrees at a place as square metres, roughly: for people to judge a repair by.
fn square_metres(square_degrees: f64, place: Coord<f64>) -> f64 {
    square_degrees * 111_320.0 * 111_320.0 * place.y.to_radians().cos()
}
