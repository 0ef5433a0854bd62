//! Reading a city pack and checking it: an invented city of six areas, its flaws one by one, and the official files.
mod flaws;
mod official;
mod report;

use std::fs;
use std::path::{Path, PathBuf};

use sozialraum::city::{self, City};
use sozialraum::indicators::{Missing, NotCollected, Value};
use sozialraum::intake::{Finding, Severity};
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
