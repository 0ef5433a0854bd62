//! The server as a visitor, a careless client and an attacker meet it: real sockets, short limits, no waiting by the clock.
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use hyper_util::rt::{TokioExecutor, TokioIo};
use sozialraum::app::{Page, Public, Watch, router};
use sozialraum::http::{Frame, Limits, SecurityHeaders, server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A failing test ends here; a passing one never waits for it.
const PATIENCE: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(150);

/// A running server with a few routes that misbehave on purpose.
struct House {
    address: SocketAddr,
    /// Told when `/api/wait` has been entered; tells it to go on.
    entered: Arc<Notify>,
    release: Arc<Notify>,
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

async fn house(limits: Limits) -> House {
    let (entered, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (stop, stopped) = oneshot::channel::<()>();
    let watch = Watch::default();
    let public = Public { api: api(&entered, &release).into(), tiles: tiles().into() };
    let router = router(public, watch.clone(), page(), "https://house.example");
    let frame = Frame::new(router, SecurityHeaders::new(true, &["https://tiles.example".into()]), limits, watch.meter);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let running = tokio::spawn(server::serve(listener, Arc::new(frame), async { drop(stopped.await) }));
    House { address, entered, release, stop, running }
}

fn api(entered: &Arc<Notify>, release: &Arc<Notify>) -> Router {
    let (entered, release) = (Arc::clone(entered), Arc::clone(release));
    let wait = async move || {
        entered.notify_one();
        release.notified().await;
        "waited"
    };
    Router::new()
        .route("/api/wait", get(wait))
        .route("/api/never", get(std::future::pending::<()>))
        .route("/api/long", get(async || ([(header::CONTENT_TYPE, "application/json")], "[1,2,3]".repeat(1000))))
        .route("/api/endless", get(endless))
        .route("/api/huge", get(async || vec![0_u8; 50_000_000]))
        .route("/api/panic", get(async || -> &'static str { panic!("secret of the house") }))
        .route("/api/echo", post(async |body: Bytes| body))
}

/// Goes on and on, as live events do.
async fn endless() -> impl IntoResponse {
    let tick = |n: u32| async move {
        tokio::time::sleep(SHORT).await;
        Some((Ok::<_, Infallible>(format!(": {n}\n\n")), n + 1))
    };
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(futures_util::stream::unfold(0, tick)))
}

fn tiles() -> Router {
    let tile = async || ([(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")], vec![0_u8; 5000]);
    Router::new().route("/tiles/1", get(tile))
}

fn page() -> Page {
    let file =
        |path: &str, text: &'static str, digest| (path.to_owned(), Bytes::from_static(text.as_bytes()), [digest; 32]);
    Page::of([
        file("index.html", "<!doctype html>start", 1),
        file("index.html.gz", "start, gzip", 2),
        file("sw.js", "keep()", 6),
        file("assets/map-1a2b.js", "map()", 3),
        file("assets/map-1a2b.js.br", "map, brotli", 4),
        file("assets/map-1a2b.js.gz", "map, gzip", 5),
    ])
}

impl House {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends `bytes` on a connection of their own and returns all that comes until the server closes.
    async fn send(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        stream.write_all(bytes).await.unwrap();
        until_closed(&mut stream).await
    }

    /// `GET path` with more header lines.
    async fn get(&self, path: &str, headers: &str) -> String {
        self.send(request(path, &format!("connection: close\r\n{headers}")).as_bytes()).await
    }

    /// A connection on which the start page was asked for and answered.
    async fn visited(&self) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(request("/", "").as_bytes()).await.unwrap();
        assert!(answer(&mut stream, "start").await.contains(" 200 OK"));
        stream
    }

    /// A connection whose request is being answered, until `release`.
    async fn busy(&self) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(request("/api/wait", "").as_bytes()).await.unwrap();
        timeout(PATIENCE, self.entered.notified()).await.expect("never entered");
        stream
    }
}

fn request(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: test\r\n{headers}\r\n")
}

/// Everything until the other side closes. A reset is a close, too.
async fn until_closed(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("the server keeps the connection open");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// One whole answer whose body ends in `end`, the connection left open.
async fn answer(stream: &mut TcpStream, end: &str) -> String {
    let mut bytes = Vec::new();
    while !bytes.ends_with(end.as_bytes()) {
        let read = timeout(PATIENCE, stream.read_buf(&mut bytes)).await.expect("no answer").unwrap();
        assert!(read > 0, "closed after {}", String::from_utf8_lossy(&bytes));
    }
    String::from_utf8(bytes).unwrap()
}

/// Longer than any test has patience for: what ends, ends for another reason.
const LONG: Duration = Duration::from_secs(3600);

fn patient() -> Limits {
    Limits { head: LONG, idle: LONG, answer: LONG, farewell: LONG, ..Limits::default() }
}

#[track_caller]
fn assert_problem(answer: &str, status: u16, code: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    assert!(answer.contains("content-type: application/problem+json\r\n"), "{answer}");
    assert!(answer.contains(&format!("\"code\":\"{code}\"")), "{answer}");
}

#[tokio::test]
async fn a_connection_that_says_nothing_or_not_enough_is_closed() {
    let house = house(Limits { head: SHORT, ..patient() }).await;
    for beginning in ["", "G", "GET / HTTP/1.1\r\nhost: te", "PRI * HTTP/2.0\r\n"] {
        let answer = house.send(beginning.as_bytes()).await;
        assert!(!answer.contains(" 200 "), "{beginning:?}: {answer}");
    }
    let mut regular = house.visited().await;
    regular.write_all(b"GET / HTTP/1.1\r\nhost: te").await.unwrap();
    assert!(!until_closed(&mut regular).await.contains(" 200 "));
}

#[tokio::test]
async fn a_connection_is_kept_between_requests_and_closed_when_it_falls_silent() {
    let house = house(Limits { head: SHORT, ..patient() }).await;
    let mut stream = house.visited().await;
    stream.write_all(request("/health/live", "").as_bytes()).await.unwrap();
    assert!(answer(&mut stream, "alive\n").await.contains(" 200 OK"));
    assert_eq!(until_closed(&mut stream).await, "");
}

#[tokio::test]
async fn http_2_is_spoken_and_its_idle_connections_are_closed() {
    let house = house(Limits { head: SHORT, idle: SHORT, ..patient() }).await;
    let io = TokioIo::new(house.connect().await);
    let (mut ask, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), io).await.unwrap();
    let connection = tokio::spawn(connection);
    let uri = format!("http://{}/health/live", house.address);
    let request = axum::http::Request::get(uri).body(String::new()).unwrap();
    assert_eq!(ask.send_request(request).await.unwrap().status(), 200);
    timeout(PATIENCE, connection).await.expect("stays open").unwrap().unwrap();
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_cut() {
    let house = house(Limits { head: SHORT, idle: SHORT, farewell: SHORT, ..patient() }).await;
    let mut deaf = house.connect().await;
    deaf.write_all(request("/api/huge", "").as_bytes()).await.unwrap();
    let alone = async { while !house.get("/metrics", "").await.contains("http_connections 1\n") {} };
    timeout(PATIENCE, alone).await.expect("the connection stays open");
}

#[tokio::test]
async fn what_is_too_large_is_refused_early() {
    let house = house(Limits::default()).await;
    let long = "x".repeat(9 * 1024);
    assert_problem(&house.get(&format!("/api/{long}"), "").await, 414, "address_too_long");
    let head = house.get("/", &format!("a: {long}\r\nb: {long}\r\n")).await;
    assert!(head.starts_with("HTTP/1.1 431 "), "{head}");
    let many: String = (0..101).map(|n| format!("h{n}: x\r\n")).collect();
    assert!(house.get("/", &many).await.starts_with("HTTP/1.1 431 "));
    let post = "POST /api/echo HTTP/1.1\r\nhost: test\r\nconnection: close\r\n";
    let declared = house.send(format!("{post}content-length: 1073741824\r\n\r\n").as_bytes()).await;
    assert_problem(&declared, 413, "body_too_large");
    let chunk = format!("{:x}\r\n{}\r\n0\r\n\r\n", 70_000, "y".repeat(70_000));
    let streamed = house.send(format!("{post}transfer-encoding: chunked\r\n\r\n{chunk}").as_bytes()).await;
    assert!(streamed.starts_with("HTTP/1.1 413 "), "{streamed}");
    assert!(house.send(format!("{post}content-length: 4\r\n\r\nfits").as_bytes()).await.ends_with("fits"));
}

/// What two readers could take for different requests is one request or none, and nothing behind it is heard.
#[tokio::test]
async fn a_request_that_can_be_read_in_two_ways_smuggles_nothing_in() {
    let house = house(Limits::default()).await;
    let post = "POST /api/echo HTTP/1.1\r\nhost: test\r\n";
    let hidden = request("/api/long", "");
    for head in [
        "content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        "content-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        "content-length: +2\r\n\r\n{}",
        "content-length : 2\r\n\r\n{}",
        "transfer-encoding: xchunked\r\n\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n",
        "transfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
        "folded: a\r\n b\r\ncontent-length: 2\r\n\r\n{}",
        "nul: a\0b\r\ncontent-length: 2\r\n\r\n{}",
    ] {
        let answer = house.send(format!("{post}{head}{hidden}").as_bytes()).await;
        assert!(answer.matches("HTTP/1.1 ").count() <= 1 && !answer.contains("[1,2,3]"), "{head:?}: {answer}");
    }
}

#[tokio::test]
async fn an_address_that_is_no_text_is_refused_in_words() {
    let house = house(Limits::default()).await;
    for path in ["/api/%FF", "/%C3%28", "/tiles/%80"] {
        assert_problem(&house.get(path, "").await, 400, "bad_address");
    }
    assert_problem(&house.get("/api/%C3%BC", "").await, 404, "not_found");
}

#[tokio::test]
async fn what_takes_too_long_is_ended_and_the_one_to_blame_is_named() {
    let house = house(Limits { answer: SHORT, ..patient() }).await;
    let ours = house.get("/api/never", "").await;
    assert_problem(&ours, 503, "too_slow");
    assert!(ours.contains("retry-after: "), "{ours}");
    let theirs = b"POST /api/echo HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-length: 9\r\n\r\nslow";
    assert_problem(&house.send(theirs).await, 408, "body_too_slow");
}

#[tokio::test]
async fn under_load_the_server_sheds_but_health_is_answered() {
    let house = house(Limits { in_flight: 1, ..Limits::default() }).await;
    let mut busy = house.busy().await;
    for path in ["/", "/tiles/1", "/api/long"] {
        let shed = house.get(path, "").await;
        assert_problem(&shed, 503, "busy");
        assert!(shed.contains("retry-after: 1\r\n") && shed.contains("cache-control: no-store\r\n"), "{shed}");
    }
    assert!(house.get("/health/live", "").await.contains(" 200 OK"));
    assert!(house.get("/metrics", "").await.contains("http_requests_shed_total 3\n"));
    house.release.notify_one();
    assert!(answer(&mut busy, "waited").await.contains(" 200 OK"));
    assert!(house.get("/", "").await.contains(" 200 OK"));
}

#[tokio::test]
async fn beyond_the_connection_cap_only_health_is_answered_and_beyond_the_reserve_nobody() {
    for (connections, connections_per_address) in [(1, 9), (9, 1)] {
        let house = house(Limits { connections, connections_per_address, ..Limits::default() }).await;
        let _first = house.visited().await;
        let crowded = house.send(request("/", "").as_bytes()).await;
        assert_problem(&crowded, 503, "busy");
        assert!(crowded.contains("retry-after: 1\r\n") && crowded.contains("connection: close\r\n"), "{crowded}");
        assert!(house.get("/health/ready", "").await.contains(" 200 OK"));
    }
    let house = house(Limits { connections: 1, reserve: 0, ..Limits::default() }).await;
    let _first = house.visited().await;
    assert_eq!(until_closed(&mut house.connect().await).await, "");
}

#[tokio::test]
async fn an_answer_without_end_outlasts_silence_and_ends_with_the_house() {
    let house = house(Limits { head: SHORT, idle: SHORT, farewell: SHORT, ..Limits::default() }).await;
    let mut stream = house.connect().await;
    stream.write_all(request("/api/endless", "").as_bytes()).await.unwrap();
    // Far longer than a silent connection is kept.
    answer(&mut stream, ": 9\n\n\r\n").await;
    house.stop.send(()).unwrap();
    assert!(until_closed(&mut stream).await.ends_with("0\r\n\r\n"), "its end is said");
    timeout(PATIENCE, house.running).await.expect("does not end").unwrap();
}

#[tokio::test]
async fn an_answer_without_end_has_one_all_the_same() {
    let limits = Limits { head: SHORT, idle: SHORT, farewell: SHORT, longest: 4 * SHORT, ..Limits::default() };
    let house = house(limits).await;
    let heard = house.send(request("/api/endless", "").as_bytes()).await;
    assert!(heard.contains(": 2"), "{heard}");
}

#[tokio::test]
async fn stopping_finishes_what_was_begun_and_waits_for_nobody_else() {
    let house = house(patient()).await;
    let mut idle = house.visited().await;
    let _silent = house.connect().await;
    let mut busy = house.busy().await;
    house.stop.send(()).unwrap();
    assert_eq!(until_closed(&mut idle).await, "");
    assert!(TcpStream::connect(house.address).await.is_err(), "still listening");
    house.release.notify_one();
    assert!(until_closed(&mut busy).await.ends_with("waited"));
    timeout(PATIENCE, house.running).await.expect("does not end").unwrap();
}

#[tokio::test]
async fn stopping_does_not_wait_for_ever() {
    let house = house(Limits { farewell: SHORT, ..patient() }).await;
    let _busy = house.busy().await;
    house.stop.send(()).unwrap();
    timeout(PATIENCE, house.running).await.expect("does not end").unwrap();
}

#[tokio::test]
async fn a_panic_costs_one_request_and_tells_nothing() {
    let house = house(Limits::default()).await;
    let mut stream = house.connect().await;
    stream.write_all(request("/api/panic", "").as_bytes()).await.unwrap();
    let broken = answer(&mut stream, "}").await;
    assert_problem(&broken, 500, "internal_error");
    assert!(!broken.contains("secret"), "{broken}");
    stream.write_all(request("/", "").as_bytes()).await.unwrap();
    assert!(answer(&mut stream, "start").await.contains(" 200 OK"));
}

#[tokio::test]
async fn every_kind_of_answer_carries_its_security_headers() {
    let house = house(Limits::default()).await;
    let origin = "access-control-allow-origin: *\r\n";
    let locked = "content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n";
    let page = [
        "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; \
         img-src 'self' data: blob: https://tiles.example; font-src 'self'; connect-src 'self' https://tiles.example; ",
        "referrer-policy: no-referrer\r\n",
        "permissions-policy: geolocation=(self)",
        "cross-origin-opener-policy: same-origin\r\n",
    ];
    let kinds: [(&str, &[&str]); 8] = [
        ("/", &page),
        ("/no/such/picture.png", &page),
        ("/assets/map-1a2b.js", &page),
        ("/api/long", &[origin, locked]),
        ("/api/nothing", &[origin, locked]),
        ("/api/panic", &[origin, locked]),
        ("/tiles/1", &[origin, locked]),
        ("/health/live", &[locked]),
    ];
    for (path, expected) in kinds {
        let answer = house.get(path, "").await;
        let always = ["x-content-type-options: nosniff\r\n", "strict-transport-security: max-age="];
        for header in expected.iter().chain(&always) {
            assert!(answer.contains(header), "{path} lacks {header}\n{answer}");
        }
        assert_eq!(answer.contains("access-control-allow-origin"), expected.contains(&origin), "{path}");
        assert!(!answer.contains("unsafe") && !answer.contains("access-control-allow-credentials"), "{path}");
    }
}

#[tokio::test]
async fn public_data_may_be_asked_for_from_any_page_but_only_read() {
    let house = house(Limits::default()).await;
    let preflight =
        |path: &str| format!("OPTIONS {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\norigin: null\r\n\r\n");
    let data = house.send(preflight("/api/long").as_bytes()).await;
    assert!(data.contains(" 204 ") && data.contains("access-control-allow-methods: GET, HEAD\r\n"), "{data}");
    assert_problem(&house.send(preflight("/").as_bytes()).await, 405, "method_not_allowed");
}

#[tokio::test]
async fn what_is_not_there_or_not_allowed_is_said_in_one_shape() {
    let house = house(Limits::default()).await;
    for path in ["/api/nothing", "/tiles/nothing", "/health/nothing", "/assets/gone.js", "/../etc/passwd.txt"] {
        assert_problem(&house.get(path, "").await, 404, "not_found");
    }
    for path in ["/api/long", "/tiles/1", "/health/live", "/", "/map"] {
        let deleting = format!("DELETE {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n");
        let refused = house.send(deleting.as_bytes()).await;
        assert_problem(&refused, 405, "method_not_allowed");
        assert!(refused.contains("allow: GET,HEAD\r\n"), "{refused}");
    }
}

#[tokio::test]
async fn the_page_comes_in_the_best_form_the_browser_takes() {
    let house = house(Limits::default()).await;
    let forms = [("br, gzip", "map, brotli"), ("gzip", "map, gzip"), ("br;q=0", "map()"), ("", "map()")];
    for (wish, expected) in forms {
        let file = house.get("/assets/map-1a2b.js", &format!("accept-encoding: {wish}\r\n")).await;
        assert!(file.ends_with(&format!("\r\n\r\n{expected}")), "{wish}: {file}");
        assert!(file.contains("vary: accept-encoding\r\n") && file.contains("text/javascript"), "{file}");
        assert!(file.contains("cache-control: public, max-age=31536000, immutable\r\n"), "{file}");
        assert_eq!(file.contains("content-encoding: "), expected != "map()", "{file}");
    }
}

#[tokio::test]
async fn an_address_of_the_page_gives_the_start_page_which_is_always_asked_for_anew() {
    let house = house(Limits::default()).await;
    for path in ["/", "/index.html", "/areas/098002"] {
        let start = house.get(path, "").await;
        assert!(start.ends_with("<!doctype html>start") && start.contains("cache-control: no-cache\r\n"), "{start}");
        let tag = start.lines().find_map(|line| line.strip_prefix("etag: ")).expect("no validator");
        let again = house.get(path, &format!("if-none-match: {tag}\r\n")).await;
        assert!(again.starts_with("HTTP/1.1 304 ") && again.contains(&format!("etag: {tag}\r\n")), "{again}");
        let other_form = house.get(path, &format!("accept-encoding: gzip\r\nif-none-match: {tag}\r\n")).await;
        assert!(other_form.ends_with("start, gzip"), "{other_form}");
    }
}

#[tokio::test]
async fn the_worker_that_keeps_the_page_is_always_asked_for_anew_and_may_ask_this_server_alone() {
    let worker = house(Limits::default()).await.get("/sw.js", "").await;
    assert!(
        worker.contains("content-type: text/javascript") && worker.contains("cache-control: no-cache\r\n"),
        "{worker}"
    );
    assert!(worker.contains("connect-src 'self' https://tiles.example;") && worker.ends_with("keep()"), "{worker}");
}

#[tokio::test]
async fn json_is_compressed_on_wish_and_tiles_are_left_as_they_are() {
    let house = house(Limits::default()).await;
    let wish = "accept-encoding: gzip\r\n";
    assert!(house.get("/api/long", wish).await.contains("content-encoding: gzip\r\n"));
    assert!(!house.get("/api/long", "").await.contains("content-encoding: "));
    assert!(!house.get("/tiles/1", wish).await.contains("content-encoding: "));
}
