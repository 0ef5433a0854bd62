//! Calendars to subscribe to: the city's, an area's, one activity's, and by a secret a tandem's and a house's.
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::fresh::fresh;
use crate::access::{Office, Secret, Signed, hash};
use crate::activities::answer::Maker;
use crate::activities::feed;
use crate::activities::model::{Activity, Whole};
use crate::activities::rules::{Sight, is_public};
use crate::activities::seen::{self, Window};
use crate::activities::texts::text;
use crate::atlas::{Atlas, serves};
use crate::db::Tx;
use crate::http::{Answer, Problem, record};
use crate::journal::{Entry, Record};
use crate::kernel::{ActivityId, PartnerId};

/// Dates that are over stay this long.
const PAST: TimeDelta = TimeDelta::days(30);
const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(city_feed))
        .routes(routes!(activity_feed))
        .routes(routes!(area_feed))
        .routes(routes!(tandem_feed))
        .routes(routes!(partner_feed))
        .routes(routes!(renew_partner_feed))
}

/// Everything that is public.
#[utoipa::path(get, path = "/feeds/activities.ics", tag = "feeds",
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn city_feed(State(office): State<Office>, headers: HeaderMap) -> Answer<Response> {
    let atlas = office.atlas();
    let name = titled(&atlas, "feed-city", "city", atlas.city.name.get(language(&atlas)));
    public_feed(&office, &atlas, &headers, &name, |_| true).await
}

/// One activity, to put into a calendar.
#[utoipa::path(get, path = "/feeds/activities/{name}", tag = "feeds",
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn activity_feed(State(office): State<Office>, Path(name): Path<String>, headers: HeaderMap) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let unknown = || Problem::missing("unknown_activity", "what this address names");
    let id: ActivityId = ics(&name)?.parse::<uuid::Uuid>().map_err(|_| unknown())?.into();
    let mut tx = office.read().await?;
    let whole = seen::whole(&mut tx, id).await?.filter(|whole| is_public(&whole.activity, now)).ok_or_else(unknown)?;
    let name = whole.activity.title.clone();
    let calendar = feed::calendar(&maker(&office, &atlas), &name, &[(whole, Sight::Public)]);
    Ok(fresh(&headers, CALENDAR, calendar))
}

/// Everything that is public in an area or a district.
#[utoipa::path(get, path = "/feeds/areas/{name}", tag = "feeds",
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn area_feed(State(office): State<Office>, Path(name): Path<String>, headers: HeaderMap) -> Answer<Response> {
    let atlas = office.atlas();
    let id = ics(&name)?;
    let areas = atlas.areas_within(id).ok_or_else(|| Problem::missing("unknown_area", format!("area '{id}'")))?;
    let own = atlas.area(id).map(|at| atlas.city.areas[at].name.as_str());
    let called = own.or_else(|| atlas.district(id).map(|district| district.name.as_str())).unwrap_or(id);
    let name = titled(&atlas, "feed-area", "area", called);
    let inside = |activity: &Activity| areas.iter().any(|at| atlas.city.areas[*at].id == activity.area_id);
    public_feed(&office, &atlas, &headers, &name, inside).await
}

/// All a tandem holds, drafts too; for whoever has its secret.
#[utoipa::path(get, path = "/feeds/tandems/{name}", tag = "feeds",
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn tandem_feed(State(office): State<Office>, Path(name): Path<String>) -> Answer<Response> {
    let atlas = office.atlas();
    let mut tx = office.read().await?;
    let (id, name) = feed::tandem_of(&mut tx, &hash(ics(&name)?)).await?.ok_or_else(unknown_feed)?;
    let all = seen::all(&mut tx, window(&office)).await?;
    let own = all.into_iter().filter(|whole| whole.hosts.iter().any(|host| host.id == id));
    let own: Vec<_> = own.map(|whole| (whole, Sight::Host)).collect();
    let name = titled(&atlas, "feed-tandem", "tandem", &name);
    Ok(secret(feed::calendar(&maker(&office, &atlas), &name, &own)))
}

/// What asks a house or is held in it, and what is public in the areas it serves; for whoever has its secret.
#[utoipa::path(get, path = "/feeds/partners/{name}", tag = "feeds",
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn partner_feed(State(office): State<Office>, Path(name): Path<String>) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let mut tx = office.read().await?;
    let id = feed::partner_of(&mut tx, &hash(ics(&name)?)).await?.ok_or_else(unknown_feed)?;
    let house = atlas.partner(id.as_str()).map(|at| &atlas.city.partners[at]).ok_or_else(unknown_feed)?;
    let sight = |whole: &Whole| {
        let asked = whole.asked.iter().any(|asked| asked.partner_id == id);
        let area = atlas.area(whole.activity.area_id.as_str()).map(|at| &atlas.city.areas[at]);
        let around = is_public(&whole.activity, now) && area.is_some_and(|area| serves(house, area));
        if asked { Some(Sight::Partner) } else { around.then_some(Sight::Public) }
    };
    let all = seen::all(&mut tx, window(&office)).await?;
    let own: Vec<_> = all.into_iter().filter_map(|whole| sight(&whole).map(|sight| (whole, sight))).collect();
    let name = titled(&atlas, "feed-partner", "partner", &house.name);
    Ok(secret(feed::calendar(&maker(&office, &atlas), &name, &own)))
}

/// Where a calendar is read from, by whoever knows it.
#[derive(Serialize, ToSchema)]
#[schema(as = PartnerFeed)]
struct FeedAnswer {
    url: String,
}

/// A new secret address for a house's calendar; the one before no longer opens it.
#[utoipa::path(post, path = "/api/partners/{id}/feed", tag = "feeds",
    responses((status = 200, body = FeedAnswer)))]
async fn renew_partner_feed(State(office): State<Office>, signed: Signed, Path(id): Path<String>) -> Answer<Response> {
    let id = PartnerId::new(id);
    if office.atlas().partner(id.as_str()).is_none() {
        return Err(Problem::missing("unknown_partner", format!("partner '{id}'")));
    }
    if !signed.speaks_for(&id) {
        return Err(Problem::forbidden("not_your_house", "You do not speak for this house."));
    }
    let made = Secret::new();
    let mut tx = office.write().await?;
    feed::renew_partner(&mut tx, &id, &made.hash()).await?;
    let entry = Entry::new("feed_renewed", Record::Partner, &id).partner(&id);
    office.commit(tx, Some(signed.id), &[entry]).await?;
    Ok(record::personal(&FeedAnswer { url: format!("{}/feeds/partners/{}.ics", office.base_url, made.text()) }))
}

async fn public_feed(
    office: &Office,
    atlas: &Atlas,
    headers: &HeaderMap,
    name: &str,
    wanted: impl Fn(&Activity) -> bool,
) -> Answer<Response> {
    let mut tx = office.read().await?;
    let public = public(office, &mut tx).await?;
    let wanted: Vec<_> = public.into_iter().filter(|(whole, _)| wanted(&whole.activity)).collect();
    Ok(fresh(headers, CALENDAR, feed::calendar(&maker(office, atlas), name, &wanted)))
}

async fn public(office: &Office, tx: &mut Tx) -> Answer<Vec<(Whole, Sight)>> {
    let now = office.clock.now();
    let all = seen::all(tx, window(office)).await?;
    let public = all.into_iter().filter(|whole| is_public(&whole.activity, now));
    Ok(public.map(|whole| (whole, Sight::Public)).collect())
}

fn window(office: &Office) -> Window {
    Window { from: Some(office.clock.now() - PAST), to: None }
}

fn maker<'a>(office: &'a Office, atlas: &'a Atlas) -> Maker<'a> {
    Maker { atlas, base_url: &office.base_url, now: office.clock.now() }
}

fn language(atlas: &Atlas) -> &str {
    atlas.city.languages.first().map_or("", String::as_str)
}

fn titled(atlas: &Atlas, key: &str, name: &str, value: &str) -> String {
    text(language(atlas), key, &[(name, value)])
}

fn ics(name: &str) -> Answer<&str> {
    name.strip_suffix(".ics").ok_or_else(unknown_feed)
}

fn unknown_feed() -> Problem {
    Problem::missing("unknown_feed", "this calendar")
}

/// For the one who knows the address; nobody in between keeps it.
fn secret(calendar: String) -> Response {
    let private = HeaderValue::from_static("private, no-store");
    ([(header::CONTENT_TYPE, CALENDAR), (header::CACHE_CONTROL, private)], calendar).into_response()
}
