//! Consultations as they stand: all, and one.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{answer, maker};
use crate::access::{Office, Signed};
use crate::consultations::answer::{ConsultationAnswer, ConsultationsAnswer};
use crate::consultations::model::ConsultationState;
use crate::consultations::{rules, store};
use crate::http::{Answer, Id, Query, record};
use crate::kernel::ConsultationId;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_consultations)).routes(routes!(get_consultation))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Asked {
    state: Option<ConsultationState>,
}

/// What the city asks and asked, and how it kept its days; counts are of all, whatever is asked for.
#[utoipa::path(get, path = "/api/consultations", tag = "consultations", params(Asked),
    responses((status = 200, body = ConsultationsAnswer)))]
async fn list_consultations(State(office): State<Office>, by: Signed, Query(query): Query<Asked>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let (all, maker) = (store::read(&mut tx, None).await?, maker(&mut tx, &office, &by).await?);
    let wanted = all.iter().filter(|one| query.state.is_none_or(|state| rules::state(one, maker.today) == state));
    let consultations = wanted.map(|one| maker.consultation(one)).collect();
    Ok(record::personal(&ConsultationsAnswer::new(consultations, rules::count(&all, maker.today))))
}

/// One consultation.
#[utoipa::path(get, path = "/api/consultations/{id}", tag = "consultations",
    responses((status = 200, body = ConsultationAnswer)))]
async fn get_consultation(State(office): State<Office>, by: Signed, Id(id): Id<ConsultationId>) -> Answer<Response> {
    let answer = answer(&mut office.read().await?, &office, &by, id).await?;
    Ok(record::record(&answer, answer.version))
}
