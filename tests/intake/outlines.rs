//! Outlines: mended by name or refused by name, whoever made them.
use std::time::{Duration, Instant};

use geo::{Area, Rect, Validation, coord};
use sozialraum::intake::{Finding, OutlineFile, Outlines};

pub fn outlines(features: &str) -> Result<Outlines, Finding> {
    within(None, &format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#))
}

fn within(bounds: Option<Rect<f64>>, text: &str) -> Result<Outlines, Finding> {
    let file = OutlineFile { name: "outlines.geojson", id_property: Some("id"), id_digits: 3, epsg: None, bounds };
    file.parse(text.as_bytes())
}

pub fn feature(kind: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"id":"001"}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}"#
    )
}

pub fn codes(read: &Outlines) -> Vec<&'static str> {
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
