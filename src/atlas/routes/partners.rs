//! Partners: all of them, one, and the nearest.
use axum::extract::Path;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::parameters::{limit, on_earth};
use crate::atlas::answer::partner::{NearAnswer, PartnerAnswer};
use crate::atlas::routes::desk::Current;
use crate::atlas::{Atlas, Desk};
use crate::http::{Answer, Problem, Query};
use crate::partners::Partner;

pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list_partners))
        .routes(routes!(list_nearest_partners))
        .routes(routes!(get_partner))
}

#[derive(Serialize, ToSchema)]
struct PartnersAnswer<'a> {
    partners: Vec<PartnerAnswer<'a>>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PartnersQuery {
    /// A kind's id, e.g. `welcome_point`.
    kind: Option<String>,
    /// A language spoken there, BCP 47.
    language: Option<String>,
    /// In or serving this district.
    within: Option<String>,
}

/// Partners, closed ones too: each says what is known of its being open.
#[utoipa::path(get, path = "/api/partners", tag = "partners", params(PartnersQuery), responses((status = 200, body = PartnersAnswer)))]
async fn list_partners(current: Current, Query(query): Query<PartnersQuery>) -> Answer<Response> {
    let atlas = &current.atlas;
    known_kind(atlas, query.kind.as_deref())?;
    if let Some(id) = query.within.as_deref().filter(|id| atlas.district(id).is_none()) {
        return Err(Problem::missing("unknown_district", format!("district '{id}'")));
    }
    let inside = |partner: &Partner| {
        let of = |id: &str| partner.serves.iter().chain(&partner.district).any(|own| nested(own.as_str(), id));
        query.within.as_deref().is_none_or(of)
    };
    let wanted =
        |partner: &&Partner| fits(partner, query.kind.as_deref(), query.language.as_deref()) && inside(partner);
    let partners =
        atlas.city.partners.iter().filter(wanted).map(|partner| PartnerAnswer::new(atlas, partner)).collect();
    Ok(current.json(&PartnersAnswer { partners }))
}

/// One partner.
#[utoipa::path(get, path = "/api/partners/{id}", tag = "partners", responses((status = 200, body = PartnerAnswer)))]
async fn get_partner(current: Current, Path(id): Path<String>) -> Answer<Response> {
    let atlas = &current.atlas;
    let at = atlas.partner(&id).ok_or_else(|| Problem::missing("unknown_partner", format!("partner '{id}'")))?;
    Ok(current.json(&PartnerAnswer::new(atlas, &atlas.city.partners[at])))
}

#[derive(Serialize, ToSchema)]
struct NearestAnswer<'a> {
    /// Nearest first.
    partners: Vec<NearAnswer<'a>>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct NearestQuery {
    lon: f64,
    lat: f64,
    kind: Option<String>,
    language: Option<String>,
    /// 1 to 50, usually 5.
    limit: Option<usize>,
}

/// The nearest that may be open, in metres over the ellipsoid.
#[utoipa::path(get, path = "/api/partners/nearest", tag = "partners", params(NearestQuery), responses((status = 200, body = NearestAnswer)))]
async fn list_nearest_partners(current: Current, Query(query): Query<NearestQuery>) -> Answer<Response> {
    let atlas = &current.atlas;
    known_kind(atlas, query.kind.as_deref())?;
    let wanted = |at: usize| fits(&atlas.city.partners[at], query.kind.as_deref(), query.language.as_deref());
    let found = atlas.nearest.find(on_earth(query.lon, query.lat)?, limit(query.limit, 5, 50)?, wanted);
    Ok(current
        .json(&NearestAnswer { partners: found.into_iter().map(|found| NearAnswer::new(atlas, found)).collect() }))
}

fn fits(partner: &Partner, kind: Option<&str>, language: Option<&str>) -> bool {
    kind.is_none_or(|kind| partner.kind == kind)
        && language.is_none_or(|language| partner.languages.iter().any(|spoken| spoken == language))
}

fn known_kind(atlas: &Atlas, kind: Option<&str>) -> Answer<()> {
    match kind.filter(|kind| !atlas.city.partner_kinds.iter().any(|known| known.id == **kind)) {
        Some(kind) => Err(Problem::bad_parameter("kind", format!("no kind of partner is called '{kind}'"))),
        None => Ok(()),
    }
}

/// Ids nest by prefix: one contains the other, whichever is larger.
fn nested(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}
