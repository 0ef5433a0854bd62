//! The tables of concerns and their proposals.
use chrono::{DateTime, Utc};

use super::model::{Concern, Outcome, Priority, Proposal, Said, Sphere, Stage};
use crate::db::{Error, Tx};
use crate::kernel::{AreaId, BundleId, ConcernId, TandemId};
use crate::{on, run};

macro_rules! concerns {
    ($rest:literal) => {
        concat!(
            "select c.id, c.tandem_id, t.name as tandem_name, c.activity_id, a.title as activity_title, \
             coalesce(a.state in ('published', 'held'), false) as activity_public, c.topic, c.description, c.priority, \
             c.place, c.area_id, c.lon, c.lat, c.precision_m, c.contact, c.sphere, c.could_decide, c.bundle_id, \
             b.title as bundle_title, b.stage as bundle_stage, b.outcome as bundle_outcome, c.created_at, c.updated_at, c.version \
             from concern c join tandem t on t.id = c.tandem_id left join activity a on a.id = c.activity_id \
             left join bundle b on b.id = c.bundle_id ",
            $rest
        )
    };
}

/// Which concerns are asked for; what is `None` does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub stage: Option<Stage>,
    pub outcome: Option<Outcome>,
    pub priority: Option<Priority>,
    pub sphere: Option<Sphere>,
    pub tandem: Option<TandemId>,
    pub area: Option<AreaId>,
    pub bundle: Option<BundleId>,
}

/// One concern.
pub async fn concern(tx: &mut Tx, id: ConcernId) -> Result<Option<Concern>, Error> {
    let found: Option<Concern> =
        on!(tx, conn => sqlx::query_as(concerns!("where c.id = $1")).bind(id).fetch_optional(conn).await)?;
    let Some(mut concern) = found else { return Ok(None) };
    let proposals: Vec<(String, bool)> = on!(tx, conn => sqlx::query_as(
        "select text, realisable from proposal where concern_id = $1 order by ord").bind(id).fetch_all(conn).await)?;
    concern.proposals = proposals.into_iter().map(|(text, realisable)| Proposal { text, realisable }).collect();
    Ok(Some(concern))
}

/// Concerns, the newest first.
pub async fn concerns(tx: &mut Tx, filter: &Filter) -> Result<Vec<Concern>, Error> {
    let mut concerns: Vec<Concern> = on!(tx, conn => sqlx::query_as(concerns!(
        "where ($1 is null or coalesce(b.stage, 'noted') = $1) and ($2 is null or b.outcome = $2) \
         and ($3 is null or c.priority = $3) and ($4 is null or c.sphere = $4) and ($5 is null or c.tandem_id = $5) \
         and ($6 is null or c.area_id = $6) and ($7 is null or c.bundle_id = $7) order by c.created_at desc, c.id desc"))
        .bind(filter.stage.map(Stage::as_str)).bind(filter.outcome.map(Outcome::as_str))
        .bind(filter.priority.map(Priority::as_str)).bind(filter.sphere.map(Sphere::as_str)).bind(filter.tandem)
        .bind(&filter.area).bind(filter.bundle).fetch_all(conn).await)?;
    let proposals: Vec<(ConcernId, String, bool)> = on!(tx, conn => sqlx::query_as(
        "select p.concern_id, p.text, p.realisable from proposal p join concern c on c.id = p.concern_id \
         where ($1 is null or c.bundle_id = $1) and ($2 is null or c.tandem_id = $2) order by p.concern_id, p.ord")
        .bind(filter.bundle).bind(filter.tandem).fetch_all(conn).await)?;
    for concern in &mut concerns {
        let from = proposals.partition_point(|(of, ..)| *of < concern.id);
        let own = proposals[from..].iter().take_while(|(of, ..)| *of == concern.id);
        concern.proposals =
            own.map(|(_, text, realisable)| Proposal { text: text.clone(), realisable: *realisable }).collect();
    }
    Ok(concerns)
}

/// How many concerns of each tandem have no answer yet.
pub async fn open_by_tandem(tx: &mut Tx) -> Result<Vec<(TandemId, i64)>, Error> {
    on!(tx, conn => sqlx::query_as(
        "select c.tandem_id, count(*) from concern c left join bundle b on b.id = c.bundle_id \
         where b.stage is null or b.stage <> 'answered' group by c.tandem_id order by c.tandem_id")
        .fetch_all(conn).await)
}

/// Writes what a tandem says: noted, or said anew; the version of one that is kept was raised by `take`. `edition`: the
/// Gebietsstand its area is of.
pub async fn write(
    tx: &mut Tx,
    id: ConcernId,
    tandem: TandemId,
    said: &Said,
    edition: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let point = said.place.point();
    run!(
        tx,
        sqlx::query(
            "insert into concern (id, tandem_id, activity_id, topic, description, priority, place, area_id, edition, lon, lat, \
             precision_m, contact, sphere, could_decide, created_at, updated_at, version) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, 1) \
             on conflict (id) do update set activity_id = excluded.activity_id, topic = excluded.topic, \
             description = excluded.description, priority = excluded.priority, place = excluded.place, \
             area_id = excluded.area_id, edition = excluded.edition, lon = excluded.lon, lat = excluded.lat, \
             precision_m = excluded.precision_m, contact = excluded.contact, sphere = excluded.sphere, \
             could_decide = excluded.could_decide, updated_at = excluded.updated_at"
        )
        .bind(id)
        .bind(tandem)
        .bind(said.activity_id)
        .bind(&said.topic)
        .bind(&said.description)
        .bind(said.priority.as_str())
        .bind(said.place.whereabouts().as_str())
        .bind(said.place.area())
        .bind(edition)
        .bind(point.map(|(lon, ..)| lon))
        .bind(point.map(|(_, lat, _)| lat))
        .bind(point.map(|(.., precision_m)| precision_m))
        .bind(&said.contact)
        .bind(said.sphere.as_str())
        .bind(&said.could_decide)
        .bind(now)
    )?;
    set_proposals(tx, id, &said.proposals).await
}

/// Takes a concern from a version to the next; nobody else changes it until the end of the transaction. False: it is not
/// in this version.
pub async fn take(tx: &mut Tx, id: ConcernId, version: i64) -> Result<bool, Error> {
    let taken = run!(
        tx,
        sqlx::query("update concern set version = version + 1 where id = $1 and version = $2").bind(id).bind(version)
    )?;
    Ok(taken == 1)
}

async fn set_proposals(tx: &mut Tx, id: ConcernId, proposals: &[Proposal]) -> Result<(), Error> {
    run!(tx, sqlx::query("delete from proposal where concern_id = $1").bind(id))?;
    for (ord, proposal) in (0_i64..).zip(proposals) {
        run!(
            tx,
            sqlx::query("insert into proposal (concern_id, ord, text, realisable) values ($1, $2, $3, $4)")
                .bind(id)
                .bind(ord)
                .bind(&proposal.text)
                .bind(proposal.realisable)
        )?;
    }
    Ok(())
}

/// Takes a concern away for good, while it is in no bundle.
pub async fn remove(tx: &mut Tx, id: ConcernId) -> Result<bool, Error> {
    set_proposals(tx, id, &[]).await?;
    Ok(run!(tx, sqlx::query("delete from concern where id = $1 and bundle_id is null").bind(id))? == 1)
}

/// Puts a concern into a bundle. False: it is in one already.
pub async fn join(tx: &mut Tx, id: ConcernId, bundle: BundleId) -> Result<bool, Error> {
    let joined = run!(
        tx,
        sqlx::query("update concern set bundle_id = $2, version = version + 1 where id = $1 and bundle_id is null")
            .bind(id)
            .bind(bundle)
    )?;
    Ok(joined == 1)
}

/// Takes a concern out of a bundle. False: it is not in it.
pub async fn part(tx: &mut Tx, id: ConcernId, bundle: BundleId) -> Result<bool, Error> {
    let parted = run!(
        tx,
        sqlx::query("update concern set bundle_id = null, version = version + 1 where id = $1 and bundle_id = $2")
            .bind(id)
            .bind(bundle)
    )?;
    Ok(parted == 1)
}

/// What is shown of the concerns of a bundle has changed with its stage.
pub async fn raise(tx: &mut Tx, bundle: BundleId) -> Result<(), Error> {
    run!(tx, sqlx::query("update concern set version = version + 1 where bundle_id = $1").bind(bundle))?;
    Ok(())
}
