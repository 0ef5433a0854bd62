//! A tandem answers, or says that it would rather not.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer;
use crate::access::{Office, Signed};
use crate::consultations::answer::ConsultationAnswer;
use crate::consultations::model::{Consultation, ResponseState};
use crate::consultations::{rules, store};
use crate::http::field::{self, SUMMARY};
use crate::http::{Answer, Body, Id, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{ConsultationId, TandemId};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(respond))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResponseDraft {
    tandem_id: TandemId,
    state: ResponseState,
    /// What the tandem says; may be empty when it declines.
    #[serde(default)]
    text: String,
}

/// Answers for a tandem, or declines. Until the day for answers is over, the last word counts. 409 `answers_closed`.
#[utoipa::path(post, path = "/api/consultations/{id}/respond", tag = "consultations",
    request_body = ResponseDraft, responses((status = 200, body = ConsultationAnswer)))]
async fn respond(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ConsultationId>,
    Body(draft): Body<ResponseDraft>,
) -> Answer<Response> {
    let (mut tx, now) = (office.write().await?, office.clock.now());
    let text = match draft.state {
        ResponseState::Answered => field::required("text", &draft.text, SUMMARY)?,
        ResponseState::Declined => field::text("text", &draft.text, SUMMARY)?,
    };
    let tandem = tandems::lock(&mut tx, draft.tandem_id).await?.filter(|tandem| by.acts_in(tandem.id));
    let tandem = tandem.ok_or_else(|| Problem::unknown(draft.tandem_id))?;
    let consultation = store::lock(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    asks(&consultation, tandem.id)?;
    rules::takes_answers(&consultation, office.today())?;
    store::respond(&mut tx, id, tandem.id, draft.state, &text, now).await?;
    let notice = Notice::new(Reason::ConsultationResponded, Record::Consultation, id);
    let notice = notice.with("tandem", tandem.name).with("consultation", consultation.title);
    inbox::tell_office(&mut tx, now, Some(by.id), &notice.with("answer", draft.state.as_str())).await?;
    let made = answer(&mut tx, &office, &by, id).await?;
    let entry = Entry::new("responded", Record::Consultation, id).tandem(tandem.id);
    office.commit(tx, Some(by.id), &[entry]).await?;
    Ok(record::record(&made, made.version))
}

/// 409 `not_your_question`: others were asked.
fn asks(consultation: &Consultation, tandem: TandemId) -> Answer<()> {
    if consultation.asks(tandem) {
        return Ok(());
    }
    Err(Problem::conflict("not_your_question", "This question is for other tandems."))
}
