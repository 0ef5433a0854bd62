//! The gaps as a workbook for the steering group: texts are written as texts, so that none can run as a formula; numbers as
//! numbers. Says whether a tandem is there, not which, nor how much it carries.
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::answer::{Coverage, Gap};
use super::model::PerShare;
use super::rules;
use super::texts::say;
use crate::atlas::Atlas;
use crate::kernel::Language;

/// What a cell holds.
enum Cell {
    Text(String),
    Number(f64),
    Empty,
}

/// A column: the key of its heading, how wide it is in characters, and what it says of an area.
struct Column {
    key: &'static str,
    width: u8,
    cell: fn(&Gap, &Naming<'_>) -> Cell,
}

/// Names of classes and words in the language asked for.
struct Naming<'a> {
    atlas: &'a Atlas,
    language: Language,
}

const fn column(key: &'static str, width: u8, cell: fn(&Gap, &Naming<'_>) -> Cell) -> Column {
    Column { key, width, cell }
}

const COLUMNS: [Column; 24] = [
    column("table-area", 28, |gap, _| Cell::Text(gap.area.name.clone())),
    column("table-id", 9, |gap, _| Cell::Text(gap.area.id.clone())),
    column("table-parents", 30, |gap, _| Cell::Text(parents(gap))),
    column("table-score", 8, |gap, _| number(gap.score)),
    column("table-why-none", 18, why_none),
    column("table-need", 14, need),
    column("table-step", 7, |gap, _| number(gap.need.as_ref().map(|need| need.step as f64))),
    column("table-steps", 7, |gap, _| number(gap.need.as_ref().map(|need| need.of as f64))),
    column("table-index", 8, |gap, _| number(gap.need.as_ref().map(|need| need.index))),
    column("table-population", 10, |gap, _| number(gap.population)),
    column("table-tandem", 16, tandem),
    column("table-last", 12, |gap, _| text(gap.last_activity)),
    column("table-next", 12, |gap, _| text(gap.next_activity)),
    column("table-months", 9, |gap, _| number(gap.silent_months.map(f64::from))),
    column("table-partner", 28, |gap, _| text(gap.partner.as_ref().map(|partner| &partner.name))),
    column("table-metres", 9, |gap, _| number(gap.partner.as_ref().map(|partner| partner.metres))),
    column("table-offered", 18, |gap, _| Cell::Text(gap.languages.offered.join(", "))),
    column("table-missing", 10, |gap, _| Cell::Number(gap.languages.missing as f64)),
    column("table-languages", 10, |gap, _| Cell::Number(gap.languages.of as f64)),
    column("table-share-need", 9, |gap, _| share(gap, |shares| shares.need)),
    column("table-share-silence", 9, |gap, _| share(gap, |shares| shares.silence)),
    column("table-share-distance", 9, |gap, _| share(gap, |shares| shares.distance)),
    column("table-share-languages", 9, |gap, _| share(gap, |shares| shares.languages)),
    column("table-share-tandem", 9, |gap, _| share(gap, |shares| shares.tandem)),
];

fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

fn text(text: Option<impl ToString>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_string()))
}

fn share(gap: &Gap, of: fn(&PerShare) -> f64) -> Cell {
    number(gap.shares.as_ref().map(of))
}

fn parents(gap: &Gap) -> String {
    gap.parents.iter().map(|parent| parent.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn need(gap: &Gap, naming: &Naming<'_>) -> Cell {
    let classes = &naming.atlas.city.need_index.classes;
    let class = gap.need.as_ref().and_then(|need| classes.get(need.step - 1));
    text(class.map(|class| class.name.get(naming.language.as_str())))
}

fn why_none(gap: &Gap, naming: &Naming<'_>) -> Cell {
    text(gap.why_none.map(|why| say(naming.language, &format!("table-none-{why}"), &[])))
}

fn tandem(gap: &Gap, naming: &Naming<'_>) -> Cell {
    let key = match &gap.tandems {
        tandems if tandems.active > 0 => "table-tandem-active",
        tandems if tandems.holders.is_empty() => "table-tandem-nobody",
        _ => "table-tandem-waiting",
    };
    Cell::Text(say(naming.language, key, &[]))
}

/// The workbook's bytes: a sheet of areas, and one that says how it was computed.
pub fn workbook(atlas: &Atlas, coverage: &Coverage, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let naming = Naming { atlas, language };
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    areas(book.add_worksheet(), coverage, &naming, &head)?;
    method(book.add_worksheet(), coverage, language, &head)?;
    book.save_to_buffer()
}

fn areas(sheet: &mut Worksheet, coverage: &Coverage, naming: &Naming<'_>, head: &Format) -> Result<(), XlsxError> {
    sheet.set_name(say(naming.language, "table-sheet-areas", &[]))?.set_freeze_panes(1, 1)?;
    for (at, column) in (0..).zip(&COLUMNS) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(0, at, say(naming.language, column.key, &[]), head)?;
        for (row, gap) in (1..).zip(&coverage.areas) {
            write(sheet, row, at, (column.cell)(gap, naming))?;
        }
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string(row, column, text).map(drop),
        Cell::Number(number) => sheet.write_number(row, column, number).map(drop),
        Cell::Empty => Ok(()),
    }
}

fn method(sheet: &mut Worksheet, coverage: &Coverage, language: Language, head: &Format) -> Result<(), XlsxError> {
    sheet.set_name(say(language, "table-sheet-method", &[]))?.set_column_width(0, 60)?.set_column_width(1, 14)?;
    let say = |key: &str| say(language, key, &[]);
    let (city, weights) = (&coverage.city, &coverage.weights);
    let volunteers = city.volunteers.map_or_else(|| Cell::Text(say("table-few")), |count| Cell::Number(count.into()));
    let as_today = coverage.as_today.iter().map(|part| say(&format!("table-today-{part}"))).collect::<Vec<_>>();
    let as_today = if coverage.today { Cell::Empty } else { Cell::Text(as_today.join(", ")) };
    let lines = [
        ("table-on", Cell::Text(coverage.on.to_string())),
        ("table-as-today", as_today),
        ("table-areas", Cell::Number(city.areas as f64)),
        ("table-special-need", Cell::Number(city.special_need as f64)),
        ("table-special-need-covered", Cell::Number(city.special_need_covered as f64)),
        ("table-claimed", Cell::Number(city.claimed as f64)),
        ("table-activities-held", Cell::Number(city.activities_held as f64)),
        ("table-activities-ahead", Cell::Number(city.activities_ahead as f64)),
        ("table-volunteers", volunteers),
        ("table-weight-need", Cell::Number(weights.need)),
        ("table-weight-silence", Cell::Number(weights.silence)),
        ("table-weight-distance", Cell::Number(weights.distance)),
        ("table-weight-languages", Cell::Number(weights.languages)),
        ("table-weight-tandem", Cell::Number(weights.tandem)),
        ("table-cap-months", Cell::Number(f64::from(rules::MONTHS))),
        ("table-cap-metres", Cell::Number(rules::METRES)),
        ("table-floor", Cell::Number(rules::FLOOR)),
    ];
    sheet.write_string_with_format(0, 0, say("table-method"), head)?;
    sheet.write_string(1, 0, say("table-equal"))?;
    let said = lines.into_iter().filter(|(_, cell)| !matches!(cell, Cell::Empty));
    for (row, (key, cell)) in (2..).zip(said) {
        sheet.write_string(row, 0, say(key))?;
        write(sheet, row, 1, cell)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::answer::AS_TODAY;

    #[test]
    fn every_heading_has_its_words_in_both_languages() {
        for language in Language::ALL {
            for column in &COLUMNS {
                assert_ne!(say(*language, column.key, &[]), column.key, "{language:?}");
            }
            for state in crate::indicators::Missing::STATES {
                let key = format!("table-none-{state}");
                assert_ne!(say(*language, &key, &[]), key, "{language:?}");
            }
            for part in AS_TODAY {
                let key = format!("table-today-{part}");
                assert_ne!(say(*language, &key, &[]), key, "{language:?}");
            }
        }
    }
}
