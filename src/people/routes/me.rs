//! Who I am here.
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::access::{Caller, Office, Role};
use crate::http::{Answer, record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new().routes(routes!(get_me))
}

/// The caller as the page needs to know them.
#[derive(Serialize, ToSchema)]
struct MeAnswer {
    role: Role,
    demo: bool,
}

/// Who I am here; a visitor without being signed in.
#[utoipa::path(get, path = "/api/me", tag = "people", responses((status = 200, body = MeAnswer)))]
async fn get_me(State(office): State<Office>, caller: Caller) -> Answer<Response> {
    Ok(record::personal(&MeAnswer { role: caller.role(), demo: office.demo }))
}
