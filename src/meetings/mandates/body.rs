//! The body on one day: its members, its quorum, who runs its meetings and who speaks for it.
use chrono::NaiveDate;

use super::model::{MandateRole, MandateRow, Member};
use super::{rules, store};
use crate::access::{Office, Role, Signed};
use crate::city;
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::PersonId;

pub struct Body {
    /// By name.
    pub members: Vec<Member>,
    /// Those that hold now or are to come, of members alone.
    pub mandates: Vec<MandateRow>,
    pub rule: city::Body,
    /// In the city.
    pub today: NaiveDate,
}

impl Body {
    pub async fn read(tx: &mut Tx, office: &Office) -> Answer<Self> {
        let (atlas, now) = (office.atlas(), office.clock.now());
        let today = atlas.city.day(now);
        let members = store::members(tx, now.date_naive()).await?;
        let mut mandates = store::mandates(tx, today).await?;
        mandates.retain(|mandate| members.iter().any(|member| member.id == mandate.person_id));
        Ok(Self { members, mandates, rule: atlas.city.body, today })
    }

    pub fn count(&self) -> i64 {
        self.members.len().try_into().unwrap_or(i64::MAX)
    }

    pub fn quorum(&self) -> i64 {
        rules::quorum(self.count(), self.rule.quorum_percent)
    }

    pub fn ids(&self) -> Vec<PersonId> {
        self.members.iter().map(|member| member.id).collect()
    }

    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == person)
    }

    /// Whether someone holds a seat of a role today.
    pub fn holds(&self, person: PersonId, role: MandateRole) -> bool {
        self.holders(role).any(|mandate| mandate.person_id == person)
    }

    /// Whether anyone holds a seat of a role today.
    pub fn has(&self, role: MandateRole) -> bool {
        self.holders(role).next().is_some()
    }

    fn holders(&self, role: MandateRole) -> impl Iterator<Item = &MandateRow> {
        self.mandates.iter().filter(move |mandate| mandate.role == role && mandate.holds_on(self.today))
    }

    /// Whether someone runs meetings: a moderator, or while none is elected every member.
    pub fn moderates(&self, by: &Signed) -> bool {
        is_member(by) && (self.holds(by.id, MandateRole::Moderator) || !self.has(MandateRole::Moderator))
    }

    /// 403 `not_moderator` unless they run meetings.
    pub fn must_moderate(&self, by: &Signed) -> Answer<()> {
        let detail = "A moderator of the body does this.";
        if self.moderates(by) { Ok(()) } else { Err(Problem::forbidden("not_moderator", detail)) }
    }

    pub fn vacant(&self, role: MandateRole) -> i64 {
        rules::vacant(&self.mandates, role, role.seats(&self.rule), self.today)
    }

    /// How many seats an election fills today.
    pub fn seats_up(&self, role: MandateRole) -> i64 {
        rules::seats_up(&self.mandates, role, role.seats(&self.rule), self.today)
    }

    /// Whether the last mandate of one of a role's seats ends soon.
    pub fn ends_soon(&self, role: MandateRole) -> bool {
        let last = |seat: i64| {
            let of_seat = self.mandates.iter().filter(move |mandate| mandate.role == role && mandate.seat == seat);
            of_seat.map(|mandate| mandate.ends_on).max()
        };
        (1..=role.seats(&self.rule)).filter_map(last).any(|last| rules::ends_soon(last, self.today))
    }
}

/// Members are the active connectors: whoever was let in as one is one.
pub fn is_member(by: &Signed) -> bool {
    by.role == Role::Connector
}
