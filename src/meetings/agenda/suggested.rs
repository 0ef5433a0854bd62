//! What could stand on an agenda and does not yet.
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{AgendaKind, ItemRow};
use super::store;
use crate::access::Office;
use crate::db::Tx;
use crate::http::Answer;
use crate::kernel::{BundleId, MeetingId};
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
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Suggested {
    pub kind: AgendaKind,
    pub title: String,
    pub bundle_id: Option<BundleId>,
    pub why: SuggestedWhy,
}

/// Everything that waits for the body and stands on no open point of this agenda.
pub async fn suggested(tx: &mut Tx, office: &Office, body: &Body, id: MeetingId) -> Answer<Vec<Suggested>> {
    let agenda = store::items(tx, id).await?;
    Ok(elections(office, body, &agenda))
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
