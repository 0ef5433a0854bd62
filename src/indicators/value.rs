//! A value is a number or a reason why there is none. Missing is never zero.
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::AreaId;

/// What the released table holds in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(f64),
    Missing(Missing),
}

/// Why there is no number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Kept back for confidentiality.
    Withheld,
    /// The question does not arise here, e.g. no pupils.
    NotApplicable,
    NotCollected(NotCollected),
    /// Published together with this neighbour.
    JointWith(AreaId),
    /// Nobody lives here.
    Uninhabited,
}

/// Why a figure that could exist is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotCollected {
    /// The publisher left the cell empty.
    Unpublished,
    /// The published cell contradicts others of its row and was not released.
    Implausible,
}

impl Value {
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Missing(_) => None,
        }
    }

    pub fn missing(&self) -> Option<&Missing> {
        match self {
            Value::Number(_) => None,
            Value::Missing(missing) => Some(missing),
        }
    }
}

impl Missing {
    /// The states in the order people read them in legends and counts.
    pub const STATES: [&'static str; 5] = ["uninhabited", "joint_with", "withheld", "not_applicable", "not_collected"];

    /// The stable word for this reason in answers and tiles, one of [`Missing::STATES`].
    pub fn state(&self) -> &'static str {
        match self {
            Missing::Withheld => "withheld",
            Missing::NotApplicable => "not_applicable",
            Missing::NotCollected(_) => "not_collected",
            Missing::JointWith(_) => "joint_with",
            Missing::Uninhabited => "uninhabited",
        }
    }
}
