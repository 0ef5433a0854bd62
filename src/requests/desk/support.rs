//! What a house gives, by month: rooms and help at every date it said yes to.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use utoipa::ToSchema;

use super::times_of;
use crate::requests::bookings::times;
use crate::requests::model::{RequestRow, RequestState};

/// A month, and what was given in it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Month {
    /// `2026-11`
    pub month: String,
    pub room_hours: f64,
    pub staff_hours: f64,
    /// Requests with a date in this month.
    pub requests: usize,
}

/// Minutes of rooms and of staff, and how many requests.
#[derive(Default)]
struct Sum {
    room: i64,
    staff: i64,
    requests: usize,
}

/// Months up to the one that runs, the newest first; a date counts in the month it begins in.
pub fn support(zone: Tz, requests: &[RequestRow], now: DateTime<Utc>) -> Vec<Month> {
    let month = |at: DateTime<Utc>| times::wall(zone, at).format("%Y-%m").to_string();
    let mut months: BTreeMap<String, Sum> = BTreeMap::new();
    for row in requests.iter().filter(|row| row.state == RequestState::Accepted) {
        let mut counted = Vec::new();
        for at in times_of(zone, row).iter().map(|span| month(span.starts_at)) {
            let sum = months.entry(at.clone()).or_default();
            sum.room += if row.room_id.is_some() { row.minutes } else { 0 };
            sum.staff += row.staff_minutes;
            if !counted.contains(&at) {
                sum.requests += 1;
                counted.push(at);
            }
        }
    }
    let this = month(now);
    months.into_iter().rev().filter(|(month, _)| *month <= this).map(|(month, sum)| sum.told(month)).collect()
}

impl Sum {
    fn told(self, month: String) -> Month {
        let hours = |minutes: i64| minutes as f64 / 60.0;
        Month { month, room_hours: hours(self.room), staff_hours: hours(self.staff), requests: self.requests }
    }
}
