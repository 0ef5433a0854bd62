//! Quorum, terms, succession. Pure: no clock, no database.
use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::model::{MandateRole, MandateRow};
use crate::kernel::PersonId;

/// Fewer than two decide nothing.
const SMALLEST_QUORUM: i64 = 2;
/// A mandate ends soon this many days before its last.
const SOON_DAYS: i64 = 60;

/// How many members must have their say: the share in percent, rounded up, two at least.
pub fn quorum(members: i64, percent: u32) -> i64 {
    let share = (members.max(0) * i64::from(percent) + 99) / 100;
    share.max(SMALLEST_QUORUM)
}

/// The last day of a term that begins on a day.
pub fn ends_after(begins: NaiveDate, months: u32) -> NaiveDate {
    let next = begins.checked_add_months(Months::new(months.max(1))).unwrap_or(begins);
    next.checked_sub_days(Days::new(1)).unwrap_or(next).max(begins)
}

pub fn ends_soon(ends_on: NaiveDate, today: NaiveDate) -> bool {
    (ends_on - today).num_days() <= SOON_DAYS
}

/// The last day on which a seat is held by someone; `None`: it is free now, and nobody is to come.
fn held_until(mandates: &[MandateRow], role: MandateRole, seat: i64, today: NaiveDate) -> Option<NaiveDate> {
    let of_seat = mandates.iter().filter(|mandate| mandate.role == role && mandate.seat == seat);
    of_seat.map(|mandate| mandate.ends_on).max().filter(|last| *last >= today)
}

/// How many of a role's seats nobody holds.
pub fn vacant(mandates: &[MandateRow], role: MandateRole, seats: i64, today: NaiveDate) -> i64 {
    let free = |seat: &i64| held_until(mandates, role, *seat, today).is_none();
    (1..=seats).filter(free).count().try_into().unwrap_or(seats)
}

/// How many seats an election fills: those that are free or soon will be, or else all of them.
pub fn seats_up(mandates: &[MandateRow], role: MandateRole, seats: i64, today: NaiveDate) -> i64 {
    let up = |seat: &i64| held_until(mandates, role, *seat, today).is_none_or(|last| ends_soon(last, today));
    let up = (1..=seats).filter(up).count().try_into().unwrap_or(seats);
    if up == 0 { seats } else { up }
}

/// Someone who was elected, and the seat they take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Winner {
    pub person: PersonId,
    pub seat: i64,
}

/// Which seat each of the elected takes: who holds one stays on it, the others take those that are free first, then those
/// that end first. Each gets one, as long as there are seats.
pub fn seated(
    mandates: &[MandateRow],
    role: MandateRole,
    seats: i64,
    today: NaiveDate,
    elected: &[PersonId],
) -> Vec<Winner> {
    let own = |person: PersonId| {
        let held = mandates.iter().filter(|mandate| mandate.role == role && mandate.person_id == person);
        held.filter(|mandate| mandate.ends_on >= today).map(|mandate| mandate.seat).max()
    };
    let mut winners: Vec<Winner> =
        elected.iter().filter_map(|person| own(*person).map(|seat| Winner { person: *person, seat })).collect();
    let kept: BTreeSet<i64> = winners.iter().map(|winner| winner.seat).collect();
    let mut free: Vec<i64> = (1..=seats).filter(|seat| !kept.contains(seat)).collect();
    free.sort_by_key(|seat| (held_until(mandates, role, *seat, today), *seat));
    let new = elected.iter().filter(|person| own(**person).is_none());
    winners.extend(new.zip(free).map(|(person, seat)| Winner { person: *person, seat }));
    winners
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::MandateId;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn mandate(seat: i64, person: PersonId, ends_on: NaiveDate) -> MandateRow {
        let (id, role, starts_on) = (MandateId::new(), MandateRole::Moderator, day(1));
        MandateRow {
            id,
            role,
            seat,
            person_id: person,
            name: String::new(),
            starts_on,
            ends_on,
            decision_id: None,
            version: 1,
        }
    }

    #[test]
    fn half_of_the_members_are_rounded_up_and_two_are_the_least() {
        assert_eq!([0, 1, 3, 4, 5, 9, 30].map(|members| quorum(members, 50)), [2, 2, 2, 2, 3, 5, 15]);
        assert_eq!((quorum(9, 100), quorum(9, 0), quorum(7, 34)), (9, 2, 3));
    }

    #[test]
    fn a_term_ends_the_day_before_it_would_begin_again() {
        assert_eq!(ends_after(day(23), 12), NaiveDate::from_ymd_opt(2027, 11, 22).unwrap());
        let leap = NaiveDate::from_ymd_opt(2027, 8, 31).unwrap();
        assert_eq!(ends_after(leap, 6), NaiveDate::from_ymd_opt(2028, 2, 28).unwrap());
    }

    #[test]
    fn an_election_fills_what_is_free_or_soon_will_be_and_else_all() {
        let (role, late) = (MandateRole::Moderator, NaiveDate::from_ymd_opt(2027, 11, 1).unwrap());
        let held = |ends: [NaiveDate; 3]| -> Vec<MandateRow> {
            (1..).zip(ends).map(|(seat, ends_on)| mandate(seat, PersonId::new(), ends_on)).collect()
        };
        assert_eq!(seats_up(&[], role, 3, day(10)), 3);
        assert_eq!(seats_up(&held([late, late, day(20)]), role, 3, day(10)), 1);
        assert_eq!(seats_up(&held([late, day(9), day(20)]), role, 3, day(10)), 2);
        assert_eq!(seats_up(&held([late, late, late]), role, 3, day(10)), 3);
        assert_eq!(vacant(&held([late, day(9), day(20)]), role, 3, day(10)), 1);
    }

    #[test]
    fn who_holds_a_seat_stays_on_it_and_others_take_the_free_one_first() {
        let (anna, new, newer) = (PersonId::new(), PersonId::new(), PersonId::new());
        let mandates = [mandate(1, PersonId::new(), day(20)), mandate(2, anna, day(25))];
        let winners = seated(&mandates, MandateRole::Moderator, 3, day(10), &[new, anna, newer]);
        let seat = |person| winners.iter().find(|winner| winner.person == person).map(|winner| winner.seat);
        assert_eq!((seat(anna), seat(new), seat(newer)), (Some(2), Some(3), Some(1)));
    }

    proptest! {
        #[test]
        fn more_members_or_a_larger_share_never_lower_the_quorum(members in 0_i64..500, more in 0_i64..50, percent in 0_u32..100) {
            prop_assert!(quorum(members, percent) <= quorum(members + more, percent));
            prop_assert!(quorum(members, percent) <= quorum(members, percent + 1));
        }

        #[test]
        fn nobody_gets_two_seats_and_no_seat_is_given_twice(
            held in proptest::collection::vec((1_i64..4, 0_usize..6, 1_u32..28), 0..3), elected in proptest::collection::btree_set(0_usize..6, 0..4),
        ) {
            let people: Vec<PersonId> = (0..6).map(|_| PersonId::new()).collect();
            let mut taken = (BTreeSet::new(), BTreeSet::new());
            let held = held.into_iter().filter(|(seat, person, _)| taken.0.insert(*seat) & taken.1.insert(*person));
            let mandates: Vec<MandateRow> = held.map(|(seat, person, ends)| mandate(seat, people[person], day(ends))).collect();
            let elected: Vec<PersonId> = elected.into_iter().map(|at| people[at]).collect();
            let winners = seated(&mandates, MandateRole::Moderator, 3, day(10), &elected);
            prop_assert_eq!(winners.len(), elected.len());
            prop_assert_eq!(winners.iter().map(|winner| winner.seat).collect::<BTreeSet<_>>().len(), elected.len());
            prop_assert_eq!(winners.iter().map(|winner| winner.person).collect::<BTreeSet<_>>().len(), elected.len());
        }
    }
}
