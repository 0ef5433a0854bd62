//! Areas: which one a place lies in, profiles, areas alike, and the planner's question.
use std::cmp::Ordering;
use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{MOST, Place, limit, on_earth};
use crate::atlas::answer::area::{AreaName, Profile, SimilarAnswer};
use crate::atlas::answer::indicator::shown;
use crate::atlas::answer::metres;
use crate::atlas::answer::value::ValueAnswer;
use crate::atlas::routes::desk::Current;
use crate::atlas::selection::{Condition, Field, select};
use crate::atlas::{Atlas, Desk, parent_name};
use crate::http::{Answer, Problem, Query};

/// More conditions than anybody would ask at once.
const MOST_CONDITIONS: usize = 12;

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(find_area_at))
        .routes(routes!(get_area))
        .routes(routes!(list_similar_areas))
        .routes(routes!(select_areas))
}

/// The area a place lies in; a border belongs to the lower id.
#[utoipa::path(get, path = "/api/areas/at", tag = "areas", params(Place), responses((status = 200, body = AreaName)))]
async fn find_area_at(current: Current, Query(place): Query<Place>) -> Answer<Response> {
    let atlas = &current.atlas;
    let found = atlas.locator.at(on_earth(place.lon, place.lat)?);
    let area =
        found.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "outside_city", "no area of this city is there"))?;
    Ok(current.json(&AreaName::new(&atlas.city.areas[area])))
}

fn known_area(atlas: &Atlas, id: &str) -> Answer<usize> {
    atlas.area(id).ok_or_else(|| Problem::missing("unknown_area", format!("area '{id}'")))
}

/// The profile of an area.
#[utoipa::path(get, path = "/api/areas/{id}", tag = "areas", responses((status = 200, body = Profile)))]
async fn get_area(current: Current, Path(id): Path<String>) -> Answer<Response> {
    let area = known_area(&current.atlas, &id)?;
    Ok(current.json(&Profile::new(&current.atlas, area)))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SimilarQuery {
    /// 1 to 50, usually 5.
    limit: Option<usize>,
}

/// Areas alike by the standardised rates, with what makes them alike.
#[utoipa::path(get, path = "/api/areas/{id}/similar", tag = "areas", params(SimilarQuery),
    responses((status = 200, body = SimilarAnswer)))]
async fn list_similar_areas(
    current: Current,
    Path(id): Path<String>,
    Query(query): Query<SimilarQuery>,
) -> Answer<Response> {
    let area = known_area(&current.atlas, &id)?;
    Ok(current.json(&SimilarAnswer::new(&current.atlas, area, limit(query.limit, 5, 50)?)))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SelectQuery {
    /// `field:op:value`, repeated up to 12 times; all must hold. Fields: an indicator's id, `need_index`, `need_class`,
    /// `distance.kind.<kind>`, `distance.language.<code>` (metres), `within` (a district's id, op `eq`).
    /// Ops: lt le eq ge gt. A missing value never matches.
    #[serde(default, rename = "where")]
    r#where: Vec<String>,
    /// A field, with `-` before it for the highest first; missing last.
    sort: Option<String>,
    /// 1 to 1000, usually 100.
    limit: Option<usize>,
    offset: Option<usize>,
}

#[derive(Serialize, ToSchema)]
struct SelectAnswer<'a> {
    number_matched: usize,
    number_returned: usize,
    areas: Vec<SelectedArea<'a>>,
}

#[derive(Serialize, ToSchema)]
struct SelectedArea<'a> {
    area_id: &'a str,
    name: &'a str,
    parent_name: Option<&'a str>,
    class: Option<usize>,
    /// What was asked for or sorted by: typed values of indicators, plain numbers of the others.
    values: BTreeMap<&'a str, SelectedValue>,
}

#[derive(Serialize, ToSchema)]
#[serde(untagged)]
enum SelectedValue {
    Typed(ValueAnswer),
    Number(Option<f64>),
}

/// Areas that meet several conditions.
#[utoipa::path(get, path = "/api/areas", tag = "areas", params(SelectQuery), responses((status = 200, body = SelectAnswer)))]
async fn select_areas(current: Current, Query(query): Query<SelectQuery>) -> Answer<Response> {
    let atlas = &current.atlas;
    if query.r#where.len() > MOST_CONDITIONS {
        return Err(Problem::bad_parameter("where", format!("at most {MOST_CONDITIONS} conditions")));
    }
    let conditions = (query.r#where.iter().map(|text| Condition::parse(atlas, text)))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|detail| Problem::bad_parameter("where", detail))?;
    let sort = query.sort.as_deref().map(|text| sorting(atlas, text)).transpose()?;
    let found = select(atlas, &conditions, sort.as_ref().map(|(field, direction)| (field, *direction)));
    let shown = (query.r#where.iter().filter_map(|text| text.split(':').next()))
        .zip(conditions.iter().map(|condition| &condition.field))
        .chain(
            query.sort.as_deref().map(|text| text.trim_start_matches('-')).zip(sort.as_ref().map(|(field, _)| field)),
        )
        .collect::<Vec<_>>();
    let page = found.iter().skip(query.offset.unwrap_or(0)).take(limit(query.limit, 100, MOST)?);
    let areas: Vec<_> = page.map(|area| selected(atlas, *area, &shown)).collect();
    Ok(current.json(&SelectAnswer { number_matched: found.len(), number_returned: areas.len(), areas }))
}

fn sorting(atlas: &Atlas, text: &str) -> Answer<(Field, Ordering)> {
    let (name, direction) = match text.strip_prefix('-') {
        Some(name) => (name, Ordering::Greater),
        None => (text.strip_prefix('+').unwrap_or(text), Ordering::Less),
    };
    match Field::parse(atlas, name) {
        Ok(Field::Within) => Err(Problem::bad_parameter("sort", "'within' has no order")),
        Ok(field) => Ok((field, direction)),
        Err(detail) => Err(Problem::bad_parameter("sort", detail)),
    }
}

fn selected<'a>(atlas: &'a Atlas, at: usize, fields: &[(&'a str, &Field)]) -> SelectedArea<'a> {
    let area = &atlas.city.areas[at];
    let value = |field: &Field| match field {
        Field::Column(column) => SelectedValue::Typed(shown(atlas, &atlas.columns[*column].values[at])),
        other => SelectedValue::Number(other.number(atlas, at).map(metres)),
    };
    let asked = fields.iter().filter(|(_, field)| **field != Field::Within);
    SelectedArea {
        area_id: area.id.as_str(),
        name: &area.name,
        parent_name: parent_name(area),
        class: atlas.need[at].class,
        values: asked.map(|(name, field)| (*name, value(field))).collect(),
    }
}
