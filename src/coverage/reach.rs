//! The covering of this city: who is how far from whom, how many live there, and the answer in names.
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::Named;
use super::covering::{Best, Question, UNIT, best, demand};
use super::gap::population;
use super::picture::Picture;
use crate::atlas::Atlas;
use crate::geo::geodesic_m;

/// Where more tandems would reach most need.
#[derive(Debug, Serialize, ToSchema)]
pub struct Covering {
    more: usize,
    within_m: u32,
    /// Residents weighted by need within reach of an active tandem: now, then, and of all.
    reached_now: f64,
    reached_then: f64,
    of: f64,
    /// The one that adds most first.
    places: Vec<PlaceAnswer>,
    /// Nothing better exists.
    optimal: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CoveringPlace)]
struct PlaceAnswer {
    area: Named,
    adds: f64,
    reaches: Vec<Named>,
}

/// What is asked of the city as it is: areas with an active tandem reach others, free ones could.
pub fn question(picture: &Picture<'_>, more: usize, within_m: u32) -> Question {
    let areas = 0..picture.atlas.city.areas.len();
    let gaps: Vec<_> = areas.clone().map(|area| picture.gap(area)).collect();
    let weighted = |area: usize| {
        let need = gaps[area].shares.map(|shares| shares.need)?;
        Some(demand(population(picture.atlas, area)?, need))
    };
    Question {
        demand: areas.clone().map(|area| weighted(area).unwrap_or(0)).collect(),
        reach: reach(picture.atlas, within_m),
        existing: areas.clone().filter(|area| gaps[*area].tandems.active > 0).collect(),
        candidates: areas.filter(|area| gaps[*area].tandems.holders.is_empty()).collect(),
        more,
    }
}

/// Areas whose centre is not farther away, each area itself among them.
fn reach(atlas: &Atlas, within_m: u32) -> Vec<Vec<usize>> {
    let areas = &atlas.city.areas;
    let within = |a: usize, b: usize| a == b || geodesic_m(areas[a].centre, areas[b].centre) <= f64::from(within_m);
    let mut reach: Vec<Vec<usize>> = (0..areas.len()).map(|area| vec![area]).collect();
    for a in 0..areas.len() {
        for b in (a + 1..areas.len()).filter(|b| within(a, *b)) {
            reach[a].push(b);
            reach[b].push(a);
        }
    }
    reach
}

/// The answer in names. Takes its time: not for a thread that serves others.
pub fn covering(atlas: &Atlas, question: &Question, within_m: u32) -> Covering {
    let found: Best = best(question);
    let residents = |units: u64| units as f64 / UNIT;
    let named = |area: usize| Named::new(&atlas.city.areas[area].id, &atlas.city.areas[area].name);
    Covering {
        more: question.more,
        within_m,
        reached_now: residents(found.reached_now),
        reached_then: residents(found.reached_then()),
        of: residents(question.demand.iter().sum()),
        optimal: found.optimal,
        places: (found.places.into_iter())
            .map(|place| PlaceAnswer {
                area: named(place.area),
                adds: residents(place.adds),
                reaches: place.reaches.into_iter().map(named).collect(),
            })
            .collect(),
    }
}
