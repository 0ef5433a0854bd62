//! The bell rings when something was committed, here or in another instance. Whoever listens then reads the journal.
use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::store::{CHANNEL, newest};
use crate::db::{Db, Error};

/// How often every instance looks for changes of others, heard of or not.
const LOOK: Duration = Duration::from_secs(1);

/// Carries the number of the last change known here. Clones ring together.
#[derive(Clone)]
pub struct Bell(watch::Sender<i64>);

impl Default for Bell {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Bell {
    /// Something was committed; numbers that come late are no news.
    pub fn ring(&self, version: i64) {
        self.0.send_if_modified(|known| {
            let news = version > *known;
            *known = version.max(*known);
            news
        });
    }

    pub fn listen(&self) -> watch::Receiver<i64> {
        self.0.subscribe()
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.0.receiver_count()
    }

    /// The number of the last change known here.
    pub fn known(&self) -> i64 {
        *self.0.borrow()
    }
}

/// Rings for changes of other instances, for ever. A notice only shortens the wait: it may be lost.
pub async fn follow(db: Db, bell: Bell) {
    let mut notices = None;
    loop {
        match look(&db).await {
            Ok(version) => bell.ring(version),
            Err(error) => tracing::warn!(%error, "cannot look for changes"),
        }
        notices = match notices {
            Some(mut listener) => heard(&mut listener).await.then_some(listener),
            None => wait(&db).await,
        };
    }
}

/// Waits until the next look, then tries to be told the sooner next time.
async fn wait(db: &Db) -> Option<PgListener> {
    sleep(LOOK).await;
    match db {
        Db::Postgres { url, .. } => listener(url).await,
        Db::Sqlite { .. } => None,
    }
}

async fn look(db: &Db) -> Result<i64, Error> {
    newest(&mut db.read().await?).await
}

/// A connection of its own: one from the pool would wait behind the load.
async fn listener(url: &str) -> Option<PgListener> {
    let mut listener = PgListener::connect(url).await.ok()?;
    listener.listen(CHANNEL).await.ok().map(|()| listener)
}

/// Waits for a notice, at most as long as a look may be put off. False: the connection is gone.
async fn heard(listener: &mut PgListener) -> bool {
    timeout(LOOK, listener.try_recv()).await.map_or(true, |notice| matches!(notice, Ok(Some(_))))
}
