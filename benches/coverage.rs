//! How long the office waits for gaps and for the best places: the shipped city of 171 areas with 30 tandems, through the
//! router, on SQLite and on PostgreSQL where there is one. The city expects each within a second.
use std::time::Instant;

use axum::body::Body;
use axum::http::Request;
use serde_json::json;
use sozialraum::access::Role;

#[path = "../tests/stories/support.rs"]
#[allow(dead_code, reason = "the stories use the rest")]
mod support;

use support::{House, Person, houses};

const ROUNDS: usize = 5;
const TANDEMS: usize = 30;
const QUESTIONS: [&str; 6] = [
    "/api/coverage",
    "/api/coverage/covering?more=2&within_m=1500",
    "/api/coverage/covering?more=10&within_m=1000",
    "/api/coverage/covering?more=10&within_m=2500",
    "/api/coverage/covering?more=30&within_m=500",
    "/api/coverage/table.xlsx",
];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        println!("\nmilliseconds until the office has its answer, the median and the longest of {ROUNDS}");
        for house in houses().await {
            let office = office(&house).await;
            for question in QUESTIONS {
                let mut took = Vec::new();
                for _ in 0..ROUNDS {
                    // As it is: nobody looks at the answer while time is taken.
                    let request = Request::get(question).header("cookie", office.cookie());
                    let request = request.body(Body::empty()).expect("a request");
                    let began = Instant::now();
                    assert_eq!(house.request(request).await.status, 200, "{question}");
                    took.push(began.elapsed().as_secs_f64() * 1e3);
                }
                took.sort_by(f64::total_cmp);
                println!("{:8} {question:46} {:7.1} {:7.1}", house.engine(), took[ROUNDS / 2], took[ROUNDS - 1]);
            }
        }
    });
}

/// A coordinator, and thirty tandems that stand on an area each, here and there.
async fn office(house: &House) -> Person {
    let areas: Vec<String> = house.office.atlas().city.areas.iter().map(|area| area.id.to_string()).collect();
    for number in 0..TANDEMS {
        let (amal, _, tandem) = house.pair(&format!("Tandem {number}")).await;
        let area = &areas[number * areas.len() / TANDEMS];
        let claim = json!({ "area_id": area, "tandem_id": tandem, "note": "" });
        house.post(&amal, "/api/claims", claim).await.expect(201);
    }
    house.person("Coordinator", Role::Coordinator).await
}
