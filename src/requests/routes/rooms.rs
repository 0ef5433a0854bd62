//! A house's rooms over HTTP. Staff of the house change them; everyone who works here reads them.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Problem, Query, field, record};
use crate::journal::{Entry, Record};
use crate::kernel::{PartnerId, RoomId};
use crate::requests::bookings::{self, times};
use crate::requests::rooms::{self, Lines, Room, tree};
use crate::requests::rules;

/// More things than a room holds.
const THINGS: usize = 20;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_rooms, add_room)).routes(routes!(change_room))
}

#[derive(Serialize, ToSchema)]
struct RoomsAnswer {
    rooms: Vec<Room>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfHouse {
    /// The house; all houses without it.
    partner_id: Option<PartnerId>,
}

/// A room as a house describes it.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRoom {
    partner_id: PartnerId,
    part_of: Option<RoomId>,
    name: String,
    seats: i64,
    #[serde(default)]
    step_free: bool,
    #[serde(default)]
    equipment: Vec<String>,
    #[serde(default)]
    opening_hours: String,
    #[serde(default = "yes")]
    open: bool,
}

/// What changes of a room; the rest stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RoomChange {
    /// `null`: a room of its own.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<RoomId>)]
    part_of: Option<Option<RoomId>>,
    name: Option<String>,
    seats: Option<i64>,
    step_free: Option<bool>,
    equipment: Option<Vec<String>>,
    opening_hours: Option<String>,
    /// False refuses new requests and keeps what is booked.
    open: Option<bool>,
}

fn yes() -> bool {
    true
}

/// Tells `null` from nothing.
fn said<'de, D: serde::Deserializer<'de>>(field: D) -> Result<Option<Option<RoomId>>, D::Error> {
    Option::deserialize(field).map(Some)
}

/// The rooms of a house.
#[utoipa::path(get, path = "/api/rooms", tag = "partners' desk", params(OfHouse), responses((status = 200, body = RoomsAnswer)))]
async fn list_rooms(State(office): State<Office>, Query(of): Query<OfHouse>) -> Answer<Response> {
    let rooms = rooms::of_partner(&mut office.read().await?, of.partner_id.as_ref()).await?;
    Ok(record::personal(&RoomsAnswer { rooms }))
}

/// A new room of a house one speaks for.
#[utoipa::path(post, path = "/api/rooms", tag = "partners' desk", params(Once), request_body = NewRoom, responses((status = 201, body = Room)))]
async fn add_room(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewRoom>,
) -> Answer<Response> {
    rules::own_house(&signed, &body.partner_id)?;
    let id = RoomId::new();
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &body, id.uuid(), office.clock.now()).await? {
        return answer_created(&known(&mut tx, made.into()).await?);
    }
    let room = described(id, body)?;
    add(&office, &mut tx, &room).await?;
    let entry = Entry::new("added", Record::Room, id).partner(&room.partner_id).signed();
    office.commit(tx, Some(signed.id), &[entry]).await?;
    answer_created(&room)
}

async fn add(office: &Office, tx: &mut Tx, room: &Room) -> Answer<()> {
    let house = rooms::of_partner(tx, Some(&room.partner_id)).await?;
    if let Some(whole) = room.part_of {
        tree::fits(&house, None, whole)?;
        rooms::lock(tx, tree::root(&house, whole)).await?;
    }
    rooms::add(tx, room).await?;
    if let Some(whole) = room.part_of {
        bookings::follow_whole(tx, room.id, whole, office.clock.now()).await?;
    }
    Ok(())
}

/// Changes a room; closing it refuses new requests and keeps what is booked.
#[utoipa::path(patch, path = "/api/rooms/{id}", tag = "partners' desk", params(IfMatch),
    request_body = RoomChange, responses((status = 200, body = Room)))]
async fn change_room(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<RoomId>,
    IfMatch(version): IfMatch,
    Body(change): Body<RoomChange>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let before = known(&mut tx, id).await?;
    rules::own_house(&signed, &before.partner_id).map_err(|_| Problem::unknown(id))?;
    let room = changed(&before, change)?;
    if room.part_of != before.part_of {
        rebuild(&office, &mut tx, &room).await?;
    }
    if !rooms::change(&mut tx, &room, version).await? {
        return Err(record::stale(&known(&mut tx, id).await?));
    }
    let room = Room { version: version + 1, ..room };
    let entry = Entry::new("changed", Record::Room, id).partner(&room.partner_id).signed();
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(record::record(&room, room.version))
}

/// A room that is taken in the days to come cannot become a part of another, or cease to be one: whoever has it was told
/// what is taken with it. Nor can it become a part of one that is taken.
async fn rebuild(office: &Office, tx: &mut Tx, room: &Room) -> Answer<()> {
    let house = rooms::of_partner(tx, Some(&room.partner_id)).await?;
    if let Some(whole) = room.part_of {
        tree::fits(&house, Some(room.id), whole)?;
    }
    let mut wholes = [Some(room.id), room.part_of].map(|id| id.map(|id| tree::root(&house, id)));
    wholes.sort_unstable();
    for whole in wholes.into_iter().flatten() {
        rooms::lock(tx, whole).await?;
    }
    let mut touched = tree::downwards(&house, room.id);
    touched.extend(room.part_of);
    let ahead = times::ahead(office.clock.now());
    let booked = bookings::of_house(tx, &room.partner_id, ahead).await?;
    if booked.iter().any(|booked| touched.contains(&booked.room_id)) {
        let detail = "These rooms are taken in the days to come; what belongs together cannot change now.";
        return Err(Problem::conflict("room_has_bookings", detail));
    }
    Ok(())
}

/// A room, or 404.
pub async fn known(tx: &mut Tx, id: RoomId) -> Answer<Room> {
    rooms::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))
}

fn answer_created(room: &Room) -> Answer<Response> {
    Ok(record::created(room, room.version, &format!("/api/rooms/{}", room.id)))
}

fn described(id: RoomId, body: NewRoom) -> Answer<Room> {
    Ok(Room {
        id,
        partner_id: body.partner_id,
        part_of: body.part_of,
        name: field::required("name", &body.name, field::NAME)?,
        seats: seats(body.seats)?,
        step_free: body.step_free,
        equipment: things(&body.equipment)?,
        opening_hours: field::text("opening_hours", &body.opening_hours, field::NOTE)?,
        open: body.open,
        version: 1,
    })
}

fn changed(before: &Room, change: RoomChange) -> Answer<Room> {
    let room = before.clone();
    Ok(Room {
        part_of: change.part_of.unwrap_or(room.part_of),
        name: change.name.map_or(Ok(room.name), |name| field::required("name", &name, field::NAME))?,
        seats: change.seats.map_or(Ok(room.seats), seats)?,
        step_free: change.step_free.unwrap_or(room.step_free),
        equipment: change.equipment.map_or(Ok(room.equipment), |list| things(&list))?,
        opening_hours: change
            .opening_hours
            .map_or(Ok(room.opening_hours), |hours| field::text("opening_hours", &hours, field::NOTE))?,
        open: change.open.unwrap_or(room.open),
        ..room
    })
}

fn seats(seats: i64) -> Answer<i64> {
    rules::within("seats", seats, 1, 10_000)
}

/// Things, each in a few words.
pub fn things(list: &[String]) -> Answer<Lines> {
    if list.len() > THINGS {
        return Err(Problem::invalid("equipment", "too_many", format!("At most {THINGS} things.")));
    }
    list.iter().map(|thing| field::required("equipment", thing, field::NAME)).collect::<Answer<_>>().map(Lines)
}
