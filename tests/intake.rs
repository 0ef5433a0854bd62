//! Reading what people publish: messy files and hostile bytes.
use std::path::PathBuf;

use sozialraum::intake::{OutlineFile, Severity};

fn real(folder: &str) -> Option<PathBuf> {
    let found = std::env::var_os("SOZIALRAUM_REAL_DATA").map(|root| PathBuf::from(root).join("geodata").join(folder));
    if found.is_none() {
        eprintln!("SKIPPED: SOZIALRAUM_REAL_DATA is not set, so no published file is read");
    }
    found
}

#[test]
fn probe() {
    for folder in ["messy", "duesseldorf"] {
        let Some(folder) = real(folder) else { return };
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if !name.contains("json") {
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let start = std::time::Instant::now();
            let file = OutlineFile { name: &name, id_property: None, id_digits: 0, epsg: None, bounds: None };
            match file.parse(&bytes) {
                Err(refusal) => println!("{name}: REFUSED {refusal:?}"),
                Ok(read) => {
                    println!("{name}: {} outlines {:?}", read.outlines.len(), start.elapsed());
                    for finding in read.findings.iter().take(40) {
                        println!(
                            "   {:?} {} {:?} {:?} {:?}",
                            finding.severity, finding.code, finding.place.line, finding.about, finding.args
                        );
                    }
                    use geo::Validation;
                    for outline in &read.outlines {
                        if outline.shape.0.iter().map(|p| p.exterior().0.len()).sum::<usize>() < 20000
                            && !outline.shape.is_valid()
                        {
                            println!("  !! INVALID {} {:?}", outline.id, outline.shape.check_validation());
                        }
                    }
                    println!("  with validation {:?}", start.elapsed());
                }
            }
        }
    }
    let _ = Severity::Error;
}
