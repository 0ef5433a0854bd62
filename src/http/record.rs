//! Records that people change: every answer carries its version, every change says which version it means (RFC 9110 §13).
//! What a person may see is for that person alone, so nothing of it is kept by anyone in between.
use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{Object, Required, Type};

use super::problem::Problem;

const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

/// The version a change was made from, out of `If-Match`: 428 without, 400 if it is no version of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub i64);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let header = parts.headers.get(header::IF_MATCH).ok_or_else(|| {
            let detail = "Say which version you change: send the record's ETag as If-Match.";
            Problem::new(StatusCode::PRECONDITION_REQUIRED, "precondition_required", detail)
        })?;
        let text = header.to_str().unwrap_or_default();
        let version = text.trim().trim_start_matches("W/").trim_matches('"').parse();
        version.map(Self).map_err(|_| {
            let detail = format!("'{text}' is no version of a record; send the record's ETag.");
            Problem::new(StatusCode::BAD_REQUEST, "bad_if_match", detail)
        })
    }
}

/// As the API document names it.
impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = Object::with_type(Type::String);
        let header = ParameterBuilder::new().name("If-Match").parameter_in(ParameterIn::Header);
        let meaning = "The ETag of the record as it was read. 428 without, 412 with `current` if it has changed.";
        vec![header.required(Required::True).description(Some(meaning)).schema(Some(text)).build()]
    }
}

/// A record with its version as ETag.
pub fn record(record: &impl Serialize, version: i64) -> Response {
    (tag(version), personal(record)).into_response()
}

/// 201: a record that was made just now, or by the same request before.
pub fn created(made: &impl Serialize, version: i64, location: &str) -> Response {
    let location = [(header::LOCATION, HeaderValue::try_from(location).unwrap_or(HeaderValue::from_static("/api")))];
    (StatusCode::CREATED, location, record(made, version)).into_response()
}

/// An answer for this caller alone.
pub fn personal(answer: &impl Serialize) -> Response {
    ([(header::CACHE_CONTROL, PRIVATE), (header::VARY, HeaderValue::from_static("cookie"))], Json(answer))
        .into_response()
}

/// 412: someone was faster. `current` is the record as it stands now, for the caller to compare.
pub fn stale(current: &impl Serialize) -> Problem {
    let detail = "Someone changed this since you read it. Compare with `current` and send your change again.";
    Problem::new(StatusCode::PRECONDITION_FAILED, "stale_version", detail).with("current", current)
}

fn tag(version: i64) -> [(header::HeaderName, HeaderValue); 1] {
    [(header::ETAG, HeaderValue::try_from(format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"0\"")))]
}
