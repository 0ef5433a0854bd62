//! Tiles over HTTP: addresses, encodings, and what is inside.
use std::io::Read;

use axum::body::Body;
use axum::http::Request;
use flate2::read::GzDecoder;
use geozero::mvt::{Message, Tile};

use crate::support::{BASE, Reply, duesseldorf};

async fn tile(path: &str, encoding: &str) -> Reply {
    duesseldorf().ask(Request::get(path).header("accept-encoding", encoding).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_tile_is_the_same_compressed_or_not_by_either_address() {
    let packed = tile("/tiles/areas/11/1062/682", "gzip").await;
    let plain = tile("/tiles/areas/11/1062/682", "identity").await;
    let ogc = tile("/api/collections/areas/tiles/WebMercatorQuad/11/682/1062", "gzip").await;
    let mut unpacked = Vec::new();
    GzDecoder::new(&packed.body[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!((packed.header("content-encoding"), plain.header("content-encoding")), ("gzip", ""));
    assert_eq!(unpacked, plain.body);
    assert_eq!(packed.body, ogc.body);
    assert_ne!(packed.header("etag"), plain.header("etag"));
    assert_eq!(packed.header("vary"), "accept-encoding");
}

#[tokio::test]
async fn a_tile_carries_names_parents_figures_and_reasons() {
    let plain = tile("/tiles/areas/8/132/85", "identity").await;
    let decoded = Tile::decode(&plain.body[..]).unwrap();
    let areas = decoded.layers.iter().find(|layer| layer.name == "areas").unwrap();
    assert!(areas.features.len() >= 165, "{}", areas.features.len());
    for key in [
        "id",
        "name",
        "stadtteil",
        "stadtbezirk",
        "need_index",
        "need_class",
        "child_poverty_pct",
        "need_index_missing",
    ] {
        assert!(areas.keys.iter().any(|known| known == key), "{key}");
    }
    let said = |text: &str| areas.values.iter().any(|value| value.string_value.as_deref() == Some(text));
    assert!(said("uninhabited") && said("joint_with") && said("098002"));
    for layer in ["area_labels", "district_lines"] {
        assert!(decoded.layers.iter().any(|known| known.name == layer), "{layer}");
    }
}

#[tokio::test]
async fn beside_the_city_is_empty_and_outside_the_world_is_nothing() {
    let house = duesseldorf();
    assert_eq!(house.get("/tiles/areas/11/0/0").await.status, 204);
    for wrong in [
        "15/1/1",
        "3/8/0",
        "3/0/8",
        "9999/1/1",
        "-1/0/0",
        "1/1.5/0",
        "1/%31%20/0",
        "1/٣/0",
        "11/9223372036854775808/1",
        "a/b/c",
    ] {
        assert_eq!(
            house.refusal(&format!("/tiles/areas/{}", wrong.replace('٣', "%D9%A3"))).await,
            (404, "no_such_tile".into()),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn tilejson_says_where_the_tiles_are_and_what_is_in_them() {
    let tilejson = duesseldorf().json("/tiles/areas.json").await;
    assert_eq!(tilejson["tiles"][0], format!("{BASE}/tiles/areas/{{z}}/{{x}}/{{y}}"));
    assert_eq!(tilejson["vector_layers"][0]["fields"]["need_class"], "Number");
    let matrices = duesseldorf().json("/api/tileMatrixSets/WebMercatorQuad").await;
    let scale = matrices["tileMatrices"][0]["scaleDenominator"].as_f64().unwrap();
    assert!((scale - 559_082_264.028_717_8).abs() < 1e-3, "OGC 17-083r4, annex D: {scale}");
}
