//! Public activities as OGC API features, for GDAL, QGIS and others: a point each, and how exact it is.
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use geo::{Coord, Intersects};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::fresh::fresh;
use crate::access::{Caller, Office};
use crate::activities::answer::{Maker, PublicActivity};
use crate::activities::dates;
use crate::activities::rules::{Sight, is_public};
use crate::activities::seen::{self, Window, seen};
use crate::activities::texts::translated;
use crate::atlas::Atlas;
use crate::atlas::routes::features::{Further, Named, Wanted, geojson_headers, page_links, written};
use crate::http::{Answer, Problem, Query};
use crate::kernel::ActivityId;

const ID: &str = "activities";
/// Properties that can be asked for and sorted by.
const PROPERTIES: [&str; 8] =
    ["id", "title", "state", "template", "area_id", "place", "position_precision", "starts_at"];

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_collection)).routes(routes!(list_items)).routes(routes!(get_item))
}

/// How the list of collections names this one.
pub fn collection() -> Further {
    Further { id: ID, title: translated("activities-title"), description: translated("activities-description") }
}

/// What this collection is.
#[utoipa::path(get, path = "/api/collections/activities", tag = "OGC API", responses((status = 200, body = Object)))]
async fn get_collection(State(office): State<Office>) -> Response {
    let current = office.desk.current(None);
    current.json(&collection().describe(&current))
}

/// A page of public activities. Property names are parameters too: `?area_id=098002`.
#[utoipa::path(get, path = "/api/collections/activities/items", tag = "OGC API",
    params(
        ("limit" = Option<usize>, Query, minimum = 1, maximum = 1000, description = "usually 100"),
        ("offset" = Option<usize>, Query),
        ("bbox" = Option<String>, Query, description = "minx,miny,maxx,maxy"),
        ("bbox-crs" = Option<String>, Query),
        ("crs" = Option<String>, Query),
        ("datetime" = Option<String>, Query, description = "a day or an instant, or an interval `from/to` with `..` for an open end"),
        ("sortby" = Option<String>, Query, description = "properties, - before one for the highest first"),
        ("f" = Option<String>, Query, description = "json"),
    ),
    responses((status = 200, content_type = "application/geo+json", body = Object)))]
async fn list_items(
    State(office): State<Office>,
    headers: HeaderMap,
    Query(raw): Query<Vec<(String, String)>>,
) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let wanted = Wanted::parse(&atlas.city.crs, &PROPERTIES, &raw)?;
    let datetime = raw.iter().find(|(name, _)| name == "datetime").map(|(_, text)| text.as_str());
    let window = datetime.map_or(Ok(Window::default()), |text| interval(&atlas, text))?;
    let mut tx = office.read().await?;
    let maker = Maker { atlas: &atlas, base_url: &office.base_url, now };
    let all = seen(&mut tx, &Caller::VISITOR, window, now).await?;
    let all = all.iter().map(|(whole, _)| Feature::new(&maker, &maker.public(whole, Sight::Public)));
    let mut found: Vec<Feature> = all.filter(|feature| feature.fits(&wanted)).collect();
    for (name, descending) in wanted.sort.iter().rev() {
        found.sort_by_key(|feature| feature.text(name));
        if *descending {
            found.reverse();
        }
    }
    let page: Vec<Value> = found.iter().skip(wanted.offset).take(wanted.limit).map(|it| it.json(wanted.crs)).collect();
    let answer = json!({
        "type": "FeatureCollection",
        "numberMatched": found.len(),
        "numberReturned": page.len(),
        "links": page_links(&office.desk.current(None), ID, &wanted, found.len()),
        "features": page,
    });
    Ok(geojson(&headers, &answer, wanted.crs_name.as_deref()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemQuery {
    crs: Option<String>,
    #[serde(rename = "f")]
    _format: Option<String>,
}

/// One public activity.
#[utoipa::path(get, path = "/api/collections/activities/items/{id}", tag = "OGC API",
    params(("crs" = Option<String>, Query)),
    responses((status = 200, content_type = "application/geo+json", body = Object)))]
async fn get_item(
    State(office): State<Office>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(query): Query<ItemQuery>,
) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let crs = Named::parse("crs", query.crs.as_deref(), &atlas.city.crs)?;
    let unknown = || Problem::missing("unknown_feature", format!("feature '{id}'"));
    let key: ActivityId = id.parse::<uuid::Uuid>().map_err(|_| unknown())?.into();
    let mut tx = office.read().await?;
    let whole = seen::whole(&mut tx, key).await?.filter(|whole| is_public(&whole.activity, now)).ok_or_else(unknown)?;
    let maker = Maker { atlas: &atlas, base_url: &office.base_url, now };
    let mut answer = Feature::new(&maker, &maker.public(&whole, Sight::Public)).json(crs);
    let (current, own) = (office.desk.current(None), format!("/api/collections/{ID}"));
    answer["links"] = json!([
        current.link("self", "application/geo+json", &format!("{own}/items/{key}")),
        current.link("collection", "application/json", &own),
    ]);
    Ok(geojson(&headers, &answer, query.crs.as_deref()))
}

fn geojson(asked: &HeaderMap, answer: &Value, crs: Option<&str>) -> Response {
    let mut response = fresh(asked, HeaderValue::from_static("application/geo+json"), answer.to_string());
    geojson_headers(response.headers_mut(), crs);
    response
}

/// An activity on the map.
struct Feature {
    point: Option<Coord<f64>>,
    properties: Map<String, Value>,
}

impl Feature {
    fn new(maker: &Maker<'_>, public: &PublicActivity) -> Self {
        let (point, exact) = maker.point(public).unzip();
        let next = public.dates.first();
        let hosts: Vec<&str> = public.hosts.iter().map(|host| host.name.as_str()).collect();
        let properties = json!({
            "id": public.id,
            "title": public.title,
            "summary": public.summary,
            "state": public.state,
            "template": public.template,
            "area_id": public.area.id,
            "area_name": public.area.name,
            "place": public.place.kind,
            "place_name": public.place.name,
            "partner_id": public.place.partner_id,
            "position_precision": if exact == Some(true) { "place" } else { "area" },
            "starts_at": next.map(|date| date.starts_at),
            "ends_at": next.map(|date| date.ends_at),
            "starts": next.map(|date| &date.starts),
            "rrule": public.rrule,
            "zone": public.zone,
            "languages": public.languages.join(" "),
            "audience": public.audience,
            "hosts": hosts.join(", "),
            "reason": public.reason,
            "calendar": public.calendar,
        });
        let Value::Object(properties) = properties else { return Self { point, properties: Map::new() } };
        Self { point, properties }
    }

    fn text(&self, name: &str) -> String {
        self.properties.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    fn fits(&self, wanted: &Wanted) -> bool {
        let inside = |point: Coord<f64>| {
            wanted.boxes.as_ref().is_none_or(|boxes| boxes.iter().any(|outline| outline.intersects(&point)))
        };
        wanted.filters.iter().all(|(name, text)| self.text(name) == *text)
            && self.point.map_or(wanted.boxes.is_none(), inside)
    }

    fn json(&self, crs: Named) -> Value {
        let point = self.point.map(|point| written(point, crs));
        json!({
            "type": "Feature",
            "id": self.properties.get("id"),
            "geometry": point.map(|point| json!({ "type": "Point", "coordinates": [point.x, point.y] })),
            "properties": self.properties,
        })
    }
}

/// RFC 3339: an instant, a day, or two of them with `/` between; `..` or nothing is an open end. 400 `bad_parameter`.
fn interval(atlas: &Atlas, text: &str) -> Answer<Window> {
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let (from, to) = (bound(atlas, from)?, bound(atlas, to)?);
    Ok(Window { from: from.map(|(begins, _)| begins), to: to.map(|(_, ends)| ends) })
}

/// The first instant it means, and the first after it.
fn bound(atlas: &Atlas, text: &str) -> Answer<Option<(DateTime<Utc>, DateTime<Utc>)>> {
    let refuse = || Problem::bad_parameter("datetime", "datetime is a day or an instant, or from/to");
    if matches!(text, "" | "..") {
        return Ok(None);
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        let at = at.to_utc();
        return Ok(Some((at, at + chrono::TimeDelta::milliseconds(1))));
    }
    let day: NaiveDate = text.parse().map_err(|_| refuse())?;
    let begins = |day: NaiveDate| dates::day_begins(atlas.city.zone(), day).ok_or_else(refuse);
    let next = day.succ_opt().ok_or_else(refuse)?;
    Ok(Some((begins(day)?, begins(next)?)))
}
