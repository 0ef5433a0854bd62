//! Tandems begin: two find each other, or the office introduces them.
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::TandemAnswer;
use super::super::model::{Near, NewTandem};
use super::super::steps::Step;
use super::super::store;
use super::answer;
use crate::access::{Office, Once, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Problem, field, record};
use crate::inbox::Reason;
use crate::journal::{Entry, Record};
use crate::kernel::{AreaId, PersonId, TandemId};

const MOST_LANGUAGES: usize = 20;
const MOST_AREAS: usize = 20;
const MOST_THEMES: usize = 12;
/// Asked at once; a tandem may grow beyond it.
const MOST_ASKED: usize = 8;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(post_tandem))
}

/// A tandem as it is begun.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TandemDraft {
    name: String,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    wish_areas: Vec<String>,
    #[serde(default = "either")]
    wish_near: Near,
    #[serde(default)]
    themes: Vec<String>,
    cohort: Option<String>,
    /// Whom a connector asks in.
    #[serde(default)]
    invite: Vec<PersonId>,
    /// Whom the office introduces to each other.
    #[serde(default)]
    people: Vec<PersonId>,
}

fn either() -> Near {
    Near::Either
}

/// A connector begins a tandem and is its first member; the office introduces two or more, who both say yes themselves.
#[utoipa::path(post, path = "/api/tandems", tag = "tandems", params(Once), request_body = TandemDraft,
    responses((status = 201, body = TandemAnswer)))]
async fn post_tandem(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(draft): Body<TandemDraft>,
) -> Answer<Response> {
    let asked = asked(&signed, &draft)?;
    let (mut tx, id, now) = (office.write().await?, TandemId::new(), office.clock.now());
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &draft, id.uuid(), now).await? {
        return made(&answer(&mut tx, earlier.into()).await?, earlier.into());
    }
    let tandem = NewTandem {
        name: draft.name,
        languages: draft.languages,
        wish_areas: draft.wish_areas,
        wish_near: draft.wish_near,
        themes: draft.themes,
        cohort: draft.cohort,
    };
    store::add(&mut tx, id, &checked(&office, tandem)?, now).await?;
    let entries = gather(&mut tx, &office, &signed, id, &asked, now).await?;
    let tandem = answer(&mut tx, id).await?;
    office.commit(tx, Some(signed.id), &entries).await?;
    made(&tandem, id)
}

fn made(tandem: &TandemAnswer, id: TandemId) -> Answer<Response> {
    Ok(record::created(tandem, tandem.version, &format!("/api/tandems/{id}")))
}

/// Whom to ask in. A connector asks others; the office introduces two or more.
fn asked(signed: &Signed, draft: &TandemDraft) -> Answer<Vec<PersonId>> {
    let (param, asked, other) = match signed.is_office() {
        true => ("people", &draft.people, &draft.invite),
        false => ("invite", &draft.invite, &draft.people),
    };
    if !other.is_empty() {
        let detail = format!("As {} say it in '{param}'.", signed.role.as_str());
        return Err(Problem::invalid(param, "not_your_way", detail));
    }
    let mut people = asked.clone();
    people.sort();
    people.dedup();
    people.retain(|person| *person != signed.id);
    if signed.is_office() && people.len() < 2 {
        return Err(Problem::invalid(param, "needs_two", "A tandem is two or more."));
    }
    if people.len() > MOST_ASKED {
        return Err(Problem::invalid(param, "too_many", format!("At most {MOST_ASKED} are asked at once.")));
    }
    Ok(people)
}

/// The first members: whoever begins it, confirmed, and whom they ask.
async fn gather(
    tx: &mut Tx,
    office: &Office,
    signed: &Signed,
    id: TandemId,
    asked: &[PersonId],
    now: DateTime<Utc>,
) -> Answer<Vec<Entry>> {
    let reason = if signed.is_office() { Reason::Introduced } else { Reason::TandemInvited };
    if !signed.is_office() {
        store::confirm(tx, id, signed.id, now).await?;
    }
    let tandem = store::lock(tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let mut entries = vec![Entry::new("begun", Record::Tandem, id).tandem(id).signed()];
    for person in asked {
        known(tx, *person, now).await?;
        let mut step = Step { office, tx, now, tandem: &tandem, by: Some(signed.id) };
        entries.extend(step.invite(*person, reason).await?);
    }
    Ok(entries)
}

/// 422 unless this is a connector whose term is not over.
pub async fn known(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Answer<()> {
    if store::may_be_asked(tx, person, now).await? {
        return Ok(());
    }
    Err(Problem::invalid("person_id", "unknown_person", format!("'{person}' is no connector who could be asked.")))
}

/// What may be kept of what a tandem says of itself.
pub fn checked(office: &Office, tandem: NewTandem) -> Answer<NewTandem> {
    let areas = field::tokens("wish_areas", &tandem.wish_areas, MOST_AREAS)?;
    for area in &areas {
        office.area_name(&AreaId::new(area.as_str())).map_err(|problem| problem.at("wish_areas"))?;
    }
    Ok(NewTandem {
        name: field::required("name", &tandem.name, field::NAME)?,
        languages: field::codes("languages", &tandem.languages, MOST_LANGUAGES)?,
        wish_areas: areas,
        wish_near: tandem.wish_near,
        themes: field::tokens("themes", &tandem.themes, MOST_THEMES)?,
        cohort: field::optional("cohort", tandem.cohort.as_deref(), field::NAME)?,
    })
}
