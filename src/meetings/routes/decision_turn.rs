//! One change of a decision: held, judged, written, told, answered.
use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{DecisionId, PersonId};
use crate::meetings::decisions::{self, Decision, DecisionAnswer, is_seen};
use crate::meetings::mandates::Body;

pub struct DecisionTurn<'a> {
    pub office: &'a Office,
    pub by: &'a Signed,
    pub now: DateTime<Utc>,
    pub tx: Tx,
    pub body: Body,
    /// As it was when it was taken.
    pub decision: Decision,
}

impl<'a> DecisionTurn<'a> {
    /// 404 for whoever may not see it; 412 with the decision as it stands if it is in another version than the one meant.
    pub async fn begin(office: &'a Office, by: &'a Signed, id: DecisionId, version: Option<i64>) -> Answer<Self> {
        let mut tx = office.write().await?;
        let taken = decisions::take(&mut tx, id, version).await?;
        let decision = decisions::one(&mut tx, id).await?.filter(|decision| is_seen(decision.row.state, by));
        let decision = decision.ok_or_else(|| Problem::unknown(id))?;
        let body = Body::read(&mut tx, office).await?;
        if !taken {
            return Err(record::stale(&DecisionAnswer::of(&mut tx, &body, by, decision).await?));
        }
        Ok(Self { office, by, now: office.clock.now(), tx, body, decision })
    }

    pub fn id(&self) -> DecisionId {
        self.decision.row.id
    }

    /// Tells all members but the one who does it; `about`: the decision they are led to.
    pub async fn tell(&mut self, reason: Reason, about: DecisionId) -> Answer<()> {
        let question = self.decision.row.question.clone();
        let notice = Notice::new(reason, Record::Decision, about).with("decision", question);
        Ok(inbox::tell(&mut self.tx, self.now, &self.body.ids(), Some(self.by.id), &notice).await?)
    }

    /// Commits as something this one did, and answers with the decision as it is now.
    pub async fn end(self, entries: &[Entry]) -> Answer<Response> {
        let by = Some(self.by.id);
        self.commit(by, entries).await
    }

    /// The same as something nobody did: not even the journal knows who.
    pub async fn end_unsigned(self, entries: &[Entry]) -> Answer<Response> {
        self.commit(None, entries).await
    }

    async fn commit(mut self, actor: Option<PersonId>, entries: &[Entry]) -> Answer<Response> {
        let answer = decisions::seen(&mut self.tx, &self.body, self.by, self.decision.row.id).await?;
        self.office.commit(self.tx, actor, entries).await?;
        Ok(record::record(&answer, answer.version))
    }
}

/// Everyone of the programme hears of it.
pub fn entry(action: &'static str, id: DecisionId) -> Entry {
    Entry::new(action, Record::Decision, id).programme()
}
