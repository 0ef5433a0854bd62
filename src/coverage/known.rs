//! What people did up to the end of a day, as the tables tell it. Knows nothing of what is published.
use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::answer::Named;
use super::model::{DatesRow, PerShare, TandemLine};
use super::past::{Stood, stood};
use super::store;
use crate::activities::dates::day_begins;
use crate::atlas::Atlas;
use crate::db::{Error, Tx};
use crate::http::{Answer, Problem};
use crate::kernel::{TandemId, grouped};
use crate::people;

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
    let marks = grouped(store::marks(tx, at).await?.into_iter().map(|mark| (mark.record_id.clone(), mark)));
    let ended: HashSet<String> = store::ended(tx, at).await?.into_iter().collect();
    let told = |claim| stood(&claim, marks.get(&claim.id.to_string()).into_iter().flatten(), at);
    let mut claims: Vec<Stood> = store::claims(tx, at).await?.into_iter().filter_map(told).collect();
    for claim in &mut claims {
        claim.joined.retain(|tandem| !ended.contains(&tandem.to_string()));
    }
    Ok(claims)
}
