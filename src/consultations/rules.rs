//! What the asker owes, and whether it was kept. No I/O.
use chrono::NaiveDate;

use super::model::{Consultation, ConsultationState, Kept};
use crate::http::{Answer, Problem};

/// A day for answers that is not over, and a later one for what comes of them. 422 `in_the_past`, `feedback_too_early`.
pub fn days(today: NaiveDate, answer_by: NaiveDate, feedback_on: NaiveDate) -> Answer<()> {
    if answer_by < today {
        return Err(Problem::invalid("answer_by", "in_the_past", "This day is over; give the tandems time to answer."));
    }
    if feedback_on <= answer_by {
        let detail = "Say what came of it on a day after the last answers.";
        return Err(Problem::invalid("feedback_on", "feedback_too_early", detail));
    }
    Ok(())
}

/// What it is in on a day.
pub fn state(consultation: &Consultation, today: NaiveDate) -> ConsultationState {
    match consultation.feedback {
        Some(_) => ConsultationState::FedBack,
        None if consultation.feedback_on < today => ConsultationState::Overdue,
        None => ConsultationState::Open,
    }
}

/// Whole days past the promised one, up to the feedback or to today.
pub fn late_days(consultation: &Consultation, today: NaiveDate) -> i64 {
    let until = consultation.fed_back_on.unwrap_or(today);
    (until - consultation.feedback_on).num_days().max(0)
}

/// Whether feedback came by its day; `None`: there is none yet.
pub fn kept(consultation: &Consultation) -> Option<bool> {
    consultation.fed_back_on.map(|on| on <= consultation.feedback_on)
}

/// Promised days, counted: broken is late feedback and feedback that is overdue.
pub fn count(consultations: &[Consultation], today: NaiveDate) -> Kept {
    let mut count = Kept { asked: consultations.len() as i64, ..Kept::default() };
    for consultation in consultations {
        match (kept(consultation), late_days(consultation, today)) {
            (Some(true), _) => count.kept += 1,
            (None, 0) => count.open += 1,
            _ => count.broken += 1,
        }
    }
    count
}

/// Answers are taken until the end of their day, and not after the city has said what came of them.
/// 409 `answers_closed`.
pub fn takes_answers(consultation: &Consultation, today: NaiveDate) -> Answer<()> {
    if consultation.feedback.is_some() || consultation.answer_by < today {
        return Err(Problem::conflict("answers_closed", "The time for answers is over."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::kernel::ConsultationId;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    fn promised(on: NaiveDate, fed_back_on: Option<NaiveDate>) -> Consultation {
        Consultation {
            id: ConsultationId::new(),
            title: "t".into(),
            purpose: "p".into(),
            still_open: "s".into(),
            minutes: 10,
            what_happens: "w".into(),
            answer_by: day(5),
            feedback_on: on,
            to_all: true,
            feedback: fed_back_on.map(|_| "done".into()),
            fed_back_at: fed_back_on.map(|_| DateTime::UNIX_EPOCH),
            fed_back_on,
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
            asked: Vec::new(),
            responses: Vec::new(),
        }
    }

    #[test]
    fn a_promise_is_kept_to_the_end_of_its_day_and_broken_the_day_after() {
        assert_eq!(state(&promised(day(10), None), day(10)), ConsultationState::Open);
        assert_eq!(state(&promised(day(10), None), day(11)), ConsultationState::Overdue);
        assert_eq!(kept(&promised(day(10), Some(day(10)))), Some(true));
        assert_eq!(kept(&promised(day(10), Some(day(11)))), Some(false));
        assert_eq!(late_days(&promised(day(10), Some(day(13))), day(20)), 3);
        let all = [
            promised(day(10), Some(day(9))),
            promised(day(10), Some(day(11))),
            promised(day(10), None),
            promised(day(30), None),
        ];
        assert_eq!(count(&all, day(12)), Kept { asked: 4, kept: 1, broken: 2, open: 1 });
    }

    #[test]
    fn the_asker_gives_time_and_promises_a_later_day() {
        assert!(days(day(1), day(1), day(2)).is_ok());
        assert!(days(day(2), day(1), day(3)).is_err() && days(day(1), day(5), day(5)).is_err());
    }
}
