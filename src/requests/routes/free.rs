//! Whether a room is free, over HTTP.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::rooms::known;
use crate::access::Office;
use crate::http::{Answer, Id, Query, record};
use crate::kernel::RoomId;
use crate::requests::answer::Times;
use crate::requests::bookings::free;
use crate::requests::bookings::times::written;
use crate::requests::taking::{self, Occupied};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_free))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct When {
    /// Wall time of the first date, `2026-11-26T17:00`.
    starts: String,
    minutes: i64,
    /// RFC 5545, weekly or monthly.
    rrule: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct FreeAnswer {
    /// At all dates, with all its parts.
    free: bool,
    /// Whether it takes requests.
    open: bool,
    /// The first of the dates that is taken, wall time.
    clash: Option<Times>,
    /// From when it is free for as long on the day of the clash.
    free_from: Option<String>,
}

/// Whether a room is free at these dates.
#[utoipa::path(get, path = "/api/rooms/{id}/free", tag = "partners' desk", params(When),
    responses((status = 200, body = FreeAnswer)))]
async fn get_free(State(office): State<Office>, Id(id): Id<RoomId>, Query(when): Query<When>) -> Answer<Response> {
    let series = taking::dates(&office, &when.starts, when.minutes, when.rrule.as_deref())?;
    let mut tx = office.read().await?;
    let room = known(&mut tx, id).await?;
    let occupied = Occupied::around(&office, &mut tx, &room.partner_id, &series.spans).await?;
    let (wanted, busy) = (occupied.hours(&series.spans), occupied.busy(id));
    let clash = free::clash(&wanted, &busy);
    let free_from = clash.and_then(|clash| free::free_from(&clash, &busy)).map(written);
    let answer = FreeAnswer { free: clash.is_none(), open: room.open, clash: clash.map(Times::from), free_from };
    Ok(record::personal(&answer))
}
