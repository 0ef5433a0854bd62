//! What follows when the office makes someone something else: sessions end, tandems are left, the last operator stays.
use chrono::NaiveDate;

use super::invitations::withdraw_links_of;
use super::model::{PersonRow, PersonState};
use super::own::leave_protected;
use super::rules::{becomes, last_operator, loses_operator};
use super::store;
use crate::access::{Office, Role, Signed, end_sessions_of};
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::journal::{Entry, Record};
use crate::kernel::PartnerId;
use crate::tandems;

/// What is to be different.
pub struct PersonChange {
    pub role: Option<Role>,
    pub state: Option<PersonState>,
    pub partners: Option<Vec<PartnerId>>,
    pub term_ends: Option<Option<NaiveDate>>,
}

/// Changes someone as they were read just now. 409 if another change came between.
pub async fn apply(
    tx: &mut Tx,
    office: &Office,
    signed: &Signed,
    before: PersonRow,
    change: PersonChange,
) -> Answer<Vec<Entry>> {
    let (id, now) = (before.id, office.clock.now());
    let next = becomes(signed, &before, change.role, change.state)?;
    let mut entries = Vec::new();
    // Only connectors act in tandems; tandems are locked before people.
    if before.role == Role::Connector && next != (Role::Connector, PersonState::Active) {
        entries.extend(tandems::leave_all(tx, office, id, signed.id).await?);
        leave_protected(tx, id).await?;
    }
    let term_ends = change.term_ends.unwrap_or(before.term_ends);
    let after = PersonRow { role: next.0, state: next.1, term_ends, ..before.clone() };
    let today = now.date_naive();
    if loses_operator(&before, Some(&after), today) && store::lock_operators(tx, today).await?.len() < 2 {
        return Err(last_operator());
    }
    let person = store::lock(tx, id).await?.filter(|person| person.version == before.version);
    let person = person.ok_or_else(|| Problem::conflict("conflict", "Someone changed this meanwhile; look again."))?;
    let houses = houses(tx, office, &person, next.0, change.partners).await?;
    let kept: &[PartnerId] = if after.role_on(today) == Role::Partner { &houses } else { &[] };
    store::close_feeds_of(tx, id, kept).await?;
    store::set_partners(tx, id, &houses).await?;
    store::change(tx, &after).await?;
    if next != (before.role, before.state) {
        end_sessions_of(tx, id, now).await?;
        withdraw_links_of(tx, id, now).await?;
    }
    entries.extend([Entry::new("changed", Record::Person, id), Entry::new("changed", Record::Person, id).person(id)]);
    Ok(entries)
}

/// Only partners' staff speak for houses, and for one at least.
async fn houses(
    tx: &mut Tx,
    office: &Office,
    person: &PersonRow,
    role: Role,
    partners: Option<Vec<PartnerId>>,
) -> Answer<Vec<PartnerId>> {
    let known = store::partners(tx, Some(person.id)).await?.into_iter().map(|(_, id)| id);
    let mut houses = partners.unwrap_or_else(|| if role == Role::Partner { known.collect() } else { Vec::new() });
    houses.sort();
    houses.dedup();
    match (role == Role::Partner, houses.is_empty()) {
        (true, true) => return Err(Problem::invalid("partner_ids", "required", "Say which houses they speak for.")),
        (false, false) => {
            return Err(Problem::invalid("partner_ids", "only_for_partners", "Only partners' staff speak for houses."));
        }
        _ => {}
    }
    for house in &houses {
        office.partner(house).map_err(|problem| problem.at("partner_ids"))?;
    }
    Ok(houses)
}
