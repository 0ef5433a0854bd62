//! Inputs of any shape: nothing makes reading panic, and what comes out is sound.
use geo::{Area, Validation};
use proptest::prelude::*;
use sozialraum::intake::{NumberFormat, OutlineFile, Severity, Table, TableFormat, number};

use super::outlines::{feature, outlines};
use super::tables::{SHEET, workbook};

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
