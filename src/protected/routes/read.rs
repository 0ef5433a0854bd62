//! The spaces one is in: all, one, searched, taken along.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::own;
use crate::access::{Office, Signed};
use crate::http::{Answer, Id, Query, record};
use crate::kernel::{ProtectedSpaceId, plain};
use crate::protected::answer::{NoteAnswer, NotesAnswer, SpaceAnswer, SpacesAnswer, SpacesExport, WholeSpace};
use crate::protected::store;

/// Notes found at most.
const MOST_FOUND: usize = 100;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_spaces))
        .routes(routes!(export_spaces))
        .routes(routes!(search_notes))
        .routes(routes!(get_space))
}

/// The spaces the caller is in.
#[utoipa::path(get, path = "/api/protected-spaces", tag = "protected spaces",
    responses((status = 200, body = SpacesAnswer)))]
async fn list_spaces(State(office): State<Office>, by: Signed) -> Answer<Response> {
    let spaces = store::spaces(&mut office.read().await?, by.id, None).await?;
    Ok(record::personal(&SpacesAnswer { protected_spaces: spaces.into_iter().map(SpaceAnswer::from).collect() }))
}

/// One space.
#[utoipa::path(get, path = "/api/protected-spaces/{id}", tag = "protected spaces",
    responses((status = 200, body = SpaceAnswer)))]
async fn get_space(State(office): State<Office>, by: Signed, Id(id): Id<ProtectedSpaceId>) -> Answer<Response> {
    let space = SpaceAnswer::from(own(&mut office.read().await?, &by, id).await?);
    Ok(record::record(&space, space.version))
}

/// The spaces the caller is in, with all that was written in them.
#[utoipa::path(get, path = "/api/protected-spaces/export", tag = "protected spaces",
    responses((status = 200, body = SpacesExport)))]
async fn export_spaces(State(office): State<Office>, by: Signed) -> Answer<Response> {
    let mut tx = office.read().await?;
    let mut whole = Vec::new();
    for space in store::spaces(&mut tx, by.id, None).await? {
        let notes = store::notes(&mut tx, by.id, Some(space.id), None, i64::MAX).await?;
        let all_notes = notes.into_iter().map(|note| NoteAnswer::new(note, by.id)).collect();
        whole.push(WholeSpace { space: space.into(), all_notes });
    }
    Ok(record::personal(&SpacesExport { protected_spaces: whole }))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Words {
    q: String,
}

/// Notes with all these words in them, whatever their accents, in the spaces the caller is in.
#[utoipa::path(get, path = "/api/protected-spaces/search", tag = "protected spaces", params(Words),
    responses((status = 200, body = NotesAnswer)))]
async fn search_notes(State(office): State<Office>, by: Signed, Query(query): Query<Words>) -> Answer<Response> {
    let words = plain(&query.q);
    let words: Vec<&str> = words.split_whitespace().collect();
    let notes = store::notes(&mut office.read().await?, by.id, None, None, i64::MAX).await?;
    let has_all = |text: &str| !words.is_empty() && words.iter().all(|word| plain(text).contains(word));
    let mut found: Vec<_> = notes.into_iter().filter(|note| has_all(&note.text)).collect();
    let number_matched = found.len() as i64;
    found.truncate(MOST_FOUND);
    let notes = found.into_iter().map(|note| NoteAnswer::new(note, by.id)).collect();
    Ok(record::personal(&NotesAnswer { notes, number_matched }))
}
