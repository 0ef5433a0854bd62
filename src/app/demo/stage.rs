//! The stage of the demo: the neediest areas, the houses that serve them, the cast, and the days between.
use axum::Router;
use serde_json::{Value, json};

use super::BEGINS;
use super::cast::{Cast, gather};
use super::days::Calendar;
use super::player::Player;
use crate::access::Office;
use crate::kernel::PartnerId;

/// Needy areas the story plays in; the neediest of all stays free, for whoever tries the demo.
const AREAS: usize = 9;
pub const CITY_TOO_SMALL: &str = "the demo needs a city with ten areas that have a need index and a Welcome Point";

/// Everything the scenes need.
pub struct Stage<'a> {
    pub cast: Cast,
    pub calendar: Calendar<'a>,
    pub areas: Vec<Value>,
    pub houses: Vec<PartnerId>,
    /// Offices a concern can be routed to, as the city names them.
    pub departments: Vec<String>,
    pub language: String,
}

/// A tandem with the one who acts for it.
pub struct Tandem<'a> {
    pub id: String,
    pub acts: &'a Player,
}

/// Sets the stage: chooses areas and houses by what the city publishes, and gathers the cast.
pub async fn set<'a>(office: &'a Office, router: &Router) -> Result<Stage<'a>, String> {
    let visitor = Player::new(router, "", String::new());
    let ranking = visitor.get("/api/indicators/need_index/ranking?limit=40").await?;
    let ranked = ranking["ranking"].as_array().cloned().unwrap_or_default();
    let mut areas = Vec::new();
    let mut houses = Vec::new();
    for area in ranked {
        let profile = visitor.get(&format!("/api/areas/{}", area["area_id"].as_str().unwrap_or_default())).await?;
        if let Some(house) = serving(&profile) {
            if !houses.contains(&house) {
                houses.push(house);
            }
            areas.push(area);
        }
    }
    if areas.len() <= AREAS {
        return Err(CITY_TOO_SMALL.into());
    }
    houses.truncate(3);
    let cast = gather(office, router, &houses).await?;
    let departments = office.atlas().city.departments.iter().map(|department| department.id.clone()).collect();
    let language = office.atlas().city.languages.first().cloned().unwrap_or_default();
    Ok(Stage { cast, calendar: Calendar::new(office, BEGINS.num_days()), areas, houses, departments, language })
}

/// The Welcome Point that serves an area and is not known to be closed.
fn serving(profile: &Value) -> Option<PartnerId> {
    let open = |partner: &&Value| {
        partner["serves"] == true && partner["kind"] == "welcome_point" && partner["state"] != "closed"
    };
    let partner = profile["partners"].as_array()?.iter().find(open)?;
    partner["id"].as_str().map(PartnerId::new)
}

impl Stage<'_> {
    pub fn area(&self, rank: usize) -> Value {
        self.areas[rank]["area_id"].clone()
    }

    /// Lets time pass until this day; everyone looks in, so that nobody is signed out for being away too long.
    pub async fn until(&self, day: i64) -> Result<(), String> {
        self.calendar.until(day);
        let Cast { connectors, staff, coordinator, operator } = &self.cast;
        for player in connectors.iter().chain(staff).chain([coordinator, operator]) {
            player.get("/api/me").await?;
        }
        Ok(())
    }

    /// The first language of the city decides what the invented texts are written in.
    pub fn say(&self, de: &str, en: &str) -> String {
        if self.language == "de" { de.to_owned() } else { en.to_owned() }
    }

    /// A plan; what is not said is as the template has it.
    pub fn plan(&self, tandem: &Tandem, rank: usize, starts: String, template: &str, title: String) -> Value {
        json!({
            "tandem_ids": [tandem.id], "template": template, "title": title, "summary": "", "area_id": self.area(rank),
            "place": { "kind": "area", "name": "", "partner_id": null, "room_id": null, "position": null },
            "starts": starts, "minutes": 120, "rrule": null, "languages": ["ar", "de"], "audience": "", "needs": ""
        })
    }
}
