//! Consultations over HTTP.
mod ask;
mod feed_back;
mod read;
mod respond;

use utoipa_axum::router::OpenApiRouter;

use super::answer::{ConsultationAnswer, Maker};
use super::model::Consultation;
use super::store;
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::ConsultationId;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(read::routes()).merge(ask::routes()).merge(respond::routes()).merge(feed_back::routes())
}

/// A consultation as the caller sees it; 404 if there is none.
async fn answer(tx: &mut Tx, office: &Office, by: &Signed, id: ConsultationId) -> Answer<ConsultationAnswer> {
    let found: Option<Consultation> = store::read(tx, Some(id)).await?.pop();
    let found = found.ok_or_else(|| Problem::unknown(id))?;
    Ok(maker(tx, office, by).await?.consultation(&found))
}

async fn maker<'a>(tx: &mut Tx, office: &Office, by: &'a Signed) -> Answer<Maker<'a>> {
    Ok(Maker { by, today: office.today(), active: store::active_tandems(tx).await?.len() })
}
