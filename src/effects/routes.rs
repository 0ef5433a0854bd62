//! Effects over HTTP.
use axum::extract::State;
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer::{Certificate, MyEffects, Promises, PublicCounts, PublicEffects, TandemEffects};
use super::story::{is_answered, is_implemented, is_transmitted};
use super::told::Teller;
use super::{gather, store};
use crate::access::{Office, Signed};
use crate::concerns::{self, Bundles};
use crate::consultations;
use crate::db::Tx;
use crate::http::{Answer, Id, Problem, record};
use crate::kernel::TandemId;
use crate::meetings;
use crate::people::{self, PersonRow};
use crate::tandems;

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .routes(routes!(get_effects))
        .routes(routes!(get_my_effects))
        .routes(routes!(get_tandem_effects))
        .routes(routes!(get_certificate))
}

/// What tandems said in public, and what was done about it.
#[utoipa::path(get, path = "/api/effects", tag = "effects", responses((status = 200, body = PublicEffects)))]
async fn get_effects(State(office): State<Office>) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let teller = Teller { atlas: &atlas, now };
    let mut tx = office.read().await?;
    let bundles = concerns::bundles(&mut tx, &Bundles::default()).await?;
    let many = |which: fn(&concerns::Bundle) -> bool| bundles.iter().filter(|bundle| which(bundle)).count();
    let k = atlas.city.planning.disclosure_k;
    let enough = |count: u32| Some(count).filter(|count| *count >= k);
    let tandems = u32::try_from(store::active_tandems(&mut tx).await?).unwrap_or(u32::MAX);
    let counts = PublicCounts {
        transmitted: many(is_transmitted),
        answered: many(is_answered),
        implemented: many(is_implemented),
        late: bundles.iter().filter(|bundle| teller.late_days(bundle) > 0).count(),
        activities_held: store::held_by_all(&mut tx, now).await?,
        volunteers: enough(people::volunteers(&mut tx, now, teller.today()).await?),
        tandems: enough(tandems),
    };
    let mut said_done: Vec<_> = bundles.iter().filter_map(|bundle| teller.said_done(bundle)).collect();
    said_done.sort_by_key(|said| std::cmp::Reverse(said.said_on));
    let kept = consultations::kept(&mut tx, teller.today()).await?;
    let consultations = Promises { asked: kept.asked, kept: kept.kept, broken: kept.broken, open: kept.open };
    Ok(record::personal(&PublicEffects { said_done, counts, consultations }))
}

/// What one's own work changed.
#[utoipa::path(get, path = "/api/effects/mine", tag = "effects", responses((status = 200, body = MyEffects)))]
async fn get_my_effects(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let mut tx = office.read().await?;
    let person = person(&mut tx, &signed).await?;
    let parts = gather::parts_of(&mut tx, signed.id).await?;
    let done = gather::done(&mut tx, parts, now).await?;
    Ok(record::personal(&Teller { atlas: &atlas, now }.mine(&done, &person)))
}

/// What a tandem's work changed.
#[utoipa::path(get, path = "/api/effects/tandems/{id}", tag = "effects", responses((status = 200, body = TandemEffects)))]
async fn get_tandem_effects(State(office): State<Office>, Id(id): Id<TandemId>) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let mut tx = office.read().await?;
    let tandem = tandems::one(&mut tx, id).await?.ok_or_else(|| Problem::unknown(id))?;
    let done = gather::done(&mut tx, vec![gather::whole(&tandem)], now).await?;
    Ok(record::personal(&Teller { atlas: &atlas, now }.tandem(&done, &tandem)))
}

/// A certificate of engagement.
#[utoipa::path(get, path = "/api/me/certificate", tag = "effects", responses((status = 200, body = Certificate)))]
async fn get_certificate(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let (atlas, now) = (office.atlas(), office.clock.now());
    let mut tx = office.read().await?;
    let person = person(&mut tx, &signed).await?;
    let parts = gather::parts_of(&mut tx, signed.id).await?;
    let done = gather::done(&mut tx, parts, now).await?;
    let mandates = meetings::mandates_of(&mut tx, signed.id).await?;
    Ok(record::personal(&Teller { atlas: &atlas, now }.certificate(&done, person, mandates)))
}

async fn person(tx: &mut Tx, signed: &Signed) -> Answer<PersonRow> {
    people::one(tx, signed.id).await?.ok_or_else(Problem::sign_in)
}
