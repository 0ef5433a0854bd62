//! A tandem as those of the programme see it: first names, never a surname or a contact.
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{MemberState, Near, TandemRow, TandemState};
use super::{relations, store};
use crate::db::{Error, Tx};
use crate::kernel::{PersonId, TandemId, codes};

/// A tandem.
#[derive(Serialize, ToSchema)]
#[schema(as = Tandem)]
pub struct TandemAnswer {
    id: TandemId,
    name: String,
    state: TandemState,
    languages: Vec<String>,
    themes: Vec<String>,
    members: Vec<MemberAnswer>,
    wish_areas: Vec<String>,
    wish_near: Near,
    cohort: Option<String>,
    /// Live claims it holds or has joined.
    claims: i64,
    created_at: DateTime<Utc>,
    pub version: i64,
}

/// Someone invited or confirmed.
#[derive(Serialize, ToSchema)]
#[schema(as = TandemMember)]
pub struct MemberAnswer {
    id: PersonId,
    name: String,
    standing: MemberState,
}

/// All tandems that have not ended, by name.
#[derive(Serialize, ToSchema)]
#[schema(as = Tandems)]
pub struct TandemsAnswer {
    pub tandems: Vec<TandemAnswer>,
}

impl TandemAnswer {
    pub async fn of(tx: &mut Tx, tandem: TandemRow) -> Result<Self, Error> {
        let members = store::members(tx, tandem.id).await?;
        let member = |row: super::MemberRow| MemberAnswer { id: row.person_id, name: row.name, standing: row.state };
        Ok(Self {
            claims: relations::live_claims(tx, tandem.id).await?,
            members: members.into_iter().map(member).collect(),
            id: tandem.id,
            name: tandem.name,
            state: tandem.state,
            languages: codes(&tandem.languages),
            themes: codes(&tandem.themes),
            wish_areas: codes(&tandem.wish_areas),
            wish_near: tandem.wish_near,
            cohort: tandem.cohort,
            created_at: tandem.created_at,
            version: tandem.version,
        })
    }
}
