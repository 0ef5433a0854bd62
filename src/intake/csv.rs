//! CSV as offices export it: UTF-8 with or without a mark, or Windows-1252. The delimiter is declared.
//! Whatever would shift a column (unclosed quotes, short rows, another delimiter) is refused with its line.
use super::table::{Cell, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Table, TableFormat};
use super::{Finding, Place};

pub fn parse(name: &str, bytes: &[u8], delimiter: u8, format: TableFormat) -> Result<Table, Finding> {
    let file = Place::file(name);
    let mut findings = Vec::new();
    let text = decode(&file, bytes, &mut findings)?;
    refuse_broken(&file, &text)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = match records.next() {
        Some(record) => header(&file, &record.map_err(|error| refusal(&file, &error))?, delimiter)?,
        None => return Err(Finding::error("table-empty", &file)),
    };
    let rows = records
        .map(|record| row(&file, &record.map_err(|error| refusal(&file, &error))?))
        .take(MOST_ROWS + 1)
        .collect::<Result<Vec<Row>, Finding>>()?;
    if rows.len() > MOST_ROWS {
        return Err(Finding::error("table-too-long", &file).with("limit", MOST_ROWS));
    }
    let rows = rows.into_iter().filter(|row| row.cells.iter().any(|cell| *cell != Cell::Empty)).collect();
    Ok(Table { file: name.into(), format, header, rows, findings, formulas: Vec::new() })
}

/// UTF-8, or Windows-1252 if no line of it looks like UTF-8; a mixture is refused.
fn decode(file: &Place, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<String, Finding> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Finding::error("encoding-unknown", file));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let foreign = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => file.clone().line(line_at(bytes, error.valid_up_to())),
    };
    let utf8 = |line: &[u8]| std::str::from_utf8(line).is_ok_and(|line| !line.is_ascii());
    if bytes.split(|&byte| byte == b'\n').any(utf8) {
        return Err(Finding::error("encoding-mixed", &foreign));
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    if let Some(at) = text.find(|c: char| ('\u{80}'..='\u{9f}').contains(&c)) {
        return Err(Finding::error("encoding-unknown", &file.clone().line(line_at(text.as_bytes(), at))));
    }
    findings.push(Finding::note("encoding-windows", &foreign));
    Ok(text.into_owned())
}

/// Zero bytes and quotation marks that never close.
fn refuse_broken(file: &Place, text: &str) -> Result<(), Finding> {
    if let Some(at) = text.find('\0') {
        return Err(Finding::error("zero-byte", &file.clone().line(line_at(text.as_bytes(), at))));
    }
    let quotes = |text: &str| text.bytes().filter(|&byte| byte == b'"').count();
    if quotes(text) % 2 == 1 {
        let line = text.lines().position(|line| quotes(line) % 2 == 1).unwrap_or(0) as u64 + 1;
        return Err(Finding::error("quote-unclosed", &file.clone().line(line)));
    }
    Ok(())
}

fn line_at(bytes: &[u8], offset: usize) -> u64 {
    bytes[..offset].iter().filter(|&&byte| byte == b'\n').count() as u64 + 1
}

fn header(file: &Place, record: &csv::StringRecord, delimiter: u8) -> Result<Vec<String>, Finding> {
    let place = file.clone().line(1);
    let other = if delimiter == b',' { ';' } else { ',' };
    if record.len() == 1 && record[0].contains(other) {
        return Err(Finding::error("delimiter-other", &place).with("found", other.to_string()));
    }
    if record.len() > MOST_COLUMNS {
        return Err(Finding::error("table-too-wide", &place).with("limit", MOST_COLUMNS));
    }
    Ok(record.iter().map(|name| name.trim().to_owned()).collect())
}

fn row(file: &Place, record: &csv::StringRecord) -> Result<Row, Finding> {
    let line = record.position().map_or(0, csv::Position::line);
    match record.iter().position(|cell| cell.len() > LONGEST_CELL) {
        Some(index) => Err(Finding::error("cell-too-long", &file.clone().line(line).column(index as u64 + 1))
            .with("limit", LONGEST_CELL)),
        None => Ok(Row { line, cells: record.iter().map(Cell::text).collect() }),
    }
}

fn refusal(file: &Place, error: &csv::Error) -> Finding {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            Finding::error("row-length", &file.clone().line(line))
                .with("found", *len as f64)
                .with("expected", *expected_len as f64)
        }
        _ => Finding::error("file-unreadable", file).with("reason", error.to_string()),
    }
}
