//! What may happen to a meeting when, and how an agenda is put in order. Pure: no clock, no database.
use chrono::{DateTime, Utc};

use super::model::{MeetingRow, MeetingState};
use crate::http::{Answer, Problem};
use crate::kernel::AgendaItemId;

/// 409 `meeting_closed`: what was said stays as it was said.
pub fn must_last(meeting: &MeetingRow) -> Answer<()> {
    let detail = "This meeting is over; its agenda and minutes stay as they are.";
    if meeting.state == MeetingState::Closed { Err(Problem::conflict("meeting_closed", detail)) } else { Ok(()) }
}

/// 409 `meeting_closed`, `wrong_state`.
pub fn must_be(meeting: &MeetingRow, state: MeetingState) -> Answer<()> {
    must_last(meeting)?;
    if meeting.state == state {
        return Ok(());
    }
    Err(Problem::conflict("wrong_state", "The meeting is not there yet, or further.").with("state", &meeting.state))
}

/// Whether it belongs to the past: closed, or planned for a time that has gone by.
pub fn is_over(meeting: &MeetingRow, now: DateTime<Utc>) -> bool {
    match meeting.state {
        MeetingState::Open => false,
        MeetingState::Planned => meeting.ends_at() < now,
        MeetingState::Closed => true,
    }
}

/// The points in order with one of them moved to place `to`, counted from 1; a place beyond the end is the end.
pub fn moved(order: &[AgendaItemId], id: AgendaItemId, to: i64) -> Vec<AgendaItemId> {
    let mut order: Vec<AgendaItemId> = order.iter().copied().filter(|item| *item != id).collect();
    let place = usize::try_from(to.saturating_sub(1)).unwrap_or(0).min(order.len());
    order.insert(place, id);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_moved_and_the_others_stay_in_order() {
        let [a, b, c] = [AgendaItemId::new(), AgendaItemId::new(), AgendaItemId::new()];
        assert_eq!(moved(&[a, b, c], c, 1), [c, a, b]);
        assert_eq!(moved(&[a, b, c], a, 2), [b, a, c]);
        assert_eq!(moved(&[a, b, c], a, 99), [b, c, a]);
        assert_eq!(moved(&[a, b, c], b, -3), [b, a, c]);
    }
}
