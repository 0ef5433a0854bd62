//! A programme to act in: the shipped Düsseldorf behind the real router, over SQLite in a folder that goes away, and over
//! a database of its own on PostgreSQL where there is one (`tests/with-postgres`).
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Request, header};
use axum::response::Response;
use http_body_util::BodyExt;
use serde_json::Value;
use sozialraum::access::{Office, Role, start_session};
use sozialraum::app::{Page, Public, Watch, prepare, router};
use sozialraum::atlas::{Atlas, Desk};
use sozialraum::city;
use sozialraum::db::Db;
use sozialraum::kernel::{PartnerId, PersonId, TandemId};
use sozialraum::mail::Mailer;
use sozialraum::people::{self, NewPerson};
use sozialraum::tandems::{self, Near, NewTandem};
use sqlx::{Connection, Executor, PgConnection};
use tempfile::TempDir;
use tokio::time::timeout;
use tower::ServiceExt;

#[path = "../document/mod.rs"]
pub mod document;

use document::Exchange;

/// Longer than any honest wait, shorter than a heartbeat of live changes.
const PATIENCE: Duration = Duration::from_secs(15);

pub const BASE: &str = "http://sozialraum.test";

/// The shipped city, read once.
static DUESSELDORF: LazyLock<city::City> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata/duesseldorf");
    city::read(&folder, None).expect("the shipped pack is readable").city
});

/// A running house without a socket, and its database.
pub struct House {
    pub office: Office,
    pub router: Router,
    /// Its database's address.
    pub url: String,
    /// Goes away with the house.
    _folder: TempDir,
}

/// Someone signed in, by their cookie.
#[derive(Clone)]
pub struct Person {
    pub id: PersonId,
    cookie: String,
}

/// An answer, read to its end.
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// A house on each engine there is.
pub async fn houses() -> Vec<House> {
    let mut houses = Vec::new();
    for engine in engines() {
        houses.push(House::on(*engine).await);
    }
    houses
}

/// The engines there are.
pub fn engines() -> &'static [Engine] {
    if postgres_server().is_some() {
        return &[Engine::Sqlite, Engine::Postgres];
    }
    println!("SKIPPED on PostgreSQL: SOZIALRAUM_TEST_POSTGRES is not set (run through tests/with-postgres)");
    &[Engine::Sqlite]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where databases may be made, without a name.
pub fn postgres_server() -> Option<String> {
    std::env::var("SOZIALRAUM_TEST_POSTGRES").ok()
}

/// A database of its own on the test's server.
pub async fn fresh_postgres() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let server = postgres_server().expect("PostgreSQL is there");
    let name = format!("t{}_{}", std::process::id(), NUMBER.fetch_add(1, Relaxed));
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await.expect("the test's PostgreSQL");
    connection.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await.expect("a new database");
    format!("{server}/{name}")
}

impl House {
    pub async fn on(engine: Engine) -> Self {
        let folder = TempDir::new().expect("a folder");
        let url = Self::place(engine, folder.path()).await;
        Self::at(&url, folder).await
    }

    /// Where a database may be made: a file in `folder`, or one that PostgreSQL has made empty.
    pub async fn place(engine: Engine, folder: &Path) -> String {
        match engine {
            Engine::Sqlite => format!("sqlite://{}", folder.join("house.db").display()),
            Engine::Postgres => fresh_postgres().await,
        }
    }

    /// A house over a database that is there already: another instance beside the first.
    pub async fn at(url: &str, folder: TempDir) -> Self {
        let desk = Desk::new(Atlas::new(DUESSELDORF.clone()), BASE);
        let office = Office { demo: true, ..Office::new(Db::open(url).await.expect("a database"), desk.clone(), BASE) };
        prepare(&office).await.expect("tables that fit the city");
        let public = Public::new(&desk).with(&office);
        let router = router(public, Watch::default(), Page::embedded(), BASE);
        Self { office, router, url: url.to_owned(), _folder: folder }
    }

    /// The same house with a way for letters to go.
    pub fn with_mail(self, url: &str) -> Self {
        let mailer = Mailer::new(url, "City <city@example.org>").expect("a mailer");
        let office = Office { mail: Some(mailer), ..self.office.clone() };
        let public = Public::new(&office.desk).with(&office);
        Self { router: router(public, Watch::default(), Page::embedded(), BASE), office, ..self }
    }

    pub fn engine(&self) -> &'static str {
        self.office.db.engine()
    }

    /// Someone new, signed in.
    pub async fn person(&self, name: &str, role: Role) -> Person {
        self.staff(name, role, &[]).await
    }

    /// Someone who speaks for houses.
    pub async fn staff(&self, name: &str, role: Role, partners: &[&str]) -> Person {
        let (id, now) = (PersonId::new(), self.office.clock.now());
        let partners = partners.iter().map(|id| PartnerId::new(*id)).collect();
        let person = NewPerson {
            name: name.into(),
            surname: Some(format!("{name}-surname")),
            contact: Some(format!("{name}@contact.test")),
            role,
            languages: vec!["de".into()],
            partners,
            term_ends: None,
        };
        let mut tx = self.office.write().await.expect("a transaction");
        people::add(&mut tx, id, &person, now).await.expect("a person");
        let secret = start_session(&mut tx, id, "test", now).await.expect("a session");
        tx.commit().await.expect("a commit");
        Person { id, cookie: format!("__Host-session={}", secret.text()) }
    }

    /// A tandem of these.
    pub async fn tandem(&self, name: &str, members: &[&Person]) -> TandemId {
        let (id, now) = (TandemId::new(), self.office.clock.now());
        let tandem = NewTandem {
            name: name.into(),
            languages: vec!["ar".into(), "de".into()],
            wish_areas: Vec::new(),
            wish_near: Near::Either,
            themes: Vec::new(),
            cohort: None,
        };
        let mut tx = self.office.write().await.expect("a transaction");
        tandems::add(&mut tx, id, &tandem, now).await.expect("a tandem");
        for member in members {
            tandems::confirm(&mut tx, id, member.id, now).await.expect("a member");
        }
        tx.commit().await.expect("a commit");
        id
    }

    /// Two connectors and their tandem.
    pub async fn pair(&self, name: &str) -> (Person, Person, TandemId) {
        let (one, other) = (self.person("Amal", Role::Connector).await, self.person("Bo", Role::Connector).await);
        let tandem = self.tandem(name, &[&one, &other]).await;
        (one, other, tandem)
    }

    pub async fn get(&self, by: Option<&Person>, path: &str) -> Reply {
        self.ask(by, Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, by: &Person, path: &str, body: Value) -> Reply {
        self.ask(Some(by), Method::POST, path, Some(body), &[]).await
    }

    /// A change from a version: `If-Match` is the number.
    pub async fn change(&self, by: &Person, method: Method, path: &str, version: i64, body: Value) -> Reply {
        self.ask(Some(by), method, path, Some(body), &[("if-match", &format!("\"{version}\""))]).await
    }

    pub async fn ask(
        &self,
        by: Option<&Person>,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Reply {
        let response = self.send(by, method.clone(), path, body.clone(), headers).await;
        let reply = Reply::read(response).await;
        reply.judge(&method, path, headers, body.as_ref());
        reply
    }

    /// Asks without a body, and how that was answered: the status, and the code of a refusal. Does not wait for the end of
    /// an answer that has none.
    pub async fn knock(&self, by: Option<&Person>, method: Method, path: &str) -> (u16, String) {
        let response = self.send(by, method, path, None, &[]).await;
        let status = response.status().as_u16();
        if status < 400 {
            return (status, String::new());
        }
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        let problem: Value = serde_json::from_slice(&body).unwrap_or_default();
        (status, problem["code"].as_str().unwrap_or_default().to_owned())
    }

    async fn send(
        &self,
        by: Option<&Person>,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in by.iter().map(|person| ("cookie", person.cookie.as_str())).chain(headers.iter().copied()) {
            request = request.header(name, value);
        }
        let body = body.map(|body| body.to_string());
        let request = match body {
            Some(body) => request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body)),
            None => request.body(Body::empty()),
        };
        self.route(request.expect("a request")).await
    }
}

impl House {
    /// Sends a file as it is.
    pub async fn upload(&self, by: &Person, path: &str, kind: &str, file: Vec<u8>) -> Reply {
        let request = Request::builder().method(Method::POST).uri(path).header("cookie", &by.cookie);
        let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(file)).expect("a request");
        let reply = self.request(request).await;
        reply.judge(&Method::POST, path, &[], None);
        reply
    }

    /// A request as it is.
    pub async fn request(&self, request: Request<Body>) -> Reply {
        Reply::read(self.route(request).await).await
    }

    /// What changes, as it changes, for one who listens.
    pub async fn listen(&self, by: Option<&Person>, headers: &[(&str, &str)]) -> Ear {
        let mut request = Request::builder().uri("/api/live");
        for (name, value) in by.iter().map(|person| ("cookie", person.cookie.as_str())).chain(headers.iter().copied()) {
            request = request.header(name, value);
        }
        let response = self.route(request.body(Body::empty()).expect("a request")).await;
        let (parts, body) = response.into_parts();
        assert_eq!(parts.status, 200);
        Ear { headers: parts.headers, body, heard: String::new() }
    }

    async fn route(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.expect("the router never fails")
    }
}

/// Someone who listens to what changes.
pub struct Ear {
    pub headers: HeaderMap,
    body: Body,
    heard: String,
}

impl Ear {
    /// All that was heard up to and with `word`, which must come.
    pub async fn until(&mut self, word: &str) -> String {
        while !self.heard.contains(word) {
            assert!(self.goes_on().await, "ended before '{word}': {}", self.heard);
        }
        self.heard.clone()
    }

    /// Waits until nothing more can come.
    pub async fn end(&mut self) {
        while self.goes_on().await {}
    }

    async fn goes_on(&mut self) -> bool {
        let frame = timeout(PATIENCE, self.body.frame()).await;
        let Some(frame) = frame.unwrap_or_else(|_| panic!("silence after {}", self.heard)) else { return false };
        let data = frame.expect("a whole frame").into_data().expect("data");
        self.heard.push_str(&String::from_utf8_lossy(&data));
        true
    }
}

impl Person {
    /// What their browser sends.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Someone who signed in by another way.
    pub fn with_cookie(id: PersonId, cookie: String) -> Self {
        Self { id, cookie }
    }
}

impl Reply {
    async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Self { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Fails if the API document says something else.
    fn judge(&self, method: &Method, uri: &str, headers: &[(&str, &str)], sent: Option<&Value>) {
        let (status, kind) = (self.status, self.header("content-type"));
        Exchange { method: method.as_str(), uri, headers, sent, status, kind, body: &self.body }.judge();
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("JSON expected: {}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The JSON of an answer with this status; anything else fails with what was said.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        if self.body.is_empty() { Value::Null } else { self.json() }
    }

    /// The code of a refusal with this status.
    #[track_caller]
    pub fn refused(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text());
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}
