//! From the command line to a running server, in one reading.
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use clap::Parser;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::sleep;

use super::command::{Command, CommandLine, Serve};
use super::demo;
use super::health::Watch;
use super::page::Page;
use super::programme::prepare;
use super::router::{Public, router};
use super::{log, tools};
use crate::access::Office;
use crate::areas::BoundaryKind;
use crate::atlas::{Atlas, Desk};
use crate::city::{self, Basemap, City, Reading};
use crate::concerns;
use crate::db::{Db, connection_url};
use crate::http::{Frame, Limits, SecurityHeaders, server};
use crate::inbox::digest;
use crate::intake::Severity;
use crate::journal;
use crate::mail::Mailer;
use crate::raster;

/// How long someone who waits for an answer waits for the letter that asks for it.
const LOOK_FOR_LETTERS: Duration = Duration::from_secs(60);

/// The file that is made where the server was started.
const DATABASE: &str = "sqlite://sozialraum.db";

/// Why a command did not do what it was asked.
pub enum Failure {
    /// In words for the person who asked.
    Because(Box<dyn std::error::Error>),
    /// What it wrote already says it.
    Said,
}

pub type Done = Result<(), Failure>;

impl<E: Into<Box<dyn std::error::Error>>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Because(error.into())
    }
}

/// Runs the command line. 0: done; 1: failed, with the reason written; 2: not understood.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Serve(serve) => start(&serve),
        Command::Check(check) => tools::check(&check),
        Command::Obtain(obtain) => tools::obtain(&obtain),
        Command::Schematic(schematic) => tools::schematic(&schematic),
        Command::Invite(invite) => tools::invite(&invite),
        Command::Digest(digest) => tools::digest(&digest),
        Command::Backup(backup) => tools::backup(&backup),
        Command::Restore(restore) => tools::restore(&restore),
        Command::RasterWorker => raster::work().map_err(Failure::from),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Said) => ExitCode::FAILURE,
        Err(Failure::Because(error)) => {
            eprintln!("sozialraum: {error}");
            ExitCode::FAILURE
        }
    }
}

fn start(serve: &Serve) -> Done {
    log::start();
    let Reading { city, findings } = city::read(&serve.city, serve.data.as_deref())?;
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    tracing::info!(
        city = city.id,
        edition = city.edition.id,
        boundaries = boundaries(&city),
        errors = count(Severity::Error),
        warnings = count(Severity::Warning),
        "city read"
    );
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(listen(serve, city))
}

fn boundaries(city: &City) -> &'static str {
    match city.boundaries.kind {
        BoundaryKind::Official => "official",
        BoundaryKind::Schematic => "schematic",
    }
}

async fn listen(serve: &Serve, city: City) -> Done {
    let headline = headline(&city);
    let image_hosts = city.basemap.as_ref().map(hosts).unwrap_or_default();
    let atlas = Atlas::new(city);
    let listener = TcpListener::bind(serve.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}; is another server running there?", serve.listen))?;
    let address = listener.local_addr()?;
    let base_url = serve.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let watch = Watch::default();
    let desk = Desk::new(atlas, &base_url).drawing_with(raster::Pool::of_this_build().await);
    let office = open(serve, desk.clone(), &base_url).await?;
    let public = Public::new(&desk).with(&office);
    let router = router(public, watch.clone(), Page::embedded(), &base_url);
    let entrances = if serve.demo { demo::play(&office, &router).await? } else { Vec::new() };
    let headers = SecurityHeaders::new(base_url.starts_with("https:"), &image_hosts);
    let frame = Frame::new(router, headers, limits(serve), Arc::clone(&watch.meter));
    tracing::info!(%address, "serving");
    // Nobody has to listen to what is said here.
    let _ = writeln!(io::stdout(), "{headline}\n{base_url}{}", ways_in(&entrances));
    let following = tokio::spawn(journal::follow(office.db.clone(), office.bell.clone()));
    let writing = office.mail.clone().map(|mailer| tokio::spawn(write_letters(office.clone(), mailer)));
    server::serve(listener, Arc::new(frame), told_to_stop(watch)).await;
    following.abort();
    writing.inspect(|writing| writing.abort());
    office.db.close().await;
    forget(serve);
    tracing::info!("stopped");
    Ok(())
}

/// Sends the letters that are due, again and again. What fails is tried the next time.
async fn write_letters(office: Office, mailer: Mailer) {
    loop {
        sleep(LOOK_FOR_LETTERS).await;
        match digest::send(&office.db, &office.base_url, &mailer, office.clock.now()).await {
            Ok(0) => {}
            Ok(letters) => tracing::info!(letters, "letters sent"),
            Err(error) => tracing::warn!(%error, "cannot look for letters"),
        }
    }
}

/// Opens the database and makes it fit the city.
async fn open(serve: &Serve, desk: Desk, base_url: &str) -> Result<Office, Failure> {
    let url = database(serve);
    let shown = connection_url(&url);
    let db = Db::open(&url).await.map_err(|error| format!("{shown}: {error}"))?;
    tracing::info!(engine = db.engine(), database = shown, "database open");
    let from = serve.mail_from.as_deref().unwrap_or_default();
    let mail = serve.mail.as_deref().map(|url| Mailer::new(url, from)).transpose()?;
    let office = Office { mail, demo: serve.demo, behind_proxy: serve.behind_proxy, ..Office::new(db, desk, base_url) };
    prepare(&office).await.map_err(|problem| problem.detail)?;
    Ok(office)
}

/// Where what people agree is kept: as told, or beside the binary; for a demo in the folder for passing things.
fn database(serve: &Serve) -> String {
    let usual = || if serve.demo { format!("sqlite://{}", passing().display()) } else { DATABASE.to_owned() };
    serve.database.clone().unwrap_or_else(usual)
}

/// A file in the folder for passing things, of this process alone.
fn passing() -> PathBuf {
    std::env::temp_dir().join(format!("sozialraum-demo-{}.db", std::process::id()))
}

/// A demo without a database of its own leaves nothing behind.
fn forget(serve: &Serve) {
    if let (true, None) = (serve.demo, &serve.database) {
        let file = passing();
        for ending in ["", "-wal", "-shm"] {
            // What was never made need not be taken away.
            let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
        }
    }
}

/// How the demo's people are signed in, for the person at the terminal.
fn ways_in(entrances: &[demo::Entrance]) -> String {
    let line = |(role, link): &demo::Entrance| format!("\n  as {role:<12} {link}");
    let lines: String = entrances.iter().map(line).collect();
    if lines.is_empty() {
        lines
    } else {
        format!("\nSign in, each link once, or choose on the page under \"Demo\":{lines}")
    }
}

/// Which city runs, for the person at the terminal.
fn headline(city: &City) -> String {
    let remark = match city.boundaries.kind {
        BoundaryKind::Official => "official boundaries",
        BoundaryKind::Schematic => "schematic boundaries (drawn from centres and sizes, not official)",
    };
    let language = city.languages.first().map_or("", String::as_str);
    format!("{}, edition {}, {remark}", city.name.get(language), city.edition.id)
}

/// Scheme and host of each of the basemap's addresses.
fn hosts(basemap: &Basemap) -> Vec<String> {
    let host = |tile: &String| tile.split('/').take(3).collect::<Vec<_>>().join("/");
    basemap.tiles.iter().map(host).collect()
}

fn limits(serve: &Serve) -> Limits {
    Limits {
        connections: serve.connections,
        connections_per_address: serve.connections_per_address,
        files: &concerns::routes::FILES,
        ..Limits::default()
    }
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
