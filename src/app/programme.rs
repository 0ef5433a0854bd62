//! The writing half under one roof: every room's routes behind the gate, and what the database needs before it serves.
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use utoipa_axum::router::OpenApiRouter;

use crate::access::{Office, gate};
use crate::http::{Answer, Problem};
use crate::kernel::AreaId;
use crate::{
    activities, claims, concerns, consultations, coverage, effects, inbox, meetings, people, protected, requests,
    tandems,
};

/// All routes for what people agree. Each is in `access::table`, or nobody may ask it.
pub fn routes(office: &Office) -> OpenApiRouter {
    let same_site = CsrfLayer::new().with_rejection_response(|error: ProtectionError| forged(&error).into_response());
    OpenApiRouter::new()
        .merge(people::routes::routes())
        .merge(tandems::routes::routes())
        .merge(claims::routes::routes())
        .merge(activities::routes::routes())
        .merge(requests::routes::routes())
        .merge(concerns::routes::routes())
        .merge(protected::routes::routes())
        .merge(consultations::routes::routes())
        .merge(meetings::routes::routes())
        .merge(effects::routes::routes())
        .merge(coverage::routes::routes())
        .merge(inbox::routes::routes())
        .route_layer(from_fn_with_state(office.clone(), gate))
        .route_layer(same_site)
        .with_state(office.clone())
}

fn forged(error: &ProtectionError) -> Problem {
    Problem::forbidden("other_site", format!("This came from another site's page: {error}."))
}

/// Makes the tables fit the city: its areas, its rules for claims, the seats of its body.
pub async fn prepare(office: &Office) -> Answer<()> {
    let atlas = office.atlas();
    let areas: Vec<AreaId> = atlas.city.areas.iter().map(|area| area.id.clone()).collect();
    let mut tx = office.write().await?;
    claims::lay_out_slots(&mut tx, &areas, &atlas.city.planning).await?;
    meetings::lay_out_seats(&mut tx, &atlas.city.body).await?;
    Ok(tx.commit().await?)
}
