//! What follows when members come and go: claims fall and rise, those who wait are told, the journal has its entries. All
//! in the caller's transaction, after the tandem was locked.
use chrono::{DateTime, Utc};

use super::model::{MemberState, TandemRow};
use super::plans;
use super::relations::{self, Related};
use super::rules::{self, Fate};
use super::store;
use crate::access::Office;
use crate::db::Tx;
use crate::http::Answer;
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{AreaId, PersonId, TandemId};

/// One transaction's work for one tandem.
pub struct Step<'a> {
    pub office: &'a Office,
    pub tx: &'a mut Tx,
    pub now: DateTime<Utc>,
    pub tandem: &'a TandemRow,
    /// Who does it; they are not told.
    pub by: Option<PersonId>,
}

impl Step<'_> {
    /// Asks someone in; the tandem waits for their answer.
    pub async fn invite(&mut self, person: PersonId, reason: Reason) -> Answer<Vec<Entry>> {
        store::set_standing(self.tx, self.tandem.id, person, MemberState::Invited, self.now).await?;
        store::count(self.tx, self.tandem.id).await?;
        inbox::tell(self.tx, self.now, &[person], self.by, &self.notice(reason)).await?;
        Ok(vec![self.entry("invited"), self.entry("invited").person(person)])
    }

    /// Someone says yes. With the second the tandem can act, and claims that sought a partner have one.
    pub async fn join(&mut self, person: PersonId) -> Answer<Vec<Entry>> {
        inbox::tell_tandem(self.tx, self.now, self.tandem.id, Some(person), &self.notice(Reason::TandemJoined)).await?;
        store::confirm(self.tx, self.tandem.id, person, self.now).await?;
        let risen = if self.tandem.quorum { Vec::new() } else { self.rise().await? };
        Ok([vec![self.entry("joined").signed()], self.about(&risen, "resumed")].concat())
    }

    async fn rise(&mut self) -> Answer<Vec<Related>> {
        let now = store::one(self.tx, self.tandem.id).await?;
        let again = now.is_some_and(|tandem| tandem.quorum);
        Ok(if again { relations::rise(self.tx, self.tandem.id).await? } else { Vec::new() })
    }

    /// Someone says no to being asked.
    pub async fn decline(&mut self, person: PersonId) -> Answer<Vec<Entry>> {
        store::set_standing(self.tx, self.tandem.id, person, MemberState::Declined, self.now).await?;
        store::count(self.tx, self.tandem.id).await?;
        let notice = self.notice(Reason::TandemDeclined);
        inbox::tell_tandem(self.tx, self.now, self.tandem.id, Some(person), &notice).await?;
        Ok(vec![self.entry("declined")])
    }

    /// A confirmed member goes. If one remains, claims seek a partner; if nobody does, the tandem ends.
    pub async fn leave(&mut self, person: PersonId) -> Answer<Vec<Entry>> {
        // First the claims: the tables refuse to take a quorum away from under them.
        let entries = match rules::after_leaving(self.tandem.members) {
            Fate::Stands => self.tell_left(person, &[]).await?,
            Fate::Alone => {
                let fallen = relations::fall(self.tx, self.tandem.id).await?;
                self.tell_left(person, &fallen).await?
            }
            Fate::Empty => self.end().await?,
        };
        store::set_standing(self.tx, self.tandem.id, person, MemberState::Left, self.now).await?;
        store::count(self.tx, self.tandem.id).await?;
        // Whoever goes knows the calendar's address, and it shows drafts.
        store::close_feed(self.tx, self.tandem.id).await?;
        Ok(entries)
    }

    async fn tell_left(&mut self, person: PersonId, fallen: &[Related]) -> Answer<Vec<Entry>> {
        inbox::tell_tandem(self.tx, self.now, self.tandem.id, Some(person), &self.notice(Reason::TandemLeft)).await?;
        self.tell_office_of(fallen).await?;
        Ok([vec![self.entry("left").signed()], self.about(fallen, "fell")].concat())
    }

    async fn tell_office_of(&mut self, fallen: &[Related]) -> Answer<()> {
        if fallen.is_empty() {
            return Ok(inbox::tell_office(self.tx, self.now, self.by, &self.notice(Reason::TandemLeft)).await?);
        }
        for claim in fallen {
            let notice = self.notice_of(claim, Reason::ClaimSeekingPartner);
            inbox::tell_office(self.tx, self.now, self.by, &notice).await?;
        }
        Ok(())
    }

    /// The tandem acts no more: its claims end, their areas are free, and whoever waited for them hears of it. What it
    /// planned alone is cancelled.
    pub async fn end(&mut self) -> Answer<Vec<Entry>> {
        let joined = relations::joined(self.tx, self.tandem.id).await?;
        let ended = relations::end(self.tx, self.tandem.id, self.now).await?;
        store::set_ended(self.tx, self.tandem.id).await?;
        relations::forget_watches(self.tx, self.tandem.id).await?;
        for claim in &ended {
            let notice = self.notice_of(claim, Reason::ClaimReleased);
            for (_, other) in joined.iter().filter(|(id, _)| *id == claim.id) {
                inbox::tell_tandem(self.tx, self.now, *other, self.by, &notice).await?;
            }
        }
        for claim in ended.iter().filter(|claim| claim.stood) {
            tell_area_free(self.tx, self.office, &claim.area_id, self.by, self.now).await?;
        }
        let end = plans::End { office: self.office, tandem: self.tandem, by: self.by, now: self.now };
        let planned = plans::end(self.tx, &end).await?;
        let notice = self.notice(Reason::TandemEnded);
        inbox::tell_tandem(self.tx, self.now, self.tandem.id, self.by, &notice).await?;
        inbox::tell_office(self.tx, self.now, self.by, &notice).await?;
        Ok([vec![self.entry("ended").signed()], self.about(&ended, "ended"), planned].concat())
    }

    fn notice(&self, reason: Reason) -> Notice {
        Notice::new(reason, Record::Tandem, self.tandem.id).with("tandem", self.tandem.name.as_str())
    }

    fn notice_of(&self, claim: &Related, reason: Reason) -> Notice {
        let notice = Notice::new(reason, Record::Claim, claim.id).with("tandem", self.tandem.name.as_str());
        notice.with("area", area_name(self.office, &claim.area_id))
    }

    fn entry(&self, action: &'static str) -> Entry {
        Entry::new(action, Record::Tandem, self.tandem.id).tandem(self.tandem.id)
    }

    fn about(&self, claims: &[Related], action: &'static str) -> Vec<Entry> {
        let entry = |claim: &Related| {
            let entry = Entry::new(action, Record::Claim, claim.id).at(&claim.area_id).tandem(self.tandem.id);
            if claim.stood { entry.signed() } else { entry }
        };
        claims.iter().map(entry).collect()
    }
}

/// Someone leaves every tandem they are in, e.g. because they are forgotten. Tandems are locked in the order of their ids,
/// all before what belongs to any of them.
pub async fn leave_all(tx: &mut Tx, office: &Office, person: PersonId, by: PersonId) -> Answer<Vec<Entry>> {
    let now = office.clock.now();
    let mut standings: Vec<TandemId> =
        store::standings(tx, Some(person)).await?.into_iter().map(|standing| standing.tandem_id).collect();
    standings.sort();
    let (mut locked, mut entries) = (Vec::new(), Vec::new());
    for id in standings {
        locked.extend(store::lock(tx, id).await?);
    }
    for tandem in locked {
        let standing = store::standing(tx, tandem.id, person).await?;
        let mut step = Step { office, tx, now, tandem: &tandem, by: Some(by) };
        match standing {
            Some(MemberState::Confirmed) => entries.extend(step.leave(person).await?),
            Some(MemberState::Invited) => entries.extend(step.decline(person).await?),
            _ => {}
        }
    }
    Ok(entries)
}

/// Tells the tandems that wait for an area that a claim fits there again; they wait no more.
pub async fn tell_area_free(
    tx: &mut Tx,
    office: &Office,
    area: &AreaId,
    but: Option<PersonId>,
    now: DateTime<Utc>,
) -> Answer<()> {
    let notice = Notice::new(Reason::AreaFree, Record::Watch, area).with("area", area_name(office, area));
    for tandem in relations::watchers(tx, area).await? {
        inbox::tell_tandem(tx, now, tandem, but, &notice).await?;
    }
    Ok(relations::unwatch(tx, area).await?)
}

/// What an area is called; one of an earlier edition is called by its id.
fn area_name(office: &Office, area: &AreaId) -> String {
    office.area_name(area).unwrap_or_else(|_| area.to_string())
}
