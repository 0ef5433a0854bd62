//! A table as it was published: header, rows, and where each cell stands. Knows no file format and gives no cell a meaning.
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::number::{self, NumberFault};
use super::{Finding, NumberFormat, Place, csv, read_file, xlsx};

/// How a table is written, as its description declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// CSV with `,` between cells and `.` before decimals.
    Plain,
    /// CSV with `;` between cells, `,` before decimals and maybe `.` between thousands.
    German,
    /// An Excel workbook with typed cells; the first sheet.
    Xlsx,
}

/// Bytes of a table file at most.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;
pub(super) const MOST_ROWS: usize = 100_000;
pub(super) const MOST_COLUMNS: usize = 1_000;
/// Characters of a cell at most.
pub(super) const LONGEST_CELL: usize = 10_000;

/// How much of a workbook is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub rows: usize,
    pub columns: usize,
    /// Bytes of one cell.
    pub cell_bytes: usize,
    /// Bytes of all its parts once they are unpacked.
    pub unpacked_bytes: u64,
}

/// Of what the city publishes.
const PUBLISHED: Bounds =
    Bounds { rows: MOST_ROWS, columns: MOST_COLUMNS, cell_bytes: LONGEST_CELL, unpacked_bytes: 128 * 1024 * 1024 };

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    /// Trimmed, never empty.
    Text(String),
    /// Only from files with typed cells.
    Number(f64),
}

/// One row with its 1-based line (or sheet row).
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub line: u64,
    /// As many as the header has.
    pub cells: Vec<Cell>,
}

/// A whole table; rows without any content are left out.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's name.
    pub file: String,
    pub format: TableFormat,
    /// Trimmed; no name stands twice, some may be empty.
    pub header: Vec<String>,
    pub rows: Vec<Row>,
    /// What was odd about the file but could be read.
    pub findings: Vec<Finding>,
    /// Cells that compute something; what came out last stands in the table.
    pub formulas: Vec<Place>,
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        match text.trim() {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        }
    }

    /// The cell as text; a typed whole number without decimals.
    pub fn to_text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
        }
    }

    /// The cell as an id of `digits` digits: zeros that a spreadsheet dropped in front come back.
    pub fn to_id(&self, digits: usize) -> String {
        let text = self.to_text();
        let shortened = !text.is_empty() && text.len() < digits && text.bytes().all(|byte| byte.is_ascii_digit());
        if shortened { format!("{text:0>digits$}") } else { text }
    }

    /// The cell as a number in the table's format. An empty cell is not a number.
    pub fn to_number(&self, format: TableFormat) -> Result<f64, NumberFault> {
        match (self, format) {
            (Cell::Number(number), _) => number::within_limits(*number),
            (Cell::Text(text), TableFormat::Plain) => number::parse(text, NumberFormat::Plain),
            (Cell::Text(text), TableFormat::German) => number::parse(text, NumberFormat::German),
            // a text among typed cells may be in any format: refused rather than guessed
            (Cell::Text(_), TableFormat::Xlsx) | (Cell::Empty, _) => Err(NumberFault::NotANumber),
        }
    }
}

impl Table {
    /// Reads `folder/name`. Every refusal names the file and, where there is one, the line and column.
    pub fn read(folder: &Path, name: &str, format: TableFormat) -> Result<Self, Finding> {
        Self::parse(name, &read_file(folder, name, LARGEST_FILE)?, format)
    }

    /// Reads a table from memory; see [`Table::read`].
    pub fn parse(name: &str, bytes: &[u8], format: TableFormat) -> Result<Self, Finding> {
        let table = match format {
            TableFormat::Plain => csv::parse(name, bytes, b',', format),
            TableFormat::German => csv::parse(name, bytes, b';', format),
            TableFormat::Xlsx => xlsx::parse(name, bytes, &PUBLISHED),
        }?;
        table.distinct_header()?;
        Ok(table)
    }

    /// Reads a workbook from memory, as far as `bounds` allow.
    pub fn workbook(name: &str, bytes: &[u8], bounds: &Bounds) -> Result<Self, Finding> {
        let table = xlsx::parse(name, bytes, bounds)?;
        table.distinct_header()?;
        Ok(table)
    }

    /// The index of the column called `name`.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|header| header == name)
    }

    /// Like [`Table::column`]. Error `column-missing` tells which columns there are.
    pub fn require(&self, name: &str) -> Result<usize, Finding> {
        self.column(name).ok_or_else(|| {
            Finding::error("column-missing", &Place::file(&self.file).line(1))
                .with("name", name)
                .with("columns", self.header.join(", "))
        })
    }

    /// Where the cell of `row` in column `index` stands.
    pub fn place(&self, row: &Row, index: usize) -> Place {
        Place::file(&self.file).line(row.line).column(index as u64 + 1)
    }

    fn distinct_header(&self) -> Result<(), Finding> {
        let doubled = (0..self.header.len())
            .find(|&index| !self.header[index].is_empty() && self.header[..index].contains(&self.header[index]));
        match doubled {
            Some(index) => {
                Err(Finding::error("column-doubled", &Place::file(&self.file).line(1).column(index as u64 + 1))
                    .with("name", self.header[index].as_str()))
            }
            None => Ok(()),
        }
    }
}
