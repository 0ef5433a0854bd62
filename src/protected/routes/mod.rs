//! Protected spaces over HTTP. The table of routes hides them from every other role; here they are hidden from whoever is not
//! in them.
mod notes;
mod read;
mod spaces;

use utoipa_axum::router::OpenApiRouter;

use super::model::Space;
use super::store;
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::journal::{Entry, Record};
use crate::kernel::ProtectedSpaceId;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(read::routes()).merge(spaces::routes()).merge(notes::routes())
}

/// A space the caller is in; 404 as if there were none otherwise.
async fn own(tx: &mut Tx, by: &Signed, id: ProtectedSpaceId) -> Answer<Space> {
    store::spaces(tx, by.id, Some(id)).await?.pop().ok_or_else(|| Problem::unknown(id))
}

/// One entry a member, each for that member alone: the office hears of everything else.
fn entries(action: &'static str, record: Record, space: &Space) -> Vec<Entry> {
    space.members.iter().map(|member| Entry::new(action, record, space.id).person(member.person_id)).collect()
}
