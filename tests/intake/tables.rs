//! Tables as text and as workbooks: read whole, or refused with their line.
use std::io::Write;

use sozialraum::intake::number::NumberFault;
use sozialraum::intake::{Cell, Finding, Table, TableFormat};

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
pub fn workbook(sheet: &str) -> Vec<u8> {
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

pub const SHEET: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>rate</t></is></c></row>
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
