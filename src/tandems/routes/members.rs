//! Members come and go.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::answer::TandemAnswer;
use super::super::model::TandemRow;
use super::super::steps::Step;
use super::super::{rules, store};
use super::begin::known;
use super::{Rule, answer, locked};
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, IfMatch, Nothing, record};
use crate::inbox::Reason;
use crate::journal::Entry;
use crate::kernel::{PersonId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(post_invite))
        .routes(routes!(post_join))
        .routes(routes!(post_decline))
        .routes(routes!(post_leave))
        .routes(routes!(post_end))
}

/// Whom to ask.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TandemInvite {
    person_id: PersonId,
}

/// A member asks another connector in, also one who left or declined before.
#[utoipa::path(post, path = "/api/tandems/{id}/invite", tag = "tandems", params(IfMatch), request_body = TandemInvite,
    responses((status = 200, body = TandemAnswer)))]
async fn post_invite(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(invite): Body<TandemInvite>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, rules::acts).await?;
    known(&mut turn.tx, invite.person_id, office.clock.now()).await?;
    rules::may_be_invited(store::standing(&mut turn.tx, id, invite.person_id).await?)?;
    let entries = turn.step().invite(invite.person_id, Reason::TandemInvited).await?;
    turn.done(&entries).await
}

/// Whoever was asked says yes.
#[utoipa::path(post, path = "/api/tandems/{id}/join", tag = "tandems", params(IfMatch), request_body = Nothing,
    responses((status = 200, body = TandemAnswer)))]
async fn post_join(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, rules::answers).await?;
    let entries = turn.step().join(signed.id).await?;
    turn.done(&entries).await
}

/// Whoever was asked says no.
#[utoipa::path(post, path = "/api/tandems/{id}/decline", tag = "tandems", params(IfMatch), request_body = Nothing,
    responses((status = 200, body = TandemAnswer)))]
async fn post_decline(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, rules::answers).await?;
    let entries = turn.step().decline(signed.id).await?;
    turn.done(&entries).await
}

/// A member leaves. Where one remains, claims seek a partner; where nobody does, the tandem has ended.
#[utoipa::path(post, path = "/api/tandems/{id}/leave", tag = "tandems", params(IfMatch), request_body = Nothing,
    responses((status = 200, body = TandemAnswer)))]
async fn post_leave(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, rules::acts).await?;
    let entries = turn.step().leave(signed.id).await?;
    turn.done(&entries).await
}

/// A member ends the tandem and with it its claims.
#[utoipa::path(post, path = "/api/tandems/{id}/end", tag = "tandems", params(IfMatch), request_body = Nothing,
    responses((status = 200, body = TandemAnswer)))]
async fn post_end(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<TandemId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let mut turn = Turn::begin(&office, &signed, id, version, rules::acts).await?;
    let entries = turn.step().end().await?;
    turn.done(&entries).await
}

/// One request's work with one locked tandem.
struct Turn<'a> {
    office: &'a Office,
    signed: &'a Signed,
    tx: Tx,
    tandem: TandemRow,
}

impl<'a> Turn<'a> {
    async fn begin(office: &'a Office, signed: &'a Signed, id: TandemId, version: i64, rule: Rule) -> Answer<Self> {
        let mut tx = office.write().await?;
        let tandem = locked(&mut tx, signed, id, version, rule).await?;
        Ok(Self { office, signed, tx, tandem })
    }

    fn step(&mut self) -> Step<'_> {
        let (office, now, by) = (self.office, self.office.clock.now(), Some(self.signed.id));
        Step { office, tx: &mut self.tx, now, tandem: &self.tandem, by }
    }

    async fn done(mut self, entries: &[Entry]) -> Answer<Response> {
        let tandem = answer(&mut self.tx, self.tandem.id).await?;
        self.office.commit(self.tx, Some(self.signed.id), entries).await?;
        Ok(record::record(&tandem, tandem.version))
    }
}
