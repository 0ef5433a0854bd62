//! The catalogue of indicators, and who ranks where.
use axum::extract::Path;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{MOST, bbox, limit};
use crate::atlas::answer::indicator::{IndicatorAnswer, RankingAnswer};
use crate::atlas::routes::desk::Current;
use crate::atlas::{Atlas, Desk};
use crate::http::{Answer, Problem, Query};
use crate::indicators::ranking::{Order, places, sorted};

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(list_indicators)).routes(routes!(get_ranking))
}

#[derive(Serialize, ToSchema)]
struct IndicatorsAnswer<'a> {
    indicators: Vec<IndicatorAnswer<'a>>,
}

/// The need index first, then the catalogue.
#[utoipa::path(get, path = "/api/indicators", tag = "indicators", responses((status = 200, body = IndicatorsAnswer)))]
async fn list_indicators(current: Current) -> Response {
    let atlas = &current.atlas;
    current.json(&IndicatorsAnswer {
        indicators: (0..atlas.columns.len()).map(|at| IndicatorAnswer::new(atlas, at)).collect(),
    })
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RankingQuery {
    /// `desc` (highest first, usual) or `asc`.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    order: Order,
    /// 1 to 1000, usually 1000.
    limit: Option<usize>,
    /// west,south,east,north: only areas that touch this box.
    bbox: Option<String>,
    /// Only areas of this district.
    within: Option<String>,
}

/// Areas by one indicator: ties share a rank, missing ones stand last and are counted.
#[utoipa::path(get, path = "/api/indicators/{id}/ranking", tag = "indicators", params(RankingQuery),
    responses((status = 200, body = RankingAnswer)))]
async fn get_ranking(current: Current, Path(id): Path<String>, Query(query): Query<RankingQuery>) -> Answer<Response> {
    let atlas = &current.atlas;
    let at = atlas.column(&id).ok_or_else(|| Problem::missing("unknown_indicator", format!("indicator '{id}'")))?;
    let column = &atlas.columns[at];
    let limit = limit(query.limit, MOST, MOST)?;
    let Some(asked) = asked(atlas, &query)? else {
        let missing = column.values.len() - column.count();
        return Ok(current.json(&RankingAnswer::new(atlas, column, column.ranking(query.order).take(limit), missing)));
    };
    let sorted = sorted(&column.values, asked.into_iter(), query.order);
    let missing = sorted.iter().filter(|area| column.values[**area].number().is_none()).count();
    let places = places(&column.values, sorted.into_iter()).take(limit);
    Ok(current.json(&RankingAnswer::new(atlas, column, places, missing)))
}

/// The areas the question is about, in order; none: all of them.
fn asked(atlas: &Atlas, query: &RankingQuery) -> Answer<Option<Vec<usize>>> {
    if query.within.is_none() && query.bbox.is_none() {
        return Ok(None);
    }
    let mut areas = match &query.within {
        Some(id) => {
            atlas.areas_within(id).ok_or_else(|| Problem::missing("unknown_district", format!("district '{id}'")))?
        }
        None => (0..atlas.city.areas.len()).collect(),
    };
    if let Some(text) = &query.bbox {
        let mut seen = vec![false; atlas.city.areas.len()];
        for rect in bbox("bbox", text)? {
            atlas.locator.within(rect).into_iter().for_each(|area| seen[area] = true);
        }
        areas.retain(|area| seen[*area]);
    }
    Ok(Some(areas))
}
