//! Whose calendar a secret opens. Only the hash of a secret is kept; a new one ends the one before.
use crate::db::{Error, Tx};
use crate::kernel::{PartnerId, TandemId};
use crate::{on, run};

pub async fn renew_tandem(tx: &mut Tx, tandem: TandemId, hash: &[u8]) -> Result<(), Error> {
    run!(tx, sqlx::query("update tandem set feed_hash = $2 where id = $1").bind(tandem).bind(hash))?;
    Ok(())
}

pub async fn renew_partner(tx: &mut Tx, partner: &PartnerId, hash: &[u8]) -> Result<(), Error> {
    run!(
        tx,
        sqlx::query(
            "insert into partner_entry (partner_id, feed_hash) values ($1, $2) \
             on conflict (partner_id) do update set feed_hash = $2"
        )
        .bind(partner)
        .bind(hash)
    )?;
    Ok(())
}

/// The tandem whose calendar this opens; one that has ended has none.
pub async fn tandem_of(tx: &mut Tx, hash: &[u8]) -> Result<Option<(TandemId, String)>, Error> {
    on!(tx, conn => sqlx::query_as("select id, name from tandem where feed_hash = $1 and state <> 'ended'")
        .bind(hash).fetch_optional(conn).await)
}

pub async fn partner_of(tx: &mut Tx, hash: &[u8]) -> Result<Option<PartnerId>, Error> {
    on!(tx, conn => sqlx::query_scalar("select partner_id from partner_entry where feed_hash = $1")
        .bind(hash).fetch_optional(conn).await)
}
