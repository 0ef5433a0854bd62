//! Planning: templates, dates on trial, drafts, changes, copies.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::turn::{Turn, ids, seen_by};
use crate::access::{Caller, Office, Once, Signed};
use crate::activities::answer::{ActivityAnswer, Occurrence};
use crate::activities::draft::{ActivityChange, ActivityDraft, PlaceDraft};
use crate::activities::model::{Activity, ActivityState, Plan, Whole};
use crate::activities::moves::entries;
use crate::activities::rules::{
    Sight, changes, is_place_confirmed, must_be_ahead, must_be_open, must_say_enough, sight,
};
use crate::activities::{asked, dates, store, templates};
use crate::city::{PlaceKind, Template};
use crate::http::{Answer, Body, Id, IfMatch, Problem, record};
use crate::inbox::Reason;
use crate::journal::Entry;
use crate::kernel::{ActivityId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(list_templates))
        .routes(routes!(preview_dates))
        .routes(routes!(plan_activity))
        .routes(routes!(get_activity, change_activity))
        .routes(routes!(copy_activity))
}

#[derive(Serialize, ToSchema)]
struct TemplatesAnswer {
    templates: Vec<Template>,
}

/// Kinds of activities to begin from: built-in ones, the city's, and the empty one.
#[utoipa::path(get, path = "/api/templates", tag = "activities", responses((status = 200, body = TemplatesAnswer)))]
async fn list_templates(State(office): State<Office>) -> Response {
    let templates = templates::templates(&office.atlas().city);
    office.desk.current(None).json(&TemplatesAnswer { templates })
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DatesDraft {
    /// Wall time, `2026-11-26T17:00`.
    starts: String,
    minutes: i64,
    rrule: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct DatesAnswer {
    dates: Vec<Occurrence>,
}

/// When a repeat takes place, before anything is planned.
#[utoipa::path(post, path = "/api/activities/dates", tag = "activities", request_body = DatesDraft,
    responses((status = 200, body = DatesAnswer)))]
async fn preview_dates(State(office): State<Office>, Body(draft): Body<DatesDraft>) -> Answer<Response> {
    let zone = office.zone();
    let series = dates::expand(zone, &draft.starts, draft.minutes, draft.rrule.as_deref())?;
    let dates = series.spans.iter().map(|span| Occurrence::new(zone, span)).collect();
    Ok(record::personal(&DatesAnswer { dates }))
}

/// Plans a draft.
#[utoipa::path(post, path = "/api/activities", tag = "activities", params(Once), request_body = ActivityDraft,
    responses((status = 201, body = ActivityAnswer)))]
async fn plan_activity(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(draft): Body<ActivityDraft>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let plan = draft.check(&turn.atlas, None)?;
    let id = ActivityId::new();
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &draft, id.uuid(), turn.now).await? {
        return made_before(&turn, tx, made.into()).await;
    }
    make(&turn, tx, id, &plan, None).await
}

/// The answer to a create that was sent again.
async fn made_before(turn: &Turn<'_>, mut tx: crate::db::Tx, id: ActivityId) -> Answer<Response> {
    let (whole, answer) = turn.seen(&mut tx, id).await?;
    Ok(record::created(&answer, whole.activity.version, &address(id)))
}

fn address(id: ActivityId) -> String {
    format!("/api/activities/{id}")
}

async fn make(
    turn: &Turn<'_>,
    mut tx: crate::db::Tx,
    id: ActivityId,
    plan: &Plan,
    copied_from: Option<ActivityId>,
) -> Answer<Response> {
    turn.acts_in_one(&plan.tandems)?;
    turn.tandems(&mut tx, &plan.tandems).await?;
    turn.room(&mut tx, plan).await?;
    store::add(&mut tx, id, plan, copied_from, &turn.atlas.city.edition.id, turn.now).await?;
    let (whole, answer) = turn.seen(&mut tx, id).await?;
    turn.tell_hosts(&mut tx, &whole, &others(turn, &plan.tandems, &[]), Reason::ActivityHostAdded).await?;
    let entries = entries("drafted", &whole.activity, &whole.hosts, &whole.asked);
    turn.office.commit(tx, Some(turn.signed.id), &entries).await?;
    Ok(record::created(&answer, whole.activity.version, &address(id)))
}

/// Tandems that were not hosts before, and are not the caller's own.
fn others(turn: &Turn<'_>, tandems: &[TandemId], before: &[TandemId]) -> Vec<TandemId> {
    let new = |id: &&TandemId| !turn.signed.acts_in(**id) && !before.contains(id);
    tandems.iter().filter(new).copied().collect()
}

/// One activity, as far as the caller may see it.
#[utoipa::path(get, path = "/api/activities/{id}", tag = "activities",
    responses((status = 200, body = ActivityAnswer)))]
async fn get_activity(State(office): State<Office>, caller: Caller, Id(id): Id<ActivityId>) -> Answer<Response> {
    let atlas = office.atlas();
    let (whole, answer) = seen_by(&office, &atlas, &caller, &mut office.read().await?, id).await?;
    Ok(record::record(&answer, whole.activity.version))
}

/// Changes any part of a draft or of what is published. Requests follow: for another time they ask anew.
#[utoipa::path(patch, path = "/api/activities/{id}", tag = "activities", params(IfMatch),
    request_body = ActivityChange, responses((status = 200, body = ActivityAnswer)))]
async fn change_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(id): Id<ActivityId>,
    IfMatch(version): IfMatch,
    Body(change): Body<ActivityChange>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let mut tx = office.write().await?;
    turn.tandems(&mut tx, change.tandem_ids.as_deref().unwrap_or_default()).await?;
    let before = turn.mine(&mut tx, id, version).await?;
    must_be_open(&before.activity)?;
    let draft = ActivityDraft::of(&before);
    let plan = change.over(draft.clone()).check(&turn.atlas, Some(&draft))?;
    turn.acts_in_one(&plan.tandems)?;
    turn.room(&mut tx, &plan).await?;
    stays_public(&before.activity, &plan, turn.now)?;
    store::change(&mut tx, id, &plan, turn.now).await?;
    let more = follow(&turn, &mut tx, &before, &plan).await?;
    turn.done(tx, "changed", id, more).await
}

/// What is public stays fit to be.
fn stays_public(before: &Activity, plan: &Plan, now: chrono::DateTime<chrono::Utc>) -> Answer<()> {
    if before.state != ActivityState::Published {
        return Ok(());
    }
    must_say_enough(&plan.title, &plan.languages.join(" "))?;
    if changes(before, plan).time { must_be_ahead(plan.series.spans.first(), now) } else { Ok(()) }
}

/// Takes requests along and tells who should know.
async fn follow(turn: &Turn<'_>, tx: &mut crate::db::Tx, before: &Whole, plan: &Plan) -> Answer<Vec<Entry>> {
    let changes = changes(&before.activity, plan);
    let act = turn.act(before);
    let mut more = Vec::new();
    let mut staying = before.asked.clone();
    if changes.room {
        let left = before.activity.room_id;
        more.extend(asked::leave_room(tx, &act, &before.asked, left).await?);
        staying.retain(|asked| asked.room_id.is_none() || asked.room_id != left);
    }
    if changes.time {
        more.extend(asked::ask_again(tx, &act, &staying, &plan.series).await?);
    }
    let hosts = ids(before);
    turn.tell_hosts(tx, before, &others(turn, &plan.tandems, &hosts), Reason::ActivityHostAdded).await?;
    if before.activity.state == ActivityState::Published {
        turn.tell_hosts(tx, before, &hosts, Reason::ActivityChanged).await?;
    }
    Ok(more)
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct CopyDraft {
    /// Another time for the first date; a repeat keeps its rhythm.
    starts: Option<String>,
    /// Whose it will be, for those of several tandems.
    tandem_id: Option<TandemId>,
}

/// Plans a draft after another activity. Of another tandem's only what everyone sees is taken over.
#[utoipa::path(post, path = "/api/activities/{id}/copy", tag = "activities", params(Once),
    request_body = CopyDraft, responses((status = 201, body = ActivityAnswer)))]
async fn copy_activity(
    State(office): State<Office>,
    signed: Signed,
    Id(from): Id<ActivityId>,
    once: Once,
    Body(copy): Body<CopyDraft>,
) -> Answer<Response> {
    let turn = Turn::new(&office, &signed);
    let id = ActivityId::new();
    let mut tx = office.write().await?;
    if let Some(made) = once.earlier(&mut tx, signed.id, &copy, id.uuid(), turn.now).await? {
        return made_before(&turn, tx, made.into()).await;
    }
    let (whole, _) = turn.seen(&mut tx, from).await?;
    let draft = copied(&turn, &whole, &copy)?;
    let plan = draft.check(&turn.atlas, Some(&draft))?;
    make(&turn, tx, id, &plan, Some(from)).await
}

fn copied(turn: &Turn<'_>, whole: &Whole, copy: &CopyDraft) -> Answer<ActivityDraft> {
    let caller = Caller(Some(turn.signed.clone()));
    let own = sight(&caller, whole, turn.now) == Some(Sight::Host);
    let tandem = copy.tandem_id.or_else(|| ids(whole).into_iter().find(|id| turn.signed.acts_in(*id)));
    let tandem = tandem.or_else(|| turn.signed.tandems.first().copied());
    let tandem = tandem.ok_or_else(|| Problem::conflict("needs_tandem", "Form a tandem first; it plans together."))?;
    let mut draft = ActivityDraft { tandem_ids: vec![tandem], ..ActivityDraft::of(whole) };
    if !own {
        draft.needs = String::new();
        if !is_place_confirmed(whole) && draft.place.kind == PlaceKind::Room {
            draft.place = PlaceDraft { kind: PlaceKind::Area, ..draft.place };
        }
    }
    match &copy.starts {
        Some(starts) => draft.moved_to(starts),
        None => Ok(draft),
    }
}
