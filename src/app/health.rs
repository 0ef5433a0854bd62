//! For whoever runs the server: does it live, may it be asked, what has it done.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::{Answer, Meter, Problem};

/// What the operator's questions are answered from.
#[derive(Clone, Default)]
pub struct Watch {
    pub meter: Arc<Meter>,
    /// True from the signal to stop on: a balancer sends no more visitors.
    pub stopping: Arc<AtomicBool>,
}

pub fn routes(watch: Watch) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(live)).routes(routes!(ready)).routes(routes!(metrics)).with_state(watch)
}

/// Alive: the process answers.
#[utoipa::path(get, path = "/health/live", tag = "server", responses((status = 200, body = String)))]
async fn live() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "alive\n")
}

/// Ready: send visitors here. Not any more once the server was told to stop.
// The atlas is read before the server listens, so there is no time before.
#[utoipa::path(get, path = "/health/ready", tag = "server", responses((status = 200, body = String)))]
async fn ready(State(watch): State<Watch>) -> Answer<impl IntoResponse> {
    if watch.stopping.load(Relaxed) {
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "stopping", "The server is about to stop."));
    }
    Ok(([(header::CACHE_CONTROL, "no-store")], "ready\n"))
}

/// Counters as Prometheus text.
#[utoipa::path(get, path = "/metrics", tag = "server", responses((status = 200, body = String)))]
async fn metrics(State(watch): State<Watch>) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/plain; version=0.0.4"), (header::CACHE_CONTROL, "no-store")];
    (headers, watch.meter.text())
}
