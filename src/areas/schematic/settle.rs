//! Where the sites stand: they leave their centres only so far that every cell takes its centre in and looks roundish.
//! It must not know ids, groups or degrees.
use ::geo::{Contains, Coord, MultiPolygon};

use super::power::{Cell, Site, balance, dot, norm};

/// Rounds of moving; how far a site goes towards the middle of its cell in the first of them.
const ROUNDS: usize = 80;
const EASE: f64 = 0.35;
/// How deep a centre should lie in its cell, as a share of the root of the cell's size.
const DEPTH: f64 = 0.12;

/// The cells around `centres` (all inside `outline`, all different), each with its size in m².
pub fn settle(outline: &MultiPolygon<f64>, centres: &[Coord<f64>], sizes: &[f64]) -> (Vec<Site>, Vec<Cell>) {
    let mut sites: Vec<Site> = centres.iter().map(|&at| Site { at, weight: 0.0 }).collect();
    let mut best = (f64::INFINITY, (Vec::new(), Vec::new()));
    for round in 0..ROUNDS {
        let cells = balance(outline, &mut sites, sizes);
        let moves = pushes(&sites, centres, sizes);
        let strain: f64 = moves.iter().map(|way| norm(*way)).sum();
        if std::env::var("TRACE").is_ok() {
            let out = (0..sites.len())
                .filter(|&i| (0..sites.len()).any(|j| j != i && depth(&sites, centres[i], i, j) < 0.0))
                .count();
            let worst = cells.iter().zip(sizes).map(|(c, s)| ((c.area - s) / s).abs()).fold(0.0, f64::max);
            eprintln!("round {round} strain {strain:.1} out {out} worst {worst:e}");
        }
        if strain < best.0 || round == ROUNDS / 4 {
            best = (strain, (sites.clone(), cells.clone()));
        }
        if strain == 0.0 && round >= ROUNDS / 4 {
            break;
        }
        let ease = EASE * (1.0 - 4.0 * round as f64 / ROUNDS as f64).max(0.0);
        for (k, site) in sites.iter_mut().enumerate() {
            let goal = site.at + moves[k] + (cells[k].heart - site.at) * ease;
            if outline.contains(&::geo::Point(goal)) {
                site.at = goal;
            }
        }
    }
    best.1
}

/// How each site should move so that every centre comes to lie `DEPTH` inside its own cell.
fn pushes(sites: &[Site], centres: &[Coord<f64>], sizes: &[f64]) -> Vec<Coord<f64>> {
    let mut moves = vec![Coord::zero(); sites.len()];
    for own in 0..sites.len() {
        for other in (0..sites.len()).filter(|&other| other != own) {
            let wanted = DEPTH * sizes[own].min(sizes[other]).sqrt();
            let missing = wanted - depth(sites, centres[own], own, other);
            if missing > 0.0 {
                let span = sites[other].at - sites[own].at;
                let way = span / norm(span) * missing;
                let share = sizes[other].sqrt() / (sizes[own].sqrt() + sizes[other].sqrt());
                moves[own] = moves[own] + way * share;
                moves[other] = moves[other] + way * (1.0 - share);
            }
        }
    }
    moves
}

/// How far `place` lies on `own`'s side of the border to `other`, in metres; negative beyond it.
fn depth(sites: &[Site], place: Coord<f64>, own: usize, other: usize) -> f64 {
    let power = |site: &Site| dot(place - site.at, place - site.at) - site.weight;
    (power(&sites[other]) - power(&sites[own])) / (2.0 * norm(sites[other].at - sites[own].at))
}
