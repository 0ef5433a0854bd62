//! A workbook that came back, as rows of the register's columns. Whatever is no such workbook is refused with a code; nothing
//! is given a meaning here.
use super::words::Column;
use crate::http::{Answer, Problem};
use crate::intake::{Bounds, Finding, Table};
use crate::kernel::Language;

/// Rows of the register, its header counted; columns, so that too many can be named; what unpacks to more is no table.
const BOUNDS: Bounds = Bounds { rows: 5_001, columns: 40, cell_bytes: 40_000, unpacked_bytes: 32 * 1024 * 1024 };

/// A sheet of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub language: Language,
    pub rows: Vec<Row>,
    /// Row and column, from 1, of cells that compute something.
    pub formulas: Vec<(u64, Option<Column>)>,
}

/// One row, its number in the sheet, and its cells in the order of [`Column::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    cells: Vec<String>,
}

impl Row {
    pub fn get(&self, column: Column) -> &str {
        self.cells.get(column as usize).map_or("", String::as_str)
    }
}

/// The first sheet. 422 `not_a_workbook`, `encrypted_workbook`, `workbook_too_large`, `too_many_rows`, `cell_too_long`,
/// `empty_workbook`, `wrong_columns`.
pub fn read(bytes: &[u8]) -> Answer<Sheet> {
    let table = Table::workbook("register.xlsx", bytes, &BOUNDS).map_err(|finding| refused(&finding))?;
    let (language, places) = columns(&table.header)?;
    let row = |row: &crate::intake::Row| Row {
        line: row.line,
        cells: places.iter().map(|at| row.cells[*at].to_text()).collect(),
    };
    let column = |at: u64| {
        let at = usize::try_from(at).ok()?.checked_sub(1)?;
        places.iter().position(|place| *place == at).map(|column| Column::ALL[column])
    };
    let formulas = table.formulas.iter().map(|place| {
        let line = place.line.map_or(0, u64::from);
        (line, place.column.and_then(|at| column(at.into())))
    });
    Ok(Sheet { language, rows: table.rows.iter().map(row).collect(), formulas: formulas.collect() })
}

/// Where each column stands, in the language whose names the header has most of. 422 `wrong_columns` names what is missing
/// and what is none of them.
fn columns(header: &[String]) -> Answer<(Language, Vec<usize>)> {
    let known =
        |language: Language| Column::ALL.iter().filter(|column| header.contains(&column.head(language))).count();
    let english = known(Language::English) > known(Language::German);
    let language = if english { Language::English } else { Language::German };
    let names: Vec<String> = Column::ALL.iter().map(|column| column.head(language)).collect();
    let missing: Vec<&String> = names.iter().filter(|name| !header.contains(name)).collect();
    let others: Vec<&String> = header.iter().filter(|name| !names.contains(name)).collect();
    if missing.is_empty() && others.is_empty() {
        let at = |name: &String| header.iter().position(|other| other == name);
        return Ok((language, names.iter().filter_map(at).collect()));
    }
    let detail = format!("Missing: {missing:?}. Not of the register: {others:?}.");
    Err(invalid("wrong_columns", detail).with("missing", &missing).with("others", &others))
}

fn refused(finding: &Finding) -> Problem {
    let line = finding.place.line.map_or(String::new(), |line| format!(" (row {line})"));
    let (code, detail) = match finding.code {
        "workbook-encrypted" => ("encrypted_workbook", "Save it as .xlsx without a password."),
        "workbook-too-large" => ("workbook_too_large", "The workbook unpacks to more than a register can be."),
        "table-too-long" => ("too_many_rows", "A register has at most 5000 rows."),
        "cell-too-long" => ("cell_too_long", "A cell holds more than any of its texts may."),
        "table-empty" => ("empty_workbook", "The workbook's first sheet holds nothing."),
        "row-length" | "column-doubled" | "table-too-wide" => {
            ("wrong_columns", "The columns are those of the register, each once, and nothing beside them.")
        }
        _ => ("not_a_workbook", "This is no workbook (.xlsx) that can be read."),
    };
    invalid(code, format!("{detail}{line}"))
}

fn invalid(code: &'static str, detail: impl Into<String>) -> Problem {
    Problem::invalid("body", code, detail)
}
