//! The area of a point.
use std::path::Path;

use geo::{Coord, InteriorPoint, Intersects, Rect};
use proptest::prelude::*;
use sozialraum::areas::{Area, Locator};

use crate::{gapless, partition};

fn city() -> Vec<Area> {
    partition::areas(partition::outlines(3, 6, 6, 3))
}

/// Every vertex is a border of one area at least, mostly of two or three.
fn corners(areas: &[Area]) -> Vec<Coord<f64>> {
    areas.iter().flat_map(|area| geo::CoordsIter::coords_iter(&area.outline)).collect()
}

#[test]
fn a_border_belongs_to_the_lowest_area_and_beside_the_city_there_is_none() {
    let areas = city();
    let locator = Locator::build(&areas);
    for corner in corners(&areas) {
        let lowest = areas.iter().position(|area| area.outline.intersects(&corner));
        assert_eq!(locator.at(corner), lowest);
    }
    for beside in [Coord { x: 0.0, y: 0.0 }, Coord { x: 6.0, y: 51.2 }, Coord { x: f64::NAN, y: 1.0 }] {
        assert_eq!(locator.at(beside), None);
    }
}

proptest! {
    #[test]
    fn any_point_and_any_box_are_answered_as_by_looking_at_every_area(
        x in 6.68..6.80f64, y in 51.14..51.21f64, width in 0.0..0.05f64, height in 0.0..0.05f64,
    ) {
        thread_local!(static CITY: (Vec<Area>, Locator) = { let areas = city(); let locator = Locator::build(&areas); (areas, locator) });
        let at = Coord { x, y };
        let bounds = Rect::new(at, Coord { x: x + width, y: y + height });
        CITY.with(|(areas, locator)| {
            assert_eq!(locator.at(at), areas.iter().position(|area| area.outline.intersects(&at)));
            let touched: Vec<usize> = (0..areas.len()).filter(|&index| areas[index].outline.intersects(&bounds)).collect();
            assert_eq!(locator.within(bounds), touched);
        });
    }
}

#[test]
fn a_point_inside_each_official_area_is_answered_by_it() {
    let Ok(folder) = std::env::var("SOZIALRAUM_REAL_DATA") else {
        eprintln!("SKIPPED: SOZIALRAUM_REAL_DATA is unset, no published file was looked at");
        return;
    };
    let areas = gapless::official(Path::new(&folder));
    let locator = Locator::build(&areas);
    for (index, area) in areas.iter().enumerate() {
        assert_eq!(locator.at(area.outline.interior_point().expect("areas are not empty").0), Some(index));
    }
}
