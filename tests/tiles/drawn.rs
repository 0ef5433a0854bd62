//! Tiles of an invented city.
use std::io::Write;
use std::process::Command;

use geo::Coord;
use proptest::prelude::*;
use sozialraum::areas::Area;
use sozialraum::atlas::AreaTiles;
use sozialraum::tiles::{Property, TileAddress, mercator};

use crate::{decode, partition};

const BUDGET: u64 = 64 << 20;

pub fn tiles_of(areas: &[Area], budget: u64) -> AreaTiles {
    let figures = |index: usize| {
        vec![
            ("rate_pct".into(), Property::Number(index as f64 / 10.0)),
            ("need_class".into(), Property::Integer(index as i64 % 6 + 1)),
        ]
    };
    let population: Vec<_> = (0..areas.len()).map(|index| (index != 3).then_some(1000.0 - index as f64)).collect();
    AreaTiles::build(
        areas,
        &partition::levels(),
        &partition::districts(areas),
        (0..areas.len()).map(figures).collect(),
        &population,
        budget,
    )
}

fn city() -> Vec<Area> {
    partition::areas(partition::outlines(7, 8, 8, 4))
}

/// All tiles of a zoom that can hold anything.
pub fn addresses(tiles: &AreaTiles, z: u8, near: &[Area]) -> Vec<TileAddress> {
    let side = f64::from(1u32 << z);
    let corners = near.iter().flat_map(|area| geo::CoordsIter::coords_iter(&area.outline)).map(mercator::to_unit);
    let columns_rows = corners.map(|at| ((at.x * side) as u32, (at.y * side) as u32));
    let (mut west, mut east, mut north, mut south) = (u32::MAX, 0, u32::MAX, 0);
    for (x, y) in columns_rows {
        (west, east, north, south) = (west.min(x), east.max(x), north.min(y), south.max(y));
    }
    let all = (north..=south).flat_map(|y| (west..=east).map(move |x| (x, y)));
    all.filter_map(|(x, y)| TileAddress::new(z.into(), x, y).ok()).filter(|&tile| !tiles.is_outside(tile)).collect()
}

#[test]
fn a_tile_holds_areas_labels_and_border_lines_with_their_properties() {
    let areas = city();
    let tiles = tiles_of(&areas, BUDGET);
    let address = addresses(&tiles, 0, &areas)[0];
    let layers = decode::layers(&tiles.tile(address).expect("the city is in the world"));
    assert_eq!(layers.keys().collect::<Vec<_>>(), ["area_labels", "areas", "district_lines"]);

    let city_tile = *addresses(&tiles, 10, &areas).first().expect("a tile");
    let layers = decode::layers(&tiles.tile(city_tile).expect("areas"));
    let feature = &layers["areas"][0];
    let area = &areas[feature.id.expect("an id") as usize - 1];
    assert_eq!(feature.text("id"), Some(area.id.as_str()));
    assert_eq!(feature.text("name"), Some(area.name.as_str()));
    assert_eq!(feature.text("quarter"), Some(&area.id.as_str()[..3]));
    assert_eq!(feature.text("borough"), Some(&area.id.as_str()[..2]));
    let number = feature.id.expect("an id") as f64 - 1.0;
    assert_eq!(feature.properties["rate_pct"].double_value, Some(number / 10.0));
    assert!(feature.properties["need_class"].int_value.is_some());
    let drawn: Vec<_> = layers["district_lines"].iter().filter_map(|line| line.text("level")).collect();
    assert_eq!(drawn, ["cell", "quarter", "borough", "city"]);
}

#[test]
fn each_label_stands_in_exactly_one_tile_and_ranks_by_population() {
    let areas = city();
    let tiles = tiles_of(&areas, BUDGET);
    for z in [7, 8, 13] {
        let mut seen: Vec<(String, String, i64)> = Vec::new();
        for address in addresses(&tiles, z, &areas) {
            let Some(bytes) = tiles.tile(address) else { continue };
            for label in decode::layers(&bytes).remove("area_labels").unwrap_or_default() {
                let text = |key| label.text(key).expect("labels have it").to_owned();
                seen.push((text("kind"), text("id"), label.properties["rank"].int_value.expect("a rank")));
            }
        }
        seen.sort();
        let kinds: Vec<&str> = seen.iter().map(|label| label.0.as_str()).collect();
        let count = |kind: &str| kinds.iter().filter(|&&k| k == kind).count();
        assert_eq!((count("borough"), count("quarter")), (4, 16), "zoom {z}");
        assert_eq!(count("area"), if z < 8 { 0 } else { 64 }, "zoom {z}");
        let rank = |id: &str| seen.iter().find(|label| label.1 == id).map(|label| label.2);
        if z > 7 {
            assert_eq!(
                (rank(areas[0].id.as_str()), rank(areas[3].id.as_str())),
                (Some(1), Some(64)),
                "unknown is last"
            );
        }
    }
}

#[test]
fn equal_input_gives_equal_bytes() {
    let areas = city();
    let (one, other) = (tiles_of(&areas, BUDGET), tiles_of(&areas, BUDGET));
    for address in addresses(&one, 12, &areas) {
        assert_eq!(one.tile(address), other.tile(address));
        assert_eq!(one.tile(address), one.tile(address), "the kept tile is the made tile");
    }
}

#[test]
fn the_cache_stays_under_its_byte_budget() {
    let areas = city();
    let (small, ample) = (tiles_of(&areas, 8_000), tiles_of(&areas, BUDGET));
    for z in [14, 12, 14] {
        for address in addresses(&small, z, &areas) {
            assert_eq!(small.tile(address), ample.tile(address));
            assert!(small.cached_bytes() <= 8_000);
        }
    }
    assert!(small.cached_bytes() > 0 && ample.cached_bytes() > 16_000, "both caches hold something");
}

#[test]
fn tiles_beside_the_city_and_deeper_than_the_source_are_outside_and_cost_nothing() {
    let areas = city();
    let tiles = tiles_of(&areas, BUDGET);
    for (z, x, y) in [("14", "0", "0"), ("15", "17000", "10900"), ("22", "2175000", "1400000")] {
        let address = TileAddress::parse(z, x, y).expect("inside the pyramid");
        assert!(tiles.is_outside(address) && tiles.tile(address).is_none());
    }
    assert_eq!(tiles.cached_bytes(), 0);
}

#[test]
fn an_edition_without_areas_has_no_tiles() {
    let tiles = tiles_of(&[], BUDGET);
    assert!(tiles.is_outside(TileAddress::new(0, 0, 0).expect("the world")));
}

#[test]
fn only_plain_digits_inside_the_pyramid_are_an_address() {
    for bad in ["", "-1", "+1", "1.5", "%31", "٣", " 1", "1 ", "0x1", "9999999999999999999999", "4294967296"] {
        assert!(TileAddress::parse("3", bad, "1").is_err(), "{bad:?}");
        assert!(TileAddress::parse(bad, "0", "0").is_err(), "{bad:?}");
    }
    for (z, x, y) in [("23", "0", "0"), ("9999", "0", "0"), ("3", "8", "0"), ("3", "0", "8"), ("0", "1", "0")] {
        assert!(TileAddress::parse(z, x, y).is_err(), "{z}/{x}/{y}");
    }
    assert!(TileAddress::parse("22", "4194303", "4194303").is_ok());
}

proptest! {
    #[test]
    fn no_text_as_an_address_panics(z in "[0-9]{1,2}|.*", x in "[0-9]{1,8}|.*", y in "[0-9]{1,8}|.*") {
        thread_local!(static TILES: AreaTiles = tiles_of(&city(), BUDGET));
        if let Ok(address) = TileAddress::parse(&z, &x, &y) {
            TILES.with(|tiles| tiles.tile(address));
        }
    }
}

#[test]
fn gdal_reads_a_tile() {
    if Command::new("ogrinfo").arg("--version").output().is_err() {
        eprintln!("SKIPPED: ogrinfo is not installed, nobody but us has read a tile");
        return;
    }
    let areas = city();
    let tiles = tiles_of(&areas, BUDGET);
    let middle = mercator::to_unit(Coord { x: 6.75, y: 51.18 });
    let address = TileAddress::new(8, (middle.x * 256.0) as u32, (middle.y * 256.0) as u32).expect("in the world");
    let mut file = tempfile::Builder::new().suffix(".pbf").tempfile().expect("a temporary file");
    file.write_all(&tiles.tile(address).expect("areas")).expect("written");
    for (layer, count) in [("areas", 64), ("area_labels", 84), ("district_lines", 4)] {
        let mut ogrinfo = Command::new("ogrinfo");
        let output = ogrinfo.args(["-ro", "-so"]).arg(file.path()).arg(layer).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains(&format!("Feature Count: {count}\n")), "{layer}: {said}");
    }
}
