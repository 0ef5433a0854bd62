//! The shipped Düsseldorf behind the real router, with any pool of pictures.
use std::path::Path;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use serde_json::Value;
use sozialraum::app::{Page, Public, Watch, router};
use sozialraum::atlas::{Atlas, Desk};
use sozialraum::city;
use sozialraum::raster::Pool;
use tower::ServiceExt;

pub const BASE: &str = "http://sozialraum.test";

pub struct House(Router);

pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl House {
    pub fn with(pictures: Pool) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
        let city = city::read(&folder, None).expect("the shipped pack is readable").city;
        let desk = Desk::new(Atlas::new(city), BASE).drawing_with(pictures);
        Self(router(Public::new(&desk), Watch::default(), Page::embedded(), BASE))
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.get_unless(path, "").await
    }

    /// Asks as a client that holds what `etag` names.
    pub async fn get_unless(&self, path: &str, etag: &str) -> Reply {
        let request = Request::get(path).header("if-none-match", etag).body(Body::empty()).expect("a request");
        let (parts, body) = self.0.clone().oneshot(request).await.expect("the router never fails").into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Reply { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}
