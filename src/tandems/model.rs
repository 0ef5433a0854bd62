//! A tandem and how its members stand to it.
use chrono::{DateTime, Utc};

use crate::kernel::{PersonId, TandemId};
use crate::words;

words! {
    /// `forming` until two have confirmed.
    pub enum TandemState {
        Forming = "forming",
        Active = "active",
        Ended = "ended",
    }
}

words! {
    /// How a person stands to a tandem.
    pub enum MemberState {
        Invited = "invited",
        Confirmed = "confirmed",
        Declined = "declined",
        Left = "left",
    }
}

words! {
    /// Where a tandem would like to act: near home, or deliberately not.
    pub enum Near {
        Near = "near",
        Elsewhere = "elsewhere",
        Either = "either",
    }
}

/// A tandem as it is begun.
#[derive(Clone, Debug)]
pub struct NewTandem {
    pub name: String,
    pub languages: Vec<String>,
    pub wish_areas: Vec<String>,
    pub wish_near: Near,
    pub themes: Vec<String>,
    pub cohort: Option<String>,
}

/// A tandem as the tables keep it. Lists are separated by spaces.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TandemRow {
    pub id: TandemId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub state: TandemState,
    pub languages: String,
    pub wish_areas: String,
    #[sqlx(try_from = "String")]
    pub wish_near: Near,
    pub themes: String,
    pub cohort: Option<String>,
    /// How many have confirmed.
    pub members: i64,
    /// Two or more have: the tandem may hold claims and publish.
    pub quorum: bool,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

/// Someone invited to a tandem or confirmed in it, by the name others call them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MemberRow {
    pub tandem_id: TandemId,
    pub person_id: PersonId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub state: MemberState,
}

/// How one person stands to a tandem that has not ended.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StandingRow {
    pub tandem_id: TandemId,
    pub person_id: PersonId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub state: TandemState,
    #[sqlx(try_from = "String")]
    pub standing: MemberState,
}
