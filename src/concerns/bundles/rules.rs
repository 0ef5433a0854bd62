//! Who may do what with a bundle, and when. Pure: no clock, no database.
use super::model::Bundle;
use crate::access::{Role, Signed};
use crate::concerns::model::{Concern, Outcome, Stage};
use crate::http::{Answer, Problem};
use crate::kernel::TandemId;
use crate::words;

words! {
    /// What the caller may do now.
    pub enum May {
        Change = "change",
        Add = "add",
        Remove = "remove",
        /// It is ready, and the caller is of the body; who speaks for it is the body's own business.
        Transmit = "transmit",
        Receive = "receive",
        Date = "date",
        Answer = "answer",
        Reopen = "reopen",
        Measure = "measure",
        Effect = "effect",
    }
}

/// The caller's tandem has a concern in it; alumni only look back.
pub fn is_mine(bundle: &Bundle, by: &Signed) -> bool {
    by.role == Role::Connector && bundle.concerns.iter().any(|concern| by.acts_in(concern.tandem_id))
}

/// All that the caller may do now.
pub fn may(bundle: &Bundle, by: &Signed) -> Vec<May> {
    let (stage, mine) = (bundle.row.stage, is_mine(bundle, by));
    let connector = by.role == Role::Connector;
    let transmitted = stage != Stage::Bundled;
    May::ALL
        .iter()
        .copied()
        .filter(|may| match may {
            May::Change | May::Remove => mine && !transmitted,
            May::Add => connector && !transmitted,
            May::Transmit => connector && !transmitted && is_ready(&bundle.concerns),
            May::Receive => by.is_office() && stage == Stage::Transmitted,
            May::Date => by.is_office() && bundle.is_waiting(),
            May::Answer => by.is_office() && stage == Stage::InProgress,
            May::Reopen => mine && stage == Stage::Answered,
            May::Measure => by.is_office() && matches!(stage, Stage::InProgress | Stage::Answered),
            May::Effect => (mine || by.is_office()) && transmitted,
        })
        .collect()
}

/// 403 unless the caller's tandem has a concern in it.
pub fn belongs(bundle: &Bundle, by: &Signed) -> Answer<()> {
    let detail = "Only tandems with a concern in this bundle may do this.";
    if is_mine(bundle, by) { Ok(()) } else { Err(Problem::forbidden("not_your_bundle", detail)) }
}

/// 422 unless this tandem has a concern in it.
pub fn has(bundle: &Bundle, tandem: TandemId) -> Answer<()> {
    let detail = "This tandem has no concern in the bundle.";
    if bundle.has(tandem) { Ok(()) } else { Err(Problem::invalid("tandem_id", "not_in_bundle", detail)) }
}

/// 409 unless it has come exactly this far.
pub fn within(bundle: &Bundle, stages: &[Stage]) -> Answer<()> {
    if stages.contains(&bundle.row.stage) {
        return Ok(());
    }
    let detail = "The bundle has come further, or not as far, by now.";
    Err(Problem::conflict("wrong_stage", detail).with("stage", &bundle.row.stage))
}

/// Something in it can be decided by a city.
pub fn is_ready(concerns: &[Concern]) -> bool {
    concerns.iter().any(Concern::is_realisable)
}

/// 409 `needs_proposal`: what travels to the city asks for something a city can do.
pub fn needs_proposal(concerns: &[Concern]) -> Answer<()> {
    if is_ready(concerns) {
        return Ok(());
    }
    let detail = "Write down at least one proposal that a city can decide, and mark it as realisable.";
    Err(Problem::conflict("needs_proposal", detail))
}

/// 422 for a "no" without its reason, and for a "not ours" that does not say whose.
pub fn answers_fully(outcome: Outcome, reason: Option<&str>, whose: Option<&str>) -> Answer<()> {
    match (outcome, reason, whose) {
        (Outcome::Declined, None, _) => Err(missing("reason", "Say why it is declined.")),
        (Outcome::NotMunicipal, _, None) => Err(missing("whose", "Say whose it is, if not the city's.")),
        _ => Ok(()),
    }
}

fn missing(param: &str, detail: &str) -> Problem {
    Problem::invalid(param, "required", detail)
}

/// 409: what the body has decided on stays a bundle.
pub fn may_be_emptied(bundle: &Bundle) -> Answer<()> {
    if bundle.decisions.is_empty() {
        return Ok(());
    }
    let detail = "The body has decided on this bundle; its last concern stays in it.";
    Err(Problem::conflict("decided_already", detail))
}
