//! Where the sites stand: they leave their centres only so far that every cell takes its centre in.
//! It must not know ids, groups or degrees.
use ::geo::{Contains, Coord, MultiPolygon, Point};

use super::least_squares::{Wish, least_squares};
use super::power::{Cell, Site, balance, dot, norm};

/// Rounds of moving at most; strides get shorter towards the last.
const ROUNDS: usize = 40;
/// How deep a centre should lie in its cell, as a share of the root of the smaller cell's size.
const DEPTH: f64 = 0.03;
/// Centres deeper than this share of the root of their cell's size do not mind a border coming nearer.
const AT_EASE: f64 = 0.06;
/// How far a site goes at once, as a share of the root of its size.
const STRIDE: f64 = 0.3;
/// What a metre counts that a border moves though its cell should keep its size, that a site moves, and that its weight
/// changes, against a metre that the centre of a cell of half the usual width lies too shallow.
const KEEP_SIZE: f64 = 10.0;
const KEEP_SITE: f64 = 0.05;
const KEEP_WEIGHT: f64 = 0.001;

/// The sites and their cells around `centres` (all inside `outline`, all different), each with its size in m².
/// Centres that no such cell can take in stay outside theirs.
pub fn settle(outline: &MultiPolygon<f64>, centres: &[Coord<f64>], sizes: &[f64]) -> (Vec<Site>, Vec<Cell>) {
    let mut sites: Vec<Site> = centres.iter().map(|&at| Site { at, weight: 0.0 }).collect();
    let mut best = (f64::INFINITY, (Vec::new(), Vec::new()));
    for round in 0..ROUNDS {
        let cells = balance(outline, &mut sites, sizes);
        let lacks = lacks(&sites, centres, sizes);
        let strain = strain(&lacks, &cells, sizes);
        let moves = relief(&sites, &cells, centres, sizes, &lacks);
        let share = (1.3 * (1.0 - round as f64 / ROUNDS as f64)).min(1.0);
        let next = moved(outline, &sites, &moves, sizes, share);
        if strain < best.0 {
            best = (strain, (sites, cells));
        }
        if strain == 0.0 {
            break;
        }
        sites = next;
    }
    best.1
}

/// The sites a share of their moves further, none by more than its stride and none out of the outline.
fn moved(outline: &MultiPolygon<f64>, sites: &[Site], moves: &[Coord<f64>], sizes: &[f64], share: f64) -> Vec<Site> {
    let step = |(k, site): (usize, &Site)| {
        let stride = STRIDE * sizes[k].sqrt();
        let at = site.at + moves[k] * (share * stride / norm(moves[k]).max(stride));
        Site { at: if outline.contains(&Point(at)) { at } else { site.at }, ..*site }
    };
    sites.iter().enumerate().map(step).collect()
}

/// A centre that should lie deeper in its cell, seen from one neighbour.
struct Lack {
    own: usize,
    other: usize,
    /// How much deeper; below zero where it is deep enough, but not so deep that the border could come nearer.
    metres: f64,
    /// Root of the smaller cell's size.
    width: f64,
}

/// What is left to improve; zero when every centre lies deep enough. Cells without their size outweigh it all.
fn strain(lacks: &[Lack], cells: &[Cell], sizes: &[f64]) -> f64 {
    let shallow: f64 = lacks.iter().map(|lack| lack.metres.max(0.0) / lack.width).sum();
    let missed = cells.iter().zip(sizes).map(|(cell, size)| (cell.area / size - 1.0).abs());
    shallow + missed.filter(|share| *share > 1e-5).map(|share| 1e3 * share).sum::<f64>()
}

fn lacks(sites: &[Site], centres: &[Coord<f64>], sizes: &[f64]) -> Vec<Lack> {
    let pairs = (0..sites.len()).flat_map(|own| (0..sites.len()).map(move |other| (own, other)));
    let lack = |(own, other): (usize, usize)| {
        let width = sizes[own].min(sizes[other]).sqrt();
        Lack { own, other, metres: DEPTH * width - depth(sites, centres[own], own, other), width }
    };
    pairs
        .filter(|(own, other)| own != other)
        .map(lack)
        .filter(|lack| lack.metres > -AT_EASE * sizes[lack.own].sqrt())
        .collect()
}

/// How far `place` lies on `own`'s side of the border to `other`, in metres; negative beyond it.
fn depth(sites: &[Site], place: Coord<f64>, own: usize, other: usize) -> f64 {
    let power = |site: &Site| dot(place - site.at, place - site.at) - site.weight;
    (power(&sites[other]) - power(&sites[own])) / (2.0 * norm(sites[other].at - sites[own].at))
}

/// How sites should move so that lacks vanish while sizes stay. Unknowns per site, all in metres: x, y, and its weight
/// over the root of its size.
fn relief(sites: &[Site], cells: &[Cell], centres: &[Coord<f64>], sizes: &[f64], lacks: &[Lack]) -> Vec<Coord<f64>> {
    let usual = (sizes.iter().sum::<f64>() / sizes.len() as f64).sqrt();
    let deeper = lacks.iter().map(|lack| {
        let share = usual / 2.0 / lack.width;
        let terms = advance(sites, sizes, (lack.own, lack.other), centres[lack.own], share).to_vec();
        Wish { terms, wanted: lack.metres.max(0.0) * share }
    });
    let same_size = cells.iter().enumerate().map(|(own, cell)| {
        let share = KEEP_SIZE / sizes[own].sqrt();
        let grows = |b: &super::power::Border| advance(sites, sizes, (own, b.neighbour), b.middle, share * b.length);
        Wish { terms: cell.borders.iter().flat_map(grows).collect(), wanted: 0.0 }
    });
    let stay = (0..3 * sites.len()).map(|unknown| {
        let share = if unknown % 3 == 2 { KEEP_WEIGHT } else { KEEP_SITE };
        Wish { terms: vec![(unknown, share)], wanted: 0.0 }
    });
    let wishes: Vec<Wish> = deeper.chain(same_size).chain(stay).collect();
    let answer = least_squares(&wishes, 3 * sites.len());
    answer.chunks(3).map(|site| Coord { x: site[0], y: site[1] }).collect()
}

/// How far the border from `own` to `other` advances at the place `at` per metre of each unknown, times `share`.
fn advance(
    sites: &[Site],
    sizes: &[f64],
    (own, other): (usize, usize),
    at: Coord<f64>,
    share: f64,
) -> [(usize, f64); 6] {
    let share = share / norm(sites[other].at - sites[own].at);
    let (ahead, back) = ((at - sites[own].at) * share, (at - sites[other].at) * -share);
    [
        (3 * own, ahead.x),
        (3 * own + 1, ahead.y),
        (3 * own + 2, sizes[own].sqrt() * share / 2.0),
        (3 * other, back.x),
        (3 * other + 1, back.y),
        (3 * other + 2, -sizes[other].sqrt() * share / 2.0),
    ]
}
