//! Files as they were published, where they are.
use std::path::PathBuf;

use geo::{Area, Rect, coord};
use sozialraum::intake::OutlineFile;

fn published(folder: &str) -> Option<PathBuf> {
    let found = std::env::var_os("SOZIALRAUM_REAL_DATA").map(|root| PathBuf::from(root).join("geodata").join(folder));
    if found.is_none() {
        eprintln!("SKIPPED: SOZIALRAUM_REAL_DATA is not set, so no published file is read");
    }
    found
}

#[test]
fn every_messy_published_file_loads_with_named_repairs_or_is_refused_with_a_reason() {
    let Some(folder) = published("messy") else { return };
    // outlines, and the codes of what was found (each once)
    let expected: [(&str, Result<usize, &str>, &[&str]); 14] = [
        ("cth_africa.geojson", Ok(56), &[]),
        ("cth_antwerp.geojson", Ok(62), &["hole-dropped"]),
        ("cth_frankfurt-main.geojson", Ok(46), &["ring-crossing-mended"]),
        ("cth_kaiserslautern.geojson", Ok(10), &["heights-dropped"]),
        ("cth_north-america.geojson", Ok(18), &[]),
        ("cth_oceania.geojson", Ok(24), &[]),
        ("cth_surrey.geojson", Ok(7), &["ring-dropped"]),
        ("derived_duesseldorf_sozialraeume_etrs89_utm32_nocrs.geojson", Err("crs-other"), &[]),
        ("derived_flensburg_stadtbezirke_epsg25832.geojson", Ok(41), &["ring-crossing-mended"]),
        ("tip_dateline.json", Err("crs-unknown"), &[]),
        ("tip_epsg3857.json", Ok(0), &["geometry-not-an-area"]),
        ("tip_geometrycollection.json", Ok(0), &["geometry-not-an-area"]),
        ("tip_invalid_polygon.json", Ok(0), &["ring-dropped", "outline-empty"]),
        ("tip_polygon_winding.json", Ok(1), &[]),
    ];
    let files = std::fs::read_dir(&folder).expect("the folder of messy files").count();
    assert_eq!(files, expected.len(), "a messy file that nobody expects");
    for (name, count, codes) in expected {
        let bytes = std::fs::read(folder.join(name)).expect(name);
        let file = OutlineFile { name, id_property: None, id_digits: 0, epsg: None, bounds: None };
        let read = file.parse(&bytes);
        assert_eq!(read.as_ref().map(|read| read.outlines.len()).map_err(|refusal| refusal.code), count, "{name}");
        let Ok(read) = read else { continue };
        let mut found: Vec<&str> = super::outlines::codes(&read);
        found.dedup();
        assert_eq!(found, codes, "{name}");
        assert!(read.outlines.iter().all(|outline| outline.shape.signed_area() > 0.0), "{name}");
    }
}

#[test]
fn the_file_without_a_coordinate_system_loads_once_it_is_declared() {
    let Some(folder) = published("messy") else { return };
    let name = "derived_duesseldorf_sozialraeume_etrs89_utm32_nocrs.geojson";
    let bytes = std::fs::read(folder.join(name)).expect(name);
    let bounds = Some(Rect::new(coord! { x: 6.6, y: 51.1 }, coord! { x: 7.0, y: 51.4 }));
    let file = OutlineFile { name, id_property: Some("SOZIALRAUM_ID"), id_digits: 6, epsg: Some(25832), bounds };
    let read = file.parse(&bytes).expect("declared");
    assert_eq!(read.outlines.len(), 171);
}
