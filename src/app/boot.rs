//! From the command line to a running server, in one reading.
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use clap::Parser;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::command::{Command, CommandLine, Serve};
use super::errands;
use super::health::Watch;
use super::page::Page;
use super::router::{Public, router};
use crate::atlas::{Atlas, Desk};
use crate::city::{self, Reading};
use crate::http::{Frame, Limits, SecurityHeaders, server};
use crate::intake::Severity;

/// Why a command did not do what it was asked, for the person who asked.
pub type Failure = Box<dyn std::error::Error>;

/// Runs the command line. 0: done; 1: failed, with the reason on stderr; 2: not understood.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Serve(serve) => start(&serve).map(|()| ExitCode::SUCCESS),
        Command::Check(check) => Ok(errands::check(&check)),
        Command::Obtain(obtain) => errands::obtain(&obtain),
        Command::Schematic(schematic) => errands::schematic(&schematic),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("sozialraum: {failure}");
        ExitCode::FAILURE
    })
}

fn start(serve: &Serve) -> Result<(), Failure> {
    super::log::start();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(listen(serve))
}

async fn listen(serve: &Serve) -> Result<(), Failure> {
    let atlas = atlas(serve)?;
    let listener = TcpListener::bind(serve.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}; is another server running there?", serve.listen))?;
    let address = listener.local_addr()?;
    let base_url = serve.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let watch = Watch::default();
    let frame = frame(serve, Desk::new(atlas, &base_url), &watch, &base_url);
    tracing::info!(%address, "serving");
    println!("{base_url}");
    server::serve(listener, frame, told_to_stop(watch)).await;
    tracing::info!("stopped");
    Ok(())
}

/// Reads the city; flaws that were found are counted, those that stand in the way are told.
fn atlas(serve: &Serve) -> Result<Atlas, Failure> {
    let Reading { city, findings } = city::read(&serve.city, serve.data.as_deref())?;
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    tracing::info!(city = city.id, edition = city.edition.id, boundaries = ?city.boundaries.kind, errors, warnings, "read the city");
    Ok(Atlas::new(city))
}

fn frame(serve: &Serve, desk: Desk, watch: &Watch, base_url: &str) -> Arc<Frame> {
    let hosts = basemap_hosts(&desk);
    let limits = Limits {
        connections: serve.connections,
        connections_per_address: serve.connections_per_address,
        ..Limits::default()
    };
    let router = router(Public::new(&desk), watch.clone(), Page::embedded(), base_url);
    let headers = SecurityHeaders::new(base_url.starts_with("https:"), &hosts);
    Arc::new(Frame::new(router, headers, limits, Arc::clone(&watch.meter)))
}

/// The foreign hosts a city's basemap comes from; none unless it switched one on.
fn basemap_hosts(desk: &Desk) -> Vec<String> {
    let tiles = desk.now().city.basemap.as_ref().map_or_else(Vec::new, |basemap| basemap.tiles.clone());
    let origin = |address: String| {
        let end = address.find("://").and_then(|at| address[at + 3..].find('/').map(|slash| at + 3 + slash))?;
        Some(address[..end].to_owned())
    };
    tiles.into_iter().filter_map(origin).collect()
}

/// Comes true at the first SIGTERM or SIGINT.
async fn told_to_stop(watch: Watch) {
    let next = async |kind| match signal(kind) {
        Ok(mut signals) => drop(signals.recv().await),
        Err(_) => std::future::pending().await,
    };
    tokio::select! {
        () = next(SignalKind::terminate()) => {}
        () = next(SignalKind::interrupt()) => {}
    }
    watch.stopping.store(true, Relaxed);
    tracing::info!("told to stop; finishing what was begun");
}
