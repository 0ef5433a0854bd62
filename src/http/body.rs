//! Bodies of requests: JSON as a type that refuses unknown fields, and workbooks; every refusal says what and where.
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use utoipa::ToSchema;

use super::problem::Problem;

/// The body as `T`, whose serde form says `deny_unknown_fields`. A body that is not `application/json` is refused, so that
/// no plain form of another page can write.
pub struct Body<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.split(';').next().map(str::trim) != Some("application/json") {
            let detail = "Send the body as application/json.";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "json_expected", detail));
        }
        let bytes = request.into_body().collect().await.map_err(|error| cut_off(&error))?.to_bytes();
        serde_json::from_slice(&bytes).map(Self).map_err(|error| refuse(&error))
    }
}

/// A workbook, at most `MOST` bytes. A plain form of another page can send none.
pub struct Workbook<const MOST: usize>(pub Bytes);

/// What browsers call a workbook, one they do not know, and nothing.
const WORKBOOKS: [&str; 3] =
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream", ""];

impl<S: Sync, const MOST: usize> FromRequest<S> for Workbook<MOST> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !WORKBOOKS.contains(&kind.split(';').next().unwrap_or_default().trim()) {
            let detail = "Send the workbook itself as the body.";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "workbook_expected", detail));
        }
        let body = Limited::new(request.into_body(), MOST).collect().await;
        body.map(|body| Self(body.to_bytes())).map_err(|error| cut_off(error.as_ref()))
    }
}

/// The body of a request that says everything by its address: `{}`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A field of a change that was sent, `null` too: `#[serde(default, deserialize_with = "given")] Option<Option<T>>`.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

fn cut_off(error: &(dyn std::error::Error + 'static)) -> Problem {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "Send a smaller body.");
        }
        cause = error.source();
    }
    Problem::new(StatusCode::BAD_REQUEST, "body_cut_off", "The body ended before it was complete; send it again.")
}

fn refuse(error: &serde_json::Error) -> Problem {
    let detail = error.to_string();
    if error.classify() != Category::Data {
        return Problem::new(StatusCode::BAD_REQUEST, "malformed_body", detail);
    }
    let field = detail.split('`').nth(1).map(str::to_owned);
    let code = if detail.starts_with("unknown field") { "unknown_field" } else { "invalid_body" };
    let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail);
    match field {
        Some(field) => problem.at(field),
        None => problem,
    }
}
