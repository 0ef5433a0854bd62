//! OGC API – Features as other people's tools ask it.
use serde_json::Value;

use crate::support::{BASE, duesseldorf, texts};

#[tokio::test]
async fn all_areas_come_as_rfc_7946_features_with_text_ids() {
    let items = duesseldorf().json("/api/collections/areas/items?limit=1000").await;
    assert_eq!((items["numberMatched"].as_u64(), items["numberReturned"].as_u64()), (Some(171), Some(171)));
    for feature in items["features"].as_array().unwrap() {
        assert!(feature["id"].as_str().is_some_and(|id| id.len() == 6 && id.bytes().all(|byte| byte.is_ascii_digit())));
        let polygons = match feature["geometry"]["type"].as_str() {
            Some("Polygon") => vec![feature["geometry"]["coordinates"].clone()],
            _ => feature["geometry"]["coordinates"].as_array().unwrap().clone(),
        };
        for polygon in polygons {
            assert!(doubled_area(&polygon[0]) > 0.0, "{}: exterior rings run counter-clockwise", feature["id"]);
        }
    }
}

fn doubled_area(ring: &Value) -> f64 {
    let points: Vec<(f64, f64)> =
        ring.as_array().unwrap().iter().map(|point| (point[0].as_f64().unwrap(), point[1].as_f64().unwrap())).collect();
    let (x0, y0) = points[0];
    points.windows(2).map(|pair| (pair[0].0 - x0) * (pair[1].1 - y0) - (pair[1].0 - x0) * (pair[0].1 - y0)).sum()
}

#[tokio::test]
async fn following_next_links_visits_every_feature_once() {
    let house = duesseldorf();
    let mut address = Some("/api/collections/areas/items?limit=50&sortby=-need_index".to_owned());
    let mut seen = Vec::new();
    while let Some(path) = address {
        let page = house.json(&path).await;
        seen.extend(texts(&page["features"], "id").into_iter().map(str::to_owned));
        let next = page["links"].as_array().unwrap().iter().find(|link| link["rel"] == "next").cloned();
        address = next.map(|link| link["href"].as_str().unwrap().strip_prefix(BASE).unwrap().to_owned());
    }
    assert_eq!((seen.len(), seen[0].as_str()), (171, "098002"));
    assert_eq!(&seen[169..], ["033001", "071009"], "those without an index stand last");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 171);
}

#[tokio::test]
async fn a_box_and_properties_narrow_the_collection() {
    let house = duesseldorf();
    let count = async |query: &str| {
        house.json(&format!("/api/collections/areas/items?limit=1&{query}")).await["numberMatched"].as_u64().unwrap()
    };
    assert_eq!(count("stadtbezirk=09").await, count("bbox=6,51,7,52&stadtbezirk=09").await);
    assert!(count("stadtbezirk=09&need_class=6").await < count("stadtbezirk=09").await);
    assert_eq!(count("name=Hassels-Nord").await, 1);
    assert_eq!(count("bbox=13,52,14,53").await, 0);
    assert_eq!(
        count("bbox=170,51,6.9,52").await,
        count("bbox=-180,51,6.9,52").await,
        "a box may cross the antimeridian"
    );
    let libraries = house.json("/api/collections/partners/items?kind=library").await;
    assert!(libraries["numberMatched"].as_u64().unwrap() >= 5);
}

#[tokio::test]
async fn coordinates_come_in_the_system_asked_for_and_the_answer_names_it() {
    let house = duesseldorf();
    let utm = "http://www.opengis.net/def/crs/EPSG/0/25832";
    let reply = house.get(&format!("/api/collections/areas/items/098002?crs={utm}")).await;
    assert_eq!(reply.header("content-crs"), format!("<{utm}>"));
    let easting = reply.json()["geometry"]["coordinates"][0][0][0].as_f64().unwrap();
    assert!((330_000.0..370_000.0).contains(&easting));
    let flipped =
        house.json("/api/collections/areas/items/098002?crs=http://www.opengis.net/def/crs/EPSG/0/4326").await;
    assert!(
        (51.0..52.0).contains(&flipped["geometry"]["coordinates"][0][0][0].as_f64().unwrap()),
        "EPSG:4326 is lat, lon"
    );

    let count = async |query: &str| {
        house.json(&format!("/api/collections/areas/items?limit=1&{query}")).await["numberMatched"].as_u64()
    };
    let lon_lat = count("bbox=6.85,51.16,6.89,51.19").await;
    let lat_lon = count("bbox=51.16,6.85,51.19,6.89&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326").await;
    assert_eq!(lon_lat, lat_lon);
    let around = count(&format!("bbox=349700,5670000,352600,5673500&bbox-crs={utm}")).await.unwrap();
    assert!((1..60).contains(&around), "{around}");
}

#[tokio::test]
async fn what_the_standard_does_not_allow_is_refused() {
    let house = duesseldorf();
    for (wrong, code) in [
        ("limit=0", "bad_parameter"),
        ("limit=ten", "bad_parameter"),
        ("bbox=1,2,3", "bad_parameter"),
        ("bbox=1,2,3,x", "bad_parameter"),
        ("crs=EPSG:25832", "bad_parameter"),
        ("bbox-crs=nowhere", "bad_parameter"),
        ("sortby=wealth", "bad_parameter"),
        ("colour=red", "unknown_parameter"),
        ("limit=1&limit=2", "bad_parameter"),
    ] {
        assert_eq!(
            house.refusal(&format!("/api/collections/areas/items?{wrong}")).await,
            (400, code.into()),
            "{wrong}"
        );
    }
    assert_eq!(house.refusal("/api/collections/people").await, (404, "unknown_collection".into()));
    assert_eq!(house.refusal("/api/collections/areas/items/999999").await, (404, "unknown_feature".into()));
}

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_again() {
    let house = duesseldorf();
    for path in [
        "/api",
        "/api/city",
        "/api/indicators",
        "/api/areas/098002",
        "/api/collections/areas/items",
        "/tiles/areas.json",
        "/tiles/areas/11/1062/682",
    ] {
        let etag = house.get(path).await.header("etag").to_owned();
        let request =
            axum::http::Request::get(path).header("if-none-match", &etag).body(axum::body::Body::empty()).unwrap();
        let again = house.ask(request).await;
        assert_eq!((again.status.as_u16(), again.body.len(), again.header("etag")), (304, 0, etag.as_str()), "{path}");
    }
}
