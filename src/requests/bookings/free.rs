//! Looking for a time at which a room is free. Pure, in wall time: what is found here is an offer, the promise is the tables'.
use chrono::{NaiveDateTime, TimeDelta, Timelike};

/// From one wall time to another, the second left out.
pub type Hours = (NaiveDateTime, NaiveDateTime);

/// Hours within which another time of the day is offered.
const DAY: (u32, u32) = (9, 21);
/// How finely another time of the day is looked for.
const STEP_MINUTES: i64 = 30;
/// How far away another day is looked for.
const DAYS: i64 = 14;
/// So many other times are enough to choose from.
const ENOUGH: usize = 3;

fn overlap(one: &Hours, other: &Hours) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// The first of the dates that is taken.
pub fn clash(dates: &[Hours], busy: &[Hours]) -> Option<Hours> {
    dates.iter().find(|date| busy.iter().any(|taken| overlap(date, taken))).copied()
}

/// Until when the room is taken where this time meets others.
pub fn taken_until(date: &Hours, busy: &[Hours]) -> Option<NaiveDateTime> {
    busy.iter().filter(|taken| overlap(date, taken)).map(|taken| taken.1).max()
}

/// From when the room is free for as long as this date takes, later that day.
pub fn free_from(date: &Hours, busy: &[Hours]) -> Option<NaiveDateTime> {
    let length = date.1 - date.0;
    let mut starts: Vec<_> = busy.iter().map(|taken| taken.1).filter(|end| *end > date.0).collect();
    starts.sort_unstable();
    let fits = |start: &NaiveDateTime| {
        let hours = (*start, *start + length);
        start.date() == date.0.date() && by_day(&hours) && clash(&[hours], busy).is_none()
    };
    starts.into_iter().find(fits)
}

/// Other times for all the dates at which the room is free, named by their first date: where they are taken, the nearest
/// later and earlier that day; then the days around at the same hours.
pub fn also(dates: &[Hours], busy: &[Hours], now: NaiveDateTime) -> Vec<Hours> {
    let Some(first) = dates.first() else { return Vec::new() };
    let moved = |by: TimeDelta| (first.0 + by, first.1 + by);
    let free = |by: &TimeDelta| {
        let dates: Vec<Hours> = dates.iter().map(|date| (date.0 + *by, date.1 + *by)).collect();
        moved(*by).0 > now && clash(&dates, busy).is_none()
    };
    let steps = || (1..=24 * 60 / STEP_MINUTES).map(|step| TimeDelta::minutes(step * STEP_MINUTES));
    let that_day = |by: &TimeDelta| moved(*by).0.date() == first.0.date() && by_day(&moved(*by)) && free(by);
    let near = if clash(dates, busy).is_some() {
        [steps().find(that_day), steps().map(|step| -step).find(that_day)]
    } else {
        [None, None]
    };
    let days = (1..=DAYS).flat_map(|day| [TimeDelta::days(day), TimeDelta::days(-day)]).filter(free);
    near.into_iter().flatten().chain(days).take(ENOUGH).map(moved).collect()
}

fn by_day(hours: &Hours) -> bool {
    let last = hours.1 - TimeDelta::minutes(1);
    hours.0.date() == last.date() && hours.0.hour() >= DAY.0 && last.hour() < DAY.1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// November 2026: `(26, "17:00", "19:00")`.
    fn hours(day: u32, from: &str, to: &str) -> Hours {
        let at = |time: &str| format!("2026-11-{day:02}T{time}:00").parse().unwrap();
        (at(from), at(to))
    }

    fn on(hours: Vec<Hours>) -> Vec<String> {
        hours.iter().map(|hours| hours.0.format("%d %H:%M").to_string()).collect()
    }

    const NOON: &str = "12:00";

    #[test]
    fn whoever_comes_when_others_leave_meets_nobody() {
        let eleven = hours(26, "11:00", NOON);
        assert_eq!(clash(&[eleven], &[hours(26, "10:00", "11:00"), hours(26, NOON, "13:00")]), None);
        assert_eq!(clash(&[hours(25, "11:00", NOON), eleven], &[hours(26, "11:59", "13:00")]), Some(eleven));
    }

    #[test]
    fn a_taken_room_says_until_when_and_when_it_is_free_again() {
        let busy = [hours(24, "17:00", "19:00"), hours(24, "19:30", "20:00")];
        let quiz = hours(24, "18:00", "19:00");
        assert_eq!(taken_until(&quiz, &busy), Some(busy[0].1));
        assert_eq!(free_from(&quiz, &busy), Some(busy[1].1), "half an hour between two others is too short");
        assert_eq!(free_from(&hours(24, "18:00", "20:00"), &busy), None, "until ten is too late");
    }

    #[test]
    fn where_the_room_is_free_the_days_around_are_offered() {
        let now = hours(23, NOON, NOON).0;
        let found = also(&[hours(26, "17:00", "19:00")], &[hours(27, "18:00", "20:00")], now);
        assert_eq!(on(found), ["25 17:00", "28 17:00", "24 17:00"]);
    }

    #[test]
    fn where_it_is_taken_the_same_day_comes_first_and_the_past_never() {
        let now = hours(24, NOON, NOON).0;
        let found = also(&[hours(24, "17:00", "18:00")], &[hours(24, "16:30", "18:00")], now);
        assert_eq!(on(found), ["24 18:00", "24 15:30", "25 17:00"]);
    }

    #[test]
    fn a_series_is_offered_only_where_all_its_dates_are_free() {
        let now = hours(1, NOON, NOON).0;
        let series = [hours(12, "17:00", "18:00"), hours(19, "17:00", "18:00")];
        let found = also(&series, &[hours(20, "17:00", "18:00"), hours(18, "17:30", "20:00")], now);
        assert_eq!(on(found), ["14 17:00", "10 17:00", "15 17:00"]);
    }
}
