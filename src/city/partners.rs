//! The partners of a pack, row by row. A row that cannot be trusted is left out and says why.
use std::collections::BTreeSet;

use geo::{Intersects, coord};

use super::areas::{bounds, number};
use super::files::Files;
use super::model::District;
use super::pack::Pack;
use crate::intake::{Cell, Finding, Place, Row, Table};
use crate::kernel::{AreaId, PartnerId, Translated};
use crate::partners::{Partner, PartnerState, Position, Precision};

/// Characters of one field at most.
const LONGEST_TEXT: usize = 2_000;

const COLUMNS: [&str; 22] = [
    "id",
    "name",
    "kind",
    "carrier",
    "address",
    "postcode",
    "district",
    "lon",
    "lat",
    "precision",
    "precision_m",
    "languages",
    "rooms",
    "opening_hours",
    "services",
    "state",
    "confirmed",
    "serves",
    "note_de",
    "note_en",
    "source",
    "as_of",
];

/// Reads the partners in the order of the file. Error: the file or one of its columns is missing.
pub fn partners(
    pack: &Pack,
    districts: &[District],
    files: Files<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Partner>, Finding> {
    let Some(declared) = &pack.partners else { return Ok(Vec::new()) };
    let table = files.table(declared.table.declared(), findings)?;
    let columns = COLUMNS.iter().map(|name| table.require(name)).collect::<Result<Vec<usize>, Finding>>()?;
    let mut partners: Vec<Partner> = Vec::new();
    let mut taken = BTreeSet::new();
    for row in &table.rows {
        let fields = Fields { pack, districts, table: &table, columns: &columns, row };
        match fields.partner(findings) {
            Ok(partner) if taken.insert(partner.id.clone()) => partners.push(partner),
            Ok(partner) => findings.push(fields.error("partner-doubled", "id").about(partner.id)),
            Err(refusal) => findings.push(refusal),
        }
    }
    Ok(partners)
}

struct Fields<'a> {
    pack: &'a Pack,
    districts: &'a [District],
    table: &'a Table,
    /// Indices of [`COLUMNS`].
    columns: &'a [usize],
    row: &'a Row,
}

impl Fields<'_> {
    fn partner(&self, findings: &mut Vec<Finding>) -> Result<Partner, Finding> {
        let id = self.text("id", findings)?.ok_or_else(|| self.error("partner-field-missing", "id"))?;
        let mut text = |name| self.text(name, findings);
        let partner = Partner {
            name: text("name")?.ok_or_else(|| self.error("partner-field-missing", "name"))?,
            kind: self.kind()?,
            carrier: text("carrier")?,
            address: text("address")?,
            postcode: text("postcode")?,
            district: self.district()?,
            position: self.position()?,
            precision: self.word("precision")?,
            languages: self.words("languages"),
            rooms: text("rooms")?,
            opening_hours: text("opening_hours")?,
            services: text("services")?,
            state: self.word("state")?,
            confirmed: self.date("confirmed")?,
            serves: self.serves()?,
            note: self.note(text("note_de")?, text("note_en")?),
            source: text("source")?.ok_or_else(|| self.error("partner-field-missing", "source"))?,
            as_of: self.date("as_of")?,
            id: PartnerId::new(id.clone()),
        };
        findings.extend(self.doubts(&partner).map(|doubt| doubt.about(&id)));
        Ok(partner)
    }

    fn index(&self, name: &str) -> usize {
        COLUMNS.iter().position(|column| *column == name).map_or(0, |index| self.columns[index])
    }

    fn cell(&self, name: &str) -> &Cell {
        &self.row.cells[self.index(name)]
    }

    fn place(&self, name: &str) -> Place {
        self.table.place(self.row, self.index(name))
    }

    fn error(&self, code: &'static str, name: &str) -> Finding {
        Finding::error(code, &self.place(name)).about(self.cell("id").to_text()).with("name", name)
    }

    /// Free text on one line, without characters that only act on others.
    fn text(&self, name: &str, findings: &mut Vec<Finding>) -> Result<Option<String>, Finding> {
        let text = self.cell(name).to_text();
        if text.chars().count() > LONGEST_TEXT {
            return Err(self.error("text-too-long", name).with("limit", LONGEST_TEXT));
        }
        let visible: String =
            text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !hidden(*c)).collect();
        if visible.chars().count() < text.chars().count() {
            findings.push(Finding::warning("text-hidden", &self.place(name)).about(self.cell("id").to_text()));
        }
        let visible = visible.trim();
        Ok((!visible.is_empty()).then(|| visible.to_owned()))
    }

    fn words(&self, name: &str) -> Vec<String> {
        self.cell(name).to_text().split_whitespace().map(str::to_owned).collect()
    }

    /// One of the words an enum knows.
    fn word<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T, Finding> {
        let text = self.cell(name).to_text();
        serde_json::from_value(text.clone().into())
            .map_err(|_| self.error("partner-word-unknown", name).with("text", text))
    }

    fn kind(&self) -> Result<String, Finding> {
        let kind = self.cell("kind").to_text();
        if self.pack.partner_kinds.iter().any(|declared| declared.id == kind) {
            return Ok(kind);
        }
        Err(self.error("partner-kind-unknown", "kind").with("text", kind))
    }

    fn known(&self, name: &str, id: &str) -> Result<AreaId, Finding> {
        let found = self.districts.iter().find(|district| district.id.as_str() == id);
        found
            .map(|district| district.id.clone())
            .ok_or_else(|| self.error("partner-district-unknown", name).with("text", id))
    }

    fn district(&self) -> Result<Option<AreaId>, Finding> {
        let id = self.cell("district").to_text();
        if id.is_empty() { Ok(None) } else { self.known("district", &id).map(Some) }
    }

    fn serves(&self) -> Result<Vec<AreaId>, Finding> {
        self.words("serves").iter().map(|id| self.known("serves", id)).collect()
    }

    fn position(&self) -> Result<Option<Position>, Finding> {
        if *self.cell("lon") == Cell::Empty && *self.cell("lat") == Cell::Empty {
            return Ok(None);
        }
        let coordinate = |name| number(self.table, self.row, self.index(name));
        let point = coord! { x: coordinate("lon")?, y: coordinate("lat")? };
        if !bounds(self.pack).intersects(&point) {
            return Err(self.error("partner-outside", "lon").with("x", point.x).with("y", point.y));
        }
        let precision_m = match self.cell("precision_m") {
            Cell::Empty => None,
            _ => Some(coordinate("precision_m")?),
        };
        Ok(Some(Position { point, precision_m }))
    }

    /// A year, a month or a day.
    fn date(&self, name: &str) -> Result<Option<String>, Finding> {
        let text = self.cell(name).to_text();
        if text.is_empty() {
            return Ok(None);
        }
        let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        let whole = match shape.as_str() {
            "0000" => format!("{text}-01-01"),
            "0000-00" => format!("{text}-01"),
            _ => text.clone(),
        };
        match whole.parse::<chrono::NaiveDate>() {
            Ok(_) if whole.len() == 10 => Ok(Some(text)),
            _ => Err(self.error("date-broken", name).with("text", text)),
        }
    }

    fn note(&self, de: Option<String>, en: Option<String>) -> Option<Translated> {
        match (de, en) {
            (None, None) => None,
            (Some(de), Some(en)) => Some(Translated::new([("de", &de), ("en", &en)])),
            (Some(de), None) => Some(Translated::new([("de", &de)])),
            (None, Some(en)) => Some(Translated::new([("en", &en)])),
        }
    }

    /// What is odd about an entry that can be used all the same.
    fn doubts(&self, partner: &Partner) -> impl Iterator<Item = Finding> {
        let placed = partner.position.is_some();
        let unplaced = placed == (partner.precision == Precision::None);
        let undated = partner.state == PartnerState::Confirmed && partner.confirmed.is_none();
        [
            unplaced.then(|| Finding::warning("partner-precision-other", &self.place("precision"))),
            undated.then(|| Finding::warning("partner-confirmed-undated", &self.place("confirmed"))),
        ]
        .into_iter()
        .flatten()
    }
}

/// Controls, zero-width characters and marks that turn the writing direction of what follows.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
