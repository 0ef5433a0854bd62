//! Areas for a tandem to choose from.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::coverage::known::{Known, Moment};
use crate::coverage::picture::Picture;
use crate::coverage::suggestions::{Seeker, Suggestions};
use crate::http::{Answer, Problem, Query, record};
use crate::kernel::TandemId;
use crate::tandems::{self, TandemState};

const USUAL: usize = 5;
const MOST: usize = 30;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_suggestions))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SuggestionsQuery {
    /// For a connector, one of theirs.
    tandem: TandemId,
    /// 1 to 30, usually 5.
    limit: Option<usize>,
}

/// Areas that may suit a tandem, with the reasons; none that is full.
#[utoipa::path(get, path = "/api/suggestions", tag = "coverage", params(SuggestionsQuery), responses((status = 200, body = Suggestions)))]
async fn list_suggestions(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<SuggestionsQuery>,
) -> Answer<Response> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::bad_parameter("limit", format!("1 to {MOST}")));
    }
    let mut tx = office.read().await?;
    let asked = tandems::one(&mut tx, query.tandem).await?.filter(|tandem| tandem.state != TandemState::Ended);
    let seen = asked.filter(|tandem| signed.is_office() || signed.acts_in(tandem.id));
    let tandem = seen.ok_or_else(|| Problem::unknown(query.tandem))?;
    let atlas = office.atlas();
    let moment = Moment::new(&atlas, None, office.clock.now())?;
    let known = Known::read(&mut tx, moment).await?;
    let picture = Picture::new(&atlas, &known);
    Ok(record::personal(&Seeker::new(&picture, &tandem).suggestions(limit)))
}
