//! Repeats: the part of RFC 5545's RRULE that people plan by and that other calendars take over (Integreat reads weekly and
//! monthly ones, weeks from Monday). The first date always keeps its own rule.
use std::fmt;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};

use super::MOST_DATES;
use super::written::{Parts, letters, refuse, weekday, weekdays};
use crate::http::Answer;

/// Every so many weeks or months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    pattern: Pattern,
    /// 1: every one.
    interval: u16,
    end: End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Pattern {
    /// From Monday on, each once.
    Weekly(Vec<Weekday>),
    /// The day of the month, 1–31; months without it are left out.
    MonthDay(i8),
    /// The first to fifth (1–5) or last to fifth from last (-1 – -5) of a weekday.
    MonthWeekday(i16, Weekday),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Open,
    Count(u32),
    /// The last day, counted.
    Until(NaiveDate),
}

impl Repeat {
    /// Reads `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8`: FREQ weekly or monthly, INTERVAL, BYDAY, BYMONTHDAY, and COUNT or
    /// UNTIL (a date). The first date must keep the rule. 422 `bad_repeat`.
    pub fn parse(text: &str, first: NaiveDate) -> Answer<Self> {
        let mut parts = Parts::read(text)?;
        let freq = parts.take("FREQ").unwrap_or_default();
        let most = if freq == "WEEKLY" { 52 } else { 12 };
        let interval = parts.number("INTERVAL", 1..=most)?.unwrap_or(1);
        let end = end(&mut parts, first)?;
        let (days, month_day) = (parts.take("BYDAY"), parts.number("BYMONTHDAY", 1..=31)?);
        let pattern = match (freq, days, month_day) {
            ("WEEKLY", days, None) => Pattern::Weekly(days.map_or(Ok(vec![first.weekday()]), weekdays).map(in_order)?),
            ("MONTHLY", None, day) => Pattern::MonthDay(day.map_or(day_of(first), |day| day as i8)),
            ("MONTHLY", Some(day), None) => nth_weekday(day)?,
            _ => return Err(refuse("A repeat is FREQ=WEEKLY or FREQ=MONTHLY by weekday or by day of the month.")),
        };
        parts.nothing_left()?;
        if !pattern.holds(first) {
            return Err(refuse("The first date is not one of the repeat's own."));
        }
        Ok(Self { pattern, interval: interval as u16, end })
    }

    /// The same rhythm for a first date that was moved: its days and its end move along.
    pub fn moved(&self, from: NaiveDate, to: NaiveDate) -> Self {
        let by = to - from;
        let turned = |day: &Weekday| {
            let days = (i64::from(day.num_days_from_monday()) + by.num_days()).rem_euclid(7);
            Weekday::try_from(days as u8).unwrap_or(*day)
        };
        let pattern = match &self.pattern {
            Pattern::Weekly(days) => Pattern::Weekly(in_order(days.iter().map(turned).collect())),
            Pattern::MonthDay(_) => Pattern::MonthDay(day_of(to)),
            Pattern::MonthWeekday(nth, _) if *nth < 0 => Pattern::MonthWeekday(-nth_from_end(to), to.weekday()),
            Pattern::MonthWeekday(..) => Pattern::MonthWeekday(nth(to), to.weekday()),
        };
        let end = match self.end {
            End::Until(day) => End::Until(day.checked_add_signed(by).unwrap_or(day)),
            end => end,
        };
        Self { pattern, interval: self.interval, end }
    }

    /// Wall times from the first on, at most `most`; none after `horizon` if the repeat does not end by itself.
    pub fn walls(&self, first: NaiveDateTime, horizon: NaiveDateTime, most: usize) -> Answer<Vec<NaiveDateTime>> {
        // Floating time, labelled UTC: clocks that change are no matter of the rhythm.
        let start = first.and_utc().with_timezone(&Tz::UTC);
        let rules = self.rule(horizon).build(start).map_err(|error| refuse(error.to_string()))?;
        Ok(all(rules, most).iter().map(DateTime::naive_utc).collect())
    }

    fn rule(&self, horizon: NaiveDateTime) -> RRule<Unvalidated> {
        let rule = match &self.pattern {
            Pattern::Weekly(days) => {
                let days = days.iter().map(|day| NWeekday::Every(*day)).collect();
                RRule::new(Frequency::Weekly).by_weekday(days)
            }
            Pattern::MonthDay(day) => RRule::new(Frequency::Monthly).by_month_day(vec![*day]),
            Pattern::MonthWeekday(nth, day) => {
                RRule::new(Frequency::Monthly).by_weekday(vec![NWeekday::Nth(*nth, *day)])
            }
        };
        let rule = rule.interval(self.interval).week_start(Weekday::Mon);
        let until = |wall: NaiveDateTime| wall.and_utc().with_timezone(&Tz::UTC);
        match self.end {
            End::Open => rule.until(until(horizon)),
            End::Count(count) => rule.count(count),
            End::Until(day) => rule.until(until(day.and_time(NaiveTime::MIN) + chrono::TimeDelta::minutes(1439))),
        }
    }

    /// The rule without its end, for whoever says the end in another way.
    pub fn rhythm(&self) -> String {
        Self { end: End::Open, ..self.clone() }.to_string()
    }
}

fn all(rules: RRuleSet, most: usize) -> Vec<DateTime<Tz>> {
    rules.all(u16::try_from(most).unwrap_or(u16::MAX)).dates
}

impl fmt::Display for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if matches!(self.pattern, Pattern::Weekly(_)) { "FREQ=WEEKLY" } else { "FREQ=MONTHLY" })?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        match &self.pattern {
            Pattern::Weekly(days) => {
                let days: Vec<_> = days.iter().map(|day| letters(*day)).collect();
                write!(f, ";BYDAY={}", days.join(","))?;
            }
            Pattern::MonthDay(day) => write!(f, ";BYMONTHDAY={day}")?,
            Pattern::MonthWeekday(nth, day) => write!(f, ";BYDAY={nth}{}", letters(*day))?,
        }
        match self.end {
            End::Open => Ok(()),
            End::Count(count) => write!(f, ";COUNT={count}"),
            End::Until(day) => write!(f, ";UNTIL={}", day.format("%Y%m%d")),
        }
    }
}

impl Pattern {
    fn holds(&self, day: NaiveDate) -> bool {
        match self {
            Self::Weekly(days) => days.contains(&day.weekday()),
            Self::MonthDay(of) => *of == day_of(day),
            Self::MonthWeekday(n, weekday) => *weekday == day.weekday() && (*n == nth(day) || -*n == nth_from_end(day)),
        }
    }
}

fn day_of(day: NaiveDate) -> i8 {
    i8::try_from(day.day()).unwrap_or(1)
}

/// The how manieth of its weekday in the month, 1–5.
fn nth(day: NaiveDate) -> i16 {
    i16::from(day_of(day) - 1) / 7 + 1
}

/// The same counted from the month's end.
fn nth_from_end(day: NaiveDate) -> i16 {
    i16::from(i8::try_from(day.num_days_in_month()).unwrap_or(31) - day_of(day)) / 7 + 1
}

/// `1TH`, `-1SA`.
fn nth_weekday(text: &str) -> Answer<Pattern> {
    let at = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let nth = text[..at].parse().ok().filter(|nth: &i16| (1..=5).contains(&nth.abs()));
    let nth = nth.ok_or_else(|| refuse("A monthly BYDAY is one weekday with its number, like 1TH or -1SA."))?;
    Ok(Pattern::MonthWeekday(nth, weekday(&text[at..])?))
}

fn in_order(mut days: Vec<Weekday>) -> Vec<Weekday> {
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    days
}

fn end(parts: &mut Parts<'_>, first: NaiveDate) -> Answer<End> {
    let count = parts.number("COUNT", 1..=MOST_DATES as u32)?;
    match (count, parts.take("UNTIL")) {
        (None, None) => Ok(End::Open),
        (Some(count), None) => Ok(End::Count(count)),
        (None, Some(text)) => {
            let last = first.checked_add_days(Days::new(366)).unwrap_or(first);
            let day = NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|day| (first..=last).contains(day));
            let detail = "UNTIL is a day within a year of the first date, like 20270131.";
            day.filter(|_| text.len() == 8).map(End::Until).ok_or_else(|| refuse(detail))
        }
        _ => Err(refuse("A repeat ends by COUNT or by UNTIL, not both.")),
    }
}
