//! How fast claims are written, as a ratio within one run: the whole way through the router against the bare statements by
//! hand, on SQLite and on PostgreSQL where there is one. Two floors: all statements the rules ask for (who is signed in, the
//! key of the request, the tandem's row, claim, standing, number of the change, journal, commit), and the least that has to
//! be written (from the claim on). Absolute numbers are those of the disk.
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::http::Request;
use chrono::{DateTime, Utc};
use futures_util::future::join_all;
use serde_json::json;
use sozialraum::db::Tx;
use sozialraum::kernel::{AreaId, ClaimId, PersonId, TandemId};
use sozialraum::{glance, held, on, run};

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
    /// By hand, with all that the rules ask before a claim may be written.
    Asked,
    /// By hand, what has to be written and nothing else.
    Least,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        println!("\nclaims per second, through the router against the bare statements, all of them and the least");
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

/// Ours and the floors in turns, so that what else the machine does hits all; the medians are compared.
async fn compare(house: &Arc<House>, wishes: &Arc<[Wish]>, at_once: usize) {
    let ways = [Way::Router, Way::Asked, Way::Least];
    let mut rates = ways.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (way, rates) in ways.into_iter().zip(&mut rates) {
            rates.push(round(house, wishes, at_once, way).await);
            clear(house).await;
        }
    }
    let [ours, asked, least] = rates.map(median);
    println!(
        "{:8} {at_once} at once: {ours:6.0}/s against {asked:6.0}/s, ratio {:.2}; against {least:6.0}/s, ratio {:.2}",
        house.engine(),
        ours / asked,
        ours / least
    );
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
            Way::Asked => by_hand(&house, wish, true).await,
            Way::Least => by_hand(&house, wish, false).await,
        }
    }
    claimed
}

async fn through_the_router(house: &House, wish: &Wish) {
    let body = json!({ "area_id": wish.area, "tandem_id": wish.tandem, "note": "" });
    // As it is: nobody looks at what is sent and answered while time is taken.
    let request = Request::post("/api/claims").header("cookie", wish.person.cookie());
    let request =
        request.header("content-type", "application/json").header("idempotency-key", ClaimId::new().to_string());
    house.request(request.body(Body::from(body.to_string())).expect("a request")).await.expect(201);
}

/// What has to be written for a claim; with what is `asked` before, or without.
async fn by_hand(house: &House, wish: &Wish, asked: bool) {
    let (id, now) = (ClaimId::new(), house.office.clock.now());
    if asked {
        signed_in(house, wish).await;
    }
    let mut tx = house.office.db.write().await.expect("a transaction");
    if asked {
        first_time(&mut tx, wish, id, now).await;
    }
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

/// Who asks, and for whom they may act.
async fn signed_in(house: &House, wish: &Wish) {
    let found: Vec<(PersonId, Option<TandemId>)> = glance!(&house.office.db, pool => sqlx::query_as(
        "select p.id, t.id from session s join person p on p.id = s.person_id \
         left join person_partner pp on pp.person_id = p.id \
         left join member m on m.person_id = p.id and m.state = 'confirmed' \
         left join tandem t on t.id = m.tandem_id and t.state <> 'ended' \
         where s.person_id = $1 and s.ended_at is null and p.state <> 'erased' order by pp.partner_id, m.since, t.id")
        .bind(wish.person.id).fetch_all(pool).await)
    .expect("someone");
    assert!(!found.is_empty());
}

/// The request is none that was sent before, and the tandem is there and stays as it is.
async fn first_time(tx: &mut Tx, wish: &Wish, id: ClaimId, now: DateTime<Utc>) {
    let key = "insert into repeat (person_id, key, fingerprint, record_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing";
    let print = vec![0_u8; 32];
    run!(tx, sqlx::query(key).bind(wish.person.id).bind(id.to_string()).bind(print).bind(id).bind(now)).expect("a key");
    let sql = held!(tx, "select name, state from tandem where id = $1");
    let _: (String, String) =
        on!(tx, conn => sqlx::query_as(sql).bind(wish.tandem).fetch_one(conn).await).expect("a tandem");
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
