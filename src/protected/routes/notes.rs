//! What is written in a space.
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::{entries, own};
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::field::{self, SUMMARY};
use crate::http::{Answer, Body, Id, Problem, Query, record};
use crate::journal::Record;
use crate::kernel::{ProtectedNoteId, ProtectedSpaceId};
use crate::protected::answer::{NoteAnswer, NotesAnswer};
use crate::protected::store;

const USUAL: i64 = 50;
const MOST: i64 = 200;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_notes, write_note)).routes(routes!(take_back))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Page {
    /// Only notes older than this one.
    before: Option<ProtectedNoteId>,
    /// 1 to 200, 50 without.
    limit: Option<i64>,
}

/// What was written, the newest first.
#[utoipa::path(get, path = "/api/protected-spaces/{id}/notes", tag = "protected spaces",
    params(Page), responses((status = 200, body = NotesAnswer)))]
async fn list_notes(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ProtectedSpaceId>,
    Query(page): Query<Page>,
) -> Answer<Response> {
    let mut tx = office.read().await?;
    let space = own(&mut tx, &by, id).await?;
    let limit = page.limit.unwrap_or(USUAL).clamp(1, MOST);
    let notes = store::notes(&mut tx, by.id, Some(id), page.before, limit).await?;
    let notes = notes.into_iter().map(|note| NoteAnswer::new(note, by.id)).collect();
    Ok(record::personal(&NotesAnswer { notes, number_matched: space.notes }))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NoteDraft {
    text: String,
}

/// Writes a note.
#[utoipa::path(post, path = "/api/protected-spaces/{id}/notes", tag = "protected spaces", params(Once),
    request_body = NoteDraft, responses((status = 201, body = NoteAnswer)))]
async fn write_note(
    State(office): State<Office>,
    by: Signed,
    once: Once,
    Id(id): Id<ProtectedSpaceId>,
    Body(draft): Body<NoteDraft>,
) -> Answer<Response> {
    let (note, now) = (ProtectedNoteId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, by.id, &draft, note.uuid(), now).await? {
        return written(&mut tx, &by, earlier.into()).await;
    }
    let text = field::required("text", &draft.text, SUMMARY)?;
    // Held, so that the last one who leaves takes this note along too.
    store::lock(&mut tx, id).await?;
    let space = own(&mut tx, &by, id).await?;
    store::write(&mut tx, note, id, by.id, &text, now).await?;
    let made = written(&mut tx, &by, note).await?;
    office.commit(tx, Some(by.id), &entries("noted", Record::ProtectedNote, &space)).await?;
    Ok(made)
}

async fn written(tx: &mut Tx, by: &Signed, id: ProtectedNoteId) -> Answer<Response> {
    let note = store::note(tx, by.id, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let location = format!("/api/protected-spaces/{}/notes", note.space_id);
    Ok(record::created(&NoteAnswer::new(note, by.id), 1, &location))
}

/// Takes back one's own note.
#[utoipa::path(delete, path = "/api/protected-spaces/{id}/notes/{note_id}", tag = "protected spaces", responses((status = 204)))]
async fn take_back(
    State(office): State<Office>,
    by: Signed,
    Path((id, note)): Path<(String, String)>,
) -> Answer<StatusCode> {
    let id: ProtectedSpaceId = known(&id)?.into();
    let note: ProtectedNoteId = known(&note)?.into();
    let mut tx = office.write().await?;
    let space = own(&mut tx, &by, id).await?;
    if !store::take_back(&mut tx, note, id, by.id).await? {
        return Err(Problem::unknown(note));
    }
    office.commit(tx, Some(by.id), &entries("taken_back", Record::ProtectedNote, &space)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is no id is answered like one that nobody has.
fn known(id: &str) -> Answer<Uuid> {
    id.parse().map_err(|_| Problem::missing("unknown_protected_note", format_args!("'{id}'")))
}
