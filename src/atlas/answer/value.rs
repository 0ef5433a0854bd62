//! A typed value as it leaves: a number, or the reason why there is none.
use serde::Serialize;
use utoipa::ToSchema;

use crate::atlas::Atlas;
use crate::indicators::{Missing, NotCollected, Value};

/// Missing is never zero and always says why.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ValueAnswer {
    Number {
        value: f64,
    },
    /// Kept back for confidentiality.
    Withheld,
    /// The question does not arise here.
    NotApplicable,
    NotCollected {
        /// `unpublished`, or `implausible`: contradicts other figures of its row.
        cause: NotCollected,
    },
    /// Published together with this neighbour.
    JointWith {
        area_id: String,
        name: String,
    },
    Uninhabited,
}

impl ValueAnswer {
    pub fn new(atlas: &Atlas, value: &Value) -> Self {
        match value {
            Value::Number(value) => Self::Number { value: *value },
            Value::Missing(missing) => Self::missing(atlas, missing),
        }
    }

    pub fn missing(atlas: &Atlas, missing: &Missing) -> Self {
        match missing {
            Missing::Withheld => Self::Withheld,
            Missing::NotApplicable => Self::NotApplicable,
            Missing::NotCollected(cause) => Self::NotCollected { cause: *cause },
            Missing::Uninhabited => Self::Uninhabited,
            Missing::JointWith(id) => Self::JointWith {
                area_id: id.to_string(),
                name: atlas.area(id.as_str()).map_or_else(String::new, |area| atlas.city.areas[area].name.clone()),
            },
        }
    }
}
