//! Reading a city pack and checking it: an invented city of six areas, its flaws one by one, and the official files.
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sozialraum::city::{self, City, report};
use sozialraum::indicators::{Missing, NotCollected, Value};
use sozialraum::intake::{Finding, Severity, Table, TableFormat};
use tempfile::TempDir;

fn mini() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini-city")
}

/// A copy of the invented city with texts replaced: (file, from, to).
fn changed(changes: &[(&str, &str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for entry in fs::read_dir(mini()).expect("the invented city") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
    }
    for (file, from, to) in changes {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.contains(from), "{file} does not contain {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("a change");
    }
    folder
}

fn served(folder: &Path) -> City {
    city::read(folder, None).unwrap_or_else(|error| panic!("{error}")).city
}

fn value(city: &City, area: &str, indicator: &str) -> Value {
    let area = city.areas.iter().position(|it| it.id.as_str() == area).expect("the area");
    let indicator = city.released.indicators.iter().position(|it| it.id.as_str() == indicator).expect("the indicator");
    city.released.values[area][indicator].clone()
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn of_a_pack_without_flaws_nothing_is_said_but_what_may_be_worth_knowing() {
    let findings = city::check(&mini(), None);
    assert_eq!(codes(&findings), ["count-below-limit"]);
    assert_eq!((findings[0].severity, findings[0].place.line), (Severity::Note, Some(6)));
}

#[test]
fn every_cell_is_a_number_or_the_reason_why_there_is_none() {
    let city = served(&mini());
    assert_eq!(value(&city, "0101", "population"), Value::Number(1000.0));
    assert_eq!(value(&city, "0202", "unemployment_rate_pct"), Value::Missing(Missing::Withheld));
    assert_eq!(value(&city, "0202", "living_space_m2_per_person"), Value::Missing(Missing::NotApplicable));
    assert_eq!(value(&city, "0203", "population"), Value::Missing(Missing::Uninhabited));
    let joint = "area = \"0203\"\nstate = \"joint_with\"\nwith = \"0202\"";
    let folder = changed(&[
        ("city.toml", "area = \"0203\"\nstate = \"uninhabited\"", joint),
        ("indicators.csv", "0101,1000,4.5", "0101,1000,-"),
    ]);
    let city = served(folder.path());
    assert!(
        matches!(value(&city, "0203", "population"), Value::Missing(Missing::JointWith(with)) if with.as_str() == "0202")
    );
    assert_eq!(value(&city, "0101", "unemployment_rate_pct"), Value::Number(0.0));
}

#[test]
fn areas_know_their_parents_and_partners_their_state() {
    let city = served(&mini());
    assert_eq!(city.areas[3].parents[0].name, "Oststadt");
    assert_eq!(city.partners.len(), 3);
    assert!(city.partners[2].position.is_none() && !city.partners[2].state.may_be_open());
    assert_eq!(city.partners[0].languages, ["de", "ar"]);
}

#[test]
fn a_value_withheld_by_sign_and_one_withheld_by_rule_make_the_same_city() {
    let rule = "disclosure = { count = \"population\", below = 600 }";
    let by_count = "disclosure = { count = \"unemployed\", below = 3 }";
    let count = "[[indicators]]\nid = \"unemployed\"\nname = { de = \"Arbeitslose\", en = \"Unemployed\" }\ndefinition = { de = \"-\", en = \"-\" }\nunit = \"persons\"\ndecimals = 0\ndirection = \"neutral\"\ntheme = \"economic\"\nreleased = false\n\n[need_index]";
    let declare = |table: &str| {
        let folder = changed(&[("city.toml", rule, by_count), ("city.toml", "[need_index]", count)]);
        fs::write(folder.path().join("indicators.csv"), table).expect("a table");
        format!("{:?}", served(folder.path()))
    };
    let head = "id,population,unemployment_rate_pct,living_space_m2_per_person,unemployed\n";
    let rest = "0103,1200,7.5,40.2,60\n0201,1500,9.0,38,80\n0202,500,.,x,.\n0203,,,,\n";
    let by_sign = declare(&format!("{head}0101,1000,.,48,.\n0102,800,12,31.5,50\n{rest}"));
    let by_rule = declare(&format!("{head}0101,1000,0.4,48,2\n0102,800,12,31.5,51\n{rest}"));
    let unknown_count = declare(&format!("{head}0101,1000,0.4,48,\n0102,800,12,31.5,50\n{rest}"));
    assert!(by_sign.contains("Withheld"));
    assert_eq!(by_sign, by_rule);
    assert_eq!(by_sign, unknown_count, "a count that is not known protects as well");
}

/// What it is, what is changed (file, from, to), the code it is found by, the file and line, and whether a city can
/// still be served.
type Flaw = (&'static str, (&'static str, &'static str, &'static str), &'static str, &'static str, Option<u32>, bool);

#[test]
fn each_flaw_of_a_pack_is_found_where_it_is() {
    let cases: &[Flaw] = &[
        (
            "an unknown key",
            ("city.toml", "time_zone =", "timezone ="),
            "declaration-broken",
            "city.toml",
            Some(4),
            false,
        ),
        (
            "a broken line",
            ("city.toml", "decimals = 0", "decimals = none"),
            "declaration-broken",
            "city.toml",
            Some(65),
            false,
        ),
        (
            "a folder in a file name",
            ("city.toml", "\"areas.csv\"", "\"../areas.csv\""),
            "file-name-not-plain",
            "city.toml",
            None,
            false,
        ),
        ("a missing file", ("city.toml", "\"areas.csv\"", "\"area.csv\""), "file-missing", "area.csv", None, false),
        (
            "boundaries not drawn",
            ("city.toml", "\"areas.geojson\"", "\"drawn.geojson\""),
            "boundaries-missing",
            "drawn.geojson",
            None,
            false,
        ),
        (
            "another checksum",
            ("city.toml", "file = \"areas.csv\"", "file = \"areas.csv\"\nsha256 = \"00\""),
            "checksum-other",
            "areas.csv",
            None,
            true,
        ),
        (
            "bounds elsewhere",
            ("city.toml", "[6.9, 50.9, 7.2, 51.2]", "[8.9, 50.9, 9.2, 51.2]"),
            "all-outside-bounds",
            "areas.geojson",
            None,
            false,
        ),
        (
            "bounds upside down",
            ("city.toml", "[6.9, 50.9, 7.2, 51.2]", "[7.2, 50.9, 6.9, 51.2]"),
            "bounds-broken",
            "city.toml",
            None,
            false,
        ),
        (
            "a text in one language",
            ("city.toml", "{ de = \"Einwohner\", en = \"Population\" }", "{ de = \"Einwohner\" }"),
            "text-missing",
            "city.toml",
            None,
            true,
        ),
        (
            "an index of nothing known",
            ("city.toml", "indicators = [\"unemployment_rate_pct\"", "indicators = [\"income\""),
            "need-index-unknown",
            "city.toml",
            None,
            false,
        ),
        (
            "a neutral term",
            ("city.toml", "indicators = [\"unemployment_rate_pct\"", "indicators = [\"population\""),
            "need-index-neutral",
            "city.toml",
            None,
            false,
        ),
        (
            "a term twice",
            ("city.toml", "indicators = [\"unemployment_rate_pct\"", "indicators = [\"living_space_m2_per_person\""),
            "need-index-repeats",
            "city.toml",
            None,
            false,
        ),
        (
            "classes in disorder",
            ("city.toml", "below = -0.5", "below = 0.7"),
            "need-index-classes",
            "city.toml",
            None,
            false,
        ),
        (
            "a state for nobody",
            ("city.toml", "area = \"0203\"", "area = \"0909\""),
            "state-area-unknown",
            "city.toml",
            None,
            true,
        ),
        ("an area twice", ("areas.csv", "0102,Hafen", "0101,Hafen"), "id-doubled", "areas.csv", Some(3), false),
        ("a short id", ("areas.csv", "0102,Hafen", "x2,Hafen"), "id-length", "areas.csv", Some(3), false),
        ("an unknown parent", ("areas.csv", "0102,Hafen", "0902,Hafen"), "parent-unknown", "areas.csv", Some(3), false),
        (
            "a centre elsewhere",
            ("areas.csv", "7.015,51.005", "7.025,51.005"),
            "centre-outside",
            "areas.csv",
            Some(3),
            true,
        ),
        (
            "a size far off",
            ("areas.csv", "7.015,51.005,78.09", "7.015,51.005,30"),
            "size-other",
            "areas.csv",
            Some(3),
            true,
        ),
        ("a cut-off name", ("areas.csv", "Am Wall", "Am Wall und"), "name-cut-off", "areas.csv", Some(4), true),
        (
            "an outline too few",
            ("areas.geojson", "\"id\": \"0102\"", "\"id\": \"0101\""),
            "outline-missing",
            "areas.geojson",
            None,
            false,
        ),
        (
            "overlapping outlines",
            ("areas.geojson", "[7.02, 51.01], [7.01, 51.01]", "[7.02, 51.01], [7.009, 51.01]"),
            "outlines-overlap",
            "areas.geojson",
            None,
            true,
        ),
        (
            "a column gone",
            ("indicators.csv", "population", "people"),
            "column-missing",
            "indicators.csv",
            Some(1),
            false,
        ),
        ("a row for nobody", ("indicators.csv", "0203,", "0303,"), "row-unknown", "indicators.csv", Some(7), false),
        ("a row too few", ("indicators.csv", "0203,,,\n", ""), "row-missing", "indicators.csv", None, false),
        (
            "a word for a number",
            ("indicators.csv", "0101,1000,4.5", "0101,1000,viel"),
            "number-broken",
            "indicators.csv",
            Some(2),
            true,
        ),
        (
            "a decimal comma",
            ("indicators.csv", "0101,1000,4.5", "0101,1000,\"4,5\""),
            "number-other-format",
            "indicators.csv",
            Some(2),
            true,
        ),
        (
            "a negative share",
            ("indicators.csv", "0101,1000,4.5", "0101,1000,-4.5"),
            "implausible-negative",
            "indicators.csv",
            Some(2),
            true,
        ),
        (
            "more than all",
            ("indicators.csv", "0101,1000,4.5", "0101,1000,104.5"),
            "implausible-percent",
            "indicators.csv",
            Some(2),
            true,
        ),
        (
            "more than the city",
            ("indicators.csv", "0101,1000", "0101,10000"),
            "implausible-above-city",
            "indicators.csv",
            Some(2),
            true,
        ),
        (
            "a sum that misses",
            ("indicators.csv", "0101,1000", "0101,1100"),
            "sum-misses-city",
            "indicators.csv",
            Some(1),
            true,
        ),
        (
            "a partner of no kind",
            ("partners.csv", ",library,", ",museum,"),
            "partner-kind-unknown",
            "partners.csv",
            Some(3),
            true,
        ),
        (
            "a partner elsewhere",
            ("partners.csv", "7.0152,51.0148", "51.0148,7.0152"),
            "partner-outside",
            "partners.csv",
            Some(3),
            true,
        ),
        (
            "a catchment of nobody",
            ("partners.csv", "2024-11-05,01", "2024-11-05,07"),
            "partner-district-unknown",
            "partners.csv",
            Some(2),
            true,
        ),
        (
            "a date that is none",
            ("partners.csv", "2024-11-05", "5.11.2024"),
            "date-broken",
            "partners.csv",
            Some(2),
            true,
        ),
        (
            "a partner twice",
            ("partners.csv", "welcome-old,", "welcome-west,"),
            "partner-doubled",
            "partners.csv",
            Some(4),
            true,
        ),
        (
            "turned writing",
            ("partners.csv", "Stadtbibliothek", "Stadt\u{202e}bibliothek"),
            "text-hidden",
            "partners.csv",
            Some(3),
            true,
        ),
    ];
    for (what, change, code, file, line, servable) in cases {
        let folder = changed(&[*change]);
        let findings = city::check(folder.path(), None);
        let found = findings.iter().find(|finding| finding.code == *code);
        let found = found.unwrap_or_else(|| panic!("{what}: {:?}", codes(&findings)));
        assert_eq!((found.place.file.as_str(), found.place.line), (*file, *line), "{what}");
        assert_eq!(city::read(folder.path(), None).is_ok(), *servable, "{what}");
    }
}

#[test]
fn a_cell_that_cannot_be_true_is_not_released_and_the_rest_of_its_row_is() {
    let folder = changed(&[("indicators.csv", "0101,1000,4.5", "0101,1000,104.5")]);
    let city = served(folder.path());
    let implausible = Value::Missing(Missing::NotCollected(NotCollected::Implausible));
    assert_eq!(value(&city, "0101", "unemployment_rate_pct"), implausible);
    assert_eq!(value(&city, "0101", "population"), Value::Number(1000.0));
}

#[test]
fn all_errors_of_a_pack_are_told_at_once() {
    let folder = changed(&[
        ("areas.csv", "0102,Hafen", "0101,Hafen"),
        ("indicators.csv", "0203,", "0303,"),
        ("partners.csv", ",kind,", ",sort,"),
    ]);
    let findings = city::read(folder.path(), None).expect_err("three flaws").findings;
    for code in ["id-doubled", "row-unknown", "column-missing"] {
        assert!(codes(&findings).contains(&code), "{:?}", codes(&findings));
    }
}

#[test]
fn a_pack_without_boundaries_tells_the_way_out() {
    let folder = changed(&[]);
    fs::remove_file(folder.path().join("areas.geojson")).expect("it was there");
    let error = city::read(folder.path(), None).expect_err("no boundaries").to_string();
    assert!(error.contains("areas.geojson") && error.contains("sozialraum schematic"), "{error}");
}

#[test]
fn the_operators_files_are_taken_instead_and_another_edition_only_warns() {
    let official = "[values.missing_signs]";
    let declare = "[official_values]\nfile = \"atlas.csv\"\nformat = \"german\"\nid_column = \"Nr\"\nname_column = \"Name\"\nsource = \"Amt\"\nlicence = \"none\"\nreference_date = \"2025-12-31\"\nsha256 = \"00\"\n[official_values.missing_signs]\n\".\" = \"withheld\"\n\n[values.missing_signs]";
    let column =
        |text: &'static str, heading: &str| ("city.toml", text, format!("{text}\nofficial_column = \"{heading}\""));
    let columns = [
        column("id = \"population\"", "Einwohner"),
        column("id = \"unemployment_rate_pct\"", "ALQ %"),
        column("id = \"living_space_m2_per_person\"", "Fläche"),
    ];
    let mut changes = vec![("city.toml", official, declare)];
    changes.extend(columns.iter().map(|(file, from, to)| (*file, *from, to.as_str())));
    let folder = changed(&changes);
    let data = TempDir::new().expect("a folder");
    let table = "Nr;Name;Einwohner;ALQ %;Fläche\n101;Altstadt und;1.000;4,5;48\n102;b;800;12;31,5\n103;c;1200;7,5;40,2\n201;d;1.500;9;38\n202;e;500;.;30\n203;f;;;\n";
    fs::write(data.path().join("atlas.csv"), encoding_rs::WINDOWS_1252.encode(table).0).expect("a table");
    let reading = city::read(folder.path(), Some(data.path())).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(value(&reading.city, "0201", "population"), Value::Number(1500.0));
    assert_eq!(reading.city.released.indicators[0].source, "Amt");
    assert_eq!(reading.city.areas[0].name, "Altstadt", "names stay those of the pack");
    assert_eq!(codes(&reading.findings), ["edition-other", "encoding-windows"]);
    assert!(codes(&city::check(folder.path(), Some(data.path()))).contains(&"name-cut-off"));
    let without = city::read(folder.path(), None).expect("the pack's own");
    assert_eq!(without.city.released.indicators[0].source, "invented");
}

// ---- the report

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

// ---- the official files

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

#[test]
fn a_city_brings_templates_of_its_own() {
    let city = served(&mini());
    let [swap] = &city.templates[..] else { panic!("{:?}", city.templates) };
    assert_eq!((swap.id.as_str(), swap.name.get("de"), swap.minutes), ("swap_shop", "Tauschbörse", 180));
    for (from, to, code) in [
        ("minutes = 180", "minutes = 0", "template-minutes"),
        ("de = \"Tische\", ", "", "text-missing"),
        ("time_zone = \"Europe/Berlin\"", "time_zone = \"Europe/Nowhere\"", "time-zone-unknown"),
    ] {
        let folder = changed(&[("city.toml", from, to)]);
        assert!(codes(&city::check(folder.path(), None)).contains(&code), "{code}");
    }
}
