//! Reads tiles back, independently of how they were written.
use std::collections::BTreeMap;
use std::io::Read;

use geo::{Coord, LineString, MultiPolygon, Polygon};
use geozero::mvt::{Message, Tile, tile};

/// One decoded feature.
pub struct Feature {
    pub id: Option<u64>,
    pub properties: BTreeMap<String, tile::Value>,
    /// Points, lines or rings on the tile's grid; rings without their last point.
    pub parts: Vec<Vec<Coord<f64>>>,
}

/// Layer name to features.
pub fn layers(gzipped: &[u8]) -> BTreeMap<String, Vec<Feature>> {
    let mut raw = Vec::new();
    flate2::read::GzDecoder::new(gzipped).read_to_end(&mut raw).expect("tiles are gzip");
    let tile = Tile::decode(raw.as_slice()).expect("tiles are protobuf");
    tile.layers.into_iter().map(|layer| (layer.name.clone(), features(&layer))).collect()
}

fn features(layer: &tile::Layer) -> Vec<Feature> {
    assert_eq!((layer.version, layer.extent), (2, Some(4096)));
    let named = |pair: &[u32]| (layer.keys[pair[0] as usize].clone(), layer.values[pair[1] as usize].clone());
    let feature = |feature: &tile::Feature| Feature {
        id: feature.id,
        properties: feature.tags.chunks(2).map(named).collect(),
        parts: parts(&feature.geometry),
    };
    layer.features.iter().map(feature).collect()
}

/// The command stream of the specification: 1 move, 2 line, 7 close.
fn parts(commands: &[u32]) -> Vec<Vec<Coord<f64>>> {
    let mut parts: Vec<Vec<Coord<f64>>> = Vec::new();
    let mut numbers = commands.iter().copied();
    let (mut x, mut y) = (0, 0);
    let mut closed = true;
    while let Some(command) = numbers.next() {
        match command & 7 {
            7 => closed = true,
            kind => {
                assert!(kind == 1 || !closed, "a line goes on without a move");
                for _ in 0..command >> 3 {
                    let mut step = || numbers.next().map(|n| (n >> 1) as i32 ^ -((n & 1) as i32)).expect("two numbers");
                    (x, y) = (x + step(), y + step());
                    if kind == 1 {
                        parts.push(Vec::new());
                        closed = false;
                    }
                    parts.last_mut().expect("begun").push(Coord { x: x.into(), y: y.into() });
                }
            }
        }
    }
    parts
}

impl Feature {
    /// The rings as polygons: clockwise on the screen begins a new one, the others are its holes.
    pub fn outline(&self) -> MultiPolygon<f64> {
        let mut polygons: Vec<(LineString<f64>, Vec<LineString<f64>>)> = Vec::new();
        for ring in &self.parts {
            let turned = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>();
            assert_ne!(turned, 0.0, "a ring has an area");
            match polygons.last_mut() {
                Some(polygon) if turned < 0.0 => polygon.1.push(ring.clone().into()),
                _ => polygons.push((ring.clone().into(), vec![])),
            }
        }
        polygons.into_iter().map(|(exterior, holes)| Polygon::new(exterior, holes)).collect()
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        self.properties.get(key)?.string_value.as_deref()
    }
}
