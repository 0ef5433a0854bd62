//! Query parameters: typed, repeated ones as lists, unknown ones refused.
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::problem::Problem;

/// The query string as `T`, whose serde form says `deny_unknown_fields`.
pub struct Query<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        serde_html_form::from_str(parts.uri.query().unwrap_or_default())
            .map(Self)
            .map_err(|error| refuse(&error.to_string()))
    }
}

fn refuse(detail: &str) -> Problem {
    let field = detail.split('`').nth(1).filter(|_| detail.contains("unknown field"));
    match field {
        Some(field) => {
            let mut problem = Problem::bad_parameter(field, detail);
            problem.code = "unknown_parameter".into();
            problem
        }
        None => Problem::new(axum::http::StatusCode::BAD_REQUEST, "bad_parameter", detail),
    }
}
