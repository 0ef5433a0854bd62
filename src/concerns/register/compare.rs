//! Compares a table that came back with what stands now, row by row, or says why a row is refused. Pure: what stands in the
//! service now is given.
use std::collections::{BTreeMap, BTreeSet};

use super::cells::{plain, read_place, read_priority, read_proposals};
use super::read::{Row, Sheet};
use super::refusal::{No, no, no_draft, no_place, no_priority};
use super::review::{Refused, Review};
use super::words::Column;
use crate::access::Signed;
use crate::atlas::Atlas;
use crate::concerns::draft::ConcernDraft;
use crate::concerns::model::{Concern, Said};
use crate::kernel::{ConcernId, Language, TandemId};
use crate::tandems::TandemRow;

/// What the table is compared with.
pub struct Around<'a> {
    pub atlas: &'a Atlas,
    pub by: &'a Signed,
    pub concerns: Vec<Concern>,
    /// Those that have not ended.
    pub tandems: Vec<TandemRow>,
}

/// Compares a sheet with what stands now.
pub fn review(sheet: &Sheet, around: &Around<'_>) -> Review {
    let mut comparison = Comparison {
        around,
        language: sheet.language,
        known: around.concerns.iter().map(|concern| (concern.id, concern)).collect(),
        seen: BTreeSet::new(),
        noted: around.concerns.iter().map(|row| (row.tandem_id, row.topic.clone(), row.description.clone())).collect(),
        review: Review::default(),
    };
    for (line, column) in &sheet.formulas {
        comparison
            .refuse(*line, no(*column, "formula", "A cell of the register is a text; this one computes something."));
    }
    for row in &sheet.rows {
        let done = if plain(row.get(Column::Id)).is_empty() { comparison.added(row) } else { comparison.kept(row) };
        if let Err(no) = done {
            comparison.refuse(row.line, no);
        }
    }
    comparison.review.preview.rows = sheet.rows.len();
    comparison.review.preview.refused.sort_by_key(|refused| refused.row);
    comparison.review
}

/// A comparison on its way.
pub struct Comparison<'a> {
    pub around: &'a Around<'a>,
    pub language: Language,
    pub known: BTreeMap<ConcernId, &'a Concern>,
    pub seen: BTreeSet<ConcernId>,
    /// What the tandems have said already, so that a table brought back twice adds its new rows once.
    pub noted: BTreeSet<(TandemId, String, String)>,
    pub review: Review,
}

impl Comparison<'_> {
    fn refuse(&mut self, row: u64, no: No) {
        let column = no.column.map(|column| column.head(self.language));
        self.review.preview.refused.push(Refused { row, column, code: no.code, detail: no.detail });
    }

    /// The draft with these columns from the row, checked like any other.
    pub fn said(
        &self,
        row: &Row,
        columns: &[Column],
        draft: &ConcernDraft,
        kept: Option<&Concern>,
    ) -> Result<Said, No> {
        let mut draft = draft.clone();
        for column in columns {
            let text = plain(row.get(*column));
            match column {
                Column::Topic => draft.topic = text,
                Column::Description => draft.description = text,
                Column::Contact => draft.contact = text,
                Column::Proposals => draft.proposals = read_proposals(&text),
                Column::Place => draft.place = read_place(&text, self.around.atlas).map_err(no_place)?,
                Column::Priority if text.is_empty() && kept.is_none() => {}
                Column::Priority => draft.priority = read_priority(&text).ok_or_else(no_priority)?,
                Column::Status | Column::Tandem | Column::Id | Column::Version => {}
            }
        }
        let place = kept.map(Concern::whereabouts);
        draft.check(self.around.atlas, place.as_ref()).map_err(no_draft)
    }
}
