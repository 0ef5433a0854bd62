//! One of the invented people, with a phone in the hand: everything they do is a request.
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

/// Someone signed in.
pub struct Player {
    router: Router,
    cookie: String,
    pub id: String,
}

impl Player {
    /// `cookie`: as the browser sends it, name and secret.
    pub fn new(router: &Router, id: impl ToString, cookie: String) -> Self {
        Self { router: router.clone(), cookie, id: id.to_string() }
    }

    pub async fn get(&self, path: &str) -> Result<Value, String> {
        self.ask(Method::GET, path, None, None).await
    }

    /// Makes something.
    pub async fn make(&self, path: &str, body: Value) -> Result<Value, String> {
        self.ask(Method::POST, path, Some(body), None).await
    }

    /// Lets something happen to a record, from the version it has in `record`: `path` is its collection's.
    pub async fn turn(&self, path: &str, record: &Value, step: &str, body: Value) -> Result<Value, String> {
        let path = format!("{path}/{}/{step}", id(record));
        self.ask(Method::POST, &path, Some(body), record["version"].as_i64()).await
    }

    /// Says something anew, without a version.
    pub async fn put(&self, path: &str, body: Value) -> Result<Value, String> {
        self.ask(Method::PUT, path, Some(body), None).await
    }

    /// Changes a record from the version it has in `record`.
    pub async fn patch(&self, path: &str, record: &Value, body: Value) -> Result<Value, String> {
        self.ask(Method::PATCH, path, Some(body), record["version"].as_i64()).await
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        version: Option<i64>,
    ) -> Result<Value, String> {
        let mut request = Request::builder().method(&method).uri(path).header(header::COOKIE, &self.cookie);
        if let Some(version) = version {
            request = request.header(header::IF_MATCH, format!("\"{version}\""));
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let request = request.body(body).map_err(|error| error.to_string())?;
        let Ok(response) = self.router.clone().oneshot(request).await;
        let status = response.status();
        let bytes = response.into_body().collect().await.map_err(|error| error.to_string())?.to_bytes();
        if !status.is_success() {
            return Err(format!("the demo's {method} {path}: {status} {}", String::from_utf8_lossy(&bytes)));
        }
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }
}

/// The id of a record.
pub fn id(record: &Value) -> &str {
    record["id"].as_str().unwrap_or_default()
}
