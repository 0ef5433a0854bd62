//! Who the body is, and mandates that end before their day.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::http::{Answer, Body as Json, Id, IfMatch, Problem, field, record};
use crate::journal::{Entry, Record};
use crate::kernel::MandateId;
use crate::meetings::mandates::{self, Body, BodyAnswer, MandateRole, is_member};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_body)).routes(routes!(end_mandate))
}

/// How many members there are, how many it takes, and whom they have elected.
#[utoipa::path(get, path = "/api/body", tag = "body", responses((status = 200, body = BodyAnswer)))]
async fn get_body(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let body = Body::read(&mut office.read().await?, &office).await?;
    Ok(record::personal(&BodyAnswer::of(&body, &signed)))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ending {
    reason: String,
}

/// Ends a mandate today, by its holder or a moderator; one that has not begun is taken back. 403 `not_moderator`.
#[utoipa::path(post, path = "/api/mandates/{id}/end", tag = "body", params(IfMatch), request_body = Ending, responses((status = 200, body = BodyAnswer)))]
async fn end_mandate(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MandateId>,
    IfMatch(version): IfMatch,
    Json(ending): Json<Ending>,
) -> Answer<Response> {
    let reason = field::required("reason", &ending.reason, field::NOTE)?;
    let mut tx = office.write().await?;
    let mandate = mandates::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let body = Body::read(&mut tx, &office).await?;
    if mandate.person_id != signed.id && !(is_member(&signed) && body.holds(signed.id, MandateRole::Moderator)) {
        return Err(Problem::forbidden("not_moderator", "Its holder ends a mandate, or a moderator."));
    }
    if mandate.ends_on < body.today {
        return Err(Problem::conflict("mandate_over", "This mandate is over."));
    }
    let ended = match mandate.starts_on > body.today {
        true => mandates::take_back(&mut tx, id, version).await?,
        false => mandates::end(&mut tx, id, version, body.today, &reason).await?,
    };
    if !ended {
        return Err(record::stale(&BodyAnswer::of(&body, &signed)));
    }
    let answer = BodyAnswer::of(&Body::read(&mut tx, &office).await?, &signed);
    office.commit(tx, Some(signed.id), &[Entry::new("ended", Record::Mandate, id).programme()]).await?;
    Ok(record::personal(&answer))
}
