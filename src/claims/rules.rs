//! Who sees what of a claim, and who may do what to it when. Pure: no clock, no database.
use chrono::{DateTime, Months, NaiveDate, Utc};
use chrono_tz::Tz;

use super::model::{Claim, ClaimState, LeftOut, Party, Standing};
use crate::access::{Role, Signed};
use crate::http::{Answer, Problem};
use crate::kernel::TandemId;
use crate::tandems::{self, TandemRow};

/// How much of a claim someone sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Nothing,
    /// That it stands, where, since when, and whose it is.
    Outline,
    /// The note and reasons, too.
    Inside,
}

/// Everyone who is signed in sees what stands on an area; what is said inside is for those who take part, and the office.
pub fn sight(claim: &Claim, by: &Signed) -> Sight {
    let stands = |standing| claim.parties.iter().any(|party| party.standing == standing && by.acts_in(party.tandem_id));
    let took_part = claim.state == ClaimState::Ended && stands(Standing::Left);
    if by.is_office() || by.acts_in(claim.holder) || stands(Standing::Joined) || took_part {
        Sight::Inside
    } else if claim.state.is_live() {
        Sight::Outline
    } else {
        Sight::Nothing
    }
}

/// Who joined is for everyone who sees the claim; who asks or is invited, for the holder, themselves and the office.
pub fn sees_party(claim: &Claim, party: &Party, by: &Signed) -> bool {
    match party.standing {
        Standing::Joined => true,
        Standing::Asking | Standing::Invited => {
            by.is_office() || by.acts_in(claim.holder) || by.acts_in(party.tandem_id)
        }
        Standing::Holder | Standing::Refused | Standing::Left => false,
    }
}

/// Whether a list of this tandem's claims holds it, as far as the caller may know.
pub fn concerns(claim: &Claim, tandem: TandemId, by: &Signed) -> bool {
    claim.holder == tandem
        || claim.parties.iter().any(|party| party.tandem_id == tandem && sees_party(claim, party, by))
}

/// Whether someone acts as a holder here; alumni only look back.
pub fn is_mine(claim: &Claim, by: &Signed) -> bool {
    by.role == Role::Connector && by.acts_in(claim.holder)
}

/// 403 unless it is the caller's tandem.
pub fn owns(by: &Signed, tandem: TandemId) -> Answer<()> {
    let detail = "Only a member of this tandem may speak for it.";
    if by.acts_in(tandem) { Ok(()) } else { Err(Problem::forbidden("not_your_tandem", detail)) }
}

/// 403 unless the caller's tandem holds it.
pub fn holds(claim: &Claim, by: &Signed) -> Answer<()> {
    let detail = "Only the tandem that holds this claim may do this.";
    if is_mine(claim, by) { Ok(()) } else { Err(Problem::forbidden("not_the_holder", detail)) }
}

/// 409 `needs_two` for a tandem of one.
pub fn has_two(tandem: &TandemRow) -> Answer<()> {
    if tandem.quorum {
        return Ok(());
    }
    let detail = "A tandem needs two confirmed members for this; invite the second one first.";
    Err(Problem::conflict("needs_two", detail).with("tandem_name", &tandem.name))
}

/// 422 for a tandem that is no more, 409 for a tandem of one.
pub fn acts(tandem: Option<TandemRow>) -> Answer<TandemRow> {
    let tandem = tandems::lasts(tandem)?;
    has_two(&tandem).map(|()| tandem)
}

/// Why an area is left out when several are offered at once, if it is.
pub fn left_out(stands: bool, offered: bool, holders: usize, per_area: u32) -> Option<LeftOut> {
    match (stands, offered) {
        (true, _) => Some(LeftOut::Yours),
        (false, true) => Some(LeftOut::Offered),
        (false, false) => (holders >= per_area as usize).then_some(LeftOut::Taken),
    }
}

/// Names in one line: the first three, and how many more.
pub fn in_short(names: &[String]) -> String {
    let (first, more) = names.split_at(names.len().min(NAMED));
    let more = if more.is_empty() { String::new() } else { format!(" + {}", more.len()) };
    first.join(", ") + &more
}

/// How many areas a message names.
const NAMED: usize = 3;

pub fn may_answer_offer(state: ClaimState) -> Answer<()> {
    within(state, &[ClaimState::Offered], "answered: it is no open offer")
}

pub fn may_pause(state: ClaimState) -> Answer<()> {
    within(state, &[ClaimState::Active], "paused: it is not active")
}

pub fn may_resume(state: ClaimState) -> Answer<()> {
    within(state, &[ClaimState::Paused], "resumed: it is not paused")
}

/// Renewed, shared, handed over: while it stands on the area.
pub fn is_live(state: ClaimState) -> Answer<()> {
    within(
        state,
        &[ClaimState::SeekingPartner, ClaimState::Active, ClaimState::Paused],
        "changed: it does not stand any more",
    )
}

fn within(state: ClaimState, states: &[ClaimState], done: &str) -> Answer<()> {
    if states.contains(&state) {
        return Ok(());
    }
    Err(Problem::conflict("wrong_state", format!("This claim cannot be {done}.")).with("state", &state))
}

/// The holder ends what it holds; the office ends what sleeps: a review that is due, or an offer nobody answered.
pub fn may_release(claim: &Claim, by: &Signed, review_due: bool) -> Answer<()> {
    let offer = claim.state == ClaimState::Offered && by.is_office();
    if !offer {
        is_live(claim.state)?;
    }
    if is_mine(claim, by) || offer || (by.is_office() && review_due) {
        return Ok(());
    }
    if by.is_office() {
        let detail = "The office may release a claim only once its review is due.";
        return Err(Problem::conflict("review_not_due", detail));
    }
    holds(claim, by)
}

/// 409 if the tandem holds it or has joined or asked already.
pub fn may_ask(claim: &Claim, tandem: TandemId) -> Answer<()> {
    is_live(claim.state)?;
    match claim.standing(tandem) {
        Some(Standing::Holder | Standing::Joined) => Err(already_yours()),
        Some(Standing::Asking | Standing::Invited) => {
            Err(Problem::conflict("already_asked", "This tandem waits for an answer or is waited for."))
        }
        Some(Standing::Refused | Standing::Left) | None => Ok(()),
    }
}

pub fn already_yours() -> Problem {
    Problem::conflict("already_yours", "This tandem stands on this area already.")
}

/// The holder hands over to one other tandem at a time.
pub fn may_hand_over(claim: &Claim, by: &Signed, to: TandemId) -> Answer<()> {
    holds(claim, by)?;
    is_live(claim.state)?;
    if to == claim.holder {
        return Err(already_yours());
    }
    if let Some(open) = claim.invited() {
        let detail = "Another tandem is asked already; withdraw that first.";
        return Err(Problem::conflict("hand_over_open", detail).with("tandem_name", &open.name));
    }
    Ok(())
}

/// Which of the two may say no: the holder to whoever asks or is invited, and whoever was invited.
pub fn may_refuse(claim: &Claim, by: &Signed, tandem: TandemId) -> Answer<Standing> {
    match claim.standing(tandem) {
        Some(standing @ Standing::Invited) if by.acts_in(tandem) => Ok(standing),
        Some(standing @ (Standing::Asking | Standing::Invited)) => holds(claim, by).map(|()| standing),
        _ => Err(not_asked()),
    }
}

/// Whoever joined may go, and whoever asked may stop asking.
pub fn may_quit(claim: &Claim, by: &Signed, tandem: TandemId) -> Answer<()> {
    owns(by, tandem)?;
    match claim.standing(tandem) {
        Some(Standing::Joined | Standing::Asking) => Ok(()),
        _ => Err(Problem::conflict("not_joined", "This tandem has not joined the claim.")),
    }
}

/// 409 unless the tandem stands so.
pub fn stands(claim: &Claim, tandem: TandemId, standing: Standing) -> Answer<()> {
    is_live(claim.state)?;
    if claim.standing(tandem) == Some(standing) { Ok(()) } else { Err(not_asked()) }
}

pub fn not_asked() -> Problem {
    Problem::conflict("not_asked", "There is no open question between this tandem and the claim.")
}

/// The day by which the holder looks whether it still fits: so many months after the last look, in the city's days.
pub fn review_on(claim: &Claim, months: u32, zone: Tz) -> Option<NaiveDate> {
    let looked: DateTime<Utc> = claim.reviewed_at.or(claim.since)?;
    review_day(looked, months, zone).filter(|_| claim.state.is_live())
}

/// So many months after the holder looked, in the city's days.
pub fn review_day(looked: DateTime<Utc>, months: u32, zone: Tz) -> Option<NaiveDate> {
    looked.with_timezone(&zone).date_naive().checked_add_months(Months::new(months))
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
