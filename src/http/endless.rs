//! Answers without end (server-sent events): they keep their connection open while they go on, and end when the house
//! closes. Every other answer passes untouched.
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::header;
use axum::response::Response;
use http_body_util::BodyExt;
use hyper::body::Frame;
use tokio::sync::watch;

use super::server::Beat;

type Closed = Pin<Box<dyn Future<Output = ()> + Send>>;

struct Endless {
    body: Body,
    closed: Closed,
    /// Given back with the body.
    _beat: Beat,
}

/// The answer; if it is without end, `beat` lasts as long as it does, and `closed` ends it.
pub fn watched(response: Response, beat: Beat, mut closed: watch::Receiver<()>) -> Response {
    let kind = response.headers().get(header::CONTENT_TYPE);
    if kind.is_none_or(|kind| kind != "text/event-stream") {
        return response;
    }
    let closed = Box::pin(async move { drop(closed.changed().await) });
    response.map(|body| Body::new(Endless { body, closed, _beat: beat }.boxed_unsync()))
}

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.closed.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        Pin::new(&mut self.body).poll_frame(context)
    }
}
