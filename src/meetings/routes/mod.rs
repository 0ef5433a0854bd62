//! The body over HTTP.
mod body;
mod decision_turn;
mod decisions;
mod items;
mod meeting_turn;
mod meetings;
mod polls;
mod run;
mod transmit;
mod votes;

use utoipa_axum::router::OpenApiRouter;

use crate::access::Office;
use crate::activities::dates;
use crate::http::{Answer, field};
use crate::meetings::agenda::Slot;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(body::routes())
        .merge(meetings::routes())
        .merge(items::routes())
        .merge(run::routes())
        .merge(decisions::routes())
        .merge(votes::routes())
        .merge(polls::routes())
        .merge(transmit::routes())
}

/// When and where, as it is kept. 422 `required`, `too_long`, `bad_time`, `time_does_not_exist`, `bad_minutes`.
fn slot(office: &Office, title: &str, starts: &str, minutes: i64, place: &str) -> Answer<Slot> {
    let series = dates::expand(office.zone(), starts, minutes, None)?;
    let starts_at = series.spans.first().map_or_else(|| office.clock.now(), |span| span.starts_at);
    let (title, place) = (field::required("title", title, field::TITLE)?, field::text("place", place, field::TITLE)?);
    Ok(Slot { title, starts: series.starts, starts_at, minutes, place })
}
