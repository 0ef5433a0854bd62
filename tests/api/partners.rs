//! Who is where, how sure we are of it, and who is nearest.
use crate::support::{duesseldorf, texts};

#[tokio::test]
async fn every_partner_says_its_source_its_state_and_how_exact_its_place_is() {
    let answer = duesseldorf().json("/api/partners").await;
    let partners = answer["partners"].as_array().unwrap();
    assert!(partners.len() >= 35);
    for partner in partners {
        assert!(!partner["source"].as_str().unwrap().is_empty(), "{}", partner["id"]);
        assert_eq!(partner["position"].is_null(), partner["precision"] == "none", "{}", partner["id"]);
        assert!(partner["position"].is_null() || partner["precision_m"].as_f64().is_some(), "{}", partner["id"]);
    }
    assert!(partners.iter().any(|partner| partner["kind"] == "welcome_point" && partner["state"] == "closed"));
}

#[tokio::test]
async fn the_nearest_are_sorted_and_never_closed_or_only_planned() {
    let answer = duesseldorf().json("/api/partners/nearest?lon=6.7844&lat=51.2358&limit=20").await;
    let partners = answer["partners"].as_array().unwrap();
    assert_eq!(partners.len(), 20);
    assert!(partners.iter().map(|partner| partner["distance_m"].as_f64().unwrap()).collect::<Vec<_>>().is_sorted());
    assert!(texts(&answer["partners"], "state").iter().all(|state| matches!(*state, "confirmed" | "unconfirmed")));
}

#[tokio::test]
async fn partners_can_be_asked_for_by_kind_language_and_district() {
    let house = duesseldorf();
    let points = house.json("/api/partners?kind=welcome_point").await;
    assert!(texts(&points["partners"], "kind").iter().all(|kind| *kind == "welcome_point"));
    let arabic = house.json("/api/partners/nearest?lon=6.78&lat=51.22&language=ar").await;
    assert!(!arabic["partners"].as_array().unwrap().is_empty());
    let garath = house.json("/api/partners?within=101").await;
    assert!(garath["partners"].as_array().unwrap().len() >= 3);
    assert_eq!(house.refusal("/api/partners?kind=pub").await, (400, "bad_parameter".into()));
    assert_eq!(house.refusal("/api/partners/nobody").await, (404, "unknown_partner".into()));
}
