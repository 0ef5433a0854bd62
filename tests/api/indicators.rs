//! The catalogue, the need index of the shipped recipe, and rankings.
use serde_json::Value;

use crate::support::{duesseldorf, texts};

#[tokio::test]
async fn the_shipped_recipe_gives_169_areas_an_index_and_hassels_nord_the_first_place() {
    let ranking = duesseldorf().json("/api/indicators/need_index/ranking").await;
    let values: Vec<f64> =
        ranking["ranking"].as_array().unwrap().iter().filter_map(|place| place["value"]["value"].as_f64()).collect();
    assert_eq!((values.len(), ranking["missing"].as_u64()), (169, Some(2)));
    assert_eq!(
        (ranking["ranking"][0]["area_id"].as_str(), format!("{:.2}", values[0])),
        (Some("098002"), "3.27".to_owned())
    );
    assert_eq!(values.iter().filter(|value| **value >= 1.0).count(), 26);
    assert_eq!(values.iter().filter(|value| **value >= 1.5).count(), 9);
}

#[tokio::test]
async fn the_city_counts_each_class_and_says_that_the_index_is_computed() {
    let house = duesseldorf();
    let city = house.json("/api/city").await;
    let classes = city["need_index"]["classes"].as_array().unwrap();
    let counts: u64 = classes.iter().map(|class| class["count"].as_u64().unwrap()).sum();
    assert_eq!((classes.len(), counts, city["area_count"].as_u64()), (6, 169, Some(171)));
    assert_eq!(
        (city["need_index"]["missing"]["uninhabited"].as_u64(), city["need_index"]["missing"]["joint_with"].as_u64()),
        (Some(1), Some(1))
    );
    assert_eq!(city["need_index"]["official"], false);
    assert_eq!(city["boundaries"]["kind"], "schematic");
}

#[tokio::test]
async fn every_indicator_says_in_both_languages_what_it_is_and_where_it_comes_from() {
    let catalogue = duesseldorf().json("/api/indicators").await;
    let indicators = catalogue["indicators"].as_array().unwrap();
    assert_eq!(indicators[0]["id"], "need_index");
    assert!(indicators.len() >= 26);
    for indicator in &indicators[1..] {
        let id = &indicator["id"];
        for text in ["name", "definition"] {
            assert!(
                ["de", "en"].iter().all(|language| !indicator[text][language].as_str().unwrap_or("").is_empty()),
                "{id} {text}"
            );
        }
        assert_eq!(indicator["reference_date"], "2021-12-31", "{id}");
        assert!(!indicator["source"].as_str().unwrap().is_empty(), "{id}");
        let counted: u64 = indicator["counts"].as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).sum();
        let missing: u64 =
            indicator["missing"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
        assert_eq!(counted + missing, 171, "{id}");
    }
}

#[tokio::test]
async fn a_ranking_shares_places_between_ties_and_puts_missing_last() {
    let ranking = duesseldorf().json("/api/indicators/transfer_to_gymnasium_pct/ranking?order=asc").await;
    let places = ranking["ranking"].as_array().unwrap();
    let number = |place: &Value| place["value"]["value"].as_f64();
    let (present, missing) = places.split_at(171 - 18);
    assert!(present.is_sorted_by(|a, b| number(a) <= number(b)) && missing.iter().all(|place| place["rank"].is_null()));
    for pair in present.windows(2) {
        assert_eq!(number(&pair[0]) == number(&pair[1]), pair[0]["rank"] == pair[1]["rank"]);
    }
}

#[tokio::test]
async fn a_ranking_can_be_asked_of_a_district_or_a_box() {
    let house = duesseldorf();
    let within = house.json("/api/indicators/population/ranking?within=098").await;
    assert!(texts(&within["ranking"], "area_id").iter().all(|id| id.starts_with("098")));
    let around = house.json("/api/indicators/population/ranking?bbox=6.87,51.18,6.88,51.19").await;
    let around = texts(&around["ranking"], "area_id").len();
    assert!((1..30).contains(&around), "{around}");
    assert_eq!(house.refusal("/api/indicators/population/ranking?within=555").await, (404, "unknown_district".into()));
    assert_eq!(
        house.refusal("/api/indicators/age_0_5/ranking").await,
        (404, "unknown_indicator".into()),
        "read but not released"
    );
    for wrong in ["bbox=1,2,3", "bbox=1,9,2,3", "bbox=a,b,c,d", "bbox=NaN,0,1,1", "order=up", "limit=0"] {
        assert_eq!(house.refusal(&format!("/api/indicators/population/ranking?{wrong}")).await.0, 400, "{wrong}");
    }
}
