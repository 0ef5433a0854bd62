//! Tandems over HTTP.
mod begin;
mod members;
mod tandem;

use utoipa_axum::router::OpenApiRouter;

use super::answer::TandemAnswer;
use super::model::{MemberState, TandemRow};
use super::{rules, store};
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::kernel::TandemId;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().merge(begin::routes()).merge(tandem::routes()).merge(members::routes())
}

/// What must hold before someone who stands so to a tandem does something with it.
type Rule = fn(&TandemRow, Option<MemberState>) -> Answer<()>;

/// A tandem the caller sees and may act with, locked. 404, what `rule` says, and 412 if it is no longer at `version`.
async fn locked(tx: &mut Tx, signed: &Signed, id: TandemId, version: i64, rule: Rule) -> Answer<TandemRow> {
    let tandem = store::lock(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let standing = store::standing(tx, id, signed.id).await?;
    if !rules::sees(signed, &tandem, standing) {
        return Err(Problem::unknown(id));
    }
    rule(&tandem, standing)?;
    if tandem.version != version {
        return Err(record::stale(&TandemAnswer::of(tx, tandem).await?));
    }
    Ok(tandem)
}

/// A tandem as it stands within this transaction.
async fn answer(tx: &mut Tx, id: TandemId) -> Answer<TandemAnswer> {
    let tandem = store::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    Ok(TandemAnswer::of(tx, tandem).await?)
}
