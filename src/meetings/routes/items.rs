//! Points of an agenda: added, changed, put in order, taken off, suggested.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::meeting_turn::MeetingTurn;
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body as Json, Id, Ids, IfMatch, Problem, field, given, record};
use crate::kernel::{AgendaItemId, BundleId, MeetingId};
use crate::meetings::agenda::{self, AgendaKind, ItemRow, ItemState, MeetingAnswer, NewItem, Suggested};
use crate::meetings::bundles;
use crate::meetings::mandates::Body;

/// The longest a point may be planned for.
const MOST_MINUTES: i64 = 720;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_suggested))
        .routes(routes!(add_item))
        .routes(routes!(change_item, remove_item))
}

#[derive(Serialize, ToSchema)]
struct SuggestedAnswer {
    suggested: Vec<Suggested>,
}

/// What could stand on the agenda and does not yet.
#[utoipa::path(get, path = "/api/meetings/{id}/suggested", tag = "body", responses((status = 200, body = SuggestedAnswer)))]
async fn list_suggested(State(office): State<Office>, Id(id): Id<MeetingId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    agenda::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let body = Body::read(&mut tx, &office).await?;
    let suggested = agenda::suggested(&mut tx, &office, &body, id).await?;
    Ok(record::personal(&SuggestedAnswer { suggested }))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ItemDraft {
    kind: AgendaKind,
    title: String,
    #[serde(default)]
    minutes: Option<i64>,
    #[serde(default)]
    bundle_id: Option<BundleId>,
}

/// Adds a point at the end. 409 `meeting_closed`; 422 `unknown_bundle`.
#[utoipa::path(post, path = "/api/meetings/{id}/items", tag = "body", params(Once), request_body = ItemDraft, responses((status = 201, body = MeetingAnswer)))]
async fn add_item(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Id(id): Id<MeetingId>,
    Json(draft): Json<ItemDraft>,
) -> Answer<Response> {
    let title = field::required("title", &draft.title, field::TITLE)?;
    let item = AgendaItemId::new();
    let mut turn = MeetingTurn::begin(&office, &signed, id, None).await?;
    if once.earlier(&mut turn.tx, signed.id, &draft, item.uuid(), office.clock.now()).await?.is_some() {
        return turn.made_before().await;
    }
    agenda::must_last(&turn.meeting)?;
    bundles::must_exist(&mut turn.tx, draft.bundle_id).await?;
    let new = NewItem { kind: draft.kind, title, minutes: lasting(draft.minutes)?, bundle: draft.bundle_id };
    agenda::add_item(&mut turn.tx, item, id, &new).await?;
    turn.end_made("item_added").await
}

fn lasting(minutes: Option<i64>) -> Answer<Option<i64>> {
    let fits = minutes.is_none_or(|minutes| (1..=MOST_MINUTES).contains(&minutes));
    let detail = format!("'minutes' is a whole number from 1 to {MOST_MINUTES}.");
    if fits { Ok(minutes) } else { Err(Problem::invalid("minutes", "bad_minutes", detail)) }
}

/// What is to be different; `minutes: null` takes the length away, `ord` is the place from 1.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ItemPatch {
    title: Option<String>,
    note: Option<String>,
    #[serde(default, deserialize_with = "given")]
    minutes: Option<Option<i64>>,
    state: Option<ItemState>,
    ord: Option<i64>,
}

/// Changes a point, or moves it. The version is the point's. 409 `meeting_closed`.
#[utoipa::path(patch, path = "/api/meetings/{id}/items/{item_id}", tag = "body", params(IfMatch), request_body = ItemPatch, responses((status = 200, body = MeetingAnswer)))]
async fn change_item(
    State(office): State<Office>,
    signed: Signed,
    Ids(id, item): Ids<MeetingId, AgendaItemId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<ItemPatch>,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, None).await?;
    let was = of_meeting(&mut turn.tx, id, item).await?;
    agenda::must_last(&turn.meeting)?;
    if !agenda::take_item(&mut turn.tx, item, version).await? {
        return Err(turn.stale().await?);
    }
    let ord = patch.ord;
    agenda::change_item(&mut turn.tx, &patched(was, patch)?).await?;
    if let Some(ord) = ord {
        let order: Vec<AgendaItemId> = agenda::items(&mut turn.tx, id).await?.iter().map(|item| item.id).collect();
        agenda::put_in_order(&mut turn.tx, &agenda::moved(&order, item, ord)).await?;
    }
    turn.end("item_changed").await
}

fn patched(was: ItemRow, patch: ItemPatch) -> Answer<ItemRow> {
    Ok(ItemRow {
        title: patch.title.map_or(Ok(was.title), |title| field::required("title", &title, field::TITLE))?,
        note: patch.note.map_or(Ok(was.note), |note| field::text("note", &note, field::SUMMARY))?,
        minutes: patch.minutes.map_or(Ok(was.minutes), lasting)?,
        state: patch.state.unwrap_or(was.state),
        ..was
    })
}

/// Takes a point off the agenda. 409 `meeting_closed`, `has_decisions`.
#[utoipa::path(delete, path = "/api/meetings/{id}/items/{item_id}", tag = "body", params(IfMatch), responses((status = 200, body = MeetingAnswer)))]
async fn remove_item(
    State(office): State<Office>,
    signed: Signed,
    Ids(id, item): Ids<MeetingId, AgendaItemId>,
    IfMatch(version): IfMatch,
) -> Answer<Response> {
    let mut turn = MeetingTurn::begin(&office, &signed, id, None).await?;
    of_meeting(&mut turn.tx, id, item).await?;
    agenda::must_last(&turn.meeting)?;
    if !agenda::take_item(&mut turn.tx, item, version).await? {
        return Err(turn.stale().await?);
    }
    if agenda::is_decided_on(&mut turn.tx, item).await? {
        return Err(Problem::conflict("has_decisions", "Something was asked on this point; it stays in the minutes."));
    }
    agenda::remove_item(&mut turn.tx, item).await?;
    let order: Vec<AgendaItemId> = agenda::items(&mut turn.tx, id).await?.iter().map(|item| item.id).collect();
    agenda::put_in_order(&mut turn.tx, &order).await?;
    turn.end("item_removed").await
}

async fn of_meeting(tx: &mut Tx, meeting: MeetingId, id: AgendaItemId) -> Answer<ItemRow> {
    let item = agenda::item(tx, id).await?.filter(|item| item.meeting_id == meeting);
    item.ok_or_else(|| Problem::unknown(id))
}
