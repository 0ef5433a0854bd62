//! Noting a concern, and writing it anew until it leaves for the city.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::read::one;
use crate::access::{Office, Once, Signed};
use crate::activities;
use crate::concerns::answer::{ConcernAnswer, Maker};
use crate::concerns::draft::{ConcernChange, ConcernDraft};
use crate::concerns::model::{Concern, Place};
use crate::concerns::{bundles, rules, store};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Problem, record};
use crate::journal::{Entry, Record};
use crate::kernel::{ActivityId, ConcernId, TandemId};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(note_concern)).routes(routes!(change_concern, remove_concern))
}

/// Notes a concern for a tandem of one's own; one alone may, too.
#[utoipa::path(post, path = "/api/concerns", tag = "concerns", params(Once), request_body = ConcernDraft, responses((status = 201, body = ConcernAnswer)))]
async fn note_concern(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(draft): Body<ConcernDraft>,
) -> Answer<Response> {
    let atlas = office.atlas();
    let said = draft.check(&atlas, None)?;
    let (id, now) = (ConcernId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &draft, id.uuid(), now).await? {
        drop(tx);
        return made(&office, &signed, earlier.into()).await;
    }
    rules::owns(&signed, draft.tandem_id)?;
    tandems::lasts(tandems::lock(&mut tx, draft.tandem_id).await?)?;
    hosted(&mut tx, draft.tandem_id, draft.activity_id).await?;
    store::write(&mut tx, id, draft.tandem_id, &said, &atlas.city.edition.id, now).await?;
    office.commit(tx, Some(signed.id), &[entry("noted", id, draft.tandem_id, &said.place)]).await?;
    made(&office, &signed, id).await
}

async fn made(office: &Office, signed: &Signed, id: ConcernId) -> Answer<Response> {
    let answer = one(office, signed, id).await?;
    Ok(record::created(&answer, answer.version, &format!("/api/concerns/{id}")))
}

/// 422 unless the tandem holds the activity.
async fn hosted(tx: &mut Tx, tandem: TandemId, activity: Option<ActivityId>) -> Answer<()> {
    let Some(activity) = activity else { return Ok(()) };
    if activities::hosts(tx, activity).await?.iter().any(|host| host.id == tandem) {
        return Ok(());
    }
    Err(Problem::invalid("activity_id", "unknown_activity", "The tandem holds no such activity."))
}

/// Changes any part of it, while it is noted or bundled. 409 `wrong_stage` afterwards.
#[utoipa::path(patch, path = "/api/concerns/{id}", tag = "concerns", params(IfMatch), request_body = ConcernChange,
    responses((status = 200, body = ConcernAnswer)))]
async fn change_concern(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ConcernId>,
    IfMatch(version): IfMatch,
    Body(change): Body<ConcernChange>,
) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let mut tx = office.write().await?;
    let concern = take(&mut tx, &office, &signed, id, version).await?;
    rules::may_change(concern.stage())?;
    let draft = change.over(ConcernDraft::of(&concern));
    let said = draft.check(&atlas, Some(&concern.whereabouts()))?;
    if said.activity_id != concern.activity_id {
        hosted(&mut tx, concern.tandem_id, said.activity_id).await?;
    }
    store::write(&mut tx, id, concern.tandem_id, &said, &atlas.city.edition.id, now).await?;
    office.commit(tx, Some(signed.id), &[entry("changed", id, concern.tandem_id, &said.place)]).await?;
    let answer = one(&office, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

/// Takes a concern away for good, while it is in no bundle. 409 `wrong_stage` otherwise.
#[utoipa::path(delete, path = "/api/concerns/{id}", tag = "concerns", params(IfMatch), responses((status = 204)))]
async fn remove_concern(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ConcernId>,
    IfMatch(version): IfMatch,
) -> Answer<StatusCode> {
    let mut tx = office.write().await?;
    let concern = take(&mut tx, &office, &signed, id, version).await?;
    rules::may_remove(concern.stage())?;
    store::remove(&mut tx, id).await?;
    let entry = entry("removed", id, concern.tandem_id, &concern.whereabouts());
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A concern of the caller's tandem in the version they read, held with its bundle until the end of the transaction, so that
/// nobody sends it to the city meanwhile. 404, 403 `not_your_concern`, 412 with the concern as it stands.
async fn take(tx: &mut Tx, office: &Office, by: &Signed, id: ConcernId, version: i64) -> Answer<Concern> {
    let seen = store::concern(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    rules::noted(&seen, by)?;
    if let Some(bundle) = seen.bundle_id {
        bundles::store::hold(tx, bundle).await?;
    }
    let taken = store::take(tx, id, version).await?;
    let concern = store::concern(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    if taken {
        return Ok(concern);
    }
    let atlas = office.atlas();
    Err(record::stale(&Maker::new(office, &atlas, by).concern(&concern)))
}

/// Its tandem hears of it, and the office.
pub fn entry(action: &'static str, id: ConcernId, tandem: TandemId, place: &Place) -> Entry {
    let entry = Entry::new(action, Record::Concern, id).tandem(tandem);
    place.area().map_or(entry.clone(), |area| entry.at(area))
}
