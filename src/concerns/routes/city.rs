//! The city's part: an office receives a bundle, says by when it answers, and answers. And the tandems' word on that: opened
//! again.
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::Turn;
use crate::access::{Office, Signed};
use crate::concerns::bundles::transmissions::{self, Answered};
use crate::concerns::bundles::{BundleAnswer, notice, rules as allowed};
use crate::concerns::model::{Outcome, Stage};
use crate::concerns::rules;
use crate::http::{Answer, Body, Id, IfMatch, field};
use crate::inbox::Reason;
use crate::kernel::{BundleId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(receive))
        .routes(routes!(set_date))
        .routes(routes!(answer))
        .routes(routes!(reopen))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Receive {
    /// An office of city.toml.
    department_id: String,
    /// By when it answers, if not by the day that was agreed; then with the reason.
    due_on: Option<NaiveDate>,
    reason: Option<String>,
}

/// An office of the city takes it on. 422 `unknown_department`.
#[utoipa::path(post, path = "/api/bundles/{id}/receive", tag = "concerns", params(IfMatch), request_body = Receive,
    responses((status = 200, body = BundleAnswer)))]
async fn receive(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Receive>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    allowed::within(&turn.bundle, &[Stage::Transmitted])?;
    let sent = turn.sent()?;
    let department = turn.maker().department(&body.department_id)?;
    transmissions::receive(&mut turn.tx, id, sent.n, &department, turn.now).await?;
    if let Some(day) = body.due_on.filter(|day| *day != sent.due_on) {
        set_due(&mut turn, sent.n, day, body.reason.as_deref()).await?;
    }
    turn.did("received", Reason::ConcernReceived).await?;
    turn.end().await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewDate {
    due_on: NaiveDate,
    reason: String,
}

/// The city answers on another day, and says why. The day that was agreed first stays written down.
#[utoipa::path(post, path = "/api/bundles/{id}/date", tag = "concerns", params(IfMatch), request_body = NewDate,
    responses((status = 200, body = BundleAnswer)))]
async fn set_date(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<NewDate>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    allowed::within(&turn.bundle, &[Stage::Transmitted, Stage::InProgress])?;
    let sent = turn.sent()?;
    set_due(&mut turn, sent.n, body.due_on, Some(&body.reason)).await?;
    turn.did("date_moved", Reason::ConcernDateMoved).await?;
    turn.end().await
}

async fn set_due(turn: &mut Turn<'_>, n: i64, day: NaiveDate, reason: Option<&str>) -> Answer<()> {
    let day = turn.ahead("due_on", day)?;
    let reason = field::required("reason", reason.unwrap_or_default(), field::NOTE)?;
    Ok(transmissions::set_due(&mut turn.tx, turn.bundle.id(), n, day, &reason, turn.now).await?)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TheAnswer {
    outcome: Outcome,
    text: String,
    /// With `declined`.
    reason: Option<String>,
    /// With `not_municipal`: whose it is.
    whose: Option<String>,
}

/// The official answer. 422 without a reason for a "no", and for a "not ours" that does not say whose.
#[utoipa::path(post, path = "/api/bundles/{id}/answer", tag = "concerns", params(IfMatch), request_body = TheAnswer,
    responses((status = 200, body = BundleAnswer)))]
async fn answer(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<TheAnswer>,
) -> Answer<Response> {
    let text = field::required("text", &body.text, field::SUMMARY)?;
    let reason = field::optional("reason", body.reason.as_deref(), field::NOTE)?;
    let whose = field::optional("whose", body.whose.as_deref(), field::TITLE)?;
    allowed::answers_fully(body.outcome, reason.as_deref(), whose.as_deref())?;
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    allowed::within(&turn.bundle, &[Stage::InProgress])?;
    let sent = turn.sent()?;
    let said = Answered { outcome: body.outcome, text: &text, reason: reason.as_deref(), whose: whose.as_deref() };
    transmissions::answer(&mut turn.tx, id, sent.n, said, turn.now).await?;
    turn.did("answered", Reason::ConcernAnswered).await?;
    turn.end().await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reopen {
    reason: String,
    tandem_id: TandemId,
}

/// A tandem in it is not done with the answer: it travels to the city once more.
#[utoipa::path(post, path = "/api/bundles/{id}/reopen", tag = "concerns", params(IfMatch), request_body = Reopen,
    responses((status = 200, body = BundleAnswer)))]
async fn reopen(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<BundleId>,
    IfMatch(version): IfMatch,
    Body(body): Body<Reopen>,
) -> Answer<Response> {
    let reason = field::required("reason", &body.reason, field::NOTE)?;
    let mut turn = Turn::begin(&office, &signed, id, version).await?;
    allowed::belongs(&turn.bundle, &signed)?;
    rules::owns(&signed, body.tandem_id)?;
    allowed::has(&turn.bundle, body.tandem_id)?;
    allowed::within(&turn.bundle, &[Stage::Answered])?;
    let (sent, due_on, now) = (turn.sent()?, turn.maker().usual_due_on(), turn.now);
    transmissions::reopen(&mut turn.tx, id, sent.n, body.tandem_id, &reason, now).await?;
    transmissions::transmit(&mut turn.tx, id, sent.n + 1, due_on, sent.department.as_deref(), now).await?;
    let told = notice(&turn.bundle, Reason::ConcernReopened).with("why", reason.as_str());
    turn.tell_all(&told).await?;
    turn.tell_office(&told).await?;
    turn.did_quietly("reopened");
    turn.end().await
}
