//! A tandem claims an area. Of two who press at once one stands on it; the other reads who does.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::read::{one, seen};
use super::tandem_full;
use crate::access::{Office, Once, Signed};
use crate::claims::answer::ClaimAnswer;
use crate::claims::model::{Claim, NewClaim, Standing};
use crate::claims::{rules, slots, standings, store};
use crate::db::Tx;
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Problem, record};
use crate::journal::{Entry, Record};
use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(claim_area))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewClaimBody {
    pub area_id: AreaId,
    pub tandem_id: TandemId,
    #[serde(default)]
    pub note: String,
}

/// Who stands on an area already.
#[derive(Serialize, ToSchema)]
struct Holder {
    claim_id: ClaimId,
    tandem_name: String,
}

#[derive(Serialize)]
struct Area<'a> {
    id: &'a AreaId,
    name: &'a str,
}

/// Claims an area for a tandem. 409 `needs_two`, `tandem_full`, `already_yours`, or `area_taken` with `holders`.
#[utoipa::path(post, path = "/api/claims", tag = "claims", params(Once), request_body = NewClaimBody, responses((status = 201, body = ClaimAnswer)))]
async fn claim_area(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewClaimBody>,
) -> Answer<Response> {
    let note = field::text("note", &body.note, NOTE)?;
    let (id, now) = (ClaimId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &body, id.uuid(), now).await? {
        drop(tx);
        return made(&office, &signed, earlier.into()).await;
    }
    rules::owns(&signed, body.tandem_id)?;
    let area_name = office.area_name(&body.area_id)?;
    let edition = office.atlas().city.edition.id.clone();
    let new = NewClaim { id, area: &body.area_id, edition: &edition, holder: body.tandem_id, note: &note };
    let claim = begin(&office, &mut tx, &new, &area_name).await?;
    let entry = Entry::new("claimed", Record::Claim, id).at(&body.area_id).tandem(body.tandem_id).signed();
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(created(&seen(&office, &signed, &claim)?))
}

async fn begin(office: &Office, tx: &mut Tx, new: &NewClaim<'_>, area_name: &str) -> Answer<Claim> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let planning = &atlas.city.planning;
    let tandem = rules::acts(tandems::lock(tx, new.holder).await?)?;
    while !slots::begin(tx, new, now, planning).await? {
        if standings::stands_in(tx, tandem.id, new.area).await? {
            return Err(rules::already_yours());
        }
        // Someone may have been faster on this slot while another is still free.
        if !slots::has_free_slot(tx, new.area, planning).await? {
            return Err(area_taken(tx, new.area, area_name).await?);
        }
    }
    if !standings::stand(tx, new.id, tandem.id, Standing::Holder, now, planning).await? {
        return Err(tandem_full(&tandem.name, planning.claims_per_tandem));
    }
    Ok(new.begun(&tandem.name, now))
}

/// What the loser of a race reads: who stands there, to be asked to join.
pub async fn area_taken(tx: &mut Tx, id: &AreaId, name: &str) -> Answer<Problem> {
    let holders = store::holders(tx, id).await?.into_iter();
    let holders: Vec<_> = holders.map(|(claim_id, tandem_name)| Holder { claim_id, tandem_name }).collect();
    let detail = "This area is taken. Ask its holder to let you join, look nearby, or be told when it is free.";
    Ok(Problem::conflict("area_taken", detail).with("holders", &holders).with("area", &Area { id, name }))
}

/// 201 with the claim as it is now.
pub async fn made(office: &Office, signed: &Signed, id: ClaimId) -> Answer<Response> {
    Ok(created(&one(office, signed, id).await?))
}

fn created(answer: &ClaimAnswer) -> Response {
    record::created(answer, answer.version, &format!("/api/claims/{}", answer.id))
}
