//! What every writing room is handed: the database, the city, the clock and the bell.
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::asking::is_still;
use crate::atlas::{Atlas, Desk};
use crate::db::{Db, Tx};
use crate::http::{Answer, Problem};
use crate::journal::{self, Bell, Entry};
use crate::kernel::{AreaId, Clock, PartnerId, PersonId};
use crate::mail::Mailer;
use crate::partners::Partner;

/// Clones share everything.
#[derive(Clone)]
pub struct Office {
    pub db: Db,
    pub desk: Desk,
    pub clock: Clock,
    pub bell: Bell,
    /// What links to ourselves begin with, no slash at the end.
    pub base_url: Arc<str>,
    /// The way letters go, if the operator named one.
    pub mail: Option<Mailer>,
    /// People, tandems and activities are invented, and anyone may be any of them.
    pub demo: bool,
    /// The last address of `X-Forwarded-For` is the caller's.
    pub behind_proxy: bool,
}

impl Office {
    pub fn new(db: Db, desk: Desk, base_url: &str) -> Self {
        let base_url = base_url.trim_end_matches('/').into();
        Self {
            db,
            desk,
            clock: Clock::default(),
            bell: Bell::default(),
            base_url,
            mail: None,
            demo: false,
            behind_proxy: false,
        }
    }

    pub async fn read(&self) -> Answer<Tx> {
        Ok(self.db.read().await?)
    }

    /// For whoever asks, if they still may.
    pub async fn write(&self) -> Answer<Tx> {
        let mut tx = self.db.write().await?;
        is_still(&mut tx, self.clock.now()).await?;
        Ok(tx)
    }

    /// Writes the journal, commits, and rings: in this order, so that whoever hears it can read it.
    pub async fn commit(&self, mut tx: Tx, actor: Option<PersonId>, entries: &[Entry]) -> Answer<()> {
        let version = journal::append(&mut tx, self.clock.now(), actor, entries).await?;
        tx.commit().await?;
        self.bell.ring(version);
        Ok(())
    }

    /// The city as it stands now.
    pub fn atlas(&self) -> Arc<Atlas> {
        self.desk.now()
    }

    /// The city's time zone.
    pub fn zone(&self) -> Tz {
        self.atlas().city.zone()
    }

    /// The day it is in the city.
    pub fn today(&self) -> NaiveDate {
        self.atlas().city.day(self.clock.now())
    }

    /// The name of an area, or 422: it is none of this edition.
    pub fn area_name(&self, id: &AreaId) -> Answer<String> {
        let atlas = self.atlas();
        let area = atlas.area(id.as_str()).map(|place| atlas.city.areas[place].name.clone());
        area.ok_or_else(|| Problem::invalid("area_id", "unknown_area", format!("area '{id}' does not exist")))
    }

    /// A partner of the city's table, or 422.
    pub fn partner(&self, id: &PartnerId) -> Answer<Partner> {
        let atlas = self.atlas();
        let partner = atlas.partner(id.as_str()).map(|place| atlas.city.partners[place].clone());
        partner
            .ok_or_else(|| Problem::invalid("partner_id", "unknown_partner", format!("partner '{id}' does not exist")))
    }
}
