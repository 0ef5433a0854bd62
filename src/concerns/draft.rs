//! What a tandem types, and what is kept of it. Asks the city, not the database.
use geo::Coord;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Concern, Place, Priority, Proposal, Said, Sphere, Whereabouts};
use super::place::{PRECISIONS_M, snap};
use crate::atlas::Atlas;
use crate::http::{Answer, Problem, field, given};
use crate::kernel::{ActivityId, AreaId, TandemId};

/// Proposals of one concern.
const MOST_PROPOSALS: usize = 10;
/// Letters of a proposal; one line.
const PROPOSAL: usize = 500;
/// How a realisable proposal begins where a table can only hold text: German, English.
pub const REALISABLE: [&str; 2] = ["[umsetzbar]", "[realisable]"];

/// Where it is, as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ConcernPlaceDraft)]
pub struct PlaceDraft {
    pub kind: Whereabouts,
    /// With `area`.
    #[serde(default)]
    pub area_id: Option<AreaId>,
    /// With `point`: lon, lat. It is put on the grid before it is kept.
    #[serde(default)]
    #[schema(min_items = 2, max_items = 2)]
    pub position: Option<[f64; 2]>,
    /// With `point`: 10, 100 or 500.
    #[serde(default)]
    pub precision_m: Option<i64>,
}

/// A concern as it is noted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcernDraft {
    pub tandem_id: TandemId,
    /// An activity of that tandem where it came up.
    #[serde(default)]
    pub activity_id: Option<ActivityId>,
    pub topic: String,
    #[serde(default)]
    pub description: String,
    pub priority: Priority,
    pub place: PlaceDraft,
    #[serde(default)]
    pub proposals: Vec<Proposal>,
    /// Who in the administration knows of it.
    #[serde(default)]
    pub contact: String,
    pub sphere: Sphere,
    /// What the city could decide.
    #[serde(default)]
    pub could_decide: String,
}

/// Any part of it but its tandem; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ConcernChange {
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub activity_id: Option<Option<ActivityId>>,
    pub topic: Option<String>,
    pub description: Option<String>,
    pub priority: Option<Priority>,
    pub place: Option<PlaceDraft>,
    pub proposals: Option<Vec<Proposal>>,
    pub contact: Option<String>,
    pub sphere: Option<Sphere>,
    pub could_decide: Option<String>,
}

impl ConcernChange {
    pub fn over(self, draft: ConcernDraft) -> ConcernDraft {
        ConcernDraft {
            tandem_id: draft.tandem_id,
            activity_id: self.activity_id.unwrap_or(draft.activity_id),
            topic: self.topic.unwrap_or(draft.topic),
            description: self.description.unwrap_or(draft.description),
            priority: self.priority.unwrap_or(draft.priority),
            place: self.place.unwrap_or(draft.place),
            proposals: self.proposals.unwrap_or(draft.proposals),
            contact: self.contact.unwrap_or(draft.contact),
            sphere: self.sphere.unwrap_or(draft.sphere),
            could_decide: self.could_decide.unwrap_or(draft.could_decide),
        }
    }
}

impl ConcernDraft {
    /// A concern as its tandem would type it.
    pub fn of(concern: &Concern) -> Self {
        let concern = concern.clone();
        Self {
            tandem_id: concern.tandem_id,
            activity_id: concern.activity_id,
            place: PlaceDraft::of(&concern.whereabouts()),
            topic: concern.topic,
            description: concern.description,
            priority: concern.priority,
            proposals: concern.proposals,
            contact: concern.contact,
            sphere: concern.sphere,
            could_decide: concern.could_decide,
        }
    }

    /// What is kept of it. 422 says which field and why. `kept`: where it is now; typed again it stays, even in an area of an
    /// older edition.
    pub fn check(&self, atlas: &Atlas, kept: Option<&Place>) -> Answer<Said> {
        let same = kept.filter(|place| PlaceDraft::of(place) == self.place);
        Ok(Said {
            activity_id: self.activity_id,
            topic: field::required("topic", &self.topic, field::TITLE)?,
            description: field::text("description", &self.description, field::SUMMARY)?,
            priority: self.priority,
            place: same.cloned().map_or_else(|| self.place.check(atlas), Ok)?,
            proposals: proposals(&self.proposals)?,
            contact: field::text("contact", &self.contact, field::TITLE)?,
            sphere: self.sphere,
            could_decide: field::text("could_decide", &self.could_decide, field::NOTE)?,
        })
    }
}

/// Each on one line, empty ones left out. 422 `too_many`, `too_long`.
pub fn proposals(typed: &[Proposal]) -> Answer<Vec<Proposal>> {
    let mut kept = Vec::new();
    for proposal in typed {
        let text = field::text("proposals", &proposal.text, PROPOSAL)?.replace('\n', " ");
        let proposal = marked(&text, proposal.realisable);
        if !proposal.text.is_empty() {
            kept.push(proposal);
        }
    }
    if kept.len() > MOST_PROPOSALS {
        let detail = format!("A concern has at most {MOST_PROPOSALS} proposals.");
        return Err(Problem::invalid("proposals", "too_many", detail));
    }
    Ok(kept)
}

/// A proposal whose text begins with the mark of a realisable one is one.
pub fn marked(text: &str, realisable: bool) -> Proposal {
    let mut proposal = Proposal { text: text.trim().to_owned(), realisable };
    while let Some(rest) = REALISABLE.iter().find_map(|mark| proposal.text.strip_prefix(mark)) {
        proposal = Proposal { text: rest.trim().to_owned(), realisable: true };
    }
    proposal
}

impl PlaceDraft {
    pub const CITY: Self = Self { kind: Whereabouts::City, area_id: None, position: None, precision_m: None };

    pub fn area(id: AreaId) -> Self {
        Self { kind: Whereabouts::Area, area_id: Some(id), ..Self::CITY }
    }

    pub fn of(place: &Place) -> Self {
        let area = match place {
            Place::Area(area) => Some(area.clone()),
            Place::City | Place::Point { .. } => None,
        };
        let point = place.point();
        Self {
            kind: place.whereabouts(),
            area_id: area,
            position: point.map(|(lon, lat, _)| [lon, lat]),
            precision_m: point.map(|(.., precision_m)| precision_m),
        }
    }

    /// What belongs to another kind is left out: it was typed before the kind was changed.
    fn check(&self, atlas: &Atlas) -> Answer<Place> {
        match self.kind {
            Whereabouts::City => Ok(Place::City),
            Whereabouts::Area => {
                let area = self.area_id.clone().filter(|id| atlas.area(id.as_str()).is_some());
                area.map(Place::Area).ok_or_else(|| bad("unknown_area", "Say which area: 'area_id'."))
            }
            Whereabouts::Point => self.point(atlas),
        }
    }

    /// On the grid, with the area the knot lies in; at the city's edge, where it may lie outside, that of the point itself.
    fn point(&self, atlas: &Atlas) -> Answer<Place> {
        let [x, y] = self.position.ok_or_else(|| bad("required", "A point is a 'position' of lon and lat."))?;
        let precision_m = self.precision_m.filter(|metres| PRECISIONS_M.contains(metres));
        let precision_m = precision_m.ok_or_else(|| bad("bad_precision", "'precision_m' is 10, 100 or 500."))?;
        let point = Coord { x, y };
        let within = atlas.locator.at(point).ok_or_else(|| bad("outside_city", "This point is not in the city."))?;
        let knot = snap(point, precision_m);
        let area = atlas.locator.at(knot).unwrap_or(within);
        let area = atlas.city.areas[area].id.clone();
        Ok(Place::Point { area, lon: knot.x, lat: knot.y, precision_m })
    }
}

fn bad(code: &'static str, detail: &str) -> Problem {
    Problem::invalid("place", code, detail)
}
