//! The chain of effects: contribution, bundle, decision, receipt, answer, measure, observed effect; or silence, with its age.
//! Pure.
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::clock::{Side, awaited, days};
use super::model::{Bundle, Transmission};
use crate::concerns::model::Concern;
use crate::words;

words! {
    /// What happened.
    pub enum StepKind {
        Noted = "noted",
        Bundled = "bundled",
        Decided = "decided",
        Transmitted = "transmitted",
        Received = "received",
        Answered = "answered",
        Reopened = "reopened",
        Measure = "measure",
        Effect = "effect",
        /// Nothing, although a word is awaited.
        Silence = "silence",
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ChainStep)]
pub struct Step {
    pub kind: StepKind,
    pub at: DateTime<Utc>,
    /// A tandem or an office of the city; of an effect, `null` is the coordination.
    pub by: Option<String>,
    /// The topic, the title, the question, the answer, the reason, the measure, the effect. Of silence, whose it is: `city`
    /// or `tandems`.
    pub text: Option<String>,
    /// How old a silence is.
    pub days: Option<i64>,
}

impl Step {
    fn new(kind: StepKind, at: DateTime<Utc>, by: Option<&str>, text: Option<&str>) -> Self {
        Self { kind, at, by: by.map(str::to_owned), text: text.map(str::to_owned), days: None }
    }
}

/// The first step of a concern.
pub fn noted(concern: &Concern) -> Step {
    Step::new(StepKind::Noted, concern.created_at, Some(&concern.tandem_name), Some(&concern.topic))
}

/// All steps of a bundle in the order of time, silence at the end. `department`: the name of an office by its id.
pub fn chain(bundle: &Bundle, department: impl Fn(&str) -> String, now: DateTime<Utc>) -> Vec<Step> {
    let mut steps: Vec<Step> = bundle.concerns.iter().map(noted).collect();
    steps.push(Step::new(StepKind::Bundled, bundle.row.created_at, None, Some(&bundle.row.title)));
    let accepted = bundle.decisions.iter().filter(|decision| decision.accepted);
    steps.extend(accepted.map(|made| Step::new(StepKind::Decided, made.at, None, Some(&made.question))));
    let office = |sent: &Transmission| sent.department.as_deref().map(&department);
    steps.extend(bundle.transmissions.iter().flat_map(|sent| there_and_back(sent, office(sent))));
    steps.extend(bundle.measures.iter().map(|made| Step::new(StepKind::Measure, made.at, None, Some(&made.text))));
    let seen = bundle.effects.iter();
    steps.extend(seen.map(|seen| Step::new(StepKind::Effect, seen.at, seen.tandem_name.as_deref(), Some(&seen.text))));
    steps.sort_by_key(|step| step.at);
    steps.extend(silence(bundle, bundle.latest().and_then(office), now));
    steps
}

fn there_and_back(sent: &Transmission, office: Option<String>) -> Vec<Step> {
    let office = office.as_deref();
    let step = |kind, at: Option<DateTime<Utc>>, by, text| at.map(|at| Step::new(kind, at, by, text));
    // A later one begins by being opened again, which is a step of the one before.
    let transmitted = (sent.n == 1).then_some(sent.transmitted_at);
    let (reopened, reason) = (sent.reopened_by_name.as_deref(), sent.reopened_reason.as_deref());
    [
        step(StepKind::Transmitted, transmitted, None, None),
        step(StepKind::Received, sent.received_at, office, None),
        step(StepKind::Answered, sent.answered_at, office, sent.text.as_deref()),
        step(StepKind::Reopened, sent.reopened_at, reopened, reason),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn silence(bundle: &Bundle, office: Option<String>, now: DateTime<Utc>) -> Option<Step> {
    let (side, since) = awaited(bundle)?;
    let by = if side == Side::City { office } else { None };
    let age = days(since, now);
    let step = Step::new(StepKind::Silence, since, by.as_deref(), Some(side.as_str()));
    (age > 0).then_some(Step { days: Some(age), ..step })
}
