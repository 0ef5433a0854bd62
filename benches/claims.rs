//! How fast claims are written, as a ratio within one run: the whole way through the router against the bare statements by
//! hand (claim, standing, journal, number of the change, commit), on SQLite and on PostgreSQL where there is one.
//! Absolute numbers are those of the disk.
use std::time::Instant;

use axum::http::Method;
use futures_util::future::join_all;
use serde_json::json;
use sozialraum::kernel::{AreaId, ClaimId, TandemId};
use sozialraum::{on, run};

#[path = "../tests/stories/support.rs"]
#[allow(dead_code, reason = "the stories use the rest")]
mod support;

use support::{House, Person, houses};

const ROUNDS: usize = 7;
/// The city's rule for a tandem; each tandem claims so many areas a round.
const PER_TANDEM: usize = 3;
const AT_ONCE: [usize; 2] = [1, 8];

/// A tandem and the areas it claims in every round.
struct Claimant {
    person: Person,
    tandem: TandemId,
    areas: Vec<AreaId>,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        println!("\nclaims per second, through the router against the bare statements");
        for house in houses().await {
            let claimants = claimants(&house).await;
            for at_once in AT_ONCE {
                compare(&house, &claimants, at_once).await;
            }
        }
    });
}

async fn claimants(house: &House) -> Vec<Claimant> {
    let areas: Vec<AreaId> = house.office.atlas().city.areas.iter().map(|area| area.id.clone()).collect();
    let mut claimants = Vec::new();
    for areas in areas.chunks(PER_TANDEM) {
        let (person, _, tandem) = house.pair("Tandem").await;
        claimants.push(Claimant { person, tandem, areas: areas.to_vec() });
    }
    claimants
}

/// Ours and the floor in turns, so that what else the machine does hits both; the medians are compared.
async fn compare(house: &House, claimants: &[Claimant], at_once: usize) {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(
            round(claimants, at_once, async |claimant, area| through_the_router(house, claimant, area).await).await,
        );
        clear(house).await;
        bare.push(round(claimants, at_once, async |claimant, area| by_hand(house, claimant, area).await).await);
        clear(house).await;
    }
    let (ours, bare) = (median(ours), median(bare));
    println!("{:8} {at_once} at once: {ours:6.0}/s against {bare:6.0}/s, ratio {:.2}", house.engine(), ours / bare);
}

/// Every area once; claims a second.
async fn round(claimants: &[Claimant], at_once: usize, claim: impl AsyncFn(&Claimant, &AreaId)) -> f64 {
    let all: Vec<_> = claimants.iter().flat_map(|of| of.areas.iter().map(move |area| (of, area))).collect();
    let began = Instant::now();
    let workers = (0..at_once).map(|worker| {
        let (all, claim) = (&all, &claim);
        async move {
            for (claimant, area) in all.iter().skip(worker).step_by(at_once) {
                claim(claimant, area).await;
            }
        }
    });
    join_all(workers).await;
    all.len() as f64 / began.elapsed().as_secs_f64()
}

async fn through_the_router(house: &House, claimant: &Claimant, area: &AreaId) {
    let body = json!({ "area_id": area, "tandem_id": claimant.tandem, "note": "" });
    let key = ClaimId::new().to_string();
    let key = [("idempotency-key", key.as_str())];
    house.ask(Some(&claimant.person), Method::POST, "/api/claims", Some(body), &key).await.expect(201);
}

/// What has to be written for a claim, and nothing else.
async fn by_hand(house: &House, claimant: &Claimant, area: &AreaId) {
    let (id, now) = (ClaimId::new(), house.office.clock.now());
    let slot = claimant.areas.iter().position(|of| of == area).unwrap_or(0) as i64 + 1;
    let mut tx = house.office.db.write().await.expect("a transaction");
    run!(
        &mut tx,
        sqlx::query(
            "insert into claim (id, area_id, edition, holder, state, slot, quorum, note, since, created_at, version) \
         values ($1, $2, '2021', $3, 'active', 1, $4, '', $5, $5, 1)"
        )
        .bind(id)
        .bind(area)
        .bind(claimant.tandem)
        .bind(true)
        .bind(now)
    )
    .expect("a claim");
    run!(
        &mut tx,
        sqlx::query(
            "insert into standing (claim_id, tandem_id, standing, slot, note, at) values ($1, $2, 'holder', $3, '', $4)"
        )
        .bind(id)
        .bind(claimant.tandem)
        .bind(slot)
        .bind(now)
    )
    .expect("a standing");
    let version: i64 = on!(&mut tx, conn => sqlx::query_scalar(
        "update version set version = version + 1 where id = 1 returning version").fetch_one(conn).await)
    .expect("a number");
    run!(
        &mut tx,
        sqlx::query(
            "insert into journal (version, ord, at, actor, action, record, record_id, audience, area_id, tandem_id) \
         values ($1, 0, $2, $3, 'claimed', 'claim', $4, 'signed', $5, $6)"
        )
        .bind(version)
        .bind(now)
        .bind(claimant.person.id)
        .bind(id.to_string())
        .bind(area)
        .bind(claimant.tandem)
    )
    .expect("an entry");
    tx.commit().await.expect("a commit");
}

/// Frees all areas, outside the time that is taken.
async fn clear(house: &House) {
    let mut tx = house.office.db.write().await.expect("a transaction");
    run!(&mut tx, sqlx::query("delete from standing")).expect("no standing");
    run!(&mut tx, sqlx::query("delete from claim")).expect("no claim");
    tx.commit().await.expect("a commit");
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}
