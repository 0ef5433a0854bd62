//! A consultation as it leaves the house: what a tandem said is for that tandem and the office.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Consultation, ConsultationState, Kept, Response, ResponseState};
use super::rules;
use crate::access::Signed;
use crate::kernel::{ConsultationId, TandemId};

#[derive(Debug, Serialize, ToSchema)]
pub struct AskedTandem {
    id: TandemId,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ResponseAnswer {
    tandem: AskedTandem,
    state: ResponseState,
    text: String,
    at: DateTime<Utc>,
}

/// How many were asked and what they did; of all tandems that can act, if all are asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponseCounts {
    asked: usize,
    answered: usize,
    declined: usize,
}

/// One of the caller's tandems.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnResponse {
    tandem_id: TandemId,
    state: OwnState,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum OwnState {
    Waiting,
    Answered,
    Declined,
}

/// What the city said came of it, and whether by its day.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackAnswer {
    text: String,
    at: DateTime<Utc>,
    kept: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ConsultationAnswer {
    pub id: ConsultationId,
    title: String,
    purpose: String,
    still_open: String,
    /// How long answering takes.
    minutes: i64,
    what_happens: String,
    answer_by: NaiveDate,
    feedback_on: NaiveDate,
    /// Whom it asks; `null`: all tandems.
    tandems: Option<Vec<AskedTandem>>,
    state: ConsultationState,
    /// Whole days past the promised one.
    late_days: i64,
    responses: Vec<ResponseAnswer>,
    counts: ResponseCounts,
    mine: Vec<OwnResponse>,
    feedback: Option<FeedbackAnswer>,
    created_at: DateTime<Utc>,
    pub version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ConsultationsAnswer {
    /// What waits for feedback first, the soonest day first.
    pub consultations: Vec<ConsultationAnswer>,
    /// Promised days that were kept, that were not, and that are still to come.
    pub kept: i64,
    pub broken: i64,
    pub open: i64,
}

impl ConsultationsAnswer {
    pub fn new(consultations: Vec<ConsultationAnswer>, count: Kept) -> Self {
        Self { consultations, kept: count.kept, broken: count.broken, open: count.open }
    }
}

/// What answers are made of, besides the consultation.
pub struct Maker<'a> {
    pub by: &'a Signed,
    pub today: NaiveDate,
    /// Tandems that can act.
    pub active: usize,
}

impl Maker<'_> {
    pub fn consultation(&self, of: &Consultation) -> ConsultationAnswer {
        let seen = |response: &&Response| self.by.is_office() || self.by.acts_in(response.tandem_id);
        ConsultationAnswer {
            id: of.id,
            title: of.title.clone(),
            purpose: of.purpose.clone(),
            still_open: of.still_open.clone(),
            minutes: of.minutes,
            what_happens: of.what_happens.clone(),
            answer_by: of.answer_by,
            feedback_on: of.feedback_on,
            tandems: (!of.to_all).then(|| {
                of.asked.iter().map(|asked| AskedTandem { id: asked.tandem_id, name: asked.name.clone() }).collect()
            }),
            state: rules::state(of, self.today),
            late_days: rules::late_days(of, self.today),
            responses: of.responses.iter().filter(seen).map(ResponseAnswer::from).collect(),
            counts: self.counts(of),
            mine: self.mine(of),
            feedback: feedback(of),
            created_at: of.created_at,
            version: of.version,
        }
    }

    fn counts(&self, of: &Consultation) -> ResponseCounts {
        let count = |state| of.responses.iter().filter(|response| response.state == state).count();
        ResponseCounts {
            asked: if of.to_all { self.active.max(of.responses.len()) } else { of.asked.len() },
            answered: count(ResponseState::Answered),
            declined: count(ResponseState::Declined),
        }
    }

    fn mine(&self, of: &Consultation) -> Vec<OwnResponse> {
        let asked = self.by.tandems.iter().filter(|tandem| of.asks(**tandem));
        asked
            .map(|tandem_id| OwnResponse {
                tandem_id: *tandem_id,
                state: of.response(*tandem_id).map_or(OwnState::Waiting, |response| response.state.into()),
            })
            .collect()
    }
}

fn feedback(of: &Consultation) -> Option<FeedbackAnswer> {
    let (text, at) = (of.feedback.clone()?, of.fed_back_at?);
    Some(FeedbackAnswer { text, at, kept: rules::kept(of).unwrap_or(false) })
}

impl From<ResponseState> for OwnState {
    fn from(state: ResponseState) -> Self {
        match state {
            ResponseState::Answered => Self::Answered,
            ResponseState::Declined => Self::Declined,
        }
    }
}

impl From<&Response> for ResponseAnswer {
    fn from(of: &Response) -> Self {
        let tandem = AskedTandem { id: of.tandem_id, name: of.name.clone() };
        Self { tandem, state: of.state, text: of.text.clone(), at: of.at }
    }
}
