//! Writing a tile: shapes on the grid and their properties become Mapbox Vector Tile bytes, gzipped.
//! Knows nothing of where shapes come from.
use std::io::{Read, Write};
use std::sync::Arc;

use bytes::Bytes;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use geo::Coord;
use mvt::{Feature, GeomData, GeomEncoder, GeomType, Layer, Tile};

use super::address::EXTENT;
use super::clip::doubled_area;

/// Beyond this level zlib takes twice the time for a hundredth of the bytes.
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

/// A shape on the tile's grid. Rings are closed implicitly.
#[derive(Clone, Debug)]
pub enum Shape {
    Point(Coord<i32>),
    Lines(Vec<Vec<Coord<i32>>>),
    Polygons(Vec<Rings>),
}

/// A polygon: its outer ring and its holes, of any winding.
#[derive(Clone, Debug, Default)]
pub struct Rings {
    pub exterior: Vec<Coord<i32>>,
    pub holes: Vec<Vec<Coord<i32>>>,
}

/// A tile being written, layer by layer.
pub struct TileWriter {
    tile: Tile,
}

/// One layer being written.
pub struct LayerWriter {
    layer: Layer,
}

impl Default for TileWriter {
    fn default() -> Self {
        Self { tile: Tile::new(EXTENT as u32) }
    }
}

impl TileWriter {
    /// Writes a layer with what `fill` puts into it; a layer without features is left out.
    /// Each name may be used once.
    pub fn layer(&mut self, name: &str, fill: impl FnOnce(&mut LayerWriter)) {
        let mut writer = LayerWriter { layer: self.tile.create_layer(name) };
        fill(&mut writer);
        if writer.layer.num_features() > 0 {
            self.tile.add_layer(writer.layer).expect("layer names differ and share one extent");
        }
    }

    /// The finished tile, gzipped; none when no layer has a feature. Equal content gives equal bytes.
    pub fn finish(self) -> Option<Bytes> {
        if self.tile.num_layers() == 0 {
            return None;
        }
        let raw = self.tile.to_bytes().expect("writing to memory");
        let mut gzip = GzEncoder::new(Vec::with_capacity(raw.len() / 2), Compression::new(GZIP_LEVEL));
        gzip.write_all(&raw).expect("writing to memory");
        Some(gzip.finish().expect("writing to memory").into())
    }
}

/// A finished tile as it was before compression, for the rare client that cannot read gzip.
pub fn inflate(tile: &[u8]) -> Vec<u8> {
    let mut raw = Vec::new();
    GzDecoder::new(tile).read_to_end(&mut raw).expect("our own tiles are whole");
    raw
}

impl LayerWriter {
    /// Adds a feature; a shape that is empty or has no area on the grid is left out.
    pub fn feature<'a>(
        &mut self,
        id: Option<u64>,
        shape: &Shape,
        properties: impl IntoIterator<Item = (&'a str, &'a Property)>,
    ) {
        let Some(geometry) = geometry(shape) else { return };
        let mut feature = std::mem::take(&mut self.layer).into_feature(geometry);
        if let Some(id) = id {
            feature.set_id(id);
        }
        for (key, property) in properties {
            tag(&mut feature, key, property);
        }
        self.layer = feature.into_layer();
    }
}

fn tag(feature: &mut Feature, key: &str, property: &Property) {
    match property {
        Property::Number(number) => feature.add_tag_double(key, *number),
        Property::Integer(number) => feature.add_tag_int(key, *number),
        Property::Text(text) => feature.add_tag_string(key, text),
    }
}

fn geometry(shape: &Shape) -> Option<GeomData> {
    match shape {
        Shape::Point(point) => encode(GeomType::Point, [std::slice::from_ref(point)]),
        Shape::Lines(lines) => encode(GeomType::Linestring, joined(lines)),
        Shape::Polygons(polygons) => encode(GeomType::Polygon, wound(polygons)),
    }
}

/// The lines, those that go on where the one before ended joined with it: the encoder would do so too, but
/// with a second command that not every reader expects.
fn joined(lines: &[Vec<Coord<i32>>]) -> Vec<Vec<Coord<i32>>> {
    let mut joined: Vec<Vec<Coord<i32>>> = Vec::new();
    for line in lines.iter().filter(|line| line.len() > 1) {
        match joined.last_mut() {
            Some(before) if before.last() == line.first() => before.extend(&line[1..]),
            _ => joined.push(line.clone()),
        }
    }
    joined
}

/// The rings of all polygons that have an area, outer rings clockwise on the screen, holes the other way.
fn wound(polygons: &[Rings]) -> Vec<Vec<Coord<i32>>> {
    let mut rings = Vec::new();
    for polygon in polygons {
        let Some(exterior) = turned(&polygon.exterior, true) else { continue };
        rings.push(exterior);
        rings.extend(polygon.holes.iter().filter_map(|hole| turned(hole, false)));
    }
    // The encoder takes a ring that starts where the last one ended for its continuation.
    for index in 1..rings.len() {
        if rings[index - 1].last() == rings[index].first() {
            rings[index].rotate_left(1);
        }
    }
    rings
}

fn turned(ring: &[Coord<i32>], clockwise: bool) -> Option<Vec<Coord<i32>>> {
    let area = doubled_area(ring);
    let mut ring = (area != 0).then(|| ring.to_vec())?;
    if (area > 0) != clockwise {
        ring.reverse();
    }
    Some(ring)
}

/// One geometry of several parts; none when there is no part.
fn encode<P: AsRef<[Coord<i32>]>>(kind: GeomType, parts: impl IntoIterator<Item = P>) -> Option<GeomData> {
    let mut encoder = GeomEncoder::<i32>::new(kind);
    for part in parts {
        for point in part.as_ref() {
            encoder.add_point(point.x, point.y).expect("a 32-bit coordinate is always encodable");
        }
        encoder.complete_geom().expect("parts are checked before");
    }
    let data = encoder.encode().expect("parts are checked before");
    (!data.is_empty()).then_some(data)
}
