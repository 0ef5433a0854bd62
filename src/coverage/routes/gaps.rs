//! Gaps of all areas on a day.
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::Office;
use crate::coverage::answer::Coverage;
use crate::coverage::known::{Known, Moment};
use crate::coverage::picture::Picture;
use crate::http::{Answer, Query, record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_coverage))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OnDay {
    /// Today or earlier; its end counts. Usually today.
    pub on: Option<NaiveDate>,
}

/// Where need is high and nothing happens: every area with all that is known of it, and the city.
#[utoipa::path(get, path = "/api/coverage", tag = "coverage", params(OnDay), responses((status = 200, body = Coverage)))]
async fn get_coverage(State(office): State<Office>, Query(query): Query<OnDay>) -> Answer<Response> {
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, query.on, office.clock.now())?;
    let known = Known::read(&mut office.read().await?, moment).await?;
    Ok(record::personal(&Picture::new(&atlas, &known).coverage()))
}
