//! Who is here; and what the office changes about it.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::{PeopleAnswer, PersonLine, tandems_of};
use super::super::change::{PersonChange, apply};
use super::super::invitations::{self, NewInvitation, Reader, make, withdraw_links_of, withdraw_made_by};
use super::super::model::{PartnerName, PersonRow};
use super::super::rules::may_touch;
use super::super::store;
use crate::access::{Office, Once, Role, Signed, end_sessions_of};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Problem, given, record};
use crate::journal::{Entry, Record};
use crate::kernel::{InvitationId, PartnerId, PersonId, codes};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(get_people))
        .routes(routes!(get_person, patch_person))
        .routes(routes!(post_link))
        .routes(routes!(post_sign_out))
}

/// Those who are here: for connectors by first name, languages and tandems; for the office whole, alumni among them.
#[utoipa::path(get, path = "/api/people", tag = "people", responses((status = 200, body = PeopleAnswer)))]
async fn get_people(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let today = office.clock.now().date_naive();
    let mut tx = office.read().await?;
    let tandems = tandems_of(&mut tx, None).await?;
    let houses = store::partners(&mut tx, None).await?;
    let houses_of = |id: PersonId| {
        let own = houses.iter().filter(|(person, _)| *person == id);
        own.map(|(_, house)| PartnerName::of(&office, house.clone())).collect()
    };
    let shown = |person: &PersonRow| signed.is_office() || person.role_on(today) != Role::Alumni;
    let people = store::all(&mut tx).await?.into_iter().filter(shown);
    let line = |person: PersonRow| {
        let houses = houses_of(person.id);
        PersonLine::of(&signed, today, person, &tandems, houses)
    };
    Ok(record::personal(&PeopleAnswer { people: people.map(line).collect() }))
}

/// One person, for the office.
#[utoipa::path(get, path = "/api/people/{id}", tag = "people", responses((status = 200, body = PersonLine)))]
async fn get_person(State(office): State<Office>, signed: Signed, Id(id): Id<PersonId>) -> Answer<Response> {
    let person = line(&mut office.read().await?, &office, &signed, id).await?;
    Ok(record::record(&person, person.version()))
}

async fn line(tx: &mut Tx, office: &Office, signed: &Signed, id: PersonId) -> Answer<PersonLine> {
    let person = store::one(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let tandems = tandems_of(tx, Some(id)).await?;
    let houses = store::partners(tx, Some(id)).await?;
    let houses = houses.into_iter().map(|(_, house)| PartnerName::of(office, house)).collect();
    Ok(PersonLine::of(signed, office.clock.now().date_naive(), person, &tandems, houses))
}

/// What is to be different; what is left out stays, `term_ends: null` takes the end away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PersonPatch {
    role: Option<Role>,
    state: Option<super::super::PersonState>,
    partner_ids: Option<Vec<PartnerId>>,
    #[serde(default, deserialize_with = "given")]
    term_ends: Option<Option<NaiveDate>>,
}

/// Changes what someone is here. With another role or state they are signed out everywhere.
#[utoipa::path(patch, path = "/api/people/{id}", tag = "people", params(IfMatch), request_body = PersonPatch,
    responses((status = 200, body = PersonLine)))]
async fn patch_person(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<PersonId>,
    IfMatch(version): IfMatch,
    Body(patch): Body<PersonPatch>,
) -> Answer<Response> {
    let PersonPatch { role, state, partner_ids, term_ends } = patch;
    let change = PersonChange { role, state, partners: partner_ids, term_ends };
    let mut tx = office.write().await?;
    let before = store::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    if before.version != version {
        return Err(record::stale(&line(&mut tx, &office, &signed, id).await?));
    }
    let entries = apply(&mut tx, &office, &signed, before, change).await?;
    let person = line(&mut tx, &office, &signed, id).await?;
    office.commit(tx, Some(signed.id), &entries).await?;
    Ok(record::record(&person, person.version()))
}

/// What is to happen to a link beside being shown.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LinkDraft {
    /// A mail address to send it to; it is not kept.
    send_to: Option<String>,
}

/// A link by which someone signs in on another device, once, within seven days.
#[utoipa::path(post, path = "/api/people/{id}/link", tag = "people", params(Once), request_body = LinkDraft,
    responses((status = 201, body = invitations::Made)))]
async fn post_link(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Id(id): Id<PersonId>,
    Body(draft): Body<LinkDraft>,
) -> Answer<Response> {
    let to = invitations::address(&office, signed.id, draft.send_to.as_deref()).await?;
    let (mut tx, link, now) = (office.write().await?, InvitationId::new(), office.clock.now());
    let person = touched(&mut tx, &signed, id).await?;
    let (role, by) = (person.role, Some(signed.id));
    let new = NewInvitation { role, name: None, partners: Vec::new(), tandem: None, person: Some(id), by };
    let earlier = once.earlier(&mut tx, signed.id, &(id, &draft), link.uuid(), now).await?.map(InvitationId::from);
    let made = match earlier {
        Some(earlier) => {
            invitations::made(&mut tx, &office.base_url, earlier).await?.ok_or_else(|| Problem::unknown(earlier))?
        }
        None => make(&mut tx, &office.base_url, link, &new, now).await?,
    };
    let entry = Entry::new("link_made", Record::Person, id).person(id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    let reader = Reader { name: Some(person.name), languages: codes(&person.languages), known: true };
    let made = invitations::sent(&office, made, to, &reader).await;
    Ok((StatusCode::CREATED, record::personal(&made)).into_response())
}

/// Signs someone out everywhere, and takes back links they could come in by and links made in their name: a telephone was
/// lost.
#[utoipa::path(post, path = "/api/people/{id}/sign-out", tag = "people", responses((status = 204)))]
async fn post_sign_out(State(office): State<Office>, signed: Signed, Id(id): Id<PersonId>) -> Answer<StatusCode> {
    let (mut tx, now) = (office.write().await?, office.clock.now());
    touched(&mut tx, &signed, id).await?;
    end_sessions_of(&mut tx, id, now).await?;
    withdraw_links_of(&mut tx, id, now).await?;
    withdraw_made_by(&mut tx, id, now).await?;
    let entry = Entry::new("signed_out", Record::Person, id).person(id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Someone the caller may do this to, held until the transaction ends.
async fn touched(tx: &mut Tx, signed: &Signed, id: PersonId) -> Answer<PersonRow> {
    let person = store::lock(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    may_touch(signed, person.role)?;
    Ok(person)
}
