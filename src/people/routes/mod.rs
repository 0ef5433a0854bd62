//! People, invitations and sessions over HTTP.
mod demo;
mod invitations;
mod join;
mod me;
mod own;
mod people;
mod sessions;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use utoipa_axum::router::OpenApiRouter;

use super::answer::MeAnswer;
use crate::access::{Office, SetCookie};
use crate::http::{Answer, field, record};

pub fn routes() -> OpenApiRouter<Office> {
    OpenApiRouter::new()
        .merge(me::routes())
        .merge(own::routes())
        .merge(sessions::routes())
        .merge(invitations::routes())
        .merge(join::routes())
        .merge(people::routes())
        .merge(demo::routes())
}

const MOST_LANGUAGES: usize = 20;

/// Languages as people say them of themselves.
fn languages(languages: &[String]) -> Answer<Vec<String>> {
    field::codes("languages", languages, MOST_LANGUAGES)
}

/// 201 for someone who is signed in from now on.
fn signed_in(me: &MeAnswer, cookie: SetCookie) -> Response {
    (StatusCode::CREATED, cookie, record::record(me, me.version())).into_response()
}
