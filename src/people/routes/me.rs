//! Who I am here, and what I say of myself.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::MeAnswer;
use super::super::model::{Digest, PersonRow};
use super::super::store;
use super::languages;
use crate::access::{Caller, Office, Signed};
use crate::http::{Answer, Body, IfMatch, Problem, field, given, record};
use crate::journal::{Entry, Record};
use crate::kernel::codes;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_me, patch_me))
}

/// Who I am here; a visitor without being signed in.
#[utoipa::path(get, path = "/api/me", tag = "people", responses((status = 200, body = MeAnswer)))]
async fn get_me(State(office): State<Office>, caller: Caller) -> Answer<Response> {
    let me = MeAnswer::of(&mut office.read().await?, &office, &caller).await?;
    Ok(if caller == Caller::VISITOR { record::personal(&me) } else { record::record(&me, me.version()) })
}

/// What is to be different; what is left out stays, `null` takes it away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeChange {
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    surname: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    contact: Option<Option<String>>,
    languages: Option<Vec<String>>,
    digest: Option<Digest>,
}

impl MeChange {
    fn of(self, person: PersonRow) -> Answer<PersonRow> {
        let name = self.name.unwrap_or(person.name);
        let (surname, contact) = (self.surname.unwrap_or(person.surname), self.contact.unwrap_or(person.contact));
        let spoken = self.languages.unwrap_or_else(|| codes(&person.languages));
        Ok(PersonRow {
            name: field::required("name", &name, field::NAME)?,
            surname: field::optional("surname", surname.as_deref(), field::NAME)?,
            contact: field::optional("contact", contact.as_deref(), field::TITLE)?,
            languages: languages(&spoken)?.join(" "),
            digest: self.digest.unwrap_or(person.digest),
            ..person
        })
    }
}

/// I say something else of myself.
#[utoipa::path(patch, path = "/api/me", tag = "people", params(IfMatch), request_body = MeChange,
    responses((status = 200, body = MeAnswer)))]
async fn patch_me(
    State(office): State<Office>,
    signed: Signed,
    IfMatch(version): IfMatch,
    Body(change): Body<MeChange>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let person = store::lock(&mut tx, signed.id).await?.ok_or_else(Problem::sign_in)?;
    if person.version != version {
        return Err(record::stale(&MeAnswer::of_person(&mut tx, &office, signed.id).await?));
    }
    store::change(&mut tx, &change.of(person)?).await?;
    let me = MeAnswer::of_person(&mut tx, &office, signed.id).await?;
    let entry = Entry::new("changed", Record::Person, signed.id).signed();
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(record::record(&me, me.version()))
}
