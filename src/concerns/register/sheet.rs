//! The register written as a workbook. Every cell is a text and typed as one, so nothing in it is ever computed.
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cells::cell;
use super::words::{Column, text};
use crate::atlas::Atlas;
use crate::concerns::model::Concern;
use crate::kernel::Language;

/// A cell that stays a text, whatever is typed into it.
const TEXT: &str = "@";

/// The workbook's bytes.
pub fn write(concerns: &[Concern], language: Language, atlas: &Atlas) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(text(language, "sheet"))?;
    head(sheet, language)?;
    for (row, concern) in (1..).zip(concerns) {
        for (at, column) in (0..).zip(Column::ALL) {
            let text = cell(concern, *column, language, atlas);
            sheet.write_string_with_format(row, at, text, &format(*column))?;
        }
    }
    book.save_to_buffer()
}

fn head(sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_num_format(TEXT);
    for (at, column) in (0..).zip(Column::ALL) {
        sheet.set_column_width(at, width(*column))?;
        sheet.set_column_format(at, &format(*column))?;
        sheet.write_string_with_format(0, at, column.head(language), &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// What people do not write in is grey.
fn format(column: Column) -> Format {
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format(TEXT);
    match Column::OPEN.contains(&column) {
        true => text,
        false => text.set_font_color(Color::Gray),
    }
}

/// In letters.
fn width(column: Column) -> u16 {
    match column {
        Column::Description => 60,
        Column::Proposals => 50,
        Column::Topic | Column::Place => 30,
        Column::Contact | Column::Status | Column::Tandem => 24,
        Column::Id => 38,
        Column::Priority | Column::Version => 12,
    }
}
