//! The drawing process as the server holds it: started, asked one thing at a time, killed when it is late or broken.
use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use super::pool::NoPicture;
use super::protocol::{self, Order, Reply};

/// For loading the driver and compiling its shaders; a greeting takes half a second on a small machine.
const START: Duration = Duration::from_secs(15);

/// The longest rest between two attempts to start.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// How the drawing process is started, and how long one picture may take.
#[derive(Clone, Debug)]
pub struct Launch {
    pub program: PathBuf,
    pub arguments: Vec<String>,
    pub patience: Duration,
}

impl Launch {
    /// This very program, as its own worker.
    pub fn this_program() -> io::Result<Self> {
        let arguments = vec!["raster-worker".to_owned()];
        Ok(Self { program: std::env::current_exe()?, arguments, patience: Duration::from_secs(5) })
    }

    /// Starts the process and hears its greeting: the worker, or why it can never draw here.
    pub(super) async fn start(&self) -> io::Result<Result<Worker, String>> {
        let mut worker = Worker::spawn(self)?;
        match timeout(START, worker.hear()).await?? {
            Reply::Ready(adapter) => {
                tracing::info!(adapter, process = worker.process.id(), "the raster worker is ready");
                Ok(Ok(worker))
            }
            Reply::Unable(reason) => Ok(Err(reason)),
            other => Err(io::Error::new(io::ErrorKind::InvalidData, format!("a greeting was expected, not {other:?}"))),
        }
    }
}

/// A running drawing process; dropping it kills it.
pub(super) struct Worker {
    process: Child,
    orders: ChildStdin,
    replies: ChildStdout,
}

impl Worker {
    fn spawn(launch: &Launch) -> io::Result<Self> {
        let mut process = Command::new(&launch.program)
            .args(&launch.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0) // Ctrl-C is for the server, which lets it finish
            .kill_on_drop(true)
            .spawn()?;
        let (orders, replies) = (process.stdin.take(), process.stdout.take());
        match (orders, replies) {
            (Some(orders), Some(replies)) => Ok(Self { process, orders, replies }),
            _ => Err(io::Error::other("the worker has no pipes")),
        }
    }

    async fn hear(&mut self) -> io::Result<Reply> {
        Reply::parse(&protocol::receive(&mut self.replies).await?)
    }

    async fn ask(&mut self, order: &[u8]) -> io::Result<Reply> {
        self.orders.write_all(order).await?;
        self.hear().await
    }
}

/// Keeps one worker going: a new one when the old one is gone, after ever longer rests if that does not help.
pub(super) struct Keeper {
    launch: Launch,
    worker: Option<Worker>,
    failures: u32,
    not_before: Instant,
}

impl Keeper {
    pub(super) fn new(launch: Launch, worker: Worker) -> Self {
        Self { launch, worker: Some(worker), failures: 0, not_before: Instant::now() }
    }

    /// Draws. A worker that died while nobody asked it is nobody's fault: a second one gets the order.
    pub(super) async fn draw(&mut self, order: &Order) -> Result<Bytes, NoPicture> {
        let frame = order.frame();
        for last in [false, true] {
            let error = match self.attempt(&frame).await? {
                Ok(Reply::Picture(png)) => return Ok(png.into()),
                Ok(Reply::Refused(reason)) => return Err(NoPicture::Refused(reason)),
                Ok(other) => io::Error::new(io::ErrorKind::InvalidData, format!("no picture, but {other:?}")),
                Err(error) => error,
            };
            self.failed(&error, Some(order));
            if last || error.kind() == io::ErrorKind::TimedOut {
                break;
            }
        }
        Err(self.not_now())
    }

    async fn attempt(&mut self, frame: &[u8]) -> Result<io::Result<Reply>, NoPicture> {
        let patience = self.launch.patience;
        let asked = timeout(patience, self.worker().await?.ask(frame)).await;
        let reply = asked.unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "it took too long")));
        if reply.is_ok() {
            self.failures = 0;
        }
        Ok(reply)
    }

    async fn worker(&mut self) -> Result<&mut Worker, NoPicture> {
        if self.worker.is_none() {
            if Instant::now() < self.not_before {
                return Err(self.not_now());
            }
            match self.launch.start().await.and_then(|greeted| greeted.map_err(io::Error::other)) {
                Ok(worker) => self.worker = Some(worker),
                Err(error) => self.failed(&error, None),
            }
        }
        let rest = self.not_now();
        self.worker.as_mut().ok_or(rest)
    }

    /// Lets go of the worker. The first failure costs no rest, the next ones 1, 2, 4 … seconds.
    fn failed(&mut self, error: &io::Error, order: Option<&Order>) {
        tracing::warn!(%error, tile = ?order.map(|order| order.address), "the raster worker failed");
        self.worker = None;
        let rest = Duration::from_secs((1 << self.failures.min(6)) >> 1).min(LONGEST_REST);
        self.failures += 1;
        self.not_before = Instant::now() + rest;
    }

    fn not_now(&self) -> NoPicture {
        let rest = self.not_before.saturating_duration_since(Instant::now());
        NoPicture::NotNow { seconds: rest.as_secs() + 1 }
    }
}
