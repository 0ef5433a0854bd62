//! The register of concerns as a workbook: taken along, worked in, and brought back.
use std::io::{Cursor, Write};

use axum::http::Method;
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use sozialraum::access::Role;
use zip::write::SimpleFileOptions;

use crate::concerns::{draft, id};
use crate::support::{House, Person, Reply, houses};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEADER: [&str; 10] = [
    "Thema",
    "Problembeschreibung",
    "Priorität",
    "Verortung",
    "Mögliche Lösungen",
    "Kontakt in der Verwaltung",
    "Status",
    "Tandem",
    "Kennung",
    "Fassung",
];
const TOPIC: usize = 0;
const DESCRIPTION: usize = 1;
const PRIORITY: usize = 2;
const PLACE: usize = 3;
const PROPOSALS: usize = 4;

type Rows = Vec<Vec<String>>;

impl House {
    async fn register(&self, by: &Person, query: &str) -> Rows {
        let reply = self.get(Some(by), &format!("/api/concerns/register.xlsx{query}")).await;
        assert_eq!((reply.status, reply.header("content-type")), (200, XLSX));
        opened(&reply.body)
    }

    async fn preview(&self, by: &Person, rows: &Rows) -> Reply {
        self.upload(by, "/api/concerns/register/preview", XLSX, book(rows)).await
    }

    async fn apply(&self, by: &Person, rows: &Rows) -> Reply {
        self.upload(by, "/api/concerns/register/apply", XLSX, book(rows)).await
    }

    /// Every concern as it is shown, by its id.
    async fn all(&self, by: &Person) -> Vec<Value> {
        let listed = self.get(Some(by), "/api/concerns?limit=500").await.expect(200);
        listed["concerns"].as_array().expect("concerns").clone()
    }
}

/// What stands in the first sheet.
fn opened(bytes: &[u8]) -> Rows {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("readable");
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("a text was expected: {other:?}"),
    };
    sheet.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// The same written by another program.
fn book(rows: &Rows) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn row_of<'a>(rows: &'a mut Rows, concern: &Value) -> &'a mut Vec<String> {
    let id = id(concern);
    rows.iter_mut().find(|row| row[8] == id).expect("its row")
}

fn codes(preview: &Value) -> Vec<(u64, String, String)> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let refused = preview["refused"].as_array().expect("a list").iter();
    refused.map(|no| (no["row"].as_u64().expect("a row"), word(&no["column"]), word(&no["code"]))).collect()
}

#[tokio::test]
async fn exactly_the_cells_that_somebody_wrote_in_are_changed() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let first = house.noted(&amal, bridge, "Dark way").await;
        let mut odd = draft(bridge, "=cmd|' /C calc'!A0", true);
        odd["description"] = json!("+1\n-2  \n@SUM(A1)\n\n_x000D_ \"quoted\" & <tagged> 👩‍👧 =HYPERLINK(\"http://x\")");
        odd["contact"] = json!("@x");
        odd["proposals"] = json!([{ "text": "=1+1", "realisable": true }, { "text": "-5", "realisable": false }]);
        let odd = house.post(&amal, "/api/concerns", odd).await.expect(201);
        let mut there = draft(bridge, "A point", true);
        there["place"] = json!({ "kind": "point", "position": [6.7713, 51.1924], "precision_m": 500 });
        let there = house.post(&amal, "/api/concerns", there).await.expect(201);
        let mut rows = house.register(&amal, "").await;
        assert_eq!(rows[0], HEADER, "{}", house.engine());
        assert_eq!(
            row_of(&mut rows, &first)[2..7],
            ["hoch", "Kiefernstraße (021002)", "[umsetzbar] Two lamps", "Tiefbauamt", "notiert"]
        );
        assert_eq!(row_of(&mut rows, &odd)[0], "=cmd|' /C calc'!A0");
        assert!(row_of(&mut rows, &there)[PLACE].ends_with(", Punkt") && !format!("{rows:?}").contains("51.19"));

        // Brought back as it is, it changes nothing; spaces and ends of lines are nothing either.
        let before = house.all(&amal).await;
        row_of(&mut rows, &odd)[DESCRIPTION] = row_of(&mut rows, &odd)[DESCRIPTION].replace('\n', "  \r\n") + " \n";
        let same = house.apply(&amal, &rows).await.expect(200);
        assert_eq!(same, json!({ "rows": 3, "changes": [], "added": [], "refused": [], "unchanged": 3 }));
        assert_eq!(house.all(&amal).await, before);

        // Two cells of one row, and a new row.
        row_of(&mut rows, &first)[TOPIC] = "Dark way to school".into();
        row_of(&mut rows, &first)[PROPOSALS] = "[umsetzbar] Three lamps\n\nA mirror".into();
        let mut new =
            vec!["New".to_owned(), "Line\nand line".into(), "Niedrig".into(), "Kiefernstraße".into(), "=2+2".into()];
        new.extend(["", "", "brücke", "", ""].map(str::to_owned));
        rows.push(new);
        let preview = house.preview(&amal, &rows).await.expect(200);
        let change = |column: &str, before: &str, after: &str| json!({ "row": 4, "id": first["id"], "topic": "Dark way", "column": column, "before": before, "after": after });
        assert_eq!(
            preview["changes"],
            json!([
                change("Thema", "Dark way", "Dark way to school"),
                change("Mögliche Lösungen", "[umsetzbar] Two lamps", "[umsetzbar] Three lamps\n\nA mirror"),
            ])
        );
        assert_eq!(preview["added"], json!([{ "row": 5, "topic": "New", "tandem": "Brücke" }]));
        assert_eq!((&preview["unchanged"], &preview["refused"]), (&2.into(), &json!([])));
        assert_eq!(house.all(&amal).await, before, "a preview changes nothing");
        assert_eq!(house.apply(&amal, &rows).await.expect(200), preview);
        let after = house.all(&amal).await;
        assert_eq!((after.len(), &after[1..3]), (4, &before[0..2]), "the others are as they were");
        let mut expected = first.clone();
        expected["topic"] = json!("Dark way to school");
        expected["proposals"] =
            json!([{ "text": "Three lamps", "realisable": true }, { "text": "A mirror", "realisable": false }]);
        expected["version"] = json!(2);
        expected["updated_at"] = after[3]["updated_at"].clone();
        assert_eq!(after[3], expected);
        assert_eq!(
            (&after[0]["topic"], &after[0]["priority"], &after[0]["place"]["area"]["id"]),
            (&"New".into(), &"low".into(), &"021002".into())
        );
        assert_eq!(after[0]["proposals"], json!([{ "text": "=2+2", "realisable": false }]));

        // Brought back once more, the new row is not noted twice.
        let again = house.apply(&amal, &rows).await;
        assert_eq!(again.refused(409), "register_refused");
        assert_eq!(codes(&again.json()["preview"]), [(5, String::new(), "already_noted".into())]);
        assert_eq!(house.all(&amal).await, after);
        // In English the words are others, and a table of either language is read.
        let english = house.register(&amal, "?lang=en").await;
        assert_eq!((english[0][0].as_str(), english[1][6].as_str()), ("Topic", "noted"));
        assert_eq!(house.preview(&amal, &english).await.expect(200)["unchanged"], 4);
    }
}

#[tokio::test]
async fn a_row_that_cannot_be_taken_says_why_and_then_nothing_is() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        let (chen, _, harbour) = house.pair("Hafen").await;
        let coco = house.person("Coco", Role::Coordinator).await;
        let own = house.noted(&amal, bridge, "Ours").await;
        let theirs = house.noted(&chen, harbour, "Theirs").await;
        let sent = house.noted(&amal, bridge, "Sent").await;
        let rows = house.register(&amal, "").await;
        let mine = rows.iter().position(|row| row[8] == id(&own)).expect("its row");
        let with = |column: usize, text: &str| {
            let mut rows = rows.clone();
            rows[mine][column] = text.to_owned();
            rows
        };
        let refused = async |by: &Person, rows: &Rows| {
            let preview = house.preview(by, rows).await.expect(200);
            let applied = house.apply(by, rows).await;
            (codes(&preview), applied.refused(409))
        };
        let long = "x".repeat(121);
        for (column, text, code) in [
            (0, "", "required"),
            (0, long.as_str(), "too_long"),
            (2, "sehr", "bad_priority"),
            (3, "Atlantis (999999)", "unknown_area"),
            (3, "Kiefernstraße (021002), Punkt", "point_in_table"),
            (6, "beantwortet: abgelehnt", "status_fixed"),
            (7, "Hafen", "fixed_cell"),
            (8, "0190a000-0000-7000-8000-000000000000", "unknown_concern"),
            (8, "", "id_missing"),
            (9, "7", "fixed_cell"),
        ] {
            let (codes, applied) = refused(&amal, &with(column, text)).await;
            let at = codes.first().map(|(row, at, code)| (*row, at.as_str(), code.as_str()));
            assert_eq!(at, Some((mine as u64 + 1, HEADER[column], code)), "{text}: {codes:?}");
            assert_eq!((codes.len(), applied.as_str()), (1, "register_refused"), "{code}");
        }
        let mut twice = rows.clone();
        twice.push(rows[mine].clone());
        assert_eq!(refused(&amal, &twice).await.0, [(5, "Kennung".into(), "twice".into())]);
        // Somebody else's row; the coordination may.
        let mut others = rows.clone();
        row_of(&mut others, &theirs)[PRIORITY] = "niedrig".into();
        assert_eq!(refused(&amal, &others).await.0[0].2, "not_your_concern");
        assert_eq!(house.apply(&coco, &others).await.expect(200)["changes"].as_array().map(Vec::len), Some(1));
        let mut new = vec!["New".to_owned()];
        new.extend(["", "", "", "", "", "", "Hafen", "", ""].map(str::to_owned));
        let mut added = house.register(&amal, "").await;
        added.push(new);
        assert_eq!(refused(&amal, &added).await.0[0].2, "not_your_tandem");
        added[4][7] = "Nobody".into();
        assert_eq!(refused(&amal, &added).await.0[0].2, "unknown_tandem");

        // A table of yesterday: whoever wrote in it must take a new one; rows nobody wrote in do not matter.
        let mut yesterday = house.register(&amal, "").await;
        row_of(&mut yesterday, &own)[TOPIC] = "Mine".into();
        let path = format!("/api/concerns/{}", id(&own));
        house.change(&amal, Method::PATCH, &path, 1, json!({ "contact": "Nobody" })).await.expect(200);
        let (codes, applied) = refused(&amal, &yesterday).await;
        assert_eq!(codes, [(mine as u64 + 1, "Fassung".into(), "changed_meanwhile".into())]);
        assert_eq!(applied, "register_changed", "{}", house.engine());
        // What has left for the city is not changed by a table; that its status moved on is no word of anybody's.
        let before = house.register(&amal, "").await;
        let bundle = house.bundled(&amal, &sent).await;
        house.transmitted(&amal, &bundle, json!({})).await.expect("transmitted");
        assert_eq!(house.preview(&amal, &before).await.expect(200)["unchanged"], 3);
        let mut late = house.register(&amal, "").await;
        assert_eq!(row_of(&mut late, &sent)[6], "übermittelt");
        row_of(&mut late, &sent)[TOPIC] = "Late".into();
        assert_eq!(refused(&amal, &late).await.0[0].2, "wrong_stage");
    }
}

/// Any file that is a zip, with one part.
fn zipped(part: &str, bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(part, SimpleFileOptions::default()).expect("a part");
    zip.write_all(bytes).expect("bytes");
    zip.finish().expect("a zip").into_inner()
}

#[tokio::test]
async fn a_hostile_file_is_refused_with_its_reason() {
    for house in houses().await {
        let (amal, _, bridge) = house.pair("Brücke").await;
        house.noted(&amal, bridge, "Dark").await;
        let rows = house.register(&amal, "").await;
        let send = async |file: Vec<u8>| house.upload(&amal, "/api/concerns/register/apply", XLSX, file).await;
        assert_eq!(send(b"PNG, or a letter".to_vec()).await.refused(422), "not_a_workbook");
        assert_eq!(send(Vec::new()).await.refused(422), "not_a_workbook");
        assert_eq!(send(zipped("word/document.xml", b"<x/>")).await.refused(422), "not_a_workbook");
        assert_eq!(send(zipped("xl/vbaProject.bin", b"macros")).await.refused(422), "not_a_workbook");
        let under_password = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
        assert_eq!(send(under_password).await.refused(422), "encrypted_workbook");
        assert_eq!(
            send(zipped("xl/worksheets/sheet1.xml", &vec![b' '; 40 << 20])).await.refused(422),
            "workbook_too_large"
        );
        assert_eq!(send(book(&Vec::new())).await.refused(422), "empty_workbook");
        assert_eq!(send(vec![b'x'; (2 << 20) + 1]).await.refused(413), "body_too_large");
        let half = book(&rows);
        assert_eq!(send(half[..half.len() / 2].to_vec()).await.refused(422), "not_a_workbook");

        let mut long = rows.clone();
        long.resize(100_000, vec!["x".to_owned()]);
        assert_eq!(send(book(&long)).await.refused(422), "too_many_rows");
        let mut missing = rows.clone();
        missing.iter_mut().for_each(|row| drop(row.remove(PLACE)));
        let reply = send(book(&missing)).await;
        assert_eq!((reply.refused(422), &reply.json()["missing"]), ("wrong_columns".into(), &json!(["Verortung"])));
        let mut extra = rows.clone();
        extra[0].push("Wer es war".to_owned());
        let reply = send(book(&extra)).await;
        assert_eq!((reply.refused(422), &reply.json()["others"]), ("wrong_columns".into(), &json!(["Wer es war"])));
        let mut beside = rows.clone();
        beside[1].push("beside".to_owned());
        assert_eq!(send(book(&beside)).await.refused(422), "wrong_columns");

        // A formula is refused where it stands, whatever came out of it.
        let mut formula = Workbook::new();
        let sheet = formula.add_worksheet();
        for (row, cells) in (0..).zip(&rows) {
            for (column, text) in (0..).zip(cells) {
                sheet.write_string(row, column, text).expect("a cell");
            }
        }
        sheet
            .write_formula(
                1,
                1,
                rust_xlsxwriter::Formula::new("=WEBSERVICE(\"http://x\")").set_result("It is dark there in winter."),
            )
            .expect("a formula");
        let reply = send(formula.save_to_buffer().expect("a workbook")).await;
        assert_eq!(reply.refused(409), "register_refused");
        assert_eq!(
            codes(&reply.json()["preview"]),
            [(2, "Problembeschreibung".into(), "formula".into())],
            "{}",
            house.engine()
        );

        let path = "/api/concerns/register/preview";
        assert_eq!(house.upload(&amal, path, "application/json", book(&rows)).await.refused(415), "workbook_expected");
        assert_eq!(house.upload(&amal, path, "text/plain", book(&rows)).await.refused(415), "workbook_expected");
        assert_eq!(house.all(&amal).await.len(), 1);
    }
}
