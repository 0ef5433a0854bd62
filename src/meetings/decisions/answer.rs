//! A decision as it leaves the house. While it is open nobody reads how it stands, and of a secret one nobody ever reads who
//! said what.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Decision, DecisionState, OptionRow, Via};
use super::{rules, store};
use crate::access::Signed;
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::{AgendaItemId, DecisionId, MeetingId};
use crate::meetings::ballots::{self, Ballot, Hands, Method, Objection, Outcome, Why};
use crate::meetings::bundles::BundleName;
use crate::meetings::mandates::{Body, MandateRole, is_member};

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Decision)]
pub struct DecisionAnswer {
    id: DecisionId,
    question: String,
    method: Method,
    secret: bool,
    via: Via,
    meeting_id: Option<MeetingId>,
    item_id: Option<AgendaItemId>,
    bundle: Option<BundleName>,
    /// Of an election those who stand.
    options: Vec<Titled>,
    election: Option<Election>,
    state: DecisionState,
    quorum: Quorum,
    me: Me,
    hands: Option<Hands>,
    /// Of a secret one once it is closed.
    objections: Vec<Objection>,
    /// Once closed.
    result: Option<ResultAnswer>,
    opened_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    reopened_as: Option<DecisionId>,
    reason: Option<String>,
    may: Vec<DecisionStep>,
    pub version: i64,
}

/// What the caller may do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum DecisionStep {
    Vote,
    Stand,
    /// Enter those that were raised.
    Hands,
    Close,
    Reopen,
}

/// An option, or someone who stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DecisionOption)]
pub struct Titled {
    id: String,
    title: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct Election {
    role: MandateRole,
    seats: i64,
}

#[derive(Debug, Serialize, ToSchema)]
struct Quorum {
    needed: i64,
    /// On telephones and by hand.
    voted: i64,
    members: i64,
}

/// How the caller stands to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DecisionMe)]
struct Me {
    may_vote: bool,
    voted: bool,
    ballot: Option<Ballot>,
    stands: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DecisionResult)]
pub struct ResultAnswer {
    accepted: bool,
    why: Why,
    chosen: Vec<Titled>,
    counts: BTreeMap<String, i64>,
    options: Vec<RankedAnswer>,
    voters: i64,
    hands: i64,
    members: i64,
    quorum: i64,
}

#[derive(Debug, Serialize, ToSchema)]
struct RankedAnswer {
    id: String,
    title: String,
    sum: i64,
    acceptance: f64,
    rank: i64,
}

/// A decision among others, for the minutes.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionLine {
    id: DecisionId,
    question: String,
    method: Method,
    secret: bool,
    state: DecisionState,
    result: Option<ResultAnswer>,
    objections: Vec<Objection>,
}

/// One decision as the caller sees it; 404 if for them there is none.
pub async fn seen(tx: &mut Tx, body: &Body, by: &Signed, id: DecisionId) -> Answer<DecisionAnswer> {
    let decision = store::one(tx, id).await?.filter(|decision| rules::is_seen(decision.row.state, by));
    DecisionAnswer::of(tx, body, by, decision.ok_or_else(|| Problem::unknown(id))?).await
}

/// Decisions in one line each.
pub async fn lines(tx: &mut Tx, decisions: Vec<Decision>) -> Answer<Vec<DecisionLine>> {
    let mut lines = Vec::new();
    for decision in decisions {
        lines.push(DecisionLine {
            objections: objections(tx, &decision).await?,
            result: decision.row.result().map(|outcome| ResultAnswer::of(&decision, outcome)),
            id: decision.row.id,
            question: decision.row.question,
            method: decision.row.method,
            secret: decision.row.secret,
            state: decision.row.state,
        });
    }
    Ok(lines)
}

/// The words against it: of an open vote as they come, of a secret one when it is over.
async fn objections(tx: &mut Tx, decision: &Decision) -> Answer<Vec<Objection>> {
    let (id, form) = (decision.row.id, decision.form());
    Ok(match (decision.is_open(), decision.row.secret) {
        (false, _) => ballots::objections(tx, id).await?,
        (true, true) => Vec::new(),
        (true, false) => ballots::ballots(tx, id).await?.iter().filter_map(|ballot| form.words(ballot)).collect(),
    })
}

impl DecisionAnswer {
    pub async fn of(tx: &mut Tx, body: &Body, by: &Signed, decision: Decision) -> Answer<Self> {
        let me = Me::of(tx, &decision, by).await?;
        let hands = decision.row.hands();
        let result = decision.row.result().map(|outcome| ResultAnswer::of(&decision, outcome));
        Ok(Self {
            bundle: BundleName::of(tx, decision.row.bundle_id).await?,
            objections: objections(tx, &decision).await?,
            may: may(&decision, body, by, &me),
            election: decision.row.role().zip(decision.row.seats).map(|(role, seats)| Election { role, seats }),
            quorum: Quorum::of(&decision, body, result.as_ref()),
            options: decision.options.iter().map(Titled::from).collect(),
            me,
            hands,
            result,
            id: decision.row.id,
            question: decision.row.question,
            method: decision.row.method,
            secret: decision.row.secret,
            via: decision.row.via,
            meeting_id: decision.row.meeting_id,
            item_id: decision.row.item_id,
            state: decision.row.state,
            opened_at: decision.row.opened_at,
            closed_at: decision.row.closed_at,
            reopened_as: decision.row.reopened_as,
            reason: decision.row.reason,
            version: decision.row.version,
        })
    }
}

fn may(decision: &Decision, body: &Body, by: &Signed, me: &Me) -> Vec<DecisionStep> {
    let steps = [
        (DecisionStep::Vote, me.may_vote),
        (DecisionStep::Stand, is_member(by) && rules::may_stand(decision).is_ok()),
        (DecisionStep::Hands, rules::may_put_hands(decision, body, by).is_ok()),
        (DecisionStep::Close, rules::may_close(decision, body, by).is_ok()),
        (DecisionStep::Reopen, is_member(by) && rules::may_reopen(decision).is_ok()),
    ];
    steps.into_iter().filter(|(_, may)| *may).map(|(step, _)| step).collect()
}

impl Quorum {
    /// As it stands, or as it stood when the vote was closed.
    fn of(decision: &Decision, body: &Body, result: Option<&ResultAnswer>) -> Self {
        match result {
            Some(result) => Self { needed: result.quorum, voted: result.voters, members: result.members },
            None => {
                let hands = decision.row.hands().map_or(0, |hands| hands.voters);
                Self { needed: body.quorum(), voted: decision.row.voted + hands, members: body.count() }
            }
        }
    }
}

impl Me {
    async fn of(tx: &mut Tx, decision: &Decision, by: &Signed) -> Answer<Self> {
        let id = decision.row.id;
        let ballot = if decision.row.secret { None } else { ballots::own_ballot(tx, id, by.id).await? };
        let voted = ballot.is_some() || ballots::has_voted(tx, id, by.id).await?;
        let final_word = decision.row.secret && voted;
        let may_vote = is_member(by) && !final_word && rules::may_vote(decision).is_ok();
        Ok(Self { may_vote, voted, ballot, stands: decision.stands(by.id) })
    }
}

impl ResultAnswer {
    fn of(decision: &Decision, outcome: Outcome) -> Self {
        let titled = |id: String| Titled { title: decision.title(&id), id };
        let ranked = |one: ballots::Ranked| RankedAnswer {
            title: decision.title(&one.id),
            id: one.id,
            sum: one.sum,
            acceptance: one.acceptance,
            rank: one.rank,
        };
        Self {
            accepted: outcome.accepted,
            why: outcome.why,
            chosen: outcome.chosen.into_iter().map(titled).collect(),
            counts: outcome.counts,
            options: outcome.options.into_iter().map(ranked).collect(),
            voters: outcome.voters,
            hands: outcome.hands,
            members: outcome.members,
            quorum: outcome.quorum,
        }
    }
}

impl From<&OptionRow> for Titled {
    fn from(option: &OptionRow) -> Self {
        Self { id: option.id.clone(), title: option.title.clone() }
    }
}
