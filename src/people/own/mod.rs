//! What is one's own: taken along as JSON, or forgotten. What a tandem made stays under the tandem.
mod store;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::invitations;
use super::model::{PartnerName, PersonRow};
use super::rules::{last_operator, loses_operator};
use super::store as people;
use crate::access::{self, Office, Role, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::inbox;
use crate::journal::{self, Entry, Record};
use crate::kernel::{PersonId, codes};
use crate::tandems::{self, MemberState};

pub use store::{Membership, OwnBallot, OwnDate, OwnInvitation, OwnMandate, OwnNote, leave_protected};

/// Everything that is kept of one person, and nothing of anyone else.
#[derive(Serialize, ToSchema)]
pub struct Export {
    id: PersonId,
    name: String,
    surname: Option<String>,
    contact: Option<String>,
    role: Role,
    languages: Vec<String>,
    digest: super::Digest,
    term_ends: Option<NaiveDate>,
    consented_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    partners: Vec<PartnerName>,
    tandems: Vec<Membership>,
    sessions: Vec<Device>,
    /// Links they made; whom they are for is the other's own.
    invitations: Vec<OwnInvitation>,
    /// What they wrote where the city does not read along.
    protected_notes: Vec<OwnNote>,
    body: InBody,
    messages: Vec<Told>,
    mutes: Vec<String>,
    /// What they did, the newest first.
    acts: Vec<Act>,
}

/// What is kept of someone in the decision-making body.
#[derive(Serialize, ToSchema)]
struct InBody {
    mandates: Vec<OwnMandate>,
    /// In open votes.
    ballots: Vec<OwnBallot>,
    /// Secret votes that are not over in which they had their say; what they said is kept nowhere.
    secret_votes: Vec<String>,
    /// Elections they stood for.
    candidacies: Vec<String>,
    /// Meetings they were at.
    meetings: Vec<String>,
    dates: Vec<OwnDate>,
}

/// A device that is signed in.
#[derive(Serialize, ToSchema)]
struct Device {
    device: String,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

/// A message.
#[derive(Serialize, ToSchema)]
struct Told {
    reason: String,
    facts: Map<String, Value>,
    created_at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
}

/// A line of the journal.
#[derive(Serialize, ToSchema)]
struct Act {
    at: DateTime<Utc>,
    action: String,
    record: Record,
    record_id: String,
}

/// All of someone's own.
pub async fn export(tx: &mut Tx, office: &Office, id: PersonId) -> Answer<Export> {
    let person = people::one(tx, id).await?.ok_or_else(Problem::sign_in)?;
    let partners = people::partners(tx, Some(id)).await?;
    Ok(Export {
        role: person.role_on(office.clock.now().date_naive()),
        partners: partners.into_iter().map(|(_, id)| PartnerName::of(office, id)).collect(),
        tandems: store::memberships(tx, id).await?,
        sessions: devices(tx, office, id).await?,
        invitations: store::invitations(tx, id).await?,
        protected_notes: store::protected_notes(tx, id).await?,
        body: in_body(tx, id).await?,
        messages: messages(tx, id).await?,
        mutes: inbox::mutes(tx, id).await?,
        acts: acts(tx, id).await?,
        id,
        name: person.name,
        surname: person.surname,
        contact: person.contact,
        languages: codes(&person.languages),
        digest: person.digest,
        term_ends: person.term_ends,
        consented_at: person.consented_at,
        created_at: person.created_at,
    })
}

async fn in_body(tx: &mut Tx, id: PersonId) -> Answer<InBody> {
    Ok(InBody {
        mandates: store::mandates(tx, id).await?,
        ballots: store::ballots(tx, id).await?,
        secret_votes: store::secret_votes(tx, id).await?,
        candidacies: store::candidacies(tx, id).await?,
        meetings: store::meetings(tx, id).await?,
        dates: store::dates(tx, id).await?,
    })
}

async fn devices(tx: &mut Tx, office: &Office, id: PersonId) -> Answer<Vec<Device>> {
    let sessions = access::sessions_of(tx, id, office.clock.now()).await?;
    let device =
        |row: access::SessionRow| Device { device: row.device, created_at: row.created_at, seen_at: row.seen_at };
    Ok(sessions.into_iter().map(device).collect())
}

async fn messages(tx: &mut Tx, id: PersonId) -> Answer<Vec<Told>> {
    let told = |row: inbox::MessageRow| Told {
        facts: row.facts(),
        reason: row.reason,
        created_at: row.created_at,
        read_at: row.read_at,
    };
    Ok(inbox::messages(tx, id, None, i64::MAX).await?.into_iter().map(told).collect())
}

async fn acts(tx: &mut Tx, id: PersonId) -> Answer<Vec<Act>> {
    let act =
        |row: journal::Change| Act { at: row.at, action: row.action, record: row.record, record_id: row.record_id };
    Ok(journal::of_actor(tx, id).await?.into_iter().map(act).collect())
}

/// Forgets someone on their own word. They leave their tandems first, with all that follows. 409 `last_operator`.
pub async fn erase(tx: &mut Tx, office: &Office, signed: &Signed) -> Answer<Vec<Entry>> {
    let mut entries = tandems::leave_all(tx, office, signed.id, signed.id).await?;
    let today = office.clock.now().date_naive();
    let operators = people::lock_operators(tx, today).await?;
    let person = people::lock(tx, signed.id).await?.ok_or_else(Problem::sign_in)?;
    if loses_operator(&person, None, today) && operators.len() < 2 {
        return Err(last_operator());
    }
    people::change(tx, &forgotten(person)).await?;
    people::close_feeds_of(tx, signed.id, &[]).await?;
    people::set_partners(tx, signed.id, &[]).await?;
    invitations::withdraw_links_of(tx, signed.id, office.clock.now()).await?;
    invitations::withdraw_made_by(tx, signed.id, office.clock.now()).await?;
    access::forget(tx, signed.id).await?;
    inbox::forget(tx, signed.id).await?;
    journal::forget(tx, signed.id).await?;
    store::forget_in_body(tx, signed.id).await?;
    store::forget(tx, signed.id, MemberState::Left).await?;
    entries.push(Entry::new("erased", Record::Person, signed.id));
    Ok(entries)
}

/// What is left of a person: that there was one.
fn forgotten(person: PersonRow) -> PersonRow {
    PersonRow {
        name: String::new(),
        surname: None,
        contact: None,
        languages: String::new(),
        state: super::PersonState::Erased,
        digest: super::Digest::Never,
        term_ends: None,
        ..person
    }
}
