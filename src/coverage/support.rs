//! Which partners support what tandems do in an area: houses with a catchment that may be open, no municipal offices. The
//! nearest one counts, whoever it is there for: a closed house next door helps nobody. Pure.
use super::answer::{Named, NearPartner};
use crate::atlas::{Atlas, serves};
use crate::geo::geodesic_m;
use crate::partners::Partner;

/// The group of kinds that hold no activities.
const OFFICES: &str = "office";

/// Who supports in an area, partners by their number.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    pub serving: Vec<usize>,
    /// Every house with a place, and whole metres from the area's centre; the nearest first.
    pub near: Vec<(usize, f64)>,
}

/// Of every area.
pub fn support(atlas: &Atlas) -> Vec<Support> {
    let supporting: Vec<usize> = (0..atlas.city.partners.len()).filter(|at| supports(atlas, *at)).collect();
    (atlas.city.areas.iter())
        .map(|area| {
            let partner = |at: &usize| &atlas.city.partners[*at];
            let serving: Vec<usize> = supporting.iter().copied().filter(|at| serves(partner(at), area)).collect();
            let metres = |at: &usize| Some(geodesic_m(area.centre, partner(at).position?.point).round());
            let mut near: Vec<(usize, f64)> = supporting.iter().filter_map(|at| Some((*at, metres(at)?))).collect();
            near.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
            Support { serving, near }
        })
        .collect()
}

fn supports(atlas: &Atlas, at: usize) -> bool {
    let partner: &Partner = &atlas.city.partners[at];
    let kind = atlas.city.partner_kinds.iter().find(|kind| kind.id == partner.kind);
    let has_catchment = !partner.serves.is_empty();
    has_catchment && partner.state.may_be_open() && kind.is_some_and(|kind| kind.group != OFFICES)
}

impl Support {
    pub fn nearest(&self, atlas: &Atlas) -> Option<NearPartner> {
        self.near.first().map(|(at, metres)| near(&atlas.city.partners[*at], *metres))
    }

    pub fn serving(&self, atlas: &Atlas) -> Vec<Named> {
        let partners = self.serving.iter().map(|at| &atlas.city.partners[*at]);
        partners.map(|partner| Named::new(&partner.id, &partner.name)).collect()
    }
}

fn near(partner: &Partner, metres: f64) -> NearPartner {
    NearPartner { id: partner.id.to_string(), name: partner.name.clone(), metres }
}
