//! Who carries how much, and which claims sleep. Pure.
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::Named;
use super::known::Known;
use super::model::HostedRow;
use super::past::Stood;
use crate::atlas::Atlas;
use crate::claims::review_day;
use crate::kernel::{ClaimId, TandemId};

/// A claim sleeps after so many months without an activity.
pub const SLEEP_MONTHS: u32 = 3;

#[derive(Debug, Serialize, ToSchema)]
pub struct Load {
    /// Who carries most first.
    tandems: Vec<Carries>,
    /// Those that began first, first.
    sleeping: Vec<Sleeping>,
    sleep_months: u32,
}

/// What a tandem carries: claims that stand, activities ahead, concerns without an answer.
#[derive(Debug, Serialize, ToSchema)]
struct Carries {
    tandem: Named,
    claims: i64,
    activities: i64,
    concerns: i64,
    total: i64,
}

/// A live claim without an activity for long, or whose review is due.
#[derive(Debug, Serialize, ToSchema)]
struct Sleeping {
    claim_id: ClaimId,
    area: Named,
    tandem: Named,
    since: DateTime<Utc>,
    last_activity: Option<NaiveDate>,
    review_due: bool,
}

/// How many of something a tandem has.
pub type Counts = Vec<(TandemId, i64)>;

/// What was counted beside the picture of today.
pub struct Counted {
    pub claims: Counts,
    pub activities: Counts,
    pub concerns: Counts,
    /// Dates in each area by each tandem.
    pub hosted: Vec<HostedRow>,
}

impl Load {
    pub fn new(atlas: &Atlas, known: &Known, counted: &Counted) -> Self {
        let of = |counts: &Counts, id: TandemId| counts.iter().find(|(of, _)| *of == id).map_or(0, |(_, count)| *count);
        let carries = |id: TandemId| {
            let claims = of(&counted.claims, id);
            let (activities, concerns) = (of(&counted.activities, id), of(&counted.concerns, id));
            Carries { tandem: known.named(id), claims, activities, concerns, total: claims + activities + concerns }
        };
        let living = known.tandems.iter().filter(|tandem| tandem.living);
        let mut tandems: Vec<Carries> = living.map(|tandem| carries(tandem.id)).collect();
        tandems.sort_by_key(|carries| -carries.total);
        let mut sleeping: Vec<Sleeping> = (known.claims.iter().filter(|claim| claim.state.is_live()))
            .filter_map(|claim| sleeping(atlas, known, claim, &counted.hosted))
            .collect();
        sleeping.sort_by_key(|claim| (claim.since, claim.claim_id));
        Self { tandems, sleeping, sleep_months: SLEEP_MONTHS }
    }
}

fn sleeping(atlas: &Atlas, known: &Known, claim: &Stood, hosted: &[HostedRow]) -> Option<Sleeping> {
    let moment = known.moment;
    let own = |row: &&HostedRow| row.area_id == claim.area && claim.tandems().any(|tandem| tandem == row.tandem_id);
    let last = hosted.iter().filter(own).filter_map(|row| row.last).max();
    let ahead = hosted.iter().filter(own).any(|row| row.next.is_some());
    let awake = moment.day_of(last.map_or(claim.since, |last| last.max(claim.since)));
    let planning = &atlas.city.planning;
    let looked = claim.reviewed_at.unwrap_or(claim.since);
    let review_due = review_day(looked, planning.review_months, moment.zone).is_some_and(|day| day <= moment.day);
    let asleep = !ahead && sleeps(awake, moment.day);
    let area = atlas.area(claim.area.as_str()).map(|at| atlas.city.areas[at].name.clone());
    (asleep || review_due).then(|| Sleeping {
        claim_id: claim.id,
        area: Named::new(&claim.area, area.unwrap_or_else(|| claim.area.to_string())),
        tandem: known.named(claim.holder),
        since: claim.since,
        last_activity: last.map(|last| moment.day_of(last)),
        review_due,
    })
}

/// Nothing for so many months, whole ones.
fn sleeps(awake: NaiveDate, today: NaiveDate) -> bool {
    awake.checked_add_months(Months::new(SLEEP_MONTHS)).is_some_and(|day| day <= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_sleeps_after_whole_months() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(!sleeps(day("2026-01-15"), day("2026-04-14")));
        assert!(sleeps(day("2026-01-15"), day("2026-04-15")));
    }
}
