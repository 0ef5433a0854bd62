//! A concern as those of the programme see it: all of it, but for the title of an activity that is nobody else's yet.
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Concern, Outcome, Priority, Proposal, Sphere, Stage, Whereabouts};
use super::rules;
use crate::access::{Office, Signed};
use crate::atlas::Atlas;
use crate::http::{Answer, Problem};
use crate::kernel::{AreaId, ConcernId};

/// Something with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// Something with its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Titled {
    pub id: String,
    pub title: String,
}

/// Where a concern is.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ConcernPlace)]
pub struct PlaceAnswer {
    kind: Whereabouts,
    area: Option<Named>,
    /// lon, lat, on the grid.
    #[schema(min_items = 2, max_items = 2)]
    position: Option<[f64; 2]>,
    /// Metres of the grid.
    precision_m: Option<i64>,
}

/// The seven columns and what goes with them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Concern)]
pub struct ConcernAnswer {
    id: ConcernId,
    tandem: Named,
    activity: Option<Titled>,
    topic: String,
    description: String,
    priority: Priority,
    place: PlaceAnswer,
    proposals: Vec<Proposal>,
    contact: String,
    sphere: Sphere,
    could_decide: String,
    stage: Stage,
    outcome: Option<Outcome>,
    bundle: Option<Titled>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// The caller acts in its tandem.
    mine: bool,
    may_change: bool,
    pub version: i64,
}

/// What answers are made of, besides the records.
pub struct Maker<'a> {
    pub atlas: &'a Atlas,
    pub by: &'a Signed,
    pub now: DateTime<Utc>,
}

impl<'a> Maker<'a> {
    pub fn new(office: &Office, atlas: &'a Atlas, by: &'a Signed) -> Self {
        Self { atlas, by, now: office.clock.now() }
    }

    /// The concern as the caller sees it.
    pub fn concern(&self, concern: &Concern) -> ConcernAnswer {
        let position = concern.lon.zip(concern.lat).map(|(lon, lat)| [lon, lat]);
        let area = concern.area_id.as_ref().map(|id| self.area(id));
        ConcernAnswer {
            id: concern.id,
            tandem: Named::new(concern.tandem_id, &concern.tandem_name),
            activity: self.activity(concern),
            topic: concern.topic.clone(),
            description: concern.description.clone(),
            priority: concern.priority,
            place: PlaceAnswer { kind: concern.place, area, position, precision_m: concern.precision_m },
            proposals: concern.proposals.clone(),
            contact: concern.contact.clone(),
            sphere: concern.sphere,
            could_decide: concern.could_decide.clone(),
            stage: concern.stage(),
            outcome: concern.outcome(),
            bundle: self.bundle_of(concern),
            created_at: concern.created_at,
            updated_at: concern.updated_at,
            mine: rules::is_mine(concern, self.by),
            may_change: rules::is_mine(concern, self.by) && rules::is_changeable(concern.stage()),
            version: concern.version,
        }
    }

    /// Drafts are their hosts' own, and the office's.
    fn activity(&self, concern: &Concern) -> Option<Titled> {
        let sees = concern.activity_public || self.by.is_office() || self.by.acts_in(concern.tandem_id);
        let (id, title) = concern.activity_id.zip(concern.activity_title.clone()).filter(|_| sees)?;
        Some(Titled { id: id.to_string(), title })
    }

    pub fn bundle_of(&self, concern: &Concern) -> Option<Titled> {
        let (id, title) = concern.bundle_id.zip(concern.bundle_title.clone())?;
        Some(Titled { id: id.to_string(), title })
    }

    /// An area by its name; one of an earlier edition by its id.
    pub fn area(&self, id: &AreaId) -> Named {
        let at = self.atlas.area(id.as_str());
        Named::new(id, at.map_or(id.as_str(), |at| &self.atlas.city.areas[at].name))
    }

    /// The day it is in the city.
    pub fn today(&self) -> NaiveDate {
        self.atlas.city.day(self.now)
    }

    /// The day by which the city answers what is transmitted today, by its own rule.
    pub fn usual_due_on(&self) -> NaiveDate {
        let weeks = u64::from(self.atlas.city.planning.answer_weeks);
        self.today().checked_add_days(Days::new(7 * weeks)).unwrap_or(NaiveDate::MAX)
    }

    /// An office of the city by its id, or 422.
    pub fn department(&self, id: &str) -> Answer<String> {
        let known = self.atlas.city.departments.iter().any(|department| department.id == id);
        let detail = "The city names no such office.";
        known.then(|| id.to_owned()).ok_or_else(|| Problem::invalid("department_id", "unknown_department", detail))
    }

    /// What an office is called, in the city's first language; one that the city no longer names, by its id.
    pub fn department_name(&self, id: &str) -> String {
        let city = &self.atlas.city;
        let found = city.departments.iter().find(|department| department.id == id);
        let language = city.languages.first().map_or("", String::as_str);
        found.map_or(id, |department| department.name.get(language)).to_owned()
    }
}

impl Named {
    pub fn new(id: impl ToString, name: impl Into<String>) -> Self {
        Self { id: id.to_string(), name: name.into() }
    }
}
