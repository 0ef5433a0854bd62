//! What was carried to the city, one story each, and the sums. Pure.
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::answer::{Counts, Story};
use super::model::Done;
use super::told::Teller;
use crate::concerns::{Bundle, Concern, Named, Outcome, Stage, StepKind, awaited, chain, noted};
use crate::kernel::AreaId;

/// All sums of what was done.
pub fn counts(done: &Done) -> Counts {
    let held: BTreeSet<_> = done.held.iter().map(|date| date.activity_id).collect();
    let many = |which: fn(&Bundle) -> bool| done.bundles.iter().filter(|bundle| which(bundle)).count();
    Counts {
        areas: done.areas.len(),
        activities_held: held.len(),
        concerns: done.concerns.len(),
        transmitted: many(is_transmitted),
        answered: many(is_answered),
        implemented: many(is_implemented),
        measures: done.bundles.iter().map(|bundle| bundle.measures.len()).sum(),
        effects: done.bundles.iter().map(|bundle| bundle.effects.len()).sum(),
    }
}

pub fn is_transmitted(bundle: &Bundle) -> bool {
    !bundle.transmissions.is_empty()
}

pub fn is_answered(bundle: &Bundle) -> bool {
    bundle.row.stage == Stage::Answered
}

pub fn is_implemented(bundle: &Bundle) -> bool {
    bundle.row.outcome() == Some(Outcome::Implemented)
}

/// One of each bundle and of each concern in none; where something happened last, first.
pub fn stories(done: &Done, teller: &Teller<'_>) -> Vec<Story> {
    let alone = done.concerns.iter().filter(|concern| concern.bundle_id.is_none());
    let alone = alone.map(|concern| (concern.created_at, of_concern(concern, teller)));
    let bundled = done.bundles.iter().map(|bundle| of_bundle(bundle, teller));
    let mut stories: Vec<(DateTime<Utc>, Story)> = alone.chain(bundled).collect();
    stories.sort_by_key(|(last, _)| std::cmp::Reverse(*last));
    stories.into_iter().map(|(_, story)| story).collect()
}

fn of_concern(concern: &Concern, teller: &Teller<'_>) -> Story {
    Story {
        bundle_id: None,
        concern_id: Some(concern.id),
        title: concern.topic.clone(),
        tandems: vec![Named::new(concern.tandem_id, &concern.tandem_name)],
        areas: teller.areas(concern.area_id.as_ref()),
        stage: concern.stage(),
        outcome: None,
        chain: vec![noted(concern)],
        silent_days: None,
    }
}

fn of_bundle(bundle: &Bundle, teller: &Teller<'_>) -> (DateTime<Utc>, Story) {
    let chain = chain(bundle, |office| teller.department(office), teller.now);
    let happened = chain.iter().filter(|step| step.kind != StepKind::Silence);
    let last = happened.map(|step| step.at).max().unwrap_or(bundle.row.created_at);
    let story = Story {
        bundle_id: Some(bundle.id()),
        concern_id: None,
        title: bundle.row.title.clone(),
        tandems: bundle.tandems().into_iter().map(|(id, name)| Named::new(id, name)).collect(),
        areas: teller.areas(areas(bundle)),
        stage: bundle.row.stage,
        outcome: bundle.row.outcome(),
        chain,
        silent_days: awaited(bundle).map(|(_, since)| (teller.now - since).num_days().max(0)),
    };
    (last, story)
}

/// Where the concerns of a bundle are.
pub fn areas(bundle: &Bundle) -> impl Iterator<Item = &AreaId> {
    bundle.concerns.iter().filter_map(|concern| concern.area_id.as_ref())
}
