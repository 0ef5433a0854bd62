//! Minutes: made from the agenda and what was decided on it; final once the meeting is closed. Nobody writes them.
use serde::Serialize;
use utoipa::ToSchema;

use super::agenda::{self, AgendaKind, ItemState, MeetingLine, MeetingState};
use super::decisions::{self, DecisionLine, is_seen};
use super::mandates::Body;
use crate::access::Signed;
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::MeetingId;

#[derive(Debug, Serialize, ToSchema)]
pub struct Minutes {
    meeting: MeetingLine,
    #[serde(rename = "final")]
    is_final: bool,
    present_count: i64,
    quorum: i64,
    quorate: bool,
    items: Vec<MinutesItem>,
    /// What was decided beside the agenda.
    other_decisions: Vec<DecisionLine>,
    /// Wall time of the next meeting.
    next: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct MinutesItem {
    title: String,
    kind: AgendaKind,
    state: ItemState,
    note: String,
    decisions: Vec<DecisionLine>,
}

/// The minutes of a meeting as the caller sees them; 404 if there is none.
pub async fn minutes(tx: &mut Tx, body: &Body, by: &Signed, id: MeetingId) -> Answer<Minutes> {
    let meeting = agenda::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let there = agenda::present(tx, id).await?.len();
    let present_count = meeting.present.unwrap_or_else(|| there.try_into().unwrap_or(i64::MAX));
    let quorum = meeting.quorum.unwrap_or_else(|| body.quorum());
    let mut decided = decisions::of_meeting(tx, id).await?;
    decided.retain(|decision| is_seen(decision.row.state, by));
    let mut items = Vec::new();
    for item in agenda::items(tx, id).await? {
        let (own, others) = decided.into_iter().partition(|decision| decision.row.item_id == Some(item.id));
        decided = others;
        let decisions = decisions::lines(tx, own).await?;
        items.push(MinutesItem { title: item.title, kind: item.kind, state: item.state, note: item.note, decisions });
    }
    Ok(Minutes {
        is_final: meeting.state == MeetingState::Closed,
        present_count,
        quorum,
        quorate: present_count >= quorum,
        items,
        other_decisions: decisions::lines(tx, decided).await?,
        next: agenda::next_after(tx, meeting.starts_at).await?,
        meeting: MeetingLine::from(&meeting),
    })
}
