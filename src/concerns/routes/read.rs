//! The register of concerns: read, searched, and compared with what somebody is typing.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::concerns::answer::{ConcernAnswer, Maker, Named, Titled};
use crate::concerns::model::{Concern, Outcome, Priority, Sphere, Stage};
use crate::concerns::similar::{self, Folded};
use crate::concerns::store::{self, Filter};
use crate::http::{Answer, Id, Problem, Query, field, record};
use crate::kernel::{AreaId, BundleId, ConcernId, TandemId, plain};

const USUAL: usize = 50;
const MOST: usize = 500;
/// Concerns alike that are shown.
const MOST_ALIKE: usize = 5;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_concerns)).routes(routes!(similar_concerns)).routes(routes!(get_concern))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ConcernsQuery {
    stage: Option<Stage>,
    outcome: Option<Outcome>,
    priority: Option<Priority>,
    sphere: Option<Sphere>,
    #[param(value_type = Option<String>)]
    tandem_id: Option<TandemId>,
    #[param(value_type = Option<String>)]
    area_id: Option<AreaId>,
    #[param(value_type = Option<String>)]
    bundle_id: Option<BundleId>,
    /// Words that stand in its texts.
    #[serde(default)]
    q: String,
    /// Those of the caller's tandems.
    #[serde(default)]
    mine: bool,
    /// 1 to 500, usually 50.
    limit: Option<usize>,
    #[serde(default)]
    offset: usize,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Concerns)]
struct ConcernsAnswer {
    concerns: Vec<ConcernAnswer>,
    number_matched: usize,
}

/// The register, the newest first.
#[utoipa::path(get, path = "/api/concerns", tag = "concerns", params(ConcernsQuery), responses((status = 200, body = ConcernsAnswer)))]
async fn list_concerns(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<ConcernsQuery>,
) -> Answer<Response> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::bad_parameter("limit", format!("'limit' is 1 to {MOST}.")));
    }
    let filter = Filter {
        stage: query.stage,
        outcome: query.outcome,
        priority: query.priority,
        sphere: query.sphere,
        tandem: query.tandem_id,
        area: query.area_id,
        bundle: query.bundle_id,
    };
    let mut found = store::concerns(&mut office.read().await?, &filter).await?;
    let words = plain(&query.q);
    found.retain(|concern| (!query.mine || signed.acts_in(concern.tandem_id)) && says(concern, &words));
    let atlas = office.atlas();
    let maker = Maker::new(&office, &atlas, &signed);
    let page = found.iter().skip(query.offset).take(limit);
    let concerns = page.map(|concern| maker.concern(concern)).collect();
    Ok(record::personal(&ConcernsAnswer { concerns, number_matched: found.len() }))
}

/// Every word stands somewhere in its texts.
fn says(concern: &Concern, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let own = [&concern.topic, &concern.description, &concern.contact, &concern.could_decide, &concern.tandem_name];
    let proposals = concern.proposals.iter().map(|proposal| &proposal.text);
    let all: Vec<String> = own.into_iter().chain(proposals).map(|text| plain(text)).collect();
    words.split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SimilarQuery {
    /// What is being typed.
    text: String,
    #[param(value_type = Option<String>)]
    area_id: Option<AreaId>,
    /// The concern that is being changed.
    #[param(value_type = Option<String>)]
    but: Option<ConcernId>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = SimilarConcerns)]
struct SimilarAnswer {
    similar: Vec<SimilarConcern>,
}

#[derive(Serialize, ToSchema)]
struct SimilarConcern {
    id: ConcernId,
    topic: String,
    tandem: Named,
    area: Option<Named>,
    stage: Stage,
    bundle: Option<Titled>,
    /// 0.25 to 1.
    alike: f64,
}

/// Concerns that say nearly what is being typed, at most 5, most alike first.
#[utoipa::path(get, path = "/api/concerns/similar", tag = "concerns", params(SimilarQuery), responses((status = 200, body = SimilarAnswer)))]
async fn similar_concerns(
    State(office): State<Office>,
    signed: Signed,
    Query(query): Query<SimilarQuery>,
) -> Answer<Response> {
    let typed = Folded::new(&field::text("text", &query.text, field::SUMMARY)?);
    let all = store::concerns(&mut office.read().await?, &Filter::default()).await?;
    let of = |concern: &Concern| {
        let same_area = query.area_id.is_some() && concern.area_id == query.area_id;
        similar::alike(&typed, &concern.topic, &concern.description, same_area)
    };
    let others = all.iter().filter(|concern| Some(concern.id) != query.but);
    let mut found: Vec<(f64, &Concern)> =
        others.map(|concern| (of(concern), concern)).filter(|(alike, _)| *alike >= similar::ALIKE).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let atlas = office.atlas();
    let maker = Maker::new(&office, &atlas, &signed);
    let answer = |(alike, concern): &(f64, &Concern)| SimilarConcern {
        id: concern.id,
        topic: concern.topic.clone(),
        tandem: Named::new(concern.tandem_id, &concern.tandem_name),
        area: concern.area_id.as_ref().map(|id| maker.area(id)),
        stage: concern.stage(),
        bundle: maker.bundle_of(concern),
        alike: *alike,
    };
    Ok(record::personal(&SimilarAnswer { similar: found.iter().take(MOST_ALIKE).map(answer).collect() }))
}

/// One concern.
#[utoipa::path(get, path = "/api/concerns/{id}", tag = "concerns", responses((status = 200, body = ConcernAnswer)))]
async fn get_concern(State(office): State<Office>, signed: Signed, Id(id): Id<ConcernId>) -> Answer<Response> {
    let answer = one(&office, &signed, id).await?;
    Ok(record::record(&answer, answer.version))
}

/// The concern as the caller sees it.
pub async fn one(office: &Office, signed: &Signed, id: ConcernId) -> Answer<ConcernAnswer> {
    let concern = store::concern(&mut office.read().await?, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let atlas = office.atlas();
    Ok(Maker::new(office, &atlas, signed).concern(&concern))
}
