//! The office offers several areas to a tandem at once, e.g. the gaps of a district; the tandem answers each by itself.
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Once, Signed};
use crate::claims::model::{LeftOut, NewClaim};
use crate::claims::{offers, rules, standings, store};
use crate::db::Tx;
use crate::http::field::{self, NOTE};
use crate::http::{Answer, Body, Problem, record};
use crate::inbox::{self, Notice, Reason};
use crate::journal::{Entry, Record};
use crate::kernel::{AreaId, ClaimId, TandemId};
use crate::tandems;

const MOST_AREAS: usize = 60;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(offer_several))
}

#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewOffers {
    /// 1 to 60.
    area_ids: Vec<AreaId>,
    tandem_id: TandemId,
    #[serde(default)]
    note: String,
}

#[derive(Serialize, ToSchema)]
struct Offers {
    offers: Vec<OfferMade>,
    left_out: Vec<AreaLeftOut>,
}

#[derive(Serialize, ToSchema)]
struct OfferMade {
    id: ClaimId,
    area: OfferedArea,
}

#[derive(Serialize, ToSchema)]
struct AreaLeftOut {
    area: OfferedArea,
    why: LeftOut,
}

#[derive(Clone, Serialize, ToSchema)]
struct OfferedArea {
    id: AreaId,
    name: String,
}

/// Offers areas to a tandem; those that are taken, offered to it or its own are left out and named. One message tells it.
#[utoipa::path(post, path = "/api/claims/offers", tag = "claims", params(Once), request_body = NewOffers, responses((status = 201, body = Offers)))]
async fn offer_several(
    State(office): State<Office>,
    signed: Signed,
    once: Once,
    Body(body): Body<NewOffers>,
) -> Answer<Response> {
    let note = field::text("note", &body.note, NOTE)?;
    let areas = named(&office, &body.area_ids)?;
    let (first, now) = (ClaimId::new(), office.clock.now());
    let mut tx = office.write().await?;
    if let Some(earlier) = once.earlier(&mut tx, signed.id, &body, first.uuid(), now).await? {
        return again(&office, &mut tx, &body, earlier.into(), areas).await;
    }
    let tandem = tandems::lasts(tandems::lock(&mut tx, body.tandem_id).await?)?;
    let edition = office.atlas().city.edition.id.clone();
    let mut made = Offers { offers: Vec::new(), left_out: Vec::new() };
    for area in areas {
        if let Some(why) = left_out(&office, &mut tx, tandem.id, &area.id).await? {
            made.left_out.push(AreaLeftOut { area, why });
            continue;
        }
        let id = if made.offers.is_empty() { first } else { ClaimId::new() };
        let new = NewClaim { id, area: &area.id, edition: &edition, holder: tandem.id, note: &note };
        offers::offer(&mut tx, &new, signed.id, now).await?;
        made.offers.push(OfferMade { id, area });
    }
    if made.offers.is_empty() {
        return Ok(answered(&made, tandem.id));
    }
    let names: Vec<String> = made.offers.iter().map(|offer| offer.area.name.clone()).collect();
    let notice = Notice::new(Reason::ClaimOffered, Record::Claim, first).with("tandem", tandem.name.as_str());
    let notice = notice.with("area", rules::in_short(&names));
    inbox::tell_tandem(&mut tx, now, tandem.id, Some(signed.id), &notice).await?;
    let entry = |offer: &OfferMade| Entry::new("offered", Record::Claim, offer.id).at(&offer.area.id).tandem(tandem.id);
    let entries: Vec<Entry> = made.offers.iter().map(entry).collect();
    office.commit(tx, Some(signed.id), &entries).await?;
    Ok(answered(&made, tandem.id))
}

/// Each area once, by its name. 422 for none, too many, or one that does not exist.
fn named(office: &Office, ids: &[AreaId]) -> Answer<Vec<OfferedArea>> {
    let mut areas: Vec<OfferedArea> = Vec::new();
    for id in ids {
        if areas.iter().all(|area| area.id != *id) {
            let name = office.area_name(id).map_err(|problem| problem.at("area_ids"))?;
            areas.push(OfferedArea { id: id.clone(), name });
        }
    }
    match areas.len() {
        0 => Err(Problem::invalid("area_ids", "required", "Say which areas are offered.")),
        1..=MOST_AREAS => Ok(areas),
        _ => Err(Problem::invalid("area_ids", "too_many", format!("At most {MOST_AREAS} areas at once."))),
    }
}

async fn left_out(office: &Office, tx: &mut Tx, tandem: TandemId, area: &AreaId) -> Answer<Option<LeftOut>> {
    let stands = standings::stands_in(tx, tandem, area).await?;
    let offered = offers::is_offered(tx, tandem, area).await?;
    let holders = store::holders(tx, area).await?.len();
    Ok(rules::left_out(stands, offered, holders, office.atlas().city.planning.claims_per_area))
}

/// What the same request made before; why the others were left out, as it is now.
async fn again(
    office: &Office,
    tx: &mut Tx,
    body: &NewOffers,
    first: ClaimId,
    areas: Vec<OfferedArea>,
) -> Answer<Response> {
    let made = offers::offered_with(tx, first).await?;
    let mut answer = Offers { offers: Vec::new(), left_out: Vec::new() };
    for area in areas {
        match made.iter().find(|(_, offered)| *offered == area.id) {
            Some((id, _)) => answer.offers.push(OfferMade { id: *id, area }),
            None => {
                let why = left_out(office, tx, body.tandem_id, &area.id).await?.unwrap_or(LeftOut::Taken);
                answer.left_out.push(AreaLeftOut { area, why });
            }
        }
    }
    Ok(answered(&answer, body.tandem_id))
}

fn answered(offers: &Offers, tandem: TandemId) -> Response {
    record::created(offers, 1, &format!("/api/claims?tandem_id={tandem}"))
}
