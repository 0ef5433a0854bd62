//! What a check says: to people in their language, to programs as JSON, and nothing without an explanation.
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sozialraum::city::{self, report};

use super::changed;

#[test]
fn a_report_names_place_code_message_and_advice_in_the_readers_language() {
    let folder = changed(&[("indicators.csv", "0101,1000", "0101,2036643"), ("partners.csv", "2024-11-05", "bald")]);
    let findings = city::check(folder.path(), None);
    let german = report::text(&findings, "de");
    assert!(german.contains("indicators.csv:2:2  FEHLER implausible-above-city  0101: population ist 2.036.643; die ganze Stadt hat 5.000."), "{german}");
    assert!(german.contains("\n    Zelle mit dem gedruckten Bericht vergleichen.\n"), "{german}");
    assert!(german.ends_with("2 Fehler, 1 Warnung, 1 Hinweis\n"), "{german}");
    let english = report::text(&findings, "en");
    assert!(
        english.contains(
            "indicators.csv:2:2  ERROR implausible-above-city  0101: population is 2,036,643; the whole city has 5,000."
        ),
        "{english}"
    );
}

#[test]
fn a_report_for_programs_counts_and_lists_the_same_findings() {
    let folder = changed(&[("indicators.csv", "0101,1000", "0101,2036643")]);
    let report: serde_json::Value =
        serde_json::from_str(&report::json(&city::check(folder.path(), None), "en")).expect("JSON");
    assert_eq!((&report["errors"], &report["warnings"], &report["notes"]), (&1.into(), &1.into(), &1.into()));
    let first = &report["findings"][0];
    assert_eq!(first["severity"], "error");
    assert_eq!(first["code"], "implausible-above-city");
    assert_eq!(
        (&first["file"], &first["line"], &first["column"], &first["area"]),
        (&"indicators.csv".into(), &2.into(), &2.into(), &"0101".into())
    );
    assert!(first["message"].as_str().expect("a text").starts_with("0101: population is 2,036,643"));
    assert!(!first["advice"].as_str().expect("a text").is_empty());
}

/// Keys of a Fluent file with the arguments their texts use.
fn keys(language: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language).join("check.ftl");
    let text = fs::read_to_string(path).expect("texts");
    let key = |line: &str| line.split_once(" =").map(|(key, _)| key.trim().to_owned());
    text.lines().filter(|line| !line.starts_with('#')).filter_map(key).filter(|key| !key.contains(' ')).collect()
}

fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("sources") {
        let path = entry.expect("a file").path();
        if path.is_dir() { sources(&path, text) } else { text.push_str(&fs::read_to_string(path).expect("a source")) }
    }
}

#[test]
fn every_code_the_readers_know_is_explained_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut source = String::new();
    sources(&root.join("intake"), &mut source);
    sources(&root.join("city"), &mut source);
    let is_code = |text: &&str| {
        text.contains('-')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
    };
    let quoted: BTreeSet<&str> =
        source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).filter(is_code).collect();
    assert!(quoted.len() > 80, "{quoted:?}");
    let [german, english] = ["de", "en"].map(keys);
    assert_eq!(german, english);
    let unexplained: Vec<&&str> = quoted.iter().filter(|code| !german.contains(**code)).collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}
