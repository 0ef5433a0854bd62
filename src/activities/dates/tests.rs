//! Dates on paper, the two nights on which clocks change, and any start in twenty years.
use chrono::{Datelike, NaiveDate, Timelike};
use chrono_tz::Europe::Berlin;
use proptest::prelude::*;

use super::*;

fn walls(series: &Series) -> Vec<String> {
    series.spans.iter().map(|span| wall_text(Berlin, span.starts_at)).collect()
}

fn code(starts: &str, rrule: Option<&str>) -> String {
    expand(Berlin, starts, 60, rrule).expect_err("a refusal").code.into_owned()
}

#[test]
fn a_time_that_clocks_show_twice_is_its_first() {
    let series = expand(Berlin, "2026-10-25T02:30", 60, None).expect("a time");
    assert_eq!(series.spans[0].starts_at.to_rfc3339(), "2026-10-25T00:30:00+00:00");
    assert_eq!(wall_text(Berlin, series.spans[0].ends_at), "2026-10-25T02:30", "an hour later they show it again");
}

#[test]
fn a_time_that_clocks_skip_is_refused_first_and_moved_later() {
    assert_eq!(code("2027-03-28T02:30", None), "time_does_not_exist");
    let series = expand(Berlin, "2027-03-21T02:30", 60, Some("FREQ=WEEKLY;COUNT=3")).expect("a repeat");
    assert_eq!(walls(&series), ["2027-03-21T02:30", "2027-03-28T03:30", "2027-04-04T02:30"]);
}

#[test]
fn a_weekly_evening_stays_at_its_hour_across_the_change() {
    let series = expand(Berlin, "2026-10-22T17:00", 120, Some("FREQ=WEEKLY;COUNT=2")).expect("a repeat");
    let instants: Vec<_> = series.spans.iter().map(|span| span.starts_at.to_rfc3339()).collect();
    assert_eq!(instants, ["2026-10-22T15:00:00+00:00", "2026-10-29T16:00:00+00:00"]);
}

#[test]
fn repeats_are_read_and_written_in_one_way() {
    for (given, kept) in [
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=WEEKLY;BYDAY=TH,MO,TH;INTERVAL=2;WKST=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
        ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=26"),
        ("FREQ=MONTHLY;BYDAY=+4TH;COUNT=3", "FREQ=MONTHLY;BYDAY=4TH;COUNT=3"),
        ("FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270301", "FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270301"),
    ] {
        let series = expand(Berlin, "2026-11-26T17:00", 60, Some(given)).expect(given);
        assert_eq!(series.rrule.as_deref(), Some(kept));
        assert_eq!(expand(Berlin, "2026-11-26T17:00", 60, Some(kept)), Ok(series));
    }
}

#[test]
fn monthly_dates_leave_out_what_a_month_does_not_have() {
    let series = expand(Berlin, "2026-12-31T10:00", 60, Some("FREQ=MONTHLY;COUNT=3")).expect("a repeat");
    assert_eq!(walls(&series), ["2026-12-31T10:00", "2027-01-31T10:00", "2027-03-31T10:00"]);
    let last =
        expand(Berlin, "2026-11-28T10:00", 60, Some("FREQ=MONTHLY;BYDAY=-1SA;UNTIL=20270130")).expect("a repeat");
    assert_eq!(walls(&last), ["2026-11-28T10:00", "2026-12-26T10:00", "2027-01-30T10:00"]);
}

#[test]
fn an_open_repeat_ends_after_a_year_and_none_has_more_than_sixty_dates() {
    let series = expand(Berlin, "2026-11-26T17:00", 60, Some("FREQ=WEEKLY")).expect("a repeat");
    assert_eq!((series.spans.len(), walls(&series)[52].as_str()), (53, "2027-11-25T17:00"));
    for refused in [
        "",
        "FREQ=DAILY",
        "FREQ=YEARLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;COUNT=61",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20261231",
        "FREQ=WEEKLY;UNTIL=20261125",
        "FREQ=WEEKLY;UNTIL=20291125",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;FREQ=WEEKLY",
        "FREQ=WEEKLY;WKST=SU",
        "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=TH",
        "FREQ=MONTHLY;BYDAY=1TH",
        "FREQ=MONTHLY;BYMONTHDAY=27",
        "FREQ=MONTHLY;BYDAY=4TH;BYMONTHDAY=26",
        "FREQ=WEEKLY\r\nX=1",
        "FREQ=WEEKLY;COUNT=+2",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=40",
        "freq=weekly",
    ] {
        assert_eq!(code("2026-11-26T17:00", Some(refused)), "bad_repeat", "{refused}");
    }
}

#[test]
fn times_are_written_in_one_way_only() {
    for refused in [
        "",
        "2026-11-26",
        "2026-11-26T17:00:00",
        "2026-11-26T17:00Z",
        "2026-11-26 17:00",
        "2026-02-30T10:00",
        "2026-11-26T24:00",
        "2026-11-26T7:00",
        "+2026-11-26T17:00",
        "1999-11-26T17:00",
        "9999-12-31T23:59",
    ] {
        assert_eq!(code(refused, None), "bad_time", "{refused}");
    }
    for minutes in [i64::MIN, -1, 0, 721, i64::MAX] {
        assert_eq!(expand(Berlin, "2026-11-26T17:00", minutes, None).expect_err("a refusal").code, "bad_minutes");
    }
}

#[test]
fn a_series_that_is_moved_keeps_its_rhythm() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    for (rule, to, moved) in [
        ("FREQ=WEEKLY;BYDAY=TH,SU;COUNT=4", "2026-11-28", "FREQ=WEEKLY;BYDAY=TU,SA;COUNT=4"),
        ("FREQ=MONTHLY;BYMONTHDAY=26;UNTIL=20270126", "2026-11-25", "FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20270125"),
        ("FREQ=MONTHLY;BYDAY=4TH", "2026-11-20", "FREQ=MONTHLY;BYDAY=3FR"),
        ("FREQ=MONTHLY;BYDAY=-1TH", "2026-11-20", "FREQ=MONTHLY;BYDAY=-2FR"),
    ] {
        let repeat = Repeat::parse(rule, day("2026-11-26")).expect(rule).moved(day("2026-11-26"), day(to));
        assert_eq!(repeat.to_string(), moved);
        assert_eq!(Repeat::parse(moved, day(to)), Ok(repeat), "its first date keeps it");
    }
}

fn rule() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("FREQ=WEEKLY"),
        Just("FREQ=WEEKLY;INTERVAL=3"),
        Just("FREQ=MONTHLY"),
        Just("FREQ=MONTHLY;INTERVAL=2")
    ]
}

proptest! {
    #[test]
    fn every_date_keeps_its_place_on_the_clock_but_where_clocks_skip_it(
        day in 0_i64..7670, minute in 0_i64..1440, rule in rule(),
    ) {
        let start = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day").and_time(chrono::NaiveTime::MIN)
            + TimeDelta::minutes(day * 1440 + minute);
        let Ok(series) = expand(Berlin, &wall::written(start), 60, Some(rule)) else {
            prop_assert!(wall::exact(Berlin, start).is_none());
            return Ok(());
        };
        prop_assert!(series.spans.len() > 1);
        prop_assert!(series.spans.windows(2).all(|pair| pair[0].ends_at < pair[1].starts_at));
        for span in &series.spans {
            let shown = span.starts_at.with_timezone(&Berlin).naive_local();
            let asked = shown.date().and_time(start.time());
            let skipped = wall::exact(Berlin, asked).is_none();
            prop_assert_eq!(shown, if skipped { asked + TimeDelta::hours(1) } else { asked });
            prop_assert!(!skipped || (shown.month() == 3 && shown.weekday() == chrono::Weekday::Sun && shown.hour() == 3));
            prop_assert_eq!(span.ends_at - span.starts_at, TimeDelta::minutes(60));
        }
    }
}
