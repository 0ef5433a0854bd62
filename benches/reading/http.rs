//! Our whole stack against the floor: a plain axum route that sends the same bytes, and an empty answer.
use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sozialraum::app::{Page, Public, Watch, router};
use sozialraum::atlas::{Atlas, Desk};
use sozialraum::http::{Frame, Limits, SecurityHeaders, server};
use sozialraum::tiles::{TileAddress, mercator};

use crate::load::Server;
use crate::sets::Set;

const ROUNDS: usize = 5;
/// Requests of a list; tiles follow a mix of zooms like that of people who look around.
const REQUESTS: usize = 400;
const ZOOMS: [u32; 8] = [9, 10, 11, 11, 12, 12, 13, 14];

type Address = (String, String, String);

pub fn measure(sets: &[Set]) {
    println!("\nover HTTP, requests per CPU second of the server, 32 connections; the ratio is ours to the floor");
    for set in sets {
        one(set);
    }
}

fn one(set: &Set) {
    let atlas = Atlas::new(set.city.clone());
    let (tiles, bodies) = tile_requests(set, &atlas);
    let places = |path: &str| -> Vec<String> {
        (0..REQUESTS).map(|turn| place(set, turn)).map(|at| format!("{path}?lon={:.5}&lat={:.5}", at.x, at.y)).collect()
    };
    let ours = ours(atlas);
    let floor = Server::start(async |listener| axum::serve(listener, plain(bodies)).await.unwrap_or_default());
    let column = set.city.released.indicators[0].id.clone();
    compare(set.name, "warm tile / same bytes", (&ours, &tiles), (&floor, &tiles));
    let empty = ["/empty".to_owned()];
    compare(set.name, "area of a point / empty", (&ours, &places("/api/areas/at")), (&floor, &empty));
    compare(set.name, "5 nearest / empty", (&ours, &places("/api/partners/nearest")), (&floor, &empty));
    let ranking = [format!("/api/indicators/{column}/ranking?limit=20")];
    compare(set.name, "ranking, top 20 / empty", (&ours, &ranking), (&floor, &empty));
}

fn place(set: &Set, turn: usize) -> geo::Coord<f64> {
    set.city.areas[turn * 7919 % set.city.areas.len()].centre
}

fn tile_requests(set: &Set, atlas: &Atlas) -> (Vec<String>, HashMap<Address, Bytes>) {
    let mut bodies = HashMap::new();
    let mut paths = Vec::new();
    for turn in 0..REQUESTS {
        let z = ZOOMS[turn % ZOOMS.len()];
        let unit = mercator::to_unit(place(set, turn));
        let (x, y) = ((unit.x * f64::from(1u32 << z)) as u32, (unit.y * f64::from(1u32 << z)) as u32);
        if let Some(bytes) = TileAddress::new(z, x, y).ok().and_then(|address| atlas.tiles.tile(address)) {
            paths.push(format!("/tiles/areas/{z}/{x}/{y}"));
            bodies.insert((z.to_string(), x.to_string(), y.to_string()), bytes.to_vec().into());
        }
    }
    (paths, bodies)
}

/// The server as it is started by `serve`.
fn ours(atlas: Atlas) -> Server {
    let base = "http://bench";
    let watch = Watch::default();
    let router = router(Public::new(&Desk::new(atlas, base)), watch.clone(), Page::embedded(), base);
    let frame = Frame::new(router, SecurityHeaders::new(false, &[]), Limits::default(), watch.meter);
    Server::start(async |listener| server::serve(listener, Arc::new(frame), std::future::pending()).await)
}

/// The least a server can do: look the bytes up and send them, or send nothing.
fn plain(bodies: HashMap<Address, Bytes>) -> Router {
    async fn tile(State(bodies): State<Arc<HashMap<Address, Bytes>>>, Path(address): Path<Address>) -> Response {
        let headers =
            [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile"), (header::CONTENT_ENCODING, "gzip")];
        bodies
            .get(&address)
            .map_or(StatusCode::NOT_FOUND.into_response(), |bytes| (headers, bytes.clone()).into_response())
    }
    Router::new()
        .route("/tiles/areas/{z}/{x}/{y}", get(tile))
        .route("/empty", get(async || ""))
        .with_state(Arc::new(bodies))
}

/// Interleaved rounds, median of each side.
fn compare(set: &str, what: &str, ours: (&Server, &[String]), floor: (&Server, &[String])) {
    let (mut fast, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        fast.push(ours.0.requests_per_cpu_second(ours.1));
        bare.push(floor.0.requests_per_cpu_second(floor.1));
    }
    let (fast, bare) = (median(fast), median(bare));
    println!("{set:<12} {what:<26} {fast:>9.0} / {bare:>9.0} = {:.2}", fast / bare);
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
