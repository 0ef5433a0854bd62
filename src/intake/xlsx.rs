//! Excel workbooks: the first sheet, typed cells. A workbook is a zip of XML, so it is measured before it is opened.
use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};

use super::table::{Bounds, Cell, Row, Table, TableFormat};
use super::{Finding, Place};

/// Parts of a workbook at most.
const MOST_PARTS: usize = 1_000;
/// How a file begins that holds a workbook under a password, or one of the years before 2007.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

pub fn parse(name: &str, bytes: &[u8], bounds: &Bounds) -> Result<Table, Finding> {
    let file = Place::file(name);
    if bytes.starts_with(&COMPOUND) {
        return Err(Finding::error("workbook-encrypted", &file));
    }
    measure(&file, bytes, bounds)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&file, &error))?;
    let sheet = book.sheet_names().first().cloned().ok_or_else(|| Finding::error("table-empty", &file))?;
    let Cells { mut rows, formulas } = cells(&file, &mut book, &sheet, bounds)?;
    if rows.is_empty() {
        return Err(Finding::error("table-empty", &file));
    }
    let header: Vec<String> = rows.remove(0).cells.iter().map(|cell| cell.to_text().trim().to_owned()).collect();
    for row in &mut rows {
        if row.cells.len() > header.len() {
            return Err(Finding::error("row-length", &file.clone().line(row.line))
                .with("found", row.cells.len())
                .with("expected", header.len()));
        }
        row.cells.resize(header.len(), Cell::Empty);
    }
    rows.retain(|row| row.cells.iter().any(|cell| *cell != Cell::Empty));
    Ok(Table { file: name.into(), format: TableFormat::Xlsx, header, rows, findings: Vec::new(), formulas })
}

/// Unpacks every part into nothing: a part may lie about its size, so only the bytes that come out count.
fn measure(file: &Place, bytes: &[u8], bounds: &Bounds) -> Result<(), Finding> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(file, &error))?;
    if archive.len() > MOST_PARTS {
        return Err(Finding::error("workbook-too-large", file));
    }
    let mut left = bounds.unpacked_bytes;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable(file, &error))?;
        let read = io::copy(&mut part.take(left), &mut io::sink()).map_err(|error| unreadable(file, &error))?;
        left -= read;
        if left == 0 {
            return Err(Finding::error("workbook-too-large", file));
        }
    }
    Ok(())
}

/// What stands in a sheet.
struct Cells {
    rows: Vec<Row>,
    /// Where something is computed.
    formulas: Vec<Place>,
}

/// The cells of a sheet, row by row. Read as a stream: a sheet may claim more cells than memory holds.
fn cells(file: &Place, book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, bounds: &Bounds) -> Result<Cells, Finding> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(file, &error))?;
    let (mut rows, mut formulas): (Vec<Row>, Vec<Place>) = (Vec::new(), Vec::new());
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|error| unreadable(file, &error))? {
        let (row, column) = cell.pos;
        let line = u64::from(row) + 1;
        let place = file.clone().line(line).column(u64::from(column) + 1);
        if cell.formula.is_some() {
            formulas.push(place.clone());
        }
        let value = value(&place, &cell.value, bounds)?;
        if value == Cell::Empty {
            continue;
        }
        if column as usize >= bounds.columns {
            return Err(Finding::error("table-too-wide", &place).with("limit", bounds.columns));
        }
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        if rows.len() > bounds.rows {
            return Err(Finding::error("table-too-long", file).with("limit", bounds.rows));
        }
        let cells = &mut rows.last_mut().expect("a row was pushed").cells;
        cells.resize((column as usize + 1).max(cells.len()), Cell::Empty);
        cells[column as usize] = value;
    }
    Ok(Cells { rows, formulas })
}

fn value(place: &Place, data: &DataRef<'_>, bounds: &Bounds) -> Result<Cell, Finding> {
    let text = |text: &str| match text.len() {
        bytes if bytes <= bounds.cell_bytes => Ok(Cell::text(text)),
        _ => Err(Finding::error("cell-too-long", place).with("limit", bounds.cell_bytes)),
    };
    match data {
        DataRef::Empty => Ok(Cell::Empty),
        DataRef::Int(number) => Ok(Cell::Number(*number as f64)),
        DataRef::Float(number) => Ok(Cell::Number(*number)),
        DataRef::String(value) => text(value),
        DataRef::SharedString(value) => text(value),
        DataRef::Bool(value) => Ok(Cell::Text(value.to_string())),
        DataRef::DateTimeIso(value) | DataRef::DurationIso(value) => text(value),
        // a figure that a spreadsheet turned into a date is refused as a number later, with its place
        DataRef::DateTime(value) => Ok(Cell::Text(value.to_string())),
        DataRef::Error(error) => Ok(Cell::Text(error.to_string())),
    }
}

fn unreadable(file: &Place, error: &impl ToString) -> Finding {
    Finding::error("file-unreadable", file).with("reason", error.to_string())
}
