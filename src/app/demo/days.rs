//! Days of the demo, counted from the real today, and the passing of time between them.
use std::cell::Cell;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use crate::access::Office;

/// The story's calendar.
pub struct Calendar<'a> {
    office: &'a Office,
    today: NaiveDate,
    /// The day the story has come to, counted from today: negative is past.
    day: Cell<i64>,
}

impl<'a> Calendar<'a> {
    /// `begins`: how many days ago the clock stands now.
    pub fn new(office: &'a Office, begins: i64) -> Self {
        let city = &office.atlas().city;
        let today = city.day(office.clock.now() + TimeDelta::days(begins));
        Self { office, today, day: Cell::new(-begins) }
    }

    /// Lets time pass until this day.
    pub fn until(&self, day: i64) {
        self.office.clock.pass(TimeDelta::days(day - self.day.get()));
        self.day.set(day);
    }

    fn date(&self, day: i64) -> NaiveDate {
        let days = Days::new(day.unsigned_abs());
        if day < 0 { self.today - days } else { self.today + days }
    }

    /// A day as it is written, counted from today.
    pub fn day(&self, day: i64) -> String {
        self.date(day).to_string()
    }

    /// Wall time on the first such weekday at least `after` days from today.
    pub fn on(&self, weekday: Weekday, after: i64, time: &str) -> String {
        let from = self.date(after);
        let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
        format!("{}T{time}", from + Days::new(u64::from(ahead)))
    }
}
