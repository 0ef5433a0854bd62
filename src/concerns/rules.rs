//! Who may do what with a concern, and when. Pure: no clock, no database.
use super::model::{Concern, Stage};
use crate::access::{Role, Signed};
use crate::http::{Answer, Problem};
use crate::kernel::TandemId;

/// The caller acts in its tandem; alumni only look back.
pub fn is_mine(concern: &Concern, by: &Signed) -> bool {
    by.role == Role::Connector && by.acts_in(concern.tandem_id)
}

/// What has not left for the city is still its author's to write.
pub fn is_changeable(stage: Stage) -> bool {
    matches!(stage, Stage::Noted | Stage::Bundled)
}

/// 403 unless it is the caller's tandem.
pub fn owns(by: &Signed, tandem: TandemId) -> Answer<()> {
    let detail = "Only a member of this tandem may speak for it.";
    if by.acts_in(tandem) { Ok(()) } else { Err(Problem::forbidden("not_your_tandem", detail)) }
}

/// 403 unless the caller's tandem noted it.
pub fn noted(concern: &Concern, by: &Signed) -> Answer<()> {
    let detail = "Only the tandem that noted this concern may do this.";
    if is_mine(concern, by) { Ok(()) } else { Err(Problem::forbidden("not_your_concern", detail)) }
}

/// 409 once it has left for the city.
pub fn may_change(stage: Stage) -> Answer<()> {
    if is_changeable(stage) {
        return Ok(());
    }
    Err(wrong_stage("It has been transmitted to the city; note another concern instead.", stage))
}

/// 409 while it is in a bundle.
pub fn may_remove(stage: Stage) -> Answer<()> {
    if stage == Stage::Noted {
        return Ok(());
    }
    Err(wrong_stage("It is in a bundle; take it out of it first.", stage))
}

fn wrong_stage(detail: &str, stage: Stage) -> Problem {
    Problem::conflict("wrong_stage", detail).with("stage", &stage)
}

/// 409: a concern travels in one bundle.
pub fn already_bundled() -> Problem {
    Problem::conflict("already_bundled", "This concern is in a bundle already.")
}
