//! A claim as it leaves the house: what the caller may not see is absent.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Claim, ClaimState, Party, Standing};
use super::rules::{self, Sight};
use crate::access::{Office, Signed};
use crate::atlas::Atlas;
use crate::kernel::{AreaId, ClaimId, TandemId};

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ClaimArea)]
pub struct AreaName {
    id: AreaId,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ClaimTandem)]
pub struct TandemName {
    id: TandemId,
    name: String,
}

/// A tandem beside the holder: `joined`, `asking` or `invited`.
#[derive(Debug, Serialize, ToSchema)]
pub struct OtherTandem {
    id: TandemId,
    name: String,
    standing: Standing,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ClaimAnswer {
    pub id: ClaimId,
    area: AreaName,
    state: ClaimState,
    holder: TandemName,
    others: Vec<OtherTandem>,
    since: Option<DateTime<Utc>>,
    /// The day by which the holder looks whether it still fits; only while live.
    review_on: Option<NaiveDate>,
    review_due: bool,
    pub version: i64,
    #[serde(flatten)]
    inside: Option<InsideClaim>,
    #[serde(flatten)]
    hand_over: Option<HandingOver>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    /// Whether the caller acts as its holder.
    mine: bool,
}

/// For the holder, who joined, and the office.
#[derive(Debug, Serialize, ToSchema)]
struct InsideClaim {
    note: String,
    reason: Option<String>,
}

/// For the holder, who is invited, and the office.
#[derive(Debug, Serialize, ToSchema)]
struct HandingOver {
    hand_over_note: Option<String>,
}

/// What answers are made of, besides the claims.
pub struct Maker<'a> {
    pub atlas: &'a Atlas,
    pub by: &'a Signed,
    pub now: DateTime<Utc>,
}

impl<'a> Maker<'a> {
    pub fn new(office: &Office, atlas: &'a Atlas, by: &'a Signed) -> Self {
        Self { atlas, by, now: office.clock.now() }
    }

    /// The claim as the caller sees it; `None`: for them there is none.
    pub fn claim(&self, claim: &Claim) -> Option<ClaimAnswer> {
        let sight = rules::sight(claim, self.by);
        let inside = sight == Sight::Inside;
        let seen = |party: &&Party| rules::sees_party(claim, party, self.by);
        (sight != Sight::Nothing).then(|| ClaimAnswer {
            id: claim.id,
            area: self.area(&claim.area_id),
            state: claim.state,
            holder: TandemName { id: claim.holder, name: claim.holder_name.clone() },
            others: claim.parties.iter().filter(seen).map(OtherTandem::from).collect(),
            since: claim.since,
            review_on: self.review_on(claim),
            review_due: self.review_due(claim),
            version: claim.version,
            inside: inside.then(|| InsideClaim { note: claim.note.clone(), reason: claim.reason.clone() }),
            hand_over: self.hand_over(claim),
            created_at: claim.created_at,
            ended_at: claim.ended_at,
            mine: rules::is_mine(claim, self.by),
        })
    }

    /// Whether the day of the review has come.
    pub fn review_due(&self, claim: &Claim) -> bool {
        self.review_on(claim).is_some_and(|day| day <= self.today())
    }

    /// An area by its name; one of an earlier edition by its id.
    pub fn area(&self, id: &AreaId) -> AreaName {
        let at = self.atlas.area(id.as_str());
        let name = at.map_or_else(|| id.to_string(), |at| self.atlas.city.areas[at].name.clone());
        AreaName { id: id.clone(), name }
    }

    fn hand_over(&self, claim: &Claim) -> Option<HandingOver> {
        let invited = claim.invited();
        let sees = self.by.is_office()
            || self.by.acts_in(claim.holder)
            || invited.is_some_and(|party| self.by.acts_in(party.tandem_id));
        sees.then(|| HandingOver { hand_over_note: invited.map(|party| party.note.clone()) })
    }

    fn review_on(&self, claim: &Claim) -> Option<NaiveDate> {
        rules::review_on(claim, self.atlas.city.planning.review_months, self.atlas.city.zone())
    }

    fn today(&self) -> NaiveDate {
        self.atlas.city.day(self.now)
    }
}

impl From<&Party> for OtherTandem {
    fn from(party: &Party) -> Self {
        Self { id: party.tandem_id, name: party.name.clone(), standing: party.standing }
    }
}

impl AreaName {
    pub fn name(&self) -> &str {
        &self.name
    }
}
