//! What the server and the drawing process say to each other through stdin and stdout: frames of a length (four bytes,
//! big endian) and a payload. First the worker greets; then each order gets one reply, in turn.
use std::io::{self, Read};

use tokio::io::{AsyncRead, AsyncReadExt};

use crate::tiles::TileAddress;

/// No tile or picture comes near; a longer frame is not one of ours.
const LONGEST: u32 = 64 << 20;

/// Bytes before the tile in an order: zoom, column, row.
const ADDRESS: usize = 1 + 4 + 4;

/// Draw this tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub address: TileAddress,
    /// Mapbox Vector Tile, not compressed; empty for a tile with nothing in it.
    pub tile: Vec<u8>,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The greeting of a worker that can draw: with which adapter.
    Ready(String),
    /// The greeting of one that never can here, and why; it ends itself.
    Unable(String),
    /// The PNG.
    Picture(Vec<u8>),
    /// This tile cannot be drawn, and why; others can.
    Refused(String),
}

impl Order {
    /// The whole frame.
    pub fn frame(&self) -> Vec<u8> {
        let (z, x, y) = (self.address.z(), self.address.x().to_be_bytes(), self.address.y().to_be_bytes());
        frame(&[&[z], &x[..], &y[..], &self.tile])
    }

    /// Reads a payload.
    pub fn parse(payload: &[u8]) -> io::Result<Self> {
        let [z, x0, x1, x2, x3, y0, y1, y2, y3, tile @ ..] = payload else {
            return Err(broken(format!("an order has at least {ADDRESS} bytes, this one has {}", payload.len())));
        };
        let (x, y) = (u32::from_be_bytes([*x0, *x1, *x2, *x3]), u32::from_be_bytes([*y0, *y1, *y2, *y3]));
        let address = TileAddress::new(u32::from(*z), x, y).map_err(|error| broken(error.to_string()))?;
        Ok(Self { address, tile: tile.to_vec() })
    }
}

impl Reply {
    /// The whole frame.
    pub fn frame(&self) -> Vec<u8> {
        match self {
            Self::Ready(adapter) => frame(&[b"+", adapter.as_bytes()]),
            Self::Unable(reason) => frame(&[b"-", reason.as_bytes()]),
            Self::Picture(png) => frame(&[b"p", png]),
            Self::Refused(reason) => frame(&[b"r", reason.as_bytes()]),
        }
    }

    /// Reads a payload.
    pub fn parse(payload: &[u8]) -> io::Result<Self> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match payload {
            [b'+', adapter @ ..] => Ok(Self::Ready(text(adapter))),
            [b'-', reason @ ..] => Ok(Self::Unable(text(reason))),
            [b'p', png @ ..] => Ok(Self::Picture(png.to_vec())),
            [b'r', reason @ ..] => Ok(Self::Refused(text(reason))),
            _ => Err(broken("a reply of an unknown kind".to_owned())),
        }
    }
}

/// The next payload; none at the end of the conversation.
pub fn read(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut prefix = [0; 4];
    match from.read_exact(&mut prefix) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        done => done?,
    }
    let mut payload = vec![0; length(prefix)?];
    from.read_exact(&mut payload)?;
    Ok(Some(payload))
}

/// The next payload, without blocking.
pub async fn receive(from: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let mut prefix = [0; 4];
    from.read_exact(&mut prefix).await?;
    let mut payload = vec![0; length(prefix)?];
    from.read_exact(&mut payload).await?;
    Ok(payload)
}

fn frame(parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    // A payload beyond 32 bits is refused by the other side, as any beyond `LONGEST` is.
    let mut frame = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes().to_vec();
    parts.iter().for_each(|part| frame.extend_from_slice(part));
    frame
}

fn length(prefix: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_be_bytes(prefix);
    if length > LONGEST {
        return Err(broken(format!("a frame of {length} bytes; at most {LONGEST} are allowed")));
    }
    Ok(length as usize)
}

fn broken(what: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}
