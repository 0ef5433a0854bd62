//! Bundles: made of a tandem's own concerns, joined by other tandems, read by all of the programme.
use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::{Turn, made_before};
use crate::access::{Office, Once, Signed};
use crate::concerns::answer::Maker;
use crate::concerns::bundles::rules as allowed;
use crate::concerns::bundles::store::{self as bundles, Filter};
use crate::concerns::bundles::{Bundle, BundleAnswer, BundleLine, notice, read, tell_others};
use crate::concerns::model::{Concern, Stage};
use crate::concerns::{rules, store};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Problem, Query, field, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::Record;
use crate::kernel::{BundleId, ConcernId, TandemId};

/// Concerns that a bundle begins with.
const MOST: usize = 100;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_bundles, make_bundle))
        .routes(routes!(get_bundle, change_bundle))
        .routes(routes!(add_concern))
        .routes(routes!(remove_concern))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct BundlesQuery {
    stage: Option<Stage>,
    #[param(value_type = Option<String>)]
    tandem_id: Option<TandemId>,
    /// An answer of the city is awaited.
    #[serde(default)]
    waiting: bool,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Bundles)]
struct BundlesAnswer {
    bundles: Vec<BundleLine>,
}

/// Bundles: those whose answer is due first, then those on their way to the body, then those answered.
#[utoipa::path(get, path = "/api/bundles", tag = "concerns", params(BundlesQuery), responses((status = 200, body = BundlesAnswer)))]
async fn list_bundles(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<BundlesQuery>,
) -> Answer<Response> {
    let filter = Filter { stage: query.stage, tandem: query.tandem_id, id: None };
    let mut found = bundles::bundles(&mut office.read().await?, &filter).await?;
    found.retain(|bundle| !query.waiting || bundle.is_waiting());
    found.sort_by_key(due_first);
    let atlas = office.atlas();
    let maker = Maker::new(&office, &atlas, &signed);
    let bundles = found.iter().map(|bundle| maker.bundle_line(bundle)).collect();
    Ok(record::personal(&BundlesAnswer { bundles }))
}

fn due_first(bundle: &Bundle) -> (u8, Option<NaiveDate>, std::cmp::Reverse<DateTime<Utc>>) {
    let newest = std::cmp::Reverse(bundle.row.updated_at);
    match bundle.row.stage {
        Stage::Transmitted | Stage::InProgress => (0, bundle.latest().map(|sent| sent.due_on), newest),
        Stage::Noted | Stage::Bundled => (1, None, newest),
        Stage::Answered => (2, None, newest),
    }
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewBundle {
    title: String,
    #[serde(default)]
    summary: String,
    /// Of the caller's tandems.
    concern_ids: Vec<ConcernId>,
    /// Of other tandems, in no bundle yet: they are told, and may add theirs.
    #[serde(default)]
    invite_ids: Vec<ConcernId>,
}

/// Makes a bundle of concerns of the caller's tandems. Nobody takes along what another tandem noted: it is told of the
/// bundle and may add its own. 409 `already_bundled`.
#[utoipa::path(post, path = "/api/bundles", tag = "concerns", params(Once), request_body = NewBundle, responses((status = 201, body = BundleAnswer)))]
async fn make_bundle(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewBundle>,
) -> Answer<Response> {
    let title = field::required("title", &body.title, field::TITLE)?;
    let summary = field::text("summary", &body.summary, field::SUMMARY)?;
    let (id, now) = (BundleId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &body, id.uuid(), now).await? {
        return made_before(&office, &signed, tx, made.into()).await;
    }
    bundles::add(&mut tx, id, &title, &summary, now).await?;
    for concern in chosen(&body.concern_ids)? {
        let concern = own(&mut tx, &signed, concern).await?;
        join(&mut tx, &office, &signed, &concern, id).await?;
    }
    let mut turn = Turn::fresh(&office, &signed, tx, id).await?;
    for concern in each_once("invite_ids", &body.invite_ids)? {
        invite(&mut turn, concern).await?;
    }
    turn.did_quietly("bundled");
    turn.made().await
}

fn chosen(ids: &[ConcernId]) -> Answer<Vec<ConcernId>> {
    let ids = each_once("concern_ids", ids)?;
    if ids.is_empty() {
        return Err(Problem::invalid("concern_ids", "required", "A bundle begins with at least one concern."));
    }
    Ok(ids)
}

/// In the order of their ids, in which they are locked.
fn each_once(field: &str, ids: &[ConcernId]) -> Answer<Vec<ConcernId>> {
    let ids: BTreeSet<ConcernId> = ids.iter().copied().collect();
    if ids.len() > MOST {
        let detail = format!("Name at most {MOST} concerns.");
        return Err(Problem::invalid(field, "too_many", detail));
    }
    Ok(ids.into_iter().collect())
}

/// A concern of the caller's tandem. 422 `unknown_concern`, 403 `not_your_concern`.
async fn own(tx: &mut Tx, by: &Signed, id: ConcernId) -> Answer<Concern> {
    let concern = known(tx, id).await?;
    rules::noted(&concern, by).map(|()| concern)
}

async fn known(tx: &mut Tx, id: ConcernId) -> Answer<Concern> {
    let unknown = || Problem::invalid("concern_id", "unknown_concern", "There is no such concern.");
    store::concern(tx, id).await?.ok_or_else(unknown)
}

/// Tells the tandem of a concern like those of the bundle, that it can be added. 409 if it is in one already.
async fn invite(turn: &mut Turn<'_>, id: ConcernId) -> Answer<()> {
    let concern = known(&mut turn.tx, id).await?;
    if concern.bundle_id.is_some() {
        return Err(rules::already_bundled());
    }
    let begun_by = turn.bundle.concerns.first().map_or("", |first| first.tandem_name.as_str());
    let notice = Notice::new(Reason::ConcernInvited, Record::Bundle, turn.bundle.id())
        .with("tandem", begun_by)
        .with("concern", concern.topic.as_str());
    Ok(inbox::tell_tandem(&mut turn.tx, turn.now, concern.tandem_id, Some(turn.by.id), &notice).await?)
}

/// Puts a concern into a bundle, and tells its tandem. 409 `already_bundled`.
async fn join(tx: &mut Tx, office: &Office, by: &Signed, concern: &Concern, bundle: BundleId) -> Answer<()> {
    if !store::join(tx, concern.id, bundle).await? {
        return Err(rules::already_bundled());
    }
    let notice = Notice::new(Reason::ConcernBundled, Record::Bundle, bundle).with("concern", concern.topic.as_str());
    Ok(inbox::tell_tandem(tx, office.clock.now(), concern.tandem_id, Some(by.id), &notice).await?)
}

/// One bundle.
#[utoipa::path(get, path = "/api/bundles/{id}", tag = "concerns", responses((status = 200, body = BundleAnswer)))]
async fn get_bundle(State(office): State<Office>, signed: Signed, Id(id): Id<BundleId>) -> Answer<Response> {
    let answer = read(&mut office.read().await?, &office, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BundleChange {
    title: Option<String>,
    summary: Option<String>,
}

/// Calls it otherwise, while it has not been transmitted.
#[utoipa::path(patch, path = "/api/bundles/{id}", tag = "concerns", params(IfMatch), request_body = BundleChange,
    responses((status = 200, body = BundleAnswer)))]
async fn change_bundle(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<BundleChange>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    allowed::belongs(&turn.bundle, &signed)?;
    allowed::within(&turn.bundle, &[Stage::Bundled])?;
    let title = body.title.unwrap_or_else(|| turn.bundle.row.title.clone());
    let summary = body.summary.unwrap_or_else(|| turn.bundle.row.summary.clone());
    let title = field::required("title", &title, field::TITLE)?;
    let summary = field::text("summary", &summary, field::SUMMARY)?;
    bundles::rename(&mut turn.tx, id, &title, &summary).await?;
    turn.did_quietly("changed");
    turn.end().await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OfConcern {
    concern_id: ConcernId,
}

/// A tandem adds a concern of its own, while the bundle has not been transmitted; the others in it are told. 409 `already_bundled`, `wrong_stage`.
#[utoipa::path(post, path = "/api/bundles/{id}/add", tag = "concerns", params(IfMatch), request_body = OfConcern,
    responses((status = 200, body = BundleAnswer)))]
async fn add_concern(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<OfConcern>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    let concern = own(&mut turn.tx, &signed, body.concern_id).await?;
    allowed::within(&turn.bundle, &[Stage::Bundled])?;
    join(&mut turn.tx, &office, &signed, &concern, id).await?;
    let joined = notice(&turn.bundle, Reason::ConcernJoined).with("tandem", concern.tandem_name.as_str());
    tell_others(&mut turn.tx, &turn.bundle, Some(concern.tandem_id), &joined, Some(signed.id), turn.now).await?;
    turn.look_again().await?;
    turn.did_quietly("added");
    turn.end().await
}

/// A tandem takes a concern of its own out again. Without the last one there is no bundle any more: 204. 409 `not_in_bundle`,
/// `wrong_stage`, `decided_already`.
#[utoipa::path(post, path = "/api/bundles/{id}/remove", tag = "concerns", params(IfMatch), request_body = OfConcern,
    responses((status = 200, body = BundleAnswer), (status = 204)))]
async fn remove_concern(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<OfConcern>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    let concern = own(&mut turn.tx, &signed, body.concern_id).await?;
    allowed::within(&turn.bundle, &[Stage::Bundled])?;
    if !store::part(&mut turn.tx, concern.id, id).await? {
        return Err(Problem::conflict("not_in_bundle", "This concern is not in this bundle."));
    }
    // Its tandem hears of it too, even if it has nothing else in it.
    turn.did_quietly("removed");
    if turn.bundle.concerns.len() > 1 {
        return turn.end().await;
    }
    allowed::may_be_emptied(&turn.bundle)?;
    bundles::dissolve(&mut turn.tx, id).await?;
    turn.end_of_it().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
