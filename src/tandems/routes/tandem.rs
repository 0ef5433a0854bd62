//! Tandems as they are, what they call themselves and wish for, and their calendar's address.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::{TandemAnswer, TandemsAnswer};
use super::super::model::{Near, NewTandem, TandemRow};
use super::super::{rules, store};
use super::begin::checked;
use super::{answer, locked};
use crate::access::{Office, Secret, Signed};
use crate::http::{Answer, Body, Id, IfMatch, Problem, given, record};
use crate::journal::{Entry, Record};
use crate::kernel::{TandemId, codes};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(get_tandems))
        .routes(routes!(get_tandem, patch_tandem))
        .routes(routes!(post_feed))
}

/// All tandems that have not ended.
#[utoipa::path(get, path = "/api/tandems", tag = "tandems", responses((status = 200, body = TandemsAnswer)))]
async fn get_tandems(State(office): State<Office>, _: Signed) -> Answer<Response> {
    let mut tx = office.read().await?;
    let mut tandems = Vec::new();
    for tandem in store::living(&mut tx).await? {
        tandems.push(TandemAnswer::of(&mut tx, tandem).await?);
    }
    Ok(record::personal(&TandemsAnswer { tandems }))
}

/// One tandem; an ended one for the office and those who were in it.
#[utoipa::path(get, path = "/api/tandems/{id}", tag = "tandems", responses((status = 200, body = TandemAnswer)))]
async fn get_tandem(State(office): State<Office>, signed: Signed, Id(id): Id<TandemId>) -> Answer<Response> {
    let mut tx = office.read().await?;
    let tandem = store::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let standing = store::standing(&mut tx, id, signed.id).await?;
    if !rules::sees(&signed, &tandem, standing) {
        return Err(Problem::unknown(id));
    }
    let tandem = TandemAnswer::of(&mut tx, tandem).await?;
    Ok(record::record(&tandem, tandem.version))
}

/// What is to be different; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TandemChange {
    name: Option<String>,
    languages: Option<Vec<String>>,
    wish_areas: Option<Vec<String>>,
    wish_near: Option<Near>,
    themes: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    cohort: Option<Option<String>>,
}

impl TandemChange {
    fn of(self, tandem: &TandemRow) -> NewTandem {
        NewTandem {
            name: self.name.unwrap_or_else(|| tandem.name.clone()),
            languages: self.languages.unwrap_or_else(|| codes(&tandem.languages)),
            wish_areas: self.wish_areas.unwrap_or_else(|| codes(&tandem.wish_areas)),
            wish_near: self.wish_near.unwrap_or(tandem.wish_near),
            themes: self.themes.unwrap_or_else(|| codes(&tandem.themes)),
            cohort: self.cohort.unwrap_or_else(|| tandem.cohort.clone()),
        }
    }
}

/// A tandem calls itself differently, or wishes for something else.
#[utoipa::path(patch, path = "/api/tandems/{id}", tag = "tandems", params(IfMatch), request_body = TandemChange,
    responses((status = 200, body = TandemAnswer)))]
async fn patch_tandem(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(change): Body<TandemChange>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let tandem = locked(&mut tx, &signed, id, version, rules::acts).await?;
    store::change(&mut tx, id, &checked(&office, change.of(&tandem))?).await?;
    let tandem = answer(&mut tx, id).await?;
    let entry = Entry::new("changed", Record::Tandem, id).tandem(id).signed();
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(record::record(&tandem, tandem.version))
}

/// The address of a calendar, shown this once.
#[derive(Serialize, ToSchema)]
#[schema(as = TandemFeed)]
struct FeedAnswer {
    url: String,
}

/// A new secret address for the tandem's calendar; the earlier one is dead.
#[utoipa::path(post, path = "/api/tandems/{id}/feed", tag = "tandems", responses((status = 200, body = FeedAnswer)))]
async fn post_feed(State(office): State<Office>, signed: Signed, Id(id): Id<TandemId>) -> Answer<Response> {
    let secret = Secret::new();
    let mut tx = office.write().await?;
    let tandem = store::lock(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let standing = store::standing(&mut tx, id, signed.id).await?;
    rules::acts(&tandem, standing)?;
    store::set_feed(&mut tx, id, &secret.hash()).await?;
    let entry = Entry::new("feed_made", Record::Tandem, id).tandem(id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(record::personal(&FeedAnswer { url: format!("{}/feeds/tandems/{}.ics", office.base_url, secret.text()) }))
}
