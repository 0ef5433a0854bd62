//! A house's desk over HTTP, and the house's word that its entry is right.
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Caller, Office, Signed};
use crate::activities::dates::{Span, day_begins};
use crate::activities::{self, ActivityAnswer, ActivityState, Maker, Whole, Window};
use crate::db::Tx;
use crate::http::{Answer, Body, Nothing, Problem, Query, record};
use crate::journal::{Entry, Record};
use crate::kernel::PartnerId;
use crate::partners::Partner;
use crate::requests::answer::{Named, Reader};
use crate::requests::bookings::times;
use crate::requests::desk::{CalendarEntry, DeskRequest, Month, calendar, support, waiting};
use crate::requests::house_uses;
use crate::requests::model::RequestRow;
use crate::requests::rooms::Room;
use crate::requests::rules;
use crate::requests::store::{self, Which};
use crate::requests::taking::Occupied;

/// Most days a calendar shows.
const DAYS: i64 = 93;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_desk)).routes(routes!(verify))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Week {
    /// First day of the calendar; this week's Monday without it.
    from: Option<NaiveDate>,
    /// Last day, counted; a week without it.
    to: Option<NaiveDate>,
}

#[derive(Serialize, ToSchema)]
struct DeskAnswer {
    partner: Named,
    /// When the house last said that its entry is right.
    verified_at: Option<DateTime<Utc>>,
    /// What day the city's table is of.
    as_of: Option<String>,
    rooms: Vec<Room>,
    requests: Vec<DeskRequest>,
    calendar: Vec<CalendarEntry>,
    catchment: Vec<ActivityAnswer>,
    support: Vec<Month>,
}

#[derive(Serialize, ToSchema)]
struct Verified {
    verified_at: DateTime<Utc>,
}

/// What waits for a house, what is in its rooms, what happens around it, what it has given.
#[utoipa::path(get, path = "/api/partners/{id}/desk", tag = "partners' desk", params(Week),
    responses((status = 200, body = DeskAnswer)))]
async fn get_desk(
    State(office): State<Office>,
    signed: Signed,
    Path(id): Path<PartnerId>,
    Query(week): Query<Week>,
) -> Answer<Response> {
    rules::sees_house(&signed, &id)?;
    let partner = known(&office, &id)?;
    let (now, zone) = (office.clock.now(), office.zone());
    let shown = shown(&office, &week)?;
    let mut tx = office.read().await?;
    let requests = store::some(&mut tx, &Which { partner: Some(id.clone()), ..Which::default() }, signed.id).await?;
    let uses = house_uses::of_house(&mut tx, &id).await?;
    let during = Span { starts_at: shown.starts_at.min(now), ends_at: times::ahead(now).ends_at.max(shown.ends_at) };
    let occupied = Occupied::read(&office, &mut tx, &id, during).await?;
    let reader = Reader::new(&office, &signed);
    let answer = DeskAnswer {
        partner: Named::new(&id, partner.name.as_str()),
        verified_at: store::verified_at(&mut tx, &id).await?,
        catchment: catchment(&office, &mut tx, &signed, &partner, shown.starts_at.min(now)).await?,
        as_of: partner.as_of,
        requests: waiting(zone, &requests, now).into_iter().map(|row| weighed(&reader, row, &occupied, now)).collect(),
        calendar: calendar(zone, &shown, &requests, &uses, &occupied.booked),
        support: support(zone, &requests, now),
        rooms: occupied.rooms,
    };
    Ok(record::personal(&answer))
}

fn weighed(reader: &Reader<'_>, row: &RequestRow, occupied: &Occupied, now: DateTime<Utc>) -> DeskRequest {
    let request = reader.request(row);
    let room = if row.offer_starts.is_some() { row.offer_room_id } else { row.room_id };
    match room.filter(|_| row.state.is_open()) {
        Some(room) => DeskRequest::new(reader.zone, row, request, &occupied.busy(room), now),
        None => DeskRequest::without_question(request),
    }
}

/// The days of the calendar as a time.
fn shown(office: &Office, week: &Week) -> Answer<Span> {
    let zone = office.zone();
    let today = times::wall(zone, office.clock.now()).date();
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let from = week.from.unwrap_or(monday);
    let to = week.to.or_else(|| from.checked_add_days(Days::new(6))).unwrap_or(from);
    let begins = |day: NaiveDate| day_begins(zone, day);
    let (starts, ends) = (begins(from), to.checked_add_days(Days::new(1)).and_then(begins));
    match (starts, ends) {
        (Some(starts_at), Some(ends_at)) if (0..DAYS).contains(&(to - from).num_days()) => {
            Ok(Span { starts_at, ends_at })
        }
        _ => Err(Problem::bad_parameter("to", format!("'to' is 'from' or a later day; at most {DAYS} days."))),
    }
}

/// What happens in the areas the house serves, and the drafts that ask it.
async fn catchment(
    office: &Office,
    tx: &mut Tx,
    signed: &Signed,
    partner: &Partner,
    from: DateTime<Utc>,
) -> Answer<Vec<ActivityAnswer>> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let served: Vec<usize> =
        partner.serves.iter().flat_map(|id| atlas.areas_within(id.as_str()).unwrap_or_default()).collect();
    let near = |whole: &Whole| atlas.area(whole.activity.area_id.as_str()).is_some_and(|at| served.contains(&at));
    let asks = |whole: &Whole| whole.asked.iter().any(|asked| asked.partner_id == partner.id);
    let window = Window { from: Some(from), to: None };
    let seen = activities::seen(tx, &Caller(Some(signed.clone())), window, now).await?;
    let maker = Maker { atlas: &atlas, base_url: &office.base_url, now };
    let belongs = |whole: &Whole| match whole.activity.state {
        ActivityState::Draft => asks(whole),
        ActivityState::Published => near(whole),
        ActivityState::Held | ActivityState::Cancelled => false,
    };
    let seen = seen.iter().filter(|(whole, _)| belongs(whole));
    Ok(seen.map(|(whole, sight)| maker.answer(whole, *sight)).collect())
}

/// A partner of the city's table, or 404.
fn known(office: &Office, id: &PartnerId) -> Answer<Partner> {
    office.partner(id).map_err(|_| Problem::missing("unknown_partner", format_args!("partner '{id}'")))
}

/// The house says that its entry in the city's table is still right.
#[utoipa::path(post, path = "/api/partners/{id}/verify", tag = "partners' desk",
    request_body = Nothing, responses((status = 200, body = Verified)))]
async fn verify(
    State(office): State<Office>,
    signed: Signed,
    Path(id): Path<PartnerId>,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    rules::own_house(&signed, &id)?;
    known(&office, &id)?;
    let now = office.clock.now();
    let mut tx = office.write().await?;
    store::verify(&mut tx, &id, signed.id, now).await?;
    office.commit(tx, Some(signed.id), &[Entry::new("verified", Record::Partner, &id).partner(&id)]).await?;
    Ok(record::personal(&Verified { verified_at: now }))
}
