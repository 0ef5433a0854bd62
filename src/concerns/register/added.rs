//! Rows that are new concerns: whose, and that they say enough.
use super::cells::plain;
use super::compare::Comparison;
use super::read::Row;
use super::refusal::{No, no};
use super::review::{Added, New};
use super::words::{Column, text};
use crate::concerns::draft::{ConcernDraft, PlaceDraft};
use crate::concerns::model::{Priority, Sphere, Stage};
use crate::kernel::TandemId;
use crate::tandems::TandemRow;

impl<'a> Comparison<'a> {
    /// A row that is a new concern.
    pub fn added(&mut self, row: &Row) -> Result<(), No> {
        if !plain(row.get(Column::Version)).is_empty() {
            let detail = "The id of this concern is gone; a new one has no version.";
            return Err(no(Some(Column::Id), "id_missing", detail));
        }
        let status = plain(row.get(Column::Status));
        if !status.is_empty() && status != text(self.language, &format!("stage-{}", Stage::Noted.as_str())) {
            let detail = "The status changes in the service, not in the table.";
            return Err(no(Some(Column::Status), "status_fixed", detail));
        }
        let tandem = self.tandem(row)?;
        let (id, name) = (tandem.id, tandem.name.clone());
        let said = self.said(row, &Column::OPEN, &blank(id), None)?;
        if !self.noted.insert((id, said.topic.clone(), said.description.clone())) {
            return Err(no(None, "already_noted", "This tandem has noted just this already."));
        }
        self.review.preview.added.push(Added { row: row.line, topic: said.topic.clone(), tandem: name });
        self.review.new.push(New { tandem: id, said });
        Ok(())
    }

    /// The one tandem of this name; of a connector's, one of their own.
    fn tandem(&self, row: &Row) -> Result<&'a TandemRow, No> {
        let name = plain(row.get(Column::Tandem)).to_lowercase();
        let named = self.around.tandems.iter().filter(|tandem| tandem.name.to_lowercase() == name);
        let (own, others): (Vec<_>, Vec<_>) =
            named.partition(|tandem| self.around.by.is_office() || self.around.by.acts_in(tandem.id));
        let refused = |code, detail| Err(no(Some(Column::Tandem), code, detail));
        match own.as_slice() {
            [one] => Ok(one),
            [] if others.is_empty() => refused("unknown_tandem", "There is no tandem of this name."),
            [] => refused("not_your_tandem", "Only a member of this tandem notes for it."),
            _ => refused("ambiguous_tandem", "Several tandems have this name; note it in the service."),
        }
    }
}

/// What a new row does not say.
fn blank(tandem: TandemId) -> ConcernDraft {
    ConcernDraft {
        tandem_id: tandem,
        activity_id: None,
        topic: String::new(),
        description: String::new(),
        priority: Priority::Medium,
        place: PlaceDraft::CITY,
        proposals: Vec::new(),
        contact: String::new(),
        sphere: Sphere::Municipal,
        could_decide: String::new(),
    }
}
