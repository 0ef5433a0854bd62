//! People as others see them, and as they see themselves. A surname and a contact are for their owner and the office.
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Digest, PartnerName, PersonRow, PersonState};
use super::store;
use crate::access::{Caller, Office, Role, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::inbox;
use crate::kernel::{PersonId, TandemId, codes, grouped};
use crate::tandems::{self, MemberState, StandingRow, TandemState};

/// The caller as the page needs to know them.
#[derive(Serialize, ToSchema)]
#[schema(as = Me)]
pub struct MeAnswer {
    role: Role,
    demo: bool,
    /// Links they make can be sent by mail.
    mail: bool,
    /// Absent for visitors.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = OwnAnswer)]
    person: Option<OwnAnswer>,
    /// Tandems they are a member of or invited to; ended ones left out.
    tandems: Vec<OwnTandem>,
    /// Houses they speak for.
    partners: Vec<PartnerName>,
    unread: i64,
}

/// What someone says of themselves.
#[derive(Serialize, ToSchema)]
#[schema(as = MePerson)]
pub struct OwnAnswer {
    id: PersonId,
    name: String,
    surname: Option<String>,
    contact: Option<String>,
    languages: Vec<String>,
    digest: Digest,
    term_ends: Option<NaiveDate>,
    version: i64,
}

/// A tandem of the caller's.
#[derive(Serialize, ToSchema)]
#[schema(as = MeTandem)]
pub struct OwnTandem {
    id: TandemId,
    name: String,
    state: TandemState,
    standing: MemberState,
}

impl MeAnswer {
    pub async fn of(tx: &mut Tx, office: &Office, caller: &Caller) -> Answer<Self> {
        match &caller.0 {
            Some(signed) => Self::of_person(tx, office, signed.id).await,
            None => Ok(Self::visitor(office)),
        }
    }

    fn visitor(office: &Office) -> Self {
        let (tandems, partners) = (Vec::new(), Vec::new());
        Self { role: Role::Visitor, demo: office.demo, mail: false, person: None, tandems, partners, unread: 0 }
    }

    /// Also of someone who has just come in.
    pub async fn of_person(tx: &mut Tx, office: &Office, id: PersonId) -> Answer<Self> {
        let person = store::one(tx, id).await?.ok_or_else(Problem::sign_in)?;
        let tandems = tandems::standings(tx, Some(id)).await?;
        let partners = store::partners(tx, Some(id)).await?;
        let role = person.role_on(office.clock.now().date_naive());
        Ok(Self {
            role,
            demo: office.demo,
            mail: office.mail.is_some() && matches!(role, Role::Connector | Role::Coordinator | Role::Operator),
            person: Some(OwnAnswer::of(person)),
            tandems: tandems.into_iter().map(OwnTandem::of).collect(),
            partners: partners.into_iter().map(|(_, id)| PartnerName::of(office, id)).collect(),
            unread: inbox::unread(tx, id).await?,
        })
    }

    /// 0 for visitors.
    pub fn version(&self) -> i64 {
        self.person.as_ref().map_or(0, |person| person.version)
    }
}

impl OwnAnswer {
    fn of(person: PersonRow) -> Self {
        Self {
            id: person.id,
            name: person.name,
            surname: person.surname,
            contact: person.contact,
            languages: codes(&person.languages),
            digest: person.digest,
            term_ends: person.term_ends,
            version: person.version,
        }
    }
}

impl OwnTandem {
    fn of(row: StandingRow) -> Self {
        Self { id: row.tandem_id, name: row.name, state: row.state, standing: row.standing }
    }
}

/// A person in a list.
#[derive(Serialize, ToSchema)]
pub struct PersonLine {
    pub id: PersonId,
    name: String,
    languages: Vec<String>,
    role: Role,
    tandems: Vec<TandemName>,
    #[serde(flatten)]
    office: Option<OfficeSees>,
}

/// What only the office sees of a person.
#[derive(Serialize, ToSchema)]
pub struct OfficeSees {
    surname: Option<String>,
    contact: Option<String>,
    state: PersonState,
    term_ends: Option<NaiveDate>,
    partners: Vec<PartnerName>,
    created_at: DateTime<Utc>,
    pub version: i64,
}

/// A tandem by its name.
#[derive(Clone, Serialize, ToSchema)]
pub struct TandemName {
    id: TandemId,
    name: String,
}

/// People, by name.
#[derive(Serialize, ToSchema)]
#[schema(as = People)]
pub struct PeopleAnswer {
    pub people: Vec<PersonLine>,
}

/// Whose tandems are which.
pub type Tandems = BTreeMap<PersonId, Vec<TandemName>>;

/// The tandems people are confirmed members of. `person`: that one's alone.
pub async fn tandems_of(tx: &mut Tx, person: Option<PersonId>) -> Answer<Tandems> {
    let standings = tandems::standings(tx, person).await?.into_iter();
    let confirmed = standings.filter(|row| row.standing == MemberState::Confirmed);
    Ok(grouped(confirmed.map(|row| (row.person_id, TandemName { id: row.tandem_id, name: row.name }))))
}

impl PersonLine {
    /// A person as `caller` sees them.
    pub fn of(
        caller: &Signed,
        today: NaiveDate,
        person: PersonRow,
        tandems: &Tandems,
        partners: Vec<PartnerName>,
    ) -> Self {
        let over = person.role_on(today) == Role::Alumni;
        let sees = OfficeSees {
            surname: person.surname,
            contact: person.contact,
            state: if over { PersonState::Alumni } else { PersonState::Active },
            term_ends: person.term_ends,
            partners,
            created_at: person.created_at,
            version: person.version,
        };
        Self {
            id: person.id,
            name: person.name,
            languages: codes(&person.languages),
            role: person.role,
            tandems: tandems.get(&person.id).cloned().unwrap_or_default(),
            office: caller.is_office().then_some(sees),
        }
    }

    /// 0 for those who may not change it.
    pub fn version(&self) -> i64 {
        self.office.as_ref().map_or(0, |office| office.version)
    }
}
