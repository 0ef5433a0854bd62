//! Finding the files a pack declares: in the pack's folder, or among the operator's own. Compares checksums; parses nothing.
use std::path::Path;

use super::pack::{Declared, FILE};
use crate::intake::{Finding, Place, Table, TableFormat, read_file, sha256_hex, table};

/// The pack's folder and, if the operator has one, the folder of the city's official files.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    pub city: &'a Path,
    pub data: Option<&'a Path>,
}

/// Whose file it is decides what another checksum means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The pack's own: its checksum is part of what it declares.
    Pack,
    /// The operator's: another checksum is another edition, and that may be meant.
    Operator,
}

impl Files<'_> {
    /// Whether the operator has this file.
    pub fn operator_has(&self, declared: Declared<'_>) -> bool {
        plain_name(declared.file) && self.data.is_some_and(|folder| folder.join(declared.file).is_file())
    }

    /// The bytes of a declared file. Findings: `checksum-other`, `edition-other`.
    pub fn bytes(
        &self,
        declared: Declared<'_>,
        origin: Origin,
        cap: u64,
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<u8>, Finding> {
        if !plain_name(declared.file) {
            return Err(Finding::error("file-name-not-plain", &Place::file(FILE)).with("name", declared.file));
        }
        let folder = match origin {
            Origin::Pack => self.city,
            Origin::Operator => self.data.unwrap_or(self.city),
        };
        let bytes = read_file(folder, declared.file, cap)?;
        findings.extend(checksum(declared, origin, &bytes));
        Ok(bytes)
    }

    /// A table of the pack itself.
    pub fn table(&self, declared: Declared<'_>, findings: &mut Vec<Finding>) -> Result<Table, Finding> {
        self.formatted(declared, Origin::Pack, TableFormat::Plain, findings)
    }

    pub fn formatted(
        &self,
        declared: Declared<'_>,
        origin: Origin,
        format: TableFormat,
        findings: &mut Vec<Finding>,
    ) -> Result<Table, Finding> {
        let bytes = self.bytes(declared, origin, table::LARGEST_FILE, findings)?;
        let table = Table::parse(declared.file, &bytes, format)?;
        findings.extend(table.findings.iter().cloned());
        Ok(table)
    }
}

/// A name without folders: a pack never reaches outside its own.
pub fn plain_name(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|last| last == name) && !name.contains('\\')
}

fn checksum(declared: Declared<'_>, origin: Origin, bytes: &[u8]) -> Option<Finding> {
    let expected = declared.sha256?;
    let found = sha256_hex(bytes);
    if found.eq_ignore_ascii_case(expected) {
        return None;
    }
    let place = Place::file(declared.file);
    let finding = match origin {
        Origin::Pack => Finding::error("checksum-other", &place),
        Origin::Operator => Finding::warning("edition-other", &place),
    };
    Some(finding.with("expected", expected).with("found", found))
}
