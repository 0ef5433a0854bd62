//! A claim, and how tandems stand to it.
use chrono::{DateTime, Utc};

use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::words;

words! {
    /// What a claim is in. That a review is due is no state: it is computed when a claim is read.
    pub enum ClaimState {
        /// By the office; the holder has not answered yet.
        Offered = "offered",
        Declined = "declined",
        /// One of two has left the holder.
        SeekingPartner = "seeking_partner",
        Active = "active",
        Paused = "paused",
        Ended = "ended",
    }
}

impl ClaimState {
    /// It stands on one of the area's slots.
    pub fn is_live(self) -> bool {
        matches!(self, Self::SeekingPartner | Self::Active | Self::Paused)
    }
}

words! {
    /// How a tandem stands to a claim.
    pub enum Standing {
        Holder = "holder",
        Joined = "joined",
        /// Wishes to join; the holder has not answered.
        Asking = "asking",
        /// Is asked by the holder to take the claim over.
        Invited = "invited",
        Refused = "refused",
        Left = "left",
    }
}

words! {
    /// How it went, in the holder's own view.
    pub enum Went {
        Well = "well",
        Mixed = "mixed",
        Hard = "hard",
    }
}

/// A claim as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Claim {
    pub id: ClaimId,
    pub area_id: AreaId,
    pub holder: TandemId,
    pub holder_name: String,
    #[sqlx(try_from = "String")]
    pub state: ClaimState,
    pub note: String,
    /// Why it was paused, declined or ended.
    pub reason: Option<String>,
    /// Since when it is live; `None` while it is offered.
    pub since: Option<DateTime<Utc>>,
    pub reviewed_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
    #[sqlx(skip)]
    pub parties: Vec<Party>,
}

/// A tandem that stands to a claim, the holder too once the claim is live.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Party {
    pub claim_id: ClaimId,
    pub tandem_id: TandemId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub standing: Standing,
    /// What was said when it was asked or when it asked.
    pub note: String,
}

/// A claim that is about to be made.
#[derive(Clone, Debug)]
pub struct NewClaim<'a> {
    pub id: ClaimId,
    pub area: &'a AreaId,
    pub edition: &'a str,
    pub holder: TandemId,
    pub note: &'a str,
}

impl NewClaim<'_> {
    /// As it is kept once it stands: active, with its holder, who is alone on it.
    pub fn begun(&self, holder_name: &str, now: DateTime<Utc>) -> Claim {
        let (claim_id, tandem_id, note) = (self.id, self.holder, String::new());
        let holder = Party { claim_id, tandem_id, name: holder_name.to_owned(), standing: Standing::Holder, note };
        Claim {
            id: self.id,
            area_id: self.area.clone(),
            holder: self.holder,
            holder_name: holder_name.to_owned(),
            state: ClaimState::Active,
            note: self.note.to_owned(),
            reason: None,
            since: Some(now),
            reviewed_at: None,
            ended_at: None,
            created_at: now,
            version: 1,
            parties: vec![holder],
        }
    }
}

impl Claim {
    /// How a tandem stands to it, if it does.
    pub fn standing(&self, tandem: TandemId) -> Option<Standing> {
        self.parties.iter().find(|party| party.tandem_id == tandem).map(|party| party.standing)
    }

    /// The tandem that is asked to take it over; at most one at a time.
    pub fn invited(&self) -> Option<&Party> {
        self.parties.iter().find(|party| party.standing == Standing::Invited)
    }
}

/// Why a tandem is not offered an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WhyLeftOut)]
pub enum LeftOut {
    /// As many stand there as the city's rule allows.
    Taken,
    /// It waits for this tandem's answer already.
    Offered,
    /// This tandem stands there.
    Yours,
}
