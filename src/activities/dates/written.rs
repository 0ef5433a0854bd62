//! A repeat as it is written: NAME=VALUE;NAME=VALUE with the letters of weekdays (RFC 5545). Knows not what it means.
use chrono::Weekday;

use crate::http::{Answer, Problem};

/// 422 `bad_repeat`.
pub fn refuse(detail: impl Into<String>) -> Problem {
    Problem::invalid("rrule", "bad_repeat", detail)
}

const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

pub fn letters(day: Weekday) -> &'static str {
    DAYS[day.num_days_from_monday() as usize].0
}

pub fn weekday(letters: &str) -> Answer<Weekday> {
    let found = DAYS.iter().find(|(name, _)| *name == letters).map(|(_, day)| *day);
    found.ok_or_else(|| refuse("BYDAY takes MO, TU, WE, TH, FR, SA, SU."))
}

pub fn weekdays(list: &str) -> Answer<Vec<Weekday>> {
    list.split(',').map(weekday).collect()
}

/// The parts of a rule that were not taken yet.
pub struct Parts<'t>(Vec<(&'t str, &'t str)>);

impl<'t> Parts<'t> {
    pub fn read(text: &'t str) -> Answer<Self> {
        let parts: Option<Vec<_>> = text.split(';').map(|part| part.split_once('=')).collect();
        let parts =
            parts.filter(|parts| parts.len() <= 8).ok_or_else(|| refuse("A repeat is NAME=VALUE;NAME=VALUE."))?;
        let twice = parts.iter().enumerate().any(|(at, (name, _))| parts[..at].iter().any(|(other, _)| other == name));
        if twice { Err(refuse("A repeat says each thing once.")) } else { Ok(Self(parts)) }
    }

    pub fn take(&mut self, name: &str) -> Option<&'t str> {
        let at = self.0.iter().position(|(own, _)| *own == name)?;
        Some(self.0.swap_remove(at).1)
    }

    pub fn number(&mut self, name: &str, fits: std::ops::RangeInclusive<u32>) -> Answer<Option<u32>> {
        let Some(text) = self.take(name) else { return Ok(None) };
        let number = text.parse().ok().filter(|number| fits.contains(number) && !text.starts_with('+'));
        let detail = || format!("{name} is a whole number from {} to {}.", fits.start(), fits.end());
        number.map(Some).ok_or_else(|| refuse(detail()))
    }

    /// Weeks begin on Monday, which may be said.
    pub fn nothing_left(mut self) -> Answer<()> {
        let monday = self.take("WKST").is_none_or(|day| day == "MO");
        match self.0.first() {
            None if monday => Ok(()),
            None => Err(refuse("Weeks begin on Monday.")),
            Some((name, _)) => Err(refuse(format!("{name} is not taken."))),
        }
    }
}
