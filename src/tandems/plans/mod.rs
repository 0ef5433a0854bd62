//! What becomes of a tandem's activities when it ends. Activities and requests are rooms of their own above this one; but
//! nobody may be left with a date, or a house with a room kept, for a tandem that is no more, so they must go in the very
//! transaction that ends it. Knows of activities and requests only that.
mod store;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::model::{TandemRow, TandemState};
use crate::access::Office;
use crate::db::{Error, Tx};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{PartnerId, PersonId};
use store::{Host, Planned, Requested};

/// One tandem's end, as its activities see it.
pub struct End<'a> {
    pub office: &'a Office,
    pub tandem: &'a TandemRow,
    pub by: Option<PersonId>,
    pub now: DateTime<Utc>,
}

/// Cancels what lies ahead and what nobody else holds, and hands the rest to those who do. The tandem is locked and has
/// ended. Returns what the journal says.
pub async fn end(tx: &mut Tx, end: &End<'_>) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    for id in store::hosted(tx, end.tandem.id).await? {
        let Some(planned) = store::lock(tx, id, end.now).await? else { continue };
        let others = store::other_hosts(tx, id, end.tandem.id).await?;
        entries.extend(match heir(&planned, &others) {
            Some(heir) => pass_on(tx, end, &planned, heir, &others).await?,
            None => cancel(tx, end, &planned, &others).await?,
        });
    }
    Ok(entries)
}

/// Who goes on with it: what is published needs a tandem that can act, a draft may wait for one.
fn heir<'a>(planned: &Planned, others: &'a [Host]) -> Option<&'a Host> {
    let active = others.iter().find(|host| host.state == TandemState::Active);
    active.or(others.first().filter(|_| !planned.public))
}

async fn cancel(tx: &mut Tx, end: &End<'_>, planned: &Planned, others: &[Host]) -> Result<Vec<Entry>, Error> {
    store::cancel(tx, planned.id, end.now).await?;
    let requests = store::withdraw(tx, planned.id, end.now).await?;
    let notice = notice(end, planned, Reason::ActivityCancelled);
    tell_hosts(tx, end, others, &notice).await?;
    inbox::tell_tandem(tx, end.now, end.tandem.id, end.by, &notice).await?;
    for house in houses(&requests) {
        inbox::tell_partner(tx, end.now, house, end.by, &notice).await?;
    }
    Ok([about(end, planned, "cancelled", others, &requests), of_requests(planned, "withdrawn", &requests)].concat())
}

/// The ended tandem is no host any more; what it asked of houses, the heir asks.
async fn pass_on(
    tx: &mut Tx,
    end: &End<'_>,
    planned: &Planned,
    heir: &Host,
    others: &[Host],
) -> Result<Vec<Entry>, Error> {
    store::leave(tx, planned.id, end.tandem.id, end.now).await?;
    let requests = store::pass_on(tx, planned.id, end.tandem.id, heir.id).await?;
    tell_hosts(tx, end, others, &notice(end, planned, Reason::ActivityChanged)).await?;
    Ok([about(end, planned, "changed", others, &requests), of_requests(planned, "changed", &requests)].concat())
}

async fn tell_hosts(tx: &mut Tx, end: &End<'_>, hosts: &[Host], notice: &Notice) -> Result<(), Error> {
    for host in hosts {
        inbox::tell_tandem(tx, end.now, host.id, end.by, notice).await?;
    }
    Ok(())
}

/// Each house once, however often it was asked.
fn houses(requests: &[Requested]) -> BTreeSet<&PartnerId> {
    requests.iter().map(|request| &request.partner_id).collect()
}

fn notice(end: &End<'_>, planned: &Planned, reason: Reason) -> Notice {
    Notice::new(reason, Record::Activity, planned.id)
        .with("activity", planned.title.as_str())
        .with("tandem", end.tandem.name.as_str())
        .with("area", end.office.area_name(&planned.area_id).unwrap_or_else(|_| planned.area_id.to_string()))
}

/// Everyone hears of what is public; of a draft its hosts and the houses it asks.
fn about(
    end: &End<'_>,
    planned: &Planned,
    action: &'static str,
    others: &[Host],
    requests: &[Requested],
) -> Vec<Entry> {
    let entry = || Entry::new(action, Record::Activity, planned.id).at(&planned.area_id);
    if planned.public {
        return vec![entry().public()];
    }
    let hosts = others.iter().map(|host| host.id).chain([end.tandem.id]).map(|host| entry().tandem(host));
    hosts.chain(houses(requests).into_iter().map(|house| entry().partner(house))).collect()
}

fn of_requests(planned: &Planned, action: &'static str, requests: &[Requested]) -> Vec<Entry> {
    let entry = |request: &Requested| {
        let entry = Entry::new(action, Record::Request, request.id).at(&planned.area_id);
        entry.tandem(request.tandem_id).partner(&request.partner_id)
    };
    requests.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{ActivityId, AreaId, TandemId};

    #[test]
    fn what_is_published_goes_on_with_two_and_a_draft_with_anyone() {
        let planned = |public| Planned { id: ActivityId::new(), area_id: AreaId::new("1"), title: "".into(), public };
        let host = |state| Host { id: TandemId::new(), state };
        let (forming, active) = (host(TandemState::Forming), host(TandemState::Active));
        let both = [forming, active];
        for public in [true, false] {
            assert_eq!(heir(&planned(public), &both), Some(&both[1]));
            assert_eq!(heir(&planned(public), &[]), None);
        }
        assert_eq!(heir(&planned(true), &both[..1]), None);
        assert_eq!(heir(&planned(false), &both[..1]), Some(&both[0]));
    }
}
