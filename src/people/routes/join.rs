//! Coming in by a link: looking at it first, then saying yes. Open to all, so knocks are counted.
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::MeAnswer;
use super::super::invitations::{self, Acceptance, InvitationRow};
use super::super::model::PartnerName;
use super::super::store;
use super::{languages, signed_in};
use crate::access::{Office, Role, Source, sign_in};
use crate::http::{Answer, Body, Problem, field, record};

/// Where knocks are counted.
const DOOR: &str = "invitation";

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(post_look)).routes(routes!(post_accept))
}

/// The secret of a link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Token {
    token: String,
}

/// What an invitation leads to.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationLook)]
struct LookAnswer {
    role: Role,
    name: Option<String>,
    tandem_name: Option<String>,
    partners: Vec<PartnerName>,
    /// The city's name.
    city: String,
    expires_at: DateTime<Utc>,
    /// It is for someone who has an account, on another device.
    known: bool,
}

/// What a link leads to. Looking consumes nothing, however often.
#[utoipa::path(post, path = "/api/invitations/look", tag = "people", request_body = Token,
    responses((status = 200, body = LookAnswer)))]
async fn post_look(State(office): State<Office>, source: Source, Body(token): Body<Token>) -> Answer<Response> {
    source.knock(&office, DOOR).await?;
    let mut tx = office.read().await?;
    let row = invitations::look(&mut tx, &token.token, office.clock.now()).await?;
    let known = match row.person_id {
        Some(person) => store::one(&mut tx, person).await?,
        None => None,
    };
    let name = known.as_ref().map(|person| person.name.clone()).or_else(|| row.name.clone());
    let atlas = office.atlas();
    let language = atlas.city.languages.first().map_or("", String::as_str);
    Ok(record::personal(&LookAnswer {
        role: row.role,
        name,
        partners: row.partners().into_iter().map(|id| PartnerName::of(&office, id)).collect(),
        city: atlas.city.name.get(language).to_owned(),
        expires_at: row.expires_at,
        known: known.is_some(),
        tandem_name: row.tandem_name,
    }))
}

/// Yes. Someone new says a name and, if they like, more; someone on another device only agrees.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Accept {
    token: String,
    name: Option<String>,
    surname: Option<String>,
    contact: Option<String>,
    #[serde(default)]
    languages: Vec<String>,
    /// That what is said here is kept; without it nothing is.
    consent: bool,
}

/// Uses the link up, once and for all, and signs in on this device. What was signed in here before is signed out.
#[utoipa::path(post, path = "/api/invitations/accept", tag = "people", request_body = Accept,
    responses((status = 201, body = MeAnswer)))]
async fn post_accept(
    State(office): State<Office>,
    source: Source,
    headers: HeaderMap,
    Body(accept): Body<Accept>,
) -> Answer<Response> {
    source.knock(&office, DOOR).await?;
    let now = office.clock.now();
    let mut tx = office.write().await?;
    let invitation = invitations::look(&mut tx, &accept.token, now).await?;
    let acceptance = said(&accept, &invitation)?;
    let (person, entries) = invitations::accept(&mut tx, &office, &invitation, acceptance).await?;
    let cookie = sign_in(&mut tx, &headers, person, now).await?;
    let me = MeAnswer::of_person(&mut tx, &office, person).await?;
    office.commit(tx, Some(person), &entries).await?;
    Ok(signed_in(&me, cookie))
}

/// What is kept of what was said; nothing for someone who is known already. 422 without consent: the link stays good.
fn said(accept: &Accept, invitation: &InvitationRow) -> Answer<Option<Acceptance>> {
    if !accept.consent {
        return Err(Problem::invalid(
            "consent",
            "consent_needed",
            "Without consent nothing can be kept, not even a name.",
        ));
    }
    if invitation.person_id.is_some() {
        return Ok(None);
    }
    Ok(Some(Acceptance {
        name: field::required("name", accept.name.as_deref().unwrap_or_default(), field::NAME)?,
        surname: field::optional("surname", accept.surname.as_deref(), field::NAME)?,
        contact: field::optional("contact", accept.contact.as_deref(), field::TITLE)?,
        languages: languages(&accept.languages)?,
    }))
}
