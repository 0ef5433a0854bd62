//! What happens around every request: admission, limits, safety net, headers, counters.
//! One plain function instead of a stack of layers: a warm tile should cost little more than its bytes.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::http::{HeaderValue, Method, Request, StatusCode, Version, header};
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;
use percent_encoding::percent_decode_str;
use tower::Service;

use super::headers::{Group, SecurityHeaders};
use super::limits::Limits;
use super::metrics::{Meter, Tally};
use super::problem::Problem;

/// Everything a connection needs to answer.
pub struct Frame {
    pub limits: Limits,
    pub meter: Arc<Meter>,
    headers: SecurityHeaders,
    router: Router,
}

impl Frame {
    pub fn new(router: Router, headers: SecurityHeaders, limits: Limits, meter: Arc<Meter>) -> Self {
        Self { limits, meter, headers, router }
    }

    /// Answers, whatever comes. `crowded`: this connection is beyond the cap, so only the operator is answered.
    pub async fn answer<B>(&self, request: Request<B>, crowded: bool) -> Response
    where
        B: HttpBody<Data = axum::body::Bytes, Error: Into<axum::BoxError>> + Send + 'static,
    {
        let began = Instant::now();
        let group = Group::of(request.uri().path());
        let closes = crowded && request.version() < Version::HTTP_2;
        let place = self.place(group, crowded);
        let mut response = match (&place, self.refusal(&request, group)) {
            (None, _) => too_busy(),
            (_, Some(refusal)) => refusal,
            (Some(_), None) => self.ask(request).await,
        };
        drop(place);
        self.headers.put(group, response.headers_mut());
        if closes {
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        self.meter.answered(group, response.status(), began.elapsed());
        if response.status() == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(group = group.name(), "a request failed inside");
        }
        response
    }

    /// A place among the requests being answered, if there is one. The operator always gets one.
    fn place(&self, group: Group, crowded: bool) -> Option<Tally<'_>> {
        if group == Group::Operator {
            return self.meter.begin(usize::MAX);
        }
        let place = if crowded { None } else { self.meter.begin(self.limits.in_flight) };
        if place.is_none() {
            self.meter.shed();
        }
        place
    }

    /// What needs no router to be answered.
    fn refusal<B: HttpBody>(&self, request: &Request<B>, group: Group) -> Option<Response> {
        let target = request.uri().path_and_query().map_or(0, |target| target.as_str().len());
        if target > self.limits.target_bytes {
            return Some(refuse(StatusCode::URI_TOO_LONG, "address_too_long", "Ask with a shorter address."));
        }
        if percent_decode_str(request.uri().path()).decode_utf8().is_err() {
            return Some(refuse(StatusCode::BAD_REQUEST, "bad_address", "Write the address in UTF-8."));
        }
        let most = self.limits.body_bytes_of(request.uri().path());
        if request.body().size_hint().lower() > most as u64 {
            return Some(too_large(most));
        }
        (request.method() == Method::OPTIONS && group.is_open_data()).then(preflight)
    }

    /// Asks the router, within the time limit and behind the safety net.
    async fn ask<B>(&self, request: Request<B>) -> Response
    where
        B: HttpBody<Data = axum::body::Bytes, Error: Into<axum::BoxError>> + Send + 'static,
    {
        let has_body = !request.body().is_end_stream();
        let limit = self.limits.body_bytes_of(request.uri().path());
        let request = request.map(|body| if has_body { Body::new(Limited::new(body, limit)) } else { Body::empty() });
        let answer = guarded(self.router.clone().call(request), &self.meter);
        tokio::time::timeout(self.limits.answer, answer).await.unwrap_or_else(|_| too_slow(has_body))
    }
}

/// A panic in a handler costs one request, not the connection, and tells nothing of the inside.
async fn guarded(answer: impl Future<Output = Result<Response, std::convert::Infallible>>, meter: &Meter) -> Response {
    let mut answer = pin!(answer);
    std::future::poll_fn(|context| {
        let step = catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)));
        step.map_or_else(|_| Poll::Ready(panicked(meter)), |poll| poll.map(|Ok(response)| response))
    })
    .await
}

fn panicked(meter: &Meter) -> Response {
    meter.panicked();
    refuse(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "Something failed on our side; it was written down.")
}

fn refuse(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Response {
    Problem::new(status, code, detail).into_response()
}

fn retry(mut response: Response, seconds: &'static str) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn too_busy() -> Response {
    Problem::busy().into_response()
}

/// A client that did not finish its body was slow; otherwise we were.
fn too_slow(has_body: bool) -> Response {
    if has_body {
        return refuse(StatusCode::REQUEST_TIMEOUT, "body_too_slow", "The request's body did not arrive in time.");
    }
    retry(refuse(StatusCode::SERVICE_UNAVAILABLE, "too_slow", "The answer took too long; try again later."), "10")
}

fn too_large(limit: usize) -> Response {
    refuse(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", format!("Send at most {limit} bytes."))
}

/// Public data may be read from any page; nothing may be written.
fn preflight() -> Response {
    let headers = [
        (header::ALLOW, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "accept, accept-language, if-none-match"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}
