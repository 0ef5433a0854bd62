//! Which area a place lies in, what its profile says, which are alike, and which meet a planner's conditions.
use crate::support::{duesseldorf, texts};

#[tokio::test]
async fn a_published_centre_is_answered_by_its_area_and_the_parents_nest_by_prefix() {
    let house = duesseldorf();
    let items = house.json("/api/collections/areas/items?limit=1000").await;
    let mut at_home = 0;
    for id in texts(&items["features"], "id") {
        let profile = house.json(&format!("/api/areas/{id}")).await;
        let (lon, lat) = (&profile["centre"][0], &profile["centre"][1]);
        let found = house.json(&format!("/api/areas/at?lon={lon}&lat={lat}")).await;
        let found_id = found["id"].as_str().unwrap();
        at_home += usize::from(found_id == id);
        assert_eq!(found["parents"][0]["id"], found_id[..3]);
        assert_eq!(found["parents"][1]["id"], found_id[..2]);
    }
    assert!(at_home >= 168, "schematic boundaries hold {at_home} of 171 centres");
}

#[tokio::test]
async fn a_place_outside_the_city_or_the_earth_is_refused_in_its_own_way() {
    let house = duesseldorf();
    assert_eq!(house.refusal("/api/areas/at?lon=13.4&lat=52.5").await, (404, "outside_city".into()));
    assert_eq!(house.refusal("/api/areas/at?lon=200&lat=52").await, (400, "bad_parameter".into()));
    assert_eq!(house.refusal("/api/areas/at?lon=NaN&lat=52").await, (400, "bad_parameter".into()));
    assert_eq!(house.refusal("/api/areas/at?lon=6.8").await, (400, "bad_parameter".into()));
    assert_eq!(house.refusal("/api/areas/at?lon=6.8&lat=51.2&zoom=3").await, (400, "unknown_parameter".into()));
}

#[tokio::test]
async fn a_profile_explains_the_index_by_shares_that_sum_to_it() {
    let profile = duesseldorf().json("/api/areas/098002").await;
    let need = &profile["need"];
    let shares: f64 =
        need["contributions"].as_array().unwrap().iter().map(|part| part["share"].as_f64().unwrap()).sum();
    assert!((shares - need["value"]["value"].as_f64().unwrap()).abs() < 1e-3);
    assert_eq!(
        (need["rank"].as_u64(), need["of"].as_u64(), need["class_id"].as_str()),
        (Some(1), Some(169), Some("very_high"))
    );
    assert_eq!(profile["name"], "Hassels-Nord");
    assert!(!profile["neighbours"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_profile_names_who_serves_the_area_and_says_how_sure_it_is() {
    let profile = duesseldorf().json("/api/areas/098002").await;
    let partners = profile["partners"].as_array().unwrap();
    let serving: Vec<_> = partners.iter().filter(|partner| partner["serves"] == true).collect();
    assert!(serving.iter().any(|partner| partner["kind"] == "welcome_point"), "Stadtbezirk 9 has a Welcome Point");
    let distances: Vec<f64> = partners.iter().filter_map(|partner| partner["distance_m"].as_f64()).collect();
    assert!(distances.is_sorted() && distances.len() >= 6);
    for partner in partners.iter().filter(|partner| partner["serves"] == false) {
        assert!(
            matches!(partner["state"].as_str(), Some("confirmed" | "unconfirmed")),
            "only what may be open is near"
        );
    }
}

#[tokio::test]
async fn a_missing_figure_says_why_in_every_answer() {
    let house = duesseldorf();
    let uninhabited = house.json("/api/areas/071009").await;
    assert_eq!(uninhabited["need"]["value"]["state"], "uninhabited");
    let joint = house.json("/api/areas/033001").await;
    let figure =
        |id: &str| joint["values"].as_array().unwrap().iter().find(|figure| figure["indicator"] == id).unwrap().clone();
    assert_eq!(joint["need"]["value"]["state"], "joint_with");
    assert_eq!(joint["need"]["value"]["area_id"], "032001");
    assert_eq!(figure("child_poverty_pct")["value"]["state"], "joint_with");
    assert_eq!(figure("population")["value"]["value"], 268.0, "what is published stays");
}

#[tokio::test]
async fn areas_alike_are_ordered_and_say_what_makes_them_alike() {
    let answer = duesseldorf().json("/api/areas/098002/similar?limit=4").await;
    let similar = answer["similar"].as_array().unwrap();
    assert_eq!(similar.len(), 4);
    assert!(similar.iter().map(|other| other["distance"].as_f64().unwrap()).collect::<Vec<_>>().is_sorted());
    assert!(similar.iter().all(|other| other["alike"].as_array().unwrap().len() == 3 && other["area_id"] != "098002"));
}

#[tokio::test]
async fn several_conditions_narrow_the_city_and_missing_never_matches() {
    let house = duesseldorf();
    let ask =
        "/api/areas?where=need_class:ge:5&where=child_poverty_pct:ge:30&where=within:eq:09&sort=-child_poverty_pct";
    let answer = house.json(ask).await;
    let areas = answer["areas"].as_array().unwrap();
    let poverty = |area: &serde_json::Value| area["values"]["child_poverty_pct"]["value"].as_f64().unwrap();
    assert!(areas.iter().any(|area| area["area_id"] == "098002"));
    assert!(areas.iter().all(|area| poverty(area) >= 30.0 && area["area_id"].as_str().unwrap().starts_with("09")));
    assert!(areas.is_sorted_by(|a, b| poverty(a) >= poverty(b)));

    let count = async |condition: &str| {
        house.json(&format!("/api/areas?where={condition}")).await["number_matched"].as_u64().unwrap()
    };
    let (low, high) = (count("transfer_to_gymnasium_pct:lt:50").await, count("transfer_to_gymnasium_pct:ge:50").await);
    assert_eq!(low + high, 171 - 18, "eighteen areas publish no figure");
}

#[tokio::test]
async fn distance_to_a_kind_of_partner_is_a_condition() {
    let answer = duesseldorf().json("/api/areas?where=distance.kind.library:le:1000&sort=distance.kind.library").await;
    let metres: Vec<f64> = answer["areas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|area| area["values"]["distance.kind.library"].as_f64().unwrap())
        .collect();
    assert!(!metres.is_empty() && metres.is_sorted() && metres.iter().all(|metres| *metres <= 1000.0));
}

#[tokio::test]
async fn a_condition_that_cannot_be_asked_says_what_can() {
    let house = duesseldorf();
    for wrong in [
        "where=age:ge:3",
        "where=need_class:near:3",
        "where=need_class:ge:NaN",
        "where=need_class",
        "where=within:ge:09",
        "where=within:eq:99",
        "where=distance.kind.pub:le:5",
        "where=distance.language.xx:le:5",
        "sort=within",
        "limit=0",
        "offset=-1",
    ] {
        assert_eq!(house.refusal(&format!("/api/areas?{wrong}")).await, (400, "bad_parameter".into()), "{wrong}");
    }
    let many = vec!["where=need_class:ge:1"; 13].join("&");
    assert_eq!(house.refusal(&format!("/api/areas?{many}")).await.0, 400);
}

#[tokio::test]
async fn search_finds_areas_districts_and_partners_as_people_type_them() {
    let house = duesseldorf();
    let found = async |q: &str| house.json(&format!("/api/search?q={q}")).await["results"].clone();
    assert_eq!(found("hassels-nord").await[0]["id"], "098002");
    assert_eq!(found("moersenbroich").await[0]["name"], "Mörsenbroich");
    let rath = found("rath").await;
    assert_eq!((rath[0]["type"].as_str(), rath[0]["id"].as_str()), (Some("district"), Some("063")));
    assert!(texts(&found("welcome").await, "type").contains(&"partner"));
    assert_eq!(found("").await.as_array().unwrap().len(), 0);
}
