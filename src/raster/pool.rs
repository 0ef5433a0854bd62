//! Where pictures are asked for: finished ones from memory, the others from the drawing process, one after another.
use std::sync::Arc;

use bytes::Bytes;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};
use tokio::sync::{mpsc, oneshot};

use super::process::{Keeper, Launch};
use super::protocol::Order;
use crate::tiles::{TileAddress, inflate};

/// Finished pictures kept in memory, bytes; a city's picture is some ten kilobytes.
const CACHE_BYTES: u64 = 16 << 20;

/// What a picture costs beside its bytes, roughly.
const ENTRY_BYTES: u64 = 128;

/// Orders that may wait: about a second's work.
const WAITING: usize = 32;

/// What a picture is of: the edition and the tile; none for all tiles with nothing in them, which look alike.
pub type Key = Option<(String, TileAddress)>;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPicture {
    /// Never on this machine, or with this build.
    #[error("{0}")]
    Unavailable(Arc<str>),
    /// The drawing process is busy or starting again.
    #[error("the drawing process is busy or starting again; ask in {seconds} s")]
    NotNow { seconds: u64 },
    /// The drawing process cannot draw this tile.
    #[error("{0}")]
    Refused(String),
}

/// Clones share one worker and one cache.
#[derive(Clone)]
pub struct Pool(Result<Arc<Open>, Arc<str>>);

struct Open {
    jobs: mpsc::Sender<Job>,
    pictures: Cache<Key, Bytes, ByBytes>,
}

struct Job {
    order: Order,
    reply: oneshot::Sender<Result<Bytes, NoPicture>>,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Key, Bytes> for ByBytes {
    fn weight(&self, _: &Key, picture: &Bytes) -> u64 {
        ENTRY_BYTES + picture.len() as u64
    }
}

impl Pool {
    /// The pool of this build: with the feature, this program as its own worker.
    pub async fn of_this_build() -> Self {
        if !cfg!(feature = "maplibre-raster") {
            return Self::unavailable("this server was built without the feature 'maplibre-raster'");
        }
        let pool = match Launch::this_program() {
            Ok(launch) => Self::start(launch).await,
            Err(error) => Self::unavailable(&format!("the program does not find itself: {error}")),
        };
        if let Err(reason) = pool.availability() {
            tracing::warn!(%reason, "no raster tiles");
        }
        pool
    }

    /// A pool that never has a picture, and why.
    pub fn unavailable(reason: &str) -> Self {
        Self(Err(reason.into()))
    }

    /// Starts the worker and waits for its greeting; whether there can be pictures is settled with it.
    pub async fn start(launch: Launch) -> Self {
        let worker = match launch.start().await {
            Ok(Ok(worker)) => worker,
            Ok(Err(reason)) => return Self::unavailable(&reason),
            Err(error) => return Self::unavailable(&format!("the raster worker does not start: {error}")),
        };
        let (jobs, waiting) = mpsc::channel(WAITING);
        tokio::spawn(serve(Keeper::new(launch, worker), waiting));
        Self(Ok(Arc::new(Open { jobs, pictures: pictures() })))
    }

    /// Whether there can be pictures, or why not.
    pub fn availability(&self) -> Result<(), NoPicture> {
        self.open().map(|_| ())
    }

    /// The PNG of a tile, `key` its name, `gzipped` the tile as the server keeps it. Who asks for the same picture
    /// meanwhile waits for this one; who goes away is not drawn for.
    pub async fn picture(&self, key: &Key, address: TileAddress, gzipped: Option<Bytes>) -> Result<Bytes, NoPicture> {
        let open = self.open()?;
        let tile = || gzipped.as_deref().map(inflate).unwrap_or_default();
        open.pictures.get_or_insert_async(key, async { open.draw(Order { address, tile: tile() }).await }).await
    }

    fn open(&self) -> Result<&Arc<Open>, NoPicture> {
        self.0.as_ref().map_err(|reason| NoPicture::Unavailable(Arc::clone(reason)))
    }
}

impl Open {
    async fn draw(&self, order: Order) -> Result<Bytes, NoPicture> {
        let (reply, drawn) = oneshot::channel();
        let busy = NoPicture::NotNow { seconds: 1 };
        self.jobs.try_send(Job { order, reply }).map_err(|_| busy.clone())?;
        drawn.await.map_err(|_| busy)?
    }
}

async fn serve(mut keeper: Keeper, mut waiting: mpsc::Receiver<Job>) {
    while let Some(Job { order, reply }) = waiting.recv().await {
        if !reply.is_closed() {
            // Nobody waits any longer if this fails.
            let _ = reply.send(keeper.draw(&order).await);
        }
    }
}

fn pictures() -> Cache<Key, Bytes, ByBytes> {
    let options = OptionsBuilder::new()
        .shards(1)
        .estimated_items_capacity(1024)
        .weight_capacity(CACHE_BYTES)
        .build()
        .expect("both capacities are set");
    Cache::with_options(options, ByBytes, DefaultHashBuilder::default(), DefaultLifecycle::default())
}
