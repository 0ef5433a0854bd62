//! The accept loop. Closes what says nothing, ends what has been said, and leaves in peace.
//! `axum::serve` waits for ever for a request that never comes; this does not.
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::doors::{Doors, Place};
use super::endless;
use super::frame::Frame;
use super::limits::Limits;
use super::peer::Peer;

/// Serves until `stop` comes true, then finishes what was begun, at most `limits.farewell` long.
pub async fn serve(listener: TcpListener, frame: Arc<Frame>, stop: impl Future<Output = ()>) {
    let doors = Arc::new(Doors::new(&frame.limits));
    let (closing, _) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => receive(stream, peer, &frame, &doors, &closing),
                Err(error) => pause(&error).await,
            },
        }
    }
    drop(listener);
    closing.send_replace(());
    if timeout(frame.limits.farewell, closing.closed()).await.is_err() {
        tracing::warn!(connections = doors.count(), "cut connections that did not finish");
    }
}

fn receive(stream: TcpStream, peer: SocketAddr, frame: &Arc<Frame>, doors: &Arc<Doors>, closing: &watch::Sender<()>) {
    let Some(place) = doors.enter(peer.ip()) else {
        return frame.meter.turned_away();
    };
    // Small answers leave at once; a socket that is gone already will say so when it is read.
    let _ = stream.set_nodelay(true);
    let (frame, closing) = (Arc::clone(frame), closing.subscribe());
    tokio::spawn(async move {
        let _open = frame.meter.connected();
        converse(stream, &frame, &place, closing).await;
    });
}

/// A failing accept is nearly always a lack of file handles: give others time to leave.
async fn pause(error: &std::io::Error) {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        return;
    }
    tracing::warn!(%error, "cannot accept connections");
    sleep(Duration::from_millis(100)).await;
}

/// What a connection has done, for the one who watches it.
#[derive(Default)]
struct Pulse {
    open: AtomicU32,
    begun: AtomicU32,
}

/// One request being answered; an answer without end counts until it has ended.
pub(super) struct Beat(Arc<Pulse>);

impl Beat {
    fn of(pulse: &Arc<Pulse>) -> Self {
        pulse.open.fetch_add(1, Relaxed);
        pulse.begun.fetch_add(1, Relaxed);
        Self(Arc::clone(pulse))
    }
}

impl Drop for Beat {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Relaxed);
    }
}

/// Watches a connection: whether anything is still asked on it.
struct Watch {
    pulse: Arc<Pulse>,
    /// Requests begun when it was last looked at.
    seen: u32,
    /// When the latest of them was noticed.
    asked: Instant,
    leaving: bool,
}

impl Watch {
    /// True: it never began, or it was to leave and is still there.
    fn is_over(&mut self, longest: Duration) -> bool {
        let begun = self.pulse.begun.load(Relaxed);
        if self.leaving || begun == 0 {
            return true;
        }
        if begun != self.seen {
            self.asked = Instant::now();
        }
        let answering = self.pulse.open.load(Relaxed) > 0 && self.asked.elapsed() < longest;
        self.leaving = begun == self.seen && !answering;
        self.seen = begun;
        false
    }
}

/// One connection from its first byte to its last.
async fn converse(stream: TcpStream, frame: &Arc<Frame>, place: &Place, mut closing: watch::Receiver<()>) {
    let pulse = Arc::new(Pulse::default());
    let crowded = place.crowded;
    let peer = Peer(place.address);
    let closed = closing.clone();
    let service = service_fn(|mut request| {
        let (frame, beat, closed) = (Arc::clone(frame), Beat::of(&pulse), closed.clone());
        request.extensions_mut().insert(peer);
        async move { Ok::<_, Infallible>(endless::watched(frame.answer(request, crowded).await, beat, closed)) }
    });
    let limits = &frame.limits;
    let builder = builder(limits);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut watch = Watch { pulse: Arc::clone(&pulse), seen: 0, asked: Instant::now(), leaving: false };
    // Whoever comes beyond the cap has less time to begin, so that the reserve is soon free again.
    let mut check = Instant::now() + if crowded { limits.head / 4 } else { limits.head };
    loop {
        tokio::select! {
            biased;
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(error, "a connection ended early");
                }
                return;
            }
            _ = closing.changed(), if !watch.leaving => watch.leaving = true,
            () = sleep_until(check) => if watch.is_over(limits.longest) { return },
        }
        if watch.leaving {
            Pin::as_mut(&mut connection).graceful_shutdown();
        }
        check = Instant::now() + if watch.leaving { limits.farewell } else { limits.idle };
    }
}

fn builder(limits: &Limits) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(limits.head_bytes);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(100)
        .max_header_list_size(u32::try_from(limits.head_bytes).unwrap_or(u32::MAX))
        .keep_alive_interval(limits.idle)
        .keep_alive_timeout(limits.head);
    builder
}
