//! A question of the city, and what tandems said to it.
use chrono::{DateTime, NaiveDate, Utc};

use crate::kernel::{ConsultationId, TandemId};
use crate::words;

words! {
    /// What a consultation is in. `overdue` is no state of the table: it is computed when it is read.
    pub enum ConsultationState {
        Open = "open",
        FedBack = "fed_back",
        Overdue = "overdue",
    }
}

words! {
    /// What a tandem said.
    pub enum ResponseState {
        Answered = "answered",
        /// A tandem may decline and owes no reason.
        Declined = "declined",
    }
}

/// A consultation that is about to be made: all its fields say something.
#[derive(Clone, Debug)]
pub struct NewConsultation {
    pub title: String,
    pub purpose: String,
    pub still_open: String,
    pub minutes: i64,
    pub what_happens: String,
    pub answer_by: NaiveDate,
    pub feedback_on: NaiveDate,
    /// Empty: all tandems.
    pub tandems: Vec<TandemId>,
}

/// A consultation as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Consultation {
    pub id: ConsultationId,
    pub title: String,
    pub purpose: String,
    pub still_open: String,
    pub minutes: i64,
    pub what_happens: String,
    /// The last day on which tandems answer.
    pub answer_by: NaiveDate,
    /// The day by which the city says what came of it.
    pub feedback_on: NaiveDate,
    pub to_all: bool,
    pub feedback: Option<String>,
    pub fed_back_at: Option<DateTime<Utc>>,
    /// The day of it in the city.
    pub fed_back_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
    /// Whom it asks, by name.
    #[sqlx(skip)]
    pub asked: Vec<Asked>,
    #[sqlx(skip)]
    pub responses: Vec<Response>,
}

/// A tandem that is asked.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Asked {
    pub consultation_id: ConsultationId,
    pub tandem_id: TandemId,
    pub name: String,
}

/// What a tandem said.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Response {
    pub consultation_id: ConsultationId,
    pub tandem_id: TandemId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub state: ResponseState,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// How the city keeps its word: of the consultations whose day has come or that were fed back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub asked: i64,
    pub kept: i64,
    pub broken: i64,
    pub open: i64,
}

/// A consultation that can still be answered.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Waiting {
    pub id: ConsultationId,
    pub title: String,
    pub answer_by: NaiveDate,
}

impl Consultation {
    /// Whether it asks this tandem.
    pub fn asks(&self, tandem: TandemId) -> bool {
        self.to_all || self.asked.iter().any(|asked| asked.tandem_id == tandem)
    }

    pub fn response(&self, tandem: TandemId) -> Option<&Response> {
        self.responses.iter().find(|response| response.tandem_id == tandem)
    }
}
