//! A tandem and how its members stand to it.
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
