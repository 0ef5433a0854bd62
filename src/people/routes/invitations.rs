//! Inviting people, and taking it back.
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::invitations::{self, InvitationRow, InvitationState, NewInvitation, Reader, made, make, may_invite};
use super::super::model::PartnerName;
use crate::access::{Office, Once, Role, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Id, Problem, field, record};
use crate::journal::{Entry, Record};
use crate::kernel::{InvitationId, PartnerId, TandemId};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_invitations, post_invitation)).routes(routes!(delete_invitation))
}

/// An invitation as its maker sees it. Its link was shown once and is not known here.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
struct InvitationAnswer {
    id: InvitationId,
    role: Role,
    name: Option<String>,
    tandem_name: Option<String>,
    partners: Vec<PartnerName>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    state: InvitationState,
}

impl InvitationAnswer {
    fn of(office: &Office, row: InvitationRow) -> Self {
        Self {
            state: invitations::state(&row, office.clock.now()),
            partners: row.partners().into_iter().map(|id| PartnerName::of(office, id)).collect(),
            id: row.id,
            role: row.role,
            name: row.name,
            tandem_name: row.tandem_name,
            created_at: row.created_at,
            expires_at: row.expires_at,
        }
    }
}

#[derive(Serialize, ToSchema)]
#[schema(as = Invitations)]
struct InvitationsAnswer {
    invitations: Vec<InvitationAnswer>,
}

/// The invitations I made or that lead to a tandem of mine, the newest first; the office sees all.
#[utoipa::path(get, path = "/api/invitations", tag = "people", responses((status = 200, body = InvitationsAnswer)))]
async fn get_invitations(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let whose = (!signed.is_office()).then_some(signed.id);
    let rows = invitations::visible_to(&mut office.read().await?, whose).await?;
    let invitations = rows.into_iter().map(|row| InvitationAnswer::of(&office, row)).collect();
    Ok(record::personal(&InvitationsAnswer { invitations }))
}

/// Whom to invite.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InvitationDraft {
    role: Role,
    name: Option<String>,
    tandem_id: Option<TandemId>,
    #[serde(default)]
    partner_ids: Vec<PartnerId>,
    /// A mail address to send the link to; it is not kept.
    send_to: Option<String>,
}

/// Makes a link by which one person joins, once, within seven days.
#[utoipa::path(post, path = "/api/invitations", tag = "people", params(Once), request_body = InvitationDraft,
    responses((status = 201, body = invitations::Made)))]
async fn post_invitation(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(draft): Body<InvitationDraft>,
) -> Answer<Response> {
    let new = new(&office, &signed, &draft)?;
    may_invite(&signed, &new)?;
    let to = invitations::address(&office, signed.id, draft.send_to.as_deref()).await?;
    let (mut tx, id, now) = (office.write().await?, InvitationId::new(), office.clock.now());
    stands(&mut tx, new.tandem).await?;
    let earlier = once.earlier(&mut tx, signed.id, &draft, id.uuid(), now).await?.map(InvitationId::from);
    let made = match earlier {
        Some(earlier) => made(&mut tx, &office.base_url, earlier).await?.ok_or_else(|| Problem::unknown(earlier))?,
        None => make(&mut tx, &office.base_url, id, &new, now).await?,
    };
    let entry = Entry::new("invited", Record::Invitation, earlier.unwrap_or(id));
    office.commit(tx, Some(signed.id), &[entry]).await?;
    let reader = Reader { name: new.name, languages: Vec::new(), known: false };
    let made = invitations::sent(&office, made, to, &reader).await;
    Ok((StatusCode::CREATED, record::personal(&made)).into_response())
}

fn new(office: &Office, signed: &Signed, draft: &InvitationDraft) -> Answer<NewInvitation> {
    let mut partners = draft.partner_ids.clone();
    partners.sort();
    partners.dedup();
    for partner in &partners {
        office.partner(partner).map_err(|problem| problem.at("partner_ids"))?;
    }
    let name = field::optional("name", draft.name.as_deref(), field::NAME)?;
    let (role, tandem, by) = (draft.role, draft.tandem_id, Some(signed.id));
    Ok(NewInvitation { role, name, partners, tandem, person: None, by })
}

/// Nobody is invited into a tandem that is no more.
async fn stands(tx: &mut Tx, tandem: Option<TandemId>) -> Answer<()> {
    let Some(id) = tandem else { return Ok(()) };
    tandems::lasts(tandems::lock(tx, id).await?).map(drop)
}

/// Takes an invitation back that nobody used.
#[utoipa::path(delete, path = "/api/invitations/{id}", tag = "people", responses((status = 204)))]
async fn delete_invitation(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<InvitationId>,
) -> Answer<StatusCode> {
    let mut tx = office.write().await?;
    let row = invitations::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    invitations::may_withdraw(&signed, &row)?;
    if !invitations::withdraw(&mut tx, id, office.clock.now()).await? {
        return Err(Problem::conflict("invitation_used", "Someone has accepted this invitation already."));
    }
    let entry = Entry::new("withdrawn", Record::Invitation, id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(StatusCode::NO_CONTENT)
}
