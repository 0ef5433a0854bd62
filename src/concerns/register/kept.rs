//! Rows of concerns that there are: which cells somebody wrote in, and whether that may be.
use uuid::Uuid;

use super::cells::{cell, plain, read_place, read_priority, read_proposals};
use super::compare::Comparison;
use super::read::Row;
use super::refusal::{No, no};
use super::review::{CHANGED_MEANWHILE, Change, Edit};
use super::words::Column;
use crate::concerns::draft::{ConcernDraft, PlaceDraft};
use crate::concerns::model::Concern;
use crate::concerns::rules;
use crate::kernel::ConcernId;

impl<'a> Comparison<'a> {
    /// A row of a concern that there is.
    pub fn kept(&mut self, row: &Row) -> Result<(), No> {
        let concern = self.concern(row)?;
        let changed: Vec<Column> =
            Column::OPEN.into_iter().filter(|column| self.differs(row, concern, *column)).collect();
        // Where nobody wrote in it, its stage may have moved on since the table was written.
        if !(changed.is_empty() && is_stale(row, concern)) {
            self.is_untouched(row, concern)?;
        }
        if changed.is_empty() {
            self.review.preview.unchanged += 1;
            return Ok(());
        }
        self.may_change(concern)?;
        let said = self.said(row, &changed, &ConcernDraft::of(concern), Some(concern))?;
        let changes: Vec<Change> = changed.iter().map(|column| self.change(row, concern, *column)).collect();
        self.review.preview.changes.extend(changes);
        self.review.edits.push(Edit { concern: concern.clone(), said });
        Ok(())
    }

    fn change(&self, row: &Row, concern: &Concern, column: Column) -> Change {
        Change {
            row: row.line,
            id: concern.id,
            topic: concern.topic.clone(),
            column: column.head(self.language),
            before: self.cell(concern, column),
            after: plain(row.get(column)),
        }
    }

    /// The concern a row is of, each once.
    fn concern(&mut self, row: &Row) -> Result<&'a Concern, No> {
        let id = Uuid::parse_str(&plain(row.get(Column::Id))).ok().map(ConcernId::from);
        let concern = id.and_then(|id| self.known.get(&id).copied());
        let concern =
            concern.ok_or_else(|| no(Some(Column::Id), "unknown_concern", "There is no concern of this id."))?;
        match self.seen.insert(concern.id) {
            true => Ok(concern),
            false => Err(no(Some(Column::Id), "twice", "This concern stands in the table twice.")),
        }
    }

    fn cell(&self, concern: &Concern, column: Column) -> String {
        cell(concern, column, self.language, self.around.atlas)
    }

    /// Not what stands now, and not the same said otherwise.
    fn differs(&self, row: &Row, concern: &Concern, column: Column) -> bool {
        let text = plain(row.get(column));
        let same = match column {
            Column::Priority => read_priority(&text) == Some(concern.priority),
            Column::Proposals => read_proposals(&text) == concern.proposals,
            Column::Place => {
                read_place(&text, self.around.atlas).is_ok_and(|place| place == PlaceDraft::of(&concern.whereabouts()))
            }
            _ => false,
        };
        !same && text != plain(&self.cell(concern, column))
    }

    /// Only the open cells are written in, and nobody else has changed the concern.
    fn is_untouched(&self, row: &Row, concern: &Concern) -> Result<(), No> {
        if is_stale(row, concern) {
            let detail = "Somebody has changed this concern since the table was written; take a new table.";
            return Err(no(Some(Column::Version), CHANGED_MEANWHILE, detail));
        }
        for (column, code, detail) in [
            (Column::Version, "fixed_cell", "The version is the service's own."),
            (Column::Tandem, "fixed_cell", "A concern stays with the tandem that noted it."),
            (Column::Status, "status_fixed", "The status changes in the service, not in the table."),
        ] {
            if self.differs(row, concern, column) {
                return Err(no(Some(column), code, detail));
            }
        }
        Ok(())
    }

    fn may_change(&self, concern: &Concern) -> Result<(), No> {
        if !self.around.by.is_office() && !rules::is_mine(concern, self.around.by) {
            return Err(no(None, "not_your_concern", "Only the tandem that noted this concern changes it."));
        }
        if !rules::is_changeable(concern.stage()) {
            return Err(no(None, "wrong_stage", "It has been transmitted to the city."));
        }
        Ok(())
    }
}

/// The table was written from an earlier version.
fn is_stale(row: &Row, concern: &Concern) -> bool {
    plain(row.get(Column::Version)).parse::<i64>().is_ok_and(|version| version < concern.version)
}
