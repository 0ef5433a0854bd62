//! Who may do what, and who sees what of it: every route has its line in the table, every line is asked in every role, every
//! field of a record is declared, and what is nobody else's business is found nowhere.
mod canaries;
mod fields;
mod hostile;
mod world;

use std::collections::BTreeSet;

use axum::http::Method;
use sozialraum::access::table::{LINES, Line, Who};

use crate::support::houses;
use world::World;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

#[tokio::test]
async fn every_route_has_one_line_and_every_line_is_a_route() {
    for house in houses().await {
        let document = house.get(None, "/api/openapi.json").await.expect(200);
        let paths = document["paths"].as_object().expect("paths");
        let routes: BTreeSet<_> = paths
            .iter()
            .flat_map(|(path, item)| {
                METHODS
                    .iter()
                    .filter(|method| item.get(**method).is_some())
                    .map(move |method| format!("{} {path}", method.to_uppercase()))
            })
            .collect();
        let lines: BTreeSet<_> = LINES.iter().map(|line| format!("{} {}", line.method, line.path)).collect();
        assert_eq!(lines.len(), LINES.len(), "a route has two lines");
        let undeclared: Vec<_> = routes.difference(&lines).collect();
        let unbuilt: Vec<_> = lines.difference(&routes).collect();
        assert!(undeclared.is_empty() && unbuilt.is_empty(), "without a line: {undeclared:#?}\nno route: {unbuilt:#?}");
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_its_line_names_and_nobody_else() {
    for house in houses().await {
        let world = World::make(&house).await;
        for line in LINES {
            for (who, person) in world.everyone() {
                let role = person.map_or("visitor", |_| who);
                let path = world.path(line);
                let method: Method = line.method.parse().expect("a method");
                // Without a body nothing is written: whoever is let in is told so at the next door.
                let (status, code) = house.knock(person, method, &path).await;
                let told = format!("{} {path} as {role}: {status} {code} ({})", line.method, house.engine());
                assert_eq!(refused(status, &code), expected(line, &world, who), "{told}");
                assert!(status < 500 || path.ends_with(".png"), "{told}");
            }
        }
    }
}

/// `Some`: not let in, and how that was said.
fn refused(status: u16, code: &str) -> Option<String> {
    let shut = status == 401 || matches!(code, "not_your_role" | "nobody_may" | "not_found");
    shut.then(|| format!("{status} {code}"))
}

fn expected(line: &Line, world: &World, who: &str) -> Option<String> {
    let role = world.role(who);
    let visitor = role == sozialraum::access::Role::Visitor;
    let shut = match line.who {
        Who::Hidden(_) => "404 not_found",
        _ if visitor => "401 sign_in_first",
        _ => "403 not_your_role",
    };
    (!line.who.admits(role)).then(|| shut.to_owned())
}
