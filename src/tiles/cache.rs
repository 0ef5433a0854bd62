//! Finished tiles under a byte budget; each is made once, however many ask at the same time.
//! The address alone is the key: a cache belongs to one edition of the content.
use bytes::Bytes;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

use super::TileAddress;

/// What an entry costs beside its bytes, roughly; keeps empty tiles from being free.
const ENTRY_BYTES: u64 = 128;

/// A shard must be able to hold a big tile, so a small budget is not cut into many shards.
const SHARD_BYTES: u64 = 8 << 20;

/// Finished tiles; `None` is a tile with nothing in it.
pub struct TileCache {
    tiles: Cache<TileAddress, Option<Bytes>, ByBytes>,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<TileAddress, Option<Bytes>> for ByBytes {
    fn weight(&self, _: &TileAddress, tile: &Option<Bytes>) -> u64 {
        ENTRY_BYTES + tile.as_ref().map_or(0, |bytes| bytes.len() as u64)
    }
}

impl TileCache {
    /// A cache that never holds more than `budget` bytes.
    pub fn new(budget: u64) -> Self {
        let shards = (budget / SHARD_BYTES).clamp(1, 16) as usize;
        let options = OptionsBuilder::new()
            .shards(shards)
            .estimated_items_capacity((budget / 4096).clamp(16, 1 << 16) as usize)
            .weight_capacity(budget)
            .build()
            .expect("both capacities are set");
        let hasher = DefaultHashBuilder::default();
        Self { tiles: Cache::with_options(options, ByBytes, hasher, DefaultLifecycle::default()) }
    }

    /// The tile, made by `make` if it is not here. Others who ask for the same tile meanwhile wait for it.
    pub fn get_or_make(&self, address: TileAddress, make: impl FnOnce() -> Option<Bytes>) -> Option<Bytes> {
        let made: Result<_, std::convert::Infallible> = self.tiles.get_or_insert_with(&address, || Ok(make()));
        match made {
            Ok(tile) => tile,
        }
    }

    /// Bytes held now.
    pub fn weight(&self) -> u64 {
        self.tiles.weight()
    }
}
