//! What changes, as it changes (server-sent events): what it is and where, never its content. Whoever hears of it asks for
//! what they may see. It is asked anew each time whether the caller is still who they were.
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::{Instant, timeout};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::rules::{hears, whole};
use crate::access::{Caller, Office, signed_by};
use crate::http::{Answer, Problem};
use crate::journal::{Change, Record, newest, since};
use crate::kernel::AreaId;

/// How soon a page comes back when the connection is lost.
const RETRY: Duration = Duration::from_secs(3);
/// How often something is said when there is nothing to say, so that nobody in between hangs up.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// Then the page comes again, perhaps to another instance.
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// Changes read at once.
const PAGE: usize = 500;
/// Who may listen at once: each of them looks at every change. Visitors leave half of it to those who are signed in.
const MOST: usize = 512;
const MOST_WITH_VISITORS: usize = MOST / 2;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_live))
}

/// One event: what changed.
#[derive(Serialize, ToSchema)]
struct Live {
    version: i64,
    record: Record,
    record_id: String,
    action: String,
    area_id: Option<AreaId>,
}

/// Changes as they happen, each for those who may hear of it. `Last-Event-ID` asks for what was missed.
#[utoipa::path(get, path = "/api/live", tag = "inbox",
    responses((status = 200, body = Live, content_type = "text/event-stream")))]
async fn get_live(State(office): State<Office>, caller: Caller, headers: HeaderMap) -> Answer<Response> {
    let most = if caller == Caller::VISITOR { MOST_WITH_VISITORS } else { MOST };
    if office.bell.listeners() >= most {
        return Err(Problem::busy());
    }
    // Listens first and reads then: nothing falls between.
    let bell = office.bell.listen();
    let known = newest(&mut office.read().await?).await?;
    let heard = last_heard(&headers).map_or(known, |last| last.min(known));
    let ear = Ear { office, caller, bell, heard, until: Instant::now() + LONGEST };
    let hello = stream::iter([Ok(Event::default().retry(RETRY))]);
    let events = stream::unfold(ear, Ear::next).flat_map(stream::iter);
    let unbuffered = [
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    let mut answer = Sse::new(hello.chain(events)).into_response();
    answer.headers_mut().extend(unbuffered.map(|(name, value)| (Some(name), value)));
    Ok(answer)
}

fn last_heard(headers: &HeaderMap) -> Option<i64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}

/// Someone who listens.
struct Ear {
    office: Office,
    caller: Caller,
    bell: watch::Receiver<i64>,
    /// The number of the last change that was read.
    heard: i64,
    until: Instant,
}

type Events = Vec<Result<Event, Infallible>>;

impl Ear {
    /// The next events, or a sign of life. `None`: the session or the time is over, or the database is away; the page comes
    /// again.
    async fn next(mut self) -> Option<(Events, Self)> {
        while Instant::now() < self.until {
            self.bell.borrow_and_update();
            let changes = self.news().await?;
            let events: Events = changes.iter().filter(|change| hears(&self.caller, change)).map(event).collect();
            if !events.is_empty() {
                return Some((events, self));
            }
            if !changes.is_empty() {
                continue;
            }
            match timeout(HEARTBEAT, self.bell.changed()).await {
                Ok(rung) => rung.ok()?,
                Err(_) => return Some((vec![Ok(Event::default().comment("still here"))], self)),
            }
        }
        None
    }

    /// What was done since the last look; nobody, if the caller is no longer signed in: asked after it was read, so that
    /// nobody hears of what was done after they had gone.
    async fn news(&mut self) -> Option<Vec<Change>> {
        let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let changes = since(&mut self.office.read().await.ok()?, self.heard, limit).await.ok()?;
        if let Some(signed) = &self.caller.0 {
            let signed = signed_by(&self.office.db, signed.session, self.office.clock.now()).await.ok()??;
            self.caller = Caller(Some(signed));
        }
        let changes = whole(changes, PAGE);
        self.heard = changes.last().map_or(self.heard, |change| change.version);
        Some(changes)
    }
}

fn event(change: &Change) -> Result<Event, Infallible> {
    let live = Live {
        version: change.version,
        record: change.record,
        record_id: change.record_id.clone(),
        action: change.action.clone(),
        area_id: change.area_id.clone(),
    };
    let data = serde_json::to_string(&live).unwrap_or_default();
    Ok(Event::default().id(change.version.to_string()).data(data))
}
