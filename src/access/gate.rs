//! The gate every request for people's records passes: who asks, by the cookie; may they, by the table.
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;

use super::asking::answering;
use super::caller::Caller;
use super::office::Office;
use super::secret::hash;
use super::store;
use super::table::{self, Who};
use crate::http::{Answer, Problem};

/// `__Host-`: this host alone, all paths, never over plain HTTP but on the machine itself.
pub const COOKIE: &str = "__Host-session";

/// How often it is written down that a device was used.
const SEEN: TimeDelta = TimeDelta::hours(12);

/// Answers 401 or 403 for those who may not; a route that is not in the table is for nobody.
pub async fn gate(State(office): State<Office>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let now = office.clock.now();
    match admit(&office, &parts).await {
        Ok(caller) => {
            parts.extensions.insert(caller.clone());
            answering(caller, now, next.run(Request::from_parts(parts, body))).await
        }
        Err(problem) => problem.into_response(),
    }
}

async fn admit(office: &Office, parts: &Parts) -> Answer<Caller> {
    let path = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let who = table::who(parts.method.as_str(), path);
    let caller = caller(office, &parts.headers).await?;
    match who {
        Some(who) if who.admits(caller.role()) => Ok(caller),
        // Told in the words of an address that was never there.
        Some(Who::Hidden(_)) => Err(Problem::missing("not_found", format_args!("'{}'", parts.uri.path()))),
        Some(Who::Anyone) | None => Err(Problem::forbidden("nobody_may", "This address is not open to anyone.")),
        Some(_) if caller == Caller::VISITOR => Err(Problem::sign_in()),
        Some(who) => Err(Problem::forbidden("not_your_role", format!("Only {who} may do this."))),
    }
}

async fn caller(office: &Office, headers: &HeaderMap) -> Answer<Caller> {
    let Some(secret) = cookie(headers) else { return Ok(Caller::VISITOR) };
    let now = office.clock.now();
    let found = store::signed(&office.db, &hash(secret), now).await?;
    let Some((signed, seen_at)) = found else { return Ok(Caller::VISITOR) };
    if now - seen_at > SEEN {
        let mut tx = office.write().await?;
        store::seen(&mut tx, signed.session, now).await?;
        tx.commit().await?;
    }
    Ok(Caller(Some(signed)))
}

/// The session's secret among the cookies.
pub fn cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value)
}
