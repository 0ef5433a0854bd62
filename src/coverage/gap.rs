//! One area of the picture: its need, who and what is there, and the gap that leaves.
use std::collections::BTreeSet;

use super::answer::{Gap, Named, Need, Offered, Tandems};
use super::past::Stood;
use super::picture::Picture;
use super::rules::{self, Facts};
use crate::atlas::Atlas;
use crate::claims::ClaimState;
use crate::indicators::Value;
use crate::kernel::AreaId;

/// The indicator that says how many people live somewhere.
const POPULATION: &str = "population";

impl<'a> Picture<'a> {
    pub fn gap(&self, at: usize) -> Gap {
        let area = &self.atlas.city.areas[at];
        let (need, why_none) = need(self.atlas, at);
        let (moment, support) = (self.known.moment, &self.support[at]);
        let dates = self.dates.get(&area.id).into_iter().flatten();
        let last = dates.clone().filter_map(|row| row.last).max().map(|last| moment.day_of(last));
        let next = dates.filter_map(|row| row.next).min().map(|next| moment.day_of(next));
        let mut gap = Gap {
            area: Named::new(&area.id, &area.name),
            parents: area.parents.iter().map(|parent| Named::new(&parent.id, &parent.name)).collect(),
            need,
            population: population(self.atlas, at),
            tandems: self.tandems(&area.id),
            offered_to: self.offered_to(&area.id),
            last_activity: last,
            next_activity: next,
            silent_months: last.map(|last| rules::months_between(last, moment.day)),
            partner: support.nearest(self.atlas),
            served_by: support.serving(self.atlas),
            languages: self.languages(at),
            shares: None,
            score: None,
            why_none,
        };
        gap.shares = self.facts(&gap).map(|facts| rules::shares(&facts));
        gap.score = gap.shares.map(|shares| rules::score(&shares, &self.known.weights));
        gap
    }

    /// Claims of an area, offered ones too.
    pub fn claims(&self, area: &AreaId) -> impl Iterator<Item = &'a Stood> + Clone {
        self.claims.get(area).into_iter().flatten().copied()
    }

    fn facts(&self, gap: &Gap) -> Option<Facts> {
        let need = gap.need.as_ref()?;
        let day = self.known.moment.day;
        Some(Facts {
            step: need.step,
            classes: need.of,
            silent_months: gap.silent_months,
            next_in_days: gap.next_activity.map(|next| (next - day).num_days()),
            metres: gap.partner.as_ref().map(|partner| partner.metres),
            missing: gap.languages.missing,
            languages: gap.languages.of,
            active: gap.tandems.active,
            waiting: gap.tandems.seeking + gap.tandems.paused,
        })
    }

    fn tandems(&self, area: &AreaId) -> Tandems {
        let live = self.claims(area).filter(|claim| claim.state.is_live());
        let count = |state| live.clone().filter(|claim| claim.state == state).count();
        Tandems {
            active: count(ClaimState::Active),
            seeking: count(ClaimState::SeekingPartner),
            paused: count(ClaimState::Paused),
            holders: live.clone().map(|claim| self.known.named(claim.holder)).collect(),
        }
    }

    fn offered_to(&self, area: &AreaId) -> Vec<Named> {
        let offered = self.claims(area).filter(|claim| claim.state == ClaimState::Offered);
        offered.map(|claim| self.known.named(claim.holder)).collect()
    }

    /// What is spoken there, of all that the programme speaks.
    fn languages(&self, at: usize) -> Offered {
        let area = &self.atlas.city.areas[at].id;
        let tandems = self.claims(area).filter(|claim| claim.state.is_live()).flat_map(Stood::tandems);
        let of_tandems = tandems.filter_map(|tandem| self.of_tandem.get(&tandem)).flatten();
        let partners = self.support[at].serving.iter().map(|partner| &self.atlas.city.partners[*partner]);
        let offered: BTreeSet<&String> = of_tandems.chain(partners.flat_map(|partner| &partner.languages)).collect();
        let missing = self.languages.iter().filter(|language| !offered.contains(language)).count();
        Offered { offered: offered.into_iter().cloned().collect(), missing, of: self.languages.len() }
    }
}

/// The class of need, or why there is none.
fn need(atlas: &Atlas, at: usize) -> (Option<Need>, Option<&'static str>) {
    let (classes, score) = (&atlas.city.need_index.classes, &atlas.need[at]);
    match (&score.value, score.class) {
        (Value::Number(index), Some(step)) => {
            let class = classes.get(step - 1).map_or_else(String::new, |class| class.id.clone());
            (Some(Need { class, step, of: classes.len(), index: rules::rounded(*index) }), None)
        }
        (Value::Missing(missing), _) => (None, Some(missing.state())),
        (Value::Number(_), None) => (None, None),
    }
}

/// Residents, if the city says.
pub fn population(atlas: &Atlas, at: usize) -> Option<f64> {
    let column = atlas.column(POPULATION)?;
    atlas.columns[column].values[at].number()
}
