//! Vector tiles as XYZ and as OGC API – Tiles (OGC 20-057), TileJSON 3, and the tile matrix set they follow.
//! A tile depends on the edition alone: compressed once, validated strongly, never asked of a database.
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::atlas::routes::desk::{Current, REVALIDATE};
use crate::atlas::routes::raster;
use crate::atlas::tiles::{LAYERS, MAX_ZOOM, MISSING};
use crate::atlas::{Atlas, Desk, bounds_of};
use crate::http::encoding::accepts;
use crate::http::{Answer, Problem, conditional};
use crate::indicators::NeedIndex;
use crate::tiles::{TileAddress, inflate};

const MVT: HeaderValue = HeaderValue::from_static("application/vnd.mapbox-vector-tile");
const GZIP: HeaderValue = HeaderValue::from_static("gzip");
const BY_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");
const MATRIX_SET: &str = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(get_tile)).routes(routes!(get_ogc_tile))
}

/// Where the tiles are and how they are cut.
pub fn descriptions() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(get_tilejson))
        .routes(routes!(list_tilesets))
        .routes(routes!(get_tileset))
        .routes(routes!(list_matrix_sets))
        .routes(routes!(get_matrix_set))
}

/// A vector tile: layers `areas`, `area_labels`, `district_lines`. 204 where there is nothing, 404 outside the world.
/// With `.png` after it the same as a picture of 512 × 512 pixels, areas coloured by need class; 501 where this
/// server cannot draw, 503 while it is busy or starting again.
#[utoipa::path(get, path = "/tiles/areas/{z}/{x}/{y}", tag = "tiles",
    responses((status = 200, content_type = "application/vnd.mapbox-vector-tile", body = Vec<u8>), (status = 204), (status = 304)))]
async fn get_tile(
    State(desk): State<Desk>,
    Path((z, x, y)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    match y.strip_suffix(raster::ENDING) {
        None => Ok(tile(&desk.now(), address(&z, &x, &y)?, &headers)),
        Some(y) => Ok(raster::picture(&desk, address(&z, &x, y)?, &headers).await),
    }
}

/// The same tile by its OGC address: row before column.
#[utoipa::path(get, path = "/api/collections/areas/tiles/WebMercatorQuad/{z}/{row}/{col}", tag = "tiles",
    responses((status = 200, content_type = "application/vnd.mapbox-vector-tile", body = Vec<u8>), (status = 204), (status = 304)))]
async fn get_ogc_tile(
    State(desk): State<Desk>,
    Path((z, row, col)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    Ok(tile(&desk.now(), address(&z, &col, &row)?, &headers))
}

fn address(z: &str, x: &str, y: &str) -> Answer<TileAddress> {
    let found = TileAddress::parse(z, x, y).ok().filter(|address| address.z() <= MAX_ZOOM);
    found.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            "no_such_tile",
            format!("tiles are z/x/y with z from 0 to {MAX_ZOOM} inside the world"),
        )
    })
}

fn tile(atlas: &Atlas, address: TileAddress, headers: &HeaderMap) -> Response {
    let gzip = accepts(headers, "gzip");
    let etag = if gzip { &atlas.tile_etags.gzip } else { &atlas.tile_etags.identity };
    if conditional::is_fresh(headers, etag) {
        return conditional::not_modified(etag);
    }
    let validators = [(header::ETAG, etag.clone()), (header::CACHE_CONTROL, REVALIDATE), (header::VARY, BY_ENCODING)];
    match atlas.tiles.tile(address) {
        None => (StatusCode::NO_CONTENT, validators).into_response(),
        Some(bytes) if gzip => {
            let kind = [(header::CONTENT_TYPE, MVT), (header::CONTENT_ENCODING, GZIP)];
            (validators, kind, Body::from(bytes)).into_response()
        }
        Some(bytes) => (validators, [(header::CONTENT_TYPE, MVT)], Body::from(inflate(&bytes))).into_response(),
    }
}

/// TileJSON 3: where the tiles are and what is in them.
#[utoipa::path(get, path = "/tiles/areas.json", tag = "tiles", responses((status = 200, body = Object)))]
async fn get_tilejson(State(desk): State<Desk>, headers: HeaderMap) -> Response {
    let raster = desk.pictures.availability().is_ok();
    let current = desk.current(raster.then_some("raster"));
    if let Some(unchanged) = current.held(&headers) {
        return unchanged;
    }
    let atlas = &current.atlas;
    let language = atlas.city.languages.first().map_or("", String::as_str);
    let boundaries = &atlas.city.boundaries;
    let mut tilejson = json!({
        "tilejson": "3.0.0",
        "name": atlas.city.name.get(language),
        "attribution": format!("{}, {}", boundaries.attribution.get(language), boundaries.licence),
        "tiles": [current.url("/tiles/areas/{z}/{x}/{y}")],
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
        "bounds": bounds_of(&atlas.city.areas),
        "vector_layers": layers(atlas),
    });
    if raster {
        tilejson["raster"] = json!([current.url(&format!("/tiles/areas/{{z}}/{{x}}/{{y}}{}", raster::ENDING))]);
    }
    current.json(&tilejson)
}

fn layers(atlas: &Atlas) -> Vec<Value> {
    let mut fields = serde_json::Map::new();
    let texts = ["id", "name"].into_iter().chain(atlas.city.levels.iter().skip(1).map(|level| level.id.as_str()));
    fields.extend(texts.map(|name| (name.to_owned(), json!("String"))));
    for column in &atlas.columns {
        fields.insert(column.id.to_string(), json!("Number"));
        fields.insert(format!("{}{MISSING}", column.id), json!("String"));
    }
    fields.insert(NeedIndex::CLASS.into(), json!("Number"));
    LAYERS
        .map(|layer| json!({ "id": layer, "fields": if layer == LAYERS[0] { json!(fields) } else { json!({}) } }))
        .to_vec()
}

/// The tile sets of the areas.
#[utoipa::path(get, path = "/api/collections/areas/tiles", tag = "OGC API", responses((status = 200, body = Object)))]
async fn list_tilesets(current: Current) -> Response {
    current.json(&json!({
        "links": [current.link("self", "application/json", "/api/collections/areas/tiles")],
        "tilesets": [tileset(&current)],
    }))
}

/// The tile set in WebMercatorQuad.
#[utoipa::path(get, path = "/api/collections/areas/tiles/WebMercatorQuad", tag = "OGC API", responses((status = 200, body = Object)))]
async fn get_tileset(current: Current) -> Response {
    current.json(&tileset(&current))
}

fn tileset(current: &Current) -> Value {
    let own = "/api/collections/areas/tiles/WebMercatorQuad";
    let mut tiles = current.link(
        "item",
        "application/vnd.mapbox-vector-tile",
        &format!("{own}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"),
    );
    tiles["templated"] = json!(true);
    let scheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    json!({
        "dataType": "vector",
        "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
        "tileMatrixSetURI": MATRIX_SET,
        "layers": LAYERS.map(|layer| json!({ "id": layer, "dataType": "vector" })),
        "links": [
            current.link("self", "application/json", own),
            current.link(scheme, "application/json", "/api/tileMatrixSets/WebMercatorQuad"),
            tiles,
        ],
    })
}

/// The tile matrix sets: one.
#[utoipa::path(get, path = "/api/tileMatrixSets", tag = "OGC API", responses((status = 200, body = Object)))]
async fn list_matrix_sets(current: Current) -> Response {
    let link = current.link("self", "application/json", "/api/tileMatrixSets/WebMercatorQuad");
    current.json(&json!({ "tileMatrixSets": [{ "id": "WebMercatorQuad", "uri": MATRIX_SET, "links": [link] }] }))
}

/// WebMercatorQuad (OGC 17-083r4, annex D), as deep as the tiles go.
#[utoipa::path(get, path = "/api/tileMatrixSets/WebMercatorQuad", tag = "OGC API", responses((status = 200, body = Object)))]
async fn get_matrix_set(current: Current) -> Response {
    /// Half the circumference of the Mercator sphere, metres.
    const EDGE: f64 = 20_037_508.342_789_244;
    /// OGC's standardised rendering pixel, metres.
    const PIXEL: f64 = 0.000_28;
    let matrix = |z: u8| {
        let (side, cell) = (1_u32 << z, 2.0 * EDGE / 256.0 / f64::from(1_u32 << z));
        json!({
            "id": z.to_string(), "scaleDenominator": cell / PIXEL, "cellSize": cell, "pointOfOrigin": [-EDGE, EDGE],
            "tileWidth": 256, "tileHeight": 256, "matrixWidth": side, "matrixHeight": side,
        })
    };
    current.json(&json!({
        "id": "WebMercatorQuad",
        "uri": MATRIX_SET,
        "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
        "tileMatrices": (0..=MAX_ZOOM).map(matrix).collect::<Vec<_>>(),
    }))
}
