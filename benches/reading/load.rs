//! A server on a thread of its own, whose CPU time is read, and clients that keep it busy from another.
use std::fs;
use std::net::SocketAddr;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

/// Connections kept open and busy.
const CONNECTIONS: usize = 32;
const ROUND: Duration = Duration::from_millis(700);

/// A running server whose cost can be read.
pub struct Server {
    pub address: SocketAddr,
    task: String,
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

impl Server {
    /// Runs `serve` on a thread of its own until the process ends.
    pub fn start<F: Future<Output = ()>>(serve: impl FnOnce(TcpListener) -> F + Send + 'static) -> Self {
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            runtime().block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
                let task = fs::read_link("/proc/thread-self").expect("Linux").to_string_lossy().into_owned();
                tell.send((listener.local_addr().expect("an address"), task)).expect("someone waits");
                serve(listener).await;
            });
        });
        let (address, task) = told.recv().expect("the server starts");
        Self { address, task }
    }

    /// CPU seconds of the server's thread.
    fn cpu(&self) -> f64 {
        let text = fs::read_to_string(format!("/proc/{}/schedstat", self.task)).expect("schedstat");
        text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).expect("nanoseconds") / 1e9
    }

    /// Requests the server answers per second of its CPU time while clients ask for `paths` in turn.
    pub fn requests_per_cpu_second(&self, paths: &[String]) -> f64 {
        let (before, answered) = (self.cpu(), runtime().block_on(ask(self.address, paths)));
        answered as f64 / (self.cpu() - before)
    }
}

async fn ask(address: SocketAddr, paths: &[String]) -> usize {
    // Tiles are kept compressed. Of other answers the work of asking is measured, not that of compressing.
    let coding = |path: &str| if path.starts_with("/tiles/") { "gzip" } else { "identity" };
    let request =
        |path: &String| format!("GET {path} HTTP/1.1\r\nhost: bench\r\naccept-encoding: {}\r\n\r\n", coding(path));
    let requests: Arc<[String]> = paths.iter().map(request).collect();
    let end = Instant::now() + ROUND;
    let mut clients = JoinSet::new();
    for at in 0..CONNECTIONS {
        clients.spawn(client(address, Arc::clone(&requests), at, end));
    }
    clients.join_all().await.into_iter().sum()
}

async fn client(address: SocketAddr, requests: Arc<[String]>, first: usize, end: Instant) -> usize {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.set_nodelay(true).expect("an option");
    let mut answer = Vec::with_capacity(1 << 16);
    let mut answered = 0;
    while Instant::now() < end {
        let request = &requests[(first * 37 + answered) % requests.len()];
        stream.write_all(request.as_bytes()).await.expect("written");
        read_answer(&mut stream, &mut answer).await;
        answered += 1;
    }
    answered
}

/// Reads one answer with a known length.
async fn read_answer(stream: &mut TcpStream, answer: &mut Vec<u8>) {
    answer.clear();
    loop {
        let read = stream.read_buf(answer).await.expect("read");
        assert!(read > 0, "the server hung up: {}", String::from_utf8_lossy(answer));
        if answer.len() >= whole(answer).unwrap_or(usize::MAX) {
            return;
        }
    }
}

/// Bytes of the whole answer, once its head is there.
fn whole(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&answer[..head]).ok()?;
    assert!(text.starts_with("HTTP/1.1 2"), "{text}");
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: "))?;
    Some(head + length.parse::<usize>().ok()?)
}
