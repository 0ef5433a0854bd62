//! Lists of activities. Everything is filtered by what the caller sees of it, so that no filter and no count tells of a draft
//! or of a room nobody has agreed to.
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Days, NaiveDate, Utc};
use geo::Coord;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Caller, Office};
use crate::activities::answer::{ActivityAnswer, Maker, PublicActivity};
use crate::activities::dates::{self, MOST_DATES};
use crate::activities::model::ActivityState;
use crate::activities::seen::{Window, seen};
use crate::atlas::Atlas;
use crate::atlas::routes::parameters::{self, on_earth};
use crate::geo::geodesic_m;
use crate::http::{Answer, Problem, Query, record};
use crate::kernel::TandemId;

const USUAL: usize = 50;
const MOST: usize = 500;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_activities))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ListQuery {
    area_id: Option<String>,
    /// An area or a district.
    within: Option<String>,
    /// A host.
    #[param(value_type = Option<String>)]
    tandem_id: Option<TandemId>,
    /// In whose house, as far as that is agreed.
    partner_id: Option<String>,
    /// The first day, `2026-11-26`; today if nothing is said, or all days for one's own.
    from: Option<NaiveDate>,
    /// The last day.
    to: Option<NaiveDate>,
    /// Spoken there, BCP 47.
    language: Option<String>,
    /// `lon,lat`: the nearest first, with their distance.
    near: Option<String>,
    state: Option<ActivityState>,
    /// Those the caller's tandems hold.
    #[serde(default)]
    mine: bool,
    /// 1 to 500, usually 50.
    limit: Option<usize>,
    #[serde(default)]
    offset: usize,
}

#[derive(Serialize, ToSchema)]
struct ActivitiesAnswer {
    activities: Vec<ActivityAnswer>,
    /// How many there are on all pages, of those the caller may see.
    number_matched: usize,
}

/// Activities in the order of their next date, or the nearest first.
#[utoipa::path(get, path = "/api/activities", tag = "activities", params(ListQuery),
    responses((status = 200, body = ActivitiesAnswer)))]
async fn list_activities(
    State(office): State<Office>,
    caller: Caller,
    Query(query): Query<ListQuery>,
) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let limit = parameters::limit(query.limit, USUAL, MOST)?;
    let near = query.near.as_deref().map(lon_lat).transpose()?;
    let wanted = Wanted::new(&atlas, &query)?;
    let maker = Maker { atlas: &atlas, base_url: &office.base_url, now };
    let all = seen(&mut office.read().await?, &caller, window(&atlas, &query, now)?, now).await?;
    let answers = all.iter().map(|(whole, sight)| maker.answer(whole, *sight));
    let mut found: Vec<ActivityAnswer> = answers.filter(|answer| wanted.takes(&answer.public)).collect();
    if let Some(near) = near {
        sort_by_distance(&maker, &mut found, near);
    } else {
        found.sort_by_key(|answer| answer.public.dates.first().map(|next| (next.ends_at <= now, next.starts_at)));
    }
    let number_matched = found.len();
    let mut activities: Vec<_> = found.into_iter().skip(query.offset).take(limit).collect();
    activities.iter_mut().for_each(|answer| answer.public.dates.truncate(MOST_DATES));
    Ok(record::personal(&ActivitiesAnswer { activities, number_matched }))
}

fn sort_by_distance(maker: &Maker<'_>, found: &mut [ActivityAnswer], near: Coord<f64>) {
    for answer in &mut *found {
        let distance = maker.point(&answer.public).map(|(point, _)| geodesic_m(near, point).round());
        answer.public.distance_m = distance;
    }
    let distance = |answer: &ActivityAnswer| answer.public.distance_m.unwrap_or(f64::INFINITY);
    found.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
}

fn lon_lat(text: &str) -> Answer<Coord<f64>> {
    let refuse = || Problem::bad_parameter("near", "near is lon,lat");
    let (lon, lat) = text.split_once(',').ok_or_else(refuse)?;
    let number = |text: &str| text.trim().parse::<f64>().map_err(|_| refuse());
    on_earth(number(lon)?, number(lat)?).map_err(|problem| problem.at("near"))
}

/// The days asked for, in the city's zone; the last one counted.
fn window(atlas: &Atlas, query: &ListQuery, now: DateTime<Utc>) -> Answer<Window> {
    let zone = atlas.city.zone();
    let today = (!query.mine).then(|| now.with_timezone(&zone).date_naive());
    let last = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let begins = |day: NaiveDate, param: &'static str| {
        dates::day_begins(zone, day)
            .ok_or_else(|| Problem::bad_parameter(param, format!("{param} is a day from 2000 to 2100")))
    };
    let from = query.from.or(today).map(|day| begins(day, "from")).transpose()?;
    let to = query.to.and_then(last).map(|day| begins(day, "to")).transpose()?;
    Ok(Window { from, to })
}

/// What was asked for, against what the caller sees.
struct Wanted<'q> {
    query: &'q ListQuery,
    /// The ids of the areas it may lie in.
    areas: Option<Vec<String>>,
}

impl<'q> Wanted<'q> {
    fn new(atlas: &Atlas, query: &'q ListQuery) -> Answer<Self> {
        if let Some(id) = query.area_id.as_deref().filter(|id| atlas.area(id).is_none()) {
            return Err(Problem::missing("unknown_area", format!("area '{id}'")));
        }
        if let Some(id) = query.partner_id.as_deref().filter(|id| atlas.partner(id).is_none()) {
            return Err(Problem::missing("unknown_partner", format!("partner '{id}'")));
        }
        let within = |id: &str| {
            let areas = atlas.areas_within(id);
            areas.ok_or_else(|| Problem::missing("unknown_district", format!("district '{id}'")))
        };
        let areas = query.within.as_deref().map(within).transpose()?;
        let id = |at: &usize| atlas.city.areas[*at].id.to_string();
        Ok(Self { query, areas: areas.map(|areas| areas.iter().map(id).collect()) })
    }

    fn takes(&self, activity: &PublicActivity) -> bool {
        let query = self.query;
        let area = activity.area.id.as_str();
        let partner = activity.place.partner_id.as_ref().map(|id| id.as_str());
        query.area_id.as_deref().is_none_or(|id| id == area)
            && self.areas.as_ref().is_none_or(|areas| areas.iter().any(|id| id == area))
            && query.tandem_id.is_none_or(|id| activity.hosts.iter().any(|host| host.id == id))
            && query.partner_id.as_deref().is_none_or(|id| partner == Some(id))
            && query.language.as_ref().is_none_or(|language| activity.languages.contains(language))
            && query.state.is_none_or(|state| state == activity.state)
            && (!query.mine || activity.mine)
    }
}
