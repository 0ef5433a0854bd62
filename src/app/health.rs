//! For whoever runs the server: does it live, may it be asked, what has it done.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;

use crate::http::{Answer, Meter, Problem};

/// What the operator's questions are answered from.
#[derive(Clone, Default)]
pub struct Watch {
    pub meter: Arc<Meter>,
    /// True from the signal to stop on: a balancer sends no more visitors.
    pub stopping: Arc<AtomicBool>,
}

pub fn routes(watch: Watch) -> Router {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .route("/metrics", get(metrics))
        .with_state(watch)
}

async fn live() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "alive\n")
}

/// The atlas is read before the server listens, so whoever is answered may ask; until it is told to stop.
async fn ready(State(watch): State<Watch>) -> Answer<impl IntoResponse> {
    if watch.stopping.load(Relaxed) {
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "stopping", "The server is about to stop."));
    }
    Ok(([(header::CACHE_CONTROL, "no-store")], "ready\n"))
}

async fn metrics(State(watch): State<Watch>) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/plain; version=0.0.4"), (header::CACHE_CONTROL, "no-store")];
    (headers, watch.meter.text())
}
