//! The city on one day: what was read, put beside what is published, area by area.
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::answer::{AS_TODAY, Caps, CityCoverage, Coverage, Gap};
use super::known::Known;
use super::model::DatesRow;
use super::past::Stood;
use super::support::{Support, support};
use crate::atlas::Atlas;
use crate::kernel::{AreaId, TandemId, codes, grouped};

/// The picture, one area after another.
pub struct Picture<'a> {
    pub atlas: &'a Atlas,
    pub known: &'a Known,
    pub support: Vec<Support>,
    /// Of the programme.
    pub languages: Vec<String>,
    /// What each tandem speaks.
    pub of_tandem: HashMap<TandemId, Vec<String>>,
    pub claims: BTreeMap<&'a AreaId, Vec<&'a Stood>>,
    pub dates: BTreeMap<&'a AreaId, Vec<&'a DatesRow>>,
}

impl<'a> Picture<'a> {
    pub fn new(atlas: &'a Atlas, known: &'a Known) -> Self {
        let claims = grouped(known.claims.iter().map(|claim| (&claim.area, claim)));
        let dates = grouped(known.dates.iter().map(|row| (&row.area_id, row)));
        let of_tandem = known.tandems.iter().map(|tandem| (tandem.id, codes(&tandem.languages))).collect();
        Self { atlas, known, support: support(atlas), languages: programme(atlas, known), of_tandem, claims, dates }
    }

    /// All areas and the city.
    pub fn coverage(&self) -> Coverage {
        let mut areas: Vec<Gap> = (0..self.atlas.city.areas.len()).map(|area| self.gap(area)).collect();
        let city = self.city(&areas);
        areas.sort_by(larger_first);
        Coverage {
            on: self.known.moment.day,
            today: self.known.moment.today,
            weights: self.known.weights,
            caps: Caps::OURS,
            languages: self.languages.clone(),
            as_today: AS_TODAY.to_vec(),
            areas,
            city,
        }
    }

    fn city(&self, areas: &[Gap]) -> CityCoverage {
        let special = |gap: &&Gap| gap.need.as_ref().is_some_and(|need| need.step + 1 >= need.of);
        let stands = |gap: &&Gap| !gap.tandems.holders.is_empty();
        let k = self.atlas.city.planning.disclosure_k;
        CityCoverage {
            areas: areas.len(),
            with_need: areas.iter().filter(|gap| gap.need.is_some()).count(),
            special_need: areas.iter().filter(special).count(),
            special_need_covered: areas.iter().filter(special).filter(|gap| gap.tandems.active > 0).count(),
            claimed: areas.iter().filter(stands).count(),
            activities_held: self.known.dates.iter().filter(|row| row.last.is_some()).count(),
            activities_ahead: self.known.dates.iter().filter(|row| row.next.is_some()).count(),
            volunteers: Some(self.known.volunteers).filter(|count| *count >= k),
        }
    }
}

/// The larger gap first; of equal ones where the index of need is higher, then where more people live, then by id. Areas
/// without a score stand last, by id.
fn larger_first(a: &Gap, b: &Gap) -> Ordering {
    let rank = |gap: &Gap| {
        let index = gap.need.as_ref().map_or(0.0, |need| need.index);
        gap.score.map_or([-1.0, 0.0, 0.0], |score| [score, index, gap.population.unwrap_or(0.0)])
    };
    let falling = |(a, b): (f64, f64)| b.total_cmp(&a);
    let pairs = rank(a).into_iter().zip(rank(b));
    pairs.map(falling).find(|order| order.is_ne()).unwrap_or_else(|| a.area.id.cmp(&b.area.id))
}

/// All that a tandem or a partner speaks: tandems that live or held something then, partners that may be open.
fn programme(atlas: &Atlas, known: &Known) -> Vec<String> {
    let then: HashSet<TandemId> = known.claims.iter().flat_map(Stood::tandems).collect();
    let tandems = known.tandems.iter().filter(|tandem| tandem.living || then.contains(&tandem.id));
    let partners = atlas.city.partners.iter().filter(|partner| partner.state.may_be_open());
    let spoken = tandems.flat_map(|tandem| codes(&tandem.languages));
    let spoken: BTreeSet<String> = spoken.chain(partners.flat_map(|partner| partner.languages.clone())).collect();
    spoken.into_iter().collect()
}
