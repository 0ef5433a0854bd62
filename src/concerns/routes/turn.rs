//! One change of a bundle: taken in the version the caller read, judged, written, told, answered.
use std::sync::Arc;

use axum::response::Response;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::access::{Office, Signed};
use crate::atlas::Atlas;
use crate::concerns::answer::Maker;
use crate::concerns::bundles::{self, Bundle, BundleAnswer, Transmission, notice, store};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::Entry;
use crate::kernel::BundleId;

/// How far ahead a day may lie.
const FAR: TimeDelta = TimeDelta::days(2 * 366);

pub struct Turn<'a> {
    pub office: &'a Office,
    pub by: &'a Signed,
    pub now: DateTime<Utc>,
    pub tx: Tx,
    /// As it was when the turn began.
    pub bundle: Bundle,
    atlas: Arc<Atlas>,
    entries: Vec<Entry>,
}

impl<'a> Turn<'a> {
    /// 404, or 412 with the bundle as it stands if it is not in this version.
    pub async fn begin(office: &'a Office, by: &'a Signed, id: BundleId, version: i64) -> Answer<Self> {
        let mut tx = office.write().await?;
        let bundle = bundles::begin(&mut tx, office, by, id, version).await?;
        Ok(Self::over(office, by, tx, bundle))
    }

    /// For what comes on top of it, from whatever version it has. 404.
    pub async fn beside(office: &'a Office, by: &'a Signed, mut tx: Tx, id: BundleId) -> Answer<Self> {
        store::touch(&mut tx, id, office.clock.now()).await?;
        Self::fresh(office, by, tx, id).await
    }

    /// For one that was made just now.
    pub async fn fresh(office: &'a Office, by: &'a Signed, mut tx: Tx, id: BundleId) -> Answer<Self> {
        let bundle = store::bundle(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
        Ok(Self::over(office, by, tx, bundle))
    }

    fn over(office: &'a Office, by: &'a Signed, tx: Tx, bundle: Bundle) -> Self {
        let (atlas, now) = (office.atlas(), office.clock.now());
        Self { office, by, now, tx, bundle, atlas, entries: Vec::new() }
    }

    /// Reads the bundle again: who hears of it has changed.
    pub async fn look_again(&mut self) -> Answer<()> {
        let id = self.bundle.id();
        self.bundle = store::bundle(&mut self.tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
        Ok(())
    }

    pub fn maker(&self) -> Maker<'_> {
        Maker { atlas: &self.atlas, by: self.by, now: self.now }
    }

    /// The latest way to the city; 409 if there was none.
    pub fn sent(&self) -> Answer<Transmission> {
        let missing = || Problem::conflict("wrong_stage", "The bundle has not been transmitted.");
        self.bundle.latest().cloned().ok_or_else(missing)
    }

    /// 422 `in_the_past`, `too_far`.
    pub fn ahead(&self, param: &str, day: NaiveDate) -> Answer<NaiveDate> {
        let today = self.maker().today();
        if day < today {
            return Err(Problem::invalid(param, "in_the_past", "This day is over."));
        }
        if day - today > FAR {
            return Err(Problem::invalid(param, "too_far", "This day is more than two years ahead."));
        }
        Ok(day)
    }

    /// 422 `in_the_future`, and `too_far` for a day that cannot be meant.
    pub fn gone(&self, param: &str, day: NaiveDate) -> Answer<NaiveDate> {
        let today = self.maker().today();
        if day > today {
            return Err(Problem::invalid(param, "in_the_future", "This day has not come yet."));
        }
        if today - day > FAR * 10 {
            return Err(Problem::invalid(param, "too_far", "This day is too long ago."));
        }
        Ok(day)
    }

    /// All tandems in it are told, and the journal keeps it.
    pub async fn did(&mut self, action: &'static str, reason: Reason) -> Answer<()> {
        self.tell_all(&notice(&self.bundle, reason)).await?;
        self.did_quietly(action);
        Ok(())
    }

    pub async fn tell_all(&mut self, notice: &Notice) -> Answer<()> {
        bundles::tell(&mut self.tx, &self.bundle, notice, Some(self.by.id), self.now).await
    }

    /// The journal alone keeps it; who is in it hears of it live.
    pub fn did_quietly(&mut self, action: &'static str) {
        self.entries.extend(bundles::entries(action, &self.bundle, self.bundle.row.is_public()));
    }

    pub async fn tell_office(&mut self, notice: &Notice) -> Answer<()> {
        Ok(inbox::tell_office(&mut self.tx, self.now, Some(self.by.id), notice).await?)
    }

    /// Commits; nothing is left to be shown.
    pub async fn end_of_it(self) -> Answer<()> {
        self.office.commit(self.tx, Some(self.by.id), &self.entries).await
    }

    /// Commits, and answers with the bundle as it is now.
    pub async fn end(self) -> Answer<Response> {
        let answer = self.ended().await?;
        Ok(record::record(&answer, answer.version))
    }

    /// The same for something that was made.
    pub async fn made(self) -> Answer<Response> {
        let answer = self.ended().await?;
        Ok(made(&answer))
    }

    async fn ended(mut self) -> Answer<BundleAnswer> {
        let answer = bundles::read(&mut self.tx, self.office, self.by, self.bundle.id()).await?;
        self.office.commit(self.tx, Some(self.by.id), &self.entries).await?;
        Ok(answer)
    }
}

/// 201 with the bundle.
pub fn made(answer: &BundleAnswer) -> Response {
    record::created(answer, answer.version, &format!("/api/bundles/{}", answer.id))
}

/// What was made by the same request before.
pub async fn made_before(office: &Office, by: &Signed, mut tx: Tx, id: BundleId) -> Answer<Response> {
    Ok(made(&bundles::read(&mut tx, office, by, id).await?))
}
