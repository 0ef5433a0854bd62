//! A person as the programme knows them.
use chrono::NaiveDate;

use crate::access::Role;
use crate::kernel::PartnerId;
use crate::words;

words! {
    /// What became of an account.
    pub enum PersonState {
        Active = "active",
        Alumni = "alumni",
        Erased = "erased",
    }
}

words! {
    /// When messages are sent on by mail.
    pub enum Digest {
        Daily = "daily",
        /// Only those someone waits behind; the rest daily.
        AtOnce = "at_once",
        Never = "never",
    }
}

/// Someone who has just said yes to an invitation.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// What others call them.
    pub name: String,
    pub surname: Option<String>,
    /// Mail address or telephone, as they wrote it.
    pub contact: Option<String>,
    /// Never `visitor` or `alumni`.
    pub role: Role,
    /// BCP 47, self-described; may be empty.
    pub languages: Vec<String>,
    /// The houses a partner's staff speak for.
    pub partners: Vec<PartnerId>,
    pub term_ends: Option<NaiveDate>,
}
