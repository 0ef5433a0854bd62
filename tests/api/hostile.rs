//! Parameters of any shape: never a 5xx, never a panic.
use proptest::prelude::*;

use crate::support::duesseldorf;

const PATHS: [&str; 9] = [
    "/api/areas/at",
    "/api/areas",
    "/api/areas/098002/similar",
    "/api/indicators/need_index/ranking",
    "/api/partners",
    "/api/partners/nearest",
    "/api/search",
    "/api/collections/areas/items",
    "/api/collections/partners/items",
];
const NAMES: [&str; 17] = [
    "lon",
    "lat",
    "limit",
    "offset",
    "bbox",
    "bbox-crs",
    "crs",
    "where",
    "sort",
    "sortby",
    "order",
    "within",
    "q",
    "kind",
    "datetime",
    "language",
    "stadtteil",
];

/// Values that break parsers, beside any text at all.
fn value() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "6.78",
        "51.2",
        "NaN",
        "inf",
        "-1",
        "0",
        "1e309",
        "9223372036854775808",
        "1,2,3,4",
        "6,51,7,52",
        "180,90,-180,-90",
        "1,1,1,1,1,1",
        "need_class:ge:3",
        "a:b:c",
        ":::",
        "within:eq:09",
        "-need_index",
        "09",
        "098",
        "",
        "http://www.opengis.net/def/crs/EPSG/0/25832",
        "http://www.opengis.net/def/crs/EPSG/0/4326",
        "desc",
        "1e300,1e300,1e308,1e308",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[0-9.,:-]{0,40}"]
}

fn encoded(pairs: &[(&str, String)]) -> String {
    serde_html_form::to_string(pairs).expect("pairs of text")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_query_breaks_the_server(path in prop::sample::select(&PATHS[..]), pairs in prop::collection::vec((prop::sample::select(&NAMES[..]), value()), 0..5)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let reply = runtime.block_on(duesseldorf().get(&format!("{path}?{}", encoded(&pairs))));
        prop_assert!(matches!(reply.status.as_u16(), 200 | 400 | 404), "{} for {path} {pairs:?}", reply.status);
    }

    #[test]
    fn no_tile_address_breaks_the_server(z in value(), x in value(), y in value()) {
        let escape = |text: &str| encoded(&[("", text.to_owned())])[1..].replace('+', "%20");
        let path = format!("/tiles/areas/{}/{}/{}", escape(&z), escape(&x), escape(&y));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let reply = runtime.block_on(duesseldorf().get(&path));
        prop_assert!(matches!(reply.status.as_u16(), 200 | 204 | 404), "{} for {path}", reply.status);
    }
}
