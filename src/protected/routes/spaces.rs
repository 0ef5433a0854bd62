//! A space is founded, named anew, joined by admission, left.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{entries, own};
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::field::{self, NAME, NOTE};
use crate::http::{Answer, Body, Id, IfMatch, Nothing, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::Record;
use crate::kernel::{PersonId, ProtectedSpaceId};
use crate::protected::answer::SpaceAnswer;
use crate::protected::store;

/// Let in at once when a space is founded.
const MOST_AT_ONCE: usize = 50;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(found_space))
        .routes(routes!(change_space))
        .routes(routes!(admit))
        .routes(routes!(leave))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SpaceDraft {
    name: String,
    #[serde(default)]
    purpose: String,
    /// Who is let in beside the founder.
    #[serde(default)]
    people: Vec<PersonId>,
}

/// Founds a space. 404 `unknown_person` for anyone who is no active connector.
#[utoipa::path(post, path = "/api/protected-spaces", tag = "protected spaces", params(Once), request_body = SpaceDraft,
    responses((status = 201, body = SpaceAnswer)))]
async fn found_space(
    State(office): State<Office>,
    by: Signed,
    once: Once,
    Body(draft): Body<SpaceDraft>,
) -> Answer<Response> {
    let (id, now) = (ProtectedSpaceId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, by.id, &draft, id.uuid(), now).await? {
        return created(own(&mut tx, &by, earlier.into()).await?.into());
    }
    let name = field::required("name", &draft.name, NAME)?;
    let purpose = field::text("purpose", &draft.purpose, NOTE)?;
    if draft.people.len() > MOST_AT_ONCE {
        return Err(Problem::invalid("people", "too_many", format!("At most {MOST_AT_ONCE} are let in at once.")));
    }
    store::add(&mut tx, id, &name, &purpose, now).await?;
    store::admit(&mut tx, id, by.id, now).await?;
    for person in draft.people.into_iter().filter(|person| *person != by.id) {
        let_in(&mut tx, &office, &by, id, &name, person).await?;
    }
    let space = own(&mut tx, &by, id).await?;
    let entries = entries("founded", Record::ProtectedSpace, &space);
    office.commit(tx, Some(by.id), &entries).await?;
    created(space.into())
}

fn created(space: SpaceAnswer) -> Answer<Response> {
    Ok(record::created(&space, space.version, &format!("/api/protected-spaces/{}", space.id)))
}

async fn let_in(
    tx: &mut Tx,
    office: &Office,
    by: &Signed,
    id: ProtectedSpaceId,
    name: &str,
    person: PersonId,
) -> Answer<()> {
    let now = office.clock.now();
    if store::admit(tx, id, person, now).await? {
        let notice = Notice::new(Reason::SpaceAdmitted, Record::ProtectedSpace, id).with("space", name);
        inbox::tell(tx, now, &[person], Some(by.id), &notice).await?;
    } else if !own(tx, by, id).await?.has(person) {
        return Err(Problem::unknown(person));
    }
    Ok(())
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SpaceChange {
    name: Option<String>,
    purpose: Option<String>,
}

/// Names a space anew, or what it is for.
#[utoipa::path(patch, path = "/api/protected-spaces/{id}", tag = "protected spaces", params(IfMatch),
    request_body = SpaceChange, responses((status = 200, body = SpaceAnswer)))]
async fn change_space(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ProtectedSpaceId>,
    IfMatch(version): IfMatch,
    Body(change): Body<SpaceChange>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    store::lock(&mut tx, id).await?;
    let space = own(&mut tx, &by, id).await?;
    let name = field::required("name", change.name.as_ref().unwrap_or(&space.name), NAME)?;
    let purpose = field::text("purpose", change.purpose.as_ref().unwrap_or(&space.purpose), NOTE)?;
    if !store::change(&mut tx, id, version, &name, &purpose).await? {
        return Err(record::stale(&SpaceAnswer::from(space)));
    }
    done(office, tx, &by, id, "changed").await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Admission {
    person_id: PersonId,
}

/// Lets someone in. 404 `unknown_person` for anyone who is no active connector: nobody learns here who that is.
#[utoipa::path(post, path = "/api/protected-spaces/{id}/admit", tag = "protected spaces",
    request_body = Admission, responses((status = 200, body = SpaceAnswer)))]
async fn admit(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ProtectedSpaceId>,
    Body(admission): Body<Admission>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    store::lock(&mut tx, id).await?;
    let space = own(&mut tx, &by, id).await?;
    let_in(&mut tx, &office, &by, id, &space.name, admission.person_id).await?;
    done(office, tx, &by, id, "admitted").await
}

async fn done(office: Office, mut tx: Tx, by: &Signed, id: ProtectedSpaceId, action: &'static str) -> Answer<Response> {
    let space = own(&mut tx, by, id).await?;
    let entries = entries(action, Record::ProtectedSpace, &space);
    office.commit(tx, Some(by.id), &entries).await?;
    let space = SpaceAnswer::from(space);
    Ok(record::record(&space, space.version))
}

/// Leaves a space; with the last one it goes, and what was written in it.
#[utoipa::path(post, path = "/api/protected-spaces/{id}/leave", tag = "protected spaces",
    request_body = Nothing, responses((status = 204)))]
async fn leave(
    State(office): State<Office>,
    by: Signed,
    Id(id): Id<ProtectedSpaceId>,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<StatusCode> {
    let mut tx = office.write().await?;
    store::lock(&mut tx, id).await?;
    let space = own(&mut tx, &by, id).await?;
    store::leave(&mut tx, id, by.id).await?;
    let entries = entries("left", Record::ProtectedSpace, &space);
    office.commit(tx, Some(by.id), &entries).await?;
    Ok(StatusCode::NO_CONTENT)
}
