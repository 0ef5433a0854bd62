//! The body as it leaves the house.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::body::{Body, is_member};
use super::model::{MandateRole, MandateRow};
use super::rules;
use crate::access::Signed;
use crate::kernel::{DecisionId, MandateId, PersonId};

#[derive(Debug, Serialize, ToSchema)]
pub struct BodyAnswer {
    members: i64,
    quorum: i64,
    quorum_percent: u32,
    mandates: Vec<MandateAnswer>,
    vacant: Vacant,
    me: Me,
}

/// Seats nobody holds, by role.
#[derive(Debug, Serialize, ToSchema)]
struct Vacant {
    moderator: i64,
    speaker: i64,
}

/// What the caller is in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BodyMe)]
struct Me {
    member: bool,
    roles: Vec<MandateRole>,
}

#[derive(Debug, Serialize, ToSchema)]
struct MandateAnswer {
    id: MandateId,
    role: MandateRole,
    seat: i64,
    person: PersonName,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    ends_soon: bool,
    decision_id: Option<DecisionId>,
    version: i64,
}

/// Someone by the name others call them.
#[derive(Debug, Serialize, ToSchema)]
struct PersonName {
    id: PersonId,
    name: String,
}

impl BodyAnswer {
    pub fn of(body: &Body, by: &Signed) -> Self {
        let member = is_member(by);
        let roles = MandateRole::ALL.iter().copied().filter(|role| member && body.holds(by.id, *role)).collect();
        Self {
            members: body.count(),
            quorum: body.quorum(),
            quorum_percent: body.rule.quorum_percent,
            mandates: body.mandates.iter().map(|mandate| MandateAnswer::of(mandate, body.today)).collect(),
            vacant: Vacant {
                moderator: body.vacant(MandateRole::Moderator),
                speaker: body.vacant(MandateRole::Speaker),
            },
            me: Me { member, roles },
        }
    }
}

impl MandateAnswer {
    fn of(mandate: &MandateRow, today: NaiveDate) -> Self {
        Self {
            id: mandate.id,
            role: mandate.role,
            seat: mandate.seat,
            person: PersonName { id: mandate.person_id, name: mandate.name.clone() },
            starts_on: mandate.starts_on,
            ends_on: mandate.ends_on,
            ends_soon: rules::ends_soon(mandate.ends_on, today),
            decision_id: mandate.decision_id,
            version: mandate.version,
        }
    }
}
