//! From the command line to a running server, in one reading.
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use clap::Parser;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::command::{Command, CommandLine, Serve};
use super::health::Watch;
use super::page::Page;
use super::router::{Public, router};
use crate::http::{Frame, Limits, SecurityHeaders, server};
use crate::raster;

/// Why a command did not do what it was asked, for the person who asked.
type Failure = Box<dyn std::error::Error>;

/// Runs the command line. 0: done; 1: failed, with the reason on stderr; 2: not understood.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Serve(serve) => start(&serve),
        Command::RasterWorker => raster::work().map_err(Failure::from),
    };
    done.map_or_else(
        |failure| {
            eprintln!("sozialraum: {failure}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn start(serve: &Serve) -> Result<(), Failure> {
    super::log::start();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(listen(serve))
}

async fn listen(serve: &Serve) -> Result<(), Failure> {
    let listener = TcpListener::bind(serve.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}; is another server running there?", serve.listen))?;
    let address = listener.local_addr()?;
    let base_url = serve.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let watch = Watch::default();
    let frame = frame(serve, &watch, &base_url);
    tracing::info!(%address, "serving");
    println!("{base_url}");
    server::serve(listener, frame, told_to_stop(watch)).await;
    tracing::info!("stopped");
    Ok(())
}

fn frame(serve: &Serve, watch: &Watch, base_url: &str) -> Arc<Frame> {
    let limits = Limits {
        connections: serve.connections,
        connections_per_address: serve.connections_per_address,
        ..Limits::default()
    };
    let router = router(Public::default(), watch.clone(), Page::embedded(), base_url);
    let headers = SecurityHeaders::new(base_url.starts_with("https:"), &[]);
    Arc::new(Frame::new(router, headers, limits, Arc::clone(&watch.meter)))
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
