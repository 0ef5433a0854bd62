//! Languages × districts: where somebody speaks it. Counts of volunteers' groups below the city's limit are only few. Pure.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::Named;
use super::past::Stood;
use super::picture::Picture;
use crate::areas::Area;
use crate::atlas::serves;
use crate::kernel::{AreaId, TandemId, codes};
use crate::partners::Partner;

#[derive(Debug, Serialize, ToSchema)]
pub struct Matrix {
    /// Its end counts; of today, this moment.
    on: NaiveDate,
    today: bool,
    /// What is known only as it is today.
    as_today: Vec<&'static str>,
    /// Counts from 1 to one below it are `few`.
    k: u32,
    /// Of the highest level.
    districts: Vec<Named>,
    /// One a language of the programme.
    rows: Vec<Row>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Row {
    language: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Cell {
    /// Open partners that lie there or serve it, and speak it.
    places: usize,
    /// Tandems that stand there and speak it.
    tandems: Count,
}

/// How many, if it may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Count {
    Number(usize),
    Few(Few),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Few {
    Few,
}

impl Count {
    /// 0, few from 1 to `k` − 1, or the number.
    pub fn of(count: usize, k: u32) -> Self {
        if count > 0 && count < k as usize { Self::Few(Few::Few) } else { Self::Number(count) }
    }
}

impl Matrix {
    pub fn new(picture: &Picture<'_>) -> Self {
        let city = &picture.atlas.city;
        let k = city.planning.disclosure_k;
        let top = city.levels.last().map(|level| level.id.as_str());
        let districts: Vec<_> = city.districts.iter().filter(|district| Some(district.level.as_str()) == top).collect();
        let within: Vec<Within> = districts.iter().map(|district| Within::new(picture, &district.id)).collect();
        let row = |language: &String| {
            let cell = |within: &Within| within.cell(language, k);
            Row { language: language.clone(), cells: within.iter().map(cell).collect() }
        };
        let moment = picture.known.moment;
        Self {
            on: moment.day,
            today: moment.today,
            as_today: vec!["partners", "languages"],
            k,
            districts: districts.iter().map(|district| Named::new(&district.id, &district.name)).collect(),
            rows: picture.languages.iter().map(row).collect(),
        }
    }
}

/// What each tandem and partner of a district speaks.
struct Within {
    tandems: Vec<Vec<String>>,
    partners: Vec<Vec<String>>,
}

impl Within {
    fn new(picture: &Picture<'_>, district: &AreaId) -> Self {
        let city = &picture.atlas.city;
        let areas: Vec<&Area> =
            city.areas.iter().filter(|area| area.parents.iter().any(|parent| parent.id == *district)).collect();
        let stands = areas.iter().flat_map(|area| picture.claims(&area.id)).filter(|claim| claim.state.is_live());
        let tandems: BTreeSet<TandemId> = stands.flat_map(Stood::tandems).collect();
        let spoken = |id: &TandemId| picture.known.tandem(*id).map(|tandem| codes(&tandem.languages));
        let here = |partner: &&Partner| {
            let lies = |area: &&Area| area.parents.iter().any(|parent| Some(&parent.id) == partner.district.as_ref());
            partner.state.may_be_open() && areas.iter().any(|area| serves(partner, area) || lies(area))
        };
        Self {
            tandems: tandems.iter().filter_map(spoken).collect(),
            partners: city.partners.iter().filter(here).map(|partner| partner.languages.clone()).collect(),
        }
    }

    fn cell(&self, language: &String, k: u32) -> Cell {
        let speak = |of: &[Vec<String>]| of.iter().filter(|spoken| spoken.contains(language)).count();
        Cell { places: speak(&self.partners), tandems: Count::of(speak(&self.tandems), k) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_enough_are_counted_and_few_are_few() {
        let counts = (0..5).map(|count| serde_json::to_value(Count::of(count, 3)).unwrap()).collect::<Vec<_>>();
        assert_eq!(serde_json::json!(counts), serde_json::json!([0, "few", "few", 3, 4]));
        assert_eq!(Count::of(1, 1), Count::Number(1));
    }
}
