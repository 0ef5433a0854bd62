//! The inbox: messages, which of them were read, and what someone does not want to hear of.
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::model::{MessageRow, Reason};
use super::super::store;
use crate::access::{Office, Signed};
use crate::db::Tx;
use crate::http::{Answer, Body, Problem, Query, record};
use crate::journal::{Entry, Record};
use crate::kernel::MessageId;

const PAGE: i64 = 50;
const LONGEST_PAGE: i64 = 200;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_inbox)).routes(routes!(post_read)).routes(routes!(put_mute, delete_mute))
}

/// A message; its words are made from `reason` and `facts` where it is shown.
#[derive(Serialize, ToSchema)]
#[schema(as = Message)]
struct MessageAnswer {
    id: MessageId,
    reason: String,
    /// Someone waits for an answer.
    urgent: bool,
    record: String,
    record_id: String,
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    facts: Map<String, Value>,
    created_at: DateTime<Utc>,
    read: bool,
}

impl MessageAnswer {
    fn of(row: MessageRow) -> Self {
        Self {
            facts: row.facts(),
            read: row.read_at.is_some(),
            id: row.id,
            reason: row.reason,
            urgent: row.urgent,
            record: row.record,
            record_id: row.record_id,
            created_at: row.created_at,
        }
    }
}

#[derive(Serialize, ToSchema)]
#[schema(as = Inbox)]
struct InboxAnswer {
    messages: Vec<MessageAnswer>,
    mutes: Vec<String>,
    /// Of all messages, not of these.
    unread: i64,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Page {
    /// Only messages older than this one.
    before: Option<MessageId>,
    /// At most 200.
    limit: Option<i64>,
}

/// My messages, the newest first.
#[utoipa::path(get, path = "/api/inbox", tag = "inbox", params(Page), responses((status = 200, body = InboxAnswer)))]
async fn get_inbox(State(office): State<Office>, signed: Signed, Query(page): Query<Page>) -> Answer<Response> {
    let limit = page.limit.unwrap_or(PAGE);
    if !(1..=LONGEST_PAGE).contains(&limit) {
        return Err(Problem::bad_parameter("limit", format!("'limit' is 1 to {LONGEST_PAGE}")));
    }
    let mut tx = office.read().await?;
    let messages = store::messages(&mut tx, signed.id, page.before, limit).await?;
    Ok(record::personal(&InboxAnswer {
        messages: messages.into_iter().map(MessageAnswer::of).collect(),
        mutes: store::mutes(&mut tx, signed.id).await?,
        unread: store::unread(&mut tx, signed.id).await?,
    }))
}

/// Which were read; `null`: all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Read {
    ids: Option<Vec<MessageId>>,
}

/// I have read these.
#[utoipa::path(post, path = "/api/inbox/read", tag = "inbox", request_body = Read, responses((status = 204)))]
async fn post_read(State(office): State<Office>, signed: Signed, Body(read): Body<Read>) -> Answer<StatusCode> {
    let (mut tx, now) = (office.write().await?, office.clock.now());
    match read.ids {
        None => store::read_all(&mut tx, signed.id, now).await?,
        Some(ids) => {
            for id in ids {
                store::read(&mut tx, signed.id, id, now).await?;
            }
        }
    }
    done(&office, tx, &signed, "read").await
}

/// I do not want to hear of this any more. 409 where someone waits for an answer.
#[utoipa::path(put, path = "/api/inbox/mutes/{reason}", tag = "inbox", responses((status = 204)))]
async fn put_mute(State(office): State<Office>, signed: Signed, Path(reason): Path<String>) -> Answer<StatusCode> {
    let reason = known(&reason)?;
    if reason.is_urgent() {
        let detail = "Someone waits for your answer in such messages; they cannot be muted.";
        return Err(Problem::conflict("cannot_mute", detail));
    }
    let mut tx = office.write().await?;
    store::mute(&mut tx, signed.id, reason).await?;
    done(&office, tx, &signed, "muted").await
}

/// I want to hear of this again.
#[utoipa::path(delete, path = "/api/inbox/mutes/{reason}", tag = "inbox", responses((status = 204)))]
async fn delete_mute(State(office): State<Office>, signed: Signed, Path(reason): Path<String>) -> Answer<StatusCode> {
    let mut tx = office.write().await?;
    store::unmute(&mut tx, signed.id, known(&reason)?).await?;
    done(&office, tx, &signed, "unmuted").await
}

fn known(reason: &str) -> Answer<Reason> {
    reason.parse().map_err(|_| Problem::missing("unknown_reason", format_args!("reason '{reason}'")))
}

/// Other windows of the same person hear of it.
async fn done(office: &Office, tx: Tx, signed: &Signed, action: &'static str) -> Answer<StatusCode> {
    let entry = Entry::new(action, Record::Message, signed.id).person(signed.id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(StatusCode::NO_CONTENT)
}
