//! Which area a point lies in, and which areas a box touches: an R-tree over the outlines' boxes, then the
//! outlines themselves.
use geo::{BoundingRect, Coord, Intersects, MultiPolygon, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RStarInsertionStrategy, RTree, RTreeParams};

use super::Area;

type Boxed = GeomWithData<Rectangle<[f64; 2]>, u32>;

/// Wide nodes: a tree of a hundred thousand areas is four steps deep instead of seven, and each step waits for memory.
struct Wide;

impl RTreeParams for Wide {
    const MIN_SIZE: usize = 8;
    const MAX_SIZE: usize = 16;
    const REINSERTION_COUNT: usize = 4;
    type DefaultInsertionStrategy = RStarInsertionStrategy;
}

/// The outlines, ready to be asked.
pub struct Locator {
    boxes: RTree<Boxed, Wide>,
    outlines: Vec<MultiPolygon<f64>>,
}

impl Locator {
    /// Answers are indices into `areas`.
    pub fn build(areas: &[Area]) -> Self {
        let outlines: Vec<_> = areas.iter().map(|area| area.outline.clone()).collect();
        let boxed = |(index, outline): (usize, &MultiPolygon<f64>)| {
            let bounds = outline.bounding_rect()?;
            Some(Boxed::new(Rectangle::from_aabb(envelope(bounds)), index as u32))
        };
        let boxes = RTree::bulk_load_with_params(outlines.iter().enumerate().filter_map(boxed).collect());
        Self { boxes, outlines }
    }

    /// The area at a position (lon, lat); a border belongs to the lowest of the areas that meet there.
    pub fn at(&self, position: Coord<f64>) -> Option<usize> {
        self.boxes
            .locate_all_at_point([position.x, position.y])
            .map(|candidate| candidate.data as usize)
            .filter(|&index| self.outlines[index].intersects(&position))
            .min()
    }

    /// The areas that touch a box (lon, lat), ascending.
    pub fn within(&self, bounds: Rect<f64>) -> Vec<usize> {
        let mut found: Vec<usize> = self
            .boxes
            .locate_in_envelope_intersecting(envelope(bounds))
            .map(|candidate| candidate.data as usize)
            .filter(|&index| self.outlines[index].intersects(&bounds))
            .collect();
        found.sort_unstable();
        found
    }
}

fn envelope(bounds: Rect<f64>) -> AABB<[f64; 2]> {
    AABB::from_corners([bounds.min().x, bounds.min().y], [bounds.max().x, bounds.max().y])
}
