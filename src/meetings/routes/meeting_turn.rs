//! One change of a meeting: taken, judged, written, told, answered.
use axum::response::Response;

use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::MeetingId;
use crate::meetings::agenda::{self, MeetingAnswer, MeetingRow};
use crate::meetings::mandates::Body;

pub struct MeetingTurn<'a> {
    office: &'a Office,
    by: &'a Signed,
    pub tx: Tx,
    pub body: Body,
    /// As it was when it was taken.
    pub meeting: MeetingRow,
}

impl<'a> MeetingTurn<'a> {
    /// 404 if there is none; 412 with the meeting as it stands if it is in another version than the one that is meant.
    pub async fn begin(office: &'a Office, by: &'a Signed, id: MeetingId, version: Option<i64>) -> Answer<Self> {
        let mut tx = office.write().await?;
        let taken = agenda::take(&mut tx, id, version).await?;
        let meeting = agenda::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
        let body = Body::read(&mut tx, office).await?;
        let turn = Self { office, by, tx, body, meeting };
        if taken { Ok(turn) } else { Err(turn.stale().await?) }
    }

    /// The refusal of a change that came too late.
    pub async fn stale(mut self) -> Answer<Problem> {
        Ok(record::stale(&self.seen().await?))
    }

    /// The meeting as it is now.
    async fn seen(&mut self) -> Answer<MeetingAnswer> {
        agenda::seen(&mut self.tx, &self.body, self.by, self.meeting.id).await
    }

    /// Tells all members but the one who does it.
    pub async fn tell(&mut self, reason: Reason) -> Answer<()> {
        let notice = Notice::new(reason, Record::Meeting, self.meeting.id).with("meeting", self.meeting.title.clone());
        let (people, now) = (self.body.ids(), self.office.clock.now());
        Ok(inbox::tell(&mut self.tx, now, &people, Some(self.by.id), &notice).await?)
    }

    /// Commits, and answers with the meeting as it is now.
    pub async fn end(mut self, action: &'static str) -> Answer<Response> {
        let answer = self.seen().await?;
        self.commit(action).await?;
        Ok(record::record(&answer, answer.line.version))
    }

    /// The same for something that was made: 201.
    pub async fn end_made(mut self, action: &'static str) -> Answer<Response> {
        let (answer, id) = (self.seen().await?, self.meeting.id);
        self.commit(action).await?;
        Ok(made(&answer, id))
    }

    /// 201 for something that was made by the same request before; nothing is written.
    pub async fn made_before(mut self) -> Answer<Response> {
        Ok(made(&self.seen().await?, self.meeting.id))
    }

    async fn commit(self, action: &'static str) -> Answer<()> {
        self.office.commit(self.tx, Some(self.by.id), &[entry(action, self.meeting.id)]).await
    }
}

/// 201 with the meeting.
pub fn made(answer: &MeetingAnswer, id: MeetingId) -> Response {
    record::created(answer, answer.line.version, &format!("/api/meetings/{id}"))
}

/// Everyone of the programme hears of it.
pub fn entry(action: &'static str, id: MeetingId) -> Entry {
    Entry::new(action, Record::Meeting, id).programme()
}
