//! Which of many shapes a tile touches, by the boxes around them. Knows no area.
use geo::{BoundingRect, Coord, MultiPolygon, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::tiles::address::BUFFER;
use crate::tiles::{TileAddress, mercator};

/// A box and the number of what is in it.
pub type Boxed = GeomWithData<Rectangle<[f64; 2]>, u32>;

/// The box of an outline (lon, lat), in the unit square.
pub fn unit_box(outline: &MultiPolygon<f64>) -> Option<Rect<f64>> {
    let bounds = outline.bounding_rect()?;
    Some(Rect::new(mercator::to_unit(bounds.min()), mercator::to_unit(bounds.max())))
}

pub fn box_of(points: impl Iterator<Item = Coord<f64>>) -> Option<Rect<f64>> {
    points.map(|point| Rect::new(point, point)).reduce(around)
}

/// The box around both.
pub fn around(a: Rect<f64>, b: Rect<f64>) -> Rect<f64> {
    let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
    let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
    Rect::new(low, high)
}

/// Boxes by their place in the list; what has none is in no tile.
pub fn boxes(bounds: impl Iterator<Item = Option<Rect<f64>>>) -> RTree<Boxed> {
    let boxed = |(index, bounds): (usize, Option<Rect<f64>>)| {
        Some(Boxed::new(Rectangle::from_aabb(envelope(bounds?)), index as u32))
    };
    RTree::bulk_load(bounds.enumerate().filter_map(boxed).collect())
}

/// What a tile and its surroundings touch, ascending.
pub fn touched(boxes: &RTree<Boxed>, address: TileAddress) -> Vec<usize> {
    let hits = boxes.locate_in_envelope_intersecting(envelope(address.square(BUFFER)));
    let mut touched: Vec<usize> = hits.map(|hit| hit.data as usize).collect();
    touched.sort_unstable();
    touched
}

pub fn envelope(bounds: Rect<f64>) -> AABB<[f64; 2]> {
    AABB::from_corners([bounds.min().x, bounds.min().y], [bounds.max().x, bounds.max().y])
}
