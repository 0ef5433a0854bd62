//! The register as a workbook over HTTP: taken along, looked at before it is brought back, and brought back as a whole or not
//! at all.
use std::collections::BTreeSet;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::note::entry;
use crate::access::{Office, Signed};
use crate::atlas::Atlas;
use crate::concerns::bundles;
use crate::concerns::register::{self, Around, CHANGED_MEANWHILE, Edit, New, Preview, Review, Sheet};
use crate::concerns::store::{self, Filter};
use crate::db::Tx;
use crate::http::{Answer, Problem, Query, Workbook, record};
use crate::journal::Entry;
use crate::kernel::{ConcernId, Language};
use crate::tandems;

/// Bytes of a workbook.
const MOST: usize = 2 * 1024 * 1024;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_register)).routes(routes!(preview_register)).routes(routes!(apply_register))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RegisterQuery {
    /// `de` without it.
    #[param(inline)]
    lang: Option<Language>,
}

/// All concerns as a workbook, the newest first.
#[utoipa::path(get, path = "/api/concerns/register.xlsx", tag = "concerns", params(RegisterQuery),
    responses((status = 200, content_type = XLSX, body = [u8])))]
async fn get_register(State(office): State<Office>, Query(query): Query<RegisterQuery>) -> Answer<Response> {
    let concerns = store::concerns(&mut office.read().await?, &Filter::default()).await?;
    let (atlas, language) = (office.atlas(), query.lang.unwrap_or(Language::German));
    let written = tokio::task::spawn_blocking(move || register::write(&concerns, language, &atlas)).await;
    let bytes = written.ok().and_then(Result::ok).ok_or_else(unwritable)?;
    let name = format!("attachment; filename=\"{}.xlsx\"", register::text(language, "file"));
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (header::VARY, "cookie".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

fn unwritable() -> Problem {
    tracing::error!("the register could not be written as a workbook");
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "The table could not be written.")
}

/// What a workbook would change, before anything is. 422 says why it is none of the register.
#[utoipa::path(post, path = "/api/concerns/register/preview", tag = "concerns", request_body(content = [u8], content_type = XLSX),
    responses((status = 200, body = Preview)))]
async fn preview_register(
    State(office): State<Office>,
    signed: Signed,
    Workbook(bytes): Workbook<MOST>,
) -> Answer<Response> {
    let sheet = read(bytes).await?;
    let review = compared(&mut office.read().await?, &office.atlas(), &signed, &sheet).await?;
    Ok(record::personal(&review.preview))
}

/// Writes all of it, or nothing: 409 `register_refused` with the same preview, `register_changed` if somebody else was faster.
#[utoipa::path(post, path = "/api/concerns/register/apply", tag = "concerns", request_body(content = [u8], content_type = XLSX),
    responses((status = 200, body = Preview)))]
async fn apply_register(
    State(office): State<Office>,
    signed: Signed,
    Workbook(bytes): Workbook<MOST>,
) -> Answer<Response> {
    let sheet = read(bytes).await?;
    let atlas = office.atlas();
    let mut tx = office.write().await?;
    let review = compared(&mut tx, &atlas, &signed, &sheet).await?;
    if !review.preview.refused.is_empty() {
        return Err(refused(&review.preview));
    }
    let entries = write(&mut tx, &office, &atlas, review.edits, &review.new).await?;
    if !entries.is_empty() {
        office.commit(tx, Some(signed.id), &entries).await?;
    }
    Ok(record::personal(&review.preview))
}

/// Away from the other requests: it may be a lot to unpack.
async fn read(bytes: Bytes) -> Answer<Sheet> {
    let sheet = tokio::task::spawn_blocking(move || register::read(&bytes)).await;
    sheet.unwrap_or_else(|_| Err(Problem::invalid("body", "not_a_workbook", "This is no workbook that can be read.")))
}

async fn compared(tx: &mut Tx, atlas: &Atlas, signed: &Signed, sheet: &Sheet) -> Answer<Review> {
    let concerns = store::concerns(tx, &Filter::default()).await?;
    let tandems = tandems::living(tx).await?;
    Ok(register::review(sheet, &Around { atlas, by: signed, concerns, tandems }))
}

fn refused(preview: &Preview) -> Problem {
    let changed = preview.refused.iter().all(|refused| refused.code == CHANGED_MEANWHILE);
    match changed {
        true => changed_meanwhile(),
        false => Problem::conflict("register_refused", "Some rows cannot be taken, so nothing was changed."),
    }
    .with("preview", preview)
}

fn changed_meanwhile() -> Problem {
    let detail = "Somebody has changed the register since this table was written; nothing was changed.";
    Problem::conflict("register_changed", detail)
}

/// Tandems, bundles and concerns are held in the order of their ids, as everyone does.
async fn write(tx: &mut Tx, office: &Office, atlas: &Atlas, mut edits: Vec<Edit>, new: &[New]) -> Answer<Vec<Entry>> {
    let (edition, now) = (&atlas.city.edition.id, office.clock.now());
    let mut entries = Vec::new();
    let tandems: BTreeSet<_> = new.iter().map(|new| new.tandem).collect();
    for tandem in tandems {
        tandems::lasts(tandems::lock(tx, tandem).await?)?;
    }
    let held: BTreeSet<_> = edits.iter().filter_map(|edit| edit.concern.bundle_id).collect();
    for bundle in held {
        bundles::store::hold(tx, bundle).await?;
    }
    edits.sort_by_key(|edit| edit.concern.id);
    for Edit { concern, said } in &edits {
        if !store::take(tx, concern.id, concern.version).await? {
            return Err(changed_meanwhile());
        }
        store::write(tx, concern.id, concern.tandem_id, said, edition, now).await?;
        entries.push(entry("changed", concern.id, concern.tandem_id, &said.place));
    }
    for New { tandem, said } in new {
        let id = ConcernId::new();
        store::write(tx, id, *tandem, said, edition, now).await?;
        entries.push(entry("noted", id, *tandem, &said.place));
    }
    Ok(entries)
}
