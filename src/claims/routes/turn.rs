//! One change of a claim, from the version the caller read to the next: locked, judged, written, told, answered.
use std::collections::BTreeSet;
use std::sync::Arc;

use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::access::{Office, Signed};
use crate::atlas::Atlas;
use crate::city::Planning;
use crate::claims::answer::{ClaimAnswer, Maker};
use crate::claims::model::Claim;
use crate::claims::{rules, store};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{ClaimId, TandemId};
use crate::tandems::{self, TandemRow};

pub struct Turn<'a> {
    pub office: &'a Office,
    pub by: &'a Signed,
    pub atlas: Arc<Atlas>,
    pub now: DateTime<Utc>,
    pub tx: Tx,
    /// As it was when the turn began.
    pub claim: Claim,
    tandems: Vec<TandemRow>,
    entries: Vec<Entry>,
}

impl<'a> Turn<'a> {
    /// Locks the holder and the tandems `beside` it, then the claim. 404 for whoever may not see it; 412 with the claim as
    /// it stands if it is not in this version.
    pub async fn begin(
        office: &'a Office,
        by: &'a Signed,
        id: ClaimId,
        version: i64,
        beside: &[TandemId],
    ) -> Answer<Self> {
        let mut tx = office.write().await?;
        let holder = store::holder(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
        let tandems = lock(&mut tx, beside.iter().copied().chain([holder]).collect()).await?;
        let taken = store::take(&mut tx, id, version).await?;
        let claim = store::claim(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
        let (atlas, now) = (office.atlas(), office.clock.now());
        let current = Maker { atlas: &atlas, by, now }.claim(&claim).ok_or_else(|| Problem::unknown(id))?;
        if !taken {
            return Err(record::stale(&current));
        }
        Ok(Self { office, by, atlas, now, tx, claim, tandems, entries: Vec::new() })
    }

    /// The same for the tandem that holds it. 403 `not_the_holder`.
    pub async fn as_holder(
        office: &'a Office,
        by: &'a Signed,
        id: ClaimId,
        version: i64,
        beside: &[TandemId],
    ) -> Answer<Self> {
        let turn = Self::begin(office, by, id, version, beside).await?;
        rules::holds(&turn.claim, by)?;
        Ok(turn)
    }

    /// A tandem that was locked; 422 if there is none any more.
    pub fn tandem(&self, id: TandemId) -> Answer<TandemRow> {
        let found = self.tandems.iter().find(|tandem| tandem.id == id).cloned();
        tandems::lasts(found)
    }

    pub fn maker(&self) -> Maker<'_> {
        Maker { atlas: &self.atlas, by: self.by, now: self.now }
    }

    pub fn planning(&self) -> &Planning {
        &self.atlas.city.planning
    }

    /// Everyone who is signed in hears that this was done by or to a tandem.
    pub fn did(&mut self, action: &'static str, tandem: TandemId) {
        self.entries.push(entry(action, &self.claim).tandem(tandem).signed());
    }

    /// Only the members of these tandems hear of it, and the office.
    pub fn did_inside(&mut self, action: &'static str, tandems: &[TandemId]) {
        self.entries.extend(tandems.iter().map(|tandem| entry(action, &self.claim).tandem(*tandem)));
    }

    /// A message about this claim: whose tandem it names, and where.
    pub fn notice(&self, reason: Reason, tandem: &str) -> Notice {
        let area = self.maker().area(&self.claim.area_id);
        Notice::new(reason, Record::Claim, self.claim.id).with("tandem", tandem).with("area", area.name())
    }

    pub async fn tell(&mut self, tandem: TandemId, notice: &Notice) -> Answer<()> {
        Ok(inbox::tell_tandem(&mut self.tx, self.now, tandem, Some(self.by.id), notice).await?)
    }

    pub async fn tell_office(&mut self, notice: &Notice) -> Answer<()> {
        Ok(inbox::tell_office(&mut self.tx, self.now, Some(self.by.id), notice).await?)
    }

    /// Commits, and answers with the claim as it is now. Whoever does not see it any more after this has seen the last.
    pub async fn end(mut self) -> Answer<Response> {
        let claim = store::claim(&mut self.tx, self.claim.id).await?;
        let answer: Option<ClaimAnswer> = claim.and_then(|claim| self.maker().claim(&claim));
        let answer = answer.ok_or_else(|| Problem::unknown(self.claim.id));
        self.office.commit(self.tx, Some(self.by.id), &self.entries).await?;
        answer.map(|answer| record::record(&answer, answer.version))
    }
}

fn entry(action: &'static str, claim: &Claim) -> Entry {
    Entry::new(action, Record::Claim, claim.id).at(&claim.area_id)
}

/// In the order of their ids, as everyone does.
async fn lock(tx: &mut Tx, ids: BTreeSet<TandemId>) -> Answer<Vec<TandemRow>> {
    let mut locked = Vec::new();
    for id in ids {
        locked.extend(tandems::lock(tx, id).await?);
    }
    Ok(locked)
}
