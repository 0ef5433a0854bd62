//! Who sees what of an activity, and what may become of it. Pure.
use chrono::{DateTime, TimeDelta, Utc};

use super::dates::Span;
use super::model::{Activity, ActivityState, AnswerState, Plan, Whole};
use crate::access::Caller;
use crate::city::PlaceKind;
use crate::http::{Answer, Problem};

/// How long a cancelled activity is shown to everyone, so that calendars take it out.
pub const CANCELLED_SHOWN: TimeDelta = TimeDelta::days(30);

/// What of an activity someone sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What everyone sees.
    Public,
    /// What a partner that was asked needs for its answer.
    Partner,
    /// All of it.
    Office,
    /// All of it, and may change it.
    Host,
}

/// What the caller sees; `None`: for them there is no such activity.
pub fn sight(caller: &Caller, whole: &Whole, now: DateTime<Utc>) -> Option<Sight> {
    if whole.hosts.iter().any(|host| caller.acts_in(host.id)) {
        return Some(Sight::Host);
    }
    if caller.is_office() {
        return Some(Sight::Office);
    }
    if whole.asked.iter().any(|asked| caller.speaks_for(&asked.partner_id)) {
        return Some(Sight::Partner);
    }
    is_public(&whole.activity, now).then_some(Sight::Public)
}

/// Published once, and not cancelled long ago. A draft that was cancelled was never anyone's.
pub fn is_public(activity: &Activity, now: DateTime<Utc>) -> bool {
    match activity.state {
        ActivityState::Draft => false,
        ActivityState::Published | ActivityState::Held => true,
        ActivityState::Cancelled => activity.published_at.is_some() && now - activity.updated_at < CANCELLED_SHOWN,
    }
}

/// Whether the house has said yes to this place.
pub fn is_place_confirmed(whole: &Whole) -> bool {
    let activity = &whole.activity;
    activity.place == PlaceKind::Room
        && whole.asked.iter().any(|asked| {
            asked.state == AnswerState::Accepted
                && Some(&asked.partner_id) == activity.partner_id.as_ref()
                && (activity.room_id.is_none() || asked.room_id == activity.room_id)
        })
}

/// Only hosts change an activity; others learn that they see it and no more.
pub fn must_host(sight: Sight) -> Answer<()> {
    match sight {
        Sight::Host => Ok(()),
        _ => Err(Problem::forbidden("not_your_activity", "Only the tandems that host it may change it.")),
    }
}

/// Drafts and published ones may be changed and cancelled.
pub fn must_be_open(activity: &Activity) -> Answer<()> {
    match activity.state {
        ActivityState::Draft | ActivityState::Published => Ok(()),
        ActivityState::Held => Err(Problem::conflict("already_held", "It took place; copy it to plan another.")),
        ActivityState::Cancelled => {
            Err(Problem::conflict("already_cancelled", "It is cancelled; copy it to plan anew."))
        }
    }
}

/// Whether everyone may see it from now on. `quorum`: one of the hosts the caller acts in has two members.
pub fn must_be_publishable(activity: &Activity, first: Option<&Span>, quorum: bool, now: DateTime<Utc>) -> Answer<()> {
    if activity.state == ActivityState::Published {
        return Err(Problem::conflict("already_published", "It is published already."));
    }
    must_be_open(activity)?;
    must_say_enough(&activity.title, &activity.languages)?;
    must_be_ahead(first, now)?;
    if quorum {
        return Ok(());
    }
    Err(Problem::conflict("needs_two", "A tandem of one cannot publish; invite a second person first."))
}

/// What a published activity always says.
pub fn must_say_enough(title: &str, languages: &str) -> Answer<()> {
    for (param, text) in [("title", title), ("languages", languages)] {
        if text.is_empty() {
            return Err(Problem::invalid(param, "required", format!("Without '{param}' it cannot be public.")));
        }
    }
    Ok(())
}

pub fn must_be_ahead(first: Option<&Span>, now: DateTime<Utc>) -> Answer<()> {
    if first.is_some_and(|first| first.starts_at > now) {
        return Ok(());
    }
    Err(Problem::conflict("in_the_past", "Its first date is over; choose another."))
}

/// It can have taken place only after it began.
pub fn must_have_begun(activity: &Activity, first: Option<&Span>, now: DateTime<Utc>) -> Answer<()> {
    if activity.state == ActivityState::Draft {
        return Err(Problem::conflict("not_published", "It was never published."));
    }
    if activity.state == ActivityState::Cancelled {
        return Err(Problem::conflict("already_cancelled", "It was cancelled."));
    }
    if first.is_some_and(|first| first.starts_at <= now) {
        return Ok(());
    }
    Err(Problem::conflict("not_begun", "It has not begun yet."))
}

/// What of a change matters to those who know the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    /// When it takes place.
    pub time: bool,
    /// The room it leaves, if it was in one.
    pub room: bool,
}

pub fn changes(before: &Activity, plan: &Plan) -> Changes {
    let time = before.starts != plan.series.starts
        || before.minutes != plan.series.minutes
        || before.rrule != plan.series.rrule;
    let room = before.place == PlaceKind::Room && (before.room_id != plan.room || before.partner_id != plan.partner);
    Changes { time, room }
}
