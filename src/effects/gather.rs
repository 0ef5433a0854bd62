//! Gathers what was done: by a person while they were a member, or by a tandem at all.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::model::{Done, Mark, Part};
use super::spans::{Span, spans};
use super::store;
use crate::concerns::{self, Bundles, Filter};
use crate::db::{Error, Tx};
use crate::kernel::PersonId;
use crate::tandems::TandemRow;

/// The tandems someone was ever a confirmed member of, and when.
pub async fn parts_of(tx: &mut Tx, person: PersonId) -> Result<Vec<Part>, Error> {
    let own = store::own_marks(tx, person).await?;
    let mut parts = Vec::new();
    for line in store::memberships(tx, person).await? {
        let of_tandem = line.tandem_id.to_string();
        let marks: Vec<&Mark> = own.iter().filter(|mark| mark.record_id == of_tandem).collect();
        let spans = spans(&line, &marks, store::ended(tx, line.tandem_id).await?);
        if !spans.is_empty() {
            parts.push(Part { tandem: line.tandem_id, name: line.name, spans });
        }
    }
    parts.sort_by_key(|part| part.spans.first().map(|span| span.from));
    Ok(parts)
}

/// A tandem as a whole.
pub fn whole(tandem: &TandemRow) -> Part {
    let spans = vec![Span { from: DateTime::UNIX_EPOCH, to: None }];
    Part { tandem: tandem.id, name: tandem.name.clone(), spans }
}

/// What was done in these parts. What two of them did together counts once.
pub async fn done(tx: &mut Tx, parts: Vec<Part>, now: DateTime<Utc>) -> Result<Done, Error> {
    let mut done = Done::default();
    let (mut held, mut bundles) = (BTreeMap::new(), BTreeMap::new());
    for part in &parts {
        done.areas.extend(areas(tx, part).await?);
        let dates = store::held(tx, part.tandem, now).await?.into_iter().filter(|date| part.holds(date.starts_at));
        held.extend(dates.map(|date| ((date.starts_at, date.activity_id), date)));
        let filter = Filter { tandem: Some(part.tandem), ..Filter::default() };
        let noted = concerns::concerns(tx, &filter).await?.into_iter();
        let own: Vec<_> = noted.filter(|concern| part.holds(concern.created_at)).collect();
        let filter = Bundles { tandem: Some(part.tandem), ..Bundles::default() };
        let carried = concerns::bundles(tx, &filter).await?.into_iter();
        let carried = carried.filter(|bundle| own.iter().any(|concern| concern.bundle_id == Some(bundle.id())));
        bundles.extend(carried.map(|bundle| (bundle.id(), bundle)));
        done.concerns.extend(own);
    }
    done.held = held.into_values().collect();
    done.bundles = bundles.into_values().collect();
    done.parts = parts;
    Ok(done)
}

/// Areas where the tandem stood in that time.
async fn areas(tx: &mut Tx, part: &Part) -> Result<Vec<crate::kernel::AreaId>, Error> {
    let began = store::stood(tx, part.tandem).await?;
    let standings = store::standings(tx, part.tandem).await?;
    let met = |standing: &super::model::StandingRow| {
        let claim = standing.claim_id.to_string();
        let first = began.iter().find(|mark| mark.record_id == claim);
        first.is_some_and(|first| part.spans.iter().any(|span| span.meets(first.at, standing.until)))
    };
    Ok(standings.into_iter().filter(met).map(|standing| standing.area_id).collect())
}
