//! The commands that do not serve: check a pack, bring its official files, draw its boundaries, invite someone, write letters,
//! save a database and bring it back.
use std::fs;
use std::io::{self, IsTerminal, Write};

use tokio::runtime::{Builder, Runtime};

use super::boot::{Done, Failure};
use super::command::{Backup, Check, Digest, Format, Invite, Obtain, Restore, Schematic};
use crate::access::Role;
use crate::city::{self, Outcome, Progress, report};
use crate::db::{Db, backup, connection_url};
use crate::inbox;
use crate::intake::{Severity, sha256_hex};
use crate::kernel::{Clock, PartnerId};
use crate::mail::Mailer;
use crate::people;

/// Writes the report. Failed if there is an error in it.
pub fn check(check: &Check) -> Done {
    let findings = city::check(&check.city, check.data.as_deref());
    let report = match check.format {
        Format::Text => report::text(&findings, &check.language),
        Format::Json => report::json(&findings, &check.language) + "\n",
    };
    io::stdout().write_all(report.as_bytes())?;
    let faulty = findings.iter().any(|finding| finding.severity == Severity::Error);
    if faulty { Err(Failure::Said) } else { Ok(()) }
}

/// Brings the files and says of each where it stands.
pub fn obtain(obtain: &Obtain) -> Done {
    let mut out = io::stdout();
    let obtained = city::obtain(&obtain.city, &obtain.into, &mut show)?;
    for file in obtained {
        let outcome = match file.outcome {
            Outcome::Downloaded { bytes } => format!("{bytes} bytes, checksum right"),
            Outcome::AlreadyThere => "already there".to_owned(),
            Outcome::NotOffered => "not offered at an address: put it there yourself, if you have it".to_owned(),
        };
        writeln!(out, "{}: {outcome}", file.file)?;
    }
    Ok(())
}

/// Progress on stderr; running figures only where a person watches.
fn show(progress: Progress<'_>) {
    match progress {
        Progress::Asking { file, url } => eprintln!("{file}: asking {url}"),
        Progress::Received { bytes, total, .. } if io::stderr().is_terminal() => {
            eprint!("\r{bytes}{} bytes ", total.map(|total| format!(" of {total}")).unwrap_or_default());
            if total == Some(bytes) {
                eprintln!();
            }
        }
        Progress::Received { .. } => {}
    }
}

/// Draws the boundaries into the pack and says how near they come to what was published.
pub fn schematic(schematic: &Schematic) -> Done {
    let sketch = city::sketch(&schematic.city)?;
    let path = schematic.city.join(&sketch.file);
    fs::write(&path, &sketch.geojson).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    let likeness = sketch.likeness;
    let mut out = io::stdout();
    writeln!(out, "{}: {} areas", path.display(), likeness.errors.len())?;
    writeln!(out, "sizes differ by {:.2} % in the median", likeness.median_error * 100.0)?;
    for (id, error) in likeness.errors.iter().take(3) {
        writeln!(out, "  most: {id} by {:.1} %", error * 100.0)?;
    }
    writeln!(out, "centres outside their area: {}", likeness.centres_outside.len())?;
    writeln!(out, "sha256 for city.toml: {}", sha256_hex(sketch.geojson.as_bytes()))?;
    Ok(())
}

/// Writes the link of a new invitation, and nothing else, so that it can be piped.
pub fn invite(invite: &Invite) -> Done {
    let (role, partners) = (invite.role.parse::<Role>()?, houses(invite)?);
    let link = with_database(&invite.database, async |db| {
        let link = people::invite_first(db, &invite.base_url, role, invite.name.clone(), partners).await;
        link.map_err(|problem| problem.detail)
    })?;
    writeln!(io::stdout(), "{link}")?;
    Ok(())
}

/// Writes the letters that are due, and says how many.
pub fn digest(digest: &Digest) -> Done {
    fs::create_dir_all(&digest.into).map_err(|error| format!("cannot make {}: {error}", digest.into.display()))?;
    let mailer = Mailer::new(&format!("file://{}", digest.into.display()), &digest.mail_from)?;
    let letters = with_database(&digest.database, async |db| {
        let sent = inbox::digest::send(db, &digest.base_url, &mailer, Clock::default().now()).await;
        sent.map_err(|error| error.to_string())
    })?;
    writeln!(io::stdout(), "{}: {letters} letters", digest.into.display())?;
    Ok(())
}

/// Saves a database in a file, and says what the file holds.
pub fn backup(asked: &Backup) -> Done {
    let (url, file) = (&asked.database, &asked.file);
    let rows = alone()?.block_on(backup::save(url, file));
    let rows = rows.map_err(|error| format!("cannot back up {}: {error}", connection_url(url)))?;
    let (file, bytes) = (file.display(), fs::metadata(file)?.len());
    said(
        &rows,
        &format!("{file}, {bytes} bytes. It holds names and what people wrote: keep it where only you can read it."),
    )
}

/// Fills a new database from a file, and says what came into it.
pub fn restore(asked: &Restore) -> Done {
    let (url, file) = (connection_url(&asked.database), asked.file.display());
    let rows = alone()?.block_on(backup::restore(&asked.file, &asked.database));
    let rows = rows.map_err(|error| format!("cannot restore {file} into {url}: {error}"))?;
    said(&rows, &format!("{url}, from {file}, counted on both sides."))
}

/// Tables with rows, their sum, and what there is to say of the whole.
fn said(rows: &backup::Rows, whole: &str) -> Done {
    let mut out = io::stdout();
    for (table, rows) in rows.iter().filter(|(_, rows)| *rows > 0) {
        writeln!(out, "{rows:>9} {table}")?;
    }
    let sum: i64 = rows.iter().map(|(_, rows)| rows).sum();
    writeln!(out, "{sum:>9} rows in {} tables: {whole}", rows.len())?;
    Ok(())
}

fn alone() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

/// Opens the database beside a server that may be running, and lets go of it.
fn with_database<T>(url: &str, work: impl AsyncFnOnce(&Db) -> Result<T, String>) -> Result<T, Failure> {
    alone()?.block_on(async {
        let db = Db::open(url).await.map_err(|error| format!("{}: {error}", connection_url(url)))?;
        let done = work(&db).await;
        db.close().await;
        Ok(done?)
    })
}

/// The houses that were named, if the city has them all.
fn houses(invite: &Invite) -> Result<Vec<PartnerId>, Failure> {
    if invite.partners.is_empty() {
        return Ok(Vec::new());
    }
    let known = city::read(&invite.city, None)?.city.partners;
    let known = |id: &String| known.iter().any(|partner| partner.id.as_str() == id);
    if let Some(unknown) = invite.partners.iter().find(|id| !known(id)) {
        return Err(format!("the city has no partner '{unknown}'").into());
    }
    Ok(invite.partners.iter().map(PartnerId::new).collect())
}
