//! The table of invitations.
use chrono::{DateTime, Utc};

use super::model::{InvitationRow, LASTS, NewInvitation};
use crate::db::{Error, Tx};
use crate::kernel::{InvitationId, PersonId};
use crate::{on, run};

/// With what its tandem is called and what its maker is now.
macro_rules! invitations {
    ($rest:literal) => {
        concat!(
            "select i.*, t.name as tandem_name, b.role as by_role, b.state as by_state, b.term_ends as by_term_ends, \
             m.person_id is not null as by_member from invitation i \
             left join tandem t on t.id = i.tandem_id and t.state <> 'ended' \
             left join person b on b.id = i.invited_by \
             left join member m on m.tandem_id = i.tandem_id and m.person_id = i.invited_by and m.state = 'confirmed' ",
            $rest
        )
    };
}

/// Writes an invitation down.
pub async fn add(
    tx: &mut Tx,
    id: InvitationId,
    new: &NewInvitation,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let partners: Vec<_> = new.partners.iter().map(|partner| partner.as_str()).collect();
    run!(tx, sqlx::query(
        "insert into invitation (id, secret_hash, role, name, partner_ids, tandem_id, person_id, invited_by, created_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(id).bind(hash).bind(new.role.as_str()).bind(&new.name).bind(partners.join(" ")).bind(new.tandem)
        .bind(new.person).bind(new.by).bind(now).bind(now + LASTS))?;
    Ok(())
}

/// Another secret for an invitation that nobody used; the earlier link is dead. The answer with it was lost.
pub async fn renew_secret(tx: &mut Tx, id: InvitationId, hash: &[u8]) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query("update invitation set secret_hash = $2 where id = $1 and used_at is null").bind(id).bind(hash)
    )?;
    Ok(())
}

/// One invitation.
pub async fn one(tx: &mut Tx, id: InvitationId) -> Result<Option<InvitationRow>, Error> {
    on!(tx, conn => sqlx::query_as(invitations!("where i.id = $1"))
        .bind(id).fetch_optional(conn).await)
}

/// The invitation a secret belongs to, whatever became of it.
pub async fn by_secret(tx: &mut Tx, hash: &[u8]) -> Result<Option<InvitationRow>, Error> {
    on!(tx, conn => sqlx::query_as(invitations!("where i.secret_hash = $1"))
        .bind(hash).fetch_optional(conn).await)
}

/// Uses an invitation up, and forgets what its maker called the one who came. False: someone was faster, or it is gone.
pub async fn consume(tx: &mut Tx, id: InvitationId, now: DateTime<Utc>) -> Result<bool, Error> {
    let used = run!(
        tx,
        sqlx::query(
            "update invitation set used_at = $2, name = null \
             where id = $1 and used_at is null and withdrawn_at is null and expires_at > $2"
        )
        .bind(id)
        .bind(now)
    )?;
    Ok(used == 1)
}

/// Takes an invitation back. False: it was used.
pub async fn withdraw(tx: &mut Tx, id: InvitationId, now: DateTime<Utc>) -> Result<bool, Error> {
    let withdrawn = run!(
        tx,
        sqlx::query("update invitation set withdrawn_at = $2, name = null where id = $1 and used_at is null")
            .bind(id)
            .bind(now)
    )?;
    Ok(withdrawn == 1)
}

/// Invitations, the newest first: those someone made or that lead to a tandem of theirs; all, if nobody is named. Links for
/// one's own other device are not among them.
pub async fn visible_to(tx: &mut Tx, person: Option<PersonId>) -> Result<Vec<InvitationRow>, Error> {
    on!(tx, conn => sqlx::query_as(invitations!(
        "where i.person_id is null and ($1 is null or i.invited_by = $1 or i.tandem_id in \
         (select tandem_id from member where person_id = $1 and state = 'confirmed')) order by i.id desc limit 500"))
        .bind(person).fetch_all(conn).await)
}

/// Takes back every open link by which someone could be signed in on another device.
pub async fn withdraw_links_of(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update invitation set withdrawn_at = $2 where person_id = $1 and used_at is null and withdrawn_at is null"
        )
        .bind(person)
        .bind(now)
    )?;
    Ok(())
}

/// Takes back every open link someone made.
pub async fn withdraw_made_by(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "update invitation set withdrawn_at = $2, name = null \
             where invited_by = $1 and used_at is null and withdrawn_at is null"
        )
        .bind(person)
        .bind(now)
    )?;
    Ok(())
}
