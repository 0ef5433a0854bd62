//! Proof that the checker can fail: without the constraint on slots more stand on an area than the rule allows, and it is found.
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use crate::contended::{End, play};
use crate::server::Server;
use crate::town::Town;

const PLAYERS: usize = 12;
/// Rounds of two seconds each; one is enough almost always.
const ROUNDS: usize = 20;

/// Plays until the checker finds what was planted.
fn is_found(town: &Town, instances: usize) -> bool {
    let servers: Vec<_> = (0..instances).map(|_| Server::start(&town.city(), &town.database)).collect();
    (1..=ROUNDS).any(|round| {
        let history = play(town, &servers, &End::after(20_000, Duration::from_secs(2)));
        let found = history.overfull();
        println!("{} round {round}, {}: {found:?}", town.database.split(':').next().unwrap_or(""), history.report());
        found.iter().any(|fault| fault.contains("above its cap"))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_constraint_postgres_lets_too_many_stand_and_it_is_found() {
    if crate::support::postgres_server().is_none() {
        return println!("SKIPPED: SOZIALRAUM_TEST_POSTGRES is not set (run through tests/with-postgres)");
    }
    let town = Town::on_postgres(PLAYERS).await;
    let mut connection = PgConnection::connect(&town.database).await.expect("a connection");
    connection.execute("alter table claim drop constraint claim_area_id_slot_key").await.expect("it was there");
    assert!(is_found(&town, 2), "the mutant lived: the checker proves nothing");
}

/// One writer at a time keeps the promise even without the constraint: SQLite has two guards. So here both are taken away,
/// the second by a trigger that moves each new claim off its slot, as a statement that forgot to look would.
#[tokio::test(flavor = "multi_thread")]
async fn without_its_guards_sqlite_lets_too_many_stand_and_it_is_found() {
    let town = Town::on_sqlite(PLAYERS).await;
    let mut file = town.file().await;
    let sql: String = sqlx::query_scalar("select sql from sqlite_schema where name = 'claim'")
        .fetch_one(&mut file)
        .await
        .expect("the table");
    let loose = sql
        .replacen("TABLE claim", "table loose", 1)
        .replace("unique (area_id, slot),", "")
        .replace("foreign key (area_id, slot) references area_slot (area_id, slot),", "");
    assert!(!loose.contains("(area_id, slot)") && loose.contains("table loose"), "{loose}");
    let steps = [
        "pragma foreign_keys = off",
        &loose,
        "drop table claim",
        "alter table loose rename to claim",
        "create trigger forgets after insert on claim begin update claim set slot = slot + 1000 where id = new.id; end",
    ];
    for step in steps {
        file.execute(AssertSqlSafe(step.to_owned())).await.expect(step);
    }
    file.close().await.expect("closed");
    assert!(is_found(&town, 1), "the mutant lived: the checker proves nothing");
}
