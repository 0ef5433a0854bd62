//! After a secret vote no query links a person with what they said. Every table of both engines is read whole.
use std::collections::BTreeMap;

use serde_json::{Value, json};
use sozialraum::db::Db;
use sozialraum::kernel::PersonId;

use crate::dump::{Dump, dump};
use crate::support::{House, Person, houses};

fn simple(id: PersonId) -> String {
    id.uuid().simple().to_string()
}

/// The dump with everything that is new in every run taken out: ids, hashes, times. Rows in the order of what is left.
fn plain(dump: &Dump, people: &[Person]) -> Dump {
    let own = |row: &String| {
        let mut row = row.to_lowercase().replace('-', "");
        for (number, person) in people.iter().enumerate() {
            row = row.replace(&simple(person.id), &format!("<person {number}>"));
        }
        without_times(&without_ids(&row))
    };
    dump.iter()
        .map(|(table, rows)| {
            let mut rows: Vec<String> = rows.iter().map(own).collect();
            rows.sort();
            (table.clone(), rows)
        })
        .collect()
}

/// Runs of 32 hexadecimal digits or more.
fn without_ids(row: &str) -> String {
    let (mut kept, mut run) = (String::new(), String::new());
    for letter in row.chars().chain(['\n']) {
        if letter.is_ascii_hexdigit() {
            run.push(letter);
            continue;
        }
        kept.push_str(if run.len() >= 32 { "<id>" } else { &run });
        run.clear();
        kept.push(letter);
    }
    kept
}

/// Whatever stands around a colon between digits: times of day, with the day before them.
fn without_times(row: &str) -> String {
    let words = row.split(['\'', '"', ',', '(', ')']);
    let time = |word: &&str| word.matches(':').count() >= 2 && word.chars().any(|letter| letter.is_ascii_digit());
    words.map(|word| if time(&word) { "<time>" } else { word }).collect::<Vec<_>>().join("|")
}

/// What stands for what was said, in a ballot and in the words of it.
const WORDS: &str = "because of the canary";

/// A secret vote of five, closed; `order`: who says what.
async fn secret_vote(house: &House, people: &[Person], order: [usize; 5]) -> String {
    let decision =
        house.asks(&people[0], json!({ "question": "In secret?", "method": "consent", "secret": true })).await;
    let said = [
        json!({ "choice": "yes" }),
        json!({ "choice": "yes" }),
        json!({ "choice": "concern", "reason": format!("{WORDS} 1") }),
        json!({ "choice": "objection", "reason": format!("{WORDS} 2"), "would_resolve": "Tea." }),
        json!({ "choice": "yes" }),
    ];
    for (person, at) in people.iter().zip(order) {
        house.votes(person, &decision, said[at].clone()).await.expect(200);
    }
    decision
}

#[tokio::test]
async fn while_it_is_open_it_is_known_who_voted_and_afterwards_not_even_that() {
    for house in houses().await {
        let five = house.body(5).await;
        let decision = secret_vote(&house, &five, [0, 1, 2, 3, 4]).await;
        let open = house.get(Some(&five[3]), &decision).await;
        assert_eq!((&open.json()["me"]["voted"], &open.json()["me"]["may_vote"]), (&json!(true), &json!(false)));
        assert_eq!((&open.json()["me"]["ballot"], &open.json()["objections"]), (&Value::Null, &json!([])));
        assert!(!open.text().contains(WORDS) && open.json()["result"] == Value::Null, "{}", open.text());
        let twice = house.votes(&five[3], &decision, json!({ "choice": "yes" })).await;
        assert_eq!(twice.refused(409), "already_voted");
        let now = dump(&house.office.db).await;
        assert_eq!((now["decision_roll"].len(), now["decision_ballot"].len()), (5, 0));
        assert!(now["decision_roll"].iter().all(|row| !row.contains("yes") && !row.contains("objection")));

        let closed = house.closes(&five[0], &decision).await;
        assert_eq!(closed["result"]["counts"], json!({ "yes": 3, "concern": 1, "objection": 1 }));
        assert_eq!(closed["objections"].as_array().map(Vec::len), Some(2), "only their words: {closed}");
        assert_eq!((&closed["me"]["voted"], &closed["quorum"]["voted"]), (&json!(false), &json!(5)));
        let after = dump(&house.office.db).await;
        for table in ["decision_roll", "decision_tally", "decision_ballot"] {
            assert_eq!(after[table], Vec::<String>::new(), "{table} ({})", house.engine());
        }
        no_row_links(&house, &after, &five, &decision);
        if let Db::Postgres { pool, .. } = &house.office.db {
            // Nor do the engine's own marks: all words were written by the transaction that closed the vote.
            let marks = "select count(distinct xmin::text) from decision_objection";
            assert_eq!(sqlx::query_scalar::<_, i64>(marks).fetch_one(pool).await.expect("marks"), 1);
        }
    }
}

/// No row of any table names a person and what was said; none says that someone other than who opened or closed it had to
/// do with the vote but that they were told of it; no key of a repeated request and no name in the journal is of a ballot.
fn no_row_links(house: &House, dump: &Dump, people: &[Person], decision: &str) {
    let id = decision.rsplit('/').next().expect("an id").replace('-', "");
    for (table, rows) in dump {
        for row in rows.iter().map(|row| row.to_lowercase()) {
            let named = people.iter().any(|person| row.contains(&simple(person.id)));
            let of_vote = row.replace('-', "").contains(&id);
            let told = format!("{table} on {}: {row}", house.engine());
            assert!(!(named && row.contains(WORDS)), "{told}");
            if named && of_vote && table == "journal" {
                assert!(row.contains("opened") || row.contains("failed") || row.contains("decided"), "{told}");
                assert!(row.contains(&simple(people[0].id)), "{told}");
            } else if named && of_vote {
                assert_eq!(table, "message", "{told}");
            }
        }
    }
    let voted: Vec<&String> = dump["journal"].iter().filter(|row| row.contains("voted")).collect();
    assert_eq!(voted.len(), 5, "live pages count along");
    assert_eq!(dump["repeat"], Vec::<String>::new());
}

#[tokio::test]
async fn who_said_what_leaves_no_trace_two_runs_with_swapped_voters_leave_the_same() {
    let mut left: BTreeMap<&str, Vec<Dump>> = BTreeMap::new();
    for order in [[0, 1, 2, 3, 4], [3, 2, 0, 4, 1]] {
        for house in houses().await {
            let five = house.body(5).await;
            let decision = secret_vote(&house, &five, order).await;
            house.closes(&five[0], &decision).await;
            let found = plain(&dump(&house.office.db).await, &five);
            assert!(found["decision_objection"].iter().any(|row| row.contains(WORDS)), "the dump holds what it should");
            left.entry(house.engine()).or_default().push(found);
        }
    }
    for (engine, dumps) in left {
        for (table, rows) in dumps[0].iter().filter(|(table, _)| *table != "_sqlx_migrations") {
            assert_eq!(Some(rows), dumps[1].get(table), "{table} on {engine}");
        }
    }
}
