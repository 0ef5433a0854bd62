//! What a database can say against a statement, told apart by what the caller can do about it.
use std::fmt;

/// An error of either engine.
#[derive(Debug)]
pub struct Error(sqlx::Error);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A constraint of the tables: the world has changed, or a rule forbids it.
    Constraint,
    /// Too much at once, or a lost connection: the same may succeed a moment later.
    Busy,
    /// No room on the disk, or it cannot be written.
    Full,
    /// A value that cannot be kept, e.g. a sign that PostgreSQL has no place for.
    Unfit,
    Other,
}

/// PostgreSQL, by the beginnings of its codes: connection lost, transaction undone or left idle, too little of something, lock
/// not available, cancelled or shutting down.
const BUSY: [&str; 6] = ["08", "25P03", "40", "53", "55P03", "57"];
/// PostgreSQL: disk full, read only.
const FULL: [&str; 2] = ["53100", "25006"];
/// PostgreSQL: data that a column cannot hold, by the beginning of its codes.
const UNFIT: &str = "22";
/// SQLite: BUSY, LOCKED; FULL, IOERR, READONLY (primary codes; the extended ones carry them in their low byte).
const SQLITE_BUSY: [i64; 2] = [5, 6];
const SQLITE_FULL: [i64; 3] = [13, 10, 8];

impl Error {
    pub fn kind(&self) -> Kind {
        match &self.0 {
            sqlx::Error::Database(error) => of(error.as_ref()),
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Kind::Busy
            }
            _ => Kind::Other,
        }
    }

    /// True if the tables refused it by this name (a constraint on PostgreSQL, a trigger's word on SQLite).
    pub fn is(&self, name: &str) -> bool {
        let sqlx::Error::Database(error) = &self.0 else { return false };
        error.constraint() == Some(name) || error.message().contains(name)
    }
}

fn of(error: &dyn sqlx::error::DatabaseError) -> Kind {
    let code = error.code().unwrap_or_default();
    let primary = code.parse::<i64>().map(|code| code & 0xff).ok();
    if error.is_unique_violation() || error.is_foreign_key_violation() || error.is_check_violation() {
        return Kind::Constraint;
    }
    match primary.filter(|_| code.len() < 5) {
        Some(19) => Kind::Constraint,
        Some(code) if SQLITE_BUSY.contains(&code) => Kind::Busy,
        Some(code) if SQLITE_FULL.contains(&code) => Kind::Full,
        _ => by_code(&code),
    }
}

fn by_code(code: &str) -> Kind {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| code.starts_with(beginning));
    match () {
        () if begins(&["23"]) => Kind::Constraint,
        () if begins(&FULL) => Kind::Full,
        () if begins(&BUSY) => Kind::Busy,
        () if begins(&[UNFIT]) => Kind::Unfit,
        () => Kind::Other,
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_succeed_a_moment_later_is_no_fault_of_ours() {
        for (code, kind) in [
            ("23505", Kind::Constraint),
            ("53100", Kind::Full),
            ("25006", Kind::Full),
            ("53300", Kind::Busy),
            ("40001", Kind::Busy),
            ("40P01", Kind::Busy),
            ("57014", Kind::Busy),
            ("25P03", Kind::Busy),
            ("08006", Kind::Busy),
            ("22021", Kind::Unfit),
            ("42P01", Kind::Other),
        ] {
            assert_eq!(by_code(code), kind, "{code}");
        }
    }
}
