//! Languages by district, load, and where more tandems would reach most.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use tokio::task::spawn_blocking;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::gaps::OnDay;
use crate::access::Office;
use crate::concerns;
use crate::coverage::known::{Known, Moment};
use crate::coverage::load::{Counted, Load};
use crate::coverage::matrix::Matrix;
use crate::coverage::picture::Picture;
use crate::coverage::reach::{self, Covering};
use crate::coverage::store;
use crate::http::{Answer, Problem, Query, record};

/// More than a city has tandems to send at once.
const MOST_MORE: usize = 30;
/// Metres beyond which nobody goes for an afternoon.
const FARTHEST: u32 = 10_000;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_matrix)).routes(routes!(get_load)).routes(routes!(get_covering))
}

/// Languages × districts of the highest level: places and tandems that speak it, few ones only as few.
#[utoipa::path(get, path = "/api/coverage/matrix", tag = "coverage", params(OnDay), responses((status = 200, body = Matrix)))]
async fn get_matrix(State(office): State<Office>, Query(query): Query<OnDay>) -> Answer<Response> {
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, query.on, office.clock.now())?;
    let known = Known::read(&mut office.read().await?, moment).await?;
    Ok(record::personal(&Matrix::new(&Picture::new(&atlas, &known))))
}

/// What each tandem carries, and which claims sleep.
#[utoipa::path(get, path = "/api/coverage/load", tag = "coverage", responses((status = 200, body = Load)))]
async fn get_load(State(office): State<Office>) -> Answer<Response> {
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, None, office.clock.now())?;
    let mut tx = office.read().await?;
    let known = Known::read(&mut tx, moment).await?;
    let counted = Counted {
        claims: store::claims_by_tandem(&mut tx).await?,
        activities: store::activities_by_tandem(&mut tx, moment.at).await?,
        concerns: concerns::open_by_tandem(&mut tx).await?,
        hosted: store::hosted(&mut tx, moment.at).await?,
    };
    Ok(record::personal(&Load::new(&atlas, &known, &counted)))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CoveringQuery {
    /// How many more tandems come, 1 to 30; usually 2.
    more: Option<usize>,
    /// How far a tandem reaches, in metres from centre to centre, 0 to 10000; usually 1500. 0: its own area alone.
    within_m: Option<u32>,
}

/// Where more tandems would reach most residents in need, solved exactly.
#[utoipa::path(get, path = "/api/coverage/covering", tag = "coverage", params(CoveringQuery), responses((status = 200, body = Covering)))]
async fn get_covering(State(office): State<Office>, Query(query): Query<CoveringQuery>) -> Answer<Response> {
    let (more, within_m) = (query.more.unwrap_or(2), query.within_m.unwrap_or(1500));
    if !(1..=MOST_MORE).contains(&more) {
        return Err(Problem::bad_parameter("more", format!("1 to {MOST_MORE} more tandems")));
    }
    if within_m > FARTHEST {
        return Err(Problem::bad_parameter("within_m", format!("at most {FARTHEST} metres")));
    }
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, None, office.clock.now())?;
    let known = Known::read(&mut office.read().await?, moment).await?;
    let solved = spawn_blocking(move || {
        let question = reach::question(&Picture::new(&atlas, &known), more, within_m);
        reach::covering(&atlas, &question, within_m)
    });
    let answer = solved.await.map_err(|error| {
        tracing::error!(%error, "the covering failed");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "Something failed on our side.")
    })?;
    Ok(record::personal(&answer))
}
