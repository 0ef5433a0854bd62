//! Which tile is meant: zoom, column, row of the Web Mercator pyramid, row 0 in the north.
//! Everything is checked before anything is shifted. Knows nothing of what a tile holds.
use geo::{Coord, Rect};

/// Units along one side of a tile.
pub const EXTENT: i32 = 4096;

/// Units of the neighbourhood drawn around a tile, so that strokes do not end at its edge.
pub const BUFFER: i32 = 64;

/// The deepest zoom that is understood; what is served ends earlier.
pub const DEEPEST_ZOOM: u8 = 22;

/// One tile. Always inside the pyramid: `x` and `y` are below 2^z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TileAddress {
    z: u8,
    x: u32,
    y: u32,
}

/// Why three texts name no tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("{0} must be digits only")]
    NotDigits(&'static str),
    #[error("zoom {0} is deeper than {DEEPEST_ZOOM}")]
    TooDeep(u32),
    #[error("{0} lies outside the world at this zoom")]
    OutsideWorld(&'static str),
}

impl TileAddress {
    /// The tile at zoom `z`, column `x`, row `y`.
    pub fn new(z: u32, x: u32, y: u32) -> Result<Self, AddressError> {
        let zoom = u8::try_from(z).ok().filter(|&z| z <= DEEPEST_ZOOM).ok_or(AddressError::TooDeep(z))?;
        let side = 1u32 << zoom;
        match (x < side, y < side) {
            (true, true) => Ok(Self { z: zoom, x, y }),
            (false, _) => Err(AddressError::OutsideWorld("x")),
            (_, false) => Err(AddressError::OutsideWorld("y")),
        }
    }

    /// Three pieces of a path, digits only: no sign, no dot, no other script's digits.
    pub fn parse(z: &str, x: &str, y: &str) -> Result<Self, AddressError> {
        Self::new(digits("z", z)?, digits("x", x)?, digits("y", y)?)
    }

    pub fn z(self) -> u8 {
        self.z
    }

    pub fn x(self) -> u32 {
        self.x
    }

    pub fn y(self) -> u32 {
        self.y
    }

    /// The tile's square in the unit square, widened by `buffer` units on each side.
    pub fn square(self, buffer: i32) -> Rect<f64> {
        let side = 1.0 / f64::from(1u32 << self.z);
        let margin = side * f64::from(buffer) / f64::from(EXTENT);
        let (west, north) = (f64::from(self.x) * side, f64::from(self.y) * side);
        Rect::new(
            Coord { x: west - margin, y: north - margin },
            Coord { x: west + side + margin, y: north + side + margin },
        )
    }

    /// A position of the unit square on this tile's integer grid, inside the tile from 0 to below [`EXTENT`].
    /// It is rounded on the grid of the whole zoom level, so neighbouring tiles agree on every vertex.
    /// Only for tiles up to zoom 17: deeper grids do not fit 32 bits.
    pub fn on_grid(self, position: Coord<f64>) -> Coord<i32> {
        let units = f64::from(1u32 << self.z) * f64::from(EXTENT);
        let local = |v: f64, tile: u32| ((v * units + 0.5).floor() as i64 - i64::from(tile) * i64::from(EXTENT)) as i32;
        Coord { x: local(position.x, self.x), y: local(position.y, self.y) }
    }
}

fn digits(name: &'static str, text: &str) -> Result<u32, AddressError> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AddressError::NotDigits(name));
    }
    // Digits that do not fit 32 bits are a number all the same, only far outside.
    Ok(text.parse().unwrap_or(u32::MAX))
}
