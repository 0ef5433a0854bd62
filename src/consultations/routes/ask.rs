//! The city asks: only with all that it owes.
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer;
use crate::access::{Office, Once, Signed};
use crate::consultations::answer::ConsultationAnswer;
use crate::consultations::model::NewConsultation;
use crate::consultations::{rules, store};
use crate::db::Tx;
use crate::http::field::{self, NOTE, SUMMARY, TITLE};
use crate::http::{Answer, Body, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{ConsultationId, TandemId};

const MOST_MINUTES: i64 = 600;
const MOST_TANDEMS: usize = 200;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(post_consultation))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConsultationDraft {
    title: String,
    /// What it is for.
    purpose: String,
    /// What can still be changed by an answer.
    still_open: String,
    /// How long answering takes, 1 to 600.
    minutes: i64,
    /// What is done with the answers.
    what_happens: String,
    /// The last day for answers.
    answer_by: NaiveDate,
    /// The day by which the city says what came of it.
    feedback_on: NaiveDate,
    /// Whom it asks; `null`: all tandems.
    tandem_ids: Option<Vec<TandemId>>,
}

/// Asks tandems something. 422 for each duty that is left out.
#[utoipa::path(post, path = "/api/consultations", tag = "consultations", params(Once), request_body = ConsultationDraft,
    responses((status = 201, body = ConsultationAnswer)))]
async fn post_consultation(
    State(office): State<Office>,
    by: Signed,
    once: Once,
    Body(draft): Body<ConsultationDraft>,
) -> Answer<Response> {
    let (id, now) = (ConsultationId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, by.id, &draft, id.uuid(), now).await? {
        return created(&answer(&mut tx, &office, &by, earlier.into()).await?);
    }
    let new = checked(&office, draft)?;
    let asked = asked(&mut tx, &new).await?;
    store::add(&mut tx, id, &new, now).await?;
    let notice = Notice::new(Reason::ConsultationAsked, Record::Consultation, id).with("consultation", new.title);
    let mut entries = vec![Entry::new("asked", Record::Consultation, id)];
    for tandem in asked {
        inbox::tell_tandem(&mut tx, now, tandem, Some(by.id), &notice).await?;
        entries.push(Entry::new("asked", Record::Consultation, id).tandem(tandem));
    }
    let made = answer(&mut tx, &office, &by, id).await?;
    office.commit(tx, Some(by.id), &entries).await?;
    created(&made)
}

fn created(made: &ConsultationAnswer) -> Answer<Response> {
    Ok(record::created(made, made.version, &format!("/api/consultations/{}", made.id)))
}

fn checked(office: &Office, draft: ConsultationDraft) -> Answer<NewConsultation> {
    rules::days(office.today(), draft.answer_by, draft.feedback_on)?;
    if !(1..=MOST_MINUTES).contains(&draft.minutes) {
        let detail = format!("Say how long answering takes, 1 to {MOST_MINUTES} minutes.");
        return Err(Problem::invalid("minutes", "out_of_range", detail));
    }
    let mut tandems = draft.tandem_ids.unwrap_or_default();
    tandems.sort();
    tandems.dedup();
    if tandems.len() > MOST_TANDEMS {
        return Err(Problem::invalid(
            "tandem_ids",
            "too_many",
            format!("At most {MOST_TANDEMS} are named; or ask all."),
        ));
    }
    Ok(NewConsultation {
        title: field::required("title", &draft.title, TITLE)?,
        purpose: field::required("purpose", &draft.purpose, SUMMARY)?,
        still_open: field::required("still_open", &draft.still_open, SUMMARY)?,
        minutes: draft.minutes,
        what_happens: field::required("what_happens", &draft.what_happens, NOTE)?,
        answer_by: draft.answer_by,
        feedback_on: draft.feedback_on,
        tandems,
    })
}

/// The tandems that are asked. 422 `unknown_tandem` for one that cannot act.
async fn asked(tx: &mut Tx, new: &NewConsultation) -> Answer<Vec<TandemId>> {
    let active: Vec<TandemId> = store::active_tandems(tx).await?.into_iter().map(|(id, _)| id).collect();
    if let Some(unknown) = new.tandems.iter().find(|tandem| !active.contains(tandem)) {
        return Err(Problem::invalid(
            "tandem_ids",
            "unknown_tandem",
            format!("'{unknown}' is no tandem that can act."),
        ));
    }
    Ok(if new.tandems.is_empty() { active } else { new.tandems.clone() })
}
