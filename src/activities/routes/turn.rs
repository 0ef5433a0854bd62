//! One change of an activity: taken in the version that is meant, told to who should know, answered with what has become of it.
use std::collections::BTreeSet;
use std::sync::Arc;

use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::access::{Caller, Office, Signed};
use crate::activities::answer::{ActivityAnswer, Maker};
use crate::activities::asked::{self, Act};
use crate::activities::model::{Plan, Whole};
use crate::activities::moves::entries;
use crate::activities::rules::{must_host, sight};
use crate::activities::{seen, store};
use crate::atlas::Atlas;
use crate::city::PlaceKind;
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{ActivityId, TandemId};
use crate::tandems::{self, TandemRow, TandemState};

/// Who changes something, and when.
pub struct Turn<'a> {
    pub office: &'a Office,
    pub atlas: Arc<Atlas>,
    pub signed: &'a Signed,
    pub now: DateTime<Utc>,
}

impl<'a> Turn<'a> {
    pub fn new(office: &'a Office, signed: &'a Signed) -> Self {
        Self { office, atlas: office.atlas(), signed, now: office.clock.now() }
    }

    pub fn act<'w>(&self, whole: &'w Whole) -> Act<'w> {
        Act { by: self.signed.id, now: self.now, activity: &whole.activity }
    }

    /// An activity as the caller sees it. 404 if they do not.
    pub async fn seen(&self, tx: &mut Tx, id: ActivityId) -> Answer<(Whole, ActivityAnswer)> {
        seen_by(self.office, &self.atlas, &Caller(Some(self.signed.clone())), tx, id).await
    }

    /// An activity of the caller's, held until the transaction ends. 404, 403, and 412 if it is another version.
    pub async fn mine(&self, tx: &mut Tx, id: ActivityId, version: i64) -> Answer<Whole> {
        store::lock(tx, id).await?;
        let (whole, answer) = self.seen(tx, id).await?;
        let sight = sight(&Caller(Some(self.signed.clone())), &whole, self.now);
        must_host(sight.ok_or_else(|| Problem::unknown(id))?)?;
        if whole.activity.version == version { Ok(whole) } else { Err(record::stale(&answer)) }
    }

    /// Locks tandems, which must be able to act, in the order of their ids. 422 `unknown_tandem`, `tandem_ended`.
    pub async fn tandems(&self, tx: &mut Tx, ids: &[TandemId]) -> Answer<Vec<TandemRow>> {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        let mut rows = Vec::new();
        for id in ids {
            let row = tandems::lock(tx, id).await?;
            let row =
                row.ok_or_else(|| Problem::invalid("tandem_ids", "unknown_tandem", "There is no such tandem."))?;
            if row.state == TandemState::Ended {
                let detail = format!("'{}' has ended and takes nothing on.", row.name);
                return Err(Problem::invalid("tandem_ids", "tandem_ended", detail));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// 403 unless the caller acts in one of them.
    pub fn acts_in_one(&self, tandems: &[TandemId]) -> Answer<()> {
        if tandems.iter().any(|tandem| self.signed.acts_in(*tandem)) {
            return Ok(());
        }
        Err(Problem::forbidden("not_your_tandem", "One of the hosts must be a tandem of yours."))
    }

    /// 422 unless the room is the partner's.
    pub async fn room(&self, tx: &mut Tx, plan: &Plan) -> Answer<()> {
        let Some(room) = plan.room.filter(|_| plan.place == PlaceKind::Room) else { return Ok(()) };
        if asked::partner_of(tx, room).await? == plan.partner {
            return Ok(());
        }
        Err(Problem::invalid("place", "unknown_room", "This partner has no such room."))
    }

    /// Tells the members of tandems, but not the one who did it.
    pub async fn tell_hosts(&self, tx: &mut Tx, whole: &Whole, to: &[TandemId], reason: Reason) -> Answer<()> {
        let notice = self.notice(whole, reason);
        for tandem in to {
            inbox::tell_tandem(tx, self.now, *tandem, Some(self.signed.id), &notice).await?;
        }
        Ok(())
    }

    /// Tells the houses whose answer is awaited or was yes.
    pub async fn tell_partners(&self, tx: &mut Tx, whole: &Whole, reason: Reason) -> Answer<()> {
        let houses: BTreeSet<_> = whole.asked.iter().map(|asked| &asked.partner_id).collect();
        for house in houses {
            inbox::tell_partner(tx, self.now, house, Some(self.signed.id), &self.notice(whole, reason)).await?;
        }
        Ok(())
    }

    fn notice(&self, whole: &Whole, reason: Reason) -> Notice {
        let Whole { activity, hosts, .. } = whole;
        let by = hosts.iter().find(|host| self.signed.acts_in(host.id)).or(hosts.first());
        let area = self.atlas.area(activity.area_id.as_str()).map(|at| self.atlas.city.areas[at].name.as_str());
        Notice::new(reason, Record::Activity, activity.id)
            .with("activity", activity.title.as_str())
            .with("tandem", by.map_or("", |host| host.name.as_str()))
            .with("area", area.unwrap_or_default())
    }

    /// Writes the journal, commits, and answers with the record as it is now.
    pub async fn done(&self, mut tx: Tx, action: &'static str, id: ActivityId, more: Vec<Entry>) -> Answer<Response> {
        let (whole, answer) = self.seen(&mut tx, id).await?;
        let mut entries = entries(action, &whole.activity, &whole.hosts, &whole.asked);
        entries.extend(more);
        self.office.commit(tx, Some(self.signed.id), &entries).await?;
        Ok(record::record(&answer, whole.activity.version))
    }
}

/// An activity as someone sees it, with how it was if they may read that. 404 if they do not see it.
pub async fn seen_by(
    office: &Office,
    atlas: &Atlas,
    caller: &Caller,
    tx: &mut Tx,
    id: ActivityId,
) -> Answer<(Whole, ActivityAnswer)> {
    let now = office.clock.now();
    let whole = seen::whole(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let sight = sight(caller, &whole, now).ok_or_else(|| Problem::unknown(id))?;
    let reflection = store::reflection(tx, id).await?;
    let maker = Maker { atlas, base_url: &office.base_url, now };
    let answer = maker.answer(&whole, sight).with_reflection(reflection, sight);
    Ok((whole, answer))
}

/// The hosts' ids.
pub fn ids(whole: &Whole) -> Vec<TandemId> {
    whole.hosts.iter().map(|host| host.id).collect()
}
