//! The city's official files, where they are.
use std::fs;
use std::path::{Path, PathBuf};

use sozialraum::city::{self, report};
use sozialraum::indicators::{Missing, NotCollected, Value};
use sozialraum::intake::{Severity, Table, TableFormat};
use tempfile::TempDir;

use super::value;

/// The pack and the folder of the official files.
fn official() -> Option<(TempDir, PathBuf)> {
    let Some(root) = std::env::var_os("SOZIALRAUM_REAL_DATA") else {
        eprintln!("SKIPPED: SOZIALRAUM_REAL_DATA is not set, so the official files are not read");
        return None;
    };
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    if !pack.join("city.toml").is_file() {
        eprintln!("SKIPPED: there is no pack in {}", pack.display());
        return None;
    }
    let folder = TempDir::new().expect("a folder");
    for entry in fs::read_dir(pack).expect("the pack") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
    }
    Some((folder, PathBuf::from(root).join("geodata/duesseldorf")))
}

#[test]
fn the_official_files_are_checked_and_every_known_flaw_is_named() {
    let Some((pack, data)) = official() else { return };
    let findings = city::check(pack.path(), Some(&data));
    let of = |code: &str| findings.iter().filter(|finding| finding.code == code).collect::<Vec<_>>();
    let about = |code: &str| of(code).iter().filter_map(|finding| finding.about.as_deref()).collect::<Vec<_>>();

    assert_eq!(about("ring-crossing-mended"), ["013002", "064002", "081004", "082003"]);
    let text = report::text(&findings, "de");
    let row = |figure: &str| {
        text.lines().any(|line| {
            line.starts_with("Quartiersatlas_2024_Daten.xlsx:100:") && line.contains("063007") && line.contains(figure)
        })
    };
    assert!(row("2.036.643") && row("1.179.359"), "{text}");
    assert!(of("name-cut-off").len() >= 24, "{}", of("name-cut-off").len());
    assert!(about("name-garbled").contains(&"053002"));
    assert!(text.contains("Die Spalte „Altersarmut %“ wiederholt „Mindestsicherung %“"), "{text}");
    assert_eq!(of("column-repeats").len(), 1, "{:?}", of("column-repeats"));
    assert!(
        text.contains("Das gewichtete Mittel von „Fluktuationsrate“ ist 24,21, veröffentlicht sind 18,8"),
        "{text}"
    );
    assert_eq!(of("outlines-overlap").len(), 10, "{:?}", of("outlines-overlap"));
    assert!(of("outlines-overlap").iter().all(|finding| finding.severity != Severity::Error));
}

#[test]
fn with_the_official_files_169_areas_can_be_compared_and_nothing_false_is_served() {
    let Some((pack, data)) = official() else { return };
    let city = city::read(pack.path(), Some(&data)).unwrap_or_else(|error| panic!("{error}")).city;
    assert_eq!(city.areas.len(), 171);
    let implausible = Value::Missing(Missing::NotCollected(NotCollected::Implausible));
    assert_eq!(value(&city, "063007", "population"), implausible);
    assert_eq!(value(&city, "063007", "households"), implausible);
    assert_eq!(value(&city, "063007", "unemployment_rate_pct"), Value::Number(8.1));
    assert_eq!(value(&city, "071009", "population"), Value::Missing(Missing::Uninhabited));
    assert!(
        matches!(value(&city, "033001", "unemployment_rate_pct"), Value::Missing(Missing::JointWith(with)) if with.as_str() == "032001")
    );
    assert!(city.released.indicators.iter().all(|indicator| indicator.id.as_str() != "old_age_poverty_pct"));
    let recipe: Vec<usize> = (0..city.released.indicators.len())
        .filter(|&index| city.need_index.indicators.contains(&city.released.indicators[index].id))
        .collect();
    let comparable = city.released.values.iter().filter(|row| {
        recipe.iter().filter(|&&index| row[index].number().is_none()).count() <= city.need_index.max_missing
    });
    assert_eq!(comparable.count(), 169);
    assert!(city.areas.iter().all(|area| !area.name.ends_with(" und")), "names are the pack's whole ones");
    assert_eq!(
        city.boundaries.repaired.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["013002", "064002", "081004", "082003"]
    );
}

#[test]
fn the_raw_official_columns_can_be_read_by_their_headings() {
    let Some((_, data)) = official() else { return };
    let table = Table::read(&data, "Quartiersatlas_2024_Daten.xlsx", TableFormat::Xlsx).expect("the official table");
    let column = table.require("Arbeitslosenquote %").expect("the column");
    let numbers: Vec<f64> =
        table.rows.iter().filter_map(|row| row.cells[column].to_number(table.format).ok()).collect();
    assert_eq!((table.rows.len(), numbers.len()), (171, 169));
}
