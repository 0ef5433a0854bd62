//! The city's own files, where they are: the index over them, and every place in its area.
use std::path::{Path, PathBuf};

use geo::InteriorPoint;
use sozialraum::atlas::Atlas;
use sozialraum::city;
use sozialraum::indicators::index::{Ingredient, need_scores};
use sozialraum::indicators::{Direction, Missing, NotCollected, Value};
use sozialraum::intake::{Table, TableFormat};
use sozialraum::kernel::IndicatorId;

use crate::support::{House, shipped};

/// The folder with the official files; none, told loudly, where nobody has them.
fn official() -> Option<PathBuf> {
    let folder = std::env::var_os("SOZIALRAUM_REAL_DATA").map(|root| Path::new(&root).join("geodata/duesseldorf"));
    if folder.is_none() {
        println!("SKIPPED: SOZIALRAUM_REAL_DATA is not set, so the official files are not read");
    }
    folder
}

#[tokio::test]
async fn the_index_over_the_official_table_comes_out_as_the_shipped_one() {
    let Some(data) = official() else { return };
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    let city = city::read(&pack, Some(&data)).expect("the official files can be served").city;
    let outlines: Vec<_> = city.areas.iter().map(|area| (area.id.to_string(), area.outline.clone())).collect();
    let house = House::new(city);

    let ranking = house.json("/api/indicators/need_index/ranking").await;
    let values: Vec<f64> =
        ranking["ranking"].as_array().unwrap().iter().filter_map(|place| place["value"]["value"].as_f64()).collect();
    assert_eq!((values.len(), ranking["ranking"][0]["area_id"].as_str()), (169, Some("098002")));
    assert_eq!(format!("{:.2}", values[0]), "3.27");
    assert_eq!(values.iter().filter(|value| **value >= 1.0).count(), 26);
    assert_eq!(values.iter().filter(|value| **value >= 1.5).count(), 9);
    assert_eq!(house.json("/api/city").await["boundaries"]["kind"], "official");

    for (id, outline) in outlines {
        let inside = outline.interior_point().expect("an area has an inside");
        let found = house.json(&format!("/api/areas/at?lon={}&lat={}", inside.x(), inside.y())).await;
        assert_eq!(found["id"], id);
        assert_eq!(found["parents"][0]["id"], id[..3]);
    }
}

#[test]
fn the_recipe_of_six_over_the_table_as_it_stands_gives_what_others_found() {
    let Some(data) = official() else { return };
    let bytes = std::fs::read(data.join("Quartiersatlas_2024_Daten.xlsx")).expect("the table");
    let table = Table::parse("Quartiersatlas_2024_Daten.xlsx", &bytes, TableFormat::Xlsx).expect("readable");
    let column = |heading: &str| {
        let at = table.require(heading).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let value = |number: Result<f64, _>| {
            number.map_or(Value::Missing(Missing::NotCollected(NotCollected::Unpublished)), Value::Number)
        };
        table.rows.iter().map(|row| value(row.cells[at].to_number(table.format))).collect::<Vec<_>>()
    };
    let columns = [
        ("Arbeitslosenquote %", Direction::MoreNeed),
        ("SGB-II-Quote %", Direction::MoreNeed),
        ("Kinderarmut %", Direction::MoreNeed),
        ("Altersarmut %", Direction::MoreNeed),
        ("Mindestsicherung %", Direction::MoreNeed),
        ("Übergang Gym. %", Direction::LessNeed),
    ]
    .map(|(heading, direction)| (IndicatorId::new(heading), direction, column(heading)));
    let ingredients: Vec<Ingredient> =
        columns.iter().map(|(id, direction, column)| Ingredient { id, direction: *direction, column }).collect();
    let values: Vec<f64> =
        need_scores(&shipped().need_index, &ingredients).iter().filter_map(|score| score.value.number()).collect();
    let highest = values.iter().copied().fold(f64::MIN, f64::max);
    let reach = |limit: f64| values.iter().filter(|value| **value >= limit).count();
    assert_eq!((reach(1.0), reach(1.5), format!("{highest:.2}")), (27, 12, "3.82".to_owned()));
}

#[test]
fn an_atlas_of_the_official_files_names_the_outlines_it_mended() {
    let Some(data) = official() else { return };
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    let atlas = Atlas::new(city::read(&pack, Some(&data)).expect("readable").city);
    let repaired: Vec<&str> = atlas.city.boundaries.repaired.iter().map(|id| id.as_str()).collect();
    assert_eq!(repaired, ["013002", "064002", "081004", "082003"]);
}
