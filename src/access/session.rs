//! Signing in and out: the session's cookie. A sign-in always makes a new session; what the browser had before ends, so a
//! cookie that someone else put there is worth nothing.
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use chrono::{DateTime, Utc};

use super::device::device;
use super::gate::{COOKIE, cookie};
use super::secret::hash;
use super::store;
use crate::db::{Error, Tx};
use crate::kernel::PersonId;

/// How long a browser keeps the cookie. That a device is idle too long is decided here, not there.
const KEPT_S: i64 = 400 * 24 * 60 * 60;

/// A header for an answer.
pub type SetCookie = [(HeaderName, HeaderValue); 1];

/// Signs a person in on the device that asks. The header holds the secret; it is for this answer alone.
pub async fn sign_in(tx: &mut Tx, asked: &HeaderMap, person: PersonId, now: DateTime<Utc>) -> Result<SetCookie, Error> {
    if let Some(earlier) = cookie(asked) {
        store::end_session_by(tx, &hash(earlier), now).await?;
    }
    store::forget_ended(tx, person, now).await?;
    let agent = asked.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let secret = store::start_session(tx, person, &device(agent), now).await?;
    Ok(set(secret.text(), KEPT_S))
}

/// Takes the cookie back.
pub fn signed_out() -> SetCookie {
    set("", 0)
}

fn set(value: &str, max_age_s: i64) -> SetCookie {
    let cookie = format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={max_age_s}");
    let mut value = HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""));
    value.set_sensitive(true);
    [(header::SET_COOKIE, value)]
}
