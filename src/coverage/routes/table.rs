//! The gaps as a workbook.
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::Office;
use crate::coverage::known::{Known, Moment};
use crate::coverage::picture::Picture;
use crate::coverage::table::workbook;
use crate::http::{Answer, Problem, Query};
use crate::kernel::Language;

const XLSX: HeaderValue = HeaderValue::from_static("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_table))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TableQuery {
    /// Today or earlier; its end counts. Usually today.
    on: Option<NaiveDate>,
    /// de or en; usually de.
    #[param(inline)]
    lang: Option<Language>,
}

/// The gaps of all areas with every number, as XLSX.
#[utoipa::path(get, path = "/api/coverage/table.xlsx", tag = "coverage", params(TableQuery), responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
async fn get_table(State(office): State<Office>, Query(query): Query<TableQuery>) -> Answer<Response> {
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, query.on, office.clock.now())?;
    let known = Known::read(&mut office.read().await?, moment).await?;
    let coverage = Picture::new(&atlas, &known).coverage();
    let bytes = workbook(&atlas, &coverage, query.lang.unwrap_or(Language::German)).map_err(|error| {
        tracing::error!(%error, "the table could not be written");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "Something failed on our side.")
    })?;
    let name = format!("attachment; filename=\"coverage-{}.xlsx\"", moment.day);
    let name = HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [(header::CONTENT_TYPE, XLSX), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, PRIVATE)];
    Ok((headers, bytes).into_response())
}
