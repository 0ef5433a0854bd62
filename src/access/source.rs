//! Whoever knocks at a door that must not be knocked at too often, told apart by a hash and only for a minute.
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::office::Office;
use super::secret::hash;
use super::store;
use crate::http::{Answer, Peer, Problem};
use crate::kernel::PersonId;

/// Knocks of one source at one door within a minute.
const PER_MINUTE: i64 = 30;

/// Where a request came from, as a hash: of its address, or of the one who is signed in.
pub struct Source(Vec<u8>);

impl FromRequestParts<Office> for Source {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, office: &Office) -> Result<Self, Problem> {
        let address = Peer::of(&parts.extensions, &parts.headers, office.behind_proxy);
        Ok(Self(hash(&address.map(|address| address.to_string()).unwrap_or_default())))
    }
}

impl Source {
    /// Someone signed in, wherever they are.
    pub fn person(id: PersonId) -> Self {
        Self(hash(&id.to_string()))
    }

    /// Knocks: 429 `slow_down` if it was too often. Kept in the database, so that it holds over instances and restarts.
    pub async fn knock(&self, office: &Office, door: &str) -> Answer<()> {
        let now = office.clock.now();
        let slow_down = || Problem::slow_down(60 - now.timestamp().rem_euclid(60));
        // Whoever is turned away costs a look, and no place among those who write.
        if store::knocks(&office.db, door, &self.0, now).await? >= PER_MINUTE {
            return Err(slow_down());
        }
        let mut tx = office.write().await?;
        let knocks = store::knock(&mut tx, door, &self.0, now).await?;
        tx.commit().await?;
        if knocks > PER_MINUTE { Err(slow_down()) } else { Ok(()) }
    }
}
