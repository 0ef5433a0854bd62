//! What is withheld never enters memory: two raw tables that release the same answer the same, byte for byte.
use std::fs;
use std::path::Path;

use sozialraum::city;

use crate::support::House;

/// Everything that can be asked of the small city and could betray a number.
const QUESTIONS: [&str; 16] = [
    "/api",
    "/api/city",
    "/api/indicators",
    "/api/districts",
    "/api/partners",
    "/api/search?q=a",
    "/api/collections/areas/items",
    "/api/collections/areas/items?sortby=-need_index",
    "/api/collections/partners/items",
    "/tiles/areas.json",
    "/api/openapi.json",
    "/api/areas?sort=-need_index",
    "/api/areas?where=need_class:ge:1",
    "/api/indicators/need_index/ranking",
    "/metrics",
    "/tiles/areas/0/0/0",
];

/// The same row as a careful office delivers it and as a careless one does.
const ROWS: [(&str, &str); 1] = [("0202,500,.,x", "0202,500,61.8,x")];

/// A copy of the small city whose raw table was changed by `edit`. Its pack
/// keeps back unemployment where fewer than 600 people live.
fn city_with(edit: impl Fn(&str) -> String) -> (House, Vec<String>) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini-city");
    let folder = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir(&source).expect("the small city").flatten() {
        let text = fs::read_to_string(entry.path()).expect("text");
        let text = if entry.file_name() == "indicators.csv" { edit(&text) } else { text };
        fs::write(folder.path().join(entry.file_name()), text).expect("written");
    }
    let city = city::read(folder.path(), None).expect("readable").city;
    let mut asked: Vec<String> = QUESTIONS.map(str::to_owned).to_vec();
    for area in &city.areas {
        asked.push(format!("/api/areas/{}", area.id));
        asked.push(format!("/api/areas/{}/similar", area.id));
    }
    for indicator in &city.released.indicators {
        asked.push(format!("/api/indicators/{}/ranking", indicator.id));
        for limit in [0, 1, 2, 3, 5, 10] {
            asked.push(format!("/api/areas?where={}:le:{limit}&sort={}", indicator.id, indicator.id));
        }
    }
    (House::new(city), asked)
}

#[tokio::test]
async fn a_small_count_and_a_sign_for_withheld_cannot_be_told_apart() {
    let (withheld, asked) = city_with(str::to_owned);
    let (counted, _) = city_with(|table| {
        let edited = ROWS.iter().fold(table.to_owned(), |table, (withheld, counted)| table.replace(withheld, counted));
        assert_ne!(edited, table, "the edit must change the raw table");
        edited
    });
    for path in &asked {
        let (one, other) = (withheld.get(path).await, counted.get(path).await);
        assert_eq!(one.status, other.status, "{path}");
        assert_eq!(one.body, other.body, "{path}");
        assert_eq!(one.header("etag"), other.header("etag"), "{path}");
    }
}
