//! The city on one day: what was read, put beside what is published, area by area.
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::answer::{AS_TODAY, Caps, CityCoverage, Coverage, Gap, Named, Need, Offered, Tandems};
use super::model::{DatesRow, PerShare, TandemLine, Turn};
use super::past::{Stood, stood};
use super::rules::{self, Facts};
use super::store;
use super::support::{Support, support};
use crate::activities::dates::day_begins;
use crate::atlas::Atlas;
use crate::claims::ClaimState;
use crate::db::{Error, Tx};
use crate::http::{Answer, Problem};
use crate::indicators::Value;
use crate::kernel::{AreaId, TandemId, codes};
use crate::people;

/// The indicator that says how many people live somewhere.
pub const POPULATION: &str = "population";

/// A day and the last moment of it that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub day: NaiveDate,
    pub today: bool,
    pub at: DateTime<Utc>,
    pub zone: Tz,
}

impl Moment {
    /// Today, or the end of an earlier day. 400 for a day ahead.
    pub fn new(atlas: &Atlas, on: Option<NaiveDate>, now: DateTime<Utc>) -> Answer<Self> {
        let zone = atlas.city.zone();
        let today = atlas.city.day(now);
        let day = on.unwrap_or(today);
        if day == today {
            return Ok(Self { day, today: true, at: now, zone });
        }
        let ends = day.succ_opt().and_then(|next| day_begins(zone, next)).filter(|_| day < today);
        let ends = ends.ok_or_else(|| Problem::bad_parameter("on", "'on' is a day since 2000, today or earlier"))?;
        Ok(Self { day, today: false, at: ends - TimeDelta::milliseconds(1), zone })
    }

    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }
}

/// What people did up to a moment, as the tables tell it.
pub struct Known {
    pub moment: Moment,
    pub weights: PerShare,
    pub claims: Vec<Stood>,
    pub tandems: Vec<TandemLine>,
    pub dates: Vec<DatesRow>,
    pub volunteers: u32,
}

impl Known {
    pub async fn read(tx: &mut Tx, moment: Moment) -> Result<Self, Error> {
        Ok(Self {
            moment,
            weights: store::weights(tx).await?.weights,
            claims: claims(tx, moment.at).await?,
            tandems: store::tandems(tx).await?,
            dates: store::dates(tx, moment.at).await?,
            volunteers: people::volunteers(tx, moment.at, moment.day).await?,
        })
    }

    pub fn tandem(&self, id: TandemId) -> Option<&TandemLine> {
        self.tandems.iter().find(|tandem| tandem.id == id)
    }

    pub fn named(&self, id: TandemId) -> Named {
        Named::new(id, self.tandem(id).map_or("", |tandem| tandem.name.as_str()))
    }
}

/// Claims as they stood; tandems that had ended are not among those who joined.
async fn claims(tx: &mut Tx, at: DateTime<Utc>) -> Result<Vec<Stood>, Error> {
    let mut turns: HashMap<String, Vec<Turn>> = HashMap::new();
    for turn in store::turns(tx, at).await? {
        turns.entry(turn.record_id.clone()).or_default().push(turn);
    }
    let ended: HashSet<String> = store::ended(tx, at).await?.into_iter().collect();
    let told = |claim| stood(&claim, turns.get(&claim.id.to_string()).into_iter().flatten(), at);
    let mut claims: Vec<Stood> = store::claims(tx, at).await?.into_iter().filter_map(told).collect();
    for claim in &mut claims {
        claim.joined.retain(|tandem| !ended.contains(&tandem.to_string()));
    }
    Ok(claims)
}

/// The picture, one area after another.
pub struct Picture<'a> {
    pub atlas: &'a Atlas,
    pub known: &'a Known,
    pub support: Vec<Support>,
    /// Of the programme.
    pub languages: Vec<String>,
    of_tandem: HashMap<TandemId, Vec<String>>,
    claims: HashMap<&'a AreaId, Vec<&'a Stood>>,
    dates: HashMap<&'a AreaId, Vec<&'a DatesRow>>,
}

impl<'a> Picture<'a> {
    pub fn new(atlas: &'a Atlas, known: &'a Known) -> Self {
        let mut claims: HashMap<_, Vec<_>> = HashMap::new();
        known.claims.iter().for_each(|claim| claims.entry(&claim.area).or_default().push(claim));
        let mut dates: HashMap<_, Vec<_>> = HashMap::new();
        known.dates.iter().for_each(|row| dates.entry(&row.area_id).or_default().push(row));
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
            languages: self.offered(at),
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

    fn offered(&self, at: usize) -> Offered {
        let area = &self.atlas.city.areas[at].id;
        let tandems = self.claims(area).filter(|claim| claim.state.is_live()).flat_map(Stood::tandems);
        let of_tandems = tandems.filter_map(|tandem| self.of_tandem.get(&tandem)).flatten();
        let partners = self.support[at].serving.iter().map(|partner| &self.atlas.city.partners[*partner]);
        let offered: BTreeSet<&String> = of_tandems.chain(partners.flat_map(|partner| &partner.languages)).collect();
        let missing = self.languages.iter().filter(|language| !offered.contains(language)).count();
        Offered { offered: offered.into_iter().cloned().collect(), missing, of: self.languages.len() }
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
