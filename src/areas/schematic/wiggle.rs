//! A gentle bend for a straight border, so that a map looks like a town and not like crystal. The bend takes from one
//! side what it gives to the other: sizes stay. It must not know cells.
use ::geo::Coord;

/// Halvings of a border, the shortest piece they may leave (m), and how far a middle may leave its line, as a share of it.
const LEVELS: u32 = 3;
const SHORTEST_M: f64 = 45.0;
const BEND: f64 = 0.09;

/// Inner points of the border from `a` to `b`, in that order. `strength` 1 is the full bend, 0 none at all.
/// The same ends always give the same points; the ends swapped give other ones, so callers choose one order.
pub fn wiggle(a: Coord<f64>, b: Coord<f64>, strength: f64) -> Vec<Coord<f64>> {
    let span = b - a;
    let length = span.x.hypot(span.y);
    let levels = (0..=LEVELS).rev().find(|&n| length / f64::from(1 << n) >= SHORTEST_M).unwrap_or(0);
    if levels < 2 || strength <= 0.0 {
        return Vec::new();
    }
    let across = Coord { x: -span.y, y: span.x };
    let pieces = 1_usize << levels;
    let aside = evened(offsets(pieces, Chance::from(a, b)));
    (1..pieces).map(|k| a + span * (k as f64 / pieces as f64) + across * (aside[k] * strength)).collect()
}

/// Midpoint displacement, as shares of the length; both ends stay.
fn offsets(pieces: usize, mut chance: Chance) -> Vec<f64> {
    let mut aside = vec![0.0; pieces + 1];
    let mut step = pieces;
    let mut reach = BEND;
    while step > 1 {
        for k in (step / 2..pieces).step_by(step) {
            aside[k] = (aside[k - step / 2] + aside[k + step / 2]) / 2.0 + reach * chance.next();
        }
        step /= 2;
        reach /= 2.0;
    }
    aside
}

/// Takes a parabola off so that the border has as much land on its left as on its right.
fn evened(mut aside: Vec<f64>) -> Vec<f64> {
    let pieces = (aside.len() - 1) as f64;
    let arch = |k: usize| k as f64 / pieces * (1.0 - k as f64 / pieces);
    let excess = aside.iter().sum::<f64>() / (0..aside.len()).map(arch).sum::<f64>();
    aside.iter_mut().enumerate().for_each(|(k, offset)| *offset -= excess * arch(k));
    aside
}

/// Repeatable chance from the two ends (splitmix64 over decimetres).
struct Chance(u64);

impl Chance {
    fn from(a: Coord<f64>, b: Coord<f64>) -> Self {
        let mut seed = Self(0);
        for part in [a.x, a.y, b.x, b.y] {
            seed.0 ^= (part * 10.0).round() as i64 as u64;
            seed.0 = seed.bits();
        }
        seed
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Evenly from −1 to 1.
    fn next(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }
}
