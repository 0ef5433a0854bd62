//! The table of values with every cell typed: a number, or the reason why there is none. What falls under the
//! disclosure limit is withheld here and goes no further.
use std::collections::BTreeMap;

use super::areas::{ListedArea, unusable_ids};
use super::files::{Files, Origin};
use super::model::Released;
use super::pack::{AreaState, Pack, PackIndicator, Sign, Signs, ValuesFile, WholeAreaState};
use crate::indicators::{Indicator, Missing, NotCollected, Value};
use crate::intake::number::NumberFault;
use crate::intake::{Cell, Finding, Place, Row, Table};
use crate::kernel::{AreaId, IndicatorId};

/// All declared indicators that the table has, released or not.
pub struct Figures {
    pub file: String,
    /// Whether it is the city's official table.
    pub official: bool,
    pub columns: Vec<Column>,
    /// Line of each area in the table, in the order of the areas.
    pub lines: Vec<u64>,
    /// `values[area][column]`, after withholding.
    pub values: Vec<Vec<Value>>,
    /// Names as this table prints them, with the column they stand in.
    pub names: Option<(usize, Vec<String>)>,
}

/// One declared indicator and where the table has it.
pub struct Column {
    pub declared: PackIndicator,
    /// 0-based column of the table; none: the table does not have it.
    pub index: Option<usize>,
}

impl Figures {
    pub fn place(&self, area: usize, column: usize) -> Place {
        let place = Place::file(&self.file).line(self.lines[area]);
        match self.columns[column].index {
            Some(index) => place.column(index as u64 + 1),
            None => place,
        }
    }

    /// The head of a column.
    pub fn head(&self, column: usize) -> Place {
        let place = Place::file(&self.file).line(1);
        match self.columns[column].index {
            Some(index) => place.column(index as u64 + 1),
            None => place,
        }
    }

    pub fn position(&self, indicator: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.declared.id.as_str() == indicator)
    }

    /// The numbers of a column, by area.
    pub fn numbers(&self, column: usize) -> impl Iterator<Item = Option<f64>> + '_ {
        self.values.iter().map(move |row| row[column].number())
    }

    /// The released columns alone.
    pub fn released(&self, source: &ValuesFile) -> Released {
        let kept: Vec<usize> = (0..self.columns.len()).filter(|&index| self.columns[index].declared.released).collect();
        Released {
            indicators: kept.iter().map(|&index| indicator(&self.columns[index].declared, source)).collect(),
            values: self.values.iter().map(|row| kept.iter().map(|&index| row[index].clone()).collect()).collect(),
        }
    }
}

fn indicator(declared: &PackIndicator, source: &ValuesFile) -> Indicator {
    let declared = declared.clone();
    Indicator {
        id: declared.id,
        name: declared.name,
        definition: declared.definition,
        unit: declared.unit,
        decimals: declared.decimals,
        direction: declared.direction,
        theme: declared.theme,
        denominator: declared.denominator,
        remark: declared.remark,
        source: declared.source.unwrap_or_else(|| source.source.clone()),
        licence: declared.licence.unwrap_or_else(|| source.licence.clone()),
        reference_date: declared.reference_date.unwrap_or(source.reference_date),
        city_value: declared.city_value,
        weight: declared.weight,
    }
}

/// The table taken: the operator's official one if there, else the pack's own.
pub fn source<'p>(pack: &'p Pack, files: Files<'_>) -> (&'p ValuesFile, Origin) {
    match &pack.official_values {
        Some(official) if files.operator_has(official.declared()) => (official, Origin::Operator),
        _ => (&pack.values, Origin::Pack),
    }
}

/// Reads the table; on failure everything that speaks against it.
pub fn figures(
    pack: &Pack,
    areas: &[ListedArea],
    files: Files<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Figures, Vec<Finding>> {
    let (source, origin) = source(pack, files);
    let declared = source.declared();
    let table = files.formatted(declared, origin, source.format, findings).map_err(|refusal| vec![refusal])?;
    let id = table.require(&source.id_column).map_err(|refusal| vec![refusal])?;
    let rows = rows(pack, areas, &table, id)?;
    let columns = columns(pack, &table, origin, findings)?;
    let typing = Typing { pack, source, table: &table };
    let mut values: Vec<Vec<Value>> = Vec::new();
    for (listed, row) in areas.iter().zip(&rows) {
        values.push(columns.iter().map(|column| typing.value(&listed.area.id, row, column, findings)).collect());
    }
    withhold(&columns, &mut values);
    let names = source.name_column.as_deref().and_then(|name| table.column(name));
    let names = names.map(|index| (index, rows.iter().map(|row| row.cells[index].to_text()).collect()));
    let lines = rows.iter().map(|row| row.line).collect();
    Ok(Figures { file: table.file.clone(), official: origin == Origin::Operator, columns, lines, values, names })
}

/// The row of every area. Errors: ids doubled, of no area, or without a row.
fn rows<'t>(pack: &Pack, areas: &[ListedArea], table: &'t Table, id: usize) -> Result<Vec<&'t Row>, Vec<Finding>> {
    let digits = pack.id_digits();
    let mut fatal = unusable_ids(table, id, digits);
    let mut by_id: BTreeMap<String, &Row> = table.rows.iter().map(|row| (row.cells[id].to_id(digits), row)).collect();
    let mut rows = Vec::new();
    for listed in areas {
        match by_id.remove(listed.area.id.as_str()) {
            Some(row) => rows.push(row),
            None => fatal.push(Finding::error("row-missing", &Place::file(&table.file)).about(&listed.area.id)),
        }
    }
    let of_right_length = |id: &String| id.chars().count() == digits;
    let strangers = by_id.into_iter().filter(|(found, _)| of_right_length(found));
    fatal.extend(strangers.map(|(found, row)| Finding::error("row-unknown", &table.place(row, id)).about(found)));
    if fatal.is_empty() { Ok(rows) } else { Err(fatal) }
}

/// Every declared indicator with its column. One that is released and has none is an error.
fn columns(
    pack: &Pack,
    table: &Table,
    origin: Origin,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Column>, Vec<Finding>> {
    let mut columns = Vec::new();
    let mut missing = Vec::new();
    for declared in &pack.indicators {
        let name = match origin {
            Origin::Pack => Some(declared.column.as_deref().unwrap_or(declared.id.as_str())),
            Origin::Operator => declared.official_column.as_deref(),
        };
        let index = name.and_then(|name| table.column(name));
        match (name, index, declared.released) {
            (Some(name), None, true) => missing.extend(table.require(name).err()),
            (None, _, true) => {
                findings.push(
                    Finding::warning("column-undeclared", &Place::file(&table.file)).with("name", declared.id.as_str()),
                );
            }
            _ => {}
        }
        columns.push(Column { declared: declared.clone(), index });
    }
    if missing.is_empty() { Ok(columns) } else { Err(missing) }
}

struct Typing<'a> {
    pack: &'a Pack,
    source: &'a ValuesFile,
    table: &'a Table,
}

impl Typing<'_> {
    fn value(&self, area: &AreaId, row: &Row, column: &Column, findings: &mut Vec<Finding>) -> Value {
        let Some(index) = column.index else { return self.empty(area, &column.declared) };
        let cell = &row.cells[index];
        if *cell == Cell::Empty {
            return self.empty(area, &column.declared);
        }
        if let Some(sign) = self.sign(&column.declared.missing_signs, &cell.to_text()) {
            return meaning(sign);
        }
        match cell.to_number(self.table.format) {
            Ok(number) => Value::Number(number),
            Err(fault) => {
                let place = self.table.place(row, index);
                findings.push(number_fault(fault, &place, &cell.to_text(), &self.table.header[index]).about(area));
                Value::Missing(Missing::NotCollected(NotCollected::Implausible))
            }
        }
    }

    /// The indicator's own signs come before the table's.
    fn sign(&self, own: &Signs, text: &str) -> Option<Sign> {
        own.get(text).or_else(|| self.source.missing_signs.get(text)).copied()
    }

    /// An empty cell says what its area says, or else what the empty sign says.
    fn empty(&self, area: &AreaId, indicator: &PackIndicator) -> Value {
        let state = self.pack.areas.states.iter().find(|state| state.area == *area).and_then(whole_area);
        let sign = || self.sign(&indicator.missing_signs, "").unwrap_or(Sign::NotCollected);
        state.map_or_else(|| meaning(sign()), Value::Missing)
    }
}

fn whole_area(state: &AreaState) -> Option<Missing> {
    match state.state {
        WholeAreaState::Uninhabited => Some(Missing::Uninhabited),
        WholeAreaState::JointWith => state.with.clone().map(Missing::JointWith),
    }
}

fn meaning(sign: Sign) -> Value {
    match sign {
        Sign::Zero => Value::Number(0.0),
        Sign::Withheld => Value::Missing(Missing::Withheld),
        Sign::NotApplicable => Value::Missing(Missing::NotApplicable),
        Sign::NotCollected => Value::Missing(Missing::NotCollected(NotCollected::Unpublished)),
    }
}

/// Why a cell is no number, as a finding with its place.
pub fn number_fault(fault: NumberFault, place: &Place, text: &str, column: &str) -> Finding {
    let code = match fault {
        NumberFault::NotANumber => "number-broken",
        NumberFault::OtherFormat => "number-other-format",
        NumberFault::TooLong => "number-too-long",
        NumberFault::TooLarge => "number-too-large",
    };
    let shown: String = text.chars().take(40).collect();
    Finding::error(code, place).with("text", shown).with("name", column)
}

/// Withholds every number whose count is unknown or below its limit. Counts are read before any is withheld.
fn withhold(columns: &[Column], values: &mut [Vec<Value>]) {
    let limits: Vec<(usize, Option<usize>, f64)> = columns
        .iter()
        .enumerate()
        .filter_map(|(index, column)| {
            let disclosure = column.declared.disclosure.as_ref()?;
            Some((index, position(columns, &disclosure.count), disclosure.below))
        })
        .collect();
    for row in values {
        let counts: Vec<Option<f64>> = row.iter().map(Value::number).collect();
        for &(index, count, below) in &limits {
            let known = count.and_then(|count| counts[count]).is_some_and(|count| count >= below);
            if !known && row[index].number().is_some() {
                row[index] = Value::Missing(Missing::Withheld);
            }
        }
    }
}

fn position(columns: &[Column], indicator: &IndicatorId) -> Option<usize> {
    columns.iter().position(|column| column.declared.id == *indicator)
}
