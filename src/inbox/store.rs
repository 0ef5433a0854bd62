//! Messages and mutes.
use chrono::{DateTime, Utc};

use super::model::{MessageRow, Notice, ReaderRow, Reason};
use crate::db::{Error, Tx};
use crate::kernel::{MessageId, PartnerId, PersonId, TandemId};
use crate::{on, run};

/// Writes one message for each person who did not mute its reason. Nobody is told of what they did themselves: `but`.
pub async fn tell(
    tx: &mut Tx,
    now: DateTime<Utc>,
    people: &[PersonId],
    but: Option<PersonId>,
    notice: &Notice,
) -> Result<(), Error> {
    let urgent = notice.reason.is_urgent();
    let facts = serde_json::to_string(&notice.facts).unwrap_or_default();
    for person in people.iter().filter(|person| Some(**person) != but) {
        run!(
            tx,
            sqlx::query(
                "insert into message (id, person_id, reason, urgent, record, record_id, facts, created_at) \
             select $1, $2, $3, $4, $5, $6, $7, $8 \
             where $4 or not exists (select 1 from mute where mute.person_id = $2 and mute.reason = $3)"
            )
            .bind(MessageId::new())
            .bind(person)
            .bind(notice.reason.as_str())
            .bind(urgent)
            .bind(notice.record.as_str())
            .bind(&notice.record_id)
            .bind(&facts)
            .bind(now)
        )?;
    }
    Ok(())
}

/// Tells the confirmed and invited members of a tandem.
pub async fn tell_tandem(
    tx: &mut Tx,
    now: DateTime<Utc>,
    tandem: TandemId,
    but: Option<PersonId>,
    notice: &Notice,
) -> Result<(), Error> {
    let people: Vec<PersonId> = on!(tx, conn => sqlx::query_scalar(
        "select person_id from member where tandem_id = $1 and state in ('confirmed', 'invited') order by person_id")
        .bind(tandem).fetch_all(conn).await)?;
    tell(tx, now, &people, but, notice).await
}

/// Tells the staff of a partner whose term is not over.
pub async fn tell_partner(
    tx: &mut Tx,
    now: DateTime<Utc>,
    partner: &PartnerId,
    but: Option<PersonId>,
    notice: &Notice,
) -> Result<(), Error> {
    let people: Vec<PersonId> = on!(tx, conn => sqlx::query_scalar(
        "select pp.person_id from person_partner pp join person p on p.id = pp.person_id \
         where pp.partner_id = $1 and p.state = 'active' and (p.term_ends is null or p.term_ends >= $2) order by pp.person_id")
        .bind(partner).bind(now.date_naive()).fetch_all(conn).await)?;
    tell(tx, now, &people, but, notice).await
}

/// Tells the coordinators whose term is not over.
pub async fn tell_office(tx: &mut Tx, now: DateTime<Utc>, but: Option<PersonId>, notice: &Notice) -> Result<(), Error> {
    let people: Vec<PersonId> = on!(tx, conn => sqlx::query_scalar(
        "select id from person where role = 'coordinator' and state = 'active' \
         and (term_ends is null or term_ends >= $1) order by id")
        .bind(now.date_naive()).fetch_all(conn).await)?;
    tell(tx, now, &people, but, notice).await
}

/// Someone's messages, the newest first. `before`: only those older than that one.
pub async fn messages(
    tx: &mut Tx,
    person: PersonId,
    before: Option<MessageId>,
    limit: i64,
) -> Result<Vec<MessageRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select * from message where person_id = $1 and ($2 is null or id < $2) order by id desc limit $3")
        .bind(person).bind(before).bind(limit).fetch_all(conn).await)
}

/// How many messages someone has not read.
pub async fn unread(tx: &mut Tx, person: PersonId) -> Result<i64, Error> {
    on!(tx, conn => sqlx::query_scalar("select count(*) from message where person_id = $1 and read_at is null")
        .bind(person).fetch_one(conn).await)
}

/// Marks one of someone's messages as read.
pub async fn read(tx: &mut Tx, person: PersonId, id: MessageId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update message set read_at = $3 where person_id = $1 and id = $2 and read_at is null")
            .bind(person)
            .bind(id)
            .bind(now)
    )?;
    Ok(())
}

/// Marks all of someone's messages as read.
pub async fn read_all(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update message set read_at = $2 where person_id = $1 and read_at is null").bind(person).bind(now)
    )?;
    Ok(())
}

/// The reasons someone does not want to hear of.
pub async fn mutes(tx: &mut Tx, person: PersonId) -> Result<Vec<String>, Error> {
    on!(tx, conn => sqlx::query_scalar("select reason from mute where person_id = $1 order by reason")
        .bind(person).fetch_all(conn).await)
}

/// Messages of this kind come no more.
pub async fn mute(tx: &mut Tx, person: PersonId, reason: Reason) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("insert into mute (person_id, reason) values ($1, $2) on conflict do nothing")
            .bind(person)
            .bind(reason.as_str())
    )?;
    Ok(())
}

/// Messages of this kind come again.
pub async fn unmute(tx: &mut Tx, person: PersonId, reason: Reason) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from mute where person_id = $1 and reason = $2").bind(person).bind(reason.as_str()))?;
    Ok(())
}

/// Nothing is kept of what someone was told, nor of what they did not want to hear.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from message where person_id = $1").bind(person))?;
    run!(tx, sqlx::query("delete from mute where person_id = $1").bind(person))?;
    Ok(())
}

/// Those who want letters, gave a contact, and have something that no letter told them yet.
pub async fn readers(tx: &mut Tx) -> Result<Vec<ReaderRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select p.id, p.name, p.contact, p.languages, p.digest, p.digested_at from person p \
         where p.state = 'active' and p.digest <> 'never' and p.contact is not null and exists \
         (select 1 from message m where m.person_id = p.id and m.read_at is null and m.digested_at is null) order by p.id")
        .fetch_all(conn).await)
}

/// What someone has neither read nor been written, and did not mute meanwhile, the oldest first.
pub async fn undigested(tx: &mut Tx, person: PersonId) -> Result<Vec<MessageRow>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select * from message m where m.person_id = $1 and m.read_at is null and m.digested_at is null and (m.urgent or not exists \
         (select 1 from mute where mute.person_id = $1 and mute.reason = m.reason)) order by m.id")
        .bind(person).fetch_all(conn).await)
}

/// A letter says it. False: another one did.
pub async fn mark_digested(tx: &mut Tx, id: MessageId, now: DateTime<Utc>) -> Result<bool, Error> {
    let marked = run!(
        tx,
        sqlx::query("update message set digested_at = $2 where id = $1 and digested_at is null").bind(id).bind(now)
    )?;
    Ok(marked == 1)
}

/// The letter that said it did not leave.
pub async fn unmark_digested(tx: &mut Tx, id: MessageId) -> Result<(), Error> {
    run!(tx, sqlx::query("update message set digested_at = null where id = $1").bind(id))?;
    Ok(())
}

/// When someone was last written to.
pub async fn set_digested(tx: &mut Tx, person: PersonId, at: Option<DateTime<Utc>>) -> Result<(), Error> {
    run!(tx, sqlx::query("update person set digested_at = $2 where id = $1").bind(person).bind(at))?;
    Ok(())
}
