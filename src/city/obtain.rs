//! Bringing the official files a pack names an address for. The only place that opens a connection to the outside;
//! a file appears under its name only when its checksum is the declared one.
use std::fmt;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use sha2::{Digest, Sha256};
use ureq::Agent;

use super::files::plain_name;
use super::pack::{Declared, FILE, Pack};
use super::report;
use crate::intake::{Finding, Place, hex, read_file, sha256_hex};

const CONNECT: Duration = Duration::from_secs(3);
const OVERALL: Duration = Duration::from_secs(120);
/// Bytes of a file at most.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What happened to one official file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obtained {
    pub file: String,
    pub outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Downloaded {
        bytes: u64,
    },
    /// The folder had it, with the declared checksum.
    AlreadyThere,
    /// Not freely licensed or not published at an address: the operator has to get it.
    NotOffered,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress<'a> {
    Asking { file: &'a str, url: &'a str },
    Received { file: &'a str, bytes: u64, total: Option<u64> },
}

/// Why a file could not be brought; nothing was left under its name.
#[derive(Clone, Debug)]
pub struct ObtainError {
    pub finding: Finding,
}

impl fmt::Display for ObtainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&report::text(std::slice::from_ref(&self.finding), "en"))
    }
}

impl std::error::Error for ObtainError {}

impl From<Finding> for ObtainError {
    fn from(finding: Finding) -> Self {
        Self { finding }
    }
}

/// Brings every official file of the pack in `city_dir` that has an address into the folder `into`, which is made.
/// Stops at the first that cannot be brought.
pub fn obtain(
    city_dir: &Path,
    into: &Path,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Vec<Obtained>, ObtainError> {
    let pack = Pack::read(city_dir)?;
    std::fs::create_dir_all(into).map_err(|error| unwritable(&Place::file(into.display().to_string()), &error))?;
    let agent = agent();
    let mut obtained = Vec::new();
    for declared in pack.official_files() {
        let outcome = outcome(&agent, declared, into, progress)?;
        obtained.push(Obtained { file: declared.file.to_owned(), outcome });
    }
    Ok(obtained)
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .timeout_connect(Some(CONNECT))
        .timeout_resolve(Some(CONNECT))
        .timeout_global(Some(OVERALL))
        .build();
    config.into()
}

fn outcome(
    agent: &Agent,
    declared: Declared<'_>,
    into: &Path,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Outcome, Finding> {
    let Some(url) = declared.url else { return Ok(Outcome::NotOffered) };
    let place = Place::file(declared.file);
    if !plain_name(declared.file) {
        return Err(Finding::error("file-name-not-plain", &Place::file(FILE)).with("name", declared.file));
    }
    let expected = declared.sha256.ok_or_else(|| Finding::error("obtain-without-checksum", &place))?;
    let there = read_file(into, declared.file, LARGEST).ok();
    if there.is_some_and(|bytes| sha256_hex(&bytes).eq_ignore_ascii_case(expected)) {
        return Ok(Outcome::AlreadyThere);
    }
    progress(Progress::Asking { file: declared.file, url });
    let part = into.join(format!("{}.part", declared.file));
    let brought = download(agent, url, &part, &place, progress).and_then(|(bytes, found)| {
        checked(&place, expected, &found)?;
        std::fs::rename(&part, into.join(declared.file)).map_err(|error| unwritable(&place, &error))?;
        Ok(Outcome::Downloaded { bytes })
    });
    if brought.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    brought
}

/// Streams an address into a file; returns how many bytes came and their checksum.
fn download(
    agent: &Agent,
    url: &str,
    part: &Path,
    place: &Place,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<(u64, String), Finding> {
    let unreachable =
        |reason: String| Finding::error("obtain-unreachable", place).with("url", url).with("reason", reason);
    let response = agent.get(ascii(url)).call().map_err(|error| unreachable(error.to_string()))?;
    let total = response.body().content_length();
    let mut body = response.into_body().into_with_config().limit(LARGEST).reader();
    let mut file = File::create(part).map_err(|error| unwritable(place, &error))?;
    let (mut sum, mut bytes, mut chunk) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        let read = body.read(&mut chunk).map_err(|error| unreachable(error.to_string()))?;
        if read == 0 {
            break;
        }
        file.write_all(&chunk[..read]).map_err(|error| unwritable(place, &error))?;
        sum.update(&chunk[..read]);
        bytes += read as u64;
        progress(Progress::Received { file: &place.file, bytes, total });
    }
    file.sync_all().map_err(|error| unwritable(place, &error))?;
    Ok((bytes, hex(&sum.finalize())))
}

fn checked(place: &Place, expected: &str, found: &str) -> Result<(), Finding> {
    if found.eq_ignore_ascii_case(expected) {
        return Ok(());
    }
    Err(Finding::error("obtain-checksum-other", place).with("expected", expected).with("found", found))
}

fn unwritable(place: &Place, error: &std::io::Error) -> Finding {
    Finding::error("file-unwritable", place).with("reason", error.to_string())
}

/// Addresses are declared as people read them; on the wire letters outside ASCII are escaped.
fn ascii(url: &str) -> String {
    url.bytes()
        .map(|byte| match byte {
            b'!'..=b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
