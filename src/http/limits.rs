//! What one visitor may cost: sizes, waits and numbers. Knows nothing of how they are kept.
use std::time::Duration;

/// Every bound of the server in one place. The defaults fit two cores and 1,024 open files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Open connections that are served. Beyond it only health is answered.
    pub connections: usize,
    /// The same for one address. Behind a proxy all visitors share the proxy's.
    pub connections_per_address: usize,
    /// Connections above `connections` that are still heard, so that health keeps its answer.
    pub reserve: usize,
    /// Requests being answered at the same time; beyond it 503.
    pub in_flight: usize,
    /// Until the head of a request is complete. On HTTP/1 also the longest pause between two requests.
    pub head: Duration,
    /// HTTP/2: longest time without a request before the connection is closed.
    pub idle: Duration,
    /// Until the answer begins, the body of the request included.
    pub answer: Duration,
    /// How long an answer without end, e.g. live events, may keep a connection on which nothing else is asked.
    pub longest: Duration,
    /// From the signal to stop until the last connection is cut.
    pub farewell: Duration,
    /// Bytes of a request's head.
    pub head_bytes: usize,
    /// Bytes of a request's path and query.
    pub target_bytes: usize,
    /// Bytes of a request's body.
    pub body_bytes: usize,
    /// Addresses to which files are sent, and how many bytes one may have.
    pub files: &'static [&'static str],
    pub file_bytes: usize,
}

impl Limits {
    /// Bytes of the body of a request to `path`.
    pub fn body_bytes_of(&self, path: &str) -> usize {
        if self.files.contains(&path) { self.file_bytes } else { self.body_bytes }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 768,
            connections_per_address: 256,
            reserve: 128,
            in_flight: 256,
            head: Duration::from_secs(5),
            idle: Duration::from_secs(60),
            answer: Duration::from_secs(10),
            longest: Duration::from_secs(45 * 60),
            farewell: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            target_bytes: 8 * 1024,
            body_bytes: 64 * 1024,
            files: &[],
            file_bytes: 2 * 1024 * 1024,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_be_larger_than_any_other_body() {
        let limits = Limits { files: &["/api/files"], ..Limits::default() };
        assert_eq!(limits.body_bytes_of("/api/files"), limits.file_bytes);
        assert_eq!(limits.body_bytes_of("/api/claims"), limits.body_bytes);
        assert!(limits.file_bytes > limits.body_bytes);
    }
}
