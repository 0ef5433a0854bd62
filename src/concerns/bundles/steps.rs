//! What the body and its speakers do to a bundle: decided on, and transmitted. The room of the body calls these within its
//! own transaction; every step is told to all tandems whose concerns are in it.
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::{BundleAnswer, Public};
use super::model::Bundle;
use super::{rules, store, transmissions};
use crate::access::{Office, Signed};
use crate::concerns::answer::Maker;
use crate::concerns::model::Stage;
use crate::db::Tx;
use crate::http::{Answer, Problem, field, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{BundleId, DecisionId, PersonId, TandemId};
use crate::tandems;

/// The body of a transmission.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Transmit {
    /// What the public reads of it; without it, nothing.
    #[serde(default)]
    pub public: Option<Public>,
    /// An office of city.toml it is meant for; the coordination decides when it receives it.
    #[serde(default)]
    pub department_id: Option<String>,
}

/// A bundle in the version the caller read, held until the end of the transaction. 404 if there is none; 412 with the bundle
/// as it stands if it is in another.
pub async fn begin(tx: &mut Tx, office: &Office, by: &Signed, id: BundleId, version: i64) -> Answer<Bundle> {
    let taken = store::take(tx, id, version, office.clock.now()).await?;
    let bundle = store::bundle(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    if taken {
        return Ok(bundle);
    }
    let atlas = office.atlas();
    Err(record::stale(&Maker::new(office, &atlas, by).bundle(&bundle)))
}

/// A bundle as the caller sees it; 404 if there is none.
pub async fn read(tx: &mut Tx, office: &Office, by: &Signed, id: BundleId) -> Answer<BundleAnswer> {
    let bundle = store::bundle(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let atlas = office.atlas();
    Ok(Maker::new(office, &atlas, by).bundle(&bundle))
}

/// Sends a bundle to the city. Whether the caller speaks for the body is judged above. 409 `wrong_stage`, `needs_proposal`;
/// 422 `unknown_department`. Answers what goes into the journal.
pub async fn transmit(
    tx: &mut Tx,
    office: &Office,
    by: &Signed,
    id: BundleId,
    version: i64,
    order: &Transmit,
) -> Answer<Vec<Entry>> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let maker = Maker::new(office, &atlas, by);
    let bundle = begin(tx, office, by, id, version).await?;
    rules::within(&bundle, &[Stage::Bundled])?;
    rules::needs_proposal(&bundle.concerns)?;
    let department = order.department_id.as_deref().map(|id| maker.department(id)).transpose()?;
    let due_on = maker.usual_due_on();
    transmissions::transmit(tx, id, 1, due_on, department.as_deref(), now).await?;
    if let Some(public) = &order.public {
        let title = field::required("title", &public.title, field::TITLE)?;
        let summary = field::text("summary", &public.summary, field::SUMMARY)?;
        store::publish(tx, id, &title, &summary).await?;
    }
    tell(tx, &bundle, &notice(&bundle, Reason::ConcernTransmitted), Some(by.id), now).await?;
    inbox::tell_office(tx, now, Some(by.id), &notice(&bundle, Reason::ConcernArrived)).await?;
    Ok(entries("transmitted", &bundle, order.public.is_some()))
}

/// Keeps what the body decided about a bundle, and tells its tandems. 404 if there is no such bundle any more. Answers what
/// goes into the journal.
pub async fn decided(
    tx: &mut Tx,
    id: BundleId,
    decision: DecisionId,
    question: &str,
    accepted: bool,
    now: DateTime<Utc>,
) -> Answer<Vec<Entry>> {
    if !store::touch(tx, id, now).await? {
        return Err(Problem::unknown(id));
    }
    store::decide(tx, id, decision, question, accepted, now).await?;
    let bundle = store::bundle(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    tell(tx, &bundle, &notice(&bundle, Reason::ConcernDecided), None, now).await?;
    Ok(entries("decided", &bundle, bundle.row.is_public()))
}

/// A message about a bundle, by its title.
pub fn notice(bundle: &Bundle, reason: Reason) -> Notice {
    Notice::new(reason, Record::Bundle, bundle.id()).with("concern", bundle.row.title.as_str())
}

/// Tells the members of all tandems whose concerns are in it, each once.
pub async fn tell(
    tx: &mut Tx,
    bundle: &Bundle,
    notice: &Notice,
    but: Option<PersonId>,
    now: DateTime<Utc>,
) -> Answer<()> {
    tell_others(tx, bundle, None, notice, but, now).await
}

/// The same, `without` the members of one tandem.
pub async fn tell_others(
    tx: &mut Tx,
    bundle: &Bundle,
    without: Option<TandemId>,
    notice: &Notice,
    but: Option<PersonId>,
    now: DateTime<Utc>,
) -> Answer<()> {
    let mut people = BTreeSet::new();
    for (tandem, _) in bundle.tandems().into_iter().filter(|(id, _)| Some(*id) != without) {
        people.extend(tandems::members(tx, tandem).await?.into_iter().map(|member| member.person_id));
    }
    let people: Vec<PersonId> = people.into_iter().collect();
    Ok(inbox::tell(tx, now, &people, but, notice).await?)
}

/// One line of the journal for each tandem in it, so that nobody else hears of it; one for everyone if it is public.
pub fn entries(action: &'static str, bundle: &Bundle, public: bool) -> Vec<Entry> {
    let entry = || Entry::new(action, Record::Bundle, bundle.id());
    let tandems = bundle.tandems().into_iter().map(|(tandem, _)| entry().tandem(tandem));
    tandems.chain(public.then(|| entry().public())).collect()
}
