//! My devices: which are signed in, and signing them out.
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::access::{Office, Signed, end_session, sessions_of, signed_out};
use crate::http::{Answer, Problem, record};
use crate::journal::{Entry, Record};
use crate::kernel::{RecordId, SessionId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_sessions)).routes(routes!(delete_session))
}

/// A device that is signed in.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
struct SessionAnswer {
    id: SessionId,
    /// Browser and system, e.g. `Firefox · Android`.
    device: String,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    /// The one that asks.
    current: bool,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Sessions)]
struct SessionsAnswer {
    sessions: Vec<SessionAnswer>,
}

/// The devices I am signed in on, the last used first.
#[utoipa::path(get, path = "/api/sessions", tag = "people", responses((status = 200, body = SessionsAnswer)))]
async fn get_sessions(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let rows = sessions_of(&mut office.read().await?, signed.id, office.clock.now()).await?;
    let sessions = rows.into_iter().map(|row| SessionAnswer {
        current: row.id == signed.session,
        id: row.id,
        device: row.device,
        created_at: row.created_at,
        seen_at: row.seen_at,
    });
    Ok(record::personal(&SessionsAnswer { sessions: sessions.collect() }))
}

/// Signs one of my devices out; `current` is the one that asks.
#[utoipa::path(delete, path = "/api/sessions/{id}", tag = "people", responses((status = 204)))]
async fn delete_session(State(office): State<Office>, signed: Signed, Path(id): Path<String>) -> Answer<Response> {
    let unknown = || Problem::missing(SessionId::UNKNOWN, "this session");
    let id = match id.as_str() {
        "current" => signed.session,
        other => other.parse::<Uuid>().map_err(|_| unknown())?.into(),
    };
    let mut tx = office.write().await?;
    if !end_session(&mut tx, signed.id, id, office.clock.now()).await? {
        return Err(unknown());
    }
    let entry = Entry::new("signed_out", Record::Session, id).person(signed.id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    let gone = StatusCode::NO_CONTENT;
    Ok(if id == signed.session { (gone, signed_out()).into_response() } else { gone.into_response() })
}
