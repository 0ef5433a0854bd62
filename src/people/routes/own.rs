//! What is mine: to take along, or to be forgotten.
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::{own, store};
use crate::access::{Office, Signed, signed_out};
use crate::http::{Answer, Body, Problem, field, record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_export)).routes(routes!(post_erase))
}

/// Everything that is kept of me, and nothing of anyone else.
#[utoipa::path(get, path = "/api/me/export", tag = "people", responses((status = 200, body = own::Export)))]
async fn get_export(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let export = own::export(&mut office.read().await?, &office, signed.id).await?;
    let file = HeaderValue::from_static("attachment; filename=\"sozialraum.json\"");
    Ok(([(header::CONTENT_DISPOSITION, file)], record::personal(&export)).into_response())
}

/// My name as it stands in my account: so that nobody is forgotten by a slip.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Erase {
    confirm: String,
}

/// Forgets me. Activities and claims stay under their tandem.
#[utoipa::path(post, path = "/api/me/erase", tag = "people", request_body = Erase, responses((status = 204)))]
async fn post_erase(State(office): State<Office>, signed: Signed, Body(erase): Body<Erase>) -> Answer<Response> {
    let mut tx = office.write().await?;
    let person = store::one(&mut tx, signed.id).await?.ok_or_else(Problem::sign_in)?;
    if field::text("confirm", &erase.confirm, field::NAME)? != person.name {
        return Err(Problem::invalid("confirm", "not_confirmed", "Write your name as it stands in your account."));
    }
    let entries = own::erase(&mut tx, &office, &signed).await?;
    // Nobody did it: that would be a trace of its own.
    office.commit(tx, None, &entries).await?;
    office.db.settle().await;
    Ok((StatusCode::NO_CONTENT, signed_out()).into_response())
}
