//! A house to ask: the shipped Düsseldorf, or any city, behind the real router.
use std::path::Path;
use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;
use sozialraum::app::{Page, Public, Watch, router};
use sozialraum::atlas::{Atlas, Desk};
use sozialraum::city::{self, City};
use tower::ServiceExt;

use crate::document::Exchange;

pub const BASE: &str = "http://sozialraum.test";

static DUESSELDORF: LazyLock<House> = LazyLock::new(|| House::new(shipped()));

/// Düsseldorf as it is shipped.
pub fn shipped() -> City {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    city::read(&folder, None).expect("the shipped pack is readable").city
}

/// The shipped Düsseldorf, made once.
pub fn duesseldorf() -> &'static House {
    &DUESSELDORF
}

/// A server without a socket.
pub struct House(Router);

pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl House {
    pub fn new(city: City) -> Self {
        let desk = Desk::new(Atlas::new(city), BASE);
        Self(router(Public::new(&desk), Watch::default(), Page::embedded(), BASE))
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.ask(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn ask(&self, request: Request<Body>) -> Reply {
        let (method, uri) = (request.method().to_string(), request.uri().to_string());
        let (parts, body) = self.0.clone().oneshot(request).await.expect("the router never fails").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        let reply = Reply { status: parts.status, headers: parts.headers, body };
        let (status, kind) = (reply.status.as_u16(), reply.header("content-type"));
        Exchange { method: &method, uri: &uri, headers: &[], sent: None, status, kind, body: &reply.body }.judge();
        reply
    }

    /// The JSON of a 200.
    pub async fn json(&self, path: &str) -> Value {
        let reply = self.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}: {}", String::from_utf8_lossy(&reply.body));
        reply.json()
    }

    /// Status and code of a refusal.
    pub async fn refusal(&self, path: &str) -> (u16, String) {
        let reply = self.get(path).await;
        assert_eq!(reply.header(header::CONTENT_TYPE.as_str()), "application/problem+json", "{path}");
        (reply.status.as_u16(), reply.json()["code"].as_str().unwrap_or_default().to_owned())
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// The texts at `field` of every object of a list.
pub fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().into_iter().flatten().filter_map(|object| object[field].as_str()).collect()
}
