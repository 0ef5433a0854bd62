//! Tell us when this area is free.
use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Office, Signed};
use crate::claims::answer::Maker;
use crate::claims::{rules, watches};
use crate::http::{Answer, Problem, Query, record};
use crate::journal::{Entry, Record};
use crate::kernel::{AreaId, TandemId};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(list_watches)).routes(routes!(watch, unwatch))
}

#[derive(Serialize, ToSchema)]
struct WatchesAnswer {
    watches: Vec<WatchAnswer>,
}

#[derive(Serialize, ToSchema)]
struct WatchAnswer {
    area_id: AreaId,
    area_name: String,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WatchQuery {
    tandem_id: TandemId,
}

/// The areas the caller's tandems wait for.
#[utoipa::path(get, path = "/api/watches", tag = "claims", responses((status = 200, body = WatchesAnswer)))]
async fn list_watches(State(office): State<Office>, signed: Signed) -> Answer<Response> {
    let mut tx = office.read().await?;
    let mut areas = BTreeSet::new();
    for tandem in &signed.tandems {
        areas.extend(watches::watched_by(&mut tx, *tandem).await?);
    }
    let atlas = office.atlas();
    let maker = Maker::new(&office, &atlas, &signed);
    let named = |id: AreaId| WatchAnswer { area_name: maker.area(&id).name().to_owned(), area_id: id };
    Ok(record::personal(&WatchesAnswer { watches: areas.into_iter().map(named).collect() }))
}

/// A tandem waits for an area.
#[utoipa::path(put, path = "/api/watches/{area_id}", tag = "claims", params(WatchQuery), responses((status = 204)))]
async fn watch(
    State(office): State<Office>,
    signed: Signed,
    Path(area): Path<AreaId>,
    Query(query): Query<WatchQuery>,
) -> Answer<StatusCode> {
    rules::owns(&signed, query.tandem_id)?;
    if office.atlas().area(area.as_str()).is_none() {
        return Err(Problem::missing("unknown_area", format_args!("area '{area}'")));
    }
    let mut tx = office.write().await?;
    if watches::watch(&mut tx, &area, query.tandem_id, office.clock.now()).await? {
        office.commit(tx, Some(signed.id), &[entry("watched", &area, query.tandem_id)]).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// A tandem waits no longer.
#[utoipa::path(delete, path = "/api/watches/{area_id}", tag = "claims", params(WatchQuery), responses((status = 204)))]
async fn unwatch(
    State(office): State<Office>,
    signed: Signed,
    Path(area): Path<AreaId>,
    Query(query): Query<WatchQuery>,
) -> Answer<StatusCode> {
    rules::owns(&signed, query.tandem_id)?;
    let mut tx = office.write().await?;
    if watches::unwatch(&mut tx, &area, query.tandem_id).await? {
        office.commit(tx, Some(signed.id), &[entry("unwatched", &area, query.tandem_id)]).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

fn entry(action: &'static str, area: &AreaId, tandem: TandemId) -> Entry {
    Entry::new(action, Record::Watch, area).at(area).tandem(tandem)
}
