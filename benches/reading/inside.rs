//! Questions asked without HTTP, and how their cost grows with the city.
use std::hint::black_box;
use std::time::{Duration, Instant};

use geo::Coord;
use sozialraum::atlas::Atlas;
use sozialraum::tiles::{TileAddress, mercator};

use crate::sets::Set;

/// Questions per round; the median of the rounds counts.
const QUESTIONS: usize = 2000;
const ROUNDS: usize = 7;
/// Cold tiles drawn; each new atlas draws them once.
const COLD_TILES: usize = 60;

/// Costs of one city in microseconds.
struct Costs {
    name: &'static str,
    areas: usize,
    build: f64,
    point: f64,
    nearest: f64,
    cold_tile: f64,
}

pub fn measure(sets: &[Set]) {
    println!("\nin process          areas   build ms   point µs   10 nearest µs   cold tile µs");
    let costs: Vec<Costs> = sets.iter().map(costs).collect();
    for Costs { name, areas, build, point, nearest, cold_tile } in &costs {
        let build = build / 1000.0;
        println!("{name:<16} {areas:>8} {build:>10.1} {point:>10.3} {nearest:>15.3} {cold_tile:>14.0}");
    }
    let find = |name: &str| costs.iter().find(|costs| costs.name == name);
    if let (Some(small), Some(large)) = (find("S"), find("L")) {
        println!(
            "growth S → L        point × {:.1}   nearest × {:.1}   (areas × {:.0})",
            large.point / small.point,
            large.nearest / small.nearest,
            large.areas as f64 / small.areas as f64
        );
    }
}

fn costs(set: &Set) -> Costs {
    let began = Instant::now();
    let atlas = Atlas::new(set.city.clone());
    let build = began.elapsed();
    let places: Vec<Coord<f64>> = set.city.areas.iter().map(|area| area.centre).collect();
    let place = |turn: usize| places[turn.wrapping_mul(7919) % places.len()];
    Costs {
        name: set.name,
        areas: set.city.areas.len(),
        build: build.as_secs_f64() * 1e6,
        point: median(|turn| _ = black_box(atlas.locator.at(place(turn)))),
        nearest: median(|turn| _ = black_box(atlas.nearest.find(place(turn), 10, |_| true))),
        cold_tile: cold_tile(&atlas, &place),
    }
}

/// Microseconds a question, median over rounds.
fn median(ask: impl Fn(usize)) -> f64 {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let began = Instant::now();
            (0..QUESTIONS).for_each(&ask);
            began.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2].as_secs_f64() * 1e6 / QUESTIONS as f64
}

/// Tiles around the city's centres at zoom 11 to 14, each drawn for the first time; the bands were simplified before.
fn cold_tile(atlas: &Atlas, place: &impl Fn(usize) -> Coord<f64>) -> f64 {
    let address = |turn: usize| {
        let z = 11 + turn as u32 % 4;
        let unit = mercator::to_unit(place(turn));
        let side = f64::from(1u32 << z);
        TileAddress::new(z, (unit.x * side) as u32, (unit.y * side) as u32).ok()
    };
    (COLD_TILES..COLD_TILES + 4).filter_map(address).for_each(|address| drop(atlas.tiles.tile(address)));
    let mut addresses: Vec<TileAddress> = (0..COLD_TILES).filter_map(address).collect();
    addresses.dedup();
    let began = Instant::now();
    addresses.iter().for_each(|address| drop(black_box(atlas.tiles.tile(*address))));
    began.elapsed().as_secs_f64() * 1e6 / addresses.len() as f64
}
