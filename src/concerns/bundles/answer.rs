//! A bundle as those of the programme see it, with its clock, its chain, and what the caller may do now.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::chain::{Step, chain};
use super::clock::{Countdown, countdown};
use super::model::{Bundle, Decided, Transmission};
use super::rules::{self, May};
use crate::concerns::answer::{ConcernAnswer, Maker, Named};
use crate::concerns::model::{Outcome, Stage};
use crate::concerns::results::{Effect, Measure, MeasureState};
use crate::kernel::{BundleId, MeasureId};

/// What the public reads of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PublicBundle)]
pub struct Public {
    pub title: String,
    pub summary: String,
}

/// What the body decided, as far as this room knows.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = BundleDecision)]
pub struct DecisionAnswer {
    id: String,
    question: String,
    /// `decided` or `failed`.
    state: &'static str,
}

/// What the city said; a later one follows after it was opened again.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OfficialAnswer)]
pub struct OfficialAnswer {
    n: i64,
    outcome: Outcome,
    text: String,
    reason: Option<String>,
    whose: Option<String>,
    at: DateTime<Utc>,
    reopened: Option<Reopened>,
}

/// Why an answer was not the end of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Reopened {
    reason: String,
    at: DateTime<Utc>,
    tandem: Named,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Measure)]
pub struct MeasureAnswer {
    id: MeasureId,
    text: String,
    state: MeasureState,
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    at: DateTime<Utc>,
    version: i64,
}

/// Who saw it: a tandem, or the word `office`.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum SeenBy {
    Tandem(Named),
    Office(OfficeWord),
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfficeWord {
    Office,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Effect)]
pub struct EffectAnswer {
    text: String,
    seen_on: NaiveDate,
    by: SeenBy,
    at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Bundle)]
pub struct BundleAnswer {
    pub id: BundleId,
    title: String,
    summary: String,
    tandems: Vec<Named>,
    concerns: Vec<ConcernAnswer>,
    stage: Stage,
    outcome: Option<Outcome>,
    public: Option<Public>,
    department: Option<Named>,
    clock: Option<Countdown>,
    /// The latest.
    decision: Option<DecisionAnswer>,
    answers: Vec<OfficialAnswer>,
    measures: Vec<MeasureAnswer>,
    effects: Vec<EffectAnswer>,
    chain: Vec<Step>,
    mine: bool,
    may: Vec<May>,
    pub version: i64,
}

/// A bundle in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BundleLine {
    id: BundleId,
    title: String,
    tandems: Vec<Named>,
    concerns: usize,
    stage: Stage,
    outcome: Option<Outcome>,
    department: Option<Named>,
    clock: Option<Countdown>,
    mine: bool,
    version: i64,
}

impl Maker<'_> {
    /// The bundle as the caller sees it.
    pub fn bundle(&self, bundle: &Bundle) -> BundleAnswer {
        let row = &bundle.row;
        let public = row.public_title.clone().zip(row.public_summary.clone());
        BundleAnswer {
            id: row.id,
            title: row.title.clone(),
            summary: row.summary.clone(),
            tandems: tandems(bundle),
            concerns: bundle.concerns.iter().map(|concern| self.concern(concern)).collect(),
            stage: row.stage,
            outcome: row.outcome(),
            public: public.map(|(title, summary)| Public { title, summary }),
            department: self.department_of(bundle),
            clock: countdown(bundle, self.today(), self.now),
            decision: bundle.decisions.last().map(DecisionAnswer::from),
            answers: bundle.transmissions.iter().filter_map(OfficialAnswer::of).collect(),
            measures: bundle.measures.iter().map(MeasureAnswer::from).collect(),
            effects: bundle.effects.iter().map(EffectAnswer::from).collect(),
            chain: chain(bundle, |id| self.department_name(id), self.now),
            mine: rules::is_mine(bundle, self.by),
            may: rules::may(bundle, self.by),
            version: row.version,
        }
    }

    pub fn bundle_line(&self, bundle: &Bundle) -> BundleLine {
        BundleLine {
            id: bundle.row.id,
            title: bundle.row.title.clone(),
            tandems: tandems(bundle),
            concerns: bundle.concerns.len(),
            stage: bundle.row.stage,
            outcome: bundle.row.outcome(),
            department: self.department_of(bundle),
            clock: countdown(bundle, self.today(), self.now),
            mine: rules::is_mine(bundle, self.by),
            version: bundle.row.version,
        }
    }

    fn department_of(&self, bundle: &Bundle) -> Option<Named> {
        let id = bundle.latest()?.department.as_deref()?;
        Some(Named::new(id, self.department_name(id)))
    }
}

fn tandems(bundle: &Bundle) -> Vec<Named> {
    bundle.tandems().into_iter().map(|(id, name)| Named::new(id, name)).collect()
}

impl OfficialAnswer {
    fn of(sent: &Transmission) -> Option<Self> {
        let reopened = sent.reopened_reason.clone().zip(sent.reopened_at).zip(sent.reopened_by);
        let name = sent.reopened_by_name.clone().unwrap_or_default();
        Some(Self {
            n: sent.n,
            outcome: sent.outcome()?,
            text: sent.text.clone()?,
            reason: sent.reason.clone(),
            whose: sent.whose.clone(),
            at: sent.answered_at?,
            reopened: reopened.map(|((reason, at), tandem)| Reopened { reason, at, tandem: Named::new(tandem, name) }),
        })
    }
}

impl From<&Decided> for DecisionAnswer {
    fn from(made: &Decided) -> Self {
        let state = if made.accepted { "decided" } else { "failed" };
        Self { id: made.decision_id.to_string(), question: made.question.clone(), state }
    }
}

impl From<&Measure> for MeasureAnswer {
    fn from(measure: &Measure) -> Self {
        Self {
            id: measure.id,
            text: measure.text.clone(),
            state: measure.state,
            due_on: measure.due_on,
            done_on: measure.done_on,
            at: measure.at,
            version: measure.version,
        }
    }
}

impl From<&Effect> for EffectAnswer {
    fn from(seen: &Effect) -> Self {
        let tandem = seen.tandem_id.zip(seen.tandem_name.clone());
        let by = tandem.map_or(SeenBy::Office(OfficeWord::Office), |(id, name)| SeenBy::Tandem(Named::new(id, name)));
        Self { text: seen.text.clone(), seen_on: seen.seen_on, by, at: seen.at }
    }
}
