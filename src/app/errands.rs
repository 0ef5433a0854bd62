//! Commands that come back: checking a pack, bringing official files, drawing boundaries.
use std::fs;
use std::process::ExitCode;

use super::boot::Failure;
use super::command::{Check, Format, Obtain, Schematic};
use crate::city::{self, Outcome, Progress, report};
use crate::intake::Severity;

/// Prints every finding; fails if one of them is an error.
pub fn check(check: &Check) -> ExitCode {
    let findings = city::check(&check.city, check.data.as_deref());
    match check.format {
        Format::Text => print!("{}", report::text(&findings, &check.language)),
        Format::Json => println!("{}", report::json(&findings, &check.language)),
    }
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    if errors { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Brings what is freely licensed and says what is not.
pub fn obtain(obtain: &Obtain) -> Result<ExitCode, Failure> {
    let files = city::obtain(&obtain.city, &obtain.into, &mut |progress| tell(&progress))?;
    for file in files {
        match file.outcome {
            Outcome::Downloaded { bytes } => println!("{}: brought, {bytes} bytes", file.file),
            Outcome::AlreadyThere => println!("{}: already there", file.file),
            Outcome::NotOffered => println!("{}: not freely licensed; get it yourself", file.file),
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(progress: &Progress<'_>) {
    match progress {
        Progress::Asking { file, url } => eprintln!("{file}: asking {url}"),
        Progress::Received { file, bytes, total: Some(total) } => eprintln!("{file}: {bytes} of {total} bytes"),
        Progress::Received { file, bytes, total: None } => eprintln!("{file}: {bytes} bytes"),
    }
}

/// Draws the boundaries, writes them into the pack, and says how well they keep what was published.
pub fn schematic(schematic: &Schematic) -> Result<ExitCode, Failure> {
    let sketch = city::sketch(&schematic.city)?;
    let path = schematic.city.join(&sketch.file);
    fs::write(&path, &sketch.geojson).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    let percent = 100.0 * sketch.likeness.median_error;
    println!("{}: {} areas, sizes {percent:.2} % off in the median", path.display(), sketch.likeness.errors.len());
    for (area, error) in sketch.likeness.errors.iter().take_while(|(_, error)| *error > 0.05) {
        println!("area {area} is {:.1} % off its size", 100.0 * error);
    }
    for area in &sketch.likeness.centres_outside {
        println!("area {area} does not hold its centre");
    }
    Ok(ExitCode::SUCCESS)
}
