//! Nothing that can be sent breaks the server: every parameter, every part of a path and every field of every body, one by
//! one, with values that break parsers, clocks and tables. What is sent is read out of the API's own document.
use axum::http::Method;
use serde_json::{Value, json};
use sozialraum::access::table::{LINES, Line, Who};

use super::world::World;
use crate::support::{House, Person, houses};

/// In paths and queries, already written as an address has it.
const IN_ADDRESSES: [&str; 11] = [
    "",
    "%00",
    "a%00b",
    "%F0%9D%95%8F",
    "-1",
    "9223372036854775808",
    "NaN",
    "%2B262142-12-31",
    "9999-12-31",
    "..%2F..%2Fetc%2Fpasswd",
    "%27%3B%20drop%20table%20person%3B%20--",
];

fn texts() -> Vec<Value> {
    let long = "ü".repeat(5_000);
    let texts =
        ["", "\0", "a\0b", "\u{202e}abc\u{fe0f}", "=1+1\r\nX: y", "'; drop table person; --", "\u{10ffff}", &long];
    let times = ["+262142-12-31", "-0001-01-01", "9999-12-31", "1970-01-01", "2027-03-28T02:30", "2100-12-31T23:59"];
    let rules = ["FREQ=WEEKLY;COUNT=4294967296", "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=99991231", "FREQ=SECONDLY"];
    texts.iter().chain(&times).chain(&rules).map(|text| json!(text)).collect()
}

fn numbers() -> Vec<Value> {
    vec![json!(-1), json!(0), json!(i64::MAX), json!(i64::MIN), json!(2_147_483_648_i64), json!(1.5), json!(1e300)]
}

/// What every field is sent, whatever it is to be.
fn anything() -> Vec<Value> {
    let deep = (0..120).fold(json!(1), |inner, _| json!([inner]));
    vec![Value::Null, json!([]), json!({}), json!(true), deep, json!(vec!["x"; 2_000])]
}

/// The API's document, in which types are looked up.
struct Document(Value);

impl Document {
    fn operation(&self, line: &Line) -> &Value {
        &self.0["paths"][line.path][line.method.to_lowercase().as_str()]
    }

    fn parameters(&self, line: &Line) -> Vec<String> {
        let all = self.operation(line)["parameters"].as_array().cloned().unwrap_or_default();
        all.iter()
            .filter(|one| one["in"] == "query")
            .filter_map(|one| one["name"].as_str().map(str::to_owned))
            .collect()
    }

    fn body(&self, line: &Line) -> Option<&Value> {
        let schema = &self.operation(line)["requestBody"]["content"]["application/json"]["schema"];
        (!schema.is_null()).then(|| self.resolved(schema))
    }

    /// The type itself: behind a reference, or the first of several that is not null.
    fn resolved<'a>(&'a self, schema: &'a Value) -> &'a Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
            return self.resolved(&self.0["components"]["schemas"][name]);
        }
        let some = ["oneOf", "anyOf", "allOf"].iter().find_map(|key| schema[key].as_array());
        let real = some.and_then(|all| all.iter().find(|one| one["type"] != "null"));
        real.map_or(schema, |one| self.resolved(one))
    }

    fn is(schema: &Value, kind: &str) -> bool {
        schema["type"] == kind || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&json!(kind)))
    }

    /// A value that fits, as far as the type says what fits.
    fn fitting(&self, schema: &Value, world: &World) -> Value {
        let schema = self.resolved(schema);
        if let Some(first) = schema["enum"].as_array().and_then(|words| words.first()) {
            return first.clone();
        }
        let text = || match schema["format"].as_str() {
            Some("uuid") => json!(world.tandem),
            Some("date") => json!("2031-12-01"),
            _ => json!("2031-12-01T18:00"),
        };
        match () {
            () if Self::is(schema, "object") => {
                let fields = schema["properties"].as_object().cloned().unwrap_or_default();
                fields.iter().map(|(name, of)| (name.clone(), self.fitting(of, world))).collect()
            }
            () if Self::is(schema, "array") => json!([self.fitting(&schema["items"], world)]),
            () if Self::is(schema, "integer") || Self::is(schema, "number") => json!(30),
            () if Self::is(schema, "boolean") => json!(false),
            () => text(),
        }
    }

    /// The body with one field after the other replaced.
    fn broken(&self, schema: &Value, world: &World) -> Vec<Value> {
        let whole = self.fitting(schema, world);
        let mut bodies = vec![whole.clone(), json!({ "role": "operator", "version": 1 })];
        for (name, of) in self.resolved(schema)["properties"].as_object().into_iter().flatten() {
            let of = self.resolved(of);
            let item = self.resolved(&of["items"]);
            let of_type = match () {
                () if Self::is(of, "integer") || Self::is(of, "number") => numbers(),
                () if Self::is(of, "string") && of["enum"].is_null() => texts(),
                () if Self::is(of, "array") && Self::is(item, "string") => {
                    texts().into_iter().map(|text| json!([text])).collect()
                }
                () if Self::is(of, "object") => self.broken(of, world),
                () => Vec::new(),
            };
            for value in of_type.into_iter().chain(anything()) {
                let mut body = whole.clone();
                body[name] = value;
                bodies.push(body);
            }
        }
        bodies
    }
}

/// Someone who is let in.
fn someone(world: &World, who: Who) -> Option<&Person> {
    let all = [("connector", &world.own), ("partner", &world.staff), ("operator", &world.operator)];
    let admitted = all.into_iter().find(|(name, _)| who.admits(name.parse().expect("a role")));
    admitted.map(|(_, person)| person)
}

async fn survives(house: &House, by: Option<&Person>, line: &Line, path: &str, body: Option<Value>) {
    let method: Method = line.method.parse().expect("a method");
    let headers = [("if-match", "\"1\"")];
    let sent = body.as_ref().map(|body| body.to_string().chars().take(300).collect::<String>());
    let reply = house.ask(by, method, path, body, &headers).await;
    let told = format!("{} {path} {}: {} {}", line.method, sent.unwrap_or_default(), reply.status, house.engine());
    assert!(reply.status < 500, "{told} {}", reply.text());
    assert!(reply.status < 400 || reply.header("content-type") == "application/problem+json", "{told}");
}

#[tokio::test]
async fn no_address_breaks_the_server() {
    for house in houses().await {
        let world = World::make(&house).await;
        let document = Document(house.get(None, "/api/openapi.json").await.expect(200));
        // What has no end is asked in a story of its own.
        for line in LINES.iter().filter(|line| line.path != "/api/live") {
            let by = someone(&world, line.who);
            for hostile in IN_ADDRESSES {
                if let Some((before, rest)) = line.path.split_once('{') {
                    let after = rest.split_once('}').map_or("", |(_, after)| after);
                    let path = format!("{before}{hostile}{after}").replace("{item_id}", hostile);
                    survives(&house, by, line, &path, Some(json!({}))).await;
                }
                let path = world.path(line);
                for name in document.parameters(line) {
                    let query = if path.contains('?') { '&' } else { '?' };
                    survives(&house, by, line, &format!("{path}{query}{name}={hostile}"), None).await;
                }
            }
        }
    }
}

#[tokio::test]
async fn no_body_breaks_the_server() {
    for house in houses().await {
        let world = World::make(&house).await;
        let document = Document(house.get(None, "/api/openapi.json").await.expect(200));
        let mut sent = 0;
        for line in LINES {
            let Some(schema) = document.body(line) else { continue };
            for body in document.broken(schema, &world) {
                survives(&house, someone(&world, line.who), line, &world.path(line), Some(body)).await;
                sent += 1;
            }
        }
        assert!(sent > 2_000, "too little was sent: {sent}");
        house.get(Some(&world.own), "/api/me").await.expect(200);
    }
}
