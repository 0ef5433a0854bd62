//! The power diagram: every place belongs to the site with the least `distance² − weight`. `balance` finds the weights
//! that give each site its size; borders stay straight. It must not know what a site stands for.
//!
//! Source of the method: Kitagawa, Mérigot, Thibert, "Convergence of a Newton algorithm for semi-discrete optimal
//! transport", 2019.
use ::geo::{BoundingRect, Coord, LineString, MultiPolygon};

/// Where a cell is drawn from, and how strongly it pulls its borders outwards (m²).
#[derive(Clone, Copy, Debug)]
pub struct Site {
    pub at: Coord<f64>,
    pub weight: f64,
}

/// What one site holds of the outline.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Convex, counter-clockwise, open: the cell before the outline cuts it. Empty where others took everything.
    pub window: Vec<Coord<f64>>,
    /// m² inside the outline.
    pub area: f64,
    pub borders: Vec<Border>,
}

/// What two cells have in common inside the outline.
#[derive(Clone, Debug)]
pub struct Border {
    pub neighbour: usize,
    /// In metres.
    pub length: f64,
    /// Its centre of gravity.
    pub middle: Coord<f64>,
}

/// A corner, and the neighbour behind the side that leaves it (none: the outline or the frame).
type Corner = (Coord<f64>, Option<usize>);

/// The places `p` with `normal · p ≤ reach`.
struct Side {
    normal: Coord<f64>,
    reach: f64,
    neighbour: usize,
}

impl Side {
    /// What `own` keeps against `other`, and how far from `own` the border lies (negative: behind it).
    fn between(own: &Site, other: &Site, neighbour: usize) -> (f64, Self) {
        let span = other.at - own.at;
        let distance = span.x.hypot(span.y);
        let normal = span / distance;
        let ahead = (distance + (own.weight - other.weight) / distance) / 2.0;
        (ahead, Self { normal, reach: dot(normal, own.at) + ahead, neighbour })
    }

    /// Sutherland and Hodgman's cut of one ring. A concave ring keeps its parts joined by sides that run to and fro
    /// along the cut: they cancel in areas and in directed lengths.
    fn cut(&self, ring: &[Corner]) -> Vec<Corner> {
        let mut kept = Vec::with_capacity(ring.len() + 2);
        for (k, &(here, behind)) in ring.iter().enumerate() {
            let next = ring[(k + 1) % ring.len()].0;
            let (out, next_out) = (dot(self.normal, here) - self.reach, dot(self.normal, next) - self.reach);
            if out <= 0.0 {
                kept.push((here, behind));
            }
            if (out <= 0.0) != (next_out <= 0.0) {
                let crossing = here + (next - here) * (out / (out - next_out));
                kept.push((crossing, if out <= 0.0 { Some(self.neighbour) } else { behind }));
            }
        }
        kept
    }
}

/// All cells, in the order of the sites.
pub fn cells(outline: &MultiPolygon<f64>, sites: &[Site]) -> Vec<Cell> {
    let frame = frame(outline);
    let rings: Vec<Vec<Corner>> = rings(outline).map(open).collect();
    (0..sites.len()).map(|own| cell(&frame, &rings, sites, own)).collect()
}

fn cell(frame: &[Corner], outline: &[Vec<Corner>], sites: &[Site], own: usize) -> Cell {
    let others = (0..sites.len()).filter(|&other| other != own);
    let mut sides: Vec<_> = others.map(|other| Side::between(&sites[own], &sites[other], other)).collect();
    sides.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut window = frame.to_vec();
    for (ahead, side) in &sides {
        let widest = window.iter().map(|(at, _)| norm(*at - sites[own].at)).fold(0.0, f64::max);
        if *ahead > widest {
            break;
        }
        window = side.cut(&window);
    }
    let facing: Vec<&Side> =
        sides.iter().map(|(_, side)| side).filter(|side| window.iter().any(|c| c.1 == Some(side.neighbour))).collect();
    let held: Vec<Vec<Corner>> =
        outline.iter().map(|ring| facing.iter().fold(ring.clone(), |ring, side| side.cut(&ring))).collect();
    let borders = facing.iter().filter_map(|side| border(&held, side)).collect();
    let area = if window.is_empty() { 0.0 } else { area(&held) };
    Cell { window: window.into_iter().map(|(at, _)| at).collect(), area, borders }
}

/// The border along `side`: parts that run to and fro cancel. None where nothing is left.
fn border(held: &[Vec<Corner>], side: &Side) -> Option<Border> {
    let along = Coord { x: -side.normal.y, y: side.normal.x };
    let (mut length, mut moment) = (0.0, Coord::zero());
    for (a, b) in held.iter().flat_map(|ring| pairs(ring)).filter(|(a, _)| a.1 == Some(side.neighbour)) {
        let run = dot(b.0 - a.0, along);
        length += run;
        moment = moment + (a.0 + b.0) * (run / 2.0);
    }
    (length > 0.0).then(|| Border { neighbour: side.neighbour, length, middle: moment / length })
}

fn area(held: &[Vec<Corner>]) -> f64 {
    held.iter().flat_map(|ring| pairs(ring)).map(|(a, b)| a.0.x * b.0.y - b.0.x * a.0.y).sum::<f64>() / 2.0
}

/// Rounds of Newton's method, and how far any cell may stay from its size, as a share of it.
const ROUNDS: usize = 60;
const CLOSE: f64 = 1e-7;

/// Change the weights until every cell has its size (m²; their sum is the outline's area). Returns the cells; where the
/// outline's shape allows no such weights, the nearest that were found.
pub fn balance(outline: &MultiPolygon<f64>, sites: &mut [Site], sizes: &[f64]) -> Vec<Cell> {
    let smallest = sizes.iter().copied().fold(f64::INFINITY, f64::min);
    let mut now = cells(outline, sites);
    if now.iter().all(|cell| cell.area >= smallest / 1e3) {
        now = descend(outline, sites, sizes, now);
    }
    if !met(&now, sizes) {
        // The old weights lead nowhere: without weights no cell is empty, and the way is longer but safe.
        sites.iter_mut().for_each(|site| site.weight = 0.0);
        now = descend(outline, sites, sizes, cells(outline, sites));
    }
    now
}

fn met(cells: &[Cell], sizes: &[f64]) -> bool {
    cells.iter().zip(sizes).all(|(cell, size)| (cell.area - size).abs() <= CLOSE * size)
}

fn descend(outline: &MultiPolygon<f64>, sites: &mut [Site], sizes: &[f64], mut now: Vec<Cell>) -> Vec<Cell> {
    let smallest = sizes.iter().copied().fold(f64::INFINITY, f64::min);
    let floor = now.iter().map(|cell| cell.area).fold(smallest, f64::min) / 2.0;
    for _ in 0..ROUNDS {
        if met(&now, sizes) {
            break;
        }
        let Some(better) = newton_step(outline, sites, sizes, &now, floor) else { break };
        now = better;
    }
    now
}

/// One damped step: the full one if it helps and empties no cell, else a half, a quarter, …
fn newton_step(
    outline: &MultiPolygon<f64>,
    sites: &mut [Site],
    sizes: &[f64],
    now: &[Cell],
    floor: f64,
) -> Option<Vec<Cell>> {
    let step = newton_direction(sites, sizes, now);
    let mut share = 1.0;
    while share > 1e-3 {
        let trial: Vec<Site> =
            sites.iter().zip(&step).map(|(s, d)| Site { weight: s.weight + share * d, ..*s }).collect();
        let then = cells(outline, &trial);
        let full = then.iter().all(|cell| cell.area >= floor);
        if full && misfit(&then, sizes) <= (1.0 - share / 2.0) * misfit(now, sizes) {
            sites.copy_from_slice(&trial);
            return Some(then);
        }
        share /= 2.0;
    }
    None
}

fn misfit(cells: &[Cell], sizes: &[f64]) -> f64 {
    cells.iter().zip(sizes).map(|(cell, size)| (cell.area - size).powi(2)).sum::<f64>().sqrt()
}

/// Solves `H · step = sizes − areas`, where H is the weighted graph of neighbours, by conjugate gradients.
fn newton_direction(sites: &[Site], sizes: &[f64], now: &[Cell]) -> Vec<f64> {
    let pull: Vec<Vec<(usize, f64)>> = (now.iter().enumerate())
        .map(|(i, cell)| {
            cell.borders
                .iter()
                .map(|b| (b.neighbour, b.length / (2.0 * norm(sites[b.neighbour].at - sites[i].at))))
                .collect()
        })
        .collect();
    let diagonal: Vec<f64> = pull.iter().map(|row| row.iter().map(|(_, p)| p).sum::<f64>() + 1e-9).collect();
    let times = |v: &[f64]| -> Vec<f64> {
        (0..v.len()).map(|i| diagonal[i] * v[i] - pull[i].iter().map(|&(j, p)| p * v[j]).sum::<f64>()).collect()
    };
    let wanted: Vec<f64> = sizes.iter().zip(now).map(|(size, cell)| size - cell.area).collect();
    conjugate_gradients(times, &diagonal, wanted)
}

fn conjugate_gradients(times: impl Fn(&[f64]) -> Vec<f64>, diagonal: &[f64], mut rest: Vec<f64>) -> Vec<f64> {
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let eased = |rest: &[f64]| -> Vec<f64> { rest.iter().zip(diagonal).map(|(r, d)| r / d).collect() };
    let mut answer = vec![0.0; rest.len()];
    let mut course = eased(&rest);
    let mut energy = product(&rest, &course);
    let enough = energy * 1e-18;
    for _ in 0..4 * rest.len() {
        if energy <= enough {
            break;
        }
        let moved = times(&course);
        let share = energy / product(&course, &moved);
        (0..rest.len()).for_each(|i| {
            answer[i] += share * course[i];
            rest[i] -= share * moved[i];
        });
        let next = eased(&rest);
        let energy_next = product(&rest, &next);
        course = next.iter().zip(&course).map(|(n, c)| n + energy_next / energy * c).collect();
        energy = energy_next;
    }
    answer
}

/// A rectangle well around the outline.
fn frame(outline: &MultiPolygon<f64>) -> Vec<Corner> {
    let Some(bounds) = outline.bounding_rect() else { return Vec::new() };
    let (low, high) = (bounds.min() - Coord { x: 100.0, y: 100.0 }, bounds.max() + Coord { x: 100.0, y: 100.0 });
    [(low.x, low.y), (high.x, low.y), (high.x, high.y), (low.x, high.y)].map(|p| (p.into(), None)).to_vec()
}

fn rings(outline: &MultiPolygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    outline.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
}

fn open(ring: &LineString<f64>) -> Vec<Corner> {
    ring.0.iter().skip(1).map(|&at| (at, None)).collect()
}

fn pairs(ring: &[Corner]) -> impl Iterator<Item = (&Corner, &Corner)> {
    ring.iter().zip(ring.iter().cycle().skip(1))
}

pub fn dot(a: Coord<f64>, b: Coord<f64>) -> f64 {
    a.x * b.x + a.y * b.y
}

pub fn norm(a: Coord<f64>) -> f64 {
    a.x.hypot(a.y)
}
