//! Features by page and one by one, as GeoJSON (RFC 7946) in the coordinate system asked for.
use std::cmp::Ordering;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use geo::{Intersects, MapCoords, MultiPolygon, Point};
use serde_json::{Map, Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::collection::Collection;
use super::crs::{CRS84, Named};
use super::query::{Wanted, properties};
use crate::atlas::answer::partner::PartnerAnswer;
use crate::atlas::answer::rounded;
use crate::atlas::routes::desk::Current;
use crate::atlas::{Atlas, Desk};
use crate::http::{Answer, Problem, Query};
use crate::indicators::NeedIndex;

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list_items)).routes(routes!(get_item))
}

/// A page of features. Property names are parameters too: `?stadtteil=098`.
#[utoipa::path(get, path = "/api/collections/{collection}/items", tag = "OGC API",
    params(
        ("limit" = Option<usize>, Query, minimum = 1, maximum = 1000, description = "usually 100"),
        ("offset" = Option<usize>, Query),
        ("bbox" = Option<String>, Query, description = "minx,miny,maxx,maxy"),
        ("bbox-crs" = Option<String>, Query),
        ("crs" = Option<String>, Query),
        ("sortby" = Option<String>, Query, description = "properties, - before one for the highest first"),
        ("datetime" = Option<String>, Query, description = "accepted; features have no time of their own"),
        ("f" = Option<String>, Query, description = "json"),
    ),
    responses((status = 200, content_type = "application/geo+json", body = Object)))]
async fn list_items(
    current: Current,
    Path(id): Path<String>,
    Query(raw): Query<Vec<(String, String)>>,
) -> Answer<Response> {
    let (atlas, collection) = (&current.atlas, Collection::parse(&id)?);
    let wanted = Wanted::parse(&atlas.city.crs, &properties(atlas, collection), &raw)?;
    let found = matching(atlas, collection, &wanted);
    let page: Vec<Value> = (found.iter().skip(wanted.offset).take(wanted.limit))
        .map(|at| feature(atlas, collection, *at, wanted.crs))
        .collect();
    let answer = json!({
        "type": "FeatureCollection",
        "numberMatched": found.len(),
        "numberReturned": page.len(),
        "links": page_links(&current, collection.id(), &wanted, found.len()),
        "features": page,
    });
    Ok(geojson(&current, &answer, wanted.crs_name.as_deref()))
}

/// One feature.
#[utoipa::path(get, path = "/api/collections/{collection}/items/{id}", tag = "OGC API",
    params(("crs" = Option<String>, Query)),
    responses((status = 200, content_type = "application/geo+json", body = Object)))]
async fn get_item(
    current: Current,
    Path((collection, id)): Path<(String, String)>,
    Query(query): Query<ItemQuery>,
) -> Answer<Response> {
    let (atlas, collection) = (&current.atlas, Collection::parse(&collection)?);
    let crs = Named::parse("crs", query.crs.as_deref(), &atlas.city.crs)?;
    let at = match collection {
        Collection::Areas => atlas.area(&id),
        Collection::Partners => atlas.partner(&id),
    };
    let at = at.ok_or_else(|| Problem::missing("unknown_feature", format!("feature '{id}'")))?;
    let mut answer = feature(atlas, collection, at, crs);
    let own = format!("/api/collections/{}", collection.id());
    answer["links"] = json!([
        current.link("self", "application/geo+json", &format!("{own}/items/{id}")),
        current.link("collection", "application/json", &own),
    ]);
    Ok(geojson(&current, &answer, query.crs.as_deref()))
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemQuery {
    crs: Option<String>,
    #[serde(rename = "f")]
    _format: Option<String>,
}

fn geojson(current: &Current, answer: &Value, crs: Option<&str>) -> Response {
    let mut response = current.json(answer);
    geojson_headers(response.headers_mut(), crs);
    response
}

/// Says what features are and which coordinates they have.
pub fn geojson_headers(headers: &mut HeaderMap, crs: Option<&str>) {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/geo+json"));
    if let Ok(crs) = HeaderValue::try_from(format!("<{}>", crs.unwrap_or(CRS84))) {
        headers.insert("content-crs", crs);
    }
}

/// Links to this page, those beside it, and the collection.
pub fn page_links(current: &Current, collection: &str, wanted: &Wanted, matched: usize) -> Vec<Value> {
    let page = |rel: &str, offset: usize| {
        let others = if wanted.others.is_empty() { String::new() } else { format!("&{}", wanted.others) };
        let query = format!("limit={}&offset={offset}{others}", wanted.limit);
        current.link(rel, "application/geo+json", &format!("/api/collections/{collection}/items?{query}"))
    };
    let mut links = vec![page("self", wanted.offset)];
    let next = wanted.offset.saturating_add(wanted.limit);
    if next < matched {
        links.push(page("next", next));
    }
    if wanted.offset > 0 {
        links.push(page("prev", wanted.offset.saturating_sub(wanted.limit)));
    }
    links.push(current.link("collection", "application/json", &format!("/api/collections/{collection}")));
    links
}

/// Indices of the features that match, in the order wished.
fn matching(atlas: &Atlas, collection: Collection, wanted: &Wanted) -> Vec<usize> {
    let count = match collection {
        Collection::Areas => atlas.city.areas.len(),
        Collection::Partners => atlas.city.partners.len(),
    };
    let equal = |at: usize| {
        wanted.filters.iter().all(|(name, text)| match property(atlas, collection, at, name) {
            Value::String(own) => own == *text,
            Value::Null => false,
            own => text.parse::<f64>().is_ok_and(|number| own.as_f64() == Some(number)),
        })
    };
    let touches = |at: usize| wanted.boxes.as_ref().is_none_or(|boxes| touches(atlas, collection, at, boxes));
    let mut found: Vec<usize> = (0..count).filter(|at| equal(*at) && touches(*at)).collect();
    for (name, descending) in wanted.sort.iter().rev() {
        found.sort_by_cached_key(|at| Key(property(atlas, collection, *at, name), *descending));
    }
    found
}

fn touches(atlas: &Atlas, collection: Collection, at: usize, boxes: &[geo::Polygon<f64>]) -> bool {
    match collection {
        Collection::Areas => boxes.iter().any(|outline| atlas.city.areas[at].outline.intersects(outline)),
        Collection::Partners => (atlas.city.partners[at].position)
            .is_some_and(|position| boxes.iter().any(|outline| outline.intersects(&position.point))),
    }
}

/// A property's value, ordered: missing last either way.
#[derive(PartialEq)]
struct Key(Value, bool);

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = match (&self.0, &other.0) {
            (Value::Null, Value::Null) => return Ordering::Equal,
            (Value::Null, _) => return Ordering::Greater,
            (_, Value::Null) => return Ordering::Less,
            (Value::String(a), Value::String(b)) => a.cmp(b),
            (a, b) => a.as_f64().unwrap_or_default().total_cmp(&b.as_f64().unwrap_or_default()),
        };
        if self.1 { order.reverse() } else { order }
    }
}

/// One property that can be asked for; null where missing.
fn property(atlas: &Atlas, collection: Collection, at: usize, name: &str) -> Value {
    match collection {
        Collection::Areas => {
            let area = &atlas.city.areas[at];
            match name {
                "id" => json!(area.id),
                "name" => json!(area.name),
                NeedIndex::CLASS => json!(atlas.need[at].class),
                NeedIndex::ID => json!(atlas.need[at].value.number().map(rounded)),
                level => json!(area.parents.iter().find(|parent| parent.level == level).map(|parent| &parent.id)),
            }
        }
        Collection::Partners => {
            let partner = &atlas.city.partners[at];
            match name {
                "id" => json!(partner.id),
                "name" => json!(partner.name),
                "kind" => json!(partner.kind),
                "state" => json!(partner.state),
                _ => json!(partner.district),
            }
        }
    }
}

fn feature(atlas: &Atlas, collection: Collection, at: usize, crs: Named) -> Value {
    match collection {
        Collection::Areas => {
            let outline = &atlas.city.areas[at].outline;
            json!({
                "type": "Feature",
                "id": atlas.city.areas[at].id,
                "geometry": geometry(outline, crs),
                "properties": area_properties(atlas, at),
            })
        }
        Collection::Partners => {
            let partner = &atlas.city.partners[at];
            let point = partner.position.map(|position| Point::from(written(position.point, crs)));
            json!({
                "type": "Feature",
                "id": partner.id,
                "geometry": point.map(|point| json!({ "type": "Point", "coordinates": [point.x(), point.y()] })),
                "properties": PartnerAnswer::new(atlas, partner),
            })
        }
    }
}

/// Flat, so that every tool can colour by it: numbers, and beside a missing one its reason.
fn area_properties(atlas: &Atlas, at: usize) -> Map<String, Value> {
    let area = &atlas.city.areas[at];
    let mut properties = Map::new();
    properties.insert("id".into(), json!(area.id));
    properties.insert("name".into(), json!(area.name));
    for parent in &area.parents {
        properties.insert(parent.level.clone(), json!(parent.id));
        properties.insert(format!("{}_name", parent.level), json!(parent.name));
    }
    properties.insert("boundaries".into(), json!(atlas.city.boundaries.kind));
    properties.insert("reference_date".into(), json!(atlas.city.edition.reference_date));
    properties.insert(NeedIndex::CLASS.into(), json!(atlas.need[at].class));
    for column in &atlas.columns {
        let value = &column.values[at];
        properties.insert(column.id.to_string(), json!(value.number().map(rounded)));
        if let Some(missing) = value.missing() {
            properties.insert(format!("{}_missing", column.id), json!(missing.state()));
        }
    }
    properties
}

/// A place as an answer in this system writes it.
pub fn written(place: geo::Coord<f64>, crs: Named) -> geo::Coord<f64> {
    let place = crs.write(place);
    let scale = 10_f64.powi(crs.decimals());
    geo::Coord { x: (place.x * scale).round() / scale, y: (place.y * scale).round() / scale }
}

fn geometry(outline: &MultiPolygon<f64>, crs: Named) -> geojson::GeometryValue {
    let outline = outline.map_coords(|place| written(place, crs));
    match outline.0.len() {
        1 => geojson::GeometryValue::from(&outline.0[0]),
        _ => geojson::GeometryValue::from(&outline),
    }
}
