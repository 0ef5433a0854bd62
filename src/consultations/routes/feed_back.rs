//! The city says what came of it.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer;
use crate::access::{Office, Signed};
use crate::consultations::answer::ConsultationAnswer;
use crate::consultations::store;
use crate::http::field::{self, SUMMARY};
use crate::http::{Answer, Body, Id, IfMatch, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{ConsultationId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(feed_back))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Feedback {
    text: String,
}

/// Says what came of the answers; whoever was asked is told. 409 `fed_back` if that was done.
#[utoipa::path(post, path = "/api/consultations/{id}/feed-back", tag = "consultations", params(IfMatch),
    request_body = Feedback, responses((status = 200, body = ConsultationAnswer)))]
async fn feed_back(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ConsultationId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Feedback>,
) -> Answer<Response> {
    let text = field::required("text", &body.text, SUMMARY)?;
    let (mut tx, now) = (office.write().await?, office.clock.now());
    let consultation = store::lock(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    if consultation.version == version && consultation.feedback.is_some() {
        return Err(Problem::conflict("fed_back", "What came of it was said already."));
    }
    if !store::feed_back(&mut tx, id, version, &text, now, office.today()).await? {
        return Err(record::stale(&answer(&mut tx, &office, &by, id).await?));
    }
    let active = store::active_tandems(&mut tx).await?.into_iter().map(|(id, _)| id);
    let asked: Vec<TandemId> = active.filter(|tandem| consultation.asks(*tandem)).collect();
    let notice =
        Notice::new(Reason::ConsultationFedBack, Record::Consultation, id).with("consultation", consultation.title);
    let mut entries = vec![Entry::new("fed_back", Record::Consultation, id)];
    for tandem in asked {
        inbox::tell_tandem(&mut tx, now, tandem, Some(by.id), &notice).await?;
        entries.push(Entry::new("fed_back", Record::Consultation, id).tandem(tandem));
    }
    let made = answer(&mut tx, &office, &by, id).await?;
    office.commit(tx, Some(by.id), &entries).await?;
    Ok(record::record(&made, made.version))
}
