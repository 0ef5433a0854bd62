//! A concern as cells, and cells as parts of a concern. Pure.
use super::words::{Column, text};
use crate::atlas::Atlas;
use crate::concerns::draft::{PlaceDraft, marked};
use crate::concerns::model::{Concern, Place, Priority, Proposal};
use crate::kernel::AreaId;
use crate::kernel::Language;

/// What stands in a cell of a concern's row.
pub fn cell(concern: &Concern, column: Column, language: Language, atlas: &Atlas) -> String {
    match column {
        Column::Topic => concern.topic.clone(),
        Column::Description => concern.description.clone(),
        Column::Priority => text(language, &format!("priority-{}", concern.priority.as_str())),
        Column::Place => place(&concern.whereabouts(), language, atlas),
        Column::Proposals => proposals(&concern.proposals, language),
        Column::Contact => concern.contact.clone(),
        Column::Status => status(concern, language),
        Column::Tandem => concern.tandem_name.clone(),
        Column::Id => concern.id.to_string(),
        Column::Version => concern.version.to_string(),
    }
}

/// Spaces at the ends of lines and how lines end are no change.
pub fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

fn proposals(proposals: &[Proposal], language: Language) -> String {
    let mark = text(language, "realisable");
    let line = |proposal: &Proposal| match proposal.realisable {
        true => format!("{mark} {}", proposal.text),
        false => proposal.text.clone(),
    };
    proposals.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One on each line; a realisable one begins with its mark, of either language.
pub fn read_proposals(cell: &str) -> Vec<Proposal> {
    plain(cell).lines().map(|line| marked(line, false)).filter(|proposal| !proposal.text.is_empty()).collect()
}

fn status(concern: &Concern, language: Language) -> String {
    let stage = text(language, &format!("stage-{}", concern.stage().as_str()));
    match concern.outcome() {
        Some(outcome) => format!("{stage}: {}", text(language, &format!("outcome-{}", outcome.as_str()))),
        None => stage,
    }
}

/// A word for how much it presses, of either language; small or large letters.
pub fn read_priority(cell: &str) -> Option<Priority> {
    let cell = plain(cell).to_lowercase();
    let says = |priority: &Priority, language: Language| {
        text(language, &format!("priority-{}", priority.as_str())).to_lowercase() == cell
    };
    Priority::ALL.iter().copied().find(|priority| Language::ALL.iter().any(|language| says(priority, *language)))
}

/// `Kiefernstraße (021002)`; a point is only said to be one.
fn place(place: &Place, language: Language, atlas: &Atlas) -> String {
    let Some(id) = place.area() else { return text(language, "place-city") };
    let name = atlas.area(id.as_str()).map_or(id.as_str(), |at| &atlas.city.areas[at].name);
    match place {
        Place::Point { .. } => format!("{name} ({id}), {}", text(language, "place-point")),
        _ => format!("{name} ({id})"),
    }
}

/// Why a place cannot be read out of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// A point is set on the map.
    Point,
    /// No area, or one of several with this name.
    Unknown,
}

/// The whole city, also as nothing; or an area by `Name (id)`, its id or its name.
pub fn read_place(cell: &str, atlas: &Atlas) -> Result<PlaceDraft, NoPlace> {
    let cell = plain(cell);
    let is = |key: &str, said: &str| Language::ALL.iter().any(|language| text(*language, key).to_lowercase() == said);
    let small = cell.to_lowercase();
    if small.is_empty() || is("place-city", &small) {
        return Ok(PlaceDraft::CITY);
    }
    if small.rsplit(',').next().is_some_and(|last| small.contains(',') && is("place-point", last.trim())) {
        return Err(NoPlace::Point);
    }
    area(&cell, atlas).map(PlaceDraft::area).ok_or(NoPlace::Unknown)
}

fn area(cell: &str, atlas: &Atlas) -> Option<AreaId> {
    let areas = &atlas.city.areas;
    if let Some(at) = atlas.area(cell) {
        return Some(areas[at].id.clone());
    }
    let whole = |name: &str, id: &AreaId| cell.eq_ignore_ascii_case(&format!("{name} ({id})"));
    if let Some(found) = areas.iter().find(|area| whole(&area.name, &area.id)) {
        return Some(found.id.clone());
    }
    let mut named = areas.iter().filter(|area| area.name.to_lowercase() == cell.to_lowercase());
    named.next().filter(|_| named.next().is_none()).map(|area| area.id.clone())
}
