//! Areas suggested to a tandem, each with its reasons; never an order, and never one that is full.
mod rules;

use serde::Serialize;
use utoipa::ToSchema;

use super::answer::{Gap, Named};
use super::past::Stood;
use super::picture::Picture;
use super::rules::{MONTHS, SOON_DAYS};
use crate::atlas::Atlas;
use crate::geo::geodesic_m;
use crate::kernel::codes;
use crate::tandems::{Near, TandemRow};

pub use rules::Reason;

/// How many areas are compared with one the tandem knows.
const MOST_ALIKE: usize = 12;

#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestions {
    /// The best first.
    suggestions: Vec<Suggestion>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Suggestion {
    area: Named,
    /// Smallest first.
    parents: Vec<Named>,
    /// The sum of the reasons' points.
    score: f64,
    /// The strongest first.
    reasons: Vec<Reason>,
}

/// A tandem that looks for areas.
pub struct Seeker<'a> {
    picture: &'a Picture<'a>,
    tandem: &'a TandemRow,
    languages: Vec<String>,
    wishes: Vec<String>,
    /// Areas it stands on.
    holds: Vec<usize>,
    /// Where distances are counted from: what it stands on, else what it wishes for.
    knows: Vec<usize>,
    /// Areas like one it stands on: (area, how far in standard deviations, like which).
    alike: Vec<(usize, f64, usize)>,
}

impl<'a> Seeker<'a> {
    pub fn new(picture: &'a Picture<'a>, tandem: &'a TandemRow) -> Self {
        let atlas = picture.atlas;
        let own = |claim: &&Stood| claim.state.is_live() && claim.tandems().any(|id| id == tandem.id);
        let holds: Vec<usize> =
            picture.known.claims.iter().filter(own).filter_map(|claim| atlas.area(claim.area.as_str())).collect();
        let wishes = codes(&tandem.wish_areas);
        let wished = || wishes.iter().filter_map(|id| atlas.areas_within(id)).flatten();
        let knows = if holds.is_empty() { wished().collect() } else { holds.clone() };
        let alike = |known: &usize| {
            let known = *known;
            atlas.alike(known, MOST_ALIKE).into_iter().map(move |alike| (alike.area, alike.distance, known))
        };
        let alike = holds.iter().flat_map(alike).collect();
        Self { picture, tandem, languages: codes(&tandem.languages), wishes, holds, knows, alike }
    }

    /// At most `limit` areas.
    pub fn suggestions(&self, limit: usize) -> Suggestions {
        let areas = 0..self.picture.atlas.city.areas.len();
        let mut found: Vec<Suggestion> = areas.filter_map(|area| self.suggestion(area)).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.area.id.cmp(&b.area.id)));
        found.truncate(limit);
        Suggestions { suggestions: found }
    }

    fn suggestion(&self, at: usize) -> Option<Suggestion> {
        let gap = self.picture.gap(at);
        if !self.may_come(at, &gap) {
            return None;
        }
        let mut reasons: Vec<Reason> = self.reasons(at, &gap).into_iter().flatten().collect();
        reasons.sort_by(|a, b| b.points().total_cmp(&a.points()));
        let score = rules::total(&reasons);
        (score > 0.0).then_some(Suggestion { area: gap.area, parents: gap.parents, score, reasons })
    }

    /// People live there, a claim still fits, and the tandem neither stands there nor was offered it.
    fn may_come(&self, at: usize, gap: &Gap) -> bool {
        let fits = gap.tandems.holders.len() < self.picture.atlas.city.planning.claims_per_area as usize;
        let lived_in = gap.why_none != Some("uninhabited") && gap.population != Some(0.0);
        let offered = gap.offered_to.iter().any(|to| to.id == self.tandem.id.to_string());
        fits && lived_in && !offered && !self.holds.contains(&at)
    }

    fn reasons(&self, at: usize, gap: &Gap) -> [Option<Reason>; 7] {
        let soon = gap.next_activity.is_some_and(|next| (next - self.picture.known.moment.day).num_days() <= SOON_DAYS);
        let months = if soon { 0 } else { gap.silent_months.unwrap_or(MONTHS) };
        [
            gap.need.as_ref().and_then(|need| rules::need(&need.class, need.step, need.of)),
            rules::wish(self.wishes_for(gap)),
            self.way(at),
            self.partner(at),
            rules::nobody(gap.tandems.holders.is_empty()),
            self.like(at),
            rules::quiet(months),
        ]
    }

    fn wishes_for(&self, gap: &Gap) -> bool {
        gap.parents.iter().chain([&gap.area]).any(|place| self.wishes.contains(&place.id))
    }

    /// How far it is from what the tandem knows, if it cares.
    fn way(&self, at: usize) -> Option<Reason> {
        let centre = |area: usize| self.picture.atlas.city.areas[area].centre;
        let (metres, to) = (self.knows.iter())
            .filter(|known| **known != at)
            .map(|known| (geodesic_m(centre(at), centre(*known)).round(), *known))
            .min_by(|a, b| a.0.total_cmp(&b.0))?;
        let to = name(self.picture.atlas, to);
        match self.tandem.wish_near {
            Near::Near => rules::near(metres, to),
            Near::Elsewhere => rules::elsewhere(metres, to),
            Near::Either => None,
        }
    }

    /// The partner there that suits best: near, and speaking a language of ours.
    fn partner(&self, at: usize) -> Option<Reason> {
        let city = &self.picture.atlas.city;
        let main = city.languages.first().map_or("", String::as_str);
        let reason = |(partner, metres): &(usize, f64)| {
            let partner = &city.partners[*partner];
            let shared: Vec<String> =
                partner.languages.iter().filter(|spoken| self.languages.contains(spoken)).cloned().collect();
            rules::partner(&partner.name, *metres, shared, main)
        };
        let near = self.picture.support[at].near.iter();
        near.filter_map(reason).max_by(|a, b| a.points().total_cmp(&b.points()))
    }

    fn like(&self, at: usize) -> Option<Reason> {
        let likenesses = self.alike.iter().filter(|(area, ..)| *area == at);
        let (_, distance, to) = likenesses.min_by(|a, b| a.1.total_cmp(&b.1))?;
        rules::alike(*distance, name(self.picture.atlas, *to))
    }
}

fn name(atlas: &Atlas, area: usize) -> String {
    atlas.city.areas[area].name.clone()
}
