//! What happened, in numbers: counters without locks, written down as Prometheus text. Holds nothing about anyone.
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use axum::http::StatusCode;

use super::headers::Group;

/// Upper limits of the time until an answer begins, in microseconds.
const LIMITS_US: [u64; 10] = [100, 250, 500, 1_000, 2_500, 10_000, 50_000, 250_000, 1_000_000, 5_000_000];
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// All counters of one server.
#[derive(Default)]
pub struct Meter {
    groups: [Counters; 4],
    in_flight: AtomicUsize,
    shed: AtomicU64,
    panics: AtomicU64,
    connections: AtomicUsize,
    turned_away: AtomicU64,
}

#[derive(Default)]
struct Counters {
    classes: [AtomicU64; 5],
    /// One more than limits: the last is without limit.
    times: [AtomicU64; 11],
    sum_us: AtomicU64,
}

/// Counts as one while it lives.
pub struct Tally<'a>(&'a AtomicUsize);

impl Meter {
    pub fn answered(&self, group: Group, status: StatusCode, took: Duration) {
        let counters = &self.groups[group as usize];
        let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        counters.classes[usize::from(status.as_u16() / 100).clamp(1, 5) - 1].fetch_add(1, Relaxed);
        counters.times[LIMITS_US.partition_point(|&limit| limit < took)].fetch_add(1, Relaxed);
        counters.sum_us.fetch_add(took, Relaxed);
    }

    /// A place among at most `limit` requests being answered, or none.
    pub fn begin(&self, limit: usize) -> Option<Tally<'_>> {
        let others = self.in_flight.fetch_add(1, Relaxed);
        let tally = Tally(&self.in_flight);
        (others < limit).then_some(tally)
    }

    pub fn connected(&self) -> Tally<'_> {
        self.connections.fetch_add(1, Relaxed);
        Tally(&self.connections)
    }

    pub fn shed(&self) {
        self.shed.fetch_add(1, Relaxed);
    }

    pub fn panicked(&self) {
        self.panics.fetch_add(1, Relaxed);
    }

    pub fn turned_away(&self) {
        self.turned_away.fetch_add(1, Relaxed);
    }

    /// Prometheus text, format 0.0.4.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(8 * 1024);
        line(&mut text, "http_requests_in_flight", "gauge", self.in_flight.load(Relaxed));
        line(&mut text, "http_connections", "gauge", self.connections.load(Relaxed));
        line(&mut text, "http_requests_shed_total", "counter", self.shed.load(Relaxed));
        line(&mut text, "http_handler_panics_total", "counter", self.panics.load(Relaxed));
        line(&mut text, "http_connections_turned_away_total", "counter", self.turned_away.load(Relaxed));
        text.push_str("# TYPE http_requests_total counter\n");
        for group in Group::ALL {
            self.groups[group as usize].requests(group, &mut text);
        }
        text.push_str("# TYPE http_request_duration_seconds histogram\n");
        for group in Group::ALL {
            self.groups[group as usize].durations(group, &mut text);
        }
        text
    }
}

fn line(text: &mut String, name: &str, kind: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "# TYPE {name} {kind}\n{name} {value}");
}

impl Counters {
    fn requests(&self, group: Group, text: &mut String) {
        for (class, count) in CLASSES.iter().zip(&self.classes) {
            let (group, count) = (group.name(), count.load(Relaxed));
            let _ = writeln!(text, "http_requests_total{{group=\"{group}\",status=\"{class}\"}} {count}");
        }
    }

    fn durations(&self, group: Group, text: &mut String) {
        let name = "http_request_duration_seconds";
        let group = group.name();
        let mut total = 0;
        let limits = LIMITS_US.iter().map(|&us| seconds(us).to_string()).chain(["+Inf".to_owned()]);
        for (limit, count) in limits.zip(&self.times) {
            total += count.load(Relaxed);
            let _ = writeln!(text, "{name}_bucket{{group=\"{group}\",le=\"{limit}\"}} {total}");
        }
        let _ = writeln!(text, "{name}_sum{{group=\"{group}\"}} {}", seconds(self.sum_us.load(Relaxed)));
        let _ = writeln!(text, "{name}_count{{group=\"{group}\"}} {total}");
    }
}

#[allow(clippy::cast_precision_loss)] // a sum of microseconds loses nothing anyone could read
fn seconds(us: u64) -> f64 {
    us as f64 / 1e6
}

impl Drop for Tally<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_group_class_and_time() {
        let meter = Meter::default();
        meter.answered(Group::Tiles, StatusCode::OK, Duration::from_micros(100));
        meter.answered(Group::Tiles, StatusCode::OK, Duration::from_micros(101));
        meter.answered(Group::Api, StatusCode::NOT_FOUND, Duration::from_secs(9));
        let text = meter.text();
        for line in [
            "http_requests_total{group=\"tiles\",status=\"2xx\"} 2",
            "http_requests_total{group=\"api\",status=\"4xx\"} 1",
            "http_request_duration_seconds_bucket{group=\"tiles\",le=\"0.0001\"} 1",
            "http_request_duration_seconds_bucket{group=\"tiles\",le=\"0.00025\"} 2",
            "http_request_duration_seconds_bucket{group=\"api\",le=\"5\"} 0",
            "http_request_duration_seconds_bucket{group=\"api\",le=\"+Inf\"} 1",
            "http_request_duration_seconds_sum{group=\"api\"} 9",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is missing in\n{text}");
        }
    }

    #[test]
    fn a_refused_place_is_given_back() {
        let meter = Meter::default();
        let held = meter.begin(1);
        assert!(held.is_some() && meter.begin(1).is_none());
        drop(held);
        assert!(meter.begin(1).is_some());
        assert_eq!(meter.in_flight.load(Relaxed), 0);
    }
}
