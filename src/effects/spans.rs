//! When someone was a confirmed member of a tandem, told from how they stand to it now and from the journal. Pure.
use chrono::{DateTime, Utc};

use super::model::{Mark, MemberLine};
use crate::tandems::MemberState;

/// From an instant to another, which is no part of it; open while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: DateTime<Utc>,
    pub to: Option<DateTime<Utc>>,
}

impl Span {
    pub fn holds(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }

    /// Whether something that lasted from one instant to another, or still does, falls into it.
    pub fn meets(&self, from: DateTime<Utc>, until: Option<DateTime<Utc>>) -> bool {
        self.to.is_none_or(|to| from < to) && until.is_none_or(|until| self.from < until)
    }
}

/// `own`: what the person did to this tandem, `begun`, `joined` or `left`. `ended`: when the tandem did.
pub fn spans(line: &MemberLine, own: &[&Mark], ended: Option<DateTime<Utc>>) -> Vec<Span> {
    let when = |actions: &[&str]| -> Vec<DateTime<Utc>> {
        own.iter().filter(|mark| actions.contains(&mark.action.as_str())).map(|mark| mark.at).collect()
    };
    let (mut from, mut to) = (when(&["begun", "joined"]), when(&["left"]));
    match line.state {
        MemberState::Confirmed => from.push(line.since),
        MemberState::Left => to.push(line.since),
        MemberState::Invited | MemberState::Declined => {}
    }
    to.extend(ended);
    if from.is_empty() && line.state == MemberState::Left {
        from.push(line.created_at);
    }
    told(from, to)
}

fn told(mut from: Vec<DateTime<Utc>>, mut to: Vec<DateTime<Utc>>) -> Vec<Span> {
    from.sort();
    to.sort();
    let mut spans: Vec<Span> = Vec::new();
    for from in from {
        // Written down twice, by the journal and by how they stand.
        if spans.last().is_none_or(|span| span.to.is_some_and(|to| to <= from)) {
            spans.push(Span { from, to: to.iter().copied().find(|to| *to > from) });
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::TandemId;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(minute * 60, 0).unwrap()
    }

    fn line(state: MemberState, since: i64) -> MemberLine {
        MemberLine { tandem_id: TandemId::new(), name: String::new(), state, since: at(since), created_at: at(1) }
    }

    fn told(line: &MemberLine, marks: &[(&str, i64)], ended: Option<i64>) -> Vec<(i64, Option<i64>)> {
        let mark = |(action, minute): &(&str, i64)| Mark {
            record_id: String::new(),
            action: (*action).into(),
            at: at(*minute),
        };
        let marks: Vec<Mark> = marks.iter().map(mark).collect();
        let spans = spans(line, &marks.iter().collect::<Vec<_>>(), ended.map(at));
        let minutes = |at: DateTime<Utc>| at.timestamp() / 60;
        spans.into_iter().map(|span| (minutes(span.from), span.to.map(minutes))).collect()
    }

    #[test]
    fn who_left_and_came_again_was_there_twice() {
        let (confirmed, left) = (MemberState::Confirmed, MemberState::Left);
        assert_eq!(told(&line(confirmed, 2), &[("joined", 2)], None), [(2, None)]);
        assert_eq!(
            told(&line(confirmed, 9), &[("begun", 1), ("left", 5), ("joined", 9)], None),
            [(1, Some(5)), (9, None)]
        );
        assert_eq!(told(&line(left, 5), &[("joined", 2)], None), [(2, Some(5))], "the office made them leave");
        assert_eq!(told(&line(confirmed, 2), &[], Some(7)), [(2, Some(7))], "the tandem ended");
        assert_eq!(told(&line(left, 5), &[], None), [(1, Some(5))], "nothing else is known");
        assert_eq!(told(&line(MemberState::Declined, 5), &[], None), []);
    }

    #[test]
    fn what_lasted_meets_a_span_if_both_were_at_once() {
        let span = Span { from: at(2), to: Some(at(5)) };
        assert!(span.meets(at(1), Some(at(3))) && span.meets(at(4), None) && span.meets(at(1), None));
        assert!(!span.meets(at(5), None) && !span.meets(at(1), Some(at(2))));
        assert!(span.holds(at(2)) && !span.holds(at(5)));
    }
}
