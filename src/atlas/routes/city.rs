//! The city at a glance, its districts, and search over everything that has a name.
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::limit;
use crate::atlas::answer::city::CityAnswer;
use crate::atlas::routes::desk::Current;
use crate::atlas::search::Hit;
use crate::atlas::{Atlas, Desk, area_bounds, bounds_of, parent_name};
use crate::city::District;
use crate::http::{Answer, Problem, Query};

/// Longest text that is searched for.
const LONGEST_SEARCH: usize = 100;

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(get_city)).routes(routes!(list_districts)).routes(routes!(search))
}

/// The city: edition, boundaries, levels, need index, kinds of partners.
#[utoipa::path(get, path = "/api/city", tag = "city", responses((status = 200, body = CityAnswer)))]
async fn get_city(current: Current) -> Response {
    current.json(&CityAnswer::new(&current.atlas))
}

#[derive(Serialize, ToSchema)]
struct DistrictsAnswer<'a> {
    districts: Vec<DistrictAnswer<'a>>,
}

/// An area of a higher level.
#[derive(Serialize, ToSchema)]
struct DistrictAnswer<'a> {
    id: &'a str,
    level: &'a str,
    name: &'a str,
    /// The district it lies in.
    parent_id: Option<&'a str>,
    /// west, south, east, north
    #[schema(min_items = 4, max_items = 4)]
    bounds: Option<[f64; 4]>,
    area_ids: Vec<&'a str>,
}

/// Stadtteile, Stadtbezirke or whatever the city's higher levels are.
#[utoipa::path(get, path = "/api/districts", tag = "city", responses((status = 200, body = DistrictsAnswer)))]
async fn list_districts(current: Current) -> Response {
    let atlas = &current.atlas;
    let districts = atlas.city.districts.iter().map(|district| DistrictAnswer::new(atlas, district)).collect();
    current.json(&DistrictsAnswer { districts })
}

impl<'a> DistrictAnswer<'a> {
    fn new(atlas: &'a Atlas, district: &'a District) -> Self {
        let inside = atlas.areas_within(district.id.as_str()).unwrap_or_default();
        let areas: Vec<_> = inside.iter().map(|area| &atlas.city.areas[*area]).collect();
        let parents = areas.first().map_or(&[][..], |area| &area.parents);
        let own = parents.iter().position(|parent| parent.id == district.id);
        Self {
            id: district.id.as_str(),
            level: &district.level,
            name: &district.name,
            parent_id: own.and_then(|own| parents.get(own + 1)).map(|parent| parent.id.as_str()),
            bounds: district_bounds(atlas, district),
            area_ids: areas.iter().map(|area| area.id.as_str()).collect(),
        }
    }
}

fn district_bounds(atlas: &Atlas, district: &District) -> Option<[f64; 4]> {
    let inside = atlas.areas_within(district.id.as_str())?;
    bounds_of(inside.iter().map(|area| &atlas.city.areas[*area]))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SearchQuery {
    /// What is typed, up to 100 characters.
    q: String,
    /// 1 to 50, usually 12.
    limit: Option<usize>,
}

#[derive(Serialize, ToSchema)]
struct SearchAnswer<'a> {
    results: Vec<Named<'a>>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ResultType {
    Area,
    District,
    Partner,
}

/// Something with a name.
#[derive(Serialize, ToSchema)]
#[schema(as = SearchResult)]
struct Named<'a> {
    r#type: ResultType,
    id: &'a str,
    name: &'a str,
    /// The level's id of an area or district, the kind of a partner.
    kind: &'a str,
    parent_name: Option<&'a str>,
    #[schema(min_items = 4, max_items = 4)]
    bounds: Option<[f64; 4]>,
    /// lon, lat of a partner
    #[schema(min_items = 2, max_items = 2)]
    position: Option<[f64; 2]>,
}

/// Areas, districts and partners by name.
#[utoipa::path(get, path = "/api/search", tag = "city", params(SearchQuery), responses((status = 200, body = SearchAnswer)))]
async fn search(current: Current, Query(query): Query<SearchQuery>) -> Answer<Response> {
    if query.q.chars().count() > LONGEST_SEARCH {
        return Err(Problem::bad_parameter("q", format!("q has at most {LONGEST_SEARCH} characters")));
    }
    let atlas = &current.atlas;
    let hits = atlas.search.find(&query.q, limit(query.limit, 12, 50)?);
    Ok(current.json(&SearchAnswer { results: hits.into_iter().map(|hit| result(atlas, hit)).collect() }))
}

fn result(atlas: &Atlas, hit: Hit) -> Named<'_> {
    match hit {
        Hit::Area(at) => {
            let area = &atlas.city.areas[at];
            let kind = atlas.city.levels.first().map_or("", |level| level.id.as_str());
            let bounds = area_bounds(area);
            Named {
                r#type: ResultType::Area,
                id: area.id.as_str(),
                name: &area.name,
                kind,
                parent_name: parent_name(area),
                bounds,
                position: None,
            }
        }
        Hit::District(at) => {
            let district = &atlas.city.districts[at];
            let bounds = district_bounds(atlas, district);
            Named {
                r#type: ResultType::District,
                id: district.id.as_str(),
                name: &district.name,
                kind: &district.level,
                parent_name: None,
                bounds,
                position: None,
            }
        }
        Hit::Partner(at) => {
            let partner = &atlas.city.partners[at];
            let position = partner.position.map(|position| [position.point.x, position.point.y]);
            let parent_name =
                partner.district.as_ref().and_then(|id| atlas.district(id.as_str())).map(|found| found.name.as_str());
            Named {
                r#type: ResultType::Partner,
                id: partner.id.as_str(),
                name: &partner.name,
                kind: &partner.kind,
                parent_name,
                bounds: None,
                position,
            }
        }
    }
}
