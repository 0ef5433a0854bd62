//! Writing a tile: features and their properties become Mapbox Vector Tile bytes, gzipped.
//! Knows nothing of where shapes come from.
use std::collections::HashMap;
use std::io::{Read, Write};
use std::sync::Arc;

use bytes::Bytes;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use prost::Message;

use super::address::EXTENT;
use super::geometry::Shape;
use super::message::{Feature, Layer, Tile, Value};

/// Tiles are made once and sent often. Beyond this level they hardly shrink.
const GZIP_LEVEL: u32 = 6;

/// The value of a property.
#[derive(Clone, Debug, PartialEq)]
pub enum Property {
    Number(f64),
    Integer(i64),
    Text(Arc<str>),
}

impl From<&str> for Property {
    fn from(text: &str) -> Self {
        Property::Text(text.into())
    }
}

/// A tile being written, layer by layer.
#[derive(Default)]
pub struct TileWriter {
    tile: Tile,
}

/// One layer being written. Keys and values are listed once, features point at them.
#[derive(Default)]
pub struct LayerWriter<'a> {
    features: Vec<Feature>,
    keys: Vec<&'a str>,
    values: Vec<Value>,
    places: HashMap<Same<'a>, u32>,
}

/// What makes two values the same.
#[derive(PartialEq, Eq, Hash)]
enum Same<'a> {
    Number(u64),
    Integer(i64),
    Text(&'a str),
}

impl TileWriter {
    /// Writes a layer with what `fill` puts into it; a layer without features is left out.
    /// Each name may be used once.
    pub fn layer<'a>(&mut self, name: &str, fill: impl FnOnce(&mut LayerWriter<'a>)) {
        let mut writer = LayerWriter::default();
        fill(&mut writer);
        if !writer.features.is_empty() {
            self.tile.layers.push(Layer {
                version: 2,
                name: name.to_owned(),
                extent: Some(EXTENT as u32),
                features: writer.features,
                keys: writer.keys.into_iter().map(str::to_owned).collect(),
                values: writer.values,
            });
        }
    }

    /// The finished tile, gzipped; none when no layer has a feature. Equal content gives equal bytes.
    pub fn finish(self) -> Option<Bytes> {
        if self.tile.layers.is_empty() {
            return None;
        }
        let raw = self.tile.encode_to_vec();
        let mut gzip = GzEncoder::new(Vec::with_capacity(raw.len() * 3 / 4), Compression::new(GZIP_LEVEL));
        gzip.write_all(&raw).expect("writing to memory");
        let mut bytes = gzip.finish().expect("writing to memory");
        bytes.shrink_to_fit();
        Some(bytes.into())
    }
}

/// A finished tile as it was before compression, for the rare client that cannot read gzip.
pub fn inflate(tile: &[u8]) -> Vec<u8> {
    let mut raw = Vec::new();
    GzDecoder::new(tile).read_to_end(&mut raw).expect("our own tiles are whole");
    raw
}

impl<'a> LayerWriter<'a> {
    /// Adds a feature; a shape that is empty or has no area on the grid is left out.
    pub fn feature(
        &mut self,
        id: Option<u64>,
        shape: &Shape,
        properties: impl IntoIterator<Item = (&'a str, &'a Property)>,
    ) {
        let geometry = shape.commands();
        if geometry.is_empty() {
            return;
        }
        let mut tags = Vec::new();
        for (key, property) in properties {
            let after = tags.len() / 2;
            tags.extend([self.key(key, after), self.value(property)]);
        }
        self.features.push(Feature { id, tags, kind: Some(shape.kind().into()), geometry });
    }

    /// A key's place. Features mostly have the same keys in the same order, so `likely` is looked at first.
    fn key(&mut self, key: &'a str, likely: usize) -> u32 {
        if self.keys.get(likely) == Some(&key) {
            return likely as u32;
        }
        let place = self.keys.iter().position(|&known| known == key).unwrap_or_else(|| {
            self.keys.push(key);
            self.keys.len() - 1
        });
        place as u32
    }

    fn value(&mut self, property: &'a Property) -> u32 {
        let same = match property {
            Property::Number(number) => Same::Number(number.to_bits()),
            Property::Integer(number) => Same::Integer(*number),
            Property::Text(text) => Same::Text(text),
        };
        *self.places.entry(same).or_insert_with(|| {
            self.values.push(property.into());
            self.values.len() as u32 - 1
        })
    }
}

impl From<&Property> for Value {
    fn from(property: &Property) -> Self {
        match property {
            Property::Number(number) => Value { number: Some(*number), ..Value::default() },
            Property::Integer(number) => Value { integer: Some(*number), ..Value::default() },
            Property::Text(text) => Value { text: Some(text.to_string()), ..Value::default() },
        }
    }
}
