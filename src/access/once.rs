//! A create that is sent again, because its answer was lost, makes nothing new: `Idempotency-Key`
//! (draft-ietf-httpapi-idempotency-key-header).
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{Object, Type};
use uuid::Uuid;

use super::store;
use crate::db::Tx;
use crate::http::{Answer, Problem};
use crate::kernel::PersonId;

const LONGEST: usize = 100;

/// The key of the request, if it has one, and where it was sent.
pub struct Once {
    key: Option<String>,
    path: String,
}

impl<S: Sync> FromRequestParts<S> for Once {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let key = parts.headers.get("idempotency-key").map(|key| key.to_str().unwrap_or_default().to_owned());
        if key.as_ref().is_some_and(|key| key.is_empty() || key.len() > LONGEST) {
            let detail = "An Idempotency-Key is 1 to 100 letters, digits and signs of ASCII.";
            return Err(Problem::new(axum::http::StatusCode::BAD_REQUEST, "bad_idempotency_key", detail));
        }
        Ok(Self { key, path: parts.uri.path().to_owned() })
    }
}

/// As the API document names it.
impl IntoParams for Once {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = Object::with_type(Type::String);
        let header = ParameterBuilder::new().name("Idempotency-Key").parameter_in(ParameterIn::Header);
        let meaning =
            "1 to 100 letters, digits and signs of the caller's choice: the same request again makes nothing new.";
        vec![header.description(Some(meaning)).schema(Some(text)).build()]
    }
}

impl Once {
    /// To be asked first in the writing transaction. `Some`: the same request made this record before; answer with it and
    /// write nothing. `None`: go on, and make `record`. 422 if the key was used for something else.
    pub async fn earlier(
        &self,
        tx: &mut Tx,
        by: PersonId,
        body: &impl Serialize,
        record: Uuid,
        now: DateTime<Utc>,
    ) -> Answer<Option<Uuid>> {
        let Some(key) = &self.key else { return Ok(None) };
        let print = self.fingerprint(body);
        let Some((kept, made)) = store::keep_key(tx, by, key, &print, record, now).await? else { return Ok(None) };
        if kept == print {
            return Ok(Some(made));
        }
        let detail = "This Idempotency-Key was used for another request; take a new one for each.";
        Err(Problem::invalid("Idempotency-Key", "idempotency_key_reused", detail))
    }

    fn fingerprint(&self, body: &impl Serialize) -> Vec<u8> {
        let body = serde_json::to_vec(body).unwrap_or_default();
        Sha256::new().chain_update(&self.path).chain_update([0]).chain_update(body).finalize().to_vec()
    }
}
