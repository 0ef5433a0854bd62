//! What follows: measures of the city, and effects that a tandem or the coordination saw.
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::turn::{Turn, made_before};
use crate::access::{Office, Once, Signed};
use crate::concerns::bundles::{BundleAnswer, rules as allowed};
use crate::concerns::model::Stage;
use crate::concerns::results::{Measure, MeasureState, store};
use crate::concerns::rules;
use crate::http::{Answer, Body, Id, IfMatch, Problem, field, given, record};
use crate::inbox::Reason;
use crate::kernel::{BundleId, MeasureId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(add_measure)).routes(routes!(change_measure)).routes(routes!(add_effect))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMeasure {
    text: String,
    due_on: Option<NaiveDate>,
    /// `planned` without it.
    state: Option<MeasureState>,
}

/// The city says what it does.
#[utoipa::path(post, path = "/api/bundles/{id}/measures", tag = "concerns", params(Once), request_body = NewMeasure,
    responses((status = 201, body = BundleAnswer)))]
async fn add_measure(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    once: Once,
    Body(body): Body<NewMeasure>,
) -> Answer<Response> {
    let text = field::required("text", &body.text, field::NOTE)?;
    let (measure, now) = (MeasureId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if once.earlier(&mut tx, signed.id, &body, measure.uuid(), now).await?.is_some() {
        return made_before(&office, &signed, tx, id).await;
    }
    let mut turn = Turn::beside(&office, &signed, tx, id).await?;
    allowed::within(&turn.bundle, &[Stage::InProgress, Stage::Answered])?;
    let state = body.state.unwrap_or(MeasureState::Planned);
    let measure = Measure {
        id: measure,
        bundle_id: id,
        text,
        state,
        due_on: body.due_on.map(|day| turn.ahead("due_on", day)).transpose()?,
        done_on: state.is_done().then(|| turn.maker().today()),
        at: now,
        changed_at: now,
        version: 1,
    };
    store::add_measure(&mut turn.tx, &measure).await?;
    turn.did("measure_added", Reason::ConcernMeasure).await?;
    turn.made().await
}

/// Any part of it; what is absent stays.
#[derive(Deserialize, Default, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct MeasureChange {
    text: Option<String>,
    state: Option<MeasureState>,
    /// `null`: no day.
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    due_on: Option<Option<NaiveDate>>,
    /// Only of what is done; today, if nothing is said.
    done_on: Option<NaiveDate>,
}

/// How far a measure has come. The version is that of the measure; answered with its bundle.
#[utoipa::path(patch, path = "/api/measures/{id}", tag = "concerns", params(IfMatch), request_body = MeasureChange,
    responses((status = 200, body = BundleAnswer)))]
async fn change_measure(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<MeasureId>,
    IfMatch(version): IfMatch,
    Body(body): Body<MeasureChange>,
) -> Answer<Response> {
    let mut tx = office.write().await?;
    let seen = store::measure(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let mut turn = Turn::beside(&office, &signed, tx, seen.bundle_id).await?;
    let measure = changed(&turn, seen, body)?;
    if !store::change_measure(&mut turn.tx, &measure, version).await? {
        return Err(record::stale(&turn.maker().bundle(&turn.bundle)));
    }
    turn.did("measure_changed", Reason::ConcernMeasure).await?;
    turn.end().await
}

fn changed(turn: &Turn<'_>, before: Measure, body: MeasureChange) -> Answer<Measure> {
    let state = body.state.unwrap_or(before.state);
    if body.done_on.is_some() && !state.is_done() {
        return Err(Problem::invalid("done_on", "not_done", "Only what is done has a day on which it was."));
    }
    let done_on = match body.done_on {
        Some(day) => turn.gone("done_on", day)?,
        None => before.done_on.unwrap_or_else(|| turn.maker().today()),
    };
    let due_on = match body.due_on {
        Some(Some(day)) if Some(day) != before.due_on => Some(turn.ahead("due_on", day)?),
        Some(day) => day,
        None => before.due_on,
    };
    let text = body.text.map_or(Ok(before.text.clone()), |text| field::required("text", &text, field::NOTE))?;
    Ok(Measure { text, state, due_on, done_on: state.is_done().then_some(done_on), changed_at: turn.now, ..before })
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewEffect {
    text: String,
    /// Today, if nothing is said.
    seen_on: Option<NaiveDate>,
    /// Who saw it: a tandem in the bundle; the coordination says nothing here.
    tandem_id: Option<TandemId>,
}

/// Somebody saw what it changed.
#[utoipa::path(post, path = "/api/bundles/{id}/effects", tag = "concerns", params(Once), request_body = NewEffect,
    responses((status = 201, body = BundleAnswer)))]
async fn add_effect(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    once: Once,
    Body(body): Body<NewEffect>,
) -> Answer<Response> {
    let text = field::required("text", &body.text, field::NOTE)?;
    let (effect, now) = (Uuid::now_v7(), office.clock.now());
    let mut tx = office.write().await?;
    if once.earlier(&mut tx, signed.id, &body, effect, now).await?.is_some() {
        return made_before(&office, &signed, tx, id).await;
    }
    let mut turn = Turn::beside(&office, &signed, tx, id).await?;
    let tandem = who_saw(&turn, body.tandem_id)?;
    allowed::within(&turn.bundle, &[Stage::Transmitted, Stage::InProgress, Stage::Answered])?;
    let seen_on = turn.gone("seen_on", body.seen_on.unwrap_or_else(|| turn.maker().today()))?;
    store::add_effect(&mut turn.tx, effect, id, &text, seen_on, tandem, now).await?;
    turn.did("effect_seen", Reason::ConcernEffect).await?;
    turn.made().await
}

/// A tandem of the caller's that has a concern in it, or nobody: the coordination.
fn who_saw(turn: &Turn<'_>, tandem: Option<TandemId>) -> Answer<Option<TandemId>> {
    match (turn.by.is_office(), tandem) {
        (true, None) => Ok(None),
        (true, Some(_)) => Err(Problem::invalid("tandem_id", "not_your_tandem", "The coordination speaks for itself.")),
        (false, None) => Err(Problem::invalid("tandem_id", "required", "Say which of your tandems saw it.")),
        (false, Some(tandem)) => {
            allowed::belongs(&turn.bundle, turn.by)?;
            rules::owns(turn.by, tandem)?;
            allowed::has(&turn.bundle, tandem)?;
            Ok(Some(tandem))
        }
    }
}
