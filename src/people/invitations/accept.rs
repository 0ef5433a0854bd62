//! Looking at an invitation, which consumes nothing, and accepting it, which does.
use chrono::{DateTime, Months, Utc};

use super::super::model::NewPerson;
use super::super::store as people;
use super::model::{InvitationRow, InvitationState};
use super::rules::state;
use super::store;
use crate::access::{Office, Role, hash};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::journal::{Entry, Record};
use crate::kernel::PersonId;
use crate::tandems::{self, Step};

/// What someone says of themselves who comes in.
pub struct Acceptance {
    pub name: String,
    pub surname: Option<String>,
    pub contact: Option<String>,
    pub languages: Vec<String>,
}

/// The invitation of a secret if it stands. Unknown, used, expired and withdrawn ones are told apart by nobody.
pub async fn look(tx: &mut Tx, token: &str, now: DateTime<Utc>) -> Answer<InvitationRow> {
    let found = store::by_secret(tx, &hash(token)).await?;
    found.filter(|invitation| state(invitation, now) == InvitationState::Open).ok_or_else(gone)
}

fn gone() -> Problem {
    Problem::missing("invitation_gone", "this invitation")
}

/// Uses an invitation up and says who has come: someone new, or, without `acceptance`, someone on another device.
pub async fn accept(
    tx: &mut Tx,
    office: &Office,
    invitation: &InvitationRow,
    acceptance: Option<Acceptance>,
) -> Answer<(PersonId, Vec<Entry>)> {
    let now = office.clock.now();
    // The order of locks is the same everywhere: a tandem before what belongs to it.
    let tandem = match invitation.tandem_id {
        Some(id) => tandems::lock(tx, id).await?.filter(|tandem| tandem.state != tandems::TandemState::Ended),
        None => None,
    };
    if tandem.is_some() != invitation.tandem_id.is_some() || !store::consume(tx, invitation.id, now).await? {
        return Err(gone());
    }
    let Some(acceptance) = acceptance else { return known(tx, invitation).await };
    let id = PersonId::new();
    people::add(tx, id, &person(office, invitation, acceptance, now), now).await?;
    let mut entries = vec![Entry::new("joined", Record::Person, id)];
    if let Some(tandem) = tandem {
        let mut step = Step { office, tx, now, tandem: &tandem, by: Some(id) };
        entries.extend(step.join(id).await?);
    }
    Ok((id, entries))
}

async fn known(tx: &mut Tx, invitation: &InvitationRow) -> Answer<(PersonId, Vec<Entry>)> {
    let id = invitation.person_id.ok_or_else(gone)?;
    people::one(tx, id).await?.ok_or_else(gone)?;
    Ok((id, vec![Entry::new("signed_in", Record::Session, id).person(id)]))
}

fn person(office: &Office, invitation: &InvitationRow, said: Acceptance, now: DateTime<Utc>) -> NewPerson {
    let months = Months::new(office.atlas().city.planning.term_months);
    let term = (invitation.role == Role::Connector).then(|| now.date_naive().checked_add_months(months)).flatten();
    NewPerson {
        name: said.name,
        surname: said.surname,
        contact: said.contact,
        role: invitation.role,
        languages: said.languages,
        partners: invitation.partners(),
        term_ends: term,
    }
}
