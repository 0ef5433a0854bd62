//! What people say: a ballot, hands counted in the room, the words of an objection.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words;

words! {
    /// How the body decides.
    pub enum Method {
        /// Konsent: nobody has a reasoned objection.
        Consent = "consent",
        /// Konsens, in levels: nobody blocks.
        Consensus = "consensus",
        /// Systemic consensing: what meets the least resistance.
        Resistance = "resistance",
        /// More than half.
        Majority = "majority",
        Election = "election",
    }
}

words! {
    /// What someone who does not simply agree says.
    pub enum ObjectionKind {
        /// Konsent: to be heard, in the way of nothing.
        Concern = "concern",
        /// Konsent: in the way, until it is resolved.
        Objection = "objection",
        /// Konsens: agrees, and is not at ease with it.
        Reservations = "reservations",
        /// Konsens: does not agree, and lets the others.
        StandAside = "stand_aside",
        /// Konsens: in the way.
        Block = "block",
    }
}

/// What one person says. Which of it counts depends on the method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// consent: `yes`, `concern`, `objection`; consensus: `agree`, `reservations`, `stand_aside`, `block`; majority: the id of
    /// an option, or `abstain`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    pub choice: Option<String>,
    /// Of every option, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = BTreeMap<String, i64>)]
    pub resistance: Option<BTreeMap<String, i64>>,
    /// Ids of persons, at most as many as there are seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<String>)]
    pub candidates: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    pub would_resolve: Option<String>,
}

/// What was counted by raised hands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    pub voters: i64,
    /// Hands by choice, option or candidate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = BTreeMap<String, i64>)]
    pub counts: Option<BTreeMap<String, i64>>,
    /// Of every option the sum of what each said, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = BTreeMap<String, i64>)]
    pub sums: Option<BTreeMap<String, i64>>,
}

/// The words of someone who does not simply agree, without the one who said them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema, sqlx::FromRow)]
pub struct Objection {
    #[sqlx(try_from = "String")]
    pub kind: ObjectionKind,
    pub reason: String,
    pub would_resolve: String,
}
