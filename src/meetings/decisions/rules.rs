//! Who sees a decision, and who may do what to it when. Pure: no clock, no database.
use super::model::{Decision, DecisionState, Via};
use crate::access::Signed;
use crate::http::{Answer, Problem};
use crate::meetings::ballots::Method;
use crate::meetings::mandates::{Body, is_member};

/// Members see all; others read what was decided.
pub fn is_seen(state: DecisionState, by: &Signed) -> bool {
    is_member(by) || state != DecisionState::Open
}

fn open(decision: &Decision) -> Answer<()> {
    let detail = "This decision is closed.";
    if decision.is_open() {
        return Ok(());
    }
    Err(Problem::conflict("decision_closed", detail).with("state", &decision.row.state))
}

/// 409 `decision_closed`, `by_hands`, `nobody_stands`.
pub fn may_vote(decision: &Decision) -> Answer<()> {
    open(decision)?;
    if decision.row.via == Via::Hands {
        return Err(Problem::conflict("by_hands", "This is decided by raised hands."));
    }
    if decision.row.method == Method::Election && decision.options.is_empty() {
        return Err(Problem::conflict("nobody_stands", "Nobody stands for this election yet."));
    }
    Ok(())
}

/// Who stands is settled before the first says whom they want. 409 `decision_closed`, `no_election`, `run_off`,
/// `voting_began`.
pub fn may_stand(decision: &Decision) -> Answer<()> {
    open(decision)?;
    if decision.row.method != Method::Election {
        return Err(Problem::conflict("no_election", "Nobody stands for this: it is no election."));
    }
    if decision.row.run_off {
        return Err(Problem::conflict("run_off", "This decides among those who were level."));
    }
    if decision.row.voted > 0 || decision.row.hands().is_some() {
        return Err(Problem::conflict("voting_began", "Voting has begun; who stands is settled."));
    }
    Ok(())
}

/// 403 `not_moderator`; 409 `decision_closed`, `by_phones`.
pub fn may_put_hands(decision: &Decision, body: &Body, by: &Signed) -> Answer<()> {
    body.must_moderate(by)?;
    open(decision)?;
    if decision.row.via == Via::Phones {
        return Err(Problem::conflict("by_phones", "This is decided on telephones alone."));
    }
    Ok(())
}

/// 403 `not_moderator`; 409 `decision_closed`.
pub fn may_close(decision: &Decision, body: &Body, by: &Signed) -> Answer<()> {
    body.must_moderate(by)?;
    open(decision)
}

/// 409 `wrong_state`: it is still open, or was reopened.
pub fn may_reopen(decision: &Decision) -> Answer<()> {
    if matches!(decision.row.state, DecisionState::Decided | DecisionState::Failed) {
        return Ok(());
    }
    let detail = "Only what was decided, or failed, can be opened again.";
    Err(Problem::conflict("wrong_state", detail).with("state", &decision.row.state))
}
