//! Who may do what with a house's rooms and with requests, and when. Pure.
use super::model::{RequestRow, RequestState};
use crate::access::Signed;
use crate::activities::{self, ActivityState};
use crate::http::{Answer, Problem};
use crate::kernel::PartnerId;

/// The two who agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The staff of the house that is asked.
    House,
    /// The members of the tandems that host the activity.
    Tandem,
}

/// Only for those who speak for the house; it does not exist for others.
pub fn own_house(signed: &Signed, partner: &PartnerId) -> Answer<()> {
    if signed.speaks_for(partner) {
        return Ok(());
    }
    Err(Problem::missing("unknown_partner", format_args!("a house '{partner}' of yours")))
}

/// The same, and the office looks in.
pub fn sees_house(signed: &Signed, partner: &PartnerId) -> Answer<()> {
    if signed.is_office() { Ok(()) } else { own_house(signed, partner) }
}

/// On which side someone stands; on none: the request is not theirs.
pub fn side(signed: &Signed, request: &RequestRow) -> Option<Side> {
    if signed.speaks_for(&request.partner_id) {
        return Some(Side::House);
    }
    request.hosted.then_some(Side::Tandem)
}

/// Hosts, the house and the office see a request; it does not exist for others.
pub fn may_see(signed: &Signed, request: &RequestRow) -> bool {
    signed.is_office() || side(signed, request).is_some()
}

/// Whose word is awaited.
pub fn awaited(request: &RequestRow) -> Option<Side> {
    match request.state {
        RequestState::Asked => Some(Side::House),
        RequestState::Countered => Some(Side::Tandem),
        RequestState::Accepted | RequestState::Declined | RequestState::Withdrawn => None,
    }
}

/// Whether the caller may answer now. 409 `already_answered`, 403 `not_your_answer`.
pub fn may_answer(signed: &Signed, request: &RequestRow) -> Answer<Side> {
    let Some(awaited) = awaited(request) else { return Err(already_answered()) };
    match side(signed, request) {
        Some(side) if side == awaited => Ok(side),
        _ => Err(Problem::forbidden("not_your_answer", "The other side's answer is awaited.")),
    }
}

/// Whether the caller may take the request back; until it is declined or withdrawn.
pub fn may_withdraw(signed: &Signed, request: &RequestRow) -> Answer<()> {
    match (side(signed, request), request.state) {
        (Some(Side::Tandem), RequestState::Declined | RequestState::Withdrawn) => Err(already_answered()),
        (Some(Side::Tandem), _) => Ok(()),
        _ => Err(Problem::forbidden("not_your_request", "Only the tandem that asked takes a request back.")),
    }
}

fn already_answered() -> Problem {
    Problem::conflict("already_answered", "This request has had its answer; look again.")
}

/// An activity that is still to be. 409 `activity_over`.
pub fn still_to_be(state: ActivityState) -> Answer<()> {
    if matches!(state, ActivityState::Draft | ActivityState::Published) {
        return Ok(());
    }
    Err(Problem::conflict("activity_over", "This activity was cancelled or is over."))
}

/// The repeat that is agreed with a yes: the one that was asked for, or the offered time's.
pub fn agreed_repeat(request: &RequestRow) -> Answer<Option<String>> {
    match &request.offer_starts {
        Some(starts) if request.state == RequestState::Countered => {
            activities::moved(&request.starts, starts, request.rrule.as_deref())
        }
        _ => Ok(request.rrule.clone()),
    }
}

/// A whole number within bounds, both counted; 422 `out_of_range`.
pub fn within(param: &str, number: i64, least: i64, most: i64) -> Answer<i64> {
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(Problem::invalid(param, "out_of_range", format!("'{param}' is a whole number from {least} to {most}.")))
}
