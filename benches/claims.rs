//! How fast claims are written, as a ratio within one run: the whole way through the router against the bare statements by
//! hand (claim, standing, journal, number of the change, commit), on SQLite and on PostgreSQL where there is one.
//! Absolute numbers are those of the disk.
use std::sync::Arc;
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

/// An area that a tandem claims in every round, and the slot of the tandem it stands on.
struct Wish {
    person: Person,
    tandem: TandemId,
    area: AreaId,
    slot: i64,
}

#[derive(Clone, Copy)]
enum Way {
    Router,
    Hand,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        println!("\nclaims per second, through the router against the bare statements");
        for house in houses().await.into_iter().map(Arc::new) {
            let wishes = wishes(&house).await.into();
            for at_once in AT_ONCE {
                compare(&house, &wishes, at_once).await;
            }
        }
    });
}

/// One for every area of the city.
async fn wishes(house: &House) -> Vec<Wish> {
    let areas: Vec<AreaId> = house.office.atlas().city.areas.iter().map(|area| area.id.clone()).collect();
    let mut wishes = Vec::new();
    for areas in areas.chunks(PER_TANDEM) {
        let (person, _, tandem) = house.pair("Tandem").await;
        let slots = areas.iter().cloned().zip(1..);
        wishes.extend(slots.map(|(area, slot)| Wish { person: person.clone(), tandem, area, slot }));
    }
    wishes
}

/// Ours and the floor in turns, so that what else the machine does hits both; the medians are compared.
async fn compare(house: &Arc<House>, wishes: &Arc<[Wish]>, at_once: usize) {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(round(house, wishes, at_once, Way::Router).await);
        clear(house).await;
        bare.push(round(house, wishes, at_once, Way::Hand).await);
        clear(house).await;
    }
    let (ours, bare) = (median(ours), median(bare));
    println!("{:8} {at_once} at once: {ours:6.0}/s against {bare:6.0}/s, ratio {:.2}", house.engine(), ours / bare);
}

/// Every area once; claims a second. Each who claims runs on the runtime's threads, as a server's connections do.
async fn round(house: &Arc<House>, wishes: &Arc<[Wish]>, at_once: usize, way: Way) -> f64 {
    let began = Instant::now();
    let workers = (0..at_once).map(|worker| tokio::spawn(work(house.clone(), wishes.clone(), way, worker, at_once)));
    let claimed: usize = join_all(workers).await.into_iter().map(|claimed| claimed.expect("no panic")).sum();
    claimed as f64 / began.elapsed().as_secs_f64()
}

/// One of `at_once`: claims its share, one area after the other, and says how many.
async fn work(house: Arc<House>, wishes: Arc<[Wish]>, way: Way, worker: usize, at_once: usize) -> usize {
    let share = wishes.iter().skip(worker).step_by(at_once);
    let claimed = share.len();
    for wish in share {
        match way {
            Way::Router => through_the_router(&house, wish).await,
            Way::Hand => by_hand(&house, wish).await,
        }
    }
    claimed
}

async fn through_the_router(house: &House, wish: &Wish) {
    let body = json!({ "area_id": wish.area, "tandem_id": wish.tandem, "note": "" });
    let key = ClaimId::new().to_string();
    let key = [("idempotency-key", key.as_str())];
    house.ask(Some(&wish.person), Method::POST, "/api/claims", Some(body), &key).await.expect(201);
}

/// What has to be written for a claim, and nothing else.
async fn by_hand(house: &House, wish: &Wish) {
    let (id, now) = (ClaimId::new(), house.office.clock.now());
    let mut tx = house.office.db.write().await.expect("a transaction");
    run!(
        &mut tx,
        sqlx::query(
            "insert into claim (id, area_id, edition, holder, state, slot, quorum, note, since, created_at, version) \
         values ($1, $2, '2021', $3, 'active', 1, $4, '', $5, $5, 1)"
        )
        .bind(id)
        .bind(&wish.area)
        .bind(wish.tandem)
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
        .bind(wish.tandem)
        .bind(wish.slot)
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
        .bind(wish.person.id)
        .bind(id.to_string())
        .bind(&wish.area)
        .bind(wish.tandem)
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
