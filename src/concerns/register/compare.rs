//! What a table that came back would change: row by row, cell by cell, or why a row is refused. Pure: what stands in the
//! service now is given.
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::cells::{NoPlace, cell, plain, read_place, read_priority, read_proposals};
use super::read::{Row, Sheet};
use super::words::{Column, text};
use crate::access::Signed;
use crate::atlas::Atlas;
use crate::concerns::draft::{ConcernDraft, PlaceDraft};
use crate::concerns::model::{Concern, Priority, Said, Sphere, Stage};
use crate::concerns::rules;
use crate::http::Problem;
use crate::kernel::Language;
use crate::kernel::{ConcernId, TandemId};
use crate::tandems::TandemRow;

/// A cell that will change. `column`: as its header calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterChange)]
pub struct Change {
    pub row: u64,
    pub id: ConcernId,
    pub topic: String,
    pub column: String,
    pub before: String,
    pub after: String,
}

/// A row that will be a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterAdded)]
pub struct Added {
    pub row: u64,
    pub topic: String,
    pub tandem: String,
}

/// What cannot be taken, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterRefused)]
pub struct Refused {
    pub row: u64,
    pub column: Option<String>,
    pub code: String,
    pub detail: String,
}

/// What somebody reads before they say yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegisterPreview)]
pub struct Preview {
    pub rows: usize,
    pub changes: Vec<Change>,
    pub added: Vec<Added>,
    pub refused: Vec<Refused>,
    pub unchanged: usize,
}

/// A concern that will be written anew.
#[derive(Clone, Debug)]
pub struct Edit {
    pub concern: Concern,
    pub said: Said,
}

/// A concern that will be noted.
#[derive(Clone, Debug)]
pub struct New {
    pub tandem: TandemId,
    pub said: Said,
}

/// The preview, and what is to be written if somebody says yes.
#[derive(Clone, Debug, Default)]
pub struct Review {
    pub preview: Preview,
    pub edits: Vec<Edit>,
    pub new: Vec<New>,
}

/// What the table is compared with.
pub struct Around<'a> {
    pub atlas: &'a Atlas,
    pub by: &'a Signed,
    pub concerns: Vec<Concern>,
    /// Those that have not ended.
    pub tandems: Vec<TandemRow>,
}

/// Somebody else has changed it since the table was written: the one refusal that may be news since a preview.
pub const CHANGED_MEANWHILE: &str = "changed_meanwhile";

/// A row that is refused: in which cell, and why.
struct No {
    column: Option<Column>,
    code: String,
    detail: String,
}

/// Compares a sheet with what stands now.
pub fn review(sheet: &Sheet, around: &Around<'_>) -> Review {
    let mut desk = Comparison {
        around,
        language: sheet.language,
        known: around.concerns.iter().map(|concern| (concern.id, concern)).collect(),
        seen: BTreeSet::new(),
        noted: around.concerns.iter().map(|row| (row.tandem_id, row.topic.clone(), row.description.clone())).collect(),
        review: Review::default(),
    };
    for (line, column) in &sheet.formulas {
        desk.refuse(*line, no(*column, "formula", "A cell of the register is a text; this one computes something."));
    }
    for row in &sheet.rows {
        let done = if plain(row.get(Column::Id)).is_empty() { desk.added(row) } else { desk.kept(row) };
        if let Err(no) = done {
            desk.refuse(row.line, no);
        }
    }
    desk.review.preview.rows = sheet.rows.len();
    desk.review.preview.refused.sort_by_key(|refused| refused.row);
    desk.review
}

struct Comparison<'a> {
    around: &'a Around<'a>,
    language: Language,
    known: BTreeMap<ConcernId, &'a Concern>,
    seen: BTreeSet<ConcernId>,
    /// What the tandems have said already, so that a table brought back twice adds its new rows once.
    noted: BTreeSet<(TandemId, String, String)>,
    review: Review,
}

impl<'a> Comparison<'a> {
    fn refuse(&mut self, row: u64, no: No) {
        let column = no.column.map(|column| column.head(self.language));
        self.review.preview.refused.push(Refused { row, column, code: no.code, detail: no.detail });
    }

    /// A row of a concern that there is.
    fn kept(&mut self, row: &Row) -> Result<(), No> {
        let concern = self.concern(row)?;
        let changed: Vec<Column> =
            Column::OPEN.into_iter().filter(|column| self.differs(row, concern, *column)).collect();
        if changed.is_empty() && self.is_stale(row, concern) {
            // Its stage has moved on since the table was written; nobody wrote in it.
            self.review.preview.unchanged += 1;
            return Ok(());
        }
        self.is_untouched(row, concern)?;
        if changed.is_empty() {
            self.review.preview.unchanged += 1;
            return Ok(());
        }
        self.may_change(concern)?;
        let said = self.said(row, &changed, &ConcernDraft::of(concern), Some(concern))?;
        let change = |column: &Column| Change {
            row: row.line,
            id: concern.id,
            topic: concern.topic.clone(),
            column: column.head(self.language),
            before: self.cell(concern, *column),
            after: plain(row.get(*column)),
        };
        let changes: Vec<Change> = changed.iter().map(change).collect();
        self.review.preview.changes.extend(changes);
        self.review.edits.push(Edit { concern: concern.clone(), said });
        Ok(())
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

    /// The table was written from an earlier version.
    fn is_stale(&self, row: &Row, concern: &Concern) -> bool {
        plain(row.get(Column::Version)).parse::<i64>().is_ok_and(|version| version < concern.version)
    }

    /// Only the open cells are written in, and nobody else has changed the concern.
    fn is_untouched(&self, row: &Row, concern: &Concern) -> Result<(), No> {
        if self.is_stale(row, concern) {
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

    /// A row that is a new concern.
    fn added(&mut self, row: &Row) -> Result<(), No> {
        if !plain(row.get(Column::Version)).is_empty() {
            return Err(no(
                Some(Column::Id),
                "id_missing",
                "The id of this concern is gone; a new one has no version.",
            ));
        }
        let status = plain(row.get(Column::Status));
        if !status.is_empty() && status != text(self.language, &format!("stage-{}", Stage::Noted.as_str())) {
            return Err(no(
                Some(Column::Status),
                "status_fixed",
                "The status changes in the service, not in the table.",
            ));
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

    /// The draft with these columns from the row, checked like any other.
    fn said(&self, row: &Row, columns: &[Column], draft: &ConcernDraft, kept: Option<&Concern>) -> Result<Said, No> {
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

fn no(column: Option<Column>, code: &str, detail: &str) -> No {
    No { column, code: code.to_owned(), detail: detail.to_owned() }
}

fn no_place(why: NoPlace) -> No {
    let (code, detail) = match why {
        NoPlace::Point => ("point_in_table", "A point is set on the map, in the service."),
        NoPlace::Unknown => ("unknown_area", "Write the name of one area and its id, or that it is the whole city."),
    };
    no(Some(Column::Place), code, detail)
}

fn no_priority() -> No {
    no(Some(Column::Priority), "bad_priority", "Write how much it presses: low, medium or high.")
}

fn no_draft(problem: Problem) -> No {
    let param = problem.param.unwrap_or_default();
    let column = Column::ALL.iter().copied().find(|column| column.as_str() == param);
    No { column, code: problem.code.into_owned(), detail: problem.detail }
}
