//! Taking a whole file into memory, under a cap. Knows no format.
use std::fmt::Write;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Finding, Place};

/// Reads `folder/name`. Errors: `file-missing`, `file-unreadable`, `file-too-large` (more than `cap` bytes).
pub fn read_file(folder: &Path, name: &str, cap: u64) -> Result<Vec<u8>, Finding> {
    let place = Place::file(name);
    let file = std::fs::File::open(folder.join(name)).map_err(|error| unopened(&place, folder, &error))?;
    let mut bytes = Vec::new();
    file.take(cap + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Finding::error("file-unreadable", &place).with("reason", error.to_string()))?;
    if bytes.len() as u64 > cap {
        return Err(Finding::error("file-too-large", &place).with("limit", cap as f64 / 1024.0 / 1024.0));
    }
    Ok(bytes)
}

fn unopened(place: &Place, folder: &Path, error: &std::io::Error) -> Finding {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Finding::error("file-missing", place).with("folder", folder.display().to_string())
        }
        _ => Finding::error("file-unreadable", place).with("reason", error.to_string()),
    }
}

/// The SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
