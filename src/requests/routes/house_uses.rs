//! What a house does in its own rooms, over HTTP.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Problem, Query, field, record};
use crate::journal::{Entry, Record};
use crate::kernel::{HouseUseId, PartnerId, RoomId};
use crate::requests::answer::{HouseUseAnswer, HouseUsesAnswer};
use crate::requests::bookings::{self, By};
use crate::requests::house_uses::{self, HouseUse};
use crate::requests::{rooms, rules, taking};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_house_uses, add_house_use)).routes(routes!(remove_house_use))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfHouse {
    /// The house; all one speaks for without it.
    partner_id: Option<PartnerId>,
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewHouseUse {
    room_id: RoomId,
    title: String,
    /// Wall time, `2026-11-26T17:00`.
    starts: String,
    minutes: i64,
    rrule: Option<String>,
}

/// What the houses one speaks for do themselves.
#[utoipa::path(get, path = "/api/house-uses", tag = "partners' desk", params(OfHouse),
    responses((status = 200, body = HouseUsesAnswer)))]
async fn list_house_uses(State(office): State<Office>, signed: Signed, Query(of): Query<OfHouse>) -> Answer<Response> {
    let houses = of.partner_id.map_or(signed.partners.clone(), |house| vec![house]);
    let mut tx = office.read().await?;
    let mut uses = Vec::new();
    for house in &houses {
        rules::sees_house(&signed, house)?;
        uses.extend(house_uses::of_house(&mut tx, house).await?);
    }
    let house_uses = uses.into_iter().map(HouseUseAnswer::from).collect();
    Ok(record::personal(&HouseUsesAnswer { house_uses }))
}

/// Takes a room for the house itself, at all dates or at none. 409 `room_taken` names the clash.
#[utoipa::path(post, path = "/api/house-uses", tag = "partners' desk", params(Once), request_body = NewHouseUse,
    responses((status = 201, body = HouseUseAnswer)))]
async fn add_house_use(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewHouseUse>,
) -> Answer<Response> {
    let id = HouseUseId::new();
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &body, id.uuid(), office.clock.now()).await? {
        return answer_created(known(&mut tx, made.into()).await?);
    }
    let room = rooms::one(&mut tx, body.room_id).await?.ok_or_else(taking::unknown_room)?;
    rules::own_house(&signed, &room.partner_id).map_err(|_| taking::unknown_room())?;
    let series = taking::dates(&office, &body.starts, body.minutes, body.rrule.as_deref())?;
    let own = HouseUse {
        id,
        partner_id: room.partner_id,
        room_id: room.id,
        room_name: room.name,
        title: field::required("title", &body.title, field::TITLE)?,
        starts: series.starts.clone(),
        minutes: series.minutes,
        rrule: series.rrule.clone(),
        version: 1,
    };
    house_uses::add(&mut tx, &own).await?;
    let tx = taking::take(&office, tx, &own.partner_id, own.room_id, &series.spans, By::HouseUse(id)).await?;
    office.commit(tx, Some(signed.id), &[entry("added", &own)]).await?;
    answer_created(own)
}

/// Gives a room back.
#[utoipa::path(delete, path = "/api/house-uses/{id}", tag = "partners' desk", params(IfMatch),
    responses((status = 204)))]
async fn remove_house_use(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<HouseUseId>,
    IfMatch(version): IfMatch,
) -> Answer<StatusCode> {
    let mut tx = office.write().await?;
    let own = known(&mut tx, id).await?;
    rules::own_house(&signed, &own.partner_id).map_err(|_| Problem::unknown(id))?;
    bookings::release(&mut tx, By::HouseUse(id)).await?;
    if !house_uses::remove(&mut tx, id, version).await? {
        return Err(record::stale(&HouseUseAnswer::from(own)));
    }
    office.commit(tx, Some(signed.id), &[entry("removed", &own)]).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn entry(action: &'static str, own: &HouseUse) -> Entry {
    Entry::new(action, Record::HouseUse, own.id).partner(&own.partner_id)
}

async fn known(tx: &mut Tx, id: HouseUseId) -> Answer<HouseUse> {
    house_uses::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))
}

fn answer_created(own: HouseUse) -> Answer<Response> {
    let (version, location) = (own.version, format!("/api/house-uses/{}", own.id));
    Ok(record::created(&HouseUseAnswer::from(own), version, &location))
}
