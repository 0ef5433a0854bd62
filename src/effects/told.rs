//! Tells what was done in names and days: for a person, a tandem, everyone; and the sheet to print.
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::answer::{
    Certificate, HeldActivity, MandateHeld, MyEffects, PublicAnswer, PublicEffect, PublicMeasure, SaidDone,
    TandemEffects,
};
use super::model::{Done, HeldRow};
use super::story::{areas, counts, stories};
use crate::access::Role;

use crate::atlas::Atlas;
use crate::concerns::{Bundle, Named, countdown};
use crate::kernel::{ActivityId, AreaId, codes};
use crate::meetings::MandateRow;
use crate::people::PersonRow;
use crate::tandems::TandemRow;

/// The city and the moment in which it is told.
pub struct Teller<'a> {
    pub atlas: &'a Atlas,
    pub now: DateTime<Utc>,
}

impl Teller<'_> {
    pub fn today(&self) -> NaiveDate {
        self.day(self.now)
    }

    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.atlas.city.day(at)
    }

    /// Areas by their names, each once; one of an earlier edition by its id.
    pub fn areas<'b>(&self, ids: impl IntoIterator<Item = &'b AreaId>) -> Vec<Named> {
        let ids: std::collections::BTreeSet<&AreaId> = ids.into_iter().collect();
        ids.into_iter().map(|id| self.area(id)).collect()
    }

    fn area(&self, id: &AreaId) -> Named {
        let at = self.atlas.area(id.as_str());
        Named::new(id, at.map_or(id.as_str(), |at| &self.atlas.city.areas[at].name))
    }

    /// What an office of the administration is called in the city's first language.
    pub fn department(&self, id: &str) -> String {
        let city = &self.atlas.city;
        let language = city.languages.first().map_or("", String::as_str);
        let found = city.departments.iter().find(|department| department.id == id);
        found.map_or_else(|| id.to_owned(), |department| department.name.get(language).to_owned())
    }

    /// Since when someone has taken part; whoever never did, since they are here.
    fn since(&self, done: &Done, person: &PersonRow) -> NaiveDate {
        let first = done.parts.iter().flat_map(|part| &part.spans).map(|span| span.from).min();
        self.day(first.unwrap_or(person.created_at))
    }

    pub fn mine(&self, done: &Done, person: &PersonRow) -> MyEffects {
        MyEffects {
            since: self.since(done, person),
            tandems: tandems(done),
            counts: counts(done),
            stories: stories(done, self),
            activities: self.activities(&done.held),
        }
    }

    pub fn tandem(&self, done: &Done, tandem: &TandemRow) -> TandemEffects {
        TandemEffects {
            tandem: Named::new(tandem.id, &tandem.name),
            since: self.day(tandem.created_at),
            counts: counts(done),
            stories: stories(done, self),
        }
    }

    /// Each activity by its last date, the latest first.
    fn activities(&self, held: &[HeldRow]) -> Vec<HeldActivity> {
        let last: BTreeMap<ActivityId, &HeldRow> = held.iter().map(|date| (date.activity_id, date)).collect();
        let mut last: Vec<&HeldRow> = last.into_values().collect();
        last.sort_by_key(|date| std::cmp::Reverse(date.starts_at));
        last.into_iter()
            .map(|date| HeldActivity {
                id: date.activity_id,
                title: date.title.clone(),
                area: self.area(&date.area_id),
                on: self.day(date.starts_at),
                people: date.people.clone(),
            })
            .collect()
    }

    /// What the tandems made public of a bundle, and what was done. No tandem and no person is named.
    pub fn said_done(&self, bundle: &Bundle) -> Option<SaidDone> {
        let (title, summary) = bundle.row.public_title.clone().zip(bundle.row.public_summary.clone())?;
        let said = bundle.transmissions.first()?;
        Some(SaidDone {
            title,
            summary,
            areas: self.areas(areas(bundle)),
            said_on: self.day(said.transmitted_at),
            stage: bundle.row.stage,
            outcome: bundle.row.outcome(),
            answer: self.answer(bundle),
            measures: (bundle.measures.iter())
                .map(|measure| PublicMeasure {
                    text: measure.text.clone(),
                    state: measure.state,
                    done_on: measure.done_on,
                })
                .collect(),
            effects: (bundle.effects.iter())
                .map(|effect| PublicEffect { text: effect.text.clone(), seen_on: effect.seen_on })
                .collect(),
            late_days: self.late_days(bundle),
        })
    }

    /// The city's last answer, also while it is asked again.
    fn answer(&self, bundle: &Bundle) -> Option<PublicAnswer> {
        let last = bundle.transmissions.iter().rev().find(|sent| sent.answered_at.is_some())?;
        Some(PublicAnswer {
            text: last.text.clone()?,
            reason: last.reason.clone(),
            whose: last.whose.clone(),
            on: self.day(last.answered_at?),
        })
    }

    pub fn late_days(&self, bundle: &Bundle) -> i64 {
        countdown(bundle, self.today(), self.now).map_or(0, |clock| clock.late_days)
    }

    pub fn certificate(&self, done: &Done, person: PersonRow, mandates: Vec<MandateRow>) -> Certificate {
        let city = &self.atlas.city;
        let minutes: i64 = done.held.iter().map(|date| (date.ends_at - date.starts_at).num_minutes()).sum();
        let alumni = person.role_on(self.today()) == Role::Alumni;
        Certificate {
            city: city.name.get(city.languages.first().map_or("", String::as_str)).to_owned(),
            from: self.since(done, &person),
            to: alumni.then(|| self.last_day(done, &person)),
            tandems: tandems(done),
            areas: self.areas(&done.areas),
            counts: counts(done),
            hours: hours(minutes),
            languages: codes(&person.languages),
            mandates: mandates.into_iter().map(MandateHeld::from).collect(),
            issued_on: self.today(),
            name: person.name,
            surname: person.surname,
        }
    }

    /// The end of a term; of one that was ended before, when its last tandem was left.
    fn last_day(&self, done: &Done, person: &PersonRow) -> NaiveDate {
        let ends = done.parts.iter().flat_map(|part| &part.spans).map(|span| span.to);
        let left = ends.max().flatten().map(|at| self.day(at));
        let term = person.term_ends.filter(|end| *end < self.today());
        term.or(left).unwrap_or_else(|| self.today())
    }
}

fn tandems(done: &Done) -> Vec<Named> {
    done.parts.iter().map(|part| Named::new(part.tandem, &part.name)).collect()
}

/// Hours with one decimal.
fn hours(minutes: i64) -> f64 {
    (minutes as f64 / 6.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn hours_have_one_decimal() {
        assert_eq!([0, 90, 100, 725].map(hours), [0.0, 1.5, 1.7, 12.1]);
    }
}
