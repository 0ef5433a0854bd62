//! Trying it out: anyone may be any of the invented people. Without `--demo` there is no such address.
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::MeAnswer;
use super::super::store;
use super::signed_in;
use crate::access::{Office, Role, sign_in};
use crate::http::{Answer, Body, Problem};
use crate::journal::{Entry, Record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(post_demo_session))
}

/// Whom to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Persona {
    persona: Role,
    /// Which of them, in the order they came, from 1.
    #[serde(default = "first")]
    n: u32,
}

fn first() -> u32 {
    1
}

/// Signs in as one of the invented people.
#[utoipa::path(post, path = "/api/demo/sessions", tag = "people", request_body = Persona,
    responses((status = 201, body = MeAnswer)))]
async fn post_demo_session(
    State(office): State<Office>,
    headers: HeaderMap,
    Body(persona): Body<Persona>,
) -> Answer<Response> {
    let missing = |what: &str| Problem::missing("not_found", what);
    if !office.demo {
        return Err(missing("'/api/demo/sessions'"));
    }
    let (mut tx, now) = (office.write().await?, office.clock.now());
    let n = i64::from(persona.n.max(1));
    let person = store::nth(&mut tx, persona.persona, n, now).await?.ok_or_else(|| missing("such a persona"))?;
    let cookie = sign_in(&mut tx, &headers, person, now).await?;
    let me = MeAnswer::of_person(&mut tx, &office, person).await?;
    let entry = Entry::new("signed_in", Record::Session, person).person(person);
    office.commit(tx, Some(person), &[entry]).await?;
    Ok(signed_in(&me, cookie))
}
