//! A meeting as it leaves the house. Who is there is for members to read; for others it is a number.
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{AgendaKind, ItemRow, ItemState, MeetingRow, MeetingState};
use super::{rules, store};
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::{AgendaItemId, DecisionId, MeetingId, PersonId};
use crate::meetings::bundles::BundleName;
use crate::meetings::decisions::{self, Decision, DecisionState, is_seen};
use crate::meetings::mandates::{Body, is_member};

/// A meeting among others.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeetingLine {
    id: MeetingId,
    title: String,
    starts: String,
    minutes: i64,
    place: String,
    state: MeetingState,
    /// How many points stand on the agenda.
    items: i64,
    pub version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Meeting)]
pub struct MeetingAnswer {
    #[serde(flatten)]
    pub line: MeetingLine,
    agenda: Vec<AgendaItem>,
    /// By first name; for members.
    present: Option<Vec<Present>>,
    present_count: i64,
    quorum: i64,
    quorate: bool,
    me_present: bool,
    may: Vec<MeetingStep>,
}

/// What the caller may do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum MeetingStep {
    Change,
    Open,
    Close,
    /// A point to the agenda.
    Add,
    Decide,
}

#[derive(Debug, Serialize, ToSchema)]
struct Present {
    id: PersonId,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct AgendaItem {
    id: AgendaItemId,
    ord: i64,
    kind: AgendaKind,
    title: String,
    minutes: Option<i64>,
    bundle: Option<BundleName>,
    note: String,
    state: ItemState,
    decisions: Vec<AgendaDecision>,
    version: i64,
}

/// What was asked about a point.
#[derive(Debug, Serialize, ToSchema)]
struct AgendaDecision {
    id: DecisionId,
    question: String,
    state: DecisionState,
}

/// The next first, then past ones, the newest first.
pub async fn lines(tx: &mut Tx, office: &Office) -> Answer<Vec<MeetingLine>> {
    let now = office.clock.now();
    let (past, mut ahead): (Vec<_>, Vec<_>) =
        store::all(tx).await?.into_iter().partition(|meeting| rules::is_over(meeting, now));
    ahead.reverse();
    Ok(ahead.iter().chain(&past).map(MeetingLine::from).collect())
}

/// One meeting as the caller sees it; 404 if there is none.
pub async fn seen(tx: &mut Tx, body: &Body, by: &Signed, id: MeetingId) -> Answer<MeetingAnswer> {
    let meeting = store::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let present = store::present(tx, id).await?;
    let count = meeting.present.unwrap_or_else(|| present.len().try_into().unwrap_or(i64::MAX));
    let quorum = meeting.quorum.unwrap_or_else(|| body.quorum());
    let decided: Vec<Decision> = decisions::of_meeting(tx, id).await?;
    let mut agenda = Vec::new();
    for item in store::items(tx, id).await? {
        agenda.push(AgendaItem::of(tx, item, &decided, by).await?);
    }
    let me_present = present.iter().any(|member| member.id == by.id);
    let names = present.into_iter().map(|member| Present { id: member.id, name: member.name }).collect();
    Ok(MeetingAnswer {
        may: may(&meeting, body, by),
        line: MeetingLine::from(&meeting),
        agenda,
        present: is_member(by).then_some(names),
        present_count: count,
        quorum,
        quorate: count >= quorum,
        me_present,
    })
}

fn may(meeting: &MeetingRow, body: &Body, by: &Signed) -> Vec<MeetingStep> {
    let (lasts, runs) = (meeting.state != MeetingState::Closed, body.moderates(by));
    let steps = [
        (MeetingStep::Change, is_member(by) && lasts),
        (MeetingStep::Open, runs && meeting.state == MeetingState::Planned),
        (MeetingStep::Close, runs && meeting.state == MeetingState::Open),
        (MeetingStep::Add, is_member(by) && lasts),
        (MeetingStep::Decide, is_member(by) && lasts),
    ];
    steps.into_iter().filter(|(_, may)| *may).map(|(step, _)| step).collect()
}

impl From<&MeetingRow> for MeetingLine {
    fn from(meeting: &MeetingRow) -> Self {
        Self {
            id: meeting.id,
            title: meeting.title.clone(),
            starts: meeting.starts.clone(),
            minutes: meeting.minutes,
            place: meeting.place.clone(),
            state: meeting.state,
            items: meeting.items,
            version: meeting.version,
        }
    }
}

impl AgendaItem {
    async fn of(tx: &mut Tx, item: ItemRow, decided: &[Decision], by: &Signed) -> Answer<Self> {
        let own = decided.iter().filter(|decision| decision.row.item_id == Some(item.id));
        let shown = own.filter(|decision| is_seen(decision.row.state, by)).map(AgendaDecision::from);
        Ok(Self {
            bundle: BundleName::of(tx, item.bundle_id).await?,
            decisions: shown.collect(),
            id: item.id,
            ord: item.ord,
            kind: item.kind,
            title: item.title,
            minutes: item.minutes,
            note: item.note,
            state: item.state,
            version: item.version,
        })
    }
}

impl From<&Decision> for AgendaDecision {
    fn from(decision: &Decision) -> Self {
        Self { id: decision.row.id, question: decision.row.question.clone(), state: decision.row.state }
    }
}
