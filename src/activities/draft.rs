//! What someone types into the planner, and what is kept of it. Asks the city, not the database.
use geo::Coord;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::dates::{self, Repeat};
use super::model::{Plan, Whole};
use super::templates;
use crate::atlas::Atlas;
use crate::city::PlaceKind;
use crate::http::{Answer, Problem, field};
use crate::kernel::{AreaId, PartnerId, RoomId, TandemId, codes};

/// Tandems that may hold one activity.
const MOST_HOSTS: usize = 10;
const MOST_LANGUAGES: usize = 20;

/// Where it is to take place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceDraft {
    pub kind: PlaceKind,
    /// What the place is called; a room is called like its house.
    pub name: String,
    /// Whose room; kept with `room` only.
    pub partner_id: Option<PartnerId>,
    pub room_id: Option<RoomId>,
    /// lon, lat; kept with `point` only.
    #[schema(min_items = 2, max_items = 2)]
    pub position: Option<[f64; 2]>,
}

/// An activity as it is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityDraft {
    /// The hosts; one of them is the caller's.
    pub tandem_ids: Vec<TandemId>,
    /// A template's id.
    pub template: String,
    pub title: String,
    pub summary: String,
    #[schema(value_type = String)]
    pub area_id: AreaId,
    pub place: PlaceDraft,
    /// Wall time of the first date, `2026-11-26T17:00`.
    pub starts: String,
    /// 1 to 720.
    pub minutes: i64,
    /// RFC 5545: weekly or monthly, at most 60 dates within a year.
    pub rrule: Option<String>,
    /// Spoken there, BCP 47.
    pub languages: Vec<String>,
    pub audience: String,
    /// What is needed for it; not public.
    pub needs: String,
}

/// Any part of it; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ActivityChange {
    pub tandem_ids: Option<Vec<TandemId>>,
    pub template: Option<String>,
    pub title: Option<String>,
    pub summary: Option<String>,
    #[schema(value_type = Option<String>)]
    pub area_id: Option<AreaId>,
    pub place: Option<PlaceDraft>,
    pub starts: Option<String>,
    pub minutes: Option<i64>,
    /// `null`: it no longer repeats.
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub rrule: Option<Option<String>>,
    pub languages: Option<Vec<String>>,
    pub audience: Option<String>,
    pub needs: Option<String>,
}

/// Tells `null` from absent.
fn given<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl ActivityChange {
    pub fn over(self, draft: ActivityDraft) -> ActivityDraft {
        ActivityDraft {
            tandem_ids: self.tandem_ids.unwrap_or(draft.tandem_ids),
            template: self.template.unwrap_or(draft.template),
            title: self.title.unwrap_or(draft.title),
            summary: self.summary.unwrap_or(draft.summary),
            area_id: self.area_id.unwrap_or(draft.area_id),
            place: self.place.unwrap_or(draft.place),
            starts: self.starts.unwrap_or(draft.starts),
            minutes: self.minutes.unwrap_or(draft.minutes),
            rrule: self.rrule.unwrap_or(draft.rrule),
            languages: self.languages.unwrap_or(draft.languages),
            audience: self.audience.unwrap_or(draft.audience),
            needs: self.needs.unwrap_or(draft.needs),
        }
    }
}

impl ActivityDraft {
    /// An activity as its hosts would type it.
    pub fn of(whole: &Whole) -> Self {
        let activity = whole.activity.clone();
        let position = activity.point().map(|point| [point.x, point.y]);
        Self {
            tandem_ids: whole.hosts.iter().map(|host| host.id).collect(),
            template: activity.template,
            title: activity.title,
            summary: activity.summary,
            area_id: activity.area_id,
            place: PlaceDraft {
                kind: activity.place,
                name: activity.place_name,
                partner_id: activity.partner_id,
                room_id: activity.room_id,
                position,
            },
            starts: activity.starts,
            minutes: activity.minutes,
            rrule: activity.rrule,
            languages: codes(&activity.languages),
            audience: activity.audience,
            needs: activity.needs,
        }
    }

    /// The same at another time; a repeat keeps its rhythm.
    pub fn moved_to(self, starts: &str) -> Answer<Self> {
        Ok(Self { rrule: moved(&self.starts, starts, self.rrule.as_deref())?, starts: starts.to_owned(), ..self })
    }

    /// What is kept of it. 422 says which field and why; what a copy or a change brought along from an older edition of the
    /// city (`kept`) stays as it is.
    pub fn check(&self, atlas: &Atlas, kept: Option<&Self>) -> Answer<Plan> {
        let zone = atlas.city.zone();
        let known = |is: bool, param: &'static str, code: &'static str| {
            if is {
                Ok(())
            } else {
                Err(Problem::invalid(param, code, format!("'{param}' names nothing this city has.")))
            }
        };
        let same = |of: fn(&Self) -> &str| kept.is_some_and(|kept| of(kept) == of(self));
        let template = templates::is_known(&atlas.city, &self.template) || same(|draft| &draft.template);
        known(template, "template", "unknown_template")?;
        let area = atlas.area(self.area_id.as_str()).is_some() || same(|draft| draft.area_id.as_str());
        known(area, "area_id", "unknown_area")?;
        let (partner, room, point) = self.place.check(atlas)?;
        Ok(Plan {
            tandems: self.tandems()?,
            template: self.template.clone(),
            title: field::text("title", &self.title, field::TITLE)?,
            summary: field::text("summary", &self.summary, field::SUMMARY)?,
            area: self.area_id.clone(),
            place: self.place.kind,
            place_name: field::text("place", &self.place.name, field::TITLE)?,
            partner,
            room,
            point,
            series: dates::expand(zone, &self.starts, self.minutes, self.rrule.as_deref())?,
            languages: field::codes("languages", &self.languages, MOST_LANGUAGES)?,
            audience: field::text("audience", &self.audience, field::TITLE)?,
            needs: field::text("needs", &self.needs, field::NOTE)?,
        })
    }

    /// Each once, in the order of their ids, in which they are locked.
    fn tandems(&self) -> Answer<Vec<TandemId>> {
        let mut tandems = self.tandem_ids.clone();
        tandems.sort_unstable();
        tandems.dedup();
        match tandems.len() {
            0 => Err(Problem::invalid("tandem_ids", "required", "An activity belongs to at least one tandem.")),
            1..=MOST_HOSTS => Ok(tandems),
            _ => Err(Problem::invalid("tandem_ids", "too_many", format!("At most {MOST_HOSTS} tandems share one."))),
        }
    }
}

type Placed = (Option<PartnerId>, Option<RoomId>, Option<Coord<f64>>);

impl PlaceDraft {
    /// What belongs to another kind of place is left out: it was typed before the kind was changed.
    fn check(&self, atlas: &Atlas) -> Answer<Placed> {
        match self.kind {
            PlaceKind::Area => Ok((None, None, None)),
            PlaceKind::Point => self.point().map(|point| (None, None, Some(point))),
            PlaceKind::Room => {
                let partner = self.partner_id.clone();
                let partner = partner
                    .ok_or_else(|| Problem::invalid("place", "required", "A room is a partner's: say 'partner_id'."))?;
                if atlas.partner(partner.as_str()).is_none() {
                    return Err(Problem::invalid("place", "unknown_partner", "There is no such partner."));
                }
                Ok((Some(partner), self.room_id, None))
            }
        }
    }

    fn point(&self) -> Answer<Coord<f64>> {
        let [x, y] = self
            .position
            .ok_or_else(|| Problem::invalid("place", "required", "A point is a 'position' of lon and lat."))?;
        if (-180.0..=180.0).contains(&x) && (-90.0..=90.0).contains(&y) {
            return Ok(Coord { x, y });
        }
        Err(Problem::invalid("place", "bad_position", "'position' is a longitude and a latitude in degrees."))
    }
}

/// The rule of a series whose first date moves. 422 as [`dates::expand`].
pub fn moved(from: &str, to: &str, rrule: Option<&str>) -> Answer<Option<String>> {
    let Some(rule) = rrule else { return Ok(None) };
    let (from, to) = (dates::day_of("starts", from)?, dates::day_of("starts", to)?);
    Ok(Some(Repeat::parse(rule, from)?.moved(from, to).to_string()))
}
