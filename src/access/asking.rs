//! Whoever asks is looked at by the gate, and again inside the transaction that writes for them if that was a while ago:
//! between the two a body may take its time to arrive, and a role may be lost. Knows no record.
use chrono::{DateTime, TimeDelta, Utc};
use tokio::task_local;

use super::caller::{Caller, Signed};
use super::store;
use crate::db::Tx;
use crate::http::{Answer, Problem};

/// So long the gate's look holds: as long as another instance may take to hear of a change.
const FRESH: TimeDelta = TimeDelta::seconds(1);

task_local! {
    /// Who asks what is answered by this task, and when the gate looked.
    static ASKING: (Caller, DateTime<Utc>);
}

/// Answers for `caller`, who was looked at `now`: whatever is written meanwhile is written for them.
pub async fn answering<A>(caller: Caller, now: DateTime<Utc>, answer: impl Future<Output = A>) -> A {
    ASKING.scope((caller, now), answer).await
}

/// 401 or 409 unless whoever asks is still what they were when they were let in: signed in, in this role, and in all their
/// tandems and houses. Of what they gained meanwhile they may make use the next time.
pub async fn is_still(tx: &mut Tx, now: DateTime<Utc>) -> Answer<()> {
    let Some(then) = looked_at_before(now - FRESH) else { return Ok(()) };
    let signed = store::signed_in(tx, then.session, now).await?.ok_or_else(Problem::sign_in)?;
    if has_lost(&then, &signed) {
        let detail = "What you may do here has changed just now; look again.";
        return Err(Problem::conflict("conflict", detail));
    }
    Ok(())
}

/// Who is signed in and asks, if the gate has not looked since.
fn looked_at_before(moment: DateTime<Utc>) -> Option<Signed> {
    ASKING.try_with(|(caller, at)| caller.0.clone().filter(|_| *at < moment)).ok().flatten()
}

fn has_lost(then: &Signed, now: &Signed) -> bool {
    then.role != now.role
        || then.tandems.iter().any(|tandem| !now.acts_in(*tandem))
        || then.partners.iter().any(|house| !now.speaks_for(house))
}
