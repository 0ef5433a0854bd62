//! One shape for every refusal: `application/problem+json` (RFC 9457) with a stable `code`.
//! What people outside need to know, never what went wrong inside.
use std::borrow::Cow;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// A refusal as it leaves the house.
#[derive(Clone, Debug, Serialize, ToSchema)]
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
    /// The query parameter or path part that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param: Option<String>,
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

    /// Names the parameter that is meant.
    pub fn at(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}
