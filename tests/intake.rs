//! Reading what people publish: tables and outlines as they come, messy ones, hostile ones.
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use geo::{Area, Rect, Validation, coord};
use proptest::prelude::*;
use sozialraum::intake::number::{self, NumberFault};
use sozialraum::intake::{Cell, Finding, NumberFormat, OutlineFile, Outlines, Severity, Table, TableFormat};

// ---- numbers

#[test]
fn numbers_are_read_in_the_declared_format_and_in_no_other() {
    use NumberFormat::{German, Plain};
    let cases: [(&str, NumberFormat, Result<f64, NumberFault>); 20] = [
        ("1234.5", Plain, Ok(1234.5)),
        (" 44 ", Plain, Ok(44.0)),
        ("-0.6", Plain, Ok(-0.6)),
        ("1234,5", Plain, Err(NumberFault::OtherFormat)),
        ("1.234.567", Plain, Err(NumberFault::OtherFormat)),
        ("1.234.567,8", German, Ok(1_234_567.8)),
        ("1.234", German, Ok(1234.0)),
        ("\u{2212}0,6", German, Ok(-0.6)),
        ("44.12", German, Err(NumberFault::OtherFormat)),
        ("0.123", German, Err(NumberFault::OtherFormat)),
        ("1234.567", German, Err(NumberFault::OtherFormat)),
        ("1,234.5", German, Err(NumberFault::OtherFormat)),
        ("", Plain, Err(NumberFault::NotANumber)),
        ("-", Plain, Err(NumberFault::NotANumber)),
        ("NaN", Plain, Err(NumberFault::NotANumber)),
        ("inf", Plain, Err(NumberFault::NotANumber)),
        ("1e309", Plain, Err(NumberFault::NotANumber)),
        ("0x10", Plain, Err(NumberFault::NotANumber)),
        ("10000000000000000", Plain, Err(NumberFault::TooLarge)),
        ("1234567890123456789012345678901234", Plain, Err(NumberFault::TooLong)),
    ];
    for (text, format, expected) in cases {
        assert_eq!(number::parse(text, format), expected, "{text:?} as {format:?}");
    }
    let endless = "9".repeat(1_000_000);
    assert_eq!(number::parse(&endless, Plain), Err(NumberFault::TooLong));
}

// ---- tables

fn table(bytes: &[u8], format: TableFormat) -> Result<Table, Finding> {
    Table::parse("table", bytes, format)
}

#[test]
fn umlauts_survive_utf8_a_byte_order_mark_and_windows_1252() {
    let files: [&[u8]; 3] =
        ["id;name\n1;Köln\n".as_bytes(), b"\xef\xbb\xbfid;name\n1;K\xc3\xb6ln\n", b"id;name\n1;K\xf6ln\n"];
    for bytes in files {
        let table = table(bytes, TableFormat::German).expect("readable");
        assert_eq!(table.header, ["id", "name"]);
        assert_eq!(table.rows[0].cells[1], Cell::Text("Köln".into()));
    }
}

#[test]
fn a_broken_table_is_refused_with_its_line() {
    let long_cell = format!("id,name\n1,{}\n", "x".repeat(20_000));
    let cases: [(&str, &[u8], &str, Option<u32>); 12] = [
        ("two encodings", b"id,name\n1,K\xc3\xb6ln\n2,K\xf6ln\n", "encoding-mixed", Some(3)),
        ("UTF-16", b"\xff\xfei\0d\0", "encoding-unknown", None),
        ("bytes no encoding has", b"id,name\n1,\x81\n", "encoding-unknown", Some(2)),
        ("an unclosed quote", b"id,name\n1,a\n2,\"b\n3,c\n", "quote-unclosed", Some(3)),
        ("a zero byte", b"id,name\n1,a\0\n", "zero-byte", Some(2)),
        ("a short row", b"id,name\n1,a\n2\n", "row-length", Some(3)),
        ("a long row", b"id,name\n1,a,b\n", "row-length", Some(2)),
        ("the other delimiter", b"id;name\n1;a\n", "delimiter-other", Some(1)),
        ("a doubled header", b"id,name,id\n1,a,2\n", "column-doubled", Some(1)),
        ("an endless cell", long_cell.as_bytes(), "cell-too-long", Some(2)),
        ("nothing at all", b"", "table-empty", None),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "zero-byte", Some(3)),
    ];
    for (what, bytes, code, line) in cases {
        let refusal = table(bytes, TableFormat::Plain).expect_err(what);
        assert_eq!((refusal.code, refusal.place.line), (code, line), "{what}");
    }
}

#[test]
fn a_missing_column_is_named_together_with_those_that_are_there() {
    let refusal = table(b"id,nmae\n1,a\n", TableFormat::Plain).expect("readable").require("name").expect_err("missing");
    assert_eq!(refusal.code, "column-missing");
    assert!(format!("{refusal:?}").contains("id, nmae"));
}

/// A workbook of one sheet, made by hand: `sheet` is the inside of `<sheetData>`.
fn workbook(sheet: &str) -> Vec<u8> {
    let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let related = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let parts = [
        ("_rels/.rels", related("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook {main} xmlns:r="{relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        ("xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet {main}><sheetData>{sheet}</sheetData></worksheet>")),
    ];
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("in memory");
        archive.write_all(text.as_bytes()).expect("in memory");
    }
    archive.finish().expect("in memory").into_inner()
}

const SHEET: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>rate</t></is></c></row>
<row r="2"><c r="A2"><v>11001</v></c><c r="B2"><v>7.5</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>012001</t></is></c><c r="B4" t="inlineStr"><is><t>7,5</t></is></c></row>"#;

#[test]
fn a_workbook_gives_ids_their_zeros_back_and_takes_no_text_for_a_number() {
    let table = table(&workbook(SHEET), TableFormat::Xlsx).expect("readable");
    let ids: Vec<String> = table.rows.iter().map(|row| row.cells[0].to_id(6)).collect();
    assert_eq!(ids, ["011001", "012001"]);
    assert_eq!(table.rows[0].cells[1].to_number(table.format), Ok(7.5));
    assert_eq!(table.rows[1].cells[1].to_number(table.format), Err(NumberFault::NotANumber));
    assert_eq!(table.rows[1].line, 4, "rows are counted as the sheet counts them");
}

#[test]
fn a_workbook_that_unpacks_to_far_more_than_it_is_is_refused() {
    let bomb = workbook(&" ".repeat(140 * 1024 * 1024));
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(table(&bomb, TableFormat::Xlsx).expect_err("a bomb").code, "workbook-too-large");
    let far = workbook(
        r#"<row r="1"><c r="XFD1" t="inlineStr"><is><t>id</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    );
    assert_eq!(table(&far, TableFormat::Xlsx).expect_err("too wide").code, "table-too-wide");
}

// ---- outlines

fn outlines(features: &str) -> Result<Outlines, Finding> {
    within(None, &format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#))
}

fn within(bounds: Option<Rect<f64>>, text: &str) -> Result<Outlines, Finding> {
    let file = OutlineFile { name: "outlines.geojson", id_property: Some("id"), id_digits: 3, epsg: None, bounds };
    file.parse(text.as_bytes())
}

fn feature(kind: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"id":"001"}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}"#
    )
}

fn codes(read: &Outlines) -> Vec<&'static str> {
    read.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn each_flaw_of_an_outline_is_mended_by_name_or_refused_by_name() {
    let square = "[[7,51],[8,51],[8,52],[7,52],[7,51]]";
    let cases: [(&str, &str, String, &[&str], usize); 16] = [
        ("nothing wrong", "Polygon", format!("[{square}]"), &[], 1),
        ("clockwise", "Polygon", "[[[7,51],[7,52],[8,52],[8,51],[7,51]]]".into(), &[], 1),
        ("a vertex twice", "Polygon", "[[[7,51],[8,51],[8,51],[8,52],[7,52],[7,51]]]".into(), &[], 1),
        ("open ring", "Polygon", "[[[7,51],[8,51],[8,52],[7,52]]]".into(), &["ring-closed"], 1),
        ("heights", "Polygon", "[[[7,51,3],[8,51,3],[8,52,3],[7,52,3],[7,51,3]]]".into(), &["heights-dropped"], 1),
        ("a hole outside", "Polygon", format!("[{square},[[9,51],[9.1,51],[9.1,51.1],[9,51]]]"), &["hole-dropped"], 1),
        ("a hole of two points", "Polygon", format!("[{square},[[7.1,51.1],[7.2,51.2]]]"), &["ring-dropped"], 1),
        (
            "a spike",
            "Polygon",
            "[[[7,51],[8,51],[8,52],[7.5,52],[7.5,53],[7.5,52],[7,52],[7,51]]]".into(),
            &["ring-crossing-mended"],
            1,
        ),
        (
            "a point touched twice",
            "Polygon",
            "[[[7,51],[8,51],[8,52],[7,52],[7.5,51],[7,51]]]".into(),
            &["ring-crossing-mended"],
            1,
        ),
        ("a bow tie", "Polygon", "[[[7,51],[8,52],[8,51],[7,52],[7,51]]]".into(), &["ring-crossing"], 0),
        (
            "a hole across the edge",
            "Polygon",
            format!("[{square},[[7.5,51.2],[8.5,51.2],[8.5,51.8],[7.5,51.2]]]"),
            &["rings-crossing"],
            0,
        ),
        ("the same part twice", "MultiPolygon", format!("[[{square}],[{square}]]"), &["parts-overlapping"], 0),
        (
            "parts side by side",
            "MultiPolygon",
            format!("[[{square}],[[[8,51],[9,51],[9,52],[8,52],[8,51]]]]"),
            &["parts-merged"],
            1,
        ),
        ("two points", "Polygon", "[[[7,51],[7,51]]]".into(), &["ring-dropped", "outline-empty"], 0),
        ("a line", "Polygon", "[[[7,51],[8,51],[9,51],[7,51]]]".into(), &["ring-crossing"], 0),
        ("half a coordinate", "Polygon", "[[[7],[8,51],[8,52],[7]]]".into(), &["position-broken"], 0),
    ];
    for (what, kind, coordinates, expected, count) in cases {
        let read = outlines(&feature(kind, &coordinates)).expect(what);
        assert_eq!(codes(&read), expected, "{what}");
        assert_eq!(read.outlines.len(), count, "{what}");
        for outline in &read.outlines {
            assert!(outline.shape.is_valid() && outline.shape.signed_area() > 0.0, "{what}: {:?}", outline.shape);
        }
        assert!(read.findings.iter().all(|finding| finding.place.line == Some(1)), "{what}");
    }
}

#[test]
fn of_a_collection_the_areas_are_taken_and_the_rest_is_named() {
    let square = r#"{"type":"Polygon","coordinates":[[[7,51],[8,51],[8,52],[7,51]]]}"#;
    let point = r#"{"type":"Point","coordinates":[7,51]}"#;
    let collection = |parts: &str| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":1}},"geometry":{{"type":"GeometryCollection","geometries":[{parts}]}}}}"#
        )
    };
    let mixed = outlines(&collection(&format!("{square},{point}"))).expect("readable");
    assert_eq!((codes(&mixed), mixed.outlines.len()), (vec!["collection-mixed"], 1));
    assert_eq!(mixed.outlines[0].id, "001", "a number as id gets its zeros back");
    let points = outlines(&collection(point)).expect("readable");
    assert_eq!((codes(&points), points.outlines.len()), (vec!["geometry-not-an-area"], 0));
}

#[test]
fn a_file_in_another_system_is_converted_if_it_says_so_and_refused_if_it_does_not() {
    let bounds = Some(Rect::new(coord! { x: 6.6, y: 51.1 }, coord! { x: 7.0, y: 51.4 }));
    let collection = |crs: &str, ring: &str| {
        format!(r#"{{"type":"FeatureCollection"{crs},"features":[{}]}}"#, feature("Polygon", &format!("[{ring}]")))
    };
    let named = |name: &str| format!(r#","crs":{{"type":"name","properties":{{"name":"{name}"}}}}"#);
    let degrees = "[[6.77,51.22],[6.78,51.22],[6.78,51.23],[6.77,51.22]]";
    let swapped = "[[51.22,6.77],[51.22,6.78],[51.23,6.78],[51.22,6.77]]";
    let utm = "[[344300,5676650],[345000,5676630],[345030,5677740],[344300,5676650]]";
    let elsewhere = "[[16.77,41.22],[16.78,41.22],[16.78,41.23],[16.77,41.22]]";
    let around = "[[179,51],[-179,51],[-179,52],[179,51]]";
    let cases: [(&str, String, &str, Result<usize, &str>); 11] = [
        ("degrees", String::new(), degrees, Ok(1)),
        ("null", r#","crs":null"#.into(), degrees, Ok(1)),
        ("CRS84", named("urn:ogc:def:crs:OGC:1.3:CRS84"), degrees, Ok(1)),
        ("named UTM", named("urn:ogc:def:crs:EPSG::25832"), utm, Ok(1)),
        ("UTM by address", named("http://www.opengis.net/def/crs/EPSG/0/25832"), utm, Ok(1)),
        ("unnamed UTM", String::new(), utm, Err("crs-other")),
        ("UTM named as degrees", named("EPSG:4326"), utm, Err("crs-other")),
        ("unknown", named("EPSG:2056"), utm, Err("crs-unknown")),
        ("swapped", String::new(), swapped, Err("axes-swapped")),
        ("elsewhere", String::new(), elsewhere, Err("all-outside-bounds")),
        ("around the world", String::new(), around, Err("all-outside-bounds")),
    ];
    for (what, crs, ring, expected) in cases {
        let read = within(bounds, &collection(&crs, ring));
        assert_eq!(read.as_ref().map(|read| read.outlines.len()).map_err(|refusal| refusal.code), expected, "{what}");
    }
    let alone = within(None, &collection("", around)).expect("readable");
    assert_eq!(codes(&alone), ["antimeridian"]);
}

#[test]
fn one_outline_outside_the_bounds_is_refused_alone() {
    let bounds = Some(Rect::new(coord! { x: 6.6, y: 51.1 }, coord! { x: 7.0, y: 51.4 }));
    let inside = feature("Polygon", "[[[6.77,51.22],[6.78,51.22],[6.78,51.23],[6.77,51.22]]]");
    let outside = feature("Polygon", "[[[16.77,51.22],[16.78,51.22],[16.78,51.23],[16.77,51.22]]]");
    let read = within(bounds, &format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{inside},\n{outside}]}}"))
        .expect("readable");
    assert_eq!((codes(&read), read.outlines.len()), (vec!["outside-bounds"], 1));
    assert_eq!(read.findings[0].place.line, Some(3));
}

#[test]
fn a_text_that_is_no_geojson_is_refused_without_a_stack_overflow() {
    let deep = format!(r#"{{"type":"FeatureCollection","features":[{}"#, "[".repeat(100_000));
    let deep_feature = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        feature("Polygon", &format!("{}{}", "[".repeat(50_000), "]".repeat(50_000)))
    );
    for (text, code) in [
        ("", "json-broken"),
        ("[]", "json-broken"),
        (deep.as_str(), "json-broken"),
        (r#"{"type":"Topology"}"#, "geojson-unknown"),
    ] {
        assert_eq!(within(None, text).expect_err("no GeoJSON").code, code);
    }
    assert_eq!(codes(&within(None, &deep_feature).expect("the rest can be read")), ["json-broken"]);
}

#[test]
fn an_outline_made_to_keep_the_machine_busy_is_refused_in_time() {
    let zigzag: Vec<String> =
        (0..40_000).map(|i| format!("[{},{}]", 7.0 + f64::from(i) * 1e-7, if i % 2 == 0 { 51 } else { 52 })).collect();
    let star: Vec<String> = (0..3_000)
        .map(|i| {
            let turn = f64::from(i) * 2.4;
            format!("[{},{}]", 7.0 + turn.cos(), 51.0 + turn.sin())
        })
        .collect();
    for ring in [zigzag, star] {
        let start = Instant::now();
        let read = outlines(&feature("Polygon", &format!("[[{}]]", ring.join(",")))).expect("readable");
        assert!(
            codes(&read).iter().any(|code| ["outline-tangled", "ring-crossing"].contains(code)),
            "{:?}",
            codes(&read)
        );
        assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    }
}

// ---- published files

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
        let mut found: Vec<&str> = self::codes(&read);
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

// ---- properties

proptest! {
    #[test]
    fn no_text_makes_reading_a_number_panic(text in ".{0,50}") {
        for format in [NumberFormat::Plain, NumberFormat::German] {
            if let Ok(number) = number::parse(&text, format) {
                prop_assert!(number.is_finite());
            }
        }
    }

    #[test]
    fn a_number_written_the_german_way_comes_back(whole in 0_u32..100_000_000, cents in 0_u32..100) {
        let digits = whole.to_string();
        let grouped: Vec<String> = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        let expected: f64 = format!("{whole}.{cents:02}").parse().expect("a number");
        prop_assert_eq!(number::parse(&format!("{},{cents:02}", grouped.join(".")), NumberFormat::German), Ok(expected));
        prop_assert_eq!(number::parse(&format!("{digits},{cents:02}"), NumberFormat::German), Ok(expected));
    }

    #[test]
    fn no_bytes_make_reading_a_table_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for format in [TableFormat::Plain, TableFormat::German, TableFormat::Xlsx] {
            let _ = Table::parse("table", &bytes, format);
        }
    }

    #[test]
    fn a_row_of_a_table_that_was_read_is_as_long_as_its_header(text in "([a-c\"\n\r,;. äÄ-]{0,60})") {
        for format in [TableFormat::Plain, TableFormat::German] {
            if let Ok(table) = Table::parse("table", text.as_bytes(), format) {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.header.len()));
            }
        }
    }

    #[test]
    fn a_damaged_workbook_is_refused_or_read_but_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = workbook(SHEET);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = Table::parse("table", &bytes, TableFormat::Xlsx);
        bytes.truncate(cut.index(bytes.len()));
        let _ = Table::parse("table", &bytes, TableFormat::Xlsx);
    }

    #[test]
    fn no_bytes_make_reading_outlines_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = OutlineFile { name: "o", id_property: None, id_digits: 0, epsg: None, bounds: None }.parse(&bytes);
    }

    /// Few places, many vertices: rings that touch, cross, repeat and nest in every way.
    #[test]
    fn whatever_rings_come_in_only_valid_outlines_come_out(
        parts in proptest::collection::vec(proptest::collection::vec(proptest::collection::vec((0_i32..6, 0_i32..6), 0..9), 1..4), 1..4)
    ) {
        let ring = |ring: &Vec<(i32, i32)>| {
            let mut corners: Vec<String> = ring.iter().map(|(x, y)| format!("[{},{}]", 7.0 + f64::from(*x) / 10.0, 51.0 + f64::from(*y) / 10.0)).collect();
            corners.extend(corners.first().cloned());
            format!("[{}]", corners.join(","))
        };
        let part = |part: &Vec<Vec<(i32, i32)>>| format!("[{}]", part.iter().map(ring).collect::<Vec<_>>().join(","));
        let coordinates = format!("[{}]", parts.iter().map(part).collect::<Vec<_>>().join(","));
        let read = outlines(&feature("MultiPolygon", &coordinates)).expect("it is GeoJSON");
        for outline in &read.outlines {
            prop_assert!(outline.shape.is_valid(), "{:?}: {:?}", outline.shape, outline.shape.check_validation());
            prop_assert!(outline.shape.signed_area() > 0.0);
        }
        let refused = read.findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(read.outlines.is_empty(), refused, "an outline comes out, or an error says why not");
    }
}
