//! The house's and the tandem's answers to a request, over HTTP. What is agreed changes request, bookings and activity in
//! one transaction.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::requests::seen;
use crate::access::{Office, Signed};
use crate::activities::dates::Series;
use crate::activities::{self, Activity};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Nothing, Problem, field, record};
use crate::inbox::{Reason, tell_partner, tell_tandem};
use crate::journal::Entry;
use crate::kernel::{PartnerId, RequestId, RoomId};
use crate::requests::answer::{Reader, RequestAnswer};
use crate::requests::bookings::{self, By};
use crate::requests::model::{Offer, RequestRow, RequestState};
use crate::requests::rules::Side;
use crate::requests::store::{self, Which};
use crate::requests::{rooms, rules, taking, telling};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(accept))
        .routes(routes!(decline))
        .routes(routes!(counter))
        .routes(routes!(withdraw))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RequestReason)]
struct Why {
    reason: String,
}

/// Another time or room; a repeat is moved as a whole.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewOffer {
    room_id: Option<RoomId>,
    /// Wall time of the first date.
    starts: String,
    /// As long as was asked for without it.
    minutes: Option<i64>,
    note: Option<String>,
}

/// The house says yes to what was asked, or the tandem to what was offered. 409 `room_taken` names the clash.
#[utoipa::path(post, path = "/api/requests/{id}/accept", tag = "partners' desk", params(IfMatch),
    request_body = Nothing, responses((status = 200, body = RequestAnswer)))]
async fn accept(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<RequestId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let now = office.clock.now();
    let mut tx = office.write().await?;
    let (row, activity) = held(&office, &mut tx, &signed, id, version).await?;
    let side = rules::may_answer(&signed, &row)?;
    rules::still_to_be(row.activity_state)?;
    let next = row.clone().accepted(rules::agreed_repeat(&row)?, now);
    let series = taking::dates(&office, &next.starts, next.minutes, next.rrule.as_deref())?;
    let mut entries = Vec::new();
    if side == Side::Tandem {
        entries.extend(activities::reschedule(&mut tx, &activity, &series, now).await?);
        entries.extend(ask_others_anew(&office, &mut tx, &signed, &next, &series).await?);
    }
    write(&mut tx, &next).await?;
    if let Some(room) = next.room_id {
        entries.extend(activities::place_confirmed(&mut tx, &activity, &next.partner_id, Some(room), now).await?);
        tx = taking::take(&office, tx, &next.partner_id, room, &series.spans, By::Request(id)).await?;
    }
    let reason = if side == Side::House { Reason::RequestAccepted } else { Reason::RequestCounterAnswered };
    finish(&office, &signed, tx, Done { action: "accepted", reason, entries }, &next).await
}

/// The house says no to what was asked, or the tandem to what was offered.
#[utoipa::path(post, path = "/api/requests/{id}/decline", tag = "partners' desk", params(IfMatch),
    request_body = Why, responses((status = 200, body = RequestAnswer)))]
async fn decline(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<RequestId>,
    IfMatch(version): IfMatch,
    Body(why): Body<Why>,
) -> Answer<Response> {
    let reason = field::required("reason", &why.reason, field::NOTE)?;
    let mut tx = office.write().await?;
    let (row, _) = held(&office, &mut tx, &signed, id, version).await?;
    let side = rules::may_answer(&signed, &row)?;
    let next = row.declined(reason, office.clock.now());
    write(&mut tx, &next).await?;
    let told = if side == Side::House { Reason::RequestDeclined } else { Reason::RequestCounterAnswered };
    finish(&office, &signed, tx, Done::new("declined", told), &next).await
}

/// The house offers another time or room.
#[utoipa::path(post, path = "/api/requests/{id}/counter", tag = "partners' desk", params(IfMatch),
    request_body = NewOffer, responses((status = 200, body = RequestAnswer)))]
async fn counter(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<RequestId>,
    IfMatch(version): IfMatch,
    Body(offer): Body<NewOffer>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let (row, _) = held(&office, &mut tx, &signed, id, version).await?;
    rules::may_answer(&signed, &row)?;
    rules::still_to_be(row.activity_state)?;
    let offer = offered(&office, &mut tx, &row, offer).await?;
    let next = row.countered(offer, office.clock.now());
    write(&mut tx, &next).await?;
    finish(&office, &signed, tx, Done::new("countered", Reason::RequestCountered), &next).await
}

/// The tandem takes its request back; what was booked is free again.
#[utoipa::path(post, path = "/api/requests/{id}/withdraw", tag = "partners' desk", params(IfMatch),
    request_body = Nothing, responses((status = 200, body = RequestAnswer)))]
async fn withdraw(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<RequestId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let (row, _) = held(&office, &mut tx, &signed, id, version).await?;
    rules::may_withdraw(&signed, &row)?;
    let next = row.withdrawn(office.clock.now());
    write(&mut tx, &next).await?;
    bookings::release(&mut tx, By::Request(id)).await?;
    finish(&office, &signed, tx, Done::new("withdrawn", Reason::RequestWithdrawn), &next).await
}

/// A request the caller may see, with its activity, held at the version they know. 404, 412.
async fn held(
    office: &Office,
    tx: &mut Tx,
    signed: &Signed,
    id: RequestId,
    version: i64,
) -> Answer<(RequestRow, Activity)> {
    let row = seen(tx, signed, id).await?;
    tandems::lock(tx, row.tandem_id).await?;
    let activity = activities::lock(tx, row.activity_id).await?.ok_or_else(|| Problem::unknown(id))?;
    store::lock(tx, id).await?;
    let row = seen(tx, signed, id).await?;
    if row.version == version {
        return Ok((row, activity));
    }
    Err(record::stale(&Reader::new(office, signed).request(&row)))
}

/// Other houses were asked for another time; they are asked anew, and what they had booked is free again.
async fn ask_others_anew(
    office: &Office,
    tx: &mut Tx,
    signed: &Signed,
    agreed: &RequestRow,
    series: &Series,
) -> Answer<Vec<Entry>> {
    let which = Which { activity: Some(agreed.activity_id), ..Which::default() };
    let mut entries = Vec::new();
    for row in store::some(tx, &which, signed.id).await? {
        let live = row.state.is_open() || row.state == RequestState::Accepted;
        if row.id == agreed.id || !live {
            continue;
        }
        bookings::release(tx, By::Request(row.id)).await?;
        let next = row.asked_anew(series);
        write(tx, &next).await?;
        let notice = telling::notice(office, Reason::RequestAsked, &next);
        tell_partner(tx, office.clock.now(), &next.partner_id, Some(signed.id), &notice).await?;
        entries.push(telling::entry("asked_again", &next));
    }
    Ok(entries)
}

async fn write(tx: &mut Tx, row: &RequestRow) -> Answer<()> {
    if store::write(tx, row).await? {
        return Ok(());
    }
    Err(Problem::conflict("conflict", "Someone else answered at the same time; look again."))
}

/// What the house offers, checked: a room of its own, a time to come.
async fn offered(office: &Office, tx: &mut Tx, row: &RequestRow, offer: NewOffer) -> Answer<Offer> {
    if let Some(room) = offer.room_id {
        of_house(tx, &row.partner_id, room).await?;
    }
    let minutes = offer.minutes.unwrap_or(row.minutes);
    let rrule = activities::moved(&row.starts, &offer.starts, row.rrule.as_deref())?;
    let series = taking::dates(office, &offer.starts, minutes, rrule.as_deref())?;
    if series.spans.first().is_some_and(|span| span.starts_at <= office.clock.now()) {
        return Err(Problem::conflict("in_the_past", "This time is over; offer one that is to come."));
    }
    let note = field::optional("note", offer.note.as_deref(), field::NOTE)?;
    Ok(Offer { room: offer.room_id, starts: series.starts, minutes, note })
}

async fn of_house(tx: &mut Tx, partner: &PartnerId, room: RoomId) -> Answer<()> {
    let room = rooms::one(tx, room).await?.filter(|room| room.partner_id == *partner);
    room.map(|_| ()).ok_or_else(taking::unknown_room)
}

/// What was done, for the journal and for those it concerns.
struct Done {
    action: &'static str,
    reason: Reason,
    /// What the journal says of the activity.
    entries: Vec<Entry>,
}

impl Done {
    fn new(action: &'static str, reason: Reason) -> Self {
        Self { action, reason, entries: Vec::new() }
    }
}

/// Tells the other side, writes the journal, and answers with the request as it now is.
async fn finish(office: &Office, signed: &Signed, mut tx: Tx, done: Done, row: &RequestRow) -> Answer<Response> {
    let (now, by) = (office.clock.now(), Some(signed.id));
    let row = seen(&mut tx, signed, row.id).await?;
    let notice = telling::notice(office, done.reason, &row).with("answer", done.action).with("why", row.reason.clone());
    match rules::side(signed, &row) {
        Some(Side::House) => tell_tandem(&mut tx, now, row.tandem_id, by, &notice).await?,
        _ => tell_partner(&mut tx, now, &row.partner_id, by, &notice).await?,
    }
    let entries: Vec<_> = [telling::entry(done.action, &row)].into_iter().chain(done.entries).collect();
    office.commit(tx, by, &entries).await?;
    Ok(record::record(&Reader::new(office, signed).request(&row), row.version))
}
