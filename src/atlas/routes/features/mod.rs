//! OGC API – Features (Part 1 core and GeoJSON, Part 2 CRS): the city for GDAL, QGIS, Masterportal and others.
//! Standards: OGC 17-069r4, OGC 18-058r1; tiles are linked as OGC 20-057.
mod collection;
mod crs;
mod further;
mod items;
mod query;

pub use crs::Named;
pub use further::Further;
pub use items::{geojson_headers, page_links, written};
pub use query::Wanted;

use axum::response::Response;
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::atlas::Desk;
use crate::atlas::routes::desk::Current;

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get_landing_page))
        .routes(routes!(get_conformance))
        .merge(collection::routes())
        .merge(items::routes())
}

const CONFORMANCE: [&str; 6] = [
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
];

/// Where everything starts for other people's tools.
#[utoipa::path(get, path = "/api", tag = "OGC API", responses((status = 200, body = Object)))]
async fn get_landing_page(current: Current) -> Response {
    let language = current.atlas.city.languages.first().map_or("", String::as_str);
    current.json(&json!({
        "title": format!("Sozialraum {}", current.atlas.city.name.get(language)),
        "links": [
            current.link("self", "application/json", "/api"),
            current.link("service-desc", "application/vnd.oai.openapi+json;version=3.1", "/api/openapi.json"),
            current.link("conformance", "application/json", "/api/conformance"),
            current.link("data", "application/json", "/api/collections"),
            current.link("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", "application/json", "/api/tileMatrixSets"),
        ],
    }))
}

/// Which parts of the standards hold.
#[utoipa::path(get, path = "/api/conformance", tag = "OGC API", responses((status = 200, body = Object)))]
async fn get_conformance(current: Current) -> Response {
    current.json(&json!({ "conformsTo": CONFORMANCE }))
}
