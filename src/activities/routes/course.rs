//! The course of an activity: published, cancelled, held, and how it was.
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::{Turn, ids};
use crate::access::{Office, Signed};
use crate::activities::answer::ActivityAnswer;
use crate::activities::model::{ActivityState, Reflection};
use crate::activities::rules::{must_be_open, must_be_publishable, must_have_begun};
use crate::activities::{asked, store};
use crate::http::{Answer, Body, Id, IfMatch, Nothing, Problem, field};
use crate::inbox::Reason;
use crate::kernel::{ActivityId, TandemId};

const MOST_TOPICS: usize = 12;
const MOST_LANGUAGES: usize = 20;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(publish_activity))
        .routes(routes!(cancel_activity))
        .routes(routes!(hold_activity))
        .routes(routes!(reflect_on_activity))
}

/// Shows it to everyone. It lies ahead, says its title and languages, and one of its hosts is two.
#[utoipa::path(post, path = "/api/activities/{id}/publish", tag = "activities", params(IfMatch),
    request_body = Nothing, responses((status = 200, body = ActivityAnswer)))]
async fn publish_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ActivityId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let mut tx = office.write().await?;
    // Held before the activity, so that nobody leaves the tandem meanwhile.
    let hosts = store::hosts(&mut tx, id).await?;
    let own: Vec<TandemId> = hosts.iter().map(|host| host.id).filter(|id| signed.acts_in(*id)).collect();
    let quorum = turn.tandems(&mut tx, &own).await?.iter().any(|tandem| tandem.quorum);
    let whole = turn.mine(&mut tx, id, version).await?;
    must_be_publishable(&whole.activity, whole.dates.first(), quorum, turn.now)?;
    store::set_state(&mut tx, id, ActivityState::Published, None, turn.now).await?;
    turn.tell_hosts(&mut tx, &whole, &ids(&whole), Reason::ActivityPublished).await?;
    turn.tell_partners(&mut tx, &whole, Reason::ActivityPublished).await?;
    turn.done(tx, "published", id, Vec::new()).await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Cancelling {
    /// Why; everyone who knew of it reads it.
    reason: String,
}

/// Calls it off. Its requests are withdrawn, and rooms are free again.
#[utoipa::path(post, path = "/api/activities/{id}/cancel", tag = "activities", params(IfMatch),
    request_body = Cancelling, responses((status = 200, body = ActivityAnswer)))]
async fn cancel_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ActivityId>,
    IfMatch(version): IfMatch,
    Body(cancelling): Body<Cancelling>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let reason = field::required("reason", &cancelling.reason, field::NOTE)?;
    let mut tx = office.write().await?;
    let whole = turn.mine(&mut tx, id, version).await?;
    must_be_open(&whole.activity)?;
    store::set_state(&mut tx, id, ActivityState::Cancelled, Some(&reason), turn.now).await?;
    let withdrawn = asked::withdraw(&mut tx, &turn.act(&whole), &whole.asked).await?;
    turn.tell_hosts(&mut tx, &whole, &ids(&whole), Reason::ActivityCancelled).await?;
    turn.tell_partners(&mut tx, &whole, Reason::ActivityCancelled).await?;
    turn.done(tx, "cancelled", id, withdrawn).await
}

/// It took place.
#[utoipa::path(post, path = "/api/activities/{id}/held", tag = "activities", params(IfMatch),
    request_body = Nothing, responses((status = 200, body = ActivityAnswer)))]
async fn hold_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ActivityId>,
    IfMatch(version): IfMatch,
    Body(Nothing {}): Body<Nothing>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let mut tx = office.write().await?;
    let whole = turn.mine(&mut tx, id, version).await?;
    must_have_begun(&whole.activity, whole.dates.first(), turn.now)?;
    if whole.activity.state == ActivityState::Held {
        return Err(Problem::conflict("already_held", "It took place; that is known."));
    }
    store::set_state(&mut tx, id, ActivityState::Held, None, turn.now).await?;
    turn.done(tx, "held", id, Vec::new()).await
}

/// How it was: bands and words, for hosts and the office. Marks it as held.
#[utoipa::path(post, path = "/api/activities/{id}/reflect", tag = "activities", params(IfMatch),
    request_body = Reflection, responses((status = 200, body = ActivityAnswer)))]
async fn reflect_on_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ActivityId>,
    IfMatch(version): IfMatch,
    Body(reflection): Body<Reflection>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let said = checked(reflection)?;
    let mut tx = office.write().await?;
    let whole = turn.mine(&mut tx, id, version).await?;
    must_have_begun(&whole.activity, whole.dates.first(), turn.now)?;
    store::set_state(&mut tx, id, ActivityState::Held, None, turn.now).await?;
    store::reflect(&mut tx, id, &said, turn.now).await?;
    turn.done(tx, "reflected", id, Vec::new()).await
}

fn checked(said: Reflection) -> Answer<Reflection> {
    if said.topics.len() > MOST_TOPICS {
        return Err(Problem::invalid("topics", "too_many", format!("'topics' takes at most {MOST_TOPICS}.")));
    }
    let topics =
        said.topics.iter().map(|topic| field::text("topics", topic, field::TITLE)).collect::<Answer<Vec<_>>>()?;
    Ok(Reflection {
        languages: field::codes("languages", &said.languages, MOST_LANGUAGES)?,
        topics: topics.into_iter().filter(|topic| !topic.is_empty()).collect(),
        note: field::text("note", &said.note, field::NOTE)?,
        ..said
    })
}
