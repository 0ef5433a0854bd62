//! What could stand on an agenda and does not yet.
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{AgendaKind, ItemRow};
use super::store;
use crate::access::Office;
use crate::consultations;
use crate::db::Tx;
use crate::http::Answer;
use crate::kernel::{BundleId, MeetingId};
use crate::meetings::bundles::{self, Waits};
use crate::meetings::decisions::{self, DecisionState};
use crate::meetings::mandates::{Body, MandateRole};
use crate::meetings::texts::text;
use crate::words;

words! {
    /// Why it is suggested.
    pub enum SuggestedWhy {
        Undecided = "undecided",
        Overdue = "overdue",
        Answered = "answered",
        MandateEnds = "mandate_ends",
        Vacant = "vacant",
        /// The city asks, and waits for an answer.
        Consultation = "consultation",
    }
}

impl From<Waits> for SuggestedWhy {
    fn from(waits: Waits) -> Self {
        match waits {
            Waits::Undecided => Self::Undecided,
            Waits::Overdue => Self::Overdue,
            Waits::Answered => Self::Answered,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Suggested {
    pub kind: AgendaKind,
    pub title: String,
    pub bundle_id: Option<BundleId>,
    pub why: SuggestedWhy,
}

/// Everything that waits for the body and does not stand on this agenda.
pub async fn suggested(tx: &mut Tx, office: &Office, body: &Body, id: MeetingId) -> Answer<Vec<Suggested>> {
    let agenda = store::items(tx, id).await?;
    let mut suggested = of_bundles(tx, office, body, &agenda).await?;
    suggested.extend(elections(office, body, &agenda));
    suggested.extend(asked(tx, office, &agenda).await?);
    Ok(suggested)
}

/// Bundles that wait for the body, but for those that are being decided already.
async fn of_bundles(tx: &mut Tx, office: &Office, body: &Body, agenda: &[ItemRow]) -> Answer<Vec<Suggested>> {
    let open = decisions::Filter { state: Some(DecisionState::Open), ..decisions::Filter::default() };
    let open = decisions::list(tx, &open).await?;
    let mut suggested = Vec::new();
    for (id, title, waits) in bundles::waiting(tx, body, office.clock.now()).await? {
        let asked = open.iter().any(|decision| decision.row.bundle_id == Some(id));
        if !asked && agenda.iter().all(|item| item.bundle_id != Some(id)) {
            suggested.push(Suggested { kind: AgendaKind::Concern, title, bundle_id: Some(id), why: waits.into() });
        }
    }
    Ok(suggested)
}

/// What the city asks, while it can be answered.
async fn asked(tx: &mut Tx, office: &Office, agenda: &[ItemRow]) -> Answer<Vec<Suggested>> {
    let waiting = consultations::waiting(tx, office.today()).await?.into_iter().map(|waiting| waiting.title);
    let new = waiting.filter(|title| agenda.iter().all(|item| item.title != *title));
    let kind = AgendaKind::Consultation;
    Ok(new.map(|title| Suggested { kind, title, bundle_id: None, why: SuggestedWhy::Consultation }).collect())
}

/// Elections for seats that are free or soon will be.
fn elections(office: &Office, body: &Body, agenda: &[ItemRow]) -> Vec<Suggested> {
    let atlas = office.atlas();
    let election = |role: &MandateRole| {
        let title = text(&atlas, &format!("suggested-{}", role.as_str()));
        let why = match (body.vacant(*role) > 0, body.ends_soon(*role)) {
            (true, _) => SuggestedWhy::Vacant,
            (false, true) => SuggestedWhy::MandateEnds,
            (false, false) => return None,
        };
        let stands = agenda.iter().any(|item| item.kind == AgendaKind::Election && item.title == title);
        (!stands).then_some(Suggested { kind: AgendaKind::Election, title, bundle_id: None, why })
    };
    MandateRole::ALL.iter().filter_map(election).collect()
}
