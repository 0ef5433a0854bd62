//! Asking a house, and reading what was asked, over HTTP.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::rooms::things;
use crate::access::{Caller, Office, Once, Signed};
use crate::activities::{self, Whole};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, Problem, Query, field, record};
use crate::inbox::{Reason, tell_partner};
use crate::kernel::{ActivityId, PartnerId, RequestId, RoomId, TandemId};
use crate::requests::answer::{Reader, RequestAnswer, RequestsAnswer};
use crate::requests::model::{Ask, RequestRow, RequestState};
use crate::requests::store::{self, Which};
use crate::requests::{rooms, rules, taking, telling};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_requests, ask)).routes(routes!(get_request))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Filter {
    partner_id: Option<PartnerId>,
    activity_id: Option<ActivityId>,
    tandem_id: Option<TandemId>,
    state: Option<RequestState>,
}

/// What is asked of a house; the time is the activity's.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRequest {
    activity_id: ActivityId,
    partner_id: PartnerId,
    room_id: Option<RoomId>,
    people: i64,
    #[serde(default)]
    staff_minutes: i64,
    #[serde(default)]
    equipment: Vec<String>,
    #[serde(default)]
    note: String,
}

/// The requests one may see, the last asked first.
#[utoipa::path(get, path = "/api/requests", tag = "partners' desk", params(Filter),
    responses((status = 200, body = RequestsAnswer)))]
async fn list_requests(State(office): State<Office>, signed: Signed, Query(filter): Query<Filter>) -> Answer<Response> {
    let Filter { partner_id, activity_id, tandem_id, state } = filter;
    let which = Which { partner: partner_id, activity: activity_id, tandem: tandem_id, state };
    let rows = store::some(&mut office.read().await?, &which, signed.id).await?;
    let reader = Reader::new(&office, &signed);
    let requests = rows.iter().filter(|row| rules::may_see(&signed, row)).map(|row| reader.request(row)).collect();
    Ok(record::personal(&RequestsAnswer { requests }))
}

/// One request.
#[utoipa::path(get, path = "/api/requests/{id}", tag = "partners' desk",
    responses((status = 200, body = RequestAnswer)))]
async fn get_request(State(office): State<Office>, signed: Signed, Id(id): Id<RequestId>) -> Answer<Response> {
    let row = seen(&mut office.read().await?, &signed, id).await?;
    Ok(record::record(&Reader::new(&office, &signed).request(&row), row.version))
}

/// Asks a house for a room, for help, for things.
#[utoipa::path(post, path = "/api/requests", tag = "partners' desk", params(Once), request_body = NewRequest,
    responses((status = 201, body = RequestAnswer)))]
async fn ask(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewRequest>,
) -> Answer<Response> {
    let (id, now) = (RequestId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &body, id.uuid(), now).await? {
        return answer_created(&office, &signed, &seen(&mut tx, &signed, made.into()).await?);
    }
    let ask = wanted(&office, &mut tx, &signed, id, body).await?;
    store::add(&mut tx, &ask, now).await?;
    let row = seen(&mut tx, &signed, id).await?;
    let notice = telling::notice(&office, Reason::RequestAsked, &row);
    tell_partner(&mut tx, now, &row.partner_id, Some(signed.id), &notice).await?;
    office.commit(tx, Some(signed.id), &[telling::entry("asked", &row)]).await?;
    answer_created(&office, &signed, &row)
}

/// The request, if it may be asked: by a host, for an activity that is still to be, of a house and a room that take requests.
async fn wanted(office: &Office, tx: &mut Tx, signed: &Signed, id: RequestId, body: NewRequest) -> Answer<Ask> {
    let whole = activities::whole(tx, body.activity_id).await?.ok_or_else(|| unknown_activity(body.activity_id))?;
    let tandem = whole.hosts.iter().map(|host| host.id).find(|host| signed.acts_in(*host));
    let tandem = tandem.ok_or_else(|| not_a_host(office, signed, &whole))?;
    tandems::lock(tx, tandem).await?;
    let activity = activities::lock(tx, body.activity_id).await?.ok_or_else(|| unknown_activity(body.activity_id))?;
    rules::still_to_be(activity.state)?;
    let partner = office.partner(&body.partner_id)?.id;
    if let Some(room) = body.room_id {
        may_be_asked_for(tx, &partner, room).await?;
    }
    if store::has_live(tx, activity.id, &partner).await? {
        let detail = "You have asked this house already; take that request back first.";
        return Err(Problem::conflict("already_asked", detail));
    }
    Ok(Ask {
        id,
        activity: activity.id,
        partner,
        tandem,
        room: body.room_id,
        starts: activity.starts,
        minutes: activity.minutes,
        rrule: activity.rrule,
        people: rules::within("people", body.people, 0, 10_000)?,
        staff_minutes: rules::within("staff_minutes", body.staff_minutes, 0, 10_000)?,
        equipment: things(&body.equipment)?,
        note: field::text("note", &body.note, field::NOTE)?,
    })
}

async fn may_be_asked_for(tx: &mut Tx, partner: &PartnerId, room: RoomId) -> Answer<()> {
    let room = rooms::one(tx, room).await?.filter(|room| room.partner_id == *partner);
    let room = room.ok_or_else(taking::unknown_room)?;
    if room.open {
        return Ok(());
    }
    Err(Problem::conflict("room_closed", "This room takes no requests at the moment; ask for another."))
}

fn unknown_activity(id: ActivityId) -> Problem {
    Problem::invalid("activity_id", "unknown_activity", format!("activity '{id}' does not exist"))
}

/// What others know of an activity, they may not ask for; the rest does not exist for them.
fn not_a_host(office: &Office, signed: &Signed, whole: &Whole) -> Problem {
    match activities::sight(&Caller(Some(signed.clone())), whole, office.clock.now()) {
        Some(_) => Problem::forbidden("not_your_activity", "Only the tandems that host it ask for rooms."),
        None => unknown_activity(whole.activity.id),
    }
}

/// A request the caller may see, or 404.
pub async fn seen(tx: &mut Tx, signed: &Signed, id: RequestId) -> Answer<RequestRow> {
    let row = store::one(tx, id, signed.id).await?.filter(|row| rules::may_see(signed, row));
    row.ok_or_else(|| Problem::unknown(id))
}

fn answer_created(office: &Office, signed: &Signed, row: &RequestRow) -> Answer<Response> {
    let answer = Reader::new(office, signed).request(row);
    Ok(record::created(&answer, row.version, &format!("/api/requests/{}", row.id)))
}
