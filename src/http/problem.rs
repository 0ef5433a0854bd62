//! One shape for every refusal: `application/problem+json` (RFC 9457) with a stable `code`.
//! What people outside need to know, never what went wrong inside.
use std::borrow::Cow;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::db;

/// The fact that becomes `Retry-After`.
const RETRY_AFTER_S: &str = "retry_after_s";

/// A refusal as it leaves the house.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says it.
    r#type: &'static str,
    /// The status in words.
    title: &'static str,
    /// HTTP status, 400–599.
    status: u16,
    /// Stable, snake case; clients translate by it.
    pub code: Cow<'static, str>,
    /// What is wrong and what to do, in English.
    pub detail: String,
    /// The query parameter, path part or field that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    pub param: Option<String>,
    /// What a client can go on with, named by the code: the record as it is now, who holds it, what to do instead.
    #[serde(flatten)]
    facts: Map<String, Value>,
}

pub type Answer<T> = Result<T, Problem>;

impl Problem {
    pub fn new(status: StatusCode, code: impl Into<Cow<'static, str>>, detail: impl Into<String>) -> Self {
        Self {
            r#type: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            code: code.into(),
            detail: detail.into(),
            param: None,
            facts: Map::new(),
        }
    }

    /// 400: a parameter has no meaning here.
    pub fn bad_parameter(param: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_parameter", detail).at(param)
    }

    /// 404: no such thing; `what` e.g. `area '099999'`.
    pub fn missing(code: &'static str, what: impl std::fmt::Display) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, format!("{what} does not exist"))
    }

    /// 401: only for people who are signed in.
    pub fn sign_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "sign_in_first", "Sign in first; ask your coordinator for a link.")
    }

    /// 403: the caller is known, and this is not theirs to do.
    pub fn forbidden(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, detail)
    }

    /// 409: the world stands against it; `detail` says what to do.
    pub fn conflict(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, detail)
    }

    /// 422: a field's value has no meaning here.
    pub fn invalid(param: impl Into<String>, code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail).at(param)
    }

    /// 429: too often within a short time; come again after so many seconds.
    pub fn slow_down(seconds: i64) -> Self {
        let detail = format!("That was tried too often; try again in {seconds} seconds.");
        Self::new(StatusCode::TOO_MANY_REQUESTS, "slow_down", detail).with(RETRY_AFTER_S, &seconds)
    }

    /// 503: too many at once; come again in a moment.
    pub fn busy() -> Self {
        let detail = "Too much to do at the moment; try again shortly.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", detail)
    }

    /// Adds something a client can go on with.
    pub fn with(mut self, name: &str, fact: &impl Serialize) -> Self {
        self.facts.insert(name.to_owned(), serde_json::to_value(fact).unwrap_or_default());
        self
    }

    /// Names the parameter that is meant.
    pub fn at(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let unavailable = (status == StatusCode::SERVICE_UNAVAILABLE).then_some(1);
        let retry = self.facts.get(RETRY_AFTER_S).and_then(Value::as_i64).or(unavailable);
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = retry {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// What happened inside is written down; outside it is said whether coming again helps.
impl From<db::Error> for Problem {
    fn from(error: db::Error) -> Self {
        match error.kind() {
            db::Kind::Busy => {
                tracing::warn!(%error, "the database is busy");
                // A connection may have died while it was saved: whether it was is not known.
                let detail = "Too much to do at the moment; try again shortly; send the same Idempotency-Key or version, \
                              so that nothing happens twice.";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", detail)
            }
            db::Kind::Full => {
                tracing::error!(%error, "the database cannot be written");
                let detail = "Nothing can be saved at the moment; nothing was changed.";
                Self::new(StatusCode::INSUFFICIENT_STORAGE, "storage_full", detail)
            }
            db::Kind::Constraint => {
                tracing::info!(%error, "a constraint refused a change");
                Self::conflict("conflict", "Something else happened at the same time; look again and repeat.")
            }
            db::Kind::Unfit => {
                tracing::info!(%error, "a value cannot be kept");
                let detail = "A sign or a number in this cannot be kept; leave it out.";
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "cannot_be_kept", detail)
            }
            db::Kind::Other => {
                tracing::error!(%error, "the database failed");
                let detail = "Something failed on our side; it was written down.";
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", detail)
            }
        }
    }
}
