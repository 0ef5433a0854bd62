//! An invented programme to try things out with: people, tandems, claims, activities and requests around today. It is
//! played through the same routes that people use, with the clock set back, so it shows nothing that could not happen.
mod body;
mod cast;
mod days;
mod noted;
mod player;
mod scenes;
mod stage;
mod story;
mod voices;

use axum::Router;
use chrono::TimeDelta;

use crate::access::Office;

/// How long ago the story begins: longer than a claim runs until its first review.
const BEGINS: TimeDelta = TimeDelta::days(100);

/// A role and a link that signs in one of its people, once.
pub type Entrance = (&'static str, String);

/// Plays the story, if nobody is there yet, and opens a door for one of each role. Afterwards the clock is as before. The
/// error says what went wrong where.
pub async fn play(office: &Office, router: &Router) -> Result<Vec<Entrance>, String> {
    if cast::is_peopled(office).await? {
        return Ok(Vec::new());
    }
    office.clock.pass(-BEGINS);
    let begun = office.clock.now();
    let played = story::play(office, router).await;
    let passed = office.clock.now() - begun;
    office.clock.pass(BEGINS - TimeDelta::days(passed.num_days()));
    played
}
