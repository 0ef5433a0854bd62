//! What a column can hold. SQLite knows numbers, text and bytes; what they stand for, PostgreSQL's types say: whoever copies
//! between the two goes by those. Knows no table.
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number,
    Real,
    Truth,
    Text,
    Bytes,
    Id,
    Instant,
    Day,
}

/// What one column of one row holds.
pub enum Value {
    Number(Option<i64>),
    Real(Option<f64>),
    Truth(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Id(Option<Uuid>),
    Instant(Option<DateTime<Utc>>),
    Day(Option<NaiveDate>),
}

impl Kind {
    /// `written`: a type as a table of ours on SQLite is declared with. `None`: nobody has said yet how it is copied.
    pub fn in_sqlite(written: &str) -> Option<Self> {
        Some(match written {
            "integer" => Self::Number,
            "real" => Self::Real,
            "text" => Self::Text,
            "blob" => Self::Bytes,
            _ => return None,
        })
    }

    /// `written`: a type as PostgreSQL's `information_schema` calls it.
    pub fn in_postgres(written: &str) -> Option<Self> {
        Some(match written {
            "bigint" => Self::Number,
            "double precision" => Self::Real,
            "boolean" => Self::Truth,
            "text" => Self::Text,
            "bytea" => Self::Bytes,
            "uuid" => Self::Id,
            "timestamp with time zone" => Self::Instant,
            "date" => Self::Day,
            _ => return None,
        })
    }
}

/// A row's values, each by its column's kind; the same words for the rows of either engine.
macro_rules! values {
    ($row:expr, $columns:expr) => {
        $columns.iter().enumerate().map(|(at, (_, kind))| {
            Ok(match kind {
                Kind::Number => Value::Number($row.try_get(at)?),
                Kind::Real => Value::Real($row.try_get(at)?),
                Kind::Truth => Value::Truth($row.try_get(at)?),
                Kind::Text => Value::Text($row.try_get(at)?),
                Kind::Bytes => Value::Bytes($row.try_get(at)?),
                Kind::Id => Value::Id($row.try_get(at)?),
                Kind::Instant => Value::Instant($row.try_get(at)?),
                Kind::Day => Value::Day($row.try_get(at)?),
            })
        })
    };
}

/// Appends a value to a statement for either engine.
macro_rules! bind {
    ($statement:expr, $value:expr) => {
        match $value {
            Value::Number(value) => drop($statement.push_bind(value)),
            Value::Real(value) => drop($statement.push_bind(value)),
            Value::Truth(value) => drop($statement.push_bind(value)),
            Value::Text(value) => drop($statement.push_bind(value)),
            Value::Bytes(value) => drop($statement.push_bind(value)),
            Value::Id(value) => drop($statement.push_bind(value)),
            Value::Instant(value) => drop($statement.push_bind(value)),
            Value::Day(value) => drop($statement.push_bind(value)),
        }
    };
}

pub(super) use {bind, values};
